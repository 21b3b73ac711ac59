"""What each paragraph of a page is: heading, byline, opening, body text, caption or imprint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from kg.page.byline import Credit, read_byline
from kg.page.columns import SLACK
from kg.page.edges import Opening, read_closing, read_opening
from kg.page.fields import fields_of, is_field
from kg.page.furniture import Furniture, furniture_of
from kg.page.paragraphs import Paragraph
from kg.page.sign_offs import is_sign_off, is_split_sign_off
from kg.page.signers import read_signature
from kg.page.wording import SECTION, is_heading, pauses

TURN = re.compile(r"(?P<speaker>[\u4e00-\u9fff·]{1,8})[：:]")
ASKERS = frozenset({"记者", "问", "答", "主持人", "编者按", "编者", "本报记者"})
MARK = re.compile(r"\s*(?P<mark>[◆■●★☆◎○◇□▲△▶►※•·])+\s*(?=\S)")
"""An ornament before a heading or a short item."""

NUMBER = re.compile(r"\s*[（(]?(?P<number>\d{1,2})(?:[)）]\s*|[.．、]\s*(?!\d))(?=\S)")
"""The number before an item of a column."""

QUOTES = re.compile("[“”‘’]")


class Part(Enum):
    """What a paragraph is to its page."""

    HEADING = "heading"
    BYLINE = "byline"
    OPENING = "opening"  # body text with a dateline, credits or “（上接…）” before it
    BODY = "body"
    CAPTION = "caption"
    NOTE = "note"
    IMPRINT = "imprint"
    COLUMN = "column"  # the title of a column of short items


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph and what it is; `at` is its place on the page."""

    at: int
    part: Part
    paragraph: Paragraph
    credits: tuple[Credit, ...] = ()
    opening: Opening | None = None


def read_pieces(paragraphs: Sequence[Paragraph]) -> list[Piece]:
    """Every paragraph of the page with what it is."""
    speakers = _speakers(paragraphs)
    pieces: list[Piece] = []
    body: Paragraph | None = None
    fields = fields_of([paragraph.folded for paragraph in paragraphs])
    for at, paragraph in enumerate(paragraphs):
        piece = _piece(at, paragraph, body, pieces, speakers, field=fields[at])
        if piece.part in (Part.BODY, Part.OPENING):
            closing = read_closing(paragraph.folded)
            signed = closing.page is not None or bool(closing.credits) or closing.start == 0
            body = None if signed else paragraph.cut(0, closing.start)
        elif piece.part is Part.BYLINE:
            body = None
        pieces.append(piece)
    pieces = list(_titles_in_columns(list(_captions_behind(pieces))))
    return list(_signed_off(pieces))


