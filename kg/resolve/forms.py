"""The names that stand inside a name: what its print itself offers as a shorter one.

A form is cut where the name has a seam, never anywhere else, and each seam is a rule:

* `quoted-name`: 百日攻坚 of “百日攻坚”行动; not 十四五 of “十四五”规划, nor what a meeting is about;
* `class-word-dropped`: 滨江文化中心 of 滨江文化中心项目; not 光伏 of 光伏项目;
* `bracket-dropped`, `bracketed-name`: 低碳技术目录 of 低碳技术目录（第五批）, 中豪广场 of
  商务综合体（中豪广场）项目; not 一期, nor the place in a firm's registered name;
* `version-dropped`: 《惠企词典》 of 《惠企词典》2.0版;
* `half-of-double-event`: both halves of 年会暨颁奖典礼;
* `date-in-front`: 项目集中签约仪式 of 2022年度项目集中签约仪式; not the edition of a festival;
* `theme-in-front`: 议政性主席会议 of “建设标杆”议政性主席会议;
* `body-in-front`, `owner-in-front`, `area-in-front`: 产业促进部 of 高新区管委会产业促进部, 文法学院 of
  某大学文法学院, 湘阴片区 of 湘江新区湘阴片区; not 教育局 of 长丰县教育局, nor 高新区 of 顺德高新区.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.resolve.names import key_of

QUOTED = re.compile(r"(?P<front>[^“”‘’]{0,8})[“‘](?P<core>[^“”‘’]{2,24})[”’](?P<tail>[^“”‘’]*)")
PLAN_PERIOD = re.compile(r"十[一二三四五六七八九]五")
NAMED_GATHERING = re.compile(
    r"(?:活动|大会|论坛|大赛|比赛|赛|节|仪式|典礼|展|展会|博览会|晚会|盛典)$"
)
CLASS_WORDS = ("活动", "举措", "机制", "模式", "平台")
COUNT = re.compile(r"[一二两三四五六七八九十百千\d]+[项个大种类批]")
REGIONS = (
    "长三角",
    "珠三角",
    "京津冀",
    "环渤海",
    "粤港澳大湾区",
    "粤港澳",
    "海峡西岸",
    "成渝",
    "北部湾",
)
OF_A_CITY = re.compile(r"(?:大学|学院|院|研究所|中心|馆|医院)$")
"""Institutions whose name loses its sense without the city: 音乐学院 of 上海音乐学院."""
FACILITY = re.compile(
    r"(?:工程|基地|中心|平台|园|园区|厂|生产线|线|公园|水库|电站|桥|隧道|公路|铁路|高速|机场|码头|市场|广场|学校|医院|"
    r"小区|综合体|大厦|大楼|馆|城|小镇|枢纽|总部|[一二三四五六七八九]期|地块|路|管网|系统|仓储|研究院|实验室)$"
)
BRACKET = re.compile(r"[（(](?P<inner>[^（）()]{2,16})[）)]")
EDITION = re.compile(
    r"第?[一二三四五六七八九十百\d]+(?:期|批|版|标段|段|号|号线|次|轮)|试行|暂行|修订.*|草案|征求意见稿|"
    r".*[\d—~至到-].*|扩大|筹|线上|线下|本级|集团|控股|中国|国际|.*[、，。].*"
)
VERSION = re.compile(r"(?<=》)[\d.]+版$")
DATE = re.compile(r"(?:\d{4}年?(?:度|上半年|下半年|[一二三四]季度)?|(?:全[省市区县州国])(?=.{6}))")
SERIES = re.compile(r"(?:节|博览会|博会|论坛|峰会|赛|马拉松|年会|洽谈会|交易会|展览会|运动会)$")
BODY = re.compile(
    r".+?(?:管委会|管委|管理委员会|党工委|工委|(?<=[省市县区旗州])委|人民政府|政府|总工会|总局|海关|法院|检察院)"
    r"(?=.{4})"
)
UNIT = re.compile(r"(?:专班|部|处|科|室|办|中心|组|队|局|院|所|工委|委|会)$")
TASK_FORCE = re.compile(
    r"(?:领导小组|工作组|攻坚组|推进组|专班|指挥部|促进队|攻坚队|突击队|专项组)$"
)
SCHOOL = re.compile(r".{2,}?(?:大学|学院|医院|研究院|科学院)(?=.{4})")
FIRM = re.compile(r".{2,}?(?:集团|公司|总厂|石化|石油)(?=.{5})")
EVERYWHERE = ("附属", "人民", "中心", "中医", "妇幼", "实验", "第")
"""How the names of institutions go on that every county has."""
SHORTEST = {
    Kind.AGENCY: 4, Kind.INSTITUTION: 4, Kind.EVENT: 5, Kind.ZONE: 4, Kind.COMPANY: 6,
    Kind.PROJECT: 6, Kind.POLICY: 6,
}  # fmt: skip
"""Fewest characters that are still a name when something was cut off in front."""


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A shorter name, the rule of its seam, and whether it means something in its article only."""

    text: str
    rule: str
    contextual: bool = False


