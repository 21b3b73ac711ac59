"""Who does a verb that stands before its object: the subject of the clause, or a nearer doer.

In “A争取B建设X” the doer is B and nothing is done yet; in “A联合B建设X”, “A引进B建设X” both do it;
in “A推动B建设X” it is B. Verbs inside names (“建设银行”) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Kind, Modality
from kg.relate.clauses import ArticleContext
from kg.relate.doers import DoerFinder
from kg.relate.modality import modality_before
from kg.relate.subjects import Clause
from kg.signatures import AREAS

AIMED = re.compile(r"(?:争取|力争|希望|有望|争创|谋划|洽谈|储备|考虑|探索|拟)$")
TOGETHER = re.compile(r"(?:引进|引入|联合|联动|会同|携手|联手|牵手|与|同|和|招引)$")
GOING = re.compile(r"(?:到|赴|走进|深入|前往|走访|进驻)[\u4e00-\u9fff]{0,8}$")
"""到包保社区|北苑社区开展…: where somebody goes, not who does it."""
CERTAIN, CARRIED_OVER = 0.85, 0.7
"""How certain a subject is that stands in the sentence, and one that is carried into it."""


@dataclass(frozen=True, slots=True)
class Agents:
    """The doers of a verb (mention indices), whether they did it, and how certain they are."""

    doers: tuple[int, ...]
    modality: Modality
    certainty: float


class ActiveFinder:
    """Looks for verbs of one family before an object, and for who does them."""

    def __init__(self, words: Iterable[str], kinds: frozenset[Kind], carried: int) -> None:
        """`kinds` may do the verbs; a subject holds over `carried` sentences."""
        self._words = tuple(sorted(set(words), key=lambda w: (-len(w), w)))
        self._kinds = kinds
        self._carried = carried
        self._finder = DoerFinder(self._words, kinds)

    def verb_before(
        self, context: ArticleContext, clause: Clause, position: int
    ) -> tuple[int, str] | None:
        """The last verb before an offset of a clause: its own offset and the word."""
        before = context.masked(clause.sentence, clause.start)[clause.start : position]
        at, word = -1, ""
        for candidate in self._words:
            place = before.rfind(candidate)
            if place >= 0 and place + len(candidate) > at + len(word):
                at, word = place, candidate
        return (clause.start + at, word) if word else None

    def agents(self, context: ArticleContext, clause: Clause, position: int) -> Agents:
        """Who does the verb at an offset of a clause; no doers where nobody is known."""
        number = clause.sentence
        text = context.text(number)
        carried = clause.carried is not None and clause.carried <= self._carried
        subjects = tuple(
            s
            for s in (clause.subjects if carried else ())
            if context.mentions[s].kind in self._kinds
            and not context.attributive(context.mentions[s].sentence, s)
            and (
                context.mentions[s].sentence != number
                or context.mentions[s].end <= position
                or context.mentions[s].start >= clause.end  # “我们”: who speaks is named behind
            )
        )
        certainty = CERTAIN if clause.carried == 0 else CARRIED_OVER
        own = self._finder.ending(context, number, clause.start, position)
        if own is None or set(own.doers) & set(clause.subjects):
            return Agents(subjects, modality_before(text, position), certainty)
        lead = text[clause.start : context.mentions[own.doers[0]].start]
        if GOING.search(lead) and context.mentions[own.doers[0]].kind in AREAS:
            return Agents(subjects, modality_before(text, position), certainty)
        if AIMED.search(lead):
            return Agents(own.doers, Modality.PLANNED, certainty)
        if TOGETHER.search(lead):
            return Agents((*subjects, *own.doers), own.modality, certainty)
        return Agents(own.doers, own.modality, certainty)
