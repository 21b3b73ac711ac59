"""Paragraphs: the printed lines of a page with the hard line breaks undone.

Lines are taken in *blocks*, parted by blank lines and by lines that open or sign an article. A
block that is set in a column is cut as `kg.page.columns` says; in any other every line is a paragraph,
and a few short lines without an end of sentence are one heading.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg import lexicon
from kg.page.byline import read_byline
from kg.page.columns import SLACK, column_of, column_of_few, cut_wrapped, is_heading_block
from kg.page.edges import read_opening
from kg.page.fields import fields_of
from kg.page.furniture import Furniture, furniture_of
from kg.page.lines import Line
from kg.page.sign_offs import is_sign_off
from kg.page.wording import HEADING_LENGTH, ends_sentence, is_heading
from kg.repair import Strand, fold

FOLIO = re.compile(r"(?:0\d|[A-Z]\d{1,2}|第?\s*[A-Z]?\d{1,2}\s*版)[\s·|｜]+(?=\S{2})")
"""A page's number before the first words on it."""

DASHED = re.compile(r"(?<=——)\s+(?=\S)|(?<=\S)\s+(?=——)|(?<=^——)\S+\s+(?=\S)")
"""Where a blank parts a line that dashes mark from the headline."""

GIVEN = re.compile(r"(?:——)?\d{4}年\d{1,2}月\d{1,2}日在[^，。]{4,60}(?:会议?|大会)上$")
"""The line below a report's title that says before whom it was given."""

MARKED = re.compile(r"\s*[□■◇◆●○▲△★☆]")
"""What stands before a byline and no line of running text."""


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

    heading: bool = False
    """Whether its lines are set as a heading among the lines of a column."""

    @property
    def closed(self) -> bool:
        """Whether it ends a sentence."""
        return ends_sentence(self.folded)

    def cut(self, start: int, end: int) -> Paragraph:
        """The paragraph with only the characters from `start` to `end`."""
        breaks = tuple(at - start for at in self.breaks if start < at < end)
        return replace(
            self, strand=self.strand[start:end], folded=self.folded[start:end], breaks=breaks
        )


def read_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs that the lines make up, in the order of the page."""
    lines = _without_double_spacing(lines)
    blocks = list(_blocks(lines))
    columns = Counter(width for block in blocks if (width := column_of(block)))
    paragraphs: list[Paragraph] = []
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        column = column_of(block) or column_of_few(block, columns)
        signed = following is None or following[0].gap == 0
        if column:
            parts = list(cut_wrapped(block, column, signed=signed))
        else:
            parts = [(part, False) for part in _cut_unwrapped(block)]
        for i, (part, heading) in enumerate(parts):
            joined = _join(part, 0 if heading else column)
            joined = replace(joined, heading=heading, leads=i == 0)
            paragraphs += (
                _kickers_apart(joined, apart=not columns) if not column or heading else [joined]
            )
    return paragraphs


def _kickers_apart(paragraph: Paragraph, *, apart: bool) -> list[Paragraph]:
    """A heading and the introductory line that dashes mark, each by itself.

    With `apart`, on pages that do not wrap their lines, every line of a heading is one, but for
    lines that end inside a phrase.
    """
    text = paragraph.folded
    if paragraph.level or not is_heading(text):
        return [paragraph]
    cuts = {at for at in paragraph.breaks if apart and _says_something(text[:at])}
    for cut in DASHED.finditer(text):
        cuts.add(cut.end())
    for start, at in itertools.pairwise([0, *paragraph.breaks]):
        line = text[start:at].strip()
        if GIVEN.match(line + text[at:].strip()) and not GIVEN.match(line):
            cuts.discard(at)  # ——2018年2月5日在甲县第十八届人民代|表大会第二次会议上
            continue
        if GIVEN.match(line):
            cuts |= {start, at} - {0}
        if line.startswith("——") or line.endswith("——") or text[at:].startswith("——"):
            cuts.add(at)
    ends = [0, *sorted(cuts), len(text)]
    parts = [paragraph.cut(*pair) for pair in itertools.pairwise(ends)]
    return [replace(part, gap=part.gap if i == 0 else 0) for i, part in enumerate(parts)]


@functools.cache
def _verbs() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.words("page/headline_verbs.txt")))


def _says_something(line: str) -> bool:
    """Whether a line of a heading is a phrase of its own: it has a verb."""
    return _verbs().search(line) is not None


def _without_double_spacing(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the blank line after each, where a page's every line has one."""
    following = lines[1:]
    spaced = sum(line.gap > 0 for line in following)
    if len(following) < 5 or spaced < 0.9 * len(following):
        return lines
    if not column_of(lines) or any(line.level for line in lines):
        return lines
    least = min(line.gap for line in following if line.gap)
    return [lines[0], *(replace(line, gap=max(0, line.gap - least)) for line in following)]


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    alone = False
    for line in lines:
        folded = line.folded
        unfinished = bool(block) and not ends_sentence(block[-1].folded)
        signs = bool(line.level) or read_byline(folded) is not None or _is_imprint(folded)
        running = len(block) > 1 or (bool(block) and block[0].indent > 1)
        running = running and not line.level and not line.indent
        if signs and unfinished and running and _fills(block, line) and not MARKED.match(folded):
            signs = False  # a line of running text that happens to look like one
        elif signs and block and _in_brackets(block):
            signs = False  # the names that a bracket on the line above announces
        begins = signs or alone or line.gap > 0 or line.run_in or _opens(folded, line, unfinished)
        if block and begins:
            yield block
            block = []
        block.append(line)
        alone = signs
    if block:
        yield block


def _in_brackets(block: Sequence[Line]) -> bool:
    """Whether the block's last line opens a bracket that the next one goes on in."""
    last = block[-1].folded
    return last.rfind("（") > last.rfind("）") and not ends_sentence(last)


def _is_imprint(folded: str) -> bool:
    return furniture_of(folded) in (Furniture.IMPRINT, Furniture.NOTE)


def _fills(block: Sequence[Line], line: Line) -> bool:
    return abs(block[-1].full - line.full) <= SLACK


def _opens(folded: str, line: Line, unfinished: bool) -> bool:
    opening = read_opening(folded)
    if opening is None:
        return False
    return opening.page is not None or line.indent > 0 or not unfinished


def _cut_unwrapped(block: Sequence[Line]) -> Iterator[list[Line]]:
    """One paragraph a line; a few heading lines that stand together are one heading."""
    heading: list[Line] = []
    fields = fields_of([line.folded for line in block])
    for line, field in zip(block, fields, strict=True):
        text = line.folded
        short = len(text) <= HEADING_LENGTH and "。" not in text and not ends_sentence(text)
        alone = field or furniture_of(text) is not None or is_sign_off(text)
        if short and not alone:
            heading.append(line)
            continue
        yield from _heading(heading)
        heading = []
        yield [line]
    yield from _heading(heading)


def _heading(lines: list[Line]) -> Iterator[list[Line]]:
    if lines and is_heading_block(lines):
        yield lines
    else:
        yield from ([line] for line in lines)


def _join(lines: Sequence[Line], column: int) -> Paragraph:
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
    )
    folio = FOLIO.match(folded) if furniture_of(folded) is None else None
    return whole.cut(folio.end(), len(folded)) if folio and is_heading(folded) else whole
