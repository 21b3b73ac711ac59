"""Answers as bytes: results as the W3C defines them, triples in RDF formats.

CSV, TSV, JSON and XML are those of SPARQL 1.1 and are written by the engine while it answers.
Triples are collected, sorted and freed of duplicates first, so that one graph always gives
the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import (
    DefaultGraph,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from kg.errors import QueryError
from kg.namespaces import BASE
from kg.query.run import Answer

RESULT_FORMATS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
"""For SELECT and ASK."""

RDF_FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
"""For CONSTRUCT and DESCRIBE."""


def write_answer(answer: Answer | list[Triple], form: str, out: BinaryIO, base: str = BASE) -> None:
    """Writes the answer to `out` in the format `form`.

    Raises QueryError where this kind of answer has no such format.
    """
    if isinstance(answer, QueryTriples | list):
        _write_triples(answer, form, out, base)
        return
    if form not in RESULT_FORMATS:
        kind = "an ASK" if isinstance(answer, QueryBoolean) else "a SELECT"
        raise QueryError(
            f"{kind} query gives no triples for “{form}”; "
            f"choose {', '.join(RESULT_FORMATS)} or table"
        )
    answer.serialize(out, RESULT_FORMATS[form])


def _write_triples(answer: Iterable[Triple], form: str, out: BinaryIO, base: str) -> None:
    if form not in RDF_FORMATS:
        raise QueryError(
            f"CONSTRUCT and DESCRIBE give triples, which “{form}” cannot hold; "
            f"choose {', '.join(RDF_FORMATS)}"
        )
    triples = sorted(set(answer), key=str)
    if form == "turtle":
        from kg.graph.document import turtle

        default = DefaultGraph()
        quads = (Quad(t.subject, t.predicate, t.object, default) for t in triples)
        out.write(without_idle_prefixes(turtle(quads, base)))
    else:
        serialize(triples, out, RDF_FORMATS[form])


def without_idle_prefixes(text: bytes) -> bytes:
    """The Turtle text without declarations of prefixes that it does not use."""
    lines = text.decode().split("\n")
    split = next((i for i, line in enumerate(lines) if not line.startswith("@prefix")), 0)
    body = "\n".join(lines[split:])
    used = [line for line in lines[:split] if f"{line.split()[1]}" in body]
    return "\n".join([*used, body] if used else [body.lstrip("\n")]).encode()
