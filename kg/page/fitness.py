"""Fitness: how well each heading of a page fits each article, by its words and by where it stands."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.page.affinity import Affinity, pairs
from kg.page.drafts import Flow, Heading
from kg.page.telling import telling

CONTENT_WEIGHT = 2.0
QUOTED_BONUS = 0.3
NAMED_BONUS = 0.3
BEFORE, AFTER, FALL = 0.6, 0.4, 0.5
"""Score of a heading directly before or behind an article, and its fall with each one between."""

HABIT = 0.5
"""Lean of all headings together from which on a page is held to set them behind articles."""

MARKUP_BONUS = 1.0

OTHERS = 0.3
"""How much more of a heading's words another article must hold to claim it from inside one."""

QUOTED = re.compile(r"[“‘《]([^”’》]{2,16})[”’》]")


class Fitness:
    """Scores of headings with drafts; drafts are meant by their place in `flow.drafts`.

    `headings` are those of the flow, those of several articles parted; `content[id(heading)]`
    gives for each draft the share of the heading's words that it holds.
    """

    def __init__(self, flow: Flow) -> None:
        self.drafts = flow.drafts
        self.texts = [draft.text for draft in flow.drafts]
        self.words = [pairs(text) for text in self.texts]
        self.telling = [telling(text) for text in self.texts]
        self.affinity = Affinity(self.texts)
        self.headings = [part for heading in flow.headings for part in self._parts(heading)]
        self.content = {id(h): self._shares(h.piece.paragraph.folded) for h in self.headings}
        self.headed = {id(h): telling(h.piece.paragraph.folded) for h in self.headings}
        self.lean = {kind: self._lean(continued=kind) for kind in (False, True)}

    def _parts(self, heading: Heading) -> list[Heading]:
        """The heading, or the headings of several articles that its lines are.

        Page files run headlines together that stand below each other; a line whose words are
        those of another article than the lines' above begins a heading of its own.
        """
        paragraph = heading.piece.paragraph
        for cut in paragraph.breaks if len(self.drafts) > 1 else ():
            above = self._shares(paragraph.folded[:cut])
            below = self._shares(paragraph.folded[cut:])
            i, j = above.index(max(above)), below.index(max(below))
            if above[i] - above[j] >= OTHERS and below[j] - below[i] >= OTHERS:
                ends = ((0, cut), (cut, len(paragraph.folded)))
                pieces = [replace(heading.piece, paragraph=paragraph.cut(*end)) for end in ends]
                one, rest = (replace(heading, piece=piece) for piece in pieces)
                return [one, *self._parts(rest)]
        return [heading]

    def _shares(self, text: str) -> list[float]:
        """For each draft: the share of a heading's words that it holds, with bonus."""
        own = pairs(text)
        quoted = QUOTED.findall(text)
        holders = {term: [term in body for body in self.texts] for term in quoted}
        found = []
        for i, words in enumerate(self.words):
            terms = sum(here[i] and sum(here) == 1 for here in holders.values())
            found.append(min(1.0, self.affinity.share(own, words) + QUOTED_BONUS * terms))
        return found

    def _lean(self, *, continued: bool) -> float:
        """How much the page sets headlines before articles (above 0) or behind them (below).

        Headings between two articles that share their words with one of them show it; articles
        continued from another page have a habit of their own.
        """
        by_number = {draft.number: i for i, draft in enumerate(self.drafts)}
        lean = 0.0
        for heading in self.headings:
            if heading.before in by_number and heading.within in by_number:
                content = self.content[id(heading)]
                ahead, behind = by_number[heading.before], by_number[heading.within]
                owner = ahead if content[ahead] > content[behind] else behind
                if (self.drafts[owner].page_from is not None) == continued:
                    lean += content[ahead] - content[behind]
        return lean

    def position(self, heading: Heading, i: int) -> float:
        """How near the heading stands to a draft: most directly before or behind it."""
        number = self.drafts[i].number
        marked = MARKUP_BONUS if heading.piece.paragraph.level else 0.0
        behind = self.lean[self.drafts[i].page_from is not None] < -HABIT
        before, after = (AFTER, BEFORE) if behind else (BEFORE, AFTER)
        if heading.before is not None and number >= heading.before:
            near = marked if number == heading.before else 0.0
            return near + before * FALL ** (number - heading.before)
        if heading.within is not None and number <= heading.within:
            return after * FALL ** (heading.within - number)
        if heading.within is not None:
            return after * FALL ** (number - heading.within + 1)
        return 0.0

    def score(self, heading: Heading, i: int) -> float:
        """Words and place together."""
        named = NAMED_BONUS * self.names(heading, i)
        return CONTENT_WEIGHT * self.content[id(heading)][i] + self.position(heading, i) + named

    def names(self, heading: Heading, i: int) -> bool:
        """Whether the heading has a name, or a word of the subject, that the draft has too."""
        return not self.headed[id(heading)].isdisjoint(self.telling[i])

    def best(self, heading: Heading) -> int:
        """The draft that the heading fits best."""
        return max(range(len(self.drafts)), key=lambda i: (self.score(heading, i), -i))
