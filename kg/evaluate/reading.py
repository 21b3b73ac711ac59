"""What the measure reads of a graph: the terms of the graph contract, as plain tuples.

A node is known by its IRI. Names are normalised as they are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.model import Kind
from kg.namespaces import prefixes
from kg.resolve.names import key_of

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

    Term = NamedNode | BlankNode | Literal | Triple

EDGES: dict[str, str] = {
    "hasJurisdiction": "?s kg:hasJurisdiction ?o",
    "partOf": "{ ?s org:subOrganizationOf ?o } UNION { ?s kg:within ?o }",
    "locatedIn": "?s kg:locatedIn ?o",
    "participatesIn": "?s kg:participatesIn ?o",
    "cooperatesWith": "?s kg:cooperatesWith ?o",
    "issued": "?s kg:issued ?o",
    "listedIn": "?s kg:listedIn ?o",
    "organised": "?s kg:organised ?o",
    "attended": "?s kg:attended ?o",
    "advises": "?s kg:advises ?o",
}
"""Relation of the guide → the pattern that states it in a graph."""
MENTIONS = "?m a kg:Mention ; kg:rule ?r ; kg:confidence ?c OPTIONAL { ?m itsrdf:taIdentRef ?e }"
CLAIM = "?c a kg:Claim ; kg:rule ?r ; kg:confidence ?n"
PREDICATES = {
    "hasJurisdiction": ("kg:hasJurisdiction",),
    "partOf": ("org:subOrganizationOf", "kg:within"),
    "locatedIn": ("kg:locatedIn",),
    "participatesIn": ("kg:participatesIn",),
    "cooperatesWith": ("kg:cooperatesWith",),
    "issued": ("kg:issued",),
    "listedIn": ("kg:listedIn",),
    "organised": ("kg:organised",),
    "attended": ("kg:attended",),
    "advises": ("kg:advises",),
}
"""Relation of the guide → the properties that a claim can state it with."""


@dataclass(frozen=True, slots=True)
class FoundMetric:
    """An observation of the graph; `status`, `qualifier` and `period` are "" where missing.

    `status` and `qualifier` are spelt as in gold, without underscores.
    """

    node: str
    about: str
    value: float
    unit: str
    status: str
    qualifier: str
    growth_percent: float | None
    period: str


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article of the graph; body and headline are normalised."""

    body: str
    headline: str


