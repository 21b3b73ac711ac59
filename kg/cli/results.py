"""Answers of queries as tables for people: short IRIs, aligned columns, safe for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.cli.terminal import display_width, table_lines
from kg.namespaces import XSD, prefixes

NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "float"))

GAP = 2
"""Blanks between two columns of `table_lines`."""

_LOCAL = re.compile(r"[\w.\-·]*\Z")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def result_lines(answer: QuerySolutions, base: str, width: int | None = None) -> Iterator[str]:
    """The lines of a table of all rows; columns of numbers are set to the right.

    With `width`, long cells are cut (“…”) where the table would be wider than that.
    """
    header = [variable.value for variable in answer.variables]
    namespaces = prefixes(base)
    terms = [[solution[name] for name in header] for solution in answer]
    if not header:
        return
    numbers = frozenset(
        i for i in range(len(header)) if _all_numbers(row[i] for row in terms if row[i] is not None)
    )
    cells = [header, *([term_text(term, namespaces) for term in row] for row in terms)]
    if width is not None:
        cells = fitted(cells, width, numbers)
    yield from table_lines(cells[0], cells[1:], numbers=numbers)


def fitted(
    cells: list[list[str]], width: int, whole: frozenset[int] = frozenset(), least: int = 10
) -> list[list[str]]:
    """The rows with cells cut so that the table fits, where that can be.

    Columns in `whole` (a number cut short is another number) are left alone, and no other
    gets narrower than `least`.

    >>> fitted([["list", "n"], ["青岛市节能低碳重点技术推广目录", "1"]], 20)
    [['list', 'n'], ['青岛市节能低碳重…', '1']]
    """
    widths = [max(map(display_width, column)) for column in zip(*cells, strict=True)]
    room = width - GAP * (len(widths) - 1)
    limit = max(widths)
    while limit > least and room < sum(
        w if i in whole else min(w, limit) for i, w in enumerate(widths)
    ):
        limit -= 1
    return [[c if i in whole else cut(c, limit) for i, c in enumerate(row)] for row in cells]


def cut(text: str, width: int) -> str:
    """The text in at most `width` columns, the last of them “…” where something was cut.

    >>> cut("青岛市节能低碳", 14), cut("青岛市节能低碳", 9)
    ('青岛市节能低碳', '青岛市节…')
    """
    if display_width(text) <= width:
        return text
    used, kept = 1, []
    for character in text:
        used += display_width(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept) + "…"


def term_text(term: object, namespaces: dict[str, str]) -> str:
    """A term as a person reads it: IRIs by prefix, literals without their type.

    >>> term_text(NamedNode("https://w3id.org/lgkg/zone/临海新区"), prefixes())
    'zone:临海新区'
    >>> term_text(Literal("临海新区", language="zh"), prefixes())
    '临海新区'
    """
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return short_iri(term.value, namespaces)
    return visible(term.value if isinstance(term, Literal) else str(term))


def short_iri(iri: str, namespaces: dict[str, str]) -> str:
    """The IRI by the longest prefix that fits, else in `<…>`."""
    fitting = [(len(ns), name, ns) for name, ns in namespaces.items() if iri.startswith(ns)]
    if fitting:
        _, name, namespace = max(fitting)
        local = iri[len(namespace) :]
        if _LOCAL.match(local):
            return f"{name}:{local}"
    return f"<{visible(iri)}>"


def visible(text: str) -> str:
    """The text with control and direction characters shown, not obeyed: a page wrote it.

    >>> visible("red\\x1b[31m")
    'red\\\\x1b[31m'
    """
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def _all_numbers(terms: Iterable[object]) -> bool:
    found = list(terms)
    return bool(found) and all(
        isinstance(t, Literal) and t.datatype.value in NUMBERS for t in found
    )
