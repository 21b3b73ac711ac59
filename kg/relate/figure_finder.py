"""The figures of one sentence: amounts, whom they are about, what they measure, growth.

For each clause: quantities that are no figures are set aside (`figure_doubt`); the others get
a status (`figure_status`), a period (`figure_period`), a subject (`figure_subject`) and a measure
(`figure_measure`, `figure_list`); growth goes to the figure in front of it or makes one of its
own (`figure_growth`); `figure_record` writes them down.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Figure, Kind, Status
from kg.recognise.date import find_periods
from kg.recognise.growth import Growth, find_growths
from kg.recognise.quantity import Quantity, find_quantities
from kg.relate.figure_about import Subject
from kg.relate.figure_batch import Batches
from kg.relate.figure_before import is_bare_goal, measure_of_clause_before
from kg.relate.figure_clause import Clause, clauses
from kg.relate.figure_doubt import BEFORE, LASTING, PART_OF_GOAL, WHOLE, reason_against
from kg.relate.figure_fit import settled
from kg.relate.figure_growth import Found, attach, rates
from kg.relate.figure_list import batch_measure, is_batch_total, respective_measures
from kg.relate.figure_measure import (
    Measure,
    measure_of,
    words_before,
    words_behind,
)
from kg.relate.figure_parts import levels, parts
from kg.relate.figure_period import Periods
from kg.relate.figure_record import Recorder
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_speech import find_speeches
from kg.relate.figure_stage import stage_of, staged
from kg.relate.figure_status import Telling
from kg.relate.figure_subject import subject_of
from kg.relate.figure_supposed import CONDITION, is_supposed, supposed
from kg.relate.figure_topic import Topics

SIGN = r"\d|[百千万亿]|[两二三四五六七八九十](?:[个大家条座所台套辆名位户支处间]|分之)|成|半"
MORE_OF = r"(?:净|新)?(?:新增加?|增加?)(?:了)?"
"""A gain that leaves out of what it is one."""
JOINED = r"[、和与及，]|以及"


class FigureFinder:
    """Walks through an article sentence by sentence; `left_out` counts numbers by reason."""

    def __init__(self, scene: FigureScene) -> None:
        self.scene = scene
        self.left_out: Counter[str] = Counter()
        self.topics = Topics(scene, find_speeches(scene))
        self.telling = Telling(scene)
        self.periods = Periods(scene)
        self._recorder = Recorder(scene, self.topics, self.periods, self.left_out)
        self._counted = ""
        """What the last count of the sentence counted; a following one may leave it unsaid."""
        self._measured = ""
        """What the last number measured that was no share; a following share is one of it."""
        self._unit = ""
        """The unit of that number; a goal in the same unit leaves its measure unsaid."""

        self._stage = ""
        """The kind of school that was counted last (`figure_stage`)."""
        self._batches = Batches()

    def may_count(self, number: int) -> bool:
        """Whether a sentence holds any sign of a number; most do not, and need no reading."""
        return bool(re.search(SIGN, self.scene.text(number)))

    def of_sentence(self, number: int) -> Iterator[Figure]:
        """The figures of one sentence; call in order of the text."""
        scene, text = self.scene, self.scene.text(number)
        self.telling.enter(number)
        self.periods.enter(number)
        self._counted = self._measured = self._unit = ""
        self._batches, self._stage = Batches(), ""
        growths = find_growths(text)
        amounts = [
            q
            for q in find_quantities(text)
            if not any(g.start <= q.start < g.end for g in growths)
            and (q.family != "duration" or re.search(LASTING, text[: q.start]))
        ]
        if_so = supposed(scene, number)
        if if_so:
            told = len(growths) + len(amounts)
            growths = tuple(g for g in growths if not is_supposed(if_so, g.word))
            amounts = [q for q in amounts if not is_supposed(if_so, q.start)]
            if told > len(growths) + len(amounts):
                self.left_out[CONDITION] += told - len(growths) - len(amounts)
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
                    told = len(found)
                    found = self._with_growth(clause, growth, found)
                    if len(found) == told + 1:  # 制造业增加值增长10.9%，占GDP的34.3%
                        self._measured = found[-1].figure.measure.removesuffix("增长率")
                        self._unit = ""
            self.topics.leave(clause)
        self.telling.leave(number)
        self.periods.leave(number)
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
        former: list[Found] = []
        behind, share = clause.start, ""
        batch: Subject | None = None
        for position, quantity in enumerate(amounts):
            following = amounts[position + 1] if position + 1 < len(amounts) else None
            reason = reason_against(self.scene, clause, quantity, following)
            if reason == BEFORE:
                former += self._former(clause, quantity, behind)
                continue
            if reason:
                self._leave_out(clause, quantity, reason)
                behind = behind if reason == PART_OF_GOAL else quantity.end
                continue
            status = self.telling.status_at(clause, quantity.start, quantity.end)
            total = is_batch_total(self.scene, clause, quantity, following)
            subject = batch or subject_of(self.topics, clause, quantity, status)
            batch = subject if total else None
            last = self._measured if quantity.family == "percent" else self._counted
            counted = respective[position] if respective else last
            measure = self._measure(clause, quantity, subject, behind, counted, following)
            if not total:
                words = respective[position] if respective else measure.words
                subject = settled(self.topics, clause, subject, words)
            if (
                subject.about is not None
                and self.scene.mentions[subject.about].kind is Kind.PROJECT
            ):
                # 工业项目5个，…A项目，投资额2.5亿元: the sum is not of the five
                measure = measure._replace(words=measure.words.removeprefix(counted or " "))
            text = self.scene.text(clause.sentence)
            listed = text.startswith("、", behind)
            self._stage = stage_of(measure.words, self._stage, listed=listed)
            measure = measure._replace(words=staged(measure.words, self._stage))
            words = self._batches.of_all(text, clause, quantity, measure.words, measure.counted)
            measure = measure._replace(words=words)
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
                self._unit = quantity.unit
                self._measured = measure.counted if quantity.family == "count" else measure.words
            if total or not self._recorder.is_investment(clause, subject, quantity, measure.words):
                found += self._figures(clause, quantity, subject, measure.words, status)
        dated = all(one.figure.period for one in found)
        kept = [one for one in former if dated or one.figure.period]
        if len(kept) < len(former):
            self.left_out[BEFORE] += len(former) - len(kept)
        return kept + found

    def _measure(
        self,
        clause: Clause,
        quantity: Quantity,
        subject: Subject,
        behind: int,
        counted: str,
        following: Quantity | None,
    ) -> Measure:
        """What is measured; of a name right behind a sum (50亿元海洋产业发展基金) its size."""
        text = self.scene.text(clause.sentence)
        if subject.rule == "attribute":
            if quantity.family == "duration":
                return Measure("时长", "")
            at_once = self.scene.starting_at(clause.sentence, quantity.end)
            if quantity.is_money and at_once is not None:
                return Measure("规模", "")
            return measure_of(self.scene, clause, quantity, behind, "")
        measure = measure_of(self.scene, clause, quantity, behind, counted, following)
        if re.fullmatch(MORE_OF, measure.words):  # 用户82万户，新增加23万户
            same = quantity.unit == self._unit and quantity.family == "count"
            return Measure(measure.words + counted if same else "", counted)
        if measure.words or quantity.family == "percent":
            return measure
        if quantity.unit == self._unit and is_bare_goal(self.scene, clause, quantity.start):
            return Measure(self._measured, measure.counted)
        if behind > clause.start and re.fullmatch(JOINED, text[behind : quantity.start]):
            return Measure(self._measured, measure.counted)  # 动迁4430户、53.8万平方米
        return Measure(measure_of_clause_before(self.scene, clause, quantity), measure.counted)

    def _former(self, clause: Clause, quantity: Quantity, behind: int) -> list[Found]:
        """The value from which another grew, of its own year (由2015年的30%提高到) or of none.

        The year of the sentence is that of the new value: both under it would contradict. So
        would two without a year, of which the caller keeps the new one. What was only planned
        (由原计划的18亿元调整为) never was.
        """
        before = self.scene.text(clause.sentence)[clause.start : quantity.start]
        if re.search(r"计划|预计|原定|拟|预算|概算", before):
            self.left_out[BEFORE] += 1
            return []
        year = re.search(r"[从由](20\d\d)年[^，。；]{0,4}$", before)
        subject = subject_of(self.topics, clause, quantity, Status.ACTUAL)
        words = words_before(self.scene, clause, quantity.start, behind)
        subject = settled(self.topics, clause, subject, words)
        found = self._figures(clause, quantity, subject, words, Status.ACTUAL)
        period = find_periods(f"{year[1]}年", None)[0].period if year else None
        return [one._replace(figure=replace(one.figure, period=period)) for one in found]

    def _leave_out(self, clause: Clause, quantity: Quantity, reason: str) -> None:
        self.left_out[reason] += 1
        if reason == WHOLE:  # 上榜的19家中心中，13家依托于企业: the 13 are 中心
            self._counted = words_behind(self.scene, clause, quantity.end)

    def _figures(
        self, clause: Clause, quantity: Quantity, subject: Subject, measure: str, status: Status
    ) -> list[Found]:
        return self._recorder.figures(clause, quantity, subject, measure, status, self._counted)

    def _with_growth(self, clause: Clause, growth: Growth, found: list[Found]) -> list[Found]:
        told = rates(self.scene, clause, growth, found)
        attached = None if len(told) > 1 else attach(self.scene, clause, growth, found)
        if attached is not None:
            return attached
        if not told:
            self.left_out["growth without a measure"] += 1
        for quantity, measure in told:
            status = self.telling.status_at(clause, quantity.start, quantity.end)
            subject = subject_of(self.topics, clause, quantity, status)
            subject = settled(self.topics, clause, subject, measure)
            for own in self._figures(clause, quantity, subject, measure, status):
                percent = own.figure.value
                given = replace(own.figure, growth_percent=percent, growth_basis=growth.basis)
                found = [*found, own._replace(figure=given)]
        return found
