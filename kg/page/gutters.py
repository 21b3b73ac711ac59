"""Gutters: pages whose columns stand side by side, each printed line of them in one line of text.

Tools that keep a PDF's layout write “left text      right text”. The blank strip between is at the
same cell in most lines: that is a gutter. Such a page is read region by region, a region ending
at a line that runs across the gutter (a headline over both columns), and each region column by
column.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.page.cells import cells
from kg.page.masthead import is_masthead
from kg.repair import fold

GAP = re.compile(r"(?<=\S)[ \t\u3000]{3,}(?=\S)")
UPRIGHTS = "│┃║┆┇┊┋▏▕"
"""Rules that are drawn down a gutter."""
RULED = re.compile(rf"(?<=\s)[|｜{UPRIGHTS}](?=\s|\Z)")
TAB = 8
LEAST_LINES = 6
SHARE = 0.5
"""Share of a page's lines that have to break at one cell for a gutter to be there."""

LEAST_IN_PART, SHARE_IN_PART = 4, 0.6
"""The same of the lines between two blank ones, where they show a gutter of their own."""

INDENT = 6
"""Cells beyond a gutter at which the text of an indented line still belongs to its column."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line of the file, with blanks for rules down a gutter; `stops[i]` are the cells before
    its character `i`."""

    start: int
    text: str
    stops: tuple[int, ...]

    def cut(self, gutter: int) -> int:
        """The index at which the text behind a gutter begins, its indent included."""
        text, at = self.text, bisect_left(self.stops, gutter)
        while 0 < at < len(text) and not text[at].isspace() and not text[at - 1].isspace():
            at -= 1
        if at + 1 < len(text) and text[at].isspace() and not text[at + 1].isspace():
            at += self.stops[at + 1] <= gutter + 1
        return at


def reading_order(raw: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line of the page, in the order in which they are to be read.

    An empty range stands for a blank line; one is put between two columns.
    """
    lines = list(_lines(raw))
    for part, gutters in _parts(lines):
        yield from _ordered(part, gutters)


def _ordered(lines: Sequence[_Printed], gutters: Sequence[int]) -> Iterator[tuple[int, int]]:
    region: list[_Printed] = []
    for line in lines:
        if gutters and not _crosses(line, gutters):
            region.append(line)
            continue
        yield from _columns(region, gutters)
        region = []
        yield line.start, line.start + len(line.text)
    yield from _columns(region, gutters)


def _parts(lines: Sequence[_Printed]) -> Iterator[tuple[Sequence[_Printed], list[int]]]:
    """The page in parts, with the gutters of each: columns may be set differently further down.

    A part ends at a blank line before lines that break at other cells than those above. A few lines
    alone (a row of headlines) belong to the part below.
    """
    page = _gutters([line for line in lines if line.text.strip()], LEAST_LINES, SHARE)
    blocks = [list(block) for _, block in itertools.groupby(lines, lambda x: bool(x.text.strip()))]
    part: list[_Printed] = []
    gutters: list[int] | None = None
    waiting: list[_Printed] = []
    for block in blocks:
        own = _gutters(block, LEAST_IN_PART, SHARE_IN_PART) if block[0].stops else []
        if not own:
            waiting += block
            continue
        if gutters is not None and not _same(own, gutters):
            yield part, gutters
            part = []
        gutters = own if gutters is None or not part else gutters
        part += [*waiting, *block]
        waiting = []
    yield [*part, *waiting], gutters or page


def _same(one: Sequence[int], other: Sequence[int]) -> bool:
    near = all(abs(a - b) <= 1 for a, b in zip(one, other, strict=False))
    return len(one) == len(other) and near


def _lines(raw: str) -> Iterator[_Printed]:
    split = [RULED.sub(" ", text) for text in raw.splitlines(keepends=True)]
    broken = sum(GAP.search(text) is not None for text in split) >= LEAST_LINES
    start = 0
    for text in split:
        yield _Printed(start, text, _stops(text) if broken else ())
        start += len(text)


def _stops(text: str) -> tuple[int, ...]:
    stops, cell = [], 0
    for char in text:
        stops.append(cell)
        cell += TAB - cell % TAB if char == "\t" else cells(char)
    return tuple(stops)


def _gutters(written: Sequence[_Printed], least: int, share: float) -> list[int]:
    """The cells at which columns begin, but for the first column's.

    At least so many lines break there, and at least that share of those that are as long.
    """
    starts = Counter(
        line.stops[gap.end()] for line in written if line.stops for gap in GAP.finditer(line.text)
    )
    found: list[int] = []
    for cell, _ in sorted(starts.items(), key=lambda entry: (-entry[1], entry[0])):
        near = sum(starts[c] for c in range(cell - 1, cell + INDENT))
        apart = all(abs(cell - other) > INDENT for other in found)
        reaching = sum(len(line.stops) > 0 and line.stops[-1] > cell for line in written)
        if apart and near >= max(least, share * reaching):
            found.append(
                min(c for c in range(cell - INDENT, cell + 1) if starts[c] > 1 or c == cell)
            )
    return sorted(found)


def _crosses(line: _Printed, gutters: Sequence[int]) -> bool:
    """Whether a line's text runs across a gutter without a blank, or is the page's own line."""
    text = line.text.rstrip()
    if is_masthead(fold(text)):
        return True
    for gutter in gutters:
        at = bisect_left(line.stops, gutter)
        around = text[max(at - 2, 0) : at + 1]
        if at < len(text) and len(around) == 3 and not re.search(r"\s", around):
            return True
    return False


def _columns(region: Sequence[_Printed], gutters: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The lines of a region, column by column."""
    for number in range(len(gutters) + 1 if region else 0):
        for line in region:
            start = line.cut(gutters[number - 1]) if number else 0
            end = line.cut(gutters[number]) if number < len(gutters) else len(line.text)
            yield line.start + start, line.start + max(start, end)
        if number < len(gutters):
            yield region[-1].start, region[-1].start