class Forms:
    """Finds the shorter names inside names."""

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

    def of(self, kind: Kind, name: str, fronts: Iterable[str] = ()) -> tuple[Form, ...]:
        """The shorter names inside `name`, each once, in order.

        `fronts` are names of areas, bodies and firms that the page prints: what a name can
        begin with.
        """
        if kind not in SHORTEST:
            return ()
        known = tuple(sorted({key_of(f) for f in fronts if len(f) > 1}, key=lambda f: (-len(f), f)))
        found: dict[str, Form] = {}
        for form in (*self._seams(kind, name), *self._behind(kind, name, known)):
            found.setdefault(key_of(form.text), form)
        found.pop(key_of(name), None)
        return tuple(sorted(found.values()))

    def _seams(self, kind: Kind, name: str) -> Iterator[Form]:
        """Names at the seams that the print marks: quotation, bracket, version, 暨, 项目."""
        if kind in (Kind.POLICY, Kind.PROJECT, Kind.EVENT):
            yield from self._quoted(kind, name)
            yield from self._bracketed(kind, name)
        if kind is Kind.POLICY and VERSION.search(name):
            yield Form(VERSION.sub("", name), "version-dropped")
        if kind is Kind.EVENT:
            # 改革攻坚暨双招双引会议 is one meeting: its first half has no head of its own
            halves = name.split("暨")
            if len(halves) == 2 and all(len(h) >= 5 and self._has_head(kind, h) for h in halves):
                yield from (Form(half, "half-of-double-event") for half in halves)
        if kind is Kind.PROJECT and name.endswith("项目"):
            rest = name.removesuffix("项目")
            if len(rest) >= 5 and FACILITY.search(rest) and rest not in self._heads[kind]:
                yield Form(rest, "class-word-dropped")

    def _quoted(self, kind: Kind, name: str) -> Iterator[Form]:
        match = QUOTED.fullmatch(name)
        if match is None or not match["tail"]:
            return
        front, core, tail = match["front"], match["core"], match["tail"]
        if PLAN_PERIOD.fullmatch(core) or COUNT.fullmatch(core) or "《" in front:
            return
        if kind is Kind.EVENT:
            if NAMED_GATHERING.search(tail):
                yield Form(core, "quoted-name")
            return
        yield Form(core, "quoted-name")
        if front:
            yield Form(name[len(front) :], "quoted-name")
            if tail in CLASS_WORDS:
                yield Form(name[: -len(tail)], "quoted-name")

    def _bracketed(self, kind: Kind, name: str) -> Iterator[Form]:
        for match in BRACKET.finditer(name):
            inner, rest = match["inner"], name[: match.start()] + name[match.end() :]
            edition = EDITION.fullmatch(inner)
            if inner in self._lexicon.divisions or kind is Kind.EVENT:
                continue
            if edition is None or kind is Kind.POLICY:
                yield Form(rest, "bracket-dropped")
            if edition is None and kind is Kind.PROJECT and len(inner) >= 4:
                yield Form(inner, "bracketed-name")

    def _behind(self, kind: Kind, name: str, fronts: tuple[str, ...]) -> Iterator[Form]:
        """What is left behind a date, an area, a body or an owner; again of what is left."""
        waiting, seen = [name], {name}
        while waiting:
            whole = waiting.pop()
            for length, rule in self._cuts(kind, whole, fronts):
                rest = whole[length:]
                if rest not in seen and self._is_name(kind, rest):
                    seen.add(rest)
                    waiting.append(rest)
                    yield Form(rest, rule, contextual=True)

    def _cuts(self, kind: Kind, name: str, fronts: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        """How many characters in front of a name can be left out, and by which rule."""
        if kind is Kind.EVENT:
            match = DATE.match(name)
            if match is not None and not SERIES.search(name):
                yield match.end(), "date-in-front"
            theme = re.match(r"[“‘][^“”‘’]{4,}[”’](?=.{5})", name)
            if theme is not None and not NAMED_GATHERING.search(name):
                yield theme.end(), "theme-in-front"
        if kind in (Kind.AGENCY, Kind.EVENT) and (match := BODY.match(name)):
            if kind is Kind.EVENT or UNIT.search(name):
                yield match.end(), "body-in-front"
        if kind is Kind.INSTITUTION and (match := SCHOOL.match(name)):
            yield match.end(), "owner-in-front"
        if kind in (Kind.PROJECT, Kind.COMPANY) and (match := FIRM.match(name)):
            yield match.end(), "owner-in-front"
        if kind is Kind.AGENCY and not TASK_FORCE.search(name):
            return  # 长丰县教育局 is not called 教育局 but 县教育局, and each county has one
        if kind is Kind.INSTITUTION and SCHOOL.match(name):
            return  # 山东科技大学文法学院 has no “科技大学文法学院” in it
        for area in self._areas(kind, name, fronts):
            yield area, "area-in-front"

    def _areas(self, kind: Kind, name: str, fronts: tuple[str, ...]) -> Iterator[int]:
        """The lengths of the areas, bodies and firms that a name begins with, longest first.

        Short names of counties with two characters are left alone: 平安 and 凤凰 are firms too.
        """
        found = {len(front) for front in (*fronts, *REGIONS) if name.startswith(front)}
        for length in range(2, min(12, len(name))):
            known = self._lexicon.divisions.get(name[:length], ())
            full = any(d.name == name[:length] for d in known)
            high = any(d.level in ("province", "city") for d in known)
            short = (high or length > 2) and not OF_A_CITY.search(name)
            if known and ((full and length > 2) or short):
                if name[:length] not in self._lexicon.ambiguous_divisions:
                    found.add(length)
        yield from sorted(found - {len(name)}, reverse=True)

    def _is_name(self, kind: Kind, rest: str) -> bool:
        """Whether what is left says more than its class (文法学院, but not 工业园区)."""
        if len(rest) < SHORTEST[kind] or rest[0] in "、和与及的第（(）)·-—市县区省镇":
            return False
        if kind is Kind.AGENCY:  # departments are called by common words: 产业促进部
            return bool(UNIT.search(rest))
        heads = self._heads[kind]
        if (
            rest in heads
            or rest.startswith(EVERYWHERE)
            or any(rest[:length] in heads for length in (2, 3, 4))
        ):
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
        return len(modifier) >= fewest and not self._generic(modifier)

    def _generic(self, modifier: str) -> bool:
        """Whether a modifier is made of common words alone (人民, 经济技术)."""
        if not modifier:
            return True
        return any(
            modifier[:length] in self._lexicon.generic_modifiers
            and self._generic(modifier[length:])
            for length in range(1, len(modifier) + 1)
        )

    def _has_head(self, kind: Kind, name: str) -> bool:
        plain = name.replace("(", "（").replace(")", "）")
        return any(plain.endswith(head) for head in self._heads[kind])
