"""Figures: the numbers that an article says of its areas, bodies and projects.

For each sentence of the body: find quantities and growth phrases, set aside what is rhetoric
or belongs to a name, ask whom the rest is about (`figure_subject`), what it measures
(`figure_measure`), how it is put and for when (`figure_status`). Headings count only where
the body does not repeat them. Money put into one named project is no figure (`money`).

What is left out is counted by reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model import Article, Bound, Figure, Kind, Mention, Period, Role, Status
from kg.recognise.growth import Growth, find_growths
from kg.recognise.quantity import Quantity, find_quantities
from kg.relate.figure_clause import Clause, clauses
from kg.relate.figure_doubt import BEFORE, UNNAMED, WHOLE, reason_against, reason_against_subject
from kg.relate.figure_growth import Found, attach, growth_only
from kg.relate.figure_measure import Measure, measure_of, words_behind
from kg.relate.figure_parts import levels, parts
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_speech import find_speeches
from kg.relate.figure_status import Telling
from kg.relate.figure_subject import subject_of
from kg.relate.figure_topic import Subject, Topics
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
    "parts": 0.8,
    "level": 0.8,
}
"""How often each subject rule was right: on the gold pages, cut down by what pages of other
cities showed (rules that fired fewer than ten times are given 0.75 to 0.85)."""


def find_figures(
    article: Article, mentions: Sequence[Mention]
) -> tuple[tuple[Figure, ...], Counter[str]]:
    """The figures of an article in text order, and how many numbers were left out, by reason."""
    finder = FigureFinder(FigureScene(article, mentions))
    figures: list[Figure] = []
    body = [n for n, s in enumerate(article.sentences) if s.role is Role.BODY]
    counting = {article.sentences[n].paragraph for n in body if finder.may_count(n)}
    for number in body:
        if article.sentences[number].paragraph not in counting:
            continue
        for figure in finder.of_sentence(number):
            if any(_repeats(finder.scene, figure, told) for told in figures):
                finder.left_out["told before"] += 1
            else:
                figures.append(figure)
    told_in_body = tuple(figures)
    for number in range(len(article.sentences)):
        if number not in body and finder.may_count(number):
            figures += [
                figure
                for figure in finder.of_sentence(number)
                if figure.rule in ("possessor", "clause")
                and not any(_repeats(finder.scene, figure, told) for told in told_in_body)
            ]
    figures.sort(key=lambda f: (f.sentence, f.quote))
    return tuple(figures), finder.left_out


def _repeats(scene: FigureScene, figure: Figure, told: Figure) -> bool:
    """Whether two figures say the same: of one area or body, one number, one thing counted."""
    if (figure.value, figure.unit) != (told.value, told.unit):
        return False
    if scene.group(figure.about) != scene.group(told.about):
        return False
    one, other = sorted((figure.measure, told.measure), key=len)
    return other.endswith(one)


SIGN = r"\d|[百千万亿]|[两二三四五六七八九十][个大]|成|分之|半"


class FigureFinder:
    """Walks through an article sentence by sentence; `left_out` counts numbers by reason."""

    def __init__(self, scene: FigureScene) -> None:
        self.scene = scene
        self.left_out: Counter[str] = Counter()
        self.topics = Topics(scene, find_speeches(scene))
        self.telling = Telling(scene)
        self._counted = ""

    def may_count(self, number: int) -> bool:
        """Whether a sentence holds any sign of a number; most do not, and need no reading."""
        return bool(re.search(SIGN, self.scene.text(number)))

    def of_sentence(self, number: int) -> Iterator[Figure]:
        """The figures of one sentence; call in order of the text."""
        scene, text = self.scene, self.scene.text(number)
        self.telling.enter(number)
        self._counted = ""
        growths = find_growths(text)
        amounts = [
            q
            for q in find_quantities(text)
            if not any(g.start <= q.start < g.end for g in growths)
            and (q.family != "duration" or text.endswith("为期", 0, q.start))
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
        self.telling.leave(number)
        for one in found:
            yield one.figure

    def _of_clause(
        self, clause: Clause, amounts: Sequence[Quantity], earlier: Sequence[Found]
    ) -> list[Found]:
        text = self.scene.text(clause.sentence)
        found: list[Found] = []
        behind = clause.start
        batch: Subject | None = None
        share = ""
        respective = _respective_measures(text, clause, amounts, earlier)
        for position, quantity in enumerate(amounts):
            following = amounts[position + 1] if position + 1 < len(amounts) else None
            reason = reason_against(self.scene, clause, quantity, following)
            if reason:
                self.left_out[reason] += 1
                if reason != BEFORE:
                    behind = quantity.end
                if reason == WHOLE:
                    self._counted = words_behind(self.scene, clause, quantity.end)
                continue
            status = self.telling.status_at(clause, quantity.start, quantity.end)
            of_batch = (
                following is not None
                and quantity.is_money
                and text[quantity.end : following.start] == "的"
            )
            subject = batch or subject_of(self.topics, clause, quantity, status)
            batch = subject if of_batch else None
            if respective is None:
                self.left_out["amounts without as many measures"] += 1
                continue
            counted = respective[position] if respective else self._counted
            if subject.rule == "attribute":
                counted = ""
            measure = measure_of(self.scene, clause, quantity, behind, counted)
            if respective and quantity.family != "percent":
                measure = Measure(counted, counted)
            elif respective and position:
                measure = Measure(counted + share, counted)
            elif respective:
                share = measure.words.removeprefix(counted)
            if of_batch and following is not None:
                noun = words_behind(self.scene, clause, following.end)
                invested = pattern(r"<invest>$").search(measure.words)
                measure = Measure(noun + (invested.group() if invested else "总投资"), noun)
            elif quantity.family == "count" and not respective:
                self._counted = measure.counted
            behind = quantity.end
            words = measure.words
            if subject.rule == "attribute" and self.scene.starting_at(
                clause.sentence, quantity.end
            ):
                words = "规模" if quantity.is_money else words
            if not of_batch and self._is_investment(subject, quantity, words):
                continue
            found += self._figures(clause, quantity, subject, words, status)
        return found

    def _figures(
        self, clause: Clause, quantity: Quantity, subject: Subject, measure: str, status: Status
    ) -> list[Found]:
        """The figure of one number, two for the ends of a range, none where in doubt."""
        reason = reason_against_subject(self.scene, clause, quantity, subject, measure)
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
            period=self._period(clause, quantity, subject, status),
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
            for dated in self.scene.dated[document.sentence]:
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
        own = [
            replace(
                f,
                figure=replace(f.figure, growth_percent=f.figure.value, growth_basis=growth.basis),
            )
            for f in self._figures(clause, quantity, subject, measure, status)
        ]
        return found + own


def _respective_measures(
    text: str, clause: Clause, amounts: Sequence[Quantity], earlier: Sequence[Found]
) -> list[str] | None:
    """The measure of each amount behind 分别; [] where there is no 分别, None where they differ.

    “推进总投资1454亿元的160个项目，分别完成目标的142%、157%” looks back to the two figures;
    “财政总收入、一般公共预算收入分别达到1073.6亿元和638.7亿元” names them in front.
    """
    before = text[clause.start : amounts[0].start] if amounts else ""
    if len(amounts) < 2 or "分别" not in before:
        return []
    names = re.split(r"[、和与及]", before[: before.index("分别")])
    if len(names) == len(amounts) and all(names):
        return names
    if all(q.family == "percent" for q in amounts) and len(earlier) >= len(amounts):
        return [f.figure.measure for f in earlier[-len(amounts) :]]
    alike = len({(q.unit, q.family) for q in amounts}) == 1
    return None if alike else []
