"""What kind of body a run of words names that a post title stands behind.

Takes 某某集团 for a Company, 省民委 for an Agency, 某某大学 for an Institution. Must not take “服务公司”
(a kind of firm), 信息科 without a body in front.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import Lexicon, name_pattern
from kg.model import Kind
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Candidate, Reading

DEPARTMENT = re.compile(r"[部处科室组站队]$|中心$|办公室$")
"""Departments: a body only where another one or an area stands in front of them."""
OFFICE_INSIDE = re.compile(r"[委局厅会办](?!.*党委)|政府|公安")
MINISTRY = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?:部|委|总局|总署|署)[\u4e00-\u9fff]{2,10}(?:司|局|厅)$"
)
"""Departments of ministries, short: 应急部安全协调司."""
LEVEL = re.compile(r"[省市区县州旗盟镇](?![场域长级属里内外中直]|民(?![委政宗族]))")
COINED = ("nr", "m", "x", "zg", "ng", "ag", "nz", "vg", "a", "v", "n", "j", "b")
"""Tags of the single character that the dictionary leaves of a firm's coined name (祥|亿|机械)."""
POSTS = 12
"""Characters behind a firm's first title within which a head's title follows."""


class BodyKinds:
    """Tells kinds of bodies by their heads, their titles and what is known of their names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = lexicon.titles
        self._firm_kinds = lexicon.name_words["firm_kind"]
        self._words = Modifiers(lexicon)
        self._firm = name_pattern("<firm_end>$")
        self._office = name_pattern("<office_end>$")
        self._school = name_pattern("<school_end>$")
        self._firm_chief = name_pattern("<firm_chief>")

    def kind(
        self, reading: Reading, edge: int, end: int, title: str, found: Sequence[Candidate]
    ) -> Kind | None:
        """What kind of body a run of words names, None where it may be no name."""
        run = reading.text[edge:end]
        owned = any(
            inner.start in (edge, edge + 2 * reading.text.startswith("中共", edge))
            and inner.end < end
            and inner.kind in (Kind.AGENCY, Kind.PLACE, Kind.ZONE, Kind.INSTITUTION)
            for inner in found
        )
        firm = self._firm_chief.search(reading.text, end, end + len(title) + POSTS) is not None
        first = reading.tokens[reading.token_at(edge)]
        coined = firm and len(first.text) == 1 and first.tag in COINED
        proper = (
            coined
            or owned
            or LEVEL.match(run) is not None
            or self._words.proper(reading, edge, end)
        )
        group = self._titles.get(title)
        if self._firm.search(run):
            core = self._firm.sub("", run)
            return Kind.COMPANY if len(core) >= 2 and core not in self._firm_kinds else None
        if DEPARTMENT.search(run) and LEVEL.match(run) and OFFICE_INSIDE.search(run):
            return None if group == "firm" else Kind.AGENCY
        if MINISTRY.match(run) and group != "firm":
            return Kind.AGENCY
        if not proper:
            return None
        if self._school.search(run):
            return Kind.INSTITUTION if len(self._school.sub("", run)) >= 2 else None
        if self._office.search(run) or (LEVEL.match(run) and run.endswith("办")):
            return None if group == "firm" else Kind.AGENCY
        if DEPARTMENT.search(run):
            return Kind.AGENCY if owned and group != "firm" else None
        if firm and len(run) <= 8:
            return Kind.COMPANY
        return None
