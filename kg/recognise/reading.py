"""A sentence prepared for recognisers: folded text, tokens, words of the lexicon, quotations."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.lexicon import one_of
from kg.model import Kind, Sentence
from kg.recognise.tokens import Token, Tokeniser

OPENERS = {"“": "”", "‘": "’", "《": "》", "（": "）", "「": "」", "<": ">", "(": ")"}
STOPS = frozenset("，。；：！？、…—～~|·■●◆▲★□○◎※〔〕【】［］")
"""Punctuation that no name extends over (brackets and quotation marks are handled apart)."""
CLOSING = "”’）)"
"""Marks behind which a name can go on to the left of what they close."""
LONGEST_ASIDE = 12
"""Characters of the longest bracket inside a name, marks included."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention: sentence offsets, kind, name where it differs from the text.

    `weight` settles overlaps between candidates of equal length (higher wins); `nested`
    candidates may stand inside a longer one (the parent body in a department's name).
    """

    start: int
    end: int
    kind: Kind
    rule: str
    weight: float = 1.0
    name: str = ""
    contextual: bool = False
    scope: str = ""
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its tokens; recognisers read it and propose `Candidate`s."""

    sentence: Sentence
    number: int
    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    brackets: dict[int, int] = field(default_factory=dict)
    """Start of an opening mark → offset of its closing mark, and the other way round."""

    def token_at(self, position: int) -> int:
        """Index of the token that covers `position`; −1 in front of the first."""
        return bisect.bisect_right(self.starts, position) - 1

    def opening(self, closing: int, head: int, longest: int) -> int | None:
        """Where the quotation or the aside opens whose last mark is at `closing`.

        None where the name that ends in the head at `head` does not hold it: a quotation that
        begins more than `longest` characters before the head, a bracket of a whole clause.
        """
        opened = self.brackets.get(closing)
        if opened is None:
            return None
        if self.text[closing] in "”’":
            return opened if head - opened <= longest else None
        return opened if closing - opened < LONGEST_ASIDE else None

    def at_boundary(self, position: int) -> bool:
        """Whether a token starts (or the text ends) at `position`."""
        if position >= len(self.text):
            return True
        return self.tokens[self.token_at(position)].start == position


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """The sentences of an article as read, what was proposed for each, and what stands of it."""

    readings: tuple[Reading, ...]
    proposed: tuple[tuple[Candidate, ...], ...]
    settled: tuple[tuple[Candidate, ...], ...]


def read(sentence: Sentence, number: int, tokeniser: Tokeniser) -> Reading:
    """The reading of one sentence."""
    tokens = tuple(tokeniser.tokens(sentence.folded))
    brackets: dict[int, int] = {}
    stack: list[int] = []
    for i, c in enumerate(sentence.folded):
        if c in OPENERS:
            stack.append(i)
        else:
            for depth in range(len(stack) - 1, -1, -1):
                if OPENERS[sentence.folded[stack[depth]]] == c:
                    brackets[stack[depth]] = i
                    brackets[i] = stack[depth]
                    del stack[depth:]
                    break
    return Reading(
        sentence, number, sentence.folded, tokens, tuple(t.start for t in tokens), brackets
    )


class HeadFinder:
    """Finds the longest head at each end position: 综合保税区 rather than 保税区."""

    def __init__(self, heads: Iterable[str]) -> None:
        by_last: dict[str, list[str]] = {}
        for head in heads:
            by_last.setdefault(head[-2:], []).append(head)
        # by the last two characters: most places of a text end no head
        self._by_last = {
            last: tuple(sorted(found, key=lambda h: (-len(h), h)))
            for last, found in by_last.items()
        }
        self._last = one_of(last[-1] for last in by_last)

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end, head for every position where one ends; the longest at each end."""
        found = []
        heads = self._by_last
        for last in self._last.finditer(text):
            end = last.end()
            pair = text[max(0, end - 2) : end]
            head = next((h for h in heads.get(pair, ()) if text.endswith(h, 0, end)), None)
            if head is None and pair[-1] in heads:
                head = pair[-1]
            if head is not None:
                found.append((end - len(head), end, head))
        return found


def level_mention(start: int, end: int, scope: str) -> Candidate:
    """The level word of a body's name as a mention of the area that it stands for."""
    return Candidate(
        start, end, Kind.PLACE, "area-level", 0.5, contextual=True, scope=scope, nested=True
    )


def nested(area: Candidate) -> Candidate:
    """The same candidate as one that stands inside a longer name."""
    return replace(area, nested=True, name="")
