"""The flow of body text: which paragraphs make up one article, and in what order.

A byline, a dateline or “（上接…）” begins an article; so do a Markdown heading of the articles'
level, a heading with a line of date and source below it, and the mark of a short item in a column
of them. Text without any of these begins one where its words and its place say so
(`kg.page.beginnings`); else it belongs to the article that runs, with exceptions that print makes
by setting columns beside each other:

1. an article broken off in mid-sentence takes up the next unindented text that stands behind
   another article's last sentence;
2. text without the indent of a paragraph goes back to an article whose last line fills the column;
3. a block with the names of an article left behind goes back to it;
4. a fragment printed before its turn goes behind the sentence that it completes.

What was read into one another nevertheless is parted at the end (`kg.page.partings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.page.affinity import Affinity
from kg.page.beginnings import Beginnings, start_of
from kg.page.dateline import read_date
from kg.page.drafts import Draft, Flow, Heading
from kg.page.edges import Closing, Opening, read_closing
from kg.page.fields import is_field, is_notice
from kg.page.habits import Habits
from kg.page.owners import Owners
from kg.page.partings import part
from kg.page.parts import Part, Piece, continues
from kg.page.seams import join_continued, put_in_place
from kg.page.sign_offs import DATE_LINE, is_sign_off
from kg.page.telling import telling
from kg.page.wording import is_section


def read_flow(pieces: Sequence[Piece]) -> Flow:
    """The articles' texts and the headings between them."""
    reader = _Reader(pieces)
    flow = reader.read()
    if reader.habits.wrapped or not reader.habits.spaced:
        part(flow, reader.affinity, indented=reader.habits.indented)
    join_continued(flow)
    for draft in flow.drafts:
        put_in_place(draft)
    return flow


CLEAR = 1.5
"""How much more has to speak for a beginning that is beyond doubt."""

DOUBT_BY_WORDS = 0.2

SURE = 2.0
"""What has to speak for a beginning where the article before breaks off in a sentence."""


