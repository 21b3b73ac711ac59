"""What lies in a zone, and what a zone lies in, as a clause of its own tells it.

`within-told` — “海宁经开区设立于2002年，位于城南片区”, “美利工业区是市政府在沙坡头区北部规划建设的…”;
`within-composed` — “园区由A园、B园五部分组成”, “经开区下辖A园、B园两个园区”.
Must not take “经开区拟建A园、B园”, “园区重点产业包括…”, “位于B市的|甲公司”, “自贸试验区包括A市、B市两个片区” (parts in
them), “高新区建成公寓，位于B区” (where the building is).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Predicate, Role
from kg.relate.area_ahead import LIES, area_from
from kg.relate.clauses import ArticleContext
from kg.relate.listing import listed_behind
from kg.signatures import AREAS

TOLD = re.compile(rf"(?:{LIES})了?")
FOUNDED = re.compile(
    r"(?:自?\d{4}年)?(?:于)?(?:\d{1,2}月)?(?:始建|创建|成立|设立|获批|批准|规划(?:总)?面积|总面积|占地|建区|挂牌|升级|是|为|系)"
)
"""What is told of the zone itself right behind its name: 海宁经开区设立于2002年，|位于…."""
MADE = re.compile(r"是(?:[^。；]{0,60}?[，府委])?在")
"""How a zone is told by who made it and where: 是市政府|在沙坡头区北部规划建设的."""
MADE_BEHIND = re.compile(
    r"(?:[东西南北中]部|境内|辖区内|城区)?(?:规划建设|投资建设|规划|建设|设立|建立|兴建)的"
)
OPENS = re.compile(r"(?:^|[，。；：])(?:目前|如今|全国|其中|[\u4e00-\u9fff]{2,8}[省市县区州])?$")
"""What may stand before a zone whose parts are told."""
OF_PARTS = re.compile(r"(?:主要|现)?由(?=[^，。；]{4,}组成)")
PARTS_BEHIND = re.compile(
    r"(?:[、和与及][^，。；：、和与及的]{2,14}){0,9}等?(?:[\d一二三四五六七八九十两]+(?:大|个)?(?P<kind>部分|片区|园区|区域|板块|组团|功能区|园|区块|子园|专业园|镇|街道)?)?(?:共同)?组成"
)
HAS_PARTS = re.compile(
    r"(?:现|目前)?(?:下辖|下设|管辖|辖|分为|划分为|划为|包括|包含|涵盖)(?:了|有)?"
)
KINDS_BEHIND = re.compile(
    r"(?:[、和与及][^，。；：、和与及的]{2,14}){0,9}等?[\d一二三四五六七八九十两]+(?:大|个)?(?:产业|专业|特色|功能)?(?P<kind>片区|园区|板块|组团|功能区|园|区块|子园|镇|街道|部分)"
)
"""A list of parts ends so, or what stands in it may be anything (包括A园、B项目的建设)."""
OF_PLACES = ("镇", "街道", "部分")
"""Parts that places can be; two 片区 told by their cities lie in them and are not they."""


def zone_claims(context: ArticleContext) -> Iterator[Claim]:
    """The partOf claims that clauses about the zones of an article make."""
    for number in range(len(context.readings)):
        if context.sentence(number).role is not Role.BODY:
            continue
        for zone in context.outer[number]:
            mention = context.mentions[zone]
            if mention.kind is Kind.ZONE and OPENS.search(context.text(number), 0, mention.start):
                yield from _composed(context, number, zone, mention.end)
        for clause in context.clauses[number]:
            if len(clause.subjects) != 1 or clause.carried is None or clause.carried > 1:
                continue
            zone = clause.subjects[0]
            mention = context.mentions[zone]
            if mention.kind is not Kind.ZONE:
                continue
            here = mention.sentence == number and clause.start <= mention.start < clause.end
            start = mention.end if here else clause.start
            if here or FOUNDED.match(context.text(mention.sentence), mention.end):
                yield from _told(context, number, zone, start, behind=not here)
            if not here:
                yield from _composed(context, number, zone, start)


def _told(
    context: ArticleContext, number: int, zone: int, start: int, *, behind: bool
) -> Iterator[Claim]:
    """The area around a zone; beside its name “位于” is told by `within-stated`."""
    text = context.text(number)
    told = TOLD.match(text, start) if behind and start else None
    made = MADE.match(text, start) if not behind else None
    found = told or made
    if found is None:
        return
    area = area_from(context, number, found.end())
    if area is None or area == zone or context.mentions[area].sentence != number:
        return
    end = context.mentions[area].end
    if text.startswith("的", end) if made is None else MADE_BEHIND.match(text, end) is None:
        return  # 位于B市的|甲公司
    begin = start if behind else context.mentions[zone].start
    yield Claim(number, Predicate.PART_OF, zone, area, "within-told", 0.85, (begin, end))


def _composed(context: ArticleContext, number: int, zone: int, start: int) -> Iterator[Claim]:
    """The parts that a zone is said to consist of, as far as they are named areas."""
    text = context.text(number)
    for lead, close in ((OF_PARTS, PARTS_BEHIND), (HAS_PARTS, KINDS_BEHIND)):
        opened = lead.match(text, start)
        if opened is None:
            continue
        stop = min((p for p in (text.find(m, start) for m in "。；") if p >= 0), default=len(text))
        first = next(
            (i for i in context.outer[number]
             if opened.end() <= context.mentions[i].start < stop
             and context.mentions[i].kind in AREAS),
            None,
        )  # fmt: skip
        if first is None or re.search(
            r"[，：；的]", text[opened.end() : context.mentions[first].start]
        ):
            return
        parts = listed_behind(context, number, first, AREAS)
        closed = close.match(text, context.mentions[parts[-1]].end)
        if closed is None:
            return
        kind = closed["kind"]
        for part in parts:
            named = context.mentions[part]
            if kind not in OF_PLACES and named.kind is not Kind.ZONE:
                continue  # 包括济南、青岛两个片区
            if part != zone and named.end <= stop and not named.contextual:
                yield Claim(
                    number, Predicate.PART_OF, part, zone, "within-composed", 0.85,
                    (min(start, named.start), closed.end()),
                )  # fmt: skip
        return
