"""Bodies named without their area: “工委”, “管委会”, “统战部” behind “区委副书记、”.

Takes “工委书记王强主持”, “镇党委政府”. Must not take “基层党委”, “各管委会”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.agency_units import UnitFinder
from kg.recognise.reading import Candidate, Reading, level_mention

LEVEL_WORD = re.compile(r"(?:自治区|省|市|区|县|镇|乡|街道|州|旗|盟)$")
COMMITTEES = frozenset("管委 管委会 管理委员会".split())
OPEN = "，。、；：（“” "


class BareBodies:
    """Proposes bodies whose names begin with no area."""

    def __init__(self, lexicon: Lexicon, finder: UnitFinder) -> None:
        self._finder = finder
        self._parts = lexicon.name_words["body_part_alone"]
        self._alone = lexicon.name_words["body_alone"] | self._parts

    def candidates(self, reading: Reading, position: int, end: int) -> list[Candidate]:
        """The body that `position`–`end` names alone, with its parts; [] if it is none."""
        text = reading.text
        body = text[position:end]
        if body == "政府" and text.endswith("党委", 0, position):
            level = LEVEL_WORD.search(text[: position - 2])
            if level is not None:  # 镇党委|政府: the level word serves both
                return self._bare(position, end, level.group(), leveled=True)
        if body not in self._alone or not self._allowed(reading, position, end):
            return []
        scope = "工" if body in ("工委", "党工委") else ""
        if body in self._parts:
            scope = "party"
        elif body in COMMITTEES:
            scope = "管"
        elif body in ("行署", "行政公署"):
            scope = "地"
        return [
            *self._bare(position, end, scope, leveled=scope in ("工", "管", "地")),
            *self._finder.parts(reading, position, end, body, scope, contextual=True),
        ]

    def _bare(self, start: int, end: int, scope: str, leveled: bool) -> list[Candidate]:
        body = Candidate(
            start, end, Kind.AGENCY, "agency-bare", 0.8, contextual=True, scope=scope
        )  # fmt: skip
        return [body, level_mention(start, end, scope)] if leveled else [body]

    def _allowed(self, reading: Reading, start: int, end: int) -> bool:
        text = reading.text
        before = text[start - 1] if start else "，"
        if before not in OPEN and text[start:end] in self._parts:
            return False
        if text[start:end] in self._parts:
            return text.startswith(("部长", "副部长", "书记", "副书记", "常务"), end) or (
                text[end - 1] == "部" and text.startswith(("长", "副"), end)
            )
        return before in "，。、；：（“”" or before.isspace()
