"""What the measure reads of a graph: the terms of the graph contract, as plain tuples.

A node is known by its IRI. Names are normalised as they are read.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.evaluate.claims import PREDICATES, edge_claims, fact_claims, mentions
from kg.evaluate.found import FoundArticle, FoundMetric, Reading
from kg.evaluate.solutions import code, rows
from kg.model import Kind
from kg.resolve.names import key_of

if TYPE_CHECKING:
    from pyoxigraph import Store


def read_turtle(path: Path) -> Reading:
    """What a Turtle file holds. Raises `StoreError` where it cannot be read as Turtle."""
    try:
        return parse_turtle(path.read_bytes())
    except SyntaxError as error:
        raise StoreError(f"{path}: line {error.lineno}: not Turtle: {error.msg}") from error


def parse_turtle(turtle: bytes) -> Reading:
    """What a Turtle text holds. Raises `SyntaxError` as pyoxigraph does."""
    from pyoxigraph import RdfFormat, Store

    store = Store()
    store.load(turtle, format=RdfFormat.TURTLE)
    return read_store(store)


def read_store(store: Store) -> Reading:
    """What the default graph of a store holds."""
    titles = (
        "?t a kg:Tenure ; org:member ?s ; org:organization ?o ."
        " OPTIONAL { ?t kg:post/kg:postTitle ?v }"
    )
    bylines = "?a a kg:Article ; kg:reporter|kg:correspondent ?s ; schema:articleBody ?b"
    money = (
        "?i a kg:Investment ; kg:project ?p ; kg:amount ?m ."
        " ?m schema:value ?v ; schema:currency ?c"
    )
    edges = {
        name: frozenset((s, o) for p in stated for s, o in rows(store, "?s ?o", f"?s {p} ?o"))
        for name, stated in PREDICATES.items()
    }
    return Reading(
        kinds=_kinds(store),
        labels=_labels(store),
        edges=edges,
        tenures=frozenset((s, o, key_of(title)) for s, o, title in rows(store, "?s ?o ?v", titles)),
        bylines=frozenset((person, key_of(body)) for person, body in rows(store, "?s ?b", bylines)),
        investments=frozenset(
            (project, float(amount), currency)
            for project, amount, currency in rows(store, "?p ?v ?c", money)
        ),
        metrics=_metrics(store),
        articles=_articles(store),
        mentions=tuple(mentions(store)),
        claims=(*edge_claims(store, edges), *fact_claims(store)),
    )


def _kinds(store: Store) -> dict[str, frozenset[str]]:
    """Node → kinds; the general kind is dropped beside a more specific one."""
    kinds = defaultdict(set)
    for kind in Kind:
        for (node,) in rows(store, "?e", f"?e a kg:{kind.value}"):
            kinds[node].add(kind.value)
    for found in kinds.values():
        if len(found) > 1:
            found.discard("Person" if "Official" in found else "Place")
    return {node: frozenset(found) for node, found in kinds.items()}


def _labels(store: Store) -> dict[str, frozenset[str]]:
    where = "?e skos:prefLabel|skos:altLabel|kg:contextualName ?l"
    labels = defaultdict(set)
    for node, label in rows(store, "?e ?l", where):
        labels[node].add(key_of(label))
    return {node: frozenset(found) for node, found in labels.items()}


def _metrics(store: Store) -> tuple[FoundMetric, ...]:
    where = (
        "?m a kg:Observation ; kg:about ?e ; schema:value ?v ."
        " OPTIONAL { ?m schema:currency ?c } OPTIONAL { ?m schema:unitText ?u }"
        " OPTIONAL { ?m kg:obsStatus ?s } OPTIONAL { ?m kg:bound ?b }"
        " OPTIONAL { ?m kg:growthPercent ?g } OPTIONAL { ?m kg:period ?p }"
    )
    found = rows(store, "?m ?e ?v ?c ?u ?s ?b ?g ?p", where)
    by_node = groupby(found, key=lambda row: row[0])
    return tuple(_metric(next(same_node)) for _, same_node in by_node)


def _metric(row: list[str]) -> FoundMetric:
    node, about, value, currency, unit, status, bound, growth, period = row
    return FoundMetric(
        node=node,
        about=about,
        value=float(value),
        unit=key_of(currency or unit),
        status=code(status),
        qualifier=code(bound).replace("_", ""),
        growth_percent=float(growth) if growth else None,
        period=period,
    )


def _articles(store: Store) -> tuple[FoundArticle, ...]:
    where = (
        "?a a kg:Article ; schema:articleBody ?b ."
        " OPTIONAL { ?a schema:headline ?h } OPTIONAL { ?a schema:datePublished ?d }"
    )
    found = rows(store, "?a ?b ?h ?d", where)
    return tuple(FoundArticle(key_of(body), key_of(head)) for _, body, head, _ in found)
