"""Posts that end or are only proposed become claims that are negated or planned, never held."""

from __future__ import annotations

import pytest

from kg.model import Modality, Predicate
from tests.phrases import Reader


def _posts(reader: Reader, text: str) -> set[tuple[str, str, str, Modality]]:
    found = reader.evidence(text)
    return {
        (found.mentions[c.subject].name, found.mentions[c.object].name, c.value, c.modality)
        for c in found.claims
        if c.predicate is Predicate.HOLDS_POST and c.object is not None
    }


BUREAU = "县水务局"
ENDED, PROPOSED, HELD = Modality.NEGATED, Modality.PLANNED, Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("县人大常委会决定免去李明的县水务局局长职务。", {("李明", BUREAU, "局长", ENDED)}),
        ("李明同志不再担任县水务局局长。", {("李明", BUREAU, "局长", ENDED)}),
        ("李明被免去县水务局党组书记、局长职务。",
         {("李明", BUREAU, "党组书记", ENDED), ("李明", BUREAU, "局长", ENDED)}),
        ("免去李明、王强的县水务局副局长职务。",
         {("李明", BUREAU, "副局长", ENDED), ("王强", BUREAU, "副局长", ENDED)}),
        ("接受王晓辞去县人民政府副县长职务的请求。", {("王晓", "县人民政府", "副县长", ENDED)}),
        ("李明拟任县水务局局长。", {("李明", BUREAU, "局长", PROPOSED)}),
        ("会议提名李明为县水务局局长人选。", {("李明", BUREAU, "局长", PROPOSED)}),
    ],
)  # fmt: skip
def test_what_is_not_held_is_told_but_not_asserted(
    reader: Reader, text: str, posts: set[tuple[str, str, str, Modality]]
) -> None:
    assert _posts(reader, text) == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("任命李明为县水务局局长。", {("李明", BUREAU, "局长", HELD)}),
        ("县水务局局长李明表示，不再承担费用。", {("李明", BUREAU, "局长", HELD)}),
        ("免去企业三年的税费，县水务局局长李明表示感谢。", {("李明", BUREAU, "局长", HELD)}),
    ],
)
def test_a_post_that_is_held_stays_asserted(
    reader: Reader, text: str, posts: set[tuple[str, str, str, Modality]]
) -> None:
    assert _posts(reader, text) == posts


def test_the_firm_visited_is_meant_behind_a_preposition(reader: Reader) -> None:
    text = "在恒泰实业集团，赵明走进车间，与公司董事长刘海涛交流。"
    assert ("刘海涛", "恒泰实业集团", "董事长", HELD) in _posts(reader, text)