@dataclass(frozen=True, slots=True)
class FoundMention:
    """Words that name something: by which rule, how sure, and the node, "" where none was found."""

    rule: str
    confidence: float
    node: str


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """What a sentence says (`what` is relation or figure), by which rule and how sure.

    `predicate` is the name of the relation in the guide, "" for a claim that states no fact
    of the graph (a plan, a denial) or one that gold has no rows for; `row` are its ends as in
    `Reading`; `fact` is the node of a figure, else "".
    """

    what: str
    rule: str
    confidence: float
    predicate: str
    row: tuple[str | float, ...]
    fact: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the measure reads of one graph."""

    kinds: dict[str, frozenset[str]]
    labels: dict[str, frozenset[str]]
    edges: dict[str, frozenset[tuple[str, str]]]
    tenures: frozenset[tuple[str, str, str]]
    """(person, body, normalised post title)"""
    bylines: frozenset[tuple[str, str]]
    """(person, normalised article body)"""
    investments: frozenset[tuple[str, float, str]]
    """(project, amount, currency)"""
    metrics: tuple[FoundMetric, ...]
    articles: tuple[FoundArticle, ...]
    mentions: tuple[FoundMention, ...] = ()
    claims: tuple[FoundClaim, ...] = ()


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
        name: frozenset((s, o) for s, o in _rows(store, "?s ?o", where))
        for name, where in EDGES.items()
    }
    return Reading(
        kinds=_kinds(store),
        labels=_labels(store),
        edges=edges,
        tenures=frozenset(
            (s, o, key_of(title)) for s, o, title in _rows(store, "?s ?o ?v", titles)
        ),
        bylines=frozenset(
            (person, key_of(body)) for person, body in _rows(store, "?s ?b", bylines)
        ),
        investments=frozenset(
            (project, float(amount), currency)
            for project, amount, currency in _rows(store, "?p ?v ?c", money)
        ),
        metrics=_metrics(store),
        articles=_articles(store),
        mentions=tuple(
            FoundMention(rule, float(confidence), node)
            for _, rule, confidence, node in _rows(store, "?m ?r ?c ?e", MENTIONS)
        ),
        claims=(*_edge_claims(store, edges), *_fact_claims(store)),
    )


def _rows(store: Store, variables: str, where: str) -> list[list[str]]:
    """Distinct solutions as texts, sorted; "" for what is not bound."""
    from pyoxigraph import QuerySolutions

    query = f"SELECT DISTINCT {variables} WHERE {{ {where} }}"
    solutions = store.query(query, prefixes=prefixes())
    assert isinstance(solutions, QuerySolutions)
    return sorted([_text(term) for term in solution] for solution in solutions)


def _text(term: Term | None) -> str:
    return str(getattr(term, "value", ""))


def _kinds(store: Store) -> dict[str, frozenset[str]]:
    """Node → kinds; the general kind is dropped beside a more specific one."""
    kinds = defaultdict(set)
    for kind in Kind:
        for (node,) in _rows(store, "?e", f"?e a kg:{kind.value}"):
            kinds[node].add(kind.value)
    for found in kinds.values():
        if len(found) > 1:
            found.discard("Person" if "Official" in found else "Place")
    return {node: frozenset(found) for node, found in kinds.items()}


def _labels(store: Store) -> dict[str, frozenset[str]]:
    where = "?e skos:prefLabel|skos:altLabel|kg:contextualName ?l"
    labels = defaultdict(set)
    for node, label in _rows(store, "?e ?l", where):
        labels[node].add(key_of(label))
    return {node: frozenset(found) for node, found in labels.items()}


def _metrics(store: Store) -> tuple[FoundMetric, ...]:
    where = (
        "?m a kg:Observation ; kg:about ?e ; schema:value ?v ."
        " OPTIONAL { ?m schema:currency ?c } OPTIONAL { ?m schema:unitText ?u }"
        " OPTIONAL { ?m kg:obsStatus ?s } OPTIONAL { ?m kg:bound ?b }"
        " OPTIONAL { ?m kg:growthPercent ?g } OPTIONAL { ?m kg:period ?p }"
    )
    rows = _rows(store, "?m ?e ?v ?c ?u ?s ?b ?g ?p", where)
    return tuple(_metric(next(same_node)) for _, same_node in groupby(rows, key=lambda row: row[0]))


def _metric(row: list[str]) -> FoundMetric:
    node, about, value, currency, unit, status, bound, growth, period = row
    return FoundMetric(
        node=node,
        about=about,
        value=float(value),
        unit=key_of(currency or unit),
        status=_code(status),
        qualifier=_code(bound).replace("_", ""),
        growth_percent=float(growth) if growth else None,
        period=period,
    )


def _code(iri: str) -> str:
    """The local name in lower case: `…#AtLeast` → `atleast`."""
    return iri.replace("#", "/").rpartition("/")[2].lower()


def _articles(store: Store) -> tuple[FoundArticle, ...]:
    where = (
        "?a a kg:Article ; schema:articleBody ?b ."
        " OPTIONAL { ?a schema:headline ?h } OPTIONAL { ?a schema:datePublished ?d }"
    )
    rows = _rows(store, "?a ?b ?h ?d", where)
    return tuple(FoundArticle(key_of(body), key_of(head)) for _, body, head, _ in rows)


def _edge_claims(
    store: Store, edges: dict[str, frozenset[tuple[str, str]]]
) -> Iterator[FoundClaim]:
    """Claims of direct relations, those that support none among them."""
    for name, predicates in PREDICATES.items():
        wanted = " ".join(predicates)
        where = (
            f"{CLAIM} ; kg:modality ?m ; rdf:predicate ?p VALUES ?p {{ {wanted} }}"
            " OPTIONAL { ?c rdf:subject ?s ; rdf:object ?o }"
        )
        for _, rule, confidence, modality, s, o in _rows(store, "?c ?r ?n ?m ?s ?o", where):
            holds = _code(modality) == "asserted" and (s, o) in edges[name]
            row: tuple[str, ...] = (s, o) if holds else ()
            yield FoundClaim("relation", rule, float(confidence), name if holds else "", row, "")


def _fact_claims(store: Store) -> Iterator[FoundClaim]:
    """Claims of posts, money and figures."""
    post = (
        f"{CLAIM} ; rdf:predicate org:holds OPTIONAL {{ ?c kg:evidenceFor ?t ."
        " ?t org:member ?s ; org:organization ?o }"
    )
    for _, rule, confidence, s, o in _rows(store, "?c ?r ?n ?s ?o", post):
        yield FoundClaim("relation", rule, float(confidence), "holdsPost" if s else "", (s, o), "")
    money = (
        f"{CLAIM} ; rdf:predicate kg:hasInvestment OPTIONAL {{ ?c kg:evidenceFor ?i ."
        " ?i kg:project ?s ; kg:amount ?a . ?a schema:value ?v ; schema:currency ?u }"
    )
    for _, rule, confidence, s, value, unit in _rows(store, "?c ?r ?n ?s ?v ?u", money):
        row = (s, float(value), unit) if s else ()
        yield FoundClaim("relation", rule, float(confidence), "investment" if s else "", row, "")
    figure = f"{CLAIM} ; rdf:predicate kg:hasObservation OPTIONAL {{ ?c kg:evidenceFor ?f }}"
    for _, rule, confidence, fact in _rows(store, "?c ?r ?n ?f", figure):
        yield FoundClaim("figure", rule, float(confidence), "metric" if fact else "", (), fact)
