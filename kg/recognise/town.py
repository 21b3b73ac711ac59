"""Towns and subdistricts that the list of divisions has: where their names begin.

Takes “许村镇” whatever jieba makes of it, “先锋镇各部门”. Must not take “加快建设街道食堂”, “中心镇”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.recognise.modifiers import class_before
from kg.recognise.reading import Reading

FREE = frozenset("，。、；：！？“”（）《》 与和及在到至从由向赴驻是对往离距近经过沿为将以使让")
"""Characters after which a listed town may begin although jieba glued them to it."""
UNIT = re.compile(
    r"党委|党工委|政府|人民政府|人大|办事处|纪委|党政|司法所|派出所|卫生院|中心小学|[\u4e00-\u9fff]{1,4}(?:村|社区)"
)
COMMON = frozenset(["n", "v", "vn", "a", "ad", "an", "d", "t", "f", "l", "i", "m", "b", "z"])
LONGEST_TOWN = 14


class TownFinder:
    """Finds listed towns that end at a given place."""

    def __init__(self, lexicon: Lexicon, classes: frozenset[str]) -> None:
        """`classes` are words that end like towns and name none (中心镇)."""
        self._lexicon = lexicon
        self._classes = classes

    def start(self, reading: Reading, start: int, end: int, ends: set[int]) -> int | None:
        """Where the listed town begins that ends with this head, or None."""
        text = reading.text
        fits = [
            end - length
            for length in range(min(LONGEST_TOWN, end), 1, -1)
            if text[end - length : end] in self._lexicon.towns
        ]
        for edge in fits:
            if edge in ends:
                return edge
        for edge in fits:
            if start - edge < 2 and reading.tokens[reading.token_at(edge)].end != end:
                continue  # 乌镇 is a word; 马镇 may be the end of anything
            free = edge == 0 or text[edge - 1] in FREE
            if not free and not reading.at_boundary(edge):
                continue
            if class_before(text, edge):
                continue
            noun = reading.tokens[reading.token_at(edge)].tag in ("n", "a", "b", "nz")
            if self._common(reading, edge, start, end) and not (
                self._certain(text, edge, end, ends, noun)
            ):
                continue
            return edge
        return None

    def _common(self, reading: Reading, edge: int, start: int, end: int) -> bool:
        """Whether a listed town may be common words in a row (中心镇, 建设街道, 新城镇)."""
        last = reading.tokens[reading.token_at(end - 1)]
        if last.start > edge and last.end == end and last.text in self._classes:
            return reading.tokens[reading.token_at(edge)].tag in COMMON
        if reading.text[edge:end] in self._classes:
            return True
        inside = [t for t in reading.tokens if edge <= t.start and t.end <= start]
        if not inside or inside[0].start != edge or inside[-1].end != start:
            return False
        return len(inside) == 1 and len(inside[0].text) > 1 and inside[0].tag in COMMON

    def _certain(self, text: str, edge: int, end: int, ends: set[int], noun: bool) -> bool:
        """Whether the words around say that it is a town: a list of them, or its party committee.

        `noun`: its name is a noun, not a verb that may take 镇 or 乡 for its object.
        """
        if UNIT.match(text, end):
            return True
        if text[edge:end] not in self._classes and not text.endswith("街道", 0, end):
            opens = edge == 0 or text[edge - 1] in "，。；："
            if opens and noun:
                return True  # 先锋镇|各部门: the clause begins with it
        if text[end : end + 1] == "、":
            following = re.match(r"[\u4e00-\u9fff]{1,5}(?:镇|乡|街道)", text[end + 1 : end + 8])
            if following is not None and following.group() in self._lexicon.towns:
                return True
        return edge > 0 and text[edge - 1] in "、和与" and edge - 1 in ends
