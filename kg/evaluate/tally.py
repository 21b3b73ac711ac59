"""Precision, recall and F1 from counts that add up over pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found and right (`matched`), what was found, and what gold holds.

    `matched` may be half: an Official found as a Person counts 0.5.

    >>> Tally(1, 2, 4) + Tally(1, 2, 0)
    Tally(matched=2, predicted=4, gold=4)
    """

    matched: float = 0.0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.matched + other.matched,
            self.predicted + other.predicted,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """1 where nothing was found and nothing was to be found."""
        if self.predicted:
            return self.matched / self.predicted
        return 0.0 if self.gold else 1.0

    @property
    def recall(self) -> float:
        """1 where nothing was to be found."""
        return self.matched / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> Tally(2, 4, 4).f1, Tally(0, 3, 3).f1
        (0.5, 0.0)
        """
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Rate:
    """A share `part` of `whole`, such as headlines that are right."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: Rate) -> Rate:
        return Rate(self.part + other.part, self.whole + other.whole)

    @property
    def share(self) -> float | None:
        """None where there was nothing to count."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A rule that finds mentions, relations or figures (`what`), and its confidence."""

    what: str
    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class RuleTally:
    """What a rule found that counts, what of it is right, and what does not count.

    `left_open` are readings on which careful readers differ; `no_fact` are claims of which the
    graph states no fact (plans, denials) or the guide has no rows, and mentions without a node.

    >>> (RuleTally(2, 1) + RuleTally(2, 2, left_open=1)).share
    0.75
    """

    found: int = 0
    right: int = 0
    left_open: int = 0
    no_fact: int = 0

    def __add__(self, other: RuleTally) -> RuleTally:
        return RuleTally(
            self.found + other.found,
            self.right + other.right,
            self.left_open + other.left_open,
            self.no_fact + other.no_fact,
        )

    @property
    def share(self) -> float | None:
        """The share that is right, None where nothing counts."""
        return self.right / self.found if self.found else None


BANDS = (0.9, 0.8, 0.7, 0.6, 0.0)
"""Lower ends of the bands of confidence, the surest first."""


def band(confidence: float) -> str:
    """The band that a confidence lies in.

    >>> band(0.97), band(0.8), band(0.5)
    ('0.9–1.0', '0.8–0.9', '0.0–0.6')
    """
    upper = 1.0
    for lower in BANDS:
        if confidence >= lower:
            return f"{lower:.1f}–{upper:.1f}"
        upper = lower
    raise ValueError(f"a confidence is not below 0: {confidence}")
