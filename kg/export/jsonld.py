"""The graph as JSON-LD 1.1 with a context, so that it reads as plain JSON.

The context holds the prefixes, and says of every property whose values are all of one sort
what that sort is (nodes, Chinese text, dates, amounts), so that its values stand bare. Facts
come first; each page is a node with a `@graph` of its own.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from kg.namespaces import RDF, XSD, prefixes

Term = NamedNode | BlankNode | Literal | Triple
Coercion = dict[str, str]
"""What a context says of a property: `{"@type": …}`, `{"@language": …}`, or nothing."""

_TYPE = RDF + "type"
_INTEGER, _BOOLEAN = XSD + "integer", XSD + "boolean"
_LOCAL = re.compile(r"(?!//)[^\s:]+\Z")


def document(store: Store, base: str) -> bytes:
    """The whole store as one JSON-LD document, UTF-8, nodes and keys sorted."""
    return _Writer(store, base).document()


class _Writer:
    def __init__(self, store: Store, base: str) -> None:
        self.store = store
        self.namespaces = prefixes(base)
        self.coercions = self._coercions()

    def document(self) -> bytes:
        context: dict[str, Any] = dict(self.namespaces)
        context |= {self.short(iri): said for iri, said in sorted(self.coercions.items()) if said}
        nodes = self.nodes(self.store.quads_for_pattern(None, None, None, DefaultGraph()))
        for graph in sorted(self.store.named_graphs(), key=str):
            inner = self.nodes(self.store.quads_for_pattern(None, None, None, graph))
            nodes.append({"@id": self.node(graph), "@graph": inner})
        whole = {"@context": context, "@graph": nodes}
        return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()

    def nodes(self, quads: Iterable[Quad]) -> list[dict[str, Any]]:
        """One object for each subject, sorted by IRI."""
        values: defaultdict[Term, defaultdict[str, list[Term]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for quad in quads:
            values[quad.subject][quad.predicate.value].append(quad.object)
        return [
            {"@id": self.node(subject), **self.properties(values[subject])}
            for subject in sorted(values, key=str)
        ]

    def properties(self, values: dict[str, list[Term]]) -> dict[str, Any]:
        """The keys of one object; `@type` first, a single value without brackets."""
        found: dict[str, Any] = {}
        for iri in sorted(values, key=lambda iri: (iri != _TYPE, iri)):
            terms = sorted(values[iri], key=str)
            if iri == _TYPE:
                written: list[Any] = [self.node(term) for term in terms]
            else:
                written = [self.value(term, self.coercions[iri]) for term in terms]
            found["@type" if iri == _TYPE else self.short(iri)] = (
                written[0] if len(written) == 1 else written
            )
        return found

    def value(self, term: Term, coercion: Coercion) -> Any:
        """The term as a bare value where the context says the rest, else as an object."""
        said = self.sort(term)
        if not isinstance(term, Literal):
            return self.node(term) if said == coercion else {"@id": self.node(term)}
        bare: Any = term.value
        if term.datatype.value == _INTEGER:
            bare = int(term.value)
        elif term.datatype.value == _BOOLEAN:
            bare = term.value == "true"
        return bare if said == coercion else {"@value": bare, **said}

    def sort(self, term: Term) -> Coercion:
        """What a context has to say for the term to stand bare."""
        if not isinstance(term, Literal):
            return {"@type": "@id"}
        if term.language:
            return {"@language": term.language}
        datatype = term.datatype.value
        # Numbers, truth values and plain texts are what JSON takes them for.
        return (
            {}
            if datatype in (_INTEGER, _BOOLEAN, XSD + "string")
            else {"@type": self.short(datatype)}
        )

    def node(self, term: Term) -> str:
        return self.short(term.value) if isinstance(term, NamedNode) else str(term)

    def short(self, iri: str) -> str:
        """The IRI by a prefix of the context where that leads back to it."""
        fitting = [(len(ns), name) for name, ns in self.namespaces.items() if iri.startswith(ns)]
        if fitting:
            length, name = max(fitting)
            if _LOCAL.match(iri[length:]):
                return f"{name}:{iri[length:]}"
        return iri

    def _coercions(self) -> dict[str, Coercion]:
        """For each property: the sort that all its values share, else nothing."""
        sorts: dict[str, Coercion] = {}
        for quad in self.store:
            iri, sort = quad.predicate.value, self.sort(quad.object)
            if sorts.setdefault(iri, sort) != sort:
                sorts[iri] = {}
        return sorts
