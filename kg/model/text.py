"""What is printed: page files, articles, sentences, and where each character stood."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kg.model.words import Role

JOIN_GAP = 12
"""Largest step between two characters of one printed block (line break, blank line, indent)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of the original file."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """A page file as it is on disk, decoded.

    `name` is the file's name, with folders before it only where another page of the build has
    the same name (`kg.pages`); `sha256` is that of the bytes; `encoding` as a Python codec name.
    """

    name: str
    raw: str
    sha256: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its print undone, and where each of its characters stood.

    `text` holds the printed characters without line breaks, indents and letter-spacing
    blanks; `folded` is `text` with full-width and half-width forms unified, character for
    character (so indices agree) — rules match `folded`, quotes are taken from `text`.
    `offsets[i]` is the original offset of `text[i]`, strictly increasing inside a printed
    block and jumping (also backwards) where interleaved columns were put together.
    `opening` says how many quotations are open where the sentence starts (0 outside).
    `tears` are the indices of `text` before which the page prints other words than blanks
    that were left out: the line of a neighbouring column, a rule between columns.
    """

    text: str
    folded: str
    offsets: tuple[int, ...]
    role: Role = Role.BODY
    paragraph: int = 0
    opening: int = 0
    tears: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> Span | None:
        """The original span of `text[start:end]`, or None where columns were joined inside."""
        parts = self.parts(start, end)
        return parts[0] if len(parts) == 1 else None

    def parts(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """The original spans of `text[start:end]`: one where the print is contiguous.

        A step of the offsets that goes backwards or jumps over more than `JOIN_GAP`
        characters starts a new part, and so does a tear; other gaps are blanks and line
        breaks.
        """
        offsets = self.offsets[start : len(self.text) if end is None else end]
        parts: list[Span] = []
        for i, offset in enumerate(offsets):
            near = i and 0 < offset - offsets[i - 1] <= JOIN_GAP
            if near and start + i not in self.tears:
                parts[-1] = Span(parts[-1].start, offset + 1)
            else:
                parts.append(Span(offset, offset + 1))
        return tuple(parts)


@dataclass(frozen=True, slots=True)
class Byline:
    """A name in a byline: `role` is “记者” or “通讯员”; `span` covers the name as printed."""

    name: str
    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article, put together from the blocks of a page.

    `sentences` come in reading order: kicker, headline, then subheads and body as printed.
    `starts_at`/`ends_at` are the original offsets of the body's first character and behind
    its last. `doubt` is 0 where position and content agree on what belongs together, and
    up to 1 where a headline or fragment was given to this body by elimination alone.
    """

    article_id: str
    """Twelve hex digits of the SHA-256 of the page's hash and the body's text."""
    sentences: tuple[Sentence, ...]
    bylines: tuple[Byline, ...] = ()
    published: dt.date | None = None
    issue_date: dt.date | None = None
    """Date that relative periods (今年, 上半年) are resolved from: `published`, else a date
    that other articles of the page make certain, else None (periods then stay open)."""
    continued_from: str | None = None
    """“第一版” where the body follows “（上接第一版）”, else None."""
    continued_on: str | None = None
    """“第六版” where the body ends with “（下转第六版）”, else None."""
    continues: str | None = None
    """The id of the article that this fragment goes on from, where its page is in the build."""
    doubt: float = 0.0

    def line(self, role: Role) -> str:
        """The printed text of all sentences of one role, joined; blanks between lines kept
        for headlines (a headline of two lines reads as two phrases)."""
        joint = "" if role is Role.BODY else " "
        return joint.join(s.text for s in self.sentences if s.role is role)

    @property
    def headline(self) -> str:
        return self.line(Role.HEADLINE)

    @property
    def kicker(self) -> str:
        return self.line(Role.KICKER)

    @property
    def body(self) -> str:
        return self.line(Role.BODY)
