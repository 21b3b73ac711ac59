"""The figures of one sentence: amounts, whom they are about, what they measure, growth.

For each clause: quantities that are no figures are set aside (`figure_doubt`); the others get
a status and period (`figure_status`), a subject (`figure_subject`) and a measure
(`figure_measure`, `figure_list`); growth goes to the figure in front of it or makes one of its
own (`figure_growth`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model import Bound, Figure, Kind, Period, Status
from kg.recognise.date import find_periods
from kg.recognise.growth import Growth, find_growths
from kg.recognise.quantity import Quantity, find_quantities
from kg.relate.figure_about import Subject
from kg.relate.figure_clause import Clause, clauses
from kg.relate.figure_doubt import (
    BEFORE,
    LASTING,
    UNNAMED,
    WHOLE,
    reason_against,
    reason_against_subject,
)
from kg.relate.figure_growth import Found, attach, growth_only
from kg.relate.figure_list import batch_measure, is_batch_total, respective_measures
from kg.relate.figure_measure import Measure, measure_of, words_before, words_behind
from kg.relate.figure_parts import levels, parts
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_speech import find_speeches
from kg.relate.figure_status import Telling
from kg.relate.figure_subject import settled, subject_of
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

SIGN = r"\d|[百千万亿]|[两二三四五六七八九十][个大]|成|分之|半"

PLANNED_AREA = re.compile(r"总?规划(?:用地|建设)?总?面积")
"""What an area was laid out with: true of no single year, whenever it is told."""


class FigureFinder:
    """Walks through an article sentence by sentence; `left_out` counts numbers by reason."""

    def __init__(self, scene: FigureScene) -> None:
        self.scene = scene
        self.left_out: Counter[str] = Counter()
        self.topics = Topics(scene, find_speeches(scene))
        self.telling = Telling(scene)
        self._counted = ""
        """What the last count of the sentence counted; a following one may leave it unsaid."""
        self._measured = ""
        """What the last number measured that was no share; a following share is one of it."""

    def may_count(self, number: int) -> bool:
        """Whether a sentence holds any sign of a number; most do not, and need no reading."""
        return bool(re.search(SIGN, self.scene.text(number)))

    def of_sentence(self, number: int) -> Iterator[Figure]:
        """The figures of one sentence; call in order of the text."""
        scene, text = self.scene, self.scene.text(number)
        self.telling.enter(number)
        self._counted = self._measured = ""
        growths = find_growths(text)
        amounts = [
            q
            for q in find_quantities(text)
            if not any(g.start <= q.start < g.end for g in growths)
            and (q.family != "duration" or re.search(LASTING, text[: q.start]))
        ]
        found: list[Found] = []
        for clause in clauses(scene, number):
            self.topics.enter(clause)
            for part in (*parts(scene, clause), *levels(scene, clause)):
                status = self.telling.status_at(clause, part.quantity.start, part.quantity.end)
                subject = Subject(part.about, part.rule)
                found += self._figures(clause, part.quantity, subject, part.measure, status)
            inside = [q for q in amounts if clause.start <= q.start < clause.end]
            found += self._of_clause(clause, inside, found)
            for growth in growths:
                if clause.start <= growth.word < clause.end:
                    found = self._with_growth(clause, growth, found)
            self.topics.leave(clause)
        self.telling.leave(number)
        for one in found:
            yield one.figure

    def _of_clause(
        self, clause: Clause, amounts: Sequence[Quantity], earlier: Sequence[Found]
    ) -> list[Found]:
        respective = respective_measures(self.scene, clause, amounts, earlier)
        if respective is None:
            self.left_out["amounts without as many measures"] += len(amounts)
            return []
        found: list[Found] = []
        behind, share = clause.start, ""
        batch: Subject | None = None
        for position, quantity in enumerate(amounts):
            following = amounts[position + 1] if position + 1 < len(amounts) else None
            reason = reason_against(self.scene, clause, quantity, following)
            if reason == BEFORE:
                found += self._former(clause, quantity, behind)
                continue
            if reason:
                self._leave_out(clause, quantity, reason)
                behind = quantity.end
                continue
            status = self.telling.status_at(clause, quantity.start, quantity.end)
            total = is_batch_total(self.scene, clause, quantity, following)
            subject = batch or subject_of(self.topics, clause, quantity, status)
            batch = subject if total else None
            last = self._measured if quantity.family == "percent" else self._counted
            counted = respective[position] if respective else last
            measure = self._measure(clause, quantity, subject, behind, counted)
            if not total:
                subject = settled(self.topics, clause, subject, measure.words)
            status = self._bare_status(clause, quantity, measure.words, status)
            behind = quantity.end
            if total and following is not None:
                measure = batch_measure(self.scene, clause, following, measure)
            elif respective and quantity.family == "percent":
                share = share or measure.words.removeprefix(counted)
                measure = Measure(counted + share, counted)
            elif respective:
                measure = Measure(counted, counted)
            elif quantity.family == "count":
                self._counted = measure.counted
            if quantity.family != "percent":
                self._measured = measure.counted if quantity.family == "count" else measure.words
            if total or not self._is_investment(subject, quantity, measure.words):
                found += self._figures(clause, quantity, subject, measure.words, status)
        return found

    def _measure(
        self, clause: Clause, quantity: Quantity, subject: Subject, behind: int, counted: str
    ) -> Measure:
        """What is measured; of a name right behind a sum (50亿元海洋产业发展基金) its size."""
        if quantity.family == "duration" and subject.rule == "attribute":
            return Measure("时长", "")
        if subject.rule != "attribute":
            return measure_of(self.scene, clause, quantity, behind, counted)
        at_once = self.scene.starting_at(clause.sentence, quantity.end) is not None
        if at_once and quantity.is_money:
            return Measure("规模", "")
        return measure_of(self.scene, clause, quantity, behind, "")

    def _former(self, clause: Clause, quantity: Quantity, behind: int) -> list[Found]:
        """The value from which another grew: 产值从600多万元提高到7000多万元 tells both."""
        status = Status.ACTUAL
        subject = subject_of(self.topics, clause, quantity, status)
        words = words_before(self.scene, clause, quantity.start, behind)
        subject = settled(self.topics, clause, subject, words)
        found = self._figures(clause, quantity, subject, words, status)
        year = re.search(r"[从由](20\d\d)年[^，。；]{0,4}$", self._before(clause, quantity))
        period = find_periods(f"{year[1]}年", None)[0].period if year else None
        return [one._replace(figure=replace(one.figure, period=period)) for one in found]

    def _before(self, clause: Clause, quantity: Quantity) -> str:
        return self.scene.text(clause.sentence)[clause.start : quantity.start]

    def _bare_status(
        self, clause: Clause, quantity: Quantity, measure: str, status: Status
    ) -> Status:
        """The extent of a thing is told as it is, unless its own words plan it: 占地53亩."""
        if not pattern(r"^(?:<land>)").match(measure):
            return status
        before = self._before(clause, quantity)
        return (
            status
            if pattern(r"<target>|<shall>|拟|规划|计划|预计").search(before)
            else Status.ACTUAL
        )

    def _leave_out(self, clause: Clause, quantity: Quantity, reason: str) -> None:
        self.left_out[reason] += 1
        if reason == WHOLE:  # 上榜的19家中心中，13家依托于企业: the 13 are 中心
            self._counted = words_behind(self.scene, clause, quantity.end)

    def _figures(
        self, clause: Clause, quantity: Quantity, subject: Subject, measure: str, status: Status
    ) -> list[Found]:
        """The figure of one number, two for the ends of a range, none where in doubt."""
        reason = reason_against_subject(
            self.scene, clause, quantity, subject, measure, self._counted
        )
        if reason is not None or subject.about is None:
            self.left_out[reason or subject.rule] += 1
            if reason == UNNAMED:
                self.topics.lose()
            return []
        speech = self.topics.speech
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
            else self._period(clause, quantity, subject, status),
            surface=quantity.surface,
            speaker=self.topics.speeches[speech].person if speech >= 0 else None,
        )
        if quantity.high is None:
            return [Found(figure, quantity.end)]
        return [
            Found(replace(figure, bound=Bound.AT_LEAST), quantity.end),
            Found(replace(figure, value=quantity.high, bound=Bound.AT_MOST), quantity.end),
        ]

    def _period(
        self, clause: Clause, quantity: Quantity, subject: Subject, status: Status
    ) -> Period | None:
        """The period in force; what a document contains is of the year in its title."""
        period = self.telling.period_at(clause, quantity.start, status)
        if period is None and subject.rule == "document" and subject.about is not None:
            document = self.scene.mentions[subject.about]
            for dated in self.scene.dates(document.sentence):
                if document.start <= dated.start < document.end:
                    return dated.period
        return period

    def _is_investment(self, subject: Subject, quantity: Quantity, measure: str) -> bool:
        """Money put into one project is a claim about it (`money.find_investments`)."""
        if subject.about is None or not quantity.is_money:
            return False
        project = self.scene.mentions[subject.about].kind is Kind.PROJECT
        return project and bool(pattern(r"^<invest>$").match(measure))

    def _with_growth(self, clause: Clause, growth: Growth, found: list[Found]) -> list[Found]:
        attached = attach(self.scene.text(clause.sentence), growth, found)
        if attached is not None:
            return attached
        rate = growth_only(self.scene, clause, growth, found)
        if rate is None:
            self.left_out["growth without a measure"] += 1
            return found
        quantity, measure = rate
        status = self.telling.status_at(clause, quantity.start, quantity.end)
        subject = subject_of(self.topics, clause, quantity, status)
        for own in self._figures(clause, quantity, subject, measure, status):
            percent = own.figure.value
            given = replace(own.figure, growth_percent=percent, growth_basis=growth.basis)
            found = [*found, own._replace(figure=given)]
        return found
