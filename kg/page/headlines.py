"""Headlines, introductory lines and subheads: which article each heading of a page belongs to.

In print a headline stands anywhere near its article; in text pulled from a page it may come
before the body, behind it, or at the foot of the page with the headlines of other articles.

1. A heading between two paragraphs of one article is a subhead of it, unless its words are those
   of another article; so are several headings in a row that all speak of one long article that
   they stand away from.
2. Every other heading is scored with every article: by the share of its words that the body
   holds (rare words of the page count most, quoted terms more), and by where it stands. Pairs
   are taken from the best down, one headline for an article.
3. What is left beside a headline of the same article is its kicker or its other line; what is
   left elsewhere with the words of an article that has a headline is a kicker or subhead.
4. A heading without any of this goes to the article without a headline that position and size
   make likeliest, with doubt, or stays out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.page.drafts import Flow, Heading
from kg.page.fitness import AFTER, OTHERS, Fitness
from kg.page.heads import Heads
from kg.page.precedence import Precedence
from kg.page.wording import is_section

LEAST = 0.35
"""Score that a heading needs to be given to an article by more than elimination."""

OWN_WORDS = 0.45
"""Share of a heading's words in an article from which on it is about that article."""

LONG_ARTICLE = 6
"""Paragraphs from which on an article has subheads that page files gather elsewhere."""

DASHED = re.compile(r"[—─\-]{2,}\s*$")
DOUBT_BY_CONTENT, DOUBT_BY_ORDER, DOUBT_BY_ELIMINATION = 0.2, 0.5, 0.8


def assign(flow: Flow) -> tuple[list[Heads], list[Heading]]:
    """The headings of each draft, by its place in `flow.drafts`, and those that fit none."""
    return _Assignment(flow).made()


