"""The printed lines of a page: their characters, indent, width and markup.

Widths are counted in cells. The lines of one printed column are equally wide but for a character
or two, and that tells hard line breaks from the ends of paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.page.cells import cells
from kg.page.gutters import UPRIGHTS, reading_order
from kg.page.headed_lines import end_of_headline
from kg.page.lost_breaks import lost_breaks
from kg.repair import ZERO_WIDTH, Strand, fold, slice_of

MARKUP = re.compile(
    rf"[\s{ZERO_WIDTH}]*(?P<mark>#{{1,6}}(?=[\s#]|[^\x00-\x7f])|>+|\*{{1,3}}(?!\*))\s*"
)
RUN_IN = re.compile(
    r"(?<=[。！？!?”」）)…])[ \t]*\u3000{2,}|[ \t]+\u3000{2,}|\u3000{2,}(?=[▲▼■□●◆])"
)
"""Where a new paragraph begins inside a line, on pages that have lost their line breaks."""

RUN_IN_LENGTH = 80
"""Shorter lines are headings, whose phrases stand apart by the same blanks."""

SIGNATURE_LENGTH = 4
"""Characters of a name that signs a text behind the same blanks."""


FEWEST_LINES = 6
"""Lines that a page has at least before its wrapping can be told."""

EVENER = 1.3
"""Times as many lines as by cells that have to be alike by characters on a page set by them."""

RULES = re.compile(rf"(?:\s+[|｜{UPRIGHTS}])+\s*\Z")
"""Rules of a table's cells, or between columns, behind the words of a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line without its indent; `indent` and `width` in cells, `folded` as indices agree.

    `gap` counts the blank lines above; `level` the # of a Markdown heading, 0 without.
    `run_in` marks a paragraph that was found inside a longer line.
    """

    strand: Strand
    folded: str
    indent: int
    width: int
    gap: int
    level: int = 0
    run_in: bool = False

    @property
    def full(self) -> int:
        """Cells from the column's left edge to the line's end."""
        return self.indent + self.width


def read_lines(raw: str) -> list[Line]:
    """The lines of a page that hold anything."""
    lines: list[Line] = []
    gap = 0
    for start, end in reading_order(raw):
        found = list(_parts(raw, start, end))
        for number, part in enumerate(found):
            lines.append(_line(raw, *part, 0 if number else gap, run_in=number > 0))
        gap = 0 if found else gap + 1
    return _evened([line for line in lines if line.strand])


def _evened(lines: list[Line]) -> list[Line]:
    """The lines with every character two cells wide, if that is how they were wrapped.

    Figures that print sets as wide as characters are narrow in many page files: the lines of a
    column have as many characters each, and differ in cells by as many as there are figures.
    """
    counted = [replace(line, width=2 * _characters(line.strand.text)) for line in lines]
    in_cells, in_characters = _alike(lines), _alike(counted)
    wrapped = 2 * in_characters >= len(lines) >= FEWEST_LINES
    return counted if wrapped and in_characters >= EVENER * in_cells else lines


def _characters(text: str) -> int:
    return sum(char not in ZERO_WIDTH for char in text)


def _alike(lines: Sequence[Line]) -> int:
    """How many lines end at one place, but for a punctuation mark."""
    ends = Counter(line.full for line in lines)
    return max((sum(ends[at + d] for d in range(-2, 3)) for at in ends), default=0)


def _parts(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the paragraphs run into one line stand (or the line, where it is one)."""
    cuts = [start]
    lead = start + len(raw[start:end]) - len(raw[start:end].lstrip())
    if end - start > RUN_IN_LENGTH:
        cuts += [
            cut.start()
            for cut in RUN_IN.finditer(raw, lead, end)
            if len(raw[cut.end() : end].rstrip()) > SIGNATURE_LENGTH
        ]
    lost = list(lost_breaks(raw, lead, end))
    cuts = [start, *lost] if lost else cuts
    for part, until in zip(cuts, [*cuts[1:], end], strict=True):
        headline = end_of_headline(raw[part:until])
        if headline:
            yield part, part + headline
        if slice_of(raw, part + headline, until).strip():
            yield part + headline, until


def _line(raw: str, start: int, end: int, gap: int, *, run_in: bool) -> Line:
    level = 0
    while mark := MARKUP.match(raw, start, end):
        level = max(level, mark["mark"].count("#"))
        start = mark.end()
    if rule := RULES.search(raw[start:end]):
        end = start + rule.start()
    strand = slice_of(raw, start, end).strip()
    lead = raw[start : strand.offsets[0]] if strand else ""
    indent = sum(4 if char == "\t" else cells(char) for char in lead)
    return Line(strand, fold(strand.text), indent, cells(strand.text), gap, level, run_in)
