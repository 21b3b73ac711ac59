"""All graphs as one Turtle text that a person can read, the same bytes for the same facts.

Each subject is set off by a blank line, in the order of `kg.graph.statements`. Forms are those
of the engine's own writer, which takes more than twice the time, sorting included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import Quad, Store

from kg.graph.statements import subjects
from kg.graph.terms import A
from kg.namespaces import BASE, XSD, prefixes

# PN_CHARS_U, PN_CHARS and PN_LOCAL of Turtle's grammar, without its escapes.
_LETTERS = (
    "A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_INNER = _LETTERS + "0-9\u00b7\u0300-\u036f\u203f\u2040\\-"
_LOCAL = re.compile(f"(?:[{_LETTERS}0-9:](?:[{_INNER}.:]*[{_INNER}:])?)?")

_BARE = {
    XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD + "double": re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-]?[0-9]+"),
    XSD + "boolean": re.compile("true|false"),
}
"""Datatypes of literals that Turtle writes without quotes, where they have this form."""


def turtle(graph: Store | Iterable[Quad], base: str = BASE) -> bytes:
    """The triples of `graph`, whatever graph they stand in, as UTF-8 Turtle."""
    header = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes(base).items())
    return (header + body(graph, base)).encode()


def body(graph: Store | Iterable[Quad], base: str = BASE) -> str:
    """The subjects of a Turtle text, without the prefixes that it needs."""
    short = _Terms(prefixes(base))
    type_ = f"<{A.value}>"
    parts = []
    for subject, said in subjects(graph, base):
        rows = [
            f"{'a' if predicate == type_ else short[predicate]} "
            + " , ".join(map(short.__getitem__, objects))
            for predicate, objects in said
        ]
        parts.append(f"\n{short[subject]} " + " ;\n\t".join(rows) + " .\n")
    return "".join(parts)


class _Terms(dict[str, str]):
    """Terms of N-Triples as Turtle writes them; IRIs are remembered, literals rarely recur."""

    def __init__(self, namespaces: dict[str, str]) -> None:
        super().__init__()
        self._names = {iri: name for name, iri in namespaces.items()}

    def __missing__(self, term: str) -> str:
        if term[0] == "<":
            self[term] = written = self._iri(term[1:-1])
            return written
        return self._typed(term) if term[-1] == ">" else term

    def _iri(self, iri: str) -> str:
        """By the prefix with the longest namespace that leaves a local name."""
        end = len(iri)
        while end := max(iri.rfind("/", 0, end), iri.rfind("#", 0, end)) + 1:
            name = self._names.get(iri[:end])
            if name is not None:
                local = iri[end:]
                return f"{name}:{local}" if _LOCAL.fullmatch(local) else f"<{iri}>"
            end -= 1
        return f"<{iri}>"

    def _typed(self, literal: str) -> str:
        text, _, datatype = literal.rpartition("^^<")
        form = _BARE.get(datatype[:-1])
        if form and form.fullmatch(text[1:-1]):
            return text[1:-1]
        return f"{text}^^{self[f'<{datatype}']}"
