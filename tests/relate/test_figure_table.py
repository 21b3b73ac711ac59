"""Figures and investments of many made-up texts: what each tells, and what it must not tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Figure, Mention
from kg.relate.figures import find_figures
from kg.relate.money import find_investments
from tests.phrases import table
from tests.relate.marked import marked_article

ROWS = table(Path(__file__).with_name("figures.tsv"))


def told(text: str) -> set[tuple[str, ...]]:
    """The figures and investments of a marked text as rows of the table have them."""
    article, mentions = marked_article(text.replace("//", "\n"))
    figures, _ = find_figures(article, mentions)
    rows = {_figure(figure, mentions) for figure in figures}
    for claim in find_investments(article, mentions):
        assert claim.money is not None
        investor = "-" if claim.object is None else mentions[claim.object].text
        amount = f"{claim.money.value:f} {claim.money.currency}"
        rows.add((mentions[claim.subject].text, "INVESTMENT", amount, "", investor))
    return rows


def _figure(figure: Figure, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    return (
        mentions[figure.about].text,
        figure.measure,
        f"{figure.value:f} {figure.unit}",
        figure.status.value,
        "-" if figure.period is None else figure.period.label,
    )


@pytest.mark.parametrize(
    ("text", "verdict", "wanted"),
    [(row[0], row[1], tuple(row[2:])) for row in ROWS],
    ids=[f"{row[1]}-{number}" for number, row in enumerate(ROWS)],
)
def test_figure(text: str, verdict: str, wanted: tuple[str, ...]) -> None:
    rows = told(text)
    matching = {
        row
        for row in rows
        if all(want in ("", have) for want, have in zip(wanted, row, strict=True))
    }
    assert bool(matching) == (verdict == "yes"), rows


def test_what_is_only_supposed_is_counted() -> None:
    article, mentions = marked_article("如果{盐城市|Place}出口增长7%，税收会增加5亿元。")
    assert find_figures(article, mentions)[1]["condition"] == 2
    article, mentions = marked_article("即使有难处，{盐城市|Place}出口仍增长7%。")
    assert "condition" not in find_figures(article, mentions)[1]


def test_every_row_says_yes_or_no() -> None:
    assert {row[1] for row in ROWS} == {"yes", "no"}
    assert all(len(row) == 7 for row in ROWS)
