"""The headings of one article, by what they are to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import Role
from kg.page.drafts import Heading


@dataclass
class Heads:
    """The headings of one article, in the order of the page, and the doubt about them."""

    headline: list[Heading] = field(default_factory=list)
    kickers: list[Heading] = field(default_factory=list)
    subheads: list[Heading] = field(default_factory=list)
    captions: list[Heading] = field(default_factory=list)
    doubt: float = 0.0

    def in_role(self, role: Role) -> list[Heading]:
        """The headings of a role, as printed."""
        found = {
            Role.KICKER: self.kickers,
            Role.HEADLINE: self.headline,
            Role.SUBHEAD: self.subheads,
            Role.CAPTION: self.captions,
        }[role]
        return sorted(found, key=lambda heading: heading.piece.paragraph.strand.offsets[0])
