"""Projects: who takes part, where they lie, which stage they reached.

Takes “区社会治理中心…开发建设市民‘一家亲’服务平台” → takes part; “…项目落户，…产业园开工建设”
in a zone's story → located in the zone, milestones 落户 and 开工; “海尔园区位于津南区”.
Must not take “支持…倍增计划”, “力争项目年内开工” as a milestone, firms inside a project's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Modality, Predicate, Role, Stage
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.signatures import AREAS

PROJECTS = frozenset((Kind.PROJECT,))
PARTNERS = frozenset((Kind.AGENCY, Kind.ZONE, Kind.COMPANY, Kind.INSTITUTION, Kind.PLACE))
STAGES: tuple[tuple[str, Stage], ...] = (
    ("投入运营", Stage.IN_OPERATION), ("投入使用", Stage.IN_OPERATION), ("投产", Stage.IN_OPERATION),
    ("投用", Stage.IN_OPERATION), ("达产", Stage.IN_OPERATION), ("启用", Stage.IN_OPERATION),
    ("通车", Stage.IN_OPERATION), ("竣工", Stage.COMPLETED), ("建成", Stage.COMPLETED),
    ("开工建设", Stage.STARTED), ("开工", Stage.STARTED), ("动工", Stage.STARTED),
    ("奠基", Stage.STARTED), ("开建", Stage.STARTED), ("落户", Stage.SETTLED),
    ("落地", Stage.SETTLED), ("签约", Stage.SIGNED), ("续建", Stage.UNDER_WAY), ("在建", Stage.UNDER_WAY),
)  # fmt: skip
STAGE_AFTER = re.compile(
    r"^(?:等)?(?:[\d一二三四五六七八九十]+个)?(?:重点|重大|产业)?(?:项目|工程)?(?:主体)?(?P<mood>顺利|正式|成功|全面|集中|陆续|相继|已|已经|"
    r"近日|日前|将于?[^，。]{0,10}|预计[^，。]{0,10}|计划[^，。]{0,8}|即将|年内|力争[^，。]{0,8})*"
    r"(?P<stage>投入运营|投入使用|投产|投用|达产|启用|通车|竣工|建成|开工建设|开工|动工|奠基|开建|续建|在建|落户|落地|签约)"
)
PLAN = re.compile(r"将|预计|计划|即将|年内|力争|确保|加快|推动|推进|争取|促进|全力|早日|抓好|要")
BY = re.compile(r"(?:项目|工程)?(?:，)?(?:将)?由")
DONE_BY = re.compile(
    r"(?:等)?(?:联合|共同|负责|出资|独资|斥资|投资[\d.]+[万亿]*元)?"
    r"(?P<cue>投资建设|投资兴建|投资|承建|建设|开发建设|开发|运营|兴建|打造|实施|建设运营|发起|组织实施|主导|申报|牵头)"
)
LOCATED = re.compile(
    r"^(?:项目|工程)?(?:，)?(?:位于|坐落于|坐落在|坐落|地处|选址(?:于|在)?|落户(?:于|在)?|落地(?:于|在)?|入驻|设在)"
)
BUILD_GAP = 18


class ProjectRules:
    """Rule ids `participates-active`, `participates-apposition`, `project-in-zone`,
    `located-stated`, `located-in-name`, `participates-passive`, `participates-relative`, `milestone-reported`."""

    def __init__(self, lexicon: Lexicon) -> None:
        passive = {"落户", "落地", "投产", "达产", "竣工", "通车", "动工", "开工", "在建", "开建"}
        self._build = tuple(
            sorted(lexicon.cues["build"] - passive - {"支持", "推进", "培育", "实施", "签约"},
                   key=lambda w: (-len(w), w))
        )  # fmt: skip

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """participatesIn, locatedIn and milestone claims of an article."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                kind = context.mentions[index].kind
                if kind is Kind.PROJECT:
                    yield from self._participates(context, number, index)
                    yield from self._stage(context, number, index)
                    yield from self._in_name(context, number, index)
                if kind in (Kind.PROJECT, Kind.COMPANY, Kind.INSTITUTION):
                    yield from self._located(context, number, index)

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
        if planned or context.sentence(number).role is not Role.BODY:
            return
        if clause.carried is None or clause.carried > 3:
            return
        for subject in clause.subjects:
            if context.mentions[subject].kind is Kind.ZONE:
                yield Claim(
                    number, Predicate.LOCATED_IN, index, subject, "project-in-zone", 0.75,
                    (project.start, stop + match.end()), match.group("stage"),
                )  # fmt: skip

    def _in_name(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“新区气候投融资试点”: the zone that a pilot's or platform's name begins with."""
        project = context.mentions[index]
        for i in context.by_sentence[number]:
            zone = context.mentions[i]
            if zone.kind is Kind.ZONE and zone.start == project.start and zone.end < project.end:
                yield Claim(
                    number, Predicate.LOCATED_IN, index, i, "located-in-name", 0.8,
                    (project.start, project.end),
                )  # fmt: skip

    def _located(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        mention = context.mentions[index]
        match = LOCATED.match(text[mention.end : mention.end + 14])
        staged = re.match(
            r"(?:项目|工程)?(?:近日|日前|今天|昨天|昨日|[\d月日]+)*在", text[mention.end :]
        )
        if match is None and staged is not None:
            match = staged  # “…项目在绍兴嵊州市开工建设”
        else:
            staged = None
        if match is None:
            return
        first = context.starting_at(number, mention.end + match.end(), AREAS)
        skipped = re.match(r"(?:本市|我市|我县|我区|全省|全市)", text[mention.end + match.end() :])
        if first is None and skipped is not None:
            first = context.starting_at(number, mention.end + match.end() + skipped.end(), AREAS)
        if first is None:
            return
        target = first
        while True:
            following = context.starting_at(number, context.mentions[target].end, AREAS)
            if following is None:
                break
            target = following
        begun = STAGE_AFTER.match(text[context.mentions[target].end :][:30])
        if staged is not None and begun is None:
            return
        if staged is not None and begun is not None and mention.kind is Kind.PROJECT:
            planned = PLAN.search(begun.group()[: begun.start("stage")])
            yield Claim(
                number, Predicate.MILESTONE, index, None, "milestone-reported", 0.85,
                (mention.start, context.mentions[target].end + begun.end()),
                next(s for word, s in STAGES if word == begun.group("stage")).value,
                modality=Modality.PLANNED if planned else Modality.ASSERTED,
            )  # fmt: skip
        yield Claim(
            number, Predicate.LOCATED_IN, index, target, "located-stated", 0.9,
            (mention.start, context.mentions[target].end), match.group().strip("，"),
        )  # fmt: skip
