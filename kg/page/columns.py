"""Columns: how wide a block of lines is set, and where its paragraphs and headings part.

A block is *wrapped* when most of its lines end at one width, its *column*. A paragraph then goes
on until the next line is indented, or until a line ends a sentence short of the column. A line
that falls short of the column without ending a sentence is no body text: it is a heading, and so
are a few lines behind the end of a sentence that end none themselves before a new paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.page.cells import cells
from kg.page.fields import is_field
from kg.page.lines import Line
from kg.page.wording import HEADING_LINES, ends_sentence, is_heading, pauses
from kg.repair import fold

WIDEST_COLUMN = 200
SLACK = 3
"""Cells by which lines of one column differ: a punctuation mark that may not begin a line."""

SHORT = 7
"""Cells that a line has to fall short of its column by to be the last of its paragraph."""

SHORTER = 5
"""Cells that a line without an end of sentence has to fall short to be no body text."""

INDENT = 4
"""Cells of an indent in print; page files may shrink it."""

WIDER = 8
"""Cells, not counting blanks, by which a line has to be wider than the column to be no part of it."""

OVERRUN = 8
"""One line in so many may be twice as wide as the column."""

HEADING_RUN = 3
"""Most lines that a heading between paragraphs of one block has."""

UNBROKEN = re.compile(r"[0-9A-Za-z.%+\-]+")
"""What print does not break: a line may fall short because such a word begins the next."""


def column_of(block: Sequence[Line]) -> int:
    """The width at which most lines of a block end, in cells; 0 where it is not wrapped."""
    if len(block) < 3:
        return 0
    widths = Counter(line.full for line in block)
    near = {w: sum(n for x, n in widths.items() if abs(x - w) <= SLACK) for w in widths}
    column = max(widths, key=lambda w: (near[w], widths[w], w))
    running = any(
        abs(line.full - column) <= SLACK and not ends_sentence(line.folded) for line in block[:-1]
    )
    # A long headline among the lines overruns the column; many such lines are paragraphs.
    overrun = sum(line.full > 2 * column for line in block)
    listed = 2 * sum(is_field(line.folded) for line in block) >= len(block)
    if (
        listed
        or OVERRUN * overrun > len(block)
        or not running
        or is_heading_block(block)
        or column > WIDEST_COLUMN
    ):
        return 0
    return column if 2 * near[column] >= len(block) else 0


def column_of_few(block: Sequence[Line], columns: Counter[int]) -> int:
    """The column of one or two lines: one of the page's that the first line fills, or 0."""
    first = block[0]
    if len(block) > 2 or first.level or first.run_in:
        return 0
    if len(block) == 2 and is_heading_block(block):
        return 0
    near = [w for w in columns if abs(w - first.full) <= SLACK]
    return max(near, key=lambda w: (columns[w], w)) if near else 0


def is_heading_block(block: Sequence[Line]) -> bool:
    """Whether lines that stand together may be one heading."""
    text = _joined(block)
    running = len(block) > 2 and pauses(text) > 1
    listed = len(block) <= HEADING_LINES and any(is_field(line.folded) for line in block)
    return len(block) <= HEADING_LINES and is_heading(text) and not (running or listed)


def cut_wrapped(
    block: Sequence[Line], column: int, *, signed: bool
) -> Iterator[tuple[list[Line], bool]]:
    """The paragraphs of a wrapped block, each as its lines, and whether it is a heading.

    `signed` says that the block ends an article: a byline, a dateline or nothing follows.
    """
    part: list[Line] = []
    i = 0
    while i < len(block):
        stop = _heading_end(block, i, column, signed=signed)
        if stop > i:
            if part:
                yield part, False
            yield list(block[i:stop]), True
            part, i = [], stop
            continue
        line = block[i]
        if part and _ends_paragraph(part[-1], line, column):
            yield part, False
            part = []
        part.append(line)
        i += 1
    if part:
        yield part, False


def _ends_paragraph(line: Line, following: Line, column: int) -> bool:
    if following.indent > 1 or is_field(following.folded):
        return True
    return ends_sentence(line.folded) and (line.full < column - SHORT or following.indent == 1)


def _heading_end(block: Sequence[Line], start: int, column: int, *, signed: bool) -> int:
    """Where the heading that begins at `start` ends, or `start` where none begins."""
    if start and not ends_sentence(_text(block, start - 1)):
        return _run_of_misfits(block, start, column)
    if signed and start and _all_headings(block[start:], column):
        return len(block)
    stop, most = start, min(len(block), start + HEADING_RUN)
    while stop < most and not ends_sentence(_text(block, stop)) and block[stop].indent <= 1:
        stop += 1
    if stop == start or not is_heading_block(block[start:stop]):
        return _run_of_misfits(block, start, column)
    at_end = stop == len(block)
    if (at_end or block[stop].indent > 1) and _misfits(block, stop - 1, column, least=SLACK):
        return stop
    new_text = signed if at_end else block[stop].indent > 1
    plain = stop - start < HEADING_RUN and pauses(_joined(block[start:stop])) <= 1
    if new_text and plain and start > 0:
        return stop
    return _run_of_misfits(block, start, column)


def _all_headings(rest: Sequence[Line], column: int) -> bool:
    """Whether several lines that end an article's block are headings, gathered behind it."""
    texts = [line.folded for line in rest]
    plain = not any(ends_sentence(text) or pauses(text) > 1 for text in texts)
    short = sum(column - line.full > SLACK for line in rest)
    flush = all(line.indent <= 1 for line in rest)
    return len(rest) > HEADING_RUN and plain and flush and 2 * short > len(rest)


def _run_of_misfits(block: Sequence[Line], start: int, column: int) -> int:
    stop = start
    while stop < len(block) and stop - start < HEADING_RUN and _misfits(block, stop, column):
        stop += 1
    return stop if stop > start and is_heading_block(block[start:stop]) else start


def _misfits(block: Sequence[Line], i: int, column: int, least: int = SHORTER) -> bool:
    """Whether a line ends no sentence and yet falls short of the column, or is far wider."""
    if ends_sentence(_text(block, i)):
        return False
    if block[i].full > column + WIDER:
        return cells("".join(_text(block, i).split())) > column + WIDER
    indent = block[i].indent
    missing = column - block[i].full - (INDENT - indent if 0 < indent < INDENT else 0)
    if missing <= least:
        return False
    word = UNBROKEN.match(_text(block, i + 1)) if i + 1 < len(block) else None
    return word is None or len(word[0]) < missing


def _text(block: Sequence[Line], i: int) -> str:
    return block[i].folded


def _joined(lines: Sequence[Line]) -> str:
    return fold("".join(line.strand.text for line in lines))
