"""Paragraphs: the printed lines of a page with the hard line breaks undone.

Lines are taken in *blocks*, parted by blank lines and by lines that open or sign an article.
A block is *wrapped* when most of its lines end at one width, its *column*; then a paragraph
goes on until the next line is indented, or until a line ends a sentence short of the column.
In a block that is not wrapped every line is a paragraph, and a few short lines without an end
of sentence are one heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.byline import read_byline, read_opening
from kg.furniture import Furniture, furniture_of
from kg.lines import Line
from kg.repair import Strand, fold

CLOSED = re.compile(r"(?:[。！？!?…]|\.{3})[”’」』）)】》〕\"]*\s*$")
"""How a paragraph of body text ends."""

WIDEST_COLUMN = 200
SLACK = 3
"""Cells by which lines of one column differ: a punctuation mark that may not begin a line."""

SHORT = 7
"""Cells that a line has to fall short of its column by to be the last of its paragraph."""

HEADING_LENGTH = 64
HEADING_LINES = 4
NO_HEADING = re.compile(r"。(?!$)|[，、；：,;:。]$|^[，、；：。！？”’」』）》]")
FOLIO = re.compile(r"(?:0\d|[A-Z]\d{1,2}|第?\s*[A-Z]?\d{1,2}\s*版)[\s·|｜]+(?=\S{2})")
"""A page's number before the first words on it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its blanks; `folded` has the same indices as `strand`.

    `breaks` are the indices at which its second and further lines begin, `column` the width of
    the column that it is set in (0 where its lines were not wrapped). `gap` counts the blank
    lines above; `indent` is in cells.
    """

    strand: Strand
    folded: str
    breaks: tuple[int, ...]
    gap: int
    indent: int
    level: int = 0
    column: int = 0
    last_width: int = 0
    leads: bool = True
    """Whether it is the first of its block."""

    @property
    def closed(self) -> bool:
        """Whether it ends a sentence."""
        return CLOSED.search(self.folded) is not None

    def cut(self, start: int, end: int) -> Paragraph:
        """The paragraph with only the characters from `start` to `end`."""
        breaks = tuple(at - start for at in self.breaks if start < at < end)
        return replace(
            self, strand=self.strand[start:end], folded=self.folded[start:end], breaks=breaks
        )


def is_heading(folded: str) -> bool:
    """Whether words may be a heading: few, and no sentence of body text.

    >>> is_heading("以作风建设促能力提升 全面提升工作水平"), is_heading("会议还研究了其他事项。")
    (True, False)
    """
    bare = re.sub(r"\s", "", folded)
    return 2 <= len(bare) <= HEADING_LENGTH and not (
        NO_HEADING.search(bare) or bare.count("“") != bare.count("”")
    )


def read_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs that the lines make up, in the order of the page."""
    lines = _without_double_spacing(lines)
    blocks = list(_blocks(lines))
    columns = Counter(width for block in blocks if (width := _column(block)))
    paragraphs: list[Paragraph] = []
    for block in blocks:
        column = _column(block) or _column_of_few(block, columns)
        parts = _cut_wrapped(block, column) if column else _cut_unwrapped(block)
        paragraphs += [_join(part, column, leads=i == 0) for i, part in enumerate(parts)]
    return paragraphs


