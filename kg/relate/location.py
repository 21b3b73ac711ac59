"""Where companies, institutions and projects lie, as the text states it.

Takes “位于潭下镇的敬老院项目”, “甲公司落户高新区”, “在谷城县建设钛铁矿项目”, “园区集聚了甲、乙等企业”.
Must not take “美国苹果公司” (an origin), “甲公司拟落户…” as done, an area that only a name carries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Modality, Predicate, Role
from kg.relate.area_ahead import area_from
from kg.relate.clauses import ArticleContext
from kg.relate.listing import listed_before, listed_behind, projects_behind
from kg.relate.modality import modality_before
from kg.relate.stages import PLAN, STAGE_AFTER
from kg.relate.subjects import WE
from kg.signatures import AREAS, PROJECTS

SITES = frozenset((Kind.COMPANY, Kind.INSTITUTION, Kind.PROJECT))
STANDS = r"选址位于|位于|坐落于|坐落在|坐落|地处|选址(?:于|在)?|落户(?:于|在|到)?|落地(?:于|在)?|入驻|设在|扎根(?:于|在)?|落子|布局[于在]"
BEHIND = re.compile(
    r"(?:项目|工程|企业|公司|总部|一期|二期)?(?:等)?(?:[\d一二三四五六七八九十两多余]+[个家]?(?:重点|重大|产业|优质)?(?:项目|企业|工程)?)?"
    r"[，（]?(?:已|已经|将|先后|分别|陆续|相继|成功|正式|顺利|近日|日前|均|都|集中|签约|拟|计划|有望)*"
    rf"(?P<verb>{STANDS})(?:了)?"
)
STAGED = re.compile(r"(?:项目|工程)?，?(?:正式|近日|日前|今天|昨天|昨日|[\d月日])*+在")
AHEAD = re.compile(rf"(?P<verb>{STANDS}|(?<![\u4e00-\u9fff])(?:走进|来到|在))")
INSIDE = re.compile(
    r"(?:境内|辖区|辖区内|区域内|核心区|内|中心区|腹地|东部|西部|南部|北部)?的(?:国内|全国|省内|我国)?"
    r"[\u4e00-\u9fff]{0,8}?(?:企业|公司|项目|央企|国企|民企|基地)?(?=[“]?$)"
)
BUILT = re.compile(
    r"(?:境内|辖区|辖区内|内)?(?:独资|合资|共同|联合|分别|先后|正式|总投资[\d.]+[万亿]*元|投资[\d.]+[万亿]*元)*"
    r"(?P<verb>(?:投资、?)?建设(?:和|与|、|并)?运营|投资建设|投资兴建|规划建设|开工建设|建设|兴建|新建|打造|建立|设立|成立|布局|落地|实施|启动建设|开建|建成|投建|创办|注册成立)"
    r"(?:了|的)?(?:全[国省市球][\u4e00-\u9fff]{1,4}(?:个|家|座))?[“]?$"
)
GATHERED = re.compile(
    r"(?:内|里)?(?:还|也|已|已经|现已|目前|先后|成功|累计|陆续|相继|正|现有)*"
    r"(?P<verb>集聚|聚集|汇聚|汇集|引进|引入|招引|吸引|培育|入驻|落户|拥有|坐落着|建有|形成|涌现出?|孵化|签约引进|落地)(?:了|着|起|有|以)?"
    r"[^，。；：、]{0,12}?[“]?$"
)
NO_PLACE = ("培育", "拥有", "形成")
"""Verbs of gathering that say nothing of where a project lies."""
ORIGINS = re.compile(r"(?:国|省|自治区)$|^(?:香港|澳门|台湾)$")
"""Areas before a firm that tell where it comes from rather than where it stands."""


class LocationRules:
    """Rule ids `located-stated`, `located-attributive`, `located-built`, `located-gathered`,
    `located-adjacent`, `located-in-name`, `project-in-zone`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._countries = lexicon.countries

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The locatedIn claims of companies, institutions and projects of an article."""
        for number in range(len(context.readings)):
            yield from self._attributive(context, number)
            for index in context.outer[number]:
                kind = context.mentions[index].kind
                if kind in SITES:
                    yield from self._stated(context, number, index)
                    yield from self._adjacent(context, number, index)
                if kind is Kind.PROJECT:
                    yield from self._in_name(context, number, index)
                    yield from self._in_zone(context, number, index)
                if kind in AREAS:
                    yield from self._built(context, number, index)
                    yield from self._gathered(context, number, index)

    def _claim(
        self, context: ArticleContext, site: int, area: int, rule: str, quote: tuple[int, int],
        cue: str, modality: Modality = Modality.ASSERTED,
    ) -> Claim:  # fmt: skip
        number = context.mentions[site].sentence
        return Claim(
            number, Predicate.LOCATED_IN, site, area, rule, 0.9, quote, cue, modality=modality
        )

    def _stated(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“X位于A”, “X、Y等15个项目将分别落户A”, “X在A开工建设”."""
        text = context.text(number)
        site = context.mentions[index]
        match = BEHIND.match(text, site.end)
        staged = STAGED.match(text, site.end) if match is None else None
        found = match or staged
        if found is None:
            return
        area = area_from(context, number, found.end())
        if area is None:
            return
        end = max(found.end(), context.mentions[area].end)
        if staged is not None and not STAGE_AFTER.match(text[end : end + 30]):
            return
        cue = match["verb"] if match is not None else "在"
        at = match.start("verb") if match is not None else found.start()
        for one in listed_before(context, number, index, SITES):
            yield self._claim(
                context, one, area, "located-stated", (context.mentions[one].start, end), cue,
                modality_before(text, at),
            )  # fmt: skip

    def _attributive(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """“位于A的X、Y”, “位于我县境内的X”, “走进A的X公司”."""
        text = context.text(number)
        for ahead in AHEAD.finditer(text):
            area = area_from(context, number, ahead.end())
            if area is None:
                continue
            named = context.mentions[area]
            here = named.sentence == number and named.start >= ahead.end()
            own = WE.match(text, ahead.end())
            start = named.end if here else own.end() if own is not None else ahead.end()
            site = next(
                (i for i in context.outer[number]
                 if start < context.mentions[i].start <= start + 18),
                None,
            )  # fmt: skip
            if site is None or context.mentions[site].kind not in SITES:
                continue
            if not INSIDE.match(text[start : context.mentions[site].start]):
                continue
            theirs = projects_behind(context, number, site)  # 位于A的|甲公司B项目
            for one in theirs or listed_behind(context, number, site, SITES):
                yield self._claim(
                    context, one, area, "located-attributive",
                    (ahead.start(), context.mentions[one].end), ahead["verb"],
                )  # fmt: skip

    def _built(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“在A建设X”, “于A设立X公司”."""
        text = context.text(number)
        outer = self._outermost(context, number, index)
        start = context.mentions[outer].start
        if not text.endswith(("在", "于", "到"), 0, start):
            return
        area = context.mentions[index]
        for site in context.outer[number]:
            mention = context.mentions[site]
            if mention.start < area.end or mention.kind not in SITES:
                continue
            built = BUILT.match(text[area.end : mention.start])
            if built is None:
                return
            for one in listed_behind(context, number, site, SITES):
                yield self._claim(
                    context, one, index, "located-built",
                    (start - 1, context.mentions[one].end), built["verb"],
                    modality_before(text, start - 1),
                )  # fmt: skip
            return

    def _gathered(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“A集聚了X、Y等企业”, “A发力，引进X项目”: the area is the subject of the clause."""
        text = context.text(number)
        area = context.mentions[index]
        for clause in context.clauses[number]:
            if clause.subjects != (index,) or clause.end <= area.end:
                continue
            start = max(area.end, clause.start)
            site = next(
                (i for i in context.outer[number]
                 if start <= context.mentions[i].start < clause.end
                 and context.mentions[i].kind in SITES),
                None,
            )  # fmt: skip
            gathered = site is not None and GATHERED.match(
                text[start : context.mentions[site].start]
            )
            if site is None or not gathered:
                continue
            if context.mentions[site].kind is Kind.PROJECT and gathered["verb"] in NO_PLACE:
                continue
            for one in listed_behind(context, number, site, SITES):
                yield self._claim(
                    context, one, index, "located-gathered",
                    (area.start, context.mentions[one].end), gathered["verb"],
                    modality_before(text, start + gathered.start("verb")),
                )  # fmt: skip

    def _adjacent(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“西永微电园英业达有限公司”, “潭下镇敬老院”: the zone or small place directly before."""
        site = context.mentions[index]
        before = context.ending_at(number, site.start, AREAS)
        if before is None:
            return
        area = context.mentions[before]
        if area.contextual or area.text in self._countries or ORIGINS.search(area.text):
            return
        small = area.kind is Kind.ZONE or area.text.endswith(
            ("县", "区", "旗", "镇", "乡", "街道", "村", "社区")
        )
        if not small and site.kind is not Kind.INSTITUTION:
            return
        yield self._claim(context, index, before, "located-adjacent", (area.start, site.end), "")

    def _in_name(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“新区气候投融资试点”: the zone that a pilot's or platform's name begins with."""
        project = context.mentions[index]
        for i in context.by_sentence[number]:
            zone = context.mentions[i]
            if zone.kind is Kind.ZONE and zone.start == project.start and zone.end < project.end:
                yield self._claim(
                    context, index, i, "located-in-name", (project.start, project.end), ""
                )

    def _in_zone(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """A project that reached a stage in the story of a zone: “片区…，X项目落户”."""
        text = context.text(number)
        chain = context.chain_from(number, index, PROJECTS)
        stop = context.mentions[chain[-1]].end
        match = STAGE_AFTER.match(text[stop : stop + 30])
        project = context.mentions[index]
        clause = context.clause_at(number, project.start)
        if match is None or context.sentence(number).role is not Role.BODY:
            return
        lead = text[clause.start : context.mentions[chain[0]].start]
        if PLAN.search(match.group()[: match.start("stage")]) or PLAN.search(lead):
            return
        if clause.carried is None or clause.carried > 3:
            return
        for subject in clause.subjects:
            if context.mentions[subject].kind is Kind.ZONE:
                yield self._claim(
                    context, index, subject, "project-in-zone",
                    (project.start, stop + match.end()), match.group("stage"),
                )  # fmt: skip

    def _outermost(self, context: ArticleContext, number: int, index: int) -> int:
        """The first of areas that stand directly before one another: 市|区|镇."""
        while True:
            before = context.ending_at(number, context.mentions[index].start, AREAS)
            if before is None:
                return index
            index = before
