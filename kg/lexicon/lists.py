"""The files of `kg/data/`: lists of words, and tables.

`*.txt` holds words separated by blanks or line breaks; `*.tsv` holds one row a line with
tab-separated columns. Lines that start with `#` are comments; every file starts with one that
says what it holds and where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from typing import TypeVar

from kg.errors import LexiconError

Entry = TypeVar("Entry", str, tuple[str, ...])


def _lines(name: str) -> Iterator[tuple[int, str]]:
    text = resources.files("kg").joinpath("data", name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line


def words(name: str) -> tuple[str, ...]:
    """The words of a `.txt` list, in the order of the file.

    Raises LexiconError (file, line) where a word stands twice.
    """
    found: dict[str, int] = {}
    for number, line in _lines(name):
        for word in line.split():
            _add(found, name, number, word)
    return tuple(found)


def rows(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a `.tsv` table, in the order of the file.

    Raises LexiconError (file, line) where a row has other columns or stands twice.
    """
    found: dict[tuple[str, ...], int] = {}
    for number, line in _lines(name):
        _add(found, name, number, _cells(name, number, line, columns))
    return tuple(found)


def families(name: str) -> dict[str, tuple[str, ...]]:
    """The words of a `.tsv` table by family; a row has a family and words separated by blanks.

    Raises LexiconError (file, line) where a word stands twice in a family.
    """
    found: dict[str, dict[str, int]] = {}
    for number, line in _lines(name):
        family, listed = _cells(name, number, line, 2)
        for word in listed.split():
            _add(found.setdefault(family, {}), name, number, word)
    return {family: tuple(listed) for family, listed in found.items()}


def _cells(name: str, number: int, line: str, columns: int) -> tuple[str, ...]:
    cells = tuple(cell.strip() for cell in line.split("\t"))
    if len(cells) != columns:
        raise LexiconError(
            f"kg/data/{name}:{number}: {len(cells)} columns where {columns} are due;"
            " separate them by one tab"
        )
    return cells


def _add(found: dict[Entry, int], name: str, number: int, entry: Entry) -> None:
    """Notes the line of an entry; LexiconError where it has one already."""
    if entry in found:
        printed = entry if isinstance(entry, str) else "\t".join(entry)
        raise LexiconError(
            f"kg/data/{name}:{number}: “{printed}” stands in line {found[entry]} already;"
            " remove one of the two"
        )
    found[entry] = number