def _without_double_spacing(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the blank line after each, where a page's every line has one."""
    following = lines[1:]
    spaced = sum(line.gap > 0 for line in following)
    if len(following) < 8 or spaced < 0.9 * len(following):
        return lines
    if not _column(lines) or any(line.level for line in lines):
        return lines
    least = min(line.gap for line in following if line.gap)
    return [lines[0], *(replace(line, gap=max(0, line.gap - least)) for line in following)]


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    alone = False
    for line in lines:
        folded = fold(line.strand.text)
        unfinished = bool(block) and not CLOSED.search(fold(block[-1].strand.text))
        signs = bool(line.level) or read_byline(folded) is not None or _is_imprint(folded)
        if signs and unfinished and not line.level and not line.indent and _fills(block, line):
            signs = False  # a line of running text that happens to look like one
        begins = signs or alone or line.gap > 0 or line.run_in or _opens(folded, line, unfinished)
        if block and begins:
            yield block
            block = []
        block.append(line)
        alone = signs
    if block:
        yield block


def _is_imprint(folded: str) -> bool:
    return furniture_of(folded) in (Furniture.IMPRINT, Furniture.NOTE)


def _fills(block: Sequence[Line], line: Line) -> bool:
    return abs(block[-1].full - line.full) <= SLACK


def _opens(folded: str, line: Line, unfinished: bool) -> bool:
    opening = read_opening(folded)
    if opening is None:
        return False
    return opening.page is not None or line.indent > 0 or not unfinished


def _column(block: Sequence[Line]) -> int:
    """The width at which most lines of a block end, or 0."""
    if len(block) < 3:
        return 0
    widths = Counter(line.full for line in block)
    near = {w: sum(n for x, n in widths.items() if abs(x - w) <= SLACK) for w in widths}
    column = max(widths, key=lambda w: (near[w], widths[w], w))
    running = any(
        abs(line.full - column) <= SLACK and not CLOSED.search(line.strand.text)
        for line in block[:-1]
    )
    if (
        running
        and not _is_heading_block(block)
        and 2 * near[column] >= len(block)
        and column <= WIDEST_COLUMN
    ):
        return column
    return 0


def _is_heading_block(block: Sequence[Line]) -> bool:
    text = fold("".join(line.strand.text for line in block))
    running = len(block) > 2 and len(re.findall("[，、；]", text)) > 1
    return len(block) <= HEADING_LINES and is_heading(text) and not running


def _column_of_few(block: Sequence[Line], columns: Counter[int]) -> int:
    """The column of one or two lines: one of the page's that the first line fills, or 0."""
    first = block[0]
    if len(block) > 2 or first.level or first.run_in:
        return 0
    if len(block) == 2 and _is_heading_block(block):
        return 0
    near = [w for w in columns if abs(w - first.full) <= SLACK]
    return max(near, key=lambda w: (columns[w], w)) if near else 0


def _cut_wrapped(block: Sequence[Line], column: int) -> Iterator[list[Line]]:
    part: list[Line] = []
    for i, line in enumerate(block):
        if part and _ends_paragraph(part[-1], line, column):
            if line.indent > 1:
                yield from _without_tail(part, column)
            else:
                yield part
            part = []
        part.append(line)
        heads = len(part) == 1 and i + 1 < len(block) and line.full < column - SHORT
        if heads and is_heading(line.strand.text) and block[i + 1].indent > line.indent:
            yield part
            part = []
    if part:
        yield part


def _ends_paragraph(line: Line, following: Line, column: int) -> bool:
    closed = CLOSED.search(line.strand.text) is not None
    if following.indent > 1:
        return True
    return closed and (line.full < column - SHORT or following.indent == 1)


def _without_tail(part: list[Line], column: int) -> Iterator[list[Line]]:
    """A paragraph before an indented one, and the heading that stands between them, if any.

    Body text ends its sentence before a new paragraph; short lines that do not are a heading.
    """
    closed = [i for i, line in enumerate(part) if CLOSED.search(line.strand.text)]
    tail = part[closed[-1] + 1 :] if closed else []
    if 0 < len(tail) <= 3 and all(
        line.full < column - SHORT and is_heading(line.strand.text) for line in tail
    ):
        yield part[: -len(tail)]
        yield tail
    else:
        yield part


def _cut_unwrapped(block: Sequence[Line]) -> Iterator[list[Line]]:
    """One paragraph a line; a few heading lines that stand together are one heading."""
    heading: list[Line] = []
    for line in block:
        text = fold(line.strand.text)
        short = len(text) <= HEADING_LENGTH and "。" not in text and not CLOSED.search(text)
        if short and furniture_of(text) is None:
            heading.append(line)
            continue
        yield from _heading(heading)
        heading = []
        yield [line]
    yield from _heading(heading)


def _heading(lines: list[Line]) -> Iterator[list[Line]]:
    if lines and _is_heading_block(lines):
        yield lines
    else:
        yield from ([line] for line in lines)


def _join(lines: Sequence[Line], column: int, *, leads: bool) -> Paragraph:
    strand, breaks = Strand(), []
    for line in lines:
        if strand:
            breaks.append(len(strand))
        strand += line.strand
    folded, first = fold(strand.text), lines[0]
    whole = Paragraph(
        strand,
        folded,
        tuple(breaks),
        first.gap,
        first.indent,
        first.level,
        column,
        lines[-1].full,
        leads,
    )
    folio = FOLIO.match(folded)
    return whole.cut(folio.end(), len(folded)) if folio and is_heading(folded) else whole
