"""Two figures that are printed in Chinese numerals: parts of an area, and the size of funds.

Other counts in words are rhetoric more often than not (三个走在前, 五大工程) and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.model import Bound, Kind
from kg.recognise.number import CHINESE, parse_number
from kg.recognise.quantity import Quantity
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import FigureScene
from kg.signatures import AREAS

PARTS = (
    rf"^(?:的|下辖|共有|有)?(?P<number>{CHINESE})[个大]"
    r"(?P<noun>片区|园区|镇街?|街道|乡镇|社区|组团|区县?|县|市)(?:中|里|之一|组成|构成)"
)
LEVEL = (
    rf"(?P<many>[两二三四五六七八九十]个)?(?P<number>{CHINESE})元?级"
    r"(?:[^，。；、]{0,8}基金)"
)
SMALLEST_FUND = 10**8
FUNDS = frozenset({Kind.COMPANY, Kind.PROJECT, Kind.POLICY})


class Part(NamedTuple):
    """A quantity that belongs to the mention `about`, with its measure and the rule."""

    about: int
    quantity: Quantity
    measure: str
    rule: str


def parts(scene: FigureScene, clause: Clause) -> Iterator[Part]:
    """Of how many parts an area consists: 山东自贸试验区三个片区中面积最大.

    Not “在三个片区推广”: no area before it, and not all of one.
    """
    text = scene.text(clause.sentence)
    for index in scene.within(clause.sentence, clause.start, clause.end):
        mention = scene.mentions[index]
        match = re.match(PARTS, text[mention.end : clause.end])
        value = parse_number(match["number"]) if match else None
        if match and value and mention.kind in AREAS:
            start = mention.end + match.start("number")
            end = mention.end + match.start("noun")
            surface = text[start:end]
            quantity = Quantity(start, end, value, "个", False, Bound.EXACT, surface)
            yield Part(index, quantity, match["noun"], "parts")


def levels(scene: FigureScene, clause: Clause) -> Iterator[Part]:
    """The size of the funds listed in front: A基金、B基金两个百亿级创投基金 → about 10^10 each.

    Not “打造千亿级产业集群”: a cluster's level is a slogan, and no fund is named.
    """
    text = scene.text(clause.sentence)
    for match in re.finditer(LEVEL, text[clause.start : clause.end]):
        value = parse_number(match["number"])
        if value is None or value < SMALLEST_FUND:
            continue
        start, end = clause.start + match.start("number"), clause.start + match.end("number")
        quantity = Quantity(
            start, end, value, "CNY", True, Bound.ABOUT, text[start:end] + "级", family="money"
        )
        for index in _listed_before(scene, clause, clause.start + match.start()):
            if scene.mentions[index].kind in FUNDS:
                yield Part(index, quantity, "基金规模", "level")


def _listed_before(scene: FigureScene, clause: Clause, position: int) -> list[int]:
    """The names joined by 、 和 与 that end at `position`, in order."""
    text, listed = scene.text(clause.sentence), []
    index = scene.ending_at(clause.sentence, position)
    while index is not None:
        listed.append(index)
        start = scene.mentions[index].start
        joined = text[start - 1 : start] in ("、", "和", "与")
        index = scene.ending_at(clause.sentence, start - 1) if joined else None
    return listed[::-1]
