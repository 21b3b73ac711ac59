"""What `kg query --explain` prints: the query as it is understood, and what it takes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, Any

from kg.cli.source import LocalSource, Scope, Source

if TYPE_CHECKING:
    from kg.cli.asked import Asked
    from kg.cli.source import Given
    from kg.query.explain import Count

MOST = 10_000
"""Triples that are counted for one pattern, at most."""


def explanation(asked: Asked, scope: Scope, source: Source) -> Iterator[str]:
    """The lines of the report; the query is run for it to its last row.

    Raises QueryError for a query that cannot be run.
    """
    text = asked.text
    start = perf_counter()
    told = _outcome(source.ask(text, scope))
    seconds = perf_counter() - start

    from kg.cli.results import short_iri
    from kg.namespaces import prefixes
    from kg.query.text import tokens

    known = {**prefixes(source.base), **scope.declared}
    yield f"asked of    {source.title}{_layers(source, text, scope)}"
    if asked.name:
        yield f"query       {asked.question.path if asked.question else asked.name}"
    if asked.question:
        for parameter in asked.question.parameters.values():
            value = asked.values.get(parameter.name, parameter.default)
            bound = "not bound" if value is None else str(parameter.term(value))
            yield f"parameter   ?{parameter.name} ({parameter.type}): {bound}"
    used = {t.text.partition(":")[0] for t in tokens(text) if t.form == "prefixed"}
    for name in sorted(used & known.keys()):
        yield f"prefix      {name}: <{known[name]}>"
    if scope.limit is not None:
        yield f"limit       {scope.limit} rows"
    yield f"answer      {told} in {seconds:.3f} s"
    yield "algebra"
    from kg.query.explain import algebra
    from kg.query.outgoing import named_columns

    count = _counter(source, scope) if isinstance(source, LocalSource) else None
    try:
        tree = list(
            algebra(
                named_columns(text, known),
                known,
                lambda i: short_iri(i, known),
                scope.origin,
                count,
            )
        )
    except ValueError as error:
        reason = str(error).splitlines()[0] if str(error) else "no reason given"
        yield f"  not shown: rdflib, which draws it, cannot read this query ({reason})"
        return
    yield from (f"  {line}" for line in tree)


def _layers(source: Source, text: str, scope: Scope) -> str:
    """Which graphs are asked."""
    from kg.query.run import has_pages, names_graphs

    if names_graphs(text):
        return ", the graphs that the query names"
    if scope.facts_only:
        return ", the facts alone"
    if isinstance(source, LocalSource):
        pages = sum(1 for _ in source.store.named_graphs())
        whole = f", {len(source.store)} triples: "
        if has_pages(source.store):
            return f"{whole}the facts and {pages} page{'' if pages == 1 else 's'} as one"
        return f"{whole}the default graph" + (f" beside {pages} named ones" if pages else "")
    return ""


def _outcome(answer: Given) -> str:
    from pyoxigraph import QueryBoolean, QuerySolutions

    if isinstance(answer, QueryBoolean):
        return "yes" if answer else "no"
    rows = sum(1 for _ in answer)
    noun = "row" if isinstance(answer, QuerySolutions) else "triple"
    return f"{rows} {noun}{'' if rows == 1 else 's'}"


def _counter(source: LocalSource, scope: Scope) -> Count:
    """Says how many triples match a pattern by itself: the rarest is where to begin."""
    from pyoxigraph import DefaultGraph, Literal, NamedNode
    from rdflib import BNode, URIRef, Variable
    from rdflib import Literal as RdfLiteral

    graph = DefaultGraph() if scope.facts_only else None

    def term(value: Any) -> Any:
        if isinstance(value, Variable | BNode):
            return None
        if isinstance(value, URIRef):
            return NamedNode(str(value))
        if isinstance(value, RdfLiteral):
            if value.language:
                return Literal(str(value), language=value.language)
            datatype = NamedNode(str(value.datatype)) if value.datatype else None
            return Literal(str(value), datatype=datatype)
        raise ValueError(value)

    def count(*pattern: Any) -> str:
        try:
            subject, predicate, value = map(term, pattern)
        except ValueError:  # a path, or an IRI that is none
            return ""
        found = source.store.quads_for_pattern(subject, predicate, value, graph)
        number = sum(1 for _ in islice(found, MOST + 1))
        return f"more than {MOST}" if number > MOST else str(number)

    return count
