"""How frequent surnames are, as log probabilities."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from kg.lexicon import words

SURNAME_COST = ((30, -3.8), (100, -5.0), (200, -6.3), (400, -7.5))
"""Up to which place of the list (ordered by frequency) a surname has which log probability."""
RARE_SURNAME = -9.0


@functools.cache
def surname_costs() -> Mapping[str, float]:
    """Each surname of one character with its log probability.

    >>> surname_costs()["王"] > surname_costs()["逯"]
    True
    """
    single = [word for word in words("surnames.txt") if len(word) == 1]
    return {word: _cost(place) for place, word in enumerate(single)}


def _cost(place: int) -> float:
    return next((cost for limit, cost in SURNAME_COST if place < limit), RARE_SURNAME)
