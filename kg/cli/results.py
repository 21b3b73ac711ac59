"""Answers of queries as tables for people: short IRIs, aligned columns, safe for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.cli.terminal import display_width, table_lines, visible
from kg.namespaces import XSD

NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "float"))

GAP = 2
"""Blanks between two columns of `table_lines`."""

_LOCAL = re.compile(r"[\w.\-·]*\Z")


class Rendered(NamedTuple):
    """The lines of a table, header included, and how many rows they show."""

    lines: list[str]
    rows: int


def result_table(
    answer: QuerySolutions, namespaces: Mapping[str, str], width: int | None = None
) -> Rendered:
    """All rows as a table; columns of numbers are set to the right.

    With `width`, long cells are folded onto further lines where the table would be wider.
    """
    header = [variable.value for variable in answer.variables]
    terms = [[solution[name] for name in header] for solution in answer]
    if not header:
        return Rendered([], len(terms))
    numbers = frozenset(
        i for i in range(len(header)) if _all_numbers(row[i] for row in terms if row[i] is not None)
    )
    cells = [header, *([term_text(term, namespaces) for term in row] for row in terms)]
    if width is not None:
        cells = folded(cells, width, numbers)
    return Rendered(list(table_lines(cells[0], cells[1:], numbers=numbers)), len(terms))


def folded(
    cells: list[list[str]], width: int, whole: frozenset[int] = frozenset(), least: int = 10
) -> list[list[str]]:
    """The rows with long cells folded so that the table fits, where that can be.

    Columns in `whole` (a number in two parts is two numbers) are left alone, and no other gets
    narrower than `least`.

    >>> folded([["list", "n"], ["青岛市节能低碳重点技术", "1"]], 17)
    [['list', 'n'], ['青岛市节能低碳', '1'], ['重点技术', '']]
    """
    widths = [max(map(display_width, column)) for column in zip(*cells, strict=True)]
    room = width - GAP * (len(widths) - 1)
    limit = max(widths)
    while limit > least and room < sum(
        w if i in whole else min(w, limit) for i, w in enumerate(widths)
    ):
        limit -= 1
    rows: list[list[str]] = []
    for row in cells:
        parts = [[c] if i in whole else fold(c, limit) for i, c in enumerate(row)]
        rows += map(list, zip_longest(*parts, fillvalue=""))
    return rows


def fold(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, ends of words kept where they are near.

    >>> fold("青岛市节能低碳", 9), fold("Ministry of Water", 12), fold("", 5)
    (['青岛市节', '能低碳'], ['Ministry of', 'Water'], [''])
    """
    lines, start, used, blank = [], 0, 0, 0
    for at, character in enumerate(text):
        used += display_width(character)
        if used > width and at > start:
            end = blank if blank > start else at
            lines.append(text[start:end].rstrip())
            start = end
            used = display_width(text[start : at + 1])
        if character == " ":
            blank = at + 1
    return [*lines, text[start:]]


def term_text(term: object, namespaces: Mapping[str, str]) -> str:
    """A term as a person reads it: IRIs by prefix, literals without their type.

    >>> from kg.namespaces import prefixes
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


def short_iri(iri: str, namespaces: Mapping[str, str]) -> str:
    """The IRI by the longest prefix that fits, else in `<…>`."""
    fitting = [(len(ns), name, ns) for name, ns in namespaces.items() if iri.startswith(ns)]
    if fitting:
        _, name, namespace = max(fitting)
        local = iri[len(namespace) :]
        if _LOCAL.match(local):
            return f"{name}:{local}"
    return f"<{visible(iri)}>"


def _all_numbers(terms: Iterable[object]) -> bool:
    found = list(terms)
    return bool(found) and all(
        isinstance(t, Literal) and t.datatype.value in NUMBERS for t in found
    )
