"""Sets text in columns as newspapers do, for pages made up in tests."""

from __future__ import annotations

from kg.page.cells import cells

NOT_FIRST = "，。、；：”！？）"


def set_in_column(
    text: str, column: int = 28, indent: str = "　　", *, hangs: bool = True
) -> list[str]:
    """The lines of a paragraph in a column of so many cells; `hangs` keeps pauses from line starts."""
    lines, line = [], indent
    for char in text:
        hanging = hangs and char in NOT_FIRST and cells(line + char) <= column + 2
        if cells(line + char) > column and not hanging:
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]


def page_of(*blocks: str | list[str]) -> str:
    """A page of blocks with blank lines between them."""
    return "\n\n".join(block if isinstance(block, str) else "\n".join(block) for block in blocks)


def side_by_side(*columns: list[str], gutter: int = 4) -> list[str]:
    """The lines of columns set beside each other, as tools that keep the layout write them."""
    wide = [max(cells(line) for line in column) for column in columns]
    rows = []
    for i in range(max(len(column) for column in columns)):
        row = ""
        for column, width in zip(columns, wide, strict=True):
            line = column[i] if i < len(column) else ""
            row += line + " " * (width - cells(line) + gutter)
        rows.append(row.rstrip())
    return rows
