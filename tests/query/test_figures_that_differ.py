"""Two figures differ where two articles say so, and not where one of them leaves room."""

from __future__ import annotations

import pytest

from tests.query.stored import rows_of, store_of

Told = tuple[float, str, str, str]
"""Value, period, bound, articles that state it."""


def pairs(*figures: Told) -> list[tuple[str, ...]]:
    """The rows about one measure of one zone: values, quotations."""
    text = '<http://e/page> kg:fileName "页.txt" . '
    text += 'zone:区 a kg:Zone ; skos:prefLabel "区"@zh . indicator:值 skos:prefLabel "值"@zh .\n'
    for number, (value, period, bound, articles) in enumerate(figures):
        figure = f"<http://e/f{number}>"
        text += (
            f"{figure} kg:about zone:区 ; kg:measure indicator:值 ; kg:obsStatus kg:Actual ; "
            f'kg:bound kg:{bound} ; schema:value {value} ; schema:unitText "家" .\n'
        )
        if period:
            text += f'{figure} kg:period "{period}" .\n'
        for article in articles:
            claim = f"<http://e/c{number}{article}>"
            text += (
                f'{claim} kg:evidenceFor {figure} ; kg:quote "{article}:{value}" ; '
                f"nif:referenceContext <http://e/page> ; prov:wasQuotedFrom <http://e/s{article}{number}> .\n"
                f"<http://e/s{article}{number}> dcterms:isPartOf <http://e/{article}> .\n"
            )
    columns = ("value", "other", "evidence", "other_evidence")
    return [
        tuple(row[c] for c in columns) for row in rows_of(store_of(text), "figures-that-differ")
    ]


def test_two_articles_that_say_another_thing() -> None:
    rows = pairs((12, "2023", "Exact", "b"), (10, "2023", "Exact", "a"))
    assert rows == [("10", "12", "a:10", "b:12")]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ((10, "2023", "Exact", "a"), (12, "2023", "Exact", "a"), False),  # from 10 to 12
        ((10, "2023", "Exact", "ab"), (12, "2023", "Exact", "bc"), False),
        ((10, "2023", "Exact", "a"), (12, "2022", "Exact", "b"), False),
        ((10, "", "Exact", "a"), (12, "", "Exact", "b"), False),
        ((10, "2023", "Exact", "a"), (12, "", "Exact", "b"), False),
        ((10, "2023", "Exact", "a"), (10, "2023", "About", "b"), False),
        ((100, "2023", "About", "a"), (104, "2023", "Exact", "b"), False),
        ((100, "2023", "About", "a"), (106, "2023", "Exact", "b"), True),
        ((96, "2023", "Exact", "a"), (100, "2023", "About", "b"), False),
        ((94, "2023", "Exact", "a"), (100, "2023", "About", "b"), True),
        ((10, "2023", "AtLeast", "a"), (12, "2023", "Exact", "b"), False),
        ((10, "2023", "Over", "a"), (12, "2023", "Exact", "b"), False),
        ((10, "2023", "Exact", "a"), (12, "2023", "AtLeast", "b"), True),
        ((10, "2023", "Exact", "a"), (12, "2023", "AtMost", "b"), False),
        ((10, "2023", "AtMost", "a"), (12, "2023", "Exact", "b"), True),
        ((10, "2023", "Exact", ""), (12, "2023", "Exact", "b"), False),
    ],
)
def test_what_differs(one: Told, other: Told, differ: bool) -> None:
    assert bool(pairs(one, other)) is differ
