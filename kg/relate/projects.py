"""Projects: who takes part, which stage they reached.

Takes “区社会治理中心…开发建设市民‘一家亲’服务平台” → takes part; “…项目落户，…产业园开工建设”
in a zone's story → located in the zone, milestones 落户 and 开工; “海尔园区位于津南区”.
Must not take “支持…倍增计划”, “力争项目年内开工” as a milestone, firms inside a project's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Modality, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.location import STAGED
from kg.relate.modality import modality_before
from kg.relate.stages import PLAN, STAGE_AFTER, STAGES
from kg.signatures import AREAS

PROJECTS = frozenset((Kind.PROJECT,))
PARTNERS = frozenset((Kind.AGENCY, Kind.ZONE, Kind.COMPANY, Kind.INSTITUTION, Kind.PLACE))
BY = re.compile(r"(?:项目|工程)?(?:，)?(?:将)?由")
DONE_BY = re.compile(
    r"(?:等)?(?:联合|共同|负责|出资|独资|斥资|投资[\d.]+[万亿]*元)?"
    r"(?P<cue>投资建设|投资兴建|投资|承建|建设|开发建设|开发|运营|兴建|打造|实施|建设运营|发起|组织实施|主导|申报|牵头)"
)
BUILD_GAP = 18


class ProjectRules:
    """Rule ids `participates-active`, `participates-apposition`, `participates-passive`,
    `participates-relative`, `milestone-reported`."""

    def __init__(self, lexicon: Lexicon) -> None:
        passive = {"落户", "落地", "投产", "达产", "竣工", "通车", "动工", "开工", "在建", "开建"}
        self._build = tuple(
            sorted(lexicon.cues["build"] - passive - {"支持", "推进", "培育", "实施", "签约"},
                   key=lambda w: (-len(w), w))
        )  # fmt: skip

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """participatesIn and milestone claims of an article."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.PROJECT:
                    yield from self._participates(context, number, index)
                    yield from self._stage(context, number, index)

    def _participates(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        project = context.mentions[index]
        owner = context.ending_at(
            number, project.start - (1 if text[project.start - 1 : project.start] == "“" else 0),
            frozenset((Kind.COMPANY, Kind.INSTITUTION)),
        )  # fmt: skip
        firm = owner is not None and context.mentions[owner].text.endswith("公司")
        if owner is not None and (firm or text[project.start - 1 : project.start] == "“"):
            yield Claim(
                number, Predicate.PARTICIPATES_IN, owner, index, "participates-apposition", 0.9,
                (context.mentions[owner].start, project.end), "",
            )  # fmt: skip
            return
        passive = BY.match(text, project.end)
        if passive is not None:
            builder = context.starting_at(number, passive.end(), PARTNERS)
            if builder is not None:
                chain = context.chain_from(number, builder, PARTNERS)
                done = DONE_BY.match(text, context.mentions[chain[-1]].end)
                if done is not None:
                    for partner in chain:
                        yield Claim(
                            number, Predicate.PARTICIPATES_IN, partner, index,
                            "participates-passive", 0.9,
                            (project.start, done.end()), done.group("cue"),
                            modality=Modality.PLANNED
                            if "将" in passive.group()
                            else modality_before(text, passive.end() - 1),
                        )  # fmt: skip
                    return
        if text.endswith("的", 0, project.start):
            for i in context.outer[number]:
                actor_at = context.mentions[i]
                done = DONE_BY.match(text, actor_at.end)
                if (
                    actor_at.kind in PARTNERS
                    and done is not None
                    and done.end() == project.start - 1
                ):
                    for partner in context.chain_to(number, i, PARTNERS):
                        yield Claim(
                            number, Predicate.PARTICIPATES_IN, partner, index,
                            "participates-relative", 0.9,
                            (context.mentions[partner].start, project.end), done.group("cue"),
                        )  # fmt: skip
                    return
        clause = context.clause_at(number, project.start)
        before = text[clause.start : project.start]
        cue_at, cue = -1, ""
        for word in self._build:
            at = before.rfind(word)
            if at >= 0 and at + len(word) > cue_at + len(cue):
                cue_at, cue = at, word
        if not cue and project.text.endswith(("试点", "试点工作")):
            for word in ("推动", "推进", "开展", "实施"):
                at = before.rfind(word)
                if at > cue_at:
                    cue_at, cue = at, word
        if not cue:
            return
        gap = before[cue_at + len(cue) :]
        if len(re.sub(r"[^、]*、", "", gap)) > BUILD_GAP - 6 or len(gap) > 40:
            return
        if "的" in gap and "、" not in gap:
            return
        if any(
            context.mentions[i].kind not in (Kind.PROJECT,)
            for i in context.outer[number]
            if clause.start + cue_at + len(cue) <= context.mentions[i].start < project.start
        ):
            return
        if clause.carried is None or clause.carried > 1:
            return
        position = clause.start + cue_at
        # “A联动B建设C”: partners stand between the subject and the verb
        partners = [
            i
            for i in context.outer[number]
            if clause.start <= context.mentions[i].start
            and context.mentions[i].end <= position
            and re.search(
                r"(?:联合|联动|会同|携手|与)$", text[clause.start : context.mentions[i].start]
            )
            and context.mentions[i].kind in PARTNERS
        ]
        for subject in dict.fromkeys((*clause.subjects, *partners)):
            actor = context.mentions[subject]
            if actor.kind not in PARTNERS or (
                actor.sentence == number and position < actor.end <= clause.end
            ):
                continue
            yield Claim(
                number, Predicate.PARTICIPATES_IN, subject, index, "participates-active",
                0.75 if clause.carried == 0 else 0.6,
                (actor.start if actor.sentence == number else position, project.end), cue,
                modality=Modality.PLANNED
                if cue.startswith("规划")
                else modality_before(text, position),
            )  # fmt: skip

    def _stage(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        chain = context.chain_from(number, index, PROJECTS)
        stop = context.mentions[chain[-1]].end
        stop = self._behind_place(context, number, stop)
        match = STAGE_AFTER.match(text[stop : stop + 30])
        if match is None:
            return
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
