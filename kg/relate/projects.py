"""Projects: which stage they reached.

Takes “…项目正式开工建设”, “…项目在绍兴嵊州市开工建设”. Must not take “力争项目年内开工” as reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Modality, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.location import STAGED
from kg.relate.stages import PLAN, STAGE_AFTER, STAGES
from kg.signatures import AREAS, PROJECTS

COUNTED = re.compile(r"[\d一二三四五六七八九十]+个")
"""A count right behind one name is of what is there, not of it; behind A、B it is of them."""


SIZED = re.compile(
    r"(?:项目|工程)?(?:计划|预计)?(?:总投资|投资|占地)(?!的)[^，。；的]{1,16}，(?=(?:目前|现)?已(?:经|于|[\u4e00-\u9fff]{0,4}[开动竣完投签落]))"
)
"""What stands between a project and its stage: A项目总投资12亿元，|已于9月10日开工."""


class ProjectRules:
    """Rule id `milestone-reported`."""

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """milestone claims of an article."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.PROJECT:
                    yield from self._stage(context, number, index)

    def _stage(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        chain = context.chain_from(number, index, PROJECTS)
        stop = context.mentions[chain[-1]].end
        stop = self._behind_place(context, number, stop)
        sized = SIZED.match(text, stop)
        stop = stop if sized is None else sized.end()
        match = STAGE_AFTER.match(text[stop : stop + 30])
        if match is None:
            return
        if len(chain) == 1 and COUNTED.match(text, stop):
            return  # 宁东基地|32个重点项目集中开工: others are counted
        project = context.mentions[index]
        clause = context.clause_at(number, project.start)
        lead = text[clause.start : context.mentions[chain[0]].start]
        mood = match.group(0)[: match.start("stage")]
        planned = bool(PLAN.search(mood) or PLAN.search(lead))
        stage = next(s for word, s in STAGES if word == match.group("stage"))
        yield Claim(
            number, Predicate.MILESTONE, index, None, "milestone-reported", 0.85,
            (project.start, stop + match.end()), stage.value,
            modality=Modality.PLANNED if planned else Modality.ASSERTED,
        )  # fmt: skip

    def _behind_place(self, context: ArticleContext, number: int, stop: int) -> int:
        """The offset behind “在绍兴嵊州市” where a project's name is followed by its place."""
        staged = STAGED.match(context.text(number), stop)
        if staged is None:
            return stop
        area = context.starting_at(number, staged.end(), AREAS)
        if area is None:
            return stop
        while area is not None:
            stop = context.mentions[area].end
            area = context.starting_at(number, stop, AREAS)
        return stop
