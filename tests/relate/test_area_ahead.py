"""The area that begins right behind a verb."""

from __future__ import annotations

import pytest

from kg.relate.area_ahead import area_from
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("三一重工位于浙江省常山县。", "位于", "常山县"),
        ("三一重工位于常山县。", "位于", "常山县"),
        ("三一重工落户全市临海新区。", "落户", "临海新区"),
        ("三一重工位于长江边的常山县。", "位于", None),
    ],
)
def test_the_innermost_area_that_begins_there(
    text: str, verb: str, name: str | None, reader: Reader
) -> None:
    context = reader.context(text)
    found = area_from(context, 0, text.index(verb) + len(verb))
    assert (None if found is None else context.mentions[found].text) == name


def test_a_claim_of_a_rule_that_was_not_measured_is_an_even_bet(reader: Reader) -> None:
    found = reader.evidence("比亚迪电池产业园项目总投资5亿元，位于临海新区。")
    known = reader.lexicon.confidence.get("located-again", 0.5)
    (claim,) = [c for c in found.claims if c.rule == "located-again"]
    assert claim.confidence == min(0.85, known)
