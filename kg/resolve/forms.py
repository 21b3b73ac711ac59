"""The names that stand inside a name: what its print itself offers as a shorter one.

A form is cut where the name has a seam, never anywhere else, and each seam is a rule:

* `quoted-name`: 百日攻坚 of “百日攻坚”行动; not 十四五 of “十四五”规划, nor what a meeting is about;
* `class-word-dropped`: 滨江文化中心 of 滨江文化中心项目; not 光伏 of 光伏项目;
* `bracket-dropped`, `bracketed-name`: 低碳技术目录 of 低碳技术目录（第五批）, 中豪广场 of
  商务综合体（中豪广场）项目; not 一期, nor the place in a firm's registered name;
* `amount-dropped`: 羊绒集团羊绒衫项目 of 羊绒集团年产40万件羊绒衫加工项目, where it is printed;
* `version-dropped`: 《惠企词典》 of 《惠企词典》2.0版;
* `half-of-double-event`: both halves of 年会暨颁奖典礼;
* what is left when a date, area, body or owner in front is left out (`cuts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.resolve.cuts import NAMED_GATHERING, NO_FRONTS, Cuts, Form, Fronts
from kg.resolve.names import key_of

QUOTED = re.compile(r"(?P<front>[^“”‘’]{0,12})[“‘](?P<core>[^“”‘’]{2,24})[”’](?P<tail>[^“”‘’]*)")
PLAN_PERIOD = re.compile(r"十[一二三四五六七八九]五")
CLASS_WORDS = ("活动", "举措", "机制", "模式", "平台")
COUNT = re.compile(r"[一二两三四五六七八九十百千]+[项个大种类批]|\d[\d.]*[万亿千]?[项个家种]?")
FACILITY = re.compile(
    r"(?:工程|基地|中心|平台|园|园区|厂|生产线|线|公园|水库|电站|桥|隧道|公路|铁路|高速|机场|码头|市场|广场|学校|医院|"
    r"小区|综合体|大厦|大楼|馆|城|小镇|枢纽|总部|[一二三四五六七八九]期|地块|路|管网|系统|仓储|研究院|实验室)$"
)
OUTPUT = re.compile(
    r"(?:年产|新建|新增)*\d[\d.×+]*[万亿]*(?:吨|件|台|套|千瓦|兆瓦|米|平方米|立方米|只|辆|头|羽|支|片|颗|吉瓦|GWh?|MWh?)+"
)
"""How much a project makes."""
AMOUNT = re.compile(r"年产|\d(?:[万亿]|吨|台|套)")
"""What a project makes is not what it is called."""
OWNER = re.compile(r"(?:集团|公司|厂|企业|股份|实业|合作社)$")
BRACKET = re.compile(r"[（(](?P<inner>[^（）()]{2,16})[）)]")
EDITION = re.compile(
    r"第?[一二三四五六七八九十百\d]+(?:期|批|版|标段|段|号|号线|次|轮)|试行|暂行|修订.*|草案|征求意见稿|"
    r".*\d{4}.*|扩大|筹|线上|线下"
)
NO_NAME = re.compile(r".*[\d—~至到、，。-].*|本级|集团|控股|中国|国际")
"""Words in brackets that are not what a thing is called."""
VERSION = re.compile(r"(?<=》)[\d.]+版$")


class Forms:
    """Finds the shorter names inside names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._cuts = Cuts(lexicon)

    def of(self, kind: Kind, name: str, fronts: Fronts = NO_FRONTS) -> tuple[Form, ...]:
        """The shorter names inside `name`, each once, in order.

        `fronts` are the areas and owners that the article prints: what a name can begin with.
        """
        if kind in (Kind.PERSON, Kind.OFFICIAL, Kind.PLACE):
            return ()
        found: dict[str, Form] = {}
        for form in (*self._seams(kind, name), *self._cuts.behind(kind, name, fronts)):
            found.setdefault(key_of(form.text), form)
        if kind is Kind.PROJECT:
            for less in _without_amount(name):
                for form in (less, *self._cuts.behind(kind, less.text, fronts)):
                    found.setdefault(key_of(form.text), replace(form, telling=False))
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
            if len(halves) == 2 and all(len(h) >= 5 and self._gathers(h) for h in halves):
                yield from (Form(half, "half-of-double-event") for half in halves)
        if kind is Kind.PROJECT and name.endswith("项目"):
            rest = name.removesuffix("项目")
            amount = AMOUNT.search(rest) is not None
            if len(rest) >= 5 and FACILITY.search(rest) and not amount:
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
        if tail in ("行动计划", "行动方案"):
            yield Form(name[: -len("计划")], "quoted-name")
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
            named = edition is None and NO_NAME.fullmatch(inner) is None and len(inner) >= 4
            if named and kind is Kind.PROJECT:
                yield Form(inner, "bracketed-name")

    def _gathers(self, half: str) -> bool:
        plain = half.replace("(", "（").replace(")", "）")
        return any(plain.endswith(head) for head in self._lexicon.event_heads)


def _without_amount(name: str) -> Iterator[Form]:
    """羊绒集团羊绒衫项目, 羊绒集团项目 of 羊绒集团年产40万件羊绒衫加工项目."""
    output = OUTPUT.search(name)
    if output is None or not name.endswith("项目") or output.start() < 4:
        return
    owner, product = name[: output.start()], name[output.end() :].removesuffix("项目")
    for rest in (product, re.sub(r"(?:加工|生产|制造)$", "", product)):
        yield Form(f"{owner}{rest}项目", "amount-dropped", contextual=True)
    if OWNER.search(owner):
        yield Form(f"{owner}项目", "amount-dropped", contextual=True)
