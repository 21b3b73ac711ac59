"""Clauses of a sentence: the stretches between , ; : 。 that each make one statement.

Commas inside numbers and inside names do not part clauses; 、 does not either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.relate.figure_scene import FigureScene

MARK = re.compile(r"[,，](?!\d{3}(?!\d))|[;；:：。！!？?]|……|——+")


@dataclass(frozen=True, slots=True)
class Clause:
    """Sentence offsets of one clause without the mark that ends it; `mark` is that mark."""

    sentence: int
    start: int
    end: int
    mark: str


def clauses(scene: FigureScene, sentence: int) -> Iterator[Clause]:
    """The clauses of a sentence, in order; none is empty."""
    text = scene.text(sentence)
    start = 0
    for match in MARK.finditer(text):
        if scene.covered(sentence, match.start(), match.end()):
            continue
        if match.start() > start:
            yield Clause(sentence, start, match.start(), match.group())
        start = match.end()
    if start < len(text):
        yield Clause(sentence, start, len(text), "")
