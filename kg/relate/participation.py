"""Who takes part in a project: invests in it, builds, runs, brings or applies for it.

Takes “A准备投入12亿元，在福清市建设B项目”, “由A投资、C承建的B项目”, “B项目总投资5亿元，由A建设”,
“A公司|B项目落户”. Must not take “A参观B项目”, “A支持B项目”, “A拟投资建设B项目” without a sum,
the area of an earlier clause where somebody unknown builds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Modality, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.doers import DoerFinder, Doing, committed
from kg.relate.listing import first_of_list
from kg.relate.project_topic import project_meant
from kg.relate.undertaking import OWNERS, UndertakingRules
from kg.signatures import ACTORS as PARTNERS

BY = re.compile(
    r"(?:项目|工程)?(?:（[^）]{1,20}）)?(?:，)?(?:(?:计划|拟|将|现|是|系|主要|全部|具体)*)(?:由|是(?!由))"
)
CLAUSE_BY = re.compile(
    r"(?:(?:该|此|本|整个)?(?:项目|工程|产业园|园区|基地|平台|中心)(?:一期|二期)?)?(?:计划|拟|将|现|是|系|主要|全部|具体)*(?:由|是(?!由))"
)

BUILDING = (
    "工程总承包", "施工总承包", "总承包", "施工", "设计", "监理", "勘察", "规划设计", "勘察设计", "管理运营",
    "担任设计单位", "担任施工单位", "担任监理单位", "担任设计总体单位", "担任总承包单位",
)  # fmt: skip
"""Work that only behind 由 tells who takes part: 施工, 设计 alone are nouns as well."""
BUILDERS = re.compile(
    r"□+(?:(?:、|和|与)□+)*(?:联合|共同|负责|承担|分别|具体|独家)*(?P<verb>总承包|工程总承包|施工总承包|承建|代建|施工|监理|设计|勘察)"
    r"(?:任务|工作)?(?=[，。；])"
)
"""A clause that names builders and their work, and nothing else."""
ROLE = re.compile(
    r"(?:项目)?(?:的)?(?P<role>(?:建设|施工|设计|监理|勘察|代建|业主|投资|运营|承建|总承包|总包|实施|牵头|中标|参建)(?:单位|方|主体|供应商)|业主)"
    r"(?:均|都|分别)?(?:为|是|系|：)"
)
"""“施工单位为”; who takes part stands behind it."""
OTHER_ITEM = re.compile(r"；(?!该|此|项目|工程)[^，。；：]{4,}[，：](?:[^。；]*[，])?$")
"""A new item of a list behind ；, as far as the role that is told of it."""


class ParticipationRules:
    """Rule ids `participates-apposition`, `participates-passive`, `participates-relative`,
    `participates-role`, `participates-builder`; those of the clause itself are `UndertakingRules`."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.cues["takepart"]
        self._finder = DoerFinder((*words, "合作", "组织", "发起"), PARTNERS)
        self._passive = DoerFinder((*words, *BUILDING, "合作", "组织", "发起"), PARTNERS)
        self._undertaking = UndertakingRules(lexicon)

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The participatesIn claims of an article."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.PROJECT:
                    yield from self._project(context, number, index)
            yield from self._passive_clauses(context, number)
            yield from self._roles(context, number)
            yield from self._builders(context, number)

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
        first = first_of_list(context, number, index)
        doings = self._finder.attributive(context, number, first)
        for doing in doings:
            yield from self._claims(context, number, index, doing, "participates-relative")
            yield from self._with_subject(context, number, index, doing)
        passive = BY.match(text, project.end)
        if passive is not None:
            for doing in self._passive.behind(context, number, passive.end()):
                meant = "将" in passive.group() or "拟" in passive.group()
                yield from self._claims(
                    context, number, index, doing, "participates-passive", planned=meant
                )
                doings = (*doings, doing)
        if not doings:
            yield from self._undertaking.claims(context, number, index)

    def _with_subject(
        self, context: ArticleContext, number: int, index: int, doing: Doing
    ) -> Iterator[Claim]:
        """“A…，与B合作的|C项目开工”: A too, where “与B” begins the clause."""
        start = context.mentions[doing.doers[0]].start
        clause = context.clause_at(number, start)
        if context.text(number)[clause.start : start] in ("与", "同", "和") and clause.carried == 0:
            doers = tuple(s for s in clause.subjects if context.mentions[s].kind in PARTNERS)
            yield from self._claims(
                context, number, index, replace(doing, doers=doers), "participates-relative"
            )

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
            for doing in self._passive.behind(context, number, by.end()):
                if text.startswith("的", doing.end):
                    continue  # 由A建设的C项目 tells of C, not of the project before
                yield from self._claims(
                    context, number, project, doing, "participates-passive",
                    planned="将" in by.group() or "拟" in by.group(),
                )  # fmt: skip

    def _builders(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """“B项目总投资5亿元，由A投资，|C承建，|D负责施工”: clauses that only say who builds."""
        for clause in context.clauses[number]:
            masked = context.masked(number, clause.start, OWNERS)[: clause.end]
            found = BUILDERS.match(masked, clause.start)
            first = context.starting_at(number, clause.start, OWNERS)
            if found is None or first is None:
                continue
            project = project_meant(context, number, clause.start)
            if project is None:
                continue
            known = context.mentions[project]
            start = known.start if known.sentence == number else clause.start
            for actor in context.chain_from(number, first, OWNERS):
                yield Claim(
                    number, Predicate.PARTICIPATES_IN, actor, project, "participates-builder", 0.9,
                    (min(start, clause.start), found.end("verb")), found["verb"],
                )  # fmt: skip

    def _roles(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """Rule `participates-role`: “B项目建设单位为A，施工单位：C”."""
        text = context.text(number)
        for role in ROLE.finditer(text):
            project = context.ending_at(number, role.start(), frozenset((Kind.PROJECT,)))
            if project is None:
                project = project_meant(context, number, role.start())
            if project is None or self._other_item(context, number, project, role.start()):
                continue
            named = context.mentions[project]
            for actor in context.list_from(number, role.end(), OWNERS | {Kind.AGENCY}):
                end = context.mentions[actor].end
                start = min(named.start, role.start()) if named.sentence == number else role.start()
                yield Claim(
                    number, Predicate.PARTICIPATES_IN, actor, project, "participates-role", 0.9,
                    (start, end), role["role"],
                )  # fmt: skip

    def _other_item(
        self, context: ArticleContext, number: int, project: int, position: int
    ) -> bool:
        """Whether ； and another name stand between a project and a role: A，…；|B，|投资方：乙."""
        named = context.mentions[project]
        between = context.text(number)[named.end : position] if named.sentence == number else ""
        return OTHER_ITEM.search(between) is not None

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
            if modality is Modality.PLANNED and committed(text, actor.end, doing.end):
                modality = Modality.ASSERTED
            yield Claim(
                number, Predicate.PARTICIPATES_IN, doer, index, rule, 0.9, (start, end),
                doing.verb, modality=modality,
            )  # fmt: skip
