"""What is left of a name when something in front of it is left out, and is still a name.

* `date-in-front`: 项目集中签约仪式 of 2022年度项目集中签约仪式; not the edition of a festival;
* `theme-in-front`: 议政性主席会议 of “建设标杆”议政性主席会议;
* `body-in-front`: 产业促进部 of 高新区管委会产业促进部; not 组织部, which every committee has;
* `owner-in-front`: 文法学院 of 某大学文法学院; not 附属医院;
* `area-in-front`: 湘阴片区 of 湘江新区湘阴片区; not 教育局 of 长丰县教育局, 高新区 of 顺德高新区, nor
  anything of 福州大学科技园, for 福州 is inside the owner's name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.model import Kind

REGIONS = (
    "长三角", "珠三角", "京津冀", "环渤海", "粤港澳大湾区", "粤港澳", "海峡西岸", "成渝", "北部湾",
)  # fmt: skip
OF_A_CITY = re.compile(
    r"(?:大学|学院|院|研究所|中心|馆|医院|[协学商]会|联合会|促进会|研究会|联盟)$"
)
"""Institutions whose name loses its sense without the city: 音乐学院 of 上海音乐学院."""
DATE = re.compile(
    r"(?:20\d\d(?:年|(?=[\u4e00-\u9fff]{4})(?![万亿吨个家台套]))(?:度|上半年|下半年|[一二三四]季度|\d{1,2}月份?(?:\d{1,2}日)?)?|(?:全[省市区县州国]|首[次场批])(?=.{6}))"
)
SERIES = re.compile(r"(?:节|博览会|博会|论坛|峰会|赛|马拉松|年会|洽谈会|交易会|展览会|运动会)$")
THEME = re.compile(r"[“‘][^“”‘’]{4,}[”’](?=.{5})")
NAMED_GATHERING = re.compile(
    r"(?:活动|大会|论坛|大赛|比赛|赛|节|仪式|典礼|展|展会|博览会|晚会|盛典)$"
)
BODY = re.compile(
    r".+?(?:管委会|管委|管理委员会|党工委|工委|(?<=[省市县区旗州])委(?![会员])|人民政府|政府|总工会|总局|海关|法院|检察院)"
    r"(?=.{4})"
)
UNIT = re.compile(r"(?:专班|部|处|科|室|办|中心|组|队|局|院|所|工委|委|会)$")
TASK_FORCE = re.compile(
    r"(?:领导小组|工作组|攻坚组|推进组|专班|指挥部|促进队|攻坚队|突击队|专项组)$"
)
WHOLE_NAME = re.compile(r"(?:政协|中共|中国共产党|共青团).*第[一二三四五六七八九十\d]+[届次]")
SCHOOL = re.compile(r".{2,}?(?:大学|学院|医院|研究院|科学院)(?=.{4})")
FIRM = re.compile(r".{2,}?(?:集团|公司|总厂|石化|石油)(?=.{5})")
EVERYWHERE = ("附属", "人民", "中心", "中医", "妇幼", "实验", "第", "项目", "国家")
"""How names go on that every county has."""
NO_START = "、和与及的第至到在等（(）)·-—市县区省镇月日"
ROAD = re.compile(r"[\u4e00-\u9fff]{3,}(?:路|大道|街|大桥)$")
PART_OF_COUNT = re.compile(r"\d{1,2}[月日]|\d+[个家批]|[一二三四五六七八九十]+[届次]")
SHORTEST = {
    Kind.AGENCY: 4, Kind.INSTITUTION: 4, Kind.EVENT: 5, Kind.ZONE: 4, Kind.COMPANY: 6,
    Kind.PROJECT: 6, Kind.POLICY: 6,
}  # fmt: skip
"""Fewest characters that are still a name when something was left out in front."""
TELLING = {Kind.PROJECT: 7, Kind.EVENT: 6}
"""Fewest characters that tell a thing from others where no print says so."""


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A shorter name, the rule of its seam, and whether it means something in its article only.

    `telling` says that the form may be taken for a name though it is printed inside a longer
    one only; the others join a mention that prints them.
    """

    text: str
    rule: str
    contextual: bool = False
    telling: bool = True


@dataclass(frozen=True, slots=True)
class Fronts:
    """Keys of names that an article prints: areas, and bodies, firms and schools (`owners`)."""

    areas: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()


NO_FRONTS = Fronts()


