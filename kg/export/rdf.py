"""The graph as RDF: Turtle, N-Triples and RDF/XML merge all graphs, the others keep them.

Turtle is written by `kg.graph.turtle`, so that an exported graph has the bytes of
`graph.ttl`. N-Triples and N-Quads are the sorted lines of their canonical forms.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import BinaryIO

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, Triple, serialize

from kg.export.jsonld import document
from kg.export.rdfxml import rdfxml
from kg.graph import turtle
from kg.graph.document import body
from kg.store import base_of


def write_rdf(store: Store, form: str, out: BinaryIO) -> None:
    """Writes the graph to `out` in the format `form`, one of `RDF_FORMATS`."""
    out.write(RDF_FORMATS[form](store, base_of(store)))


def _turtle(store: Store, base: str) -> bytes:
    return turtle(store, base)


def _ntriples(store: Store, base: str) -> bytes:
    return _sorted({Triple(q.subject, q.predicate, q.object) for q in store}, RdfFormat.N_TRIPLES)


def _nquads(store: Store, base: str) -> bytes:
    return _sorted(store, RdfFormat.N_QUADS)


def _sorted(statements: Iterable[Triple] | Iterable[Quad], form: RdfFormat) -> bytes:
    """One line for each statement, in the order of code points."""
    written = io.BytesIO()
    serialize(statements, written, form)
    return b"".join(sorted(written.getvalue().splitlines(keepends=True)))


def _trig(store: Store, base: str) -> bytes:
    """The facts as Turtle, then each named graph as Turtle in braces, by IRI."""
    facts = turtle(store.quads_for_pattern(None, None, None, DefaultGraph()), base)
    parts = [facts.decode().rstrip("\n")]
    for graph in sorted(store.named_graphs(), key=str):
        quads = store.quads_for_pattern(None, None, None, graph)
        written = body(quads, base).strip("\n")
        parts.append(f"\n{graph} {{\n{written}\n}}")
    return ("\n".join(parts) + "\n").encode()


def _jsonld(store: Store, base: str) -> bytes:
    return document(store, base)


RDF_FORMATS: dict[str, Callable[[Store, str], bytes]] = {
    "turtle": _turtle,
    "ntriples": _ntriples,
    "nquads": _nquads,
    "trig": _trig,
    "rdfxml": rdfxml,
    "jsonld": _jsonld,
}
"""Format → how a store and its base become bytes."""
