"""Schools and hospitals that an area and a number name: 市一院, 滁州二院, 县四中, 盐城市三小.

Takes 市二院 of “市一院及市二院开展义诊”, 马鞍山二中 of “与马鞍山二中签约”. Must not take “全市一中心”,
“县一小学生”, “合肥一中院” (a court), “其中一中”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.reading import Candidate, Reading

UNIT = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,2})(?:附?[中小]|院|幼|职高)"
    r"(?![学心医国年午期间部内文华共型位原区级时组伙微审次来队产央东南西北院镇士校长落店])"
)
ONE = re.compile(r"一[中小院](?![，。、；）和与及等在举开]|$)")
"""“江苏一小伙”, “四川一院士”: one of many, unless a mark or a verb of the unit's own follows."""
LEVEL = re.compile(r"(?:^|[^\u4e00-\u9fff]|[和与及在到赴由从向为是去至])[省市区县州旗]$")
LONGEST = 8


class NumberedFinder:
    """Proposes the numbered schools and hospitals of a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._divisions = lexicon.divisions
        self._ambiguous = lexicon.ambiguous_divisions

    def candidates(self, reading: Reading) -> Iterator[Candidate]:
        """Institution candidates in order of position."""
        text = reading.text
        for unit in UNIT.finditer(text):
            start = self._area(text, unit.start())
            if start is not None and ONE.match(text, unit.start()) is None:
                yield Candidate(start, unit.end(), Kind.INSTITUTION, "institution-head", 1.1)

    def _area(self, text: str, end: int) -> int | None:
        """Where the area begins that ends at `end`: a division by name, or its level word."""
        for length in range(min(LONGEST, end), 1, -1):
            name = text[end - length : end]
            if name in self._divisions and name not in self._ambiguous:
                return end - length
        return end - 1 if LEVEL.search(text[:end]) is not None else None
