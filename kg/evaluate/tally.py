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
