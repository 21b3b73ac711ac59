"""Answers of queries as tables for people: short IRIs, aligned columns, safe for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.cli.terminal import table_lines
from kg.namespaces import XSD, prefixes

NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "float"))

_LOCAL = re.compile(r"[\w.\-·]*\Z")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def result_lines(answer: QuerySolutions, base: str) -> Iterator[str]:
    """The lines of a table of all rows; columns of numbers are set to the right."""
    header = [variable.value for variable in answer.variables]
    namespaces = prefixes(base)
    terms = [[solution[name] for name in header] for solution in answer]
    if not header:
        return
    numbers = frozenset(
        i for i in range(len(header)) if _all_numbers(row[i] for row in terms if row[i] is not None)
    )
    cells = [[term_text(term, namespaces) for term in row] for row in terms]
    yield from table_lines(header, cells, numbers=numbers)


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
