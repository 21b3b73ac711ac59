"""Precedence: which of several headings that stand together is the headline of their article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.page.drafts import Draft, Heading
from kg.page.fitness import BEFORE, FALL, OTHERS, Fitness

DASHES = re.compile(r"^[—─]|[—─\-]{2,}\s*$")


class Precedence:
    """Judges the headings of one page; `wrapped` tells a page with columns."""

    def __init__(self, drafts: Sequence[Draft], fitness: Fitness, *, wrapped: bool) -> None:
        self.drafts = drafts
        self.fitness = fitness
        self.headings: Sequence[Heading] = fitness.headings
        self.wrapped = wrapped

    def gives_way(self, heading: Heading, i: int) -> bool:
        """Whether the heading stands above its article with the headline, and is not it.

        The headline is the largest. In print it comes last; web pages set another line below it,
        or one without any name of the article above it.
        """
        number = self.drafts[i].number
        row = [h for h in self.headings if h.before == number]
        if heading.before != number:
            return self._introduces(heading, i)
        if len(row) < 2:
            return False
        marked = [h for h in row if h.piece.paragraph.level]
        plain = [h for h in row if not DASHES.search(h.piece.paragraph.folded)]
        largest = sorted(marked, key=lambda h: h.piece.paragraph.level)[:1]
        main = (largest or plain or row)[-1]
        if not largest and not self.wrapped:
            named = (h for h in plain if self.fitness.names(h, i))
            main = next(named, (plain or row)[0])
        return heading is not main and (self.fitness.best(main) == i or self.stands_by(main, i))

    def _introduces(self, heading: Heading, i: int) -> bool:
        """Whether a heading beside another of the same article is the line above the headline.

        It has no name of the article, or a dash before or behind it, and the other is better.
        """
        dashed = DASHES.search(heading.piece.paragraph.folded) is not None
        if self.fitness.names(heading, i) and not dashed:
            return False
        return any(
            (dashed or self.fitness.names(other, i))
            and not DASHES.search(other.piece.paragraph.folded)
            for other in self.headings
            if abs(other.piece.at - heading.piece.at) == 1
            and (self.fitness.best(other) == i or (dashed and self.stands_by(other, i)))
        )

    def stands_by(self, heading: Heading, i: int) -> bool:
        """Whether a heading that would rather go elsewhere may go here: near, or by words."""
        rather = self.fitness.best(heading)
        loss = self.fitness.content[id(heading)][rather] - self.fitness.content[id(heading)][i]
        return loss < OTHERS and self.fitness.position(heading, i) >= BEFORE * FALL
