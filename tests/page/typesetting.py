"""Sets text in columns as newspapers do, for pages made up in tests."""

from __future__ import annotations

from kg.page.lines import cells

NOT_FIRST = "，。、；：”！？）"


def set_in_column(text: str, column: int = 28, indent: str = "　　") -> list[str]:
    """The lines of a paragraph in a column of so many cells."""
    lines, line = [], indent
    for char in text:
        hangs = char in NOT_FIRST and cells(line + char) <= column + 2
        if cells(line + char) > column and not hangs:
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]


def page_of(*blocks: str | list[str]) -> str:
    """A page of blocks with blank lines between them."""
    return "\n\n".join(block if isinstance(block, str) else "\n".join(block) for block in blocks)
