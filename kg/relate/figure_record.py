"""A number with its subject, measure and status made into figures, or left out with the reason.

What an area was laid out with belongs to no year; the ends of a range are two figures; money put
into one project is no figure but an investment (`money`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.model import Bound, Figure, Kind, Period, Status
from kg.recognise.quantity import Quantity
from kg.relate.figure_about import Subject
from kg.relate.figure_before import sector_before
from kg.relate.figure_clause import Clause
from kg.relate.figure_doubt import PHASE, UNNAMED, reason_against_subject
from kg.relate.figure_growth import Found
from kg.relate.figure_period import Periods
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_topic import Topics
from kg.relate.figure_words import pattern

CONFIDENCE: Mapping[str, float] = {
    "attribute": 0.85,
    "possessor": 0.85,
    "document": 0.8,
    "campaign": 0.75,
    "clause": 0.9,
    "sentence": 0.85,
    "paragraph": 0.75,
    "place": 0.75,
    "speaker": 0.85,
    "main": 0.7,
    "project": 0.8,
    "parts": 0.8,
    "level": 0.8,
}
"""How often each subject rule was right: on the gold pages, cut down by what pages of other
cities showed (rules that fired fewer than ten times are given 0.75 to 0.85)."""

PLANNED_AREA = re.compile(r"总?规划(?:用地|建设)?总?面积")
"""What an area was laid out with: true of no single year, whenever it is told."""
PAID_BY = re.compile(
    r"(?:项目|工程|园|基地|中心|厂|线|院|校|桥|路|[”’])[^，。；\d]{0,10}?由[^，。；\d]{2,30}?(?:投资|出资|斥资|投入|投建)(?:总额)?(?:约|近|超|逾|达|为)*$"
)
"""In front of what somebody puts into a project: A项目由甲公司总投资…."""
LASTING = re.compile(
    r"(?:项目|工程|园区|公司|厂区|校园|企业)?(?:(?:总|规划|新增|净)?占地(?:总?面积)?|总?用地(?:总?面积)?|总?建筑(?:总?面积)|注册(?:资本|资金)|投资总额"
    r"|(?:计划|规划|预计|概算|估算|协议|拟)?总投资(?:总?额)?)"
)
"""What is true of no single year unless its own clause names one."""
PLANNED_SUM = re.compile(
    r"(?:计划|规划|拟|概算|估算|设计)(?:总?投资|总?投入)(?:总?额|规模)?(?:约|近|超|达到?|为|共)*$"
    r"|规划(?:总)?建(?:设|筑)(?:用地)?(?:总)?(?:建筑)?面积(?:约|近|超|达到?|为|共)*$"
    r"|(?:计划|拟建|拟用|拟|预计)总?(?:建筑|用地|占地|建设)(?:总?面积)?(?:约|近|超|达到?|为|共)*$"
)
"""Sums and extents that are planned by their own words, where they are of no batch of projects."""
YEARLY = re.compile(r"年(?:可|均)?(?![度末底初内])")
"""What is yielded every year: 年产值, 年可纳税."""
TO_COME = "a result of a time to come"
"""The reason under which results are left out whose period begins after the article's day."""
OWN_PHASE = r"([一二三四五])期(?:项目|工程)?$"
DONE_PLAN = re.compile(r"(?:完成|超过|超额|占)[^，。；]{0,6}(?:计划|规划)")
"""In front of a plan that is told as done: 完成计划投资."""
BUILDS = r"(?:人民币)?，?(?:在[^，。；]{2,20}?)?(?!的)<builds>"
PLANNED = r"<target>|<shall>|拟|规划|计划|预计"


