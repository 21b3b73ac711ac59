"""Where something lies, told beside it: a clause of its own, a visit, a list of settled firms.

Takes “A项目总投资5亿元，位于B园区”, “该公司总部设在B市”, “在B园区，记者走进A公司”, “B县的A项目奠基”,
“B园区集聚企业百家，A、C等企业先后入驻”. Must not take “位于B市的甲公司，
乙项目…” as 乙's place, “在B市召开会议，参观A项目”, “甲公司、乙公司等企业参加”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import name_pattern
from kg.model import Claim, Kind, Modality, Predicate, Role
from kg.relate.area_ahead import area_from
from kg.relate.clauses import ArticleContext
from kg.relate.listing import listed_before, listed_behind
from kg.relate.location import SITES
from kg.relate.modality import modality_before
from kg.relate.project_topic import project_meant
from kg.relate.undertaking import OWNERS
from kg.signatures import AREAS

NOUN = r"(?P<project>(?P<place><project_place>)|<project_noun>)|(?P<body><body_noun>)"
VERB = (
    r"总部(?:位于|设在|落户)|选址位于|位于|坐落于|坐落在|坐落|地处|选址(?:于|在)?|选在"
    r"|落户(?:于|在|到)?|落地(?:于|在)?|设在|入驻|布局在|在"
)
AGAIN = (
    rf"(?:该|此|本|整个|其)?(?:{NOUN})?(?:一期|二期)?(?:（[^）]*）)?"
    rf"(?:计划|拟|规划|正式|主要|就|已|将|现|均|分别)*(?P<verb>{VERB})"
)
"""How a clause begins that tells a place of what was named before it."""
BARE = ("在", "选址", "落户", "落地", "入驻")
"""Verbs that need a noun before them, or more behind, to tell a place in a clause of their own."""
VISIT = re.compile(
    r"^(?:[^，。]{0,10}，)?(?:记者|笔者|考察团|一行人?)?(?:先后)?(?:在|来到|走进|走访|深入|步入)(?P<gap>(?:位于|坐落于)?)"
)
SEES = re.compile(
    r"(?:的)?(?:[，]|[内里])(?:[^，。；、]{0,12}?)?(?:参观|察看|查看|考察|走进|来到|看到|走访|实地察看|调研|观摩|了解)(?:了)?(?:[^，。；、的]{0,6}的)?$"
)
"""What stands between the place of a visit and what is seen there."""
AT_WORK = re.compile(
    r"(?:项目|工程|公司)?(?:的)?(?:建设|施工|生产)?(?:现场|车间|工地|厂区|生产线|厂房|展厅)"
)
"""“在B园区，A项目|现场机器轰鸣”."""
OF = re.compile(r"的[“]?$")
LISTED = r"等(?:\d+|一批|多|众多|数十|百余)?[家个]?<firm_praised>*<body_class>+"
ENTERED = (
    rf"{LISTED}(?:已|也|均|都)?(?:先后|相继|陆续|纷纷|签约|成功|正式|争相|集中)*"
    r"(?P<verb>入驻|落户|进驻|落地|入园)(?=[，。；！])"
)
"""“A、C|等企业先后入驻”."""
ZONE_BACK = 1
"""Sentences back from which the area of a list of settled firms is taken."""


class LocationTold:
    """Rule ids `located-again`, `located-visited`, `located-of`, `located-entered`.

    The rows of `tests/relate/examples.tsv` with these ids are what each takes and refuses; the
    confidence of a claim is at most what `rules.tsv` has for its id, `UNMEASURED` without a row.
    """

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The locatedIn claims that the words beside a name make."""
        for number in range(len(context.readings)):
            if context.sentence(number).role is not Role.BODY:
                continue
            yield from self._again(context, number)
            yield from self._visited(context, number)
            yield from self._of(context, number)
            yield from self._entered(context, number)

    def _claim(
        self, number: int, site: int, area: int, rule: str, quote: tuple[int, int], cue: str,
        modality: Modality = Modality.ASSERTED,
    ) -> Claim:  # fmt: skip
        return Claim(
            number, Predicate.LOCATED_IN, site, area, rule, 0.85, quote, cue, modality=modality
        )

    def _again(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """“…，位于B园区”: of the project that the clause goes on about, or its firm."""
        text = context.text(number)
        for clause in context.clauses[number]:
            told = name_pattern(AGAIN).match(text, clause.start)
            if told is None:
                continue
            noun = told["project"] or told["body"]
            if noun is None and told["verb"] in BARE:
                continue
            if told["verb"] == "在" and told["place"] is None:
                continue
            area = area_from(context, number, told.end())
            if area is None or context.mentions[area].sentence != number:
                continue
            end = context.mentions[area].end
            if text.startswith("的", end) or (noun is None and clause.start == 0):
                continue  # 位于B园区的|A项目; a sentence that begins so tells of what follows
            site = self._meant(context, number, clause.start, told)
            if site is not None:
                yield self._claim(
                    number, site, area, "located-again", (clause.start, end), told["verb"],
                    modality_before(text, told.start("verb")),
                )  # fmt: skip

    def _meant(
        self, context: ArticleContext, number: int, start: int, told: re.Match[str]
    ) -> int | None:
        """The project or body that a clause without a name is about."""
        clause = context.clause_at(number, start)
        if told["body"] is None and not told["verb"].startswith("总部"):
            project = project_meant(context, number, start)
            if project is not None or told["project"] is not None:
                return project
        if len(clause.subjects) != 1 or clause.carried is None:
            return None
        subject = clause.subjects[0]
        far = clause.carried > (1 if told["body"] is not None else 0)
        return None if far or context.mentions[subject].kind not in OWNERS else subject

    def _visited(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """“在B园区，考察团参观了A项目”."""
        text = context.text(number)
        visit = VISIT.match(text)
        area = None if visit is None else area_from(context, number, visit.end())
        if area is None or context.mentions[area].sentence != number:
            return
        end = context.mentions[area].end
        site = next(
            (i for i in context.outer[number]
             if context.mentions[i].start >= end and context.mentions[i].kind in SITES),
            None,
        )  # fmt: skip
        if site is None:
            return
        seen = SEES.fullmatch(text[end : context.mentions[site].start]) is not None
        at_work = text[end : context.mentions[site].start] == "，" and AT_WORK.match(
            text, context.mentions[site].end
        )
        if not (seen or at_work):
            return
        for one in listed_behind(context, number, site, SITES):
            yield self._claim(
                number, one, area, "located-visited", (0, context.mentions[one].end), "在"
            )

    def _of(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """“B县的A项目奠基”, “B高新区的A公司”: a zone or a small area's own."""
        text = context.text(number)
        for index in context.outer[number]:
            site = context.mentions[index]
            if site.kind not in SITES or not OF.search(text, 0, site.start):
                continue
            stop = site.start - (1 if text[site.start - 1] == "“" else 0) - 1
            area = context.ending_at(number, stop, AREAS)
            if area is None or context.mentions[area].contextual:
                continue
            named = context.mentions[area]
            small = named.kind is Kind.ZONE or named.text.endswith(
                ("县", "区", "旗", "镇", "乡", "街道", "村", "社区")
            )
            if small:
                yield self._claim(number, index, area, "located-of", (named.start, site.end), "的")

    def _entered(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """“B园区集聚企业百家，A、C等企业先后入驻”."""
        text = context.text(number)
        entered = name_pattern(ENTERED).search(text)
        if entered is None:
            return
        last = context.ending_at(number, entered.start(), SITES)
        if last is None:
            return
        chain = listed_before(context, number, last, SITES)
        start = context.mentions[chain[0]].start
        zones = self._zones(context, number, 0, start)
        for back in range(1, ZONE_BACK + 1):
            if not zones and number >= back:
                stop = len(context.text(number - back))
                zones = self._zones(context, number - back, 0, stop)
        if len({context.mentions[z].name for z in zones}) != 1:
            return
        for one in chain:
            yield self._claim(
                number, one, zones[-1], "located-entered", (start, entered.end()),
                entered["verb"], modality_before(text, entered.start("verb")),
            )  # fmt: skip

    def _zones(self, context: ArticleContext, number: int, start: int, end: int) -> list[int]:
        return [
            i
            for i in context.outer[number]
            if context.mentions[i].kind is Kind.ZONE
            and start <= context.mentions[i].start
            and context.mentions[i].end <= end
        ]