class _Assignment:
    """What was given to whom, step by step."""

    def __init__(self, flow: Flow) -> None:
        self.fitness = Fitness(flow)
        self.drafts = flow.drafts
        self.headings = self.fitness.headings
        self.content = self.fitness.content
        self.precedence = Precedence(flow.drafts, self.fitness, wrapped=self._wrapped())
        self.heads = [Heads() for _ in flow.drafts]

    def made(self) -> tuple[list[Heads], list[Heading]]:
        if not self.drafts:
            return [], self.headings
        left = [h for h in self.headings if not self._is_section(h)]
        left = [h for h in left if not self._is_subhead(h)]
        left = [h for h in left if not self._is_gathered(h, left)]
        self._raise_lone_subheads(left, OTHERS)
        left = self._give_headlines(left)
        left = [h for h in left if not self._joins_headline(h)]
        left = [h for h in left if not self._has_words_of(h)]
        self._raise_lone_subheads(left, 0.0)
        return self.heads, [h for h in left if not self._fills_gap(h)]

    def _inside(self, heading: Heading) -> int | None:
        """The draft that has text of one piece before and behind the heading."""
        at = heading.piece.at
        for i, draft in enumerate(self.drafts):
            if draft.number == heading.within and heading.before is None:
                places = [piece.at for piece in draft.body]
                return i if min(places) < at < max(places) else None
        return None

    def _is_section(self, heading: Heading) -> bool:
        """Whether it is numbered: the heading of a part of the text that it stands above."""
        if not is_section(heading.piece.paragraph.folded):
            return False
        number = heading.within if heading.before is None else heading.before
        for i, draft in enumerate(self.drafts):
            if draft.number == number:
                self.heads[i].subheads.append(heading)
                return True
        return False

    def _is_subhead(self, heading: Heading) -> bool:
        i = self._inside(heading)
        if i is None:
            return False
        content = self.content[id(heading)]
        rivals = [c for j, c in enumerate(content) if j != i]
        if not heading.piece.paragraph.level and rivals and max(rivals) > content[i] + OTHERS:
            return False
        self.heads[i].subheads.append(heading)
        return True

    def _is_gathered(self, heading: Heading, left: Sequence[Heading]) -> bool:
        """Whether it is one of a row of subheads that stand away from their long article."""
        i = self.fitness.best(heading)
        draft, content = self.drafts[i], self.content[id(heading)][i]
        row = [h for h in left if h is not heading and abs(h.piece.at - heading.piece.at) <= 1]
        alike = [
            h for h in row if self.fitness.best(h) == i and self.content[id(h)][i] >= OWN_WORDS
        ]
        away = draft.number not in (heading.within, heading.before)
        dashed = DASHED.search(heading.piece.paragraph.folded)
        if not alike or dashed or content < OWN_WORDS or len(draft.body) < LONG_ARTICLE:
            return False
        if not away and heading.piece.paragraph.indent < 2:
            return False
        self.heads[i].subheads.append(heading)
        return True

    def _give_headlines(self, headings: Sequence[Heading]) -> list[Heading]:
        scored = sorted(
            (
                (-self.fitness.score(heading, i), order, i, heading)
                for order, heading in enumerate(headings)
                for i in range(len(self.drafts))
                if not DASHED.search(heading.piece.paragraph.folded)
            ),
            key=lambda entry: entry[:3],
        )
        given: set[int] = set()
        for score, _, i, heading in scored:
            if id(heading) in given or self.heads[i].headline or -score < LEAST:
                continue
            if self.fitness.best(heading) != i and not self.precedence.stands_by(heading, i):
                continue
            if self.precedence.gives_way(heading, i):
                continue
            self.heads[i].headline.append(heading)
            self.heads[i].doubt = self._doubt(heading, i)
            given.add(id(heading))
        return [h for h in headings if id(h) not in given]

    def _doubt(self, heading: Heading, i: int) -> float:
        content, number = self.content[id(heading)], self.drafts[i].number
        by_words = content[i] > 0 and content[i] == max(content)
        if number in (heading.before, heading.within):
            return 0.0 if by_words or number == heading.before else DOUBT_BY_ORDER
        return DOUBT_BY_CONTENT if by_words else DOUBT_BY_ORDER

    def _joins_headline(self, heading: Heading) -> bool:
        """Whether it stands in a row with the headline of the article that it suits best."""
        for i in self._likely(heading):
            for headline in self.heads[i].headline[:1]:
                if not self._in_row(heading, headline):
                    continue
                if heading.before is None and self.content[id(heading)][i] < OWN_WORDS:
                    continue
                self._put_beside(heading, headline, i)
                return True
        return False

    def _likely(self, heading: Heading) -> Iterator[int]:
        best = self.fitness.best(heading)
        yield best
        for i, draft in enumerate(self.drafts):
            loss = self.content[id(heading)][best] - self.content[id(heading)][i]
            if i != best and draft.number == heading.before and loss < OTHERS:
                yield i

    def _in_row(self, heading: Heading, headline: Heading) -> bool:
        places = sorted((heading.piece.at, headline.piece.at))
        known = {h.piece.at for h in self.headings}
        return heading.before == headline.before and all(at in known for at in range(*places))

    def _put_beside(self, heading: Heading, headline: Heading, i: int) -> None:
        heads = self.heads[i]
        one, other = heading.piece.paragraph, headline.piece.paragraph
        deeper = one.level > other.level or (other.level and not one.level)
        longer = len(one.folded) > len(other.folded)
        after = heading.piece.at > headline.piece.at
        nameless = not self.fitness.names(heading, i)
        if (
            deeper
            or longer
            or after
            or nameless
            or not self._wrapped()
            or DASHED.search(one.folded)
        ):
            heads.kickers.append(heading)
        else:
            heads.headline.append(heading)

    def _raise_lone_subheads(self, left: Sequence[Heading], least: float) -> None:
        """Make the only heading inside an article its headline, where it has no other.

        Articles with subheads have several; one heading between columns is the headline, which
        the page file holds where the middle of the article was set below it. A body that
        continues from another page has left its headline there.
        """
        for i, (draft, heads) in enumerate(zip(self.drafts, self.heads, strict=True)):
            if heads.headline or len(heads.subheads) != 1 or draft.page_from:
                continue
            heading = heads.subheads[0]
            beside = any(
                (h.before == draft.number and self.content[id(h)][i] >= OTHERS / 2)
                or (h.within == draft.number and self.content[id(h)][i] >= OTHERS)
                for h in left
            )
            marked = heading.piece.paragraph.level > 0
            if not beside and not marked and self._wrapped():
                if self.content[id(heading)][i] < least:
                    continue
                heads.headline, heads.subheads = [heading], []
                heads.doubt = DOUBT_BY_ORDER

    def _has_words_of(self, heading: Heading) -> bool:
        """Whether an article that has its headline elsewhere holds most of its words."""
        i = self.fitness.best(heading)
        if self.content[id(heading)][i] < OWN_WORDS:
            return False
        if DASHED.search(heading.piece.paragraph.folded) or not self.heads[i].headline:
            self.heads[i].kickers.append(heading)
        elif heading.within == self.drafts[i].number and not self._wrapped():
            self.heads[i].captions.append(heading)
        else:
            self.heads[i].subheads.append(heading)
        return True

    def _wrapped(self) -> bool:
        return any(piece.paragraph.column for draft in self.drafts for piece in draft.body)

    def _fills_gap(self, heading: Heading) -> bool:
        """Give a heading to the article without one that position and size make likeliest."""
        gaps = [i for i, heads in enumerate(self.heads) if not heads.headline]
        if not gaps or DASHED.search(heading.piece.paragraph.folded):
            return False
        size = max(len(text) for text in self.fitness.texts)
        i = max(
            gaps,
            key=lambda g: (
                self.fitness.score(heading, g) + AFTER * len(self.fitness.texts[g]) / size,
                -g,
            ),
        )
        self.heads[i].headline.append(heading)
        self.heads[i].doubt = DOUBT_BY_ELIMINATION
        return True
