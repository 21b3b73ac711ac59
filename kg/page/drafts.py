"""Drafts: the articles of a page while they are put together, and the headings between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.page.byline import Credit
from kg.page.columns import SLACK
from kg.page.paragraphs import Paragraph
from kg.page.parts import Piece
from kg.page.reports import is_report_title


@dataclass
class Heading:
    """A heading, and the articles that it stands between: the one that ran, the one begun."""

    piece: Piece
    within: int | None = None
    before: int | None = None


@dataclass
class Draft:
    """An article while it is put together; `number` is its place on the page."""

    number: int
    credits: list[tuple[Paragraph, Credit]] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    captions: list[Piece] = field(default_factory=list)
    signs: list[Piece] = field(default_factory=list)
    """Its bylines and openings."""

    date: str = ""
    note: str = ""
    page_from: str | None = None
    page_on: str | None = None
    finished: bool = False
    moved: bool = False
    """Whether text was brought to it from another place on the page."""
    doubt: float = 0.0
    """Doubt about where it begins: above 0 where its words told, and told it barely."""

    @property
    def last(self) -> Paragraph | None:
        return self.body[-1].paragraph if self.body else None

    @property
    def open(self) -> bool:
        """Whether it breaks off in mid-sentence."""
        return self.last is not None and not self.finished and not self.last.closed

    @property
    def full(self) -> bool:
        """Whether its last line fills the column, so that its paragraph may go on."""
        last = self.last
        return last is not None and last.column > 0 and last.last_width >= last.column - SLACK

    @property
    def text(self) -> str:
        return "".join(piece.paragraph.folded for piece in self.body)


@dataclass
class Flow:
    """The drafts of a page, its headings in order, and what belongs to no article."""

    drafts: list[Draft] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    outside: list[Piece] = field(default_factory=list)

    def is_report(self, draft: Draft) -> bool:
        """Whether the title of a report stands above a draft: the parts of one are one article."""
        above = (h.piece.paragraph.folded for h in self.headings if h.before == draft.number)
        return any(is_report_title(heading) for heading in above)
