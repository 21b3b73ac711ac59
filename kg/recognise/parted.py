"""Names of firms and institutions that swallowed the small area in which they stand.

Takes “西永微电园|英业达（重庆）有限公司”, “长沙县|三一重工”, “灵峰街道|浙江大学”: behind the area a full
name begins (another place, or a firm known by name). Must not take “苏州工业园区建屋发展集团有限公司”
or “长清区人民医院” apart, where the area is part of the name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.lexicon import WordIndex
from kg.model import Kind
from kg.recognise.reading import Candidate

NAMED = frozenset((Kind.COMPANY, Kind.INSTITUTION))
SMALL = ("县", "区", "旗", "镇", "乡", "街道", "村", "社区")
SHORTEST = 4
"""Characters that a name behind an area has at least, unless it is a firm known by name."""


def without_areas(
    text: str, found: Iterable[Candidate], areas: Sequence[Candidate], firms: WordIndex
) -> list[Candidate]:
    """The candidates of `found`, those parted from their area that begin with one."""
    ends: dict[int, list[Candidate]] = {}
    for area in areas:
        ends.setdefault(area.start, []).append(area)
    return [_parted(text, c, ends, firms) if c.kind in NAMED else c for c in found]


def _parted(
    text: str, name: Candidate, areas: dict[int, list[Candidate]], firms: WordIndex
) -> Candidate:
    start, at = name.start, name.start
    while True:
        inner = [a for a in areas.get(at, ()) if a.end < name.end and not a.contextual]
        if not inner:
            break
        area = max(inner, key=lambda a: (a.end, a.kind is Kind.ZONE))
        at = area.end
        if area.kind is Kind.ZONE or text.endswith(SMALL, 0, at):
            start = at
    if start == name.start or name.name:
        return name
    known = firms.at(text, start)
    place = any(a.kind is Kind.PLACE and not a.contextual for a in areas.get(start, ()))
    if known is None and (not place or name.end - start < SHORTEST):
        return name
    return replace(name, start=start)
