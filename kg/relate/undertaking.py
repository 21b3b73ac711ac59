"""Who takes part in a project as the subject of the clause that names it.

Takes “A投资12亿元，在福清市建设B项目”, “A引进B、C等项目”, “A加快B等60个重点项目建设”. Must not take
“A参观B项目”, “A争取C建设B项目” as A's, the area of an earlier clause where somebody unknown builds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Mention, Modality, Predicate
from kg.relate.active import ActiveFinder
from kg.relate.clauses import ArticleContext
from kg.relate.doers import committed
from kg.relate.subjects import Clause
from kg.signatures import ACTORS as PARTNERS
from kg.signatures import AREAS

OWNERS = frozenset((Kind.COMPANY, Kind.INSTITUTION))
QUANTITY = re.compile(
    r"(?:总投资|计划总投资|投资|占地(?:面积)?|建筑面积|总建筑面积|年产|全长|总长|规模)[^，。；、的]{1,16}的"
)
OWN_SUM = re.compile(r"(?:总|完成|年度|固定资产|计划)$")
PILOTS = ("推动", "推进", "开展", "实施")
SIGNING = ("签约", "签订", "签署", "签下", "签约引进")
NOUN = re.compile(r"(?:项目|企业|工程|现场|仪式|单位|方|资金|情况|内容|规模|主体|活动)[^、]")
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
ITEM_END = re.compile(r"[”]?(?:（[^）]*）)?(?:、|和|与|及|以及|，)")


class UndertakingRules:
    """Rule ids `participates-active`, `participates-around`."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.cues["takepart"]
        self._active_finder = ActiveFinder(words, PARTNERS, CARRIED)
        self._pilots = ActiveFinder(PILOTS, PARTNERS, CARRIED)

    def claims(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """The participatesIn claims of the clause that names a project."""
        yield from self._active(context, number, index)

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
            if said is Modality.PLANNED and committed(
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
        if NOUN.match(gap):
            return None  # “签约项目涉及…”: the verb belongs to a noun
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
