"""Agencies: party, government, congress, court, customs and mass-organisation bodies.

A body's name is read as AREA + UNIT + PART…: 西海岸新区 + 工委, 区 + 发改局, 青岛自贸片区 +
管委 + 产业促进部. Level words (省 市 区 县 镇) are contextual: which one is meant is found out
by resolution. Areas and parent bodies inside a name are proposed as nested mentions, since
the name itself states jurisdiction and membership.

Takes “区发改局”, “市委审计委员会”, “藏马镇重点经济工作协调推进领导小组”, “国务院办公厅”.
Must not take “市有关部门”, “委员”, “全市委派”, “各级党委”, “部长”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.agency_bare import BareBodies
from kg.recognise.agency_composed import ComposedBodies
from kg.recognise.agency_lists import BodyLists
from kg.recognise.agency_owner import OwnerFinder
from kg.recognise.agency_seat import SeatedBodies
from kg.recognise.agency_units import TERM, UnitFinder
from kg.recognise.edges import EdgeFinder
from kg.recognise.reading import Candidate, Reading, level_mention, nested

COMMITTEE = re.compile(
    r"(?:自治区党|省|市|区|县|州|盟|旗|地)委(?![员托任派会屈婉实以])"
    r"|(?:省|市|区|县|州)委(?=会|员会)"
)
LEAGUES = ("共青团", "团", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟")
"""Organisations with committees of their own at each level: 团市委 is no 市委."""
BOTH = re.compile(r"[两三四五六七八九十\d](?:县|市|区|州|旗|盟)$")
"""“遂平、上蔡两县|县委”: the committees of several."""
DIVISION = re.compile(r"第[一二三四五六七八九十]+(?:师|团)(?!傅|资|范|结|队)")
GOVERNMENTS = ("政府", "人民政府")
VILLAGE = frozenset("党支部 党总支 村委会 居委会 村民委员会 居民委员会 派出所 司法所".split())
"""Units of towns, villages and communities alone."""
OFFICE = re.compile(
    r"(?:重点|重点项目|铁路|招商|双招双引|物流|重点工程|民宗|打私|双拥|创建|创城|项目|机场|高铁|港航|油气|能源|盐务|移民|老龄|防汛|抗旱|森防|爱卫|关爱|营商|优化营商|军民融合|大湾区|经济|经济发展|党政|党政综合|平安建设|应急|应急管理|综治|综合治理|社会事务|农业农村|规划建设|社会治理|党建|城建|环保|综合执法)办(?![理公法学事好成结案])"
)
"""Offices that are no department: 市|铁路办."""


class AgencyRecogniser:
    """Proposes agencies of a sentence, given its area candidates."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._finder = UnitFinder(lexicon)
        self._national = WordIndex(lexicon.national_bodies)
        self._composed = ComposedBodies(lexicon, edges)
        self._owners = OwnerFinder(lexicon)
        self._seated = SeatedBodies(lexicon, edges)
        self._bare = BareBodies(lexicon, self._finder)
        self._lists = BodyLists(lexicon, self._finder)

    def candidates(self, reading: Reading, areas: Sequence[Candidate]) -> list[Candidate]:
        """Agency candidates, with nested areas and parents, in order of their start."""
        found: list[Candidate] = []
        ends: dict[int, Candidate] = {}
        for area in areas:
            known = ends.get(area.end)
            if known is None or area.start < known.start:
                ends[area.end] = area
        for start, end, word in self._national.find(reading.text):
            if self._standalone(reading, start, end):
                found.append(Candidate(start, end, Kind.AGENCY, "agency-national", 1.2))
                parent = max(
                    (b for b in self._lexicon.national_bodies if word.startswith(b) and b != word),
                    key=lambda b: (len(b), b),
                    default="",
                )
                if parent:
                    found.append(
                        Candidate(
                            start, start + len(parent), Kind.AGENCY, "agency-parent", 1.0,
                            nested=True,
                        )
                    )  # fmt: skip
                found += self._finder.parts(reading, start, end, word, "", contextual=False)
                division = DIVISION.match(reading.text, end) if word.endswith("兵团") else None
                if division is not None:
                    found.append(Candidate(start, division.end(), Kind.AGENCY, "agency-part", 1.2))
                    found.append(
                        Candidate(start, end, Kind.AGENCY, "agency-parent", 1.0, nested=True)
                    )
        owners: dict[int, int] = {}
        for position in range(len(reading.text)):
            found += self._units_at(reading, position, ends, owners)
        found += self._lists.candidates(reading, found, owners, ends)
        found += self._composed.candidates(reading, areas)
        found += self._seated.candidates(reading)
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

    def _standalone(self, reading: Reading, start: int, end: int) -> bool:
        text = reading.text
        before = text[start - 1] if start else "，"
        if before in "省市区县":
            return False
        if text.startswith("共青团、妇联", start) or text.endswith("工会、", 0, start):
            return False  # the kinds of mass organisations
        return not reading.text.startswith(("长", "员会", "队", "门"), end) and not (
            reading.text.startswith("中国共产党第", start)
        )

    def _units_at(
        self,
        reading: Reading,
        position: int,
        ends: dict[int, Candidate],
        owners: dict[int, int],
    ) -> list[Candidate]:
        """Bodies whose unit starts at `position`; notes in `owners` where their areas end."""
        text = reading.text
        committee = COMMITTEE.match(text, position)
        if committee is not None and committee.end() - position <= 4:
            return self._committee(reading, position, committee.end(), ends, owners)
        unit = self._finder.unit(text, position)
        term = TERM.match(text, position) if unit is None else None
        if unit is None and term is None and not self._behind_area(text, position, ends):
            return []
        owner = self._owners.at(reading, position, ends, unit)
        name = ""
        if term is not None:
            unit = self._finder.unit(text, term.end())
            if unit is not None and owner is not None and text[term.end() : unit] in GOVERNMENTS:
                # a congress is another one each term, a government is not
                name = text[owner[0] : position] + text[term.end() : unit]
        if unit is None and owner is not None:
            unit = self._free_unit(reading, position, owner)
        if unit is not None and text[position:unit] in VILLAGE and not self._village(owner):
            unit = None
        if unit is None:
            return []
        end = unit
        if owner is None:
            bare = self._bare.candidates(reading, position, unit)
            return bare or self._seated.committee(reading, position, unit)
        start, scope, area = owner
        owners[start] = position
        contextual = bool(scope) if area is None else area.contextual
        found = [
            Candidate(
                start, end, Kind.AGENCY, "agency-unit", 1.1, name=name, contextual=contextual,
                scope=scope,
            )
        ]  # fmt: skip
        if area is not None:
            found.append(nested(area))
        elif scope:
            found.append(level_mention(start, position, scope))
        found += self._finder.parts(reading, start, end, text[start:end], scope, contextual)
        return found

    def _behind_area(self, text: str, position: int, ends: dict[int, Candidate]) -> bool:
        """Whether a bureau with free words may begin here: behind an area or a level word."""
        return position in ends or (position > 0 and text[position - 1] in "省市区县州盟旗镇乡道")

    def _village(self, owner: tuple[int, str, Candidate | None] | None) -> bool:
        """Whether an owner is a small place: 桃园村|党支部, not 市|党支部."""
        area = owner[2] if owner is not None else None
        return area is not None and area.rule in ("place-town", "place-head", "place-behind-area")

    def _free_unit(
        self, reading: Reading, position: int, owner: tuple[int, str, Candidate | None]
    ) -> int | None:
        """End of a bureau whose name is made of other words (高新区|电子信息产业局)."""
        area = owner[2]
        name = reading.text[owner[0] : position]
        if name.endswith("街道"):
            seat = re.match("办事处|办(?!理|公|法|学|事|好)", reading.text[position : position + 3])
            if seat is not None:
                return position + seat.end()
        office = OFFICE.match(reading.text, position)
        if (
            office is not None
            and name[-1] in "省市区县州盟旗镇乡道"
            and reading.at_boundary(position)
        ):
            return office.end()
        if name.endswith("新区") and owner[1] == "新区":
            return self._finder.department(reading, position, zone=True)
        if area is not None and (area.kind is Kind.ZONE or name[-1] in "省市区县州盟旗"):
            return self._finder.department(reading, position, area.kind is Kind.ZONE)
        return None

    def _committee(
        self,
        reading: Reading,
        position: int,
        end: int,
        ends: dict[int, Candidate],
        owners: dict[int, int],
    ) -> list[Candidate]:
        """省委, 区委, 西海岸新区区委, 青岛市委: the level word belongs to the committee."""
        text = reading.text
        level = text[position : end - 1]
        area = ends.get(position)
        start, contextual = position, True
        found: list[Candidate] = []
        joined = ends.get(position + len(level)) if level not in ("自治区党",) else None
        if joined is not None and not joined.contextual and joined.start < position:
            start, contextual, area = joined.start, False, joined  # 青岛市 + 委
        elif area is not None and not area.contextual:
            start, contextual = area.start, False  # 西海岸新区 + 区委
        elif area is not None and area.contextual and text[area.start : area.end] == "新区":
            start = area.start
        elif position and (text[position - 1] in "全各每两" or BOTH.search(text[:position])):
            return []
        else:
            unlisted = self._owners.unlisted(reading, position, position + len(level))
            if unlisted is not None:
                start, contextual, area = unlisted.start, False, unlisted
        if not contextual and area is not None:
            found.append(nested(area))
        league = next((name for name in LEAGUES if text.endswith(name, 0, start)), "")
        if not league and text.startswith(("会", "员会"), end):
            return []  # 市委员会 is a head of its own; the leagues' have this form
        start -= len(league)
        if league and text.startswith(("会", "员会"), end):
            end += 1 if text[end] == "会" else 2
        if not league:
            at_area = not contextual and area is not None and area.end == position
            owners[start] = position if at_area else position + len(level)
        scope = level.replace("自治区党", "自治区")
        if contextual:
            found.append(level_mention(position, position + len(level), scope))
        found.append(
            Candidate(
                start, end, Kind.AGENCY, "agency-committee", 1.1, contextual=contextual, scope=scope
            )
        )
        found += self._finder.parts(reading, start, end, text[start:end], scope, contextual)
        return found