class _Reader:
    """Goes through a page once, keeping the article that runs."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.flow = Flow()
        self.affinity = Affinity(p.paragraph.folded for p in pieces if p.part is Part.BODY)
        self.beginnings = Beginnings(pieces, self.affinity)
        self.habits = Habits(pieces)
        self.owners = Owners(self.flow, self.affinity, self.beginnings, self.habits)
        self.current: Draft | None = None
        self.pending: list[Heading] = []
        self.stamped = False
        self.doubt = 0.0

    def read(self) -> Flow:
        for piece in self.pieces:
            if piece.at in self.habits.items:
                self._body(piece)
            elif piece.part is Part.HEADING:
                self._heading(piece)
            elif piece.part is Part.BYLINE:
                self._byline(piece)
            elif piece.opening is not None:
                self._opening(piece, piece.opening)
            elif piece.part is Part.BODY:
                self._body(piece)
            else:
                self._aside(piece)
        for draft in self.flow.drafts:
            if not draft.body:
                self.flow.outside += [*draft.signs, *draft.captions]
        self.flow.drafts = [draft for draft in self.flow.drafts if draft.body]
        return self.flow

    def _begin(self) -> Draft:
        self.current = Draft(len(self.flow.drafts))
        self.flow.drafts.append(self.current)
        for heading in self.pending:
            heading.before = self.current.number
        self.pending, self.stamped = [], False
        return self.current

    def _heading(self, piece: Piece) -> None:
        heading = Heading(piece, self.current.number if self.current else None)
        self.flow.headings.append(heading)
        self.pending.append(heading)

    def _byline(self, piece: Piece) -> None:
        draft = self.current
        if draft is not None and self._signs_off(piece):
            draft.finished = True
        elif draft is None or draft.body or draft.date or draft.page_from or self.pending:
            draft = self._begin()
        draft.signs.append(piece)
        draft.credits += [(piece.paragraph, credit) for credit in piece.credits]

    def _signs_off(self, piece: Piece) -> bool:
        """Whether a byline stands behind an article, in brackets or as the page's last line."""
        if self.current and self.current.body and piece.at > self.habits.last_body:
            return True
        bracketed = piece.paragraph.folded.lstrip()[:1] in "（(【"
        following = self.pieces[piece.at + 1 : piece.at + 2]
        opens = following and following[0].part in (Part.BODY, Part.OPENING)
        if opens and piece.paragraph.gap == 0 and following[0].paragraph.gap:
            opens = False
        return bool(self.current and self.current.body) and bracketed and not opens

    def _opening(self, piece: Piece, opening: Opening) -> None:
        draft = self.current
        if (
            draft is None
            or self.pending
            or (draft.page_from and opening.page)
            or (draft.body and not self._is_of_headline(draft, piece))
        ):
            draft = self._begin()
        draft.signs.append(piece)
        draft.credits += [(piece.paragraph, credit) for credit in opening.credits]
        draft.date = opening.date or draft.date
        draft.page_from = opening.page or draft.page_from
        rest = piece.paragraph.cut(opening.end, len(piece.paragraph.folded))
        if rest.strand:
            self._append(draft, Piece(piece.at, Part.BODY, rest))

    def _is_of_headline(self, draft: Draft, piece: Piece) -> bool:
        """Whether a second report stands under the headline of the first, and is named there.

        “甲县乙县一批项目开工” heads a report from each; print has no headline between the two.
        """
        above = [h.piece for h in self.flow.headings if h.before == draft.number]
        if self.habits.wrapped or not above:
            return False
        headline = frozenset().union(*(telling(h.paragraph.folded) for h in above))
        first, second = telling(draft.text), telling(piece.paragraph.folded)
        return bool(headline & first - second) and bool(headline & second - first)

    def _body(self, piece: Piece) -> None:
        draft = self.current
        if piece.at in self.habits.items:
            mark = self.habits.items[piece.at]
            if title := self.habits.titles.get(piece.at):
                heading = replace(
                    piece, part=Part.HEADING, paragraph=piece.paragraph.cut(mark, title)
                )
                self._heading(heading)
                mark = title
            draft = self._begin()
            piece = replace(piece, paragraph=piece.paragraph.cut(mark, len(piece.paragraph.folded)))
        elif draft is None or (draft.body and self._begins(draft, piece)):
            draft = self._begin()
            draft.doubt, self.doubt = self.doubt, 0.0
        elif draft.body:
            draft = self.owners.of(draft, piece, headed=bool(self.pending))
        self.pending, self.stamped = [], False
        self._append(draft, piece)

    def _append(self, draft: Draft, piece: Piece) -> None:
        closing: Closing = read_closing(piece.paragraph.folded)
        draft.credits += [(piece.paragraph, credit) for credit in closing.credits]
        draft.page_on = closing.page or draft.page_on
        draft.finished = draft.finished or bool(closing.page or closing.credits)
        rest = piece.paragraph.cut(0, closing.start)
        if rest.strand:
            draft.body.append(Piece(piece.at, Part.BODY, rest))
        self.current = draft

    def _aside(self, piece: Piece) -> None:
        draft = self.current
        if piece.part is Part.CAPTION and draft is not None:
            draft.captions.append(piece)
            return
        self.flow.outside.append(piece)
        if self.pending and read_date(piece.paragraph.folded):
            self.stamped = True
        text = piece.paragraph.folded
        ends = "原文" in text or is_sign_off(text) or DATE_LINE.fullmatch(text) is not None
        if draft is not None and draft.body and piece.part is Part.NOTE:
            draft.note += piece.paragraph.folded
            draft.finished = draft.finished or ends

    def _begins(self, draft: Draft, piece: Piece) -> bool:
        """Whether body text without byline or dateline begins another article."""
        if draft.open and continues(draft.last, piece.paragraph):
            # Where nothing is indented, a heading and other words alone show that it does not.
            flush = (
                self.habits.wrapped
                and not self.habits.indented
                and self.pending
                and piece.paragraph.gap
            )
            return bool(flush) and self._scores(piece, SURE)
        runs_on = self.habits.indented and not piece.paragraph.indent
        waiting = any(d.open or (runs_on and d.full and not d.finished) for d in self.flow.drafts)
        if draft.finished and not waiting:
            return True
        if self.pending:
            levels = [h.piece.paragraph.level for h in self.pending]
            if max(levels):
                return 0 < min(level for level in levels if level) <= self.habits.level
            if all(is_section(h.piece.paragraph.folded) for h in self.pending):
                return False
            if self.stamped and not self.habits.wrapped:
                return True
            titles = (is_notice(h.piece.paragraph.folded) for h in self.pending)
            if is_field(piece.paragraph.folded) and any(titles):
                return True
        if runs_on or (self.flow.is_report(draft) and start_of(piece.paragraph.folded) != "lead"):
            return False
        return self._scores(piece, 0.0)

    def _scores(self, piece: Piece, least: float) -> bool:
        """Whether more than `least` speaks for a beginning."""
        drafts = [other for other in self.flow.drafts if other.body]
        signs = self.beginnings.signs(drafts, piece, self.flow.headings, len(self.pending))
        if signs is None:
            return False
        score = signs.score(wrapped=self.habits.wrapped, spaced=self.habits.spaced)
        self.doubt = DOUBT_BY_WORDS if least < score < least + CLEAR else 0.0
        return score > least
