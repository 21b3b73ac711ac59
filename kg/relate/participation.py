"""Who takes part in a project: invests in it, builds, runs, brings or applies for it.

Takes “A准备投入12亿元，在福清市建设B项目”, “由A投资、C承建的B项目”, “B项目总投资5亿元，由A建设”,
“A公司|B项目落户”. Must not take “A参观B项目”, “A支持B项目”, “A拟投资建设B项目” without a sum,
the area of an earlier clause where somebody unknown builds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Mention, Modality, Predicate
from kg.relate.active import ActiveFinder
from kg.relate.clauses import ArticleContext
from kg.relate.doers import AMOUNT, DoerFinder, Doing
from kg.relate.project_topic import project_meant
from kg.relate.subjects import Clause
from kg.signatures import ACTORS as PARTNERS
from kg.signatures import AREAS

OWNERS = frozenset((Kind.COMPANY, Kind.INSTITUTION))
BY = re.compile(
    r"(?:项目|工程)?(?:（[^）]{1,20}）)?(?:，)?(?:(?:计划|拟|将|现|是|系|主要|全部|具体)*)(?:由|是(?!由))"
)
CLAUSE_BY = re.compile(
    r"(?:(?:该|此|本|整个)?(?:项目|工程|产业园|园区|基地|平台|中心)(?:一期|二期)?)?(?:计划|拟|将|现|是|系|主要|全部|具体)*(?:由|是(?!由))"
)
COMMITTED = re.compile(rf"(?:投资|投入|出资|斥资|投|注资)[^，。；]{{0,4}}?(?:{AMOUNT}|巨资)")
QUANTITY = re.compile(
    r"(?:总投资|计划总投资|投资|占地(?:面积)?|建筑面积|总建筑面积|年产|全长|总长|规模)[^，。；、的]{1,16}的"
)
OWN_SUM = re.compile(r"(?:总|完成|年度|固定资产|计划)$")
PILOTS = ("推动", "推进", "开展", "实施")
SIGNING = ("签约", "签订", "签署", "签下", "签约引进")
ITEM_END = re.compile(r"[”]?(?:（[^）]*）)?(?:、|和|与|及|以及|，)")
LONG_GAP = 12
"""Characters between a verb and its project, lists and quantities not counted."""
CARRIED = 1
"""Sentences over which a subject may be carried."""
AROUND = re.compile(
    r"(?:加快|加速|推进|推动|抓好|启动|完成|开展|组织|做好)(?:了)?[^，。；的]{0,10}$"
)
CLOSED = re.compile(
    r"(?:等[^，。；、]{0,24}?)?(?:项目|工程|工作)?(?:的)?(?P<verb>规划建设|开工建设|建设运营|建设|申报|创建|改造|实施)(?:工作|步伐|进度|进程)?(?=[，。；、”]|和|并|取得)"
)


class ParticipationRules:
    """Rule ids `participates-active`, `participates-around`, `participates-apposition`,
    `participates-passive`, `participates-relative`."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.cues["takepart"]
        self._finder = DoerFinder((*words, "合作", "组织", "发起"), PARTNERS)
        self._active_finder = ActiveFinder(words, PARTNERS, CARRIED)
        self._pilots = ActiveFinder(PILOTS, PARTNERS, CARRIED)

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The participatesIn claims of an article."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.PROJECT:
                    yield from self._project(context, number, index)
            yield from self._passive_clauses(context, number)

    def _project(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        project = context.mentions[index]
        opening = 1 if text[project.start - 1 : project.start] == "“" else 0
        owner = context.ending_at(number, project.start - opening, OWNERS)
        if owner is not None and (
            opening or context.mentions[owner].text.endswith(("公司", "集团", "股份"))
        ):
            yield Claim(
                number, Predicate.PARTICIPATES_IN, owner, index, "participates-apposition", 0.9,
                (context.mentions[owner].start, project.end), "",
            )  # fmt: skip
            return
        first = self._first_of_list(context, number, index)
        doings = self._finder.attributive(context, number, first)
        for doing in doings:
            yield from self._claims(context, number, index, doing, "participates-relative")
        passive = BY.match(text, project.end)
        if passive is not None:
            for doing in self._finder.behind(context, number, passive.end()):
                meant = "将" in passive.group() or "拟" in passive.group()
                yield from self._claims(
                    context, number, index, doing, "participates-passive", planned=meant
                )
                doings = (*doings, doing)
        if not doings:
            yield from self._active(context, number, index)

    def _first_of_list(self, context: ArticleContext, number: int, index: int) -> int:
        """The first project of the list that a project stands in: “A建设的|B、C等项目”."""
        text = context.text(number)
        while True:
            start = context.mentions[index].start
            joint = re.search(r"(?:、|和|与|及|以及)[“]?$", text[:start])
            if joint is None:
                return index
            end = start - len(joint.group())
            before = context.ending_at(number, end, frozenset((Kind.PROJECT,)))
            if before is None:
                return index
            index = before

    def _passive_clauses(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """“B项目总投资5亿元，由A建设”, “该项目由A承建”."""
        text = context.text(number)
        for clause in context.clauses[number]:
            by = CLAUSE_BY.match(text, clause.start)
            if by is None:
                continue
            project = project_meant(context, number, clause.start)
            if project is None:
                continue
            known = context.mentions[project]
            if known.sentence == number and BY.match(text, known.end):
                continue
            for doing in self._finder.behind(context, number, by.end()):
                yield from self._claims(
                    context, number, project, doing, "participates-passive",
                    planned="将" in by.group() or "拟" in by.group(),
                )  # fmt: skip

    def _claims(
        self, context: ArticleContext, number: int, index: int, doing: Doing, rule: str, *,
        planned: bool = False,
    ) -> Iterator[Claim]:  # fmt: skip
        text = context.text(number)
        project = context.mentions[index]
        for doer in doing.doers:
            actor = context.mentions[doer]
            modality = Modality.PLANNED if planned else doing.modality
            start, end = actor.start, doing.end
            if project.sentence == number:
                start, end = min(start, project.start), max(end, project.end)
            if modality is Modality.PLANNED and _committed(text, actor.end, doing.end):
                modality = Modality.ASSERTED
            yield Claim(
                number, Predicate.PARTICIPATES_IN, doer, index, rule, 0.9, (start, end),
                doing.verb, modality=modality,
            )  # fmt: skip

    def _active(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """The subject of the clause, or who stands before the verb, does it to the project."""
        text = context.text(number)
        project = context.mentions[index]
        clause = context.clause_at(number, project.start)
        found = self._verb_before(context, clause, project)
        if found is None:
            yield from self._around(context, number, index, clause)
            return
        position, word = found
        if self._somebody_between(context, number, position + len(word), project.start):
            return
        agents = self._active_finder.agents(context, clause, position)
        modality = agents.modality
        if word.startswith("规划") and modality is Modality.ASSERTED:
            modality = Modality.PLANNED
        for doer in agents.doers:
            actor = context.mentions[doer]
            if word in SIGNING and actor.kind not in OWNERS:
                continue  # a city signs a firm's project: the project is the firm's
            here = actor.sentence == number
            said = modality
            if said is Modality.PLANNED and _committed(
                text, actor.end if here else clause.start, project.start
            ):
                said = Modality.ASSERTED
            yield Claim(
                number, Predicate.PARTICIPATES_IN, doer, index, "participates-active",
                agents.certainty,
                (actor.start if here and actor.start < position else position, project.end), word,
                modality=said,
            )  # fmt: skip

    def _verb_before(
        self, context: ArticleContext, clause: Clause, project: Mention
    ) -> tuple[int, str] | None:
        """The last verb of taking part before a project in its clause: offset and word."""
        found = self._active_finder.verb_before(context, clause, project.start)
        if found is None and project.text.endswith(("试点", "试点工作")):
            found = self._pilots.verb_before(context, clause, project.start)
        if found is None:
            return None
        position, word = found
        before = context.text(clause.sentence)[clause.start : position]
        if word == "投资" and OWN_SUM.search(before):
            return None
        gap = context.text(clause.sentence)[position + len(word) : project.start]
        gap = QUANTITY.sub("", gap)
        if len(gap) > 40 or len(re.sub(r"[^、]*、", "", gap)) > LONG_GAP:
            return None
        if "的" in gap and "、" not in gap:
            return None
        return found if self._lists_only(context, clause.sentence, position, project) else None

    def _lists_only(
        self, context: ArticleContext, number: int, position: int, project: Mention
    ) -> bool:
        """Whether each project named between a verb and a project is joined to the next."""
        text = context.text(number)
        return all(
            ITEM_END.match(text, context.mentions[i].end) is not None
            for i in context.outer[number]
            if context.mentions[i].kind is Kind.PROJECT
            and position <= context.mentions[i].start < project.start
        )

    def _somebody_between(self, context: ArticleContext, number: int, start: int, end: int) -> bool:
        """Whether something that is no project is named between a verb and a project, other
        than the area right before it (中标|合肥|轨道交通7号线)."""
        adjoining = end
        while (area := context.ending_at(number, adjoining, AREAS)) is not None:
            adjoining = context.mentions[area].start
        return any(
            context.mentions[i].kind is not Kind.PROJECT
            for i in context.outer[number]
            if start <= context.mentions[i].start < adjoining
        )

    def _around(
        self, context: ArticleContext, number: int, index: int, clause: Clause
    ) -> Iterator[Claim]:
        """“加快B等60个重点项目建设”, “完成B项目申报工作”: the verb stands behind the project."""
        text = context.text(number)
        project = context.mentions[index]
        closed = CLOSED.match(text, project.end)
        opened = AROUND.search(text[clause.start : project.start])
        if closed is None or opened is None:
            return
        position = clause.start + opened.start()
        if self._somebody_between(context, number, position, project.start):
            return
        agents = self._active_finder.agents(context, clause, position)
        for doer in agents.doers:
            actor = context.mentions[doer]
            here = actor.sentence == number and actor.start < position
            yield Claim(
                number, Predicate.PARTICIPATES_IN, doer, index, "participates-around",
                agents.certainty, (actor.start if here else position, closed.end()),
                closed["verb"], modality=agents.modality,
            )  # fmt: skip


def _committed(text: str, start: int, end: int) -> bool:
    """Whether a plan names the sum: “准备投入12亿元”, “拟出资5亿元”; such a firm takes part."""
    return COMMITTED.search(text[start:end]) is not None
