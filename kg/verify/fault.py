"""What verification finds: faults with their place, and how much was checked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that the pages do not bear out.

    `file` is a page file's name ("" where none is concerned), `offset` a code point of it or
    None, `node` the IRI at fault; `expected` is what the graph says and `found` what is there.
    """

    file: str
    offset: int | None
    node: str
    problem: str
    expected: str = ""
    found: str = ""

    def order(self) -> tuple[str, int, str, str, str]:
        """By file and offset; what has no offset comes first in its file."""
        offset = -1 if self.offset is None else self.offset
        return self.file, offset, self.node, self.problem, self.expected


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome: `spans` were compared with `pages` files, `facts` asked for evidence."""

    pages: int
    spans: int
    facts: int
    faults: tuple[Fault, ...]

    @property
    def passed(self) -> bool:
        return not self.faults