@dataclass(slots=True)
class Recorder:
    """Makes the figures of an article; `left_out` counts by reason what became none."""

    scene: FigureScene
    topics: Topics
    periods: Periods
    left_out: Counter[str]

    def figures(
        self,
        clause: Clause,
        quantity: Quantity,
        subject: Subject,
        measure: str,
        status: Status,
        counted: str = "",
    ) -> list[Found]:
        """The figure of one number, two for the ends of a range, none where in doubt."""
        reason = reason_against_subject(self.scene, clause, quantity, subject, measure, counted)
        if reason is not None or subject.about is None:
            self.left_out[reason or subject.rule] += 1
            if reason == UNNAMED:
                self.topics.lose()
            return []
        if of_other_phase(self.scene, clause, quantity.start, subject.about):
            self.left_out[UNNAMED] += 1
            return []
        measure = sector_before(self.scene, clause, measure) + measure
        measure = _without_owner(measure, self.scene.mentions[subject.about].text)
        speech = self.topics.speech
        status = self._bare_status(clause, quantity, measure, status)
        figure = Figure(
            sentence=clause.sentence,
            about=subject.about,
            measure=measure,
            value=quantity.value,
            unit=quantity.unit,
            rule=subject.rule,
            confidence=CONFIDENCE[subject.rule],
            quote=(clause.start, clause.end),
            is_money=quantity.is_money,
            bound=quantity.bound,
            status=status,
            period=None
            if PLANNED_AREA.fullmatch(measure)
            or self._is_lasting(clause, quantity, measure, counted)
            else self._period(clause, quantity, subject, status, measure),
            surface=quantity.surface,
            speaker=self.topics.speeches[speech].speaker.person if speech >= 0 else None,
        )
        printed = self.scene.article.issue_date
        told = figure.period if status is Status.ACTUAL else None
        if printed is not None and told is not None and told.start > printed:
            self.left_out[TO_COME] += 1
            return []
        if quantity.high is None:
            return [Found(figure, quantity.end)]
        return [
            Found(replace(figure, bound=Bound.AT_LEAST), quantity.end),
            Found(replace(figure, value=quantity.high, bound=Bound.AT_MOST), quantity.end),
        ]

    def is_investment(
        self, clause: Clause, subject: Subject, quantity: Quantity, measure: str
    ) -> bool:
        """Money put into one project is a claim about it (`money.find_investments`), also where
        its project has no known name: 甲公司投资5亿元建设…. That of a phase is a figure."""
        if subject.about is None or not quantity.is_money:
            return False
        kind = self.scene.mentions[subject.about].kind
        text = self.scene.text(clause.sentence)
        if PAID_BY.search(text, clause.start, quantity.start):
            # 开发区的A项目由甲公司投资45亿元建设: never the area's
            named = self.scene.within(clause.sentence, clause.start, quantity.start)
            if all(self.scene.mentions[i].kind is not Kind.PROJECT for i in named):
                self.left_out[UNNAMED] += 1
            return True
        if kind is Kind.COMPANY:
            builds = pattern(BUILDS).match(text, quantity.end)
            return bool(builds and re.search("投资|投入|出资|斥资", measure))
        if kind is not Kind.PROJECT or of_phase(self.scene, clause, quantity.start):
            return False
        return bool(pattern(r"^<invest>$").match(measure))

    def _is_lasting(self, clause: Clause, quantity: Quantity, measure: str, counted: str) -> bool:
        """Whether what is measured is as it is (占地300亩, 注册资本) and its clause names no time."""
        if not LASTING.fullmatch(measure):
            return False
        if "投资" in measure and re.search("项目|工程", counted):
            return False  # 开工项目15项，项目总投资93亿元: of the year of the batch
        dates = self.scene.dates(clause.sentence)
        return not any(
            clause.start <= d.start < quantity.start and d.period and d.end != clause.start
            for d in dates
        )

    def _bare_status(
        self, clause: Clause, quantity: Quantity, measure: str, status: Status
    ) -> Status:
        """The extent of a thing is told as it is, unless its own words plan it: 占地53亩."""
        text = self.scene.text(clause.sentence)
        if status is Status.ACTUAL and not re.search("项目|工程", measure):
            before = text[clause.start : quantity.start]
            if PLANNED_SUM.search(before) and not DONE_PLAN.search(before):
                return Status.TARGET
            if measure.endswith(("目标", "目标值")) and quantity.family != "percent":
                return (
                    Status.TARGET if re.search("[上下]调|调整|提高|定为|确定", before) else status
                )
        if not pattern(r"^<land>").match(measure):
            return status
        planned = pattern(PLANNED).search(text, clause.start, quantity.start)
        return status if planned else Status.ACTUAL

    def _period(
        self, clause: Clause, quantity: Quantity, subject: Subject, status: Status, measure: str
    ) -> Period | None:
        """The period in force; what a document contains is of the year in its title."""
        if status is Status.FORECAST and YEARLY.match(measure):
            return None  # 年底建成，年产值可达5亿元: of every year from then on
        period = self.periods.at(clause, quantity.start, status)
        if period is None and subject.rule == "document" and subject.about is not None:
            document = self.scene.mentions[subject.about]
            for dated in self.scene.dates(document.sentence):
                if document.start <= dated.start < document.end:
                    return dated.period
        return period


def _without_owner(measure: str, owner: str) -> str:
    """A measure without its owner's name in front and without 完成 behind: 官营子村人均收入."""
    bare = measure.removeprefix(owner)
    measure = bare if len(bare) > 1 else measure
    return measure.removesuffix("完成") if measure.endswith("投资完成") else measure


def of_phase(scene: FigureScene, clause: Clause, start: int) -> bool:
    """Whether a sum is that of one phase: 其中一期投资11.7亿元, 一期工程计划投资5000万元.

    A phase in a project's name (公路改造二期项目总投资7亿元) is none of its own.
    """
    text = scene.text(clause.sentence)
    since = max(text.rfind(mark, 0, start) for mark in "；。") + 1
    named = scene.within(clause.sentence, since, start)
    since = max([since, *(scene.mentions[i].end for i in named)])
    return re.search(PHASE, text[since:start]) is not None


def of_other_phase(scene: FigureScene, clause: Clause, start: int, about: int) -> bool:
    """Whether a number is of another phase than its subject: A项目一期已投产，二期计划投资12亿元."""
    own = re.search(OWN_PHASE, scene.mentions[about].text)
    told = re.match(
        r"[^，。；]{0,4}?([一二三四五])期", scene.text(clause.sentence)[clause.start : start]
    )
    return own is not None and told is not None and own[1] != told[1]
