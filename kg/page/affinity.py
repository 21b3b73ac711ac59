"""How much two texts of one page have to say to each other: shared pairs of characters.

A pair that stands in many paragraphs of the page (全区, 发展) says little about which article a
paragraph belongs to; one that stands in two says much. Pairs are weighted by that, and nothing
outside the page is asked, so the measure works for names that no dictionary has.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+|[A-Za-z]{2,}|\d+(?:\.\d+)?")


def pairs(folded: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters, Latin words and numbers of a text.

    >>> sorted(pairs("引进RCEP项目3个"))
    ['3', 'RCEP', '引进', '项目']
    """
    found: set[str] = set()
    for run in RUN.findall(re.sub(r"\s", "", folded)):
        if run[0].isascii():
            found.add(run)
        else:
            found.update(map(str.__add__, run, run[1:]))
    return frozenset(found)


class Affinity:
    """Weights of the pairs of one page, from the paragraphs that they stand in."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        texts = [pairs(text) for text in paragraphs]
        counts = Counter(pair for text in texts for pair in text)
        self._weights = {p: math.log((len(texts) + 1) / n) for p, n in counts.items()}
        self._unseen = math.log(len(texts) + 1)

    def weight(self, text: Iterable[str]) -> float:
        """The weight of a set of pairs."""
        # fsum rounds once, so that the order of a set, which differs from run to run, is nothing.
        return math.fsum(self._weights.get(pair, self._unseen) for pair in text)

    def between(self, one: frozenset[str], other: frozenset[str]) -> float:
        """From 0 (nothing shared) to 1 (the lighter text's pairs are all in the other)."""
        least = min(self.weight(one), self.weight(other))
        return self.weight(one & other) / least if least else 0.0

    def share(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """What part of the weight of `part` the text `whole` holds, from 0 to 1."""
        weight = self.weight(part)
        return self.weight(part & whole) / weight if weight else 0.0