def _speakers(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """The names that begin turns of an interview: those before a colon more than once."""
    turns = Counter(turn["speaker"] for p in paragraphs if (turn := TURN.match(p.folded.lstrip())))
    return ASKERS | {speaker for speaker, count in turns.items() if count > 1}


def _piece(
    at: int,
    paragraph: Paragraph,
    body: Paragraph | None,
    before: Sequence[Piece],
    speakers: frozenset[str],
    *,
    field: bool,
) -> Piece:
    text = paragraph.folded
    opening = read_opening(text)
    signed = opening is not None and not (
        opening.page or opening.date or text[opening.end :].strip()
    )
    credits = read_byline(text)
    if opening is not None and signed and credits and text.lstrip()[:1] in "（(【":
        return Piece(at, Part.BYLINE, paragraph, credits)
    if opening is not None and (opening.page or not continues(body, paragraph)):
        return Piece(at, Part.OPENING, paragraph, opening.credits, opening)
    if body is not None and continues(body, paragraph):
        return Piece(at, Part.BODY, paragraph)
    if body is not None and credits is None:
        credits = read_signature(text) or None
    if credits is not None:
        part = Part.BYLINE if credits else Part.IMPRINT
        return Piece(at, part, paragraph, credits)
    kind = furniture_of(text)
    if kind is Furniture.GREETING or _is_turn(text, speakers):
        return Piece(at, Part.BODY, paragraph)
    if kind is not None and kind is not Furniture.PICTURE:
        return Piece(at, Part[kind.name], paragraph)
    if field and not paragraph.level:
        return Piece(at, Part.BODY, paragraph)
    if paragraph.level or paragraph.heading or (is_heading(text) and not _runs(paragraph)):
        listed = before and before[-1].part is Part.BODY and _lists(before[-1].paragraph)
        if not listed or paragraph.level or paragraph.heading:
            return Piece(at, Part.HEADING, _bare(paragraph))
    return Piece(at, Part.BODY, paragraph)


def _bare(heading: Paragraph) -> Paragraph:
    """A heading without the ornament before it, and without the brackets around all of it."""
    text = heading.folded
    start = mark.end() if (mark := MARK.match(text)) else 0
    end = len(text.rstrip())
    if text[start : start + 1] == "【" and text.find("】", start) == end - 1:
        start, end = start + 1, end - 1
    return heading.cut(start, end) if text[start:end].strip() else heading


def _is_turn(text: str, speakers: frozenset[str]) -> bool:
    turn = TURN.match(text.lstrip())
    return turn is not None and turn["speaker"] in speakers


def _lists(paragraph: Paragraph) -> bool:
    """Whether what follows is a list: it is announced, or it has begun."""
    return not paragraph.column and paragraph.folded.rstrip().endswith(("：", "；", "、"))


def _runs(paragraph: Paragraph) -> bool:
    """Whether a paragraph that could be a heading by its words is set as body text."""
    if paragraph.closed and pauses(paragraph.folded):
        return True
    if not paragraph.column:
        return False
    full = abs(paragraph.last_width - paragraph.column) <= SLACK
    return len(paragraph.breaks) >= 2 or (full and not paragraph.leads)


def continues(body: Paragraph | None, paragraph: Paragraph) -> bool:
    """Whether a paragraph carries on the sentence that `body` breaks off in.

    It may not be indented. On wrapped pages a single line that could be a heading has to fill
    the column and to pause as running text does.
    """
    if body is None or body.closed or paragraph.level or paragraph.heading or paragraph.indent > 1:
        return False
    if paragraph.column == 0 and (_lists(body) or is_field(body.folded)):
        return False
    if is_field(paragraph.folded):
        return False
    if not body.column and Furniture.GREETING in (
        furniture_of(body.folded),
        furniture_of(paragraph.folded),
    ):
        return False
    if paragraph.closed or not is_heading(paragraph.folded):
        return True
    return _fills(paragraph, body.column) and pauses(paragraph.folded) > 0


def _fills(paragraph: Paragraph, column: int) -> bool:
    """Whether a line is as wide as the column; print may set quotation marks half as wide."""
    widest = paragraph.last_width
    least = widest - len(QUOTES.findall(paragraph.folded))
    return column > 0 and least - SLACK <= column <= widest + SLACK


def _captions_behind(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pictures' lines that could be headings: captions, but at the top and above a byline."""
    for piece in pieces:
        if piece.part is Part.HEADING and not piece.paragraph.level and piece.at:
            before, after = pieces[piece.at - 1], pieces[piece.at + 1 : piece.at + 2]
            picture = furniture_of(piece.paragraph.folded) is Furniture.PICTURE
            if picture and before.part is not Part.IMPRINT:
                opens = after and after[0].part in (Part.BYLINE, Part.OPENING)
                if not opens:
                    yield Piece(piece.at, Part.CAPTION, piece.paragraph)
                    continue
        yield piece


def _titles_in_columns(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Under the title of a column, what is marked as a caption and stands above text: a heading.

    Numbered headings there lose their number: each heads an article.
    """
    column = False
    for piece, following in zip(pieces, [*pieces, None][1:], strict=True):
        text = piece.paragraph.folded
        mark = MARK.match(text)
        numbered = SECTION.match(text) if piece.part is Part.HEADING else None
        column = piece.part is Part.COLUMN or (
            column and (mark is not None or numbered is not None or piece.part is not Part.HEADING)
        )
        if column and numbered and not mark and _heads(piece, numbered.end(), following):
            # （一）甲县召开现场会: the number is of the column, not of a text's parts
            yield replace(piece, paragraph=piece.paragraph.cut(numbered.end(), len(text)))
        elif (
            column and mark and piece.part is Part.CAPTION and _heads(piece, mark.end(), following)
        ):
            yield Piece(piece.at, Part.HEADING, _bare(piece.paragraph))
        else:
            yield piece


def _heads(piece: Piece, start: int, following: Piece | None) -> bool:
    """Whether the words from `start` on may be a heading of the text that follows."""
    text = piece.paragraph.folded[start:]
    if following is None or piece.paragraph.closed or not is_heading(text):
        return False
    above = following.part in (Part.BYLINE, Part.OPENING, Part.BODY)
    return above and MARK.match(following.paragraph.folded) is None


def _signed_off(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with the body's name and the date that close a notice made notes."""
    told, dated = False, -1
    for at, piece in enumerate(pieces):
        text, following = piece.paragraph.folded, pieces[at + 1 : at + 3]
        if piece.part is Part.HEADING and told and not piece.paragraph.level:
            two = bool(following) and is_split_sign_off(text, following[0].paragraph.folded)
            begins = {p.part for p in following[two : two + 1]} & {
                Part.BODY,
                Part.OPENING,
                Part.BYLINE,
            }
            if (two or is_sign_off(text)) and not begins:
                dated = at + 1 if two else at
                yield Piece(piece.at, Part.NOTE, piece.paragraph)
                continue
        if piece.part in (Part.BODY, Part.OPENING):
            told = piece.paragraph.closed or is_field(text)
        elif piece.part is Part.HEADING:
            told = False
        yield Piece(piece.at, Part.NOTE, piece.paragraph) if at == dated else piece
