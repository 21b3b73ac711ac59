"""What a body's name begins with: an area, a county's short name, a level word.

Takes 柯桥区|发改局, 义乌|公安局, 区|发改局, 高新区|党工委, 昆山|市监局. Must not take 特|区, 某市|教育局.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.agency_bare import LEVEL_WORD
from kg.recognise.edges import CUTTERS
from kg.recognise.reading import Candidate, Reading

NO_LEVEL = frozenset(
    "全各每此城郊地社辖片园特校厂景山林灾库矿牧军战营某职老热洼禁盲街小湖一二三四五六七八九十两几多"
)
"""Characters before a level word with which it is another word (地区, 校区, 某市)."""


class OwnerFinder:
    """Finds the area or level word that a unit stands behind."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def at(
        self, reading: Reading, position: int, ends: dict[int, Candidate], unit: int | None
    ) -> tuple[int, str, Candidate | None] | None:
        """Start of the area or level word that ends at `position`, its scope, the area.

        `unit` is where the unit ends that starts at `position`, if there is one.
        """
        text = reading.text
        area = ends.get(position)
        if area is not None and not area.contextual:
            return area.start, "", area
        token = reading.tokens[reading.token_at(position - 1)] if position else None
        if (
            token is not None
            and token.end == position
            and token.text in self._lexicon.divisions
            and token.text not in self._lexicon.ambiguous_divisions
        ):
            # short names of counties are no mentions by themselves, but they name a body
            short = Candidate(token.start, token.end, Kind.PLACE, "place-in-name", 0.5, nested=True)
            if len(token.text) > 1:
                return token.start, "", short
        if token is not None and token.end == position and token.text in self._lexicon.regions:
            return token.start, "", None  # 前海|管理局: a region, no area of this graph
        short_name = self._in_word(reading, position) if unit is not None else None
        if short_name is not None:
            return short_name.start, "", short_name
        if area is not None and area.end - area.start > 2 and area.kind is Kind.ZONE:
            return area.start, text[area.start : area.end], area  # 高新区|党工委
        level = LEVEL_WORD.search(text[max(0, position - 3) : position])
        if level is not None:
            word = level.group()
            start = position - len(word)
            if (
                word == "区"
                and text.startswith("新区", position - 2)
                and position >= 2
                and (text[position - 3 : position - 2] != "高")
            ):
                start, word = position - 2, "新区"
            if start and text[start - 1] in NO_LEVEL and word != "新区":
                if area is None:
                    return None
                return area.start, text[area.start : area.end], area  # 特区|党工委
            if not self._level_word(reading, start, position):
                return None
            unlisted = self.unlisted(reading, start, position) if word != "新区" else None
            if unlisted is not None:
                return unlisted.start, "", unlisted
            return start, word, None
        if area is not None:
            return area.start, area.scope or reading.text[area.start : area.end], area
        return None

    def _in_word(self, reading: Reading, position: int) -> Candidate | None:
        """A short name that ends inside a word: 昆山 in 昆山市|监局, 黄埔 in 黄埔海关."""
        if not position:
            return None
        token = reading.tokens[reading.token_at(position - 1)]
        name = reading.text[token.start : position]
        if token.end <= position or len(name) < 2:
            return None
        if name not in self._lexicon.divisions or name in self._lexicon.ambiguous_divisions:
            return None
        return Candidate(token.start, position, Kind.PLACE, "place-in-name", 0.5, nested=True)

    def _level_word(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the level word stands for itself: not the end of 经济区 or 开发区."""
        token = reading.tokens[reading.token_at(start)]
        if token.start == start or token.end != end or token.tag in ("x", "m", "r"):
            return True
        return token.text in self._lexicon.ambiguous_divisions  # 和县|国土局: 和 + 县国土局

    def unlisted(self, reading: Reading, start: int, end: int) -> Candidate | None:
        """A former or unlisted area: an unknown word glued to a level word (兴仁|县|委).

        `start`–`end` is the level word.
        """
        token = reading.tokens[reading.token_at(start - 1)] if start else None
        if token is None or token.end != start or not 2 <= len(token.text) <= 5:
            return None
        if token.tag not in ("x", "ns") or token.text in self._lexicon.boundaries:
            return None
        if not re.fullmatch(r"[\u4e00-\u9fff]+", token.text) or token.text in (
            self._lexicon.regions
        ):
            return None
        if token.text[0] in CUTTERS or token.text in self._lexicon.titles:
            return None
        if token.text[-1] == "经" or (token.text[0] in "年月日" and _digit(reading, token.start)):
            return None  # 2006|年经|省政府批准
        return Candidate(token.start, end, Kind.PLACE, "place-unlisted", 0.6, nested=True)


def _digit(reading: Reading, position: int) -> bool:
    return position > 0 and reading.text[position - 1].isdigit()