class Cuts:
    """Finds what is left of names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._heads: dict[Kind, frozenset[str]] = {
            Kind.ZONE: frozenset(lexicon.zone_heads),
            Kind.EVENT: frozenset(lexicon.event_heads),
            Kind.PROJECT: frozenset(lexicon.project_heads),
            Kind.INSTITUTION: frozenset(lexicon.institution_heads),
            Kind.COMPANY: frozenset(lexicon.company_heads),
            Kind.POLICY: frozenset(lexicon.policy_heads),
        }
        self._no_start = frozenset(
            head
            for heads in (lexicon.institution_heads, lexicon.company_heads, lexicon.zone_heads)
            for head in heads
            if len(head) > 1
        )
        self._longest = max(map(len, self._no_start))

    def behind(self, kind: Kind, name: str, fronts: Fronts) -> Iterator[Form]:
        """What is left behind a date, an area, a body or an owner; again of what is left."""
        waiting, seen = [name], {name}
        while waiting:
            whole = waiting.pop()
            for length, rule in self._cuts(kind, whole, fronts):
                rest = whole[length:]
                if rest not in seen and self._is_name(kind, rest):
                    seen.add(rest)
                    waiting.append(rest)
                    short = len(rest) < TELLING.get(kind, 0) and not self._is_other(rest)
                    telling = not short and not self._headless(rest)
                    yield Form(rest, rule, contextual=True, telling=telling)

    def _cuts(self, kind: Kind, name: str, fronts: Fronts) -> Iterator[tuple[int, str]]:
        """How many characters in front of a name can be left out, and by which rule."""
        if kind is Kind.EVENT:
            match = DATE.match(name)
            if match is not None and not SERIES.search(name):
                yield match.end(), "date-in-front"
            theme = THEME.match(name)
            if theme is not None and not NAMED_GATHERING.search(name):
                yield theme.end(), "theme-in-front"
        if kind in (Kind.AGENCY, Kind.EVENT) and (match := BODY.match(name)):
            if kind is Kind.EVENT or UNIT.search(name):
                yield match.end(), "body-in-front"
        school = SCHOOL.match(name) if kind is Kind.INSTITUTION else None
        firm = FIRM.match(name) if kind in (Kind.PROJECT, Kind.COMPANY) else None
        if owner := school or firm:
            yield owner.end(), "owner-in-front"
        if school is not None or (kind is Kind.AGENCY and not TASK_FORCE.search(name)):
            return  # 长丰县教育局 is not called 教育局 but 县教育局, and each county has one
        if WHOLE_NAME.match(name):
            return  # 政协海宁市第一届委员会第一次会议: what stands in front is no owner
        inside = max(
            (len(o) for o in fronts.owners if name.startswith(o) and len(o) < len(name)), default=0
        )
        for length in self._areas(kind, name, fronts):
            if length >= inside:
                yield length, "area-in-front"
        if inside:
            yield inside, "area-in-front"

    def _areas(self, kind: Kind, name: str, fronts: Fronts) -> list[int]:
        """The lengths of the areas that a name begins with, longest first.

        Short names of counties with two characters are left alone: 平安 and 凤凰 are firms too.
        """
        of_a_city = kind is Kind.INSTITUTION and OF_A_CITY.search(name) is not None
        found = {
            len(front)
            for front in (*fronts.areas, *REGIONS)
            if name.startswith(front) and not (of_a_city and front in self._lexicon.divisions)
        }
        for length in range(2, min(12, len(name))):
            known = self._lexicon.divisions.get(name[:length], ())
            full = length > 2 and any(d.name == name[:length] for d in known)
            high = length > 2 or any(d.level in ("province", "city") for d in known)
            if known and (full or (high and not of_a_city)):
                if name[:length] not in self._lexicon.ambiguous_divisions:
                    found.add(length)
        found = {length for length in found if not self._shared(name[:length], name[length:])}
        return sorted(found - {len(name)}, reverse=True)

    def _shared(self, area: str, rest: str) -> bool:
        """Whether two areas own the name: neither 阜阳 nor 合肥 of 阜阳合肥产业园 can be left out."""
        outer = {d.code for d in self._lexicon.divisions.get(area, ())}
        inner = next(
            (
                self._lexicon.divisions[rest[:length]]
                for length in range(min(11, len(rest)), 1, -1)
                if rest[:length] in self._lexicon.divisions
                and rest[:length] not in self._lexicon.ambiguous_divisions
            ),
            (),
        )
        high = any(d.level in ("province", "city") for d in inner)
        return bool(outer) and high and not any(d.parent in outer for d in inner)

    def _headless(self, rest: str) -> bool:
        """Whether what is left begins with the head of a name (新区综保区, 大学科技园)."""
        return any(rest[:length] in self._no_start for length in range(2, self._longest + 1))

    def _is_name(self, kind: Kind, rest: str) -> bool:
        """Whether what is left says more than its class (文法学院, but not 工业园区)."""
        if kind not in SHORTEST or rest[0] in NO_START or PART_OF_COUNT.match(rest):
            return False
        if kind is Kind.PROJECT and self._is_other(rest):
            return True
        if len(rest) < SHORTEST[kind]:
            return False
        if kind is Kind.AGENCY:  # departments are called by common words: 产业促进部
            team = TASK_FORCE.search(rest)
            if team is not None and (
                rest[: team.start()] in ("", *self._lexicon.generic_modifiers)
                or self._headless(rest)
            ):
                return False
            return UNIT.search(rest) is not None
        heads = self._heads[kind]
        if rest in heads or rest.startswith(EVERYWHERE):
            return False
        if kind is not Kind.ZONE and self._headless(rest):
            return False
        head = max((h for h in heads if rest.endswith(h)), key=len, default="")
        if not head and kind is Kind.EVENT and rest.endswith("活动"):
            head = "活动"
        modifier = rest.removesuffix(head)
        if not head and kind in (Kind.ZONE, Kind.COMPANY, Kind.INSTITUTION, Kind.EVENT):
            return False
        if kind is Kind.EVENT and len(head) >= 4:  # 重大项目集中开工活动 says what it was
            return len(modifier) >= 2
        fewest = 3 if kind is Kind.COMPANY else 2
        common = self._lexicon.project_heads.keys() if kind is Kind.PROJECT else frozenset[str]()
        return len(modifier) >= fewest and not self._generic(modifier, common)

    def _is_other(self, rest: str) -> bool:
        """Whether a project is called by the road or the school that is built."""
        return ROAD.fullmatch(rest) is not None or self._is_name(Kind.INSTITUTION, rest)

    def _generic(self, modifier: str, common: Collection[str] = ()) -> bool:
        """Whether a modifier is made of common words alone (经济技术)."""
        if not modifier:
            return True
        return any(
            (modifier[:length] in self._lexicon.generic_modifiers or modifier[:length] in common)
            and self._generic(modifier[length:], common)
            for length in range(1, len(modifier) + 1)
        )
