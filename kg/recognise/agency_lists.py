"""Bodies that share a word with their neighbours: an area, a unit, a parent, a department.

`agency-shared-area` — “海宁市发改局、财政局”: 财政局 is that of 海宁市;
`agency-shared-unit` — “雄县、容城县教育局”, “南京、黄埔海关”: each place has one;
`agency-shared-parent` — “市委宣传部、组织部”: both belong to 市委;
`agency-joint` — “工委区委常委会”: one body of two; `agency-branch` — “国家税务总局温州市税务局”.
Must not take “市政府、工商银行”, “来自北京、上海市的企业”, “省委、教育部”, “党中央、国务院办公厅”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.agency_units import UnitFinder
from kg.recognise.reading import Candidate, Reading, level_mention, nested

JOINT = re.compile(r"、|和|与|及|以及")
LEFT_JOINT = re.compile(r"(?:、|和|与|及|以及)$")
TITLED = re.compile(r"[\u4e00-\u9fff]{0,4}(?:书记|主任|主席|常委|委员|长)[、兼]")
PARTY_PART = re.compile(
    r"(?:组织部|宣传部|统战部|政法委|网信办|编办|社会工作部|社工部|老干部局|政研室|改革办|巡察办|农办|财经办)"
)
LEVELS = frozenset("省 市 区 县 州 旗 盟 镇 乡".split())
SEATED = frozenset(["海关", "海事局", "海事法院"])
"""Units named by their seats, be it a city or a district."""
PAIRS = re.compile(r"委$")
JOINT_FIRST = re.compile(r"党?工委$")
SECOND = re.compile(r"(?:区|县|市|省|州|旗)(?:委|政府)|管委会?|管理委员会|人民政府|政府$")
OWNED = frozenset(["agency-unit", "agency-committee", "agency-part"])


class BodyLists:
    """Proposes bodies that share words with the bodies and areas beside them."""

    def __init__(self, lexicon: Lexicon, finder: UnitFinder) -> None:
        self._lexicon = lexicon
        self._finder = finder
        self._national = WordIndex(lexicon.national_bodies)
        self._chief = lexicon.name_words["body_chief"]
        self._short = lexicon.name_words["body_short"]

    def candidates(
        self,
        reading: Reading,
        bodies: Sequence[Candidate],
        owners: dict[int, int],
        areas: dict[int, Candidate],
    ) -> list[Candidate]:
        """`owners`: start of a body → end of the area or level word that it begins with;
        `areas`: end of an area → the area."""
        found: list[Candidate] = []
        longest: dict[int, Candidate] = {}
        for body in bodies:
            known = longest.get(body.start)
            if body.rule in OWNED and (known is None or known.end < body.end):
                longest[body.start] = body
        for start, body in sorted(longest.items()):
            if start in owners:
                found += self._shared_area(reading, body, owners[start])
                found += self._shared_unit(reading, body, owners[start], areas)
            if body.rule == "agency-part":
                found += self._shared_parent(reading, body, bodies)
        found += self._joint(reading, bodies)
        return found + self._branches(bodies)

    def _shared_area(self, reading: Reading, body: Candidate, owner: int) -> list[Candidate]:
        text = reading.text
        area = text[body.start : owner]
        found: list[Candidate] = []
        position = body.end
        while True:
            joint = JOINT.match(text, position)
            titled = TITLED.match(text, position)
            joint = titled if joint is None else joint
            if joint is None or self._national.at(text + "。", joint.end()) is not None:
                return found
            end = self._finder.unit(text, joint.end())
            if end is None and area.endswith("街道") and text.startswith("办事处", joint.end()):
                end = joint.end() + 3
            unit = text[joint.end() : end]
            if end is None or not (
                unit in self._chief if joint is titled else self._department(unit)
            ):
                return found
            found.append(
                Candidate(
                    joint.end(), end, Kind.AGENCY, "agency-shared-area", 1.0,
                    name=area + text[joint.end() : end], contextual=body.contextual,
                    scope=body.scope,
                )
            )  # fmt: skip
            position = end

    def _department(self, unit: str) -> bool:
        if PARTY_PART.fullmatch(unit):
            return False
        return unit in self._short or (
            len(unit) > 2 and not unit.startswith(("管委", "管理", "常委", "街道"))
        )

    def _shared_unit(
        self, reading: Reading, body: Candidate, owner: int, areas: dict[int, Candidate]
    ) -> list[Candidate]:
        """Areas of one level in front of the body's own: 雄县、安新县|容城县教育局."""
        text = reading.text
        own = text[body.start : owner]
        unit = text[owner : body.end]
        if body.rule == "agency-committee" or not unit:
            return []
        found: list[Candidate] = []
        position = body.start
        while True:
            joint = LEFT_JOINT.search(text[:position])
            if joint is None:
                break
            area = areas.get(joint.start())
            if area is None and own in LEVELS and text[joint.start() - 1] in LEVELS:
                area = self._level(reading, joint.start(), own, unit)
            if area is None or not self._alike(text[area.start : area.end], own, unit):
                break
            name = text[area.start : area.end]
            if area.kind is Kind.PLACE and name[-1] != own[-1] and own[-1] in LEVELS:
                name += own[-1] if name not in LEVELS else ""
            name += unit
            found.append(
                Candidate(
                    area.start, area.end, Kind.AGENCY, "agency-shared-unit", 1.2, name=name,
                    contextual=area.contextual, scope=area.scope,
                )
            )  # fmt: skip
            found.append(nested(area))
            position = area.start
        return found

    def _level(self, reading: Reading, end: int, own: str, unit: str) -> Candidate | None:
        """省 in “省、市发改委”: a level word of its own, not of “各市、县政府”."""
        text = reading.text
        start = end - 1
        if text[start] == own or unit.endswith(("政府", "法院", "检察院", "人大", "党委")):
            return None
        if start and (
            text[start - 1] not in "，。；：、与和由经向“（" or not reading.at_boundary(start)
        ):
            return None
        return Candidate(
            start, end, Kind.PLACE, "area-level", 0.5, contextual=True, scope=text[start],
            nested=True,
        )  # fmt: skip

    def _alike(self, one: str, other: str, unit: str) -> bool:
        """Whether two areas stand on one level: both full names, or short ones before the last."""
        if one in LEVELS:
            return other in LEVELS
        if unit in SEATED:
            return one in self._lexicon.divisions
        known, last = (self._lexicon.divisions.get(word, ()) for word in (one, other))
        if any(d.name == one for d in known):
            return one[-1] == other[-1]
        levels = {d.level for d in known} & {d.level for d in last}
        return bool(levels)

    def _shared_parent(
        self, reading: Reading, body: Candidate, bodies: Sequence[Candidate]
    ) -> list[Candidate]:
        text = reading.text
        parent = max(
            (b for b in bodies if b.start == body.start and b.rule == "agency-parent"
             and b.end < body.end),
            key=lambda b: b.end,
            default=None,
        )  # fmt: skip
        if parent is None or not text[: parent.end].endswith(("委", "工委", "党委")):
            return []
        if not PARTY_PART.fullmatch(text[parent.end : body.end]):
            return []
        found: list[Candidate] = []
        position = body.end
        while True:
            joint = JOINT.match(text, position)
            part = PARTY_PART.match(text, joint.end()) if joint is not None else None
            if joint is None or part is None or text.startswith("长", part.end()):
                return found
            found.append(
                Candidate(
                    joint.end(), part.end(), Kind.AGENCY, "agency-shared-parent", 1.0,
                    name=text[parent.start : parent.end] + part.group(),
                    contextual=body.contextual, scope=body.scope,
                )
            )  # fmt: skip
            position = part.end()

    def _joint(self, reading: Reading, bodies: Sequence[Candidate]) -> list[Candidate]:
        """Two committees side by side with one department: 工委|区委|常委会."""
        text = reading.text
        parts = [b for b in bodies if b.rule == "agency-part"]
        found = []
        for part in parts:
            parents = [b for b in bodies if b.rule == "agency-parent" and b.start == part.start]
            first = max(
                (b for b in bodies if b.end == part.start and not b.nested
                 and b.rule in ("agency-committee", "agency-bare", "agency-unit")),
                key=lambda b: b.end - b.start,
                default=None,
            )  # fmt: skip
            if first is None:
                league = JOINT_FIRST.search(text[: part.start])
                if league is not None:
                    first = Candidate(
                        league.start(), part.start, Kind.AGENCY, "agency-bare", 0.8,
                        contextual=True, scope="工",
                    )  # fmt: skip
                    found.append(level_mention(first.start, first.end, "工"))
            if first is None or not PAIRS.search(text[first.start : first.end]):
                continue
            second = min(parents, key=lambda b: b.end, default=None)
            if second is None or not SECOND.search(text[second.start : second.end]):
                continue
            found.append(replace(part, start=first.start, rule="agency-joint", weight=1.3,
                                 contextual=first.contextual, scope=first.scope))  # fmt: skip
            found += [nested(first), nested(second)]
        return found

    def _branches(self, bodies: Sequence[Candidate]) -> list[Candidate]:
        """A national body's branch that names both: 国家税务总局|温州市税务局."""
        found = []
        for body in bodies:
            if body.rule != "agency-national" or any(
                b.rule == "agency-national" and b.start < body.start < b.end for b in bodies
            ):
                continue
            for branch in bodies:
                if branch.start == body.end and branch.rule == "agency-unit":
                    if not branch.contextual:
                        found.append(replace(branch, start=body.start, rule="agency-branch",
                                             weight=1.3))  # fmt: skip
                        found.append(nested(body))
        return found
