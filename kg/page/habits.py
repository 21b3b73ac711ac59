"""Habits: what holds for all of a page, by which its single paragraphs are judged."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from kg.page.parts import MARK, NUMBER, Part, Piece
from kg.page.wording import ends_sentence, is_heading, pauses

LEAST_ITEMS = 3
"""Paragraphs behind one ornament that make a column of short items."""

LEAST_TITLED = 2
"""The same under the title of a column."""

TITLE = re.compile(r"\S{5,30}(?=[ \u3000]+\S)")
"""Words that a blank parts from the text of an item: its headline, where they may be one."""

PICTURED = re.compile(r"(?:摄影?|供图|图片|资料图|航拍|制图)[^，。]{0,6}$")
"""How lines under pictures end."""


class Habits:
    """How one page is set.

    `wrapped`: it has columns. `indented`: first lines are set in. `spaced`: blank lines stand
    between all paragraphs, and so part nothing more than these. `level`: the deepest Markdown
    level that headlines have. `items`: the short items of a column, by their place, and where the
    text of each begins behind its ornament or number; `titles`: where the headline ends that
    stands in the item itself. `last_body`: the place of the last body text.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.wrapped = any(piece.paragraph.column for piece in pieces)
        self.indented = _indented(pieces)
        self.spaced = _spaced(pieces)
        self.level = _headline_level(pieces)
        self.items = _items(pieces)
        self.titles = dict(_titles(pieces, self.items))
        bodies = (piece.at for piece in pieces if piece.part in (Part.BODY, Part.OPENING))
        self.last_body = max(bodies, default=-1)


def _spaced(pieces: Sequence[Piece]) -> bool:
    """Whether blank lines stand between all paragraphs, and so part nothing more than these."""
    gaps = [
        two.paragraph.gap > 0
        for one, two in itertools.pairwise(pieces)
        if one.part in (Part.BODY, Part.OPENING) and two.part is Part.BODY
    ]
    return not gaps or 2 * sum(gaps) >= len(gaps)


def _items(pieces: Sequence[Piece]) -> dict[int, int]:
    """The short items of a column, by their place: where the text begins behind its ornament.

    A column has a title, or no heading at all above its items; a report that lists points with
    ornaments has a headline. Lines marked as captions make items under a title or alone.
    """
    found = _titled_items(pieces)
    marked: dict[str, dict[int, int]] = {}
    for piece in pieces:
        mark = MARK.match(piece.paragraph.folded)
        if mark and piece.at not in found and _may_be_item(piece):
            marked.setdefault(mark["mark"], {})[piece.at] = mark.end()
    items = max(marked.values(), key=len, default={})
    if len(items) < LEAST_ITEMS:
        return found
    above = {piece.part for piece in pieces[: min(items)]}
    captions = any(pieces[at].part is Part.CAPTION for at in items)
    others = {piece.part for piece in pieces if piece.at not in items} if captions else above
    return found if {Part.HEADING, Part.BODY, Part.OPENING} & others else found | items


def _titled_items(pieces: Sequence[Piece]) -> dict[int, int]:
    """The items of the columns that have a title directly above the first of them."""
    found: dict[int, int] = {}
    for piece in pieces:
        if piece.part is not Part.COLUMN:
            continue
        items, first = {}, ""
        for below in pieces[piece.at + 1 :]:
            mark = MARK.match(below.paragraph.folded)
            number = NUMBER.match(below.paragraph.folded)
            if mark and _may_be_item(below) and first in ("", mark["mark"]):
                items[below.at], first = mark.end(), mark["mark"]
            elif number and int(number["number"]) == len(items) + 1 and _may_be_item(below):
                items[below.at], first = number.end(), "1"
            elif not first or below.part not in (Part.BODY, Part.BYLINE, Part.NOTE):
                break
        found |= items if len(items) >= LEAST_TITLED else {}
    return found


def _titles(pieces: Sequence[Piece], items: dict[int, int]) -> Iterator[tuple[int, int]]:
    """The items that begin with their headline, and where it ends: “1.港口开航　近日，…”."""
    for at, start in items.items():
        text = pieces[at].paragraph.folded
        title = TITLE.match(text, start)
        if title and is_heading(title.group()) and not pauses(title.group()):
            rest = text[title.end() :]
            if ends_sentence(rest) and not ends_sentence(title.group()):
                yield at, title.end()


def _may_be_item(piece: Piece) -> bool:
    """Whether a marked paragraph has a sentence, and no photographer behind it."""
    text = piece.paragraph.folded
    told = piece.part in (Part.BODY, Part.CAPTION) and "。" in text
    return told and not (piece.part is Part.CAPTION and PICTURED.search(text))


def _headline_level(pieces: Sequence[Piece]) -> int:
    """The deepest Markdown level that headlines have: the one above bylines and datelines."""
    levels = [p.paragraph.level for p in pieces if p.part is Part.HEADING and p.paragraph.level]
    signed = [
        one.paragraph.level
        for one, two in itertools.pairwise(pieces)
        if one.part is Part.HEADING and two.part in (Part.BYLINE, Part.OPENING)
    ]
    return max(signed, default=0) or min(levels, default=0)


def _indented(pieces: Sequence[Piece]) -> bool:
    """Whether the page indents the first lines of its paragraphs."""
    body = [p.paragraph.indent > 1 for p in pieces if p.part in (Part.BODY, Part.OPENING)]
    return 2 * sum(body) > len(body)
