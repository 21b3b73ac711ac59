"""Whether body text without byline or dateline begins another article.

Four things speak for or against it: how its first sentence begins, the telling pairs that it shares
with the article that runs, the headings that have its words and not the article's, and the blank
line or heading before it. They are added up; the weights were fitted on pages composed of real
articles (`tests/page/measure.py`) and rounded.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg import lexicon
from kg.page.affinity import Affinity, pairs
from kg.page.drafts import Draft, Heading
from kg.page.parts import Part, Piece
from kg.page.telling import telling

MOST_SHARED = 4
"""Telling pairs that two texts share beyond which more make no difference."""

BLOCK_LENGTH = 600
"""Characters of a block that are looked at."""


BIAS = -2.4
LEAD, LATER, LOOSE = 2.4, -2.6, -1.3
SHARED = -1.2
HEADING, ABOVE, PENDING = 3.0, 1.5, 2.0
GAP, PARTED = 2.6, 2.4
WRAPPED = -0.6


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for a beginning, or against it; the shares from 0 to 1."""

    start: str
    """How its words begin: “lead”, “later”, “loose” or ""."""
    shared: float
    """Telling pairs shared with an article before, up to `MOST_SHARED`; those that it has but
    once count half."""
    heading: float
    """How much more of some heading's words the text holds than any article before."""
    above: float
    """The same of the headings directly above."""
    pending: bool
    """Whether a heading stands directly above."""
    gap: bool
    """Whether a blank line stands above."""
    parted: bool = False
    """Whether one stands above the headings directly above."""

    def score(self, *, wrapped: bool, spaced: bool) -> float:
        """Above 0 where a beginning is likelier than none.

        `wrapped` tells a page with columns, `spaced` one with blank lines between all paragraphs.
        """
        start = {"lead": LEAD, "later": LATER, "loose": LOOSE}.get(self.start, 0.0)
        headings = HEADING * self.heading + ABOVE * self.above + PENDING * self.pending
        parted = self.parted and not wrapped and not spaced
        gaps = GAP * (self.gap and not spaced) + PARTED * parted
        return BIAS + start + SHARED * self.shared + headings + gaps + WRAPPED * wrapped


@functools.cache
def _starts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(pattern)) for kind, pattern in lexicon.rows("page/starts.tsv", 2)
    )


def start_of(folded: str) -> str:
    """How a paragraph begins: “lead”, “later”, “loose”, or "" where its words do not tell.

    >>> start_of("11月6日，宜都市委印发十条措施。"), start_of("会议强调，要狠抓落实。")
    ('lead', 'later')
    """
    bare = re.sub(r"\s", "", folded)
    return next((kind for kind, pattern in _starts() if pattern.match(bare)), "")


class Beginnings:
    """Judges the paragraphs of one page; keeps what it has read of them."""

    def __init__(self, pieces: Sequence[Piece], affinity: Affinity) -> None:
        self._affinity = affinity
        self._headings = {p.at: pairs(p.paragraph.folded) for p in pieces if p.part is Part.HEADING}
        self._pieces = pieces
        self._blocks: dict[int, _Block] = {}
        self._drafts: dict[int, _Block] = {}

    def block(self, piece: Piece) -> str:
        """The text from `piece` to the next blank line, heading or sign."""
        text = piece.paragraph.folded
        for other in self._pieces[piece.at + 1 :]:
            if other.part is not Part.BODY or other.paragraph.gap or len(text) > BLOCK_LENGTH:
                break
            text += other.paragraph.folded
        return text[:BLOCK_LENGTH]

    def signs(
        self, drafts: Sequence[Draft], piece: Piece, headings: Sequence[Heading], pending: int
    ) -> Signs | None:
        """What speaks for `piece` as a beginning behind the articles that there are.

        `headings` are those read so far, the last `pending` of which stand directly above it;
        those that stand above an article begun are its own. None where neither place nor words
        speak for it.
        """
        over = headings[len(headings) - pending :]
        own = {heading.piece.at for heading in headings if heading.before is not None}
        start = start_of(piece.paragraph.folded)
        if not pending and not piece.paragraph.gap and start != "lead":
            return None
        block, before = self._read(piece), [self._draft(draft) for draft in drafts]
        texts = [other.pairs for other in before]
        others = [heading for at, heading in self._headings.items() if at not in own]
        above = [self._headings[heading.piece.at] for heading in over]
        return Signs(
            start=start,
            shared=min(MOST_SHARED, max(_shared(block.names, other) for other in before)),
            heading=self._gain(others, block.pairs, texts),
            above=self._gain(above, block.pairs, texts),
            pending=bool(pending),
            gap=piece.paragraph.gap > 0,
            parted=bool(over) and over[0].piece.paragraph.gap > 0,
        )

    def _gain(
        self,
        headings: Sequence[frozenset[str]],
        mine: frozenset[str],
        theirs: Sequence[frozenset[str]],
    ) -> float:
        share = self._affinity.share
        best = 0.0
        for heading in headings:
            held = share(heading, mine)
            if held > best:
                best = max(best, held - max(share(heading, text) for text in theirs))
        return best

    def fits_better(self, piece: Piece, draft: Draft, current: Draft) -> int:
        """How many more telling pairs the text has of `draft` alone than of `current` alone."""
        own = self._read(piece).names
        here, there = self._draft(current).names, self._draft(draft).names
        return len(own & (there - here)) - len(own & (here - there))

    def _read(self, piece: Piece) -> _Block:
        if piece.at not in self._blocks:
            text = self.block(piece)
            self._blocks[piece.at] = _Block(text, pairs(text), telling(text), 1)
        return self._blocks[piece.at]

    def _draft(self, draft: Draft) -> _Block:
        known = self._drafts.get(draft.number, _Block("", frozenset(), frozenset(), 0))
        if known.pieces < len(draft.body):
            added = "".join(piece.paragraph.folded for piece in draft.body[known.pieces :])
            known = _Block(
                known.text + added,
                known.pairs | pairs(added),
                known.names | telling(added),
                len(draft.body),
            )
            self._drafts[draft.number] = known
        return known


@dataclass(frozen=True, slots=True)
class _Block:
    """What has been read of a text: its pairs, the telling ones, how many pieces it is of."""

    text: str
    pairs: frozenset[str]
    names: frozenset[str]
    pieces: int


def _shared(names: frozenset[str], draft: _Block) -> float:
    common = names & draft.names
    return (len(common) + sum(draft.text.count(pair) > 1 for pair in common)) / 2
