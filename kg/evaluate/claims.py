"""Mentions and claims of a graph: by which rule, how sure, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.evaluate.found import FoundClaim, FoundMention
from kg.evaluate.solutions import code, rows

if TYPE_CHECKING:
    from pyoxigraph import Store

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


def mentions(store: Store) -> Iterator[FoundMention]:
    """All mentions, in order of their nodes."""
    for _, rule, confidence, node in rows(store, "?m ?r ?c ?e", MENTIONS):
        yield FoundMention(rule, float(confidence), node)


def edge_claims(store: Store, edges: dict[str, frozenset[tuple[str, str]]]) -> Iterator[FoundClaim]:
    """Claims of direct relations, those that support none among them."""
    for name, predicates in PREDICATES.items():
        wanted = " ".join(predicates)
        where = (
            f"{CLAIM} ; kg:modality ?m ; rdf:predicate ?p VALUES ?p {{ {wanted} }}"
            " OPTIONAL { ?c rdf:subject ?s ; rdf:object ?o }"
        )
        for _, rule, confidence, modality, s, o in rows(store, "?c ?r ?n ?m ?s ?o", where):
            holds = code(modality) == "asserted" and (s, o) in edges[name]
            row: tuple[str, ...] = (s, o) if holds else ()
            yield FoundClaim("relation", rule, float(confidence), name if holds else "", row, "")


def fact_claims(store: Store) -> Iterator[FoundClaim]:
    """Claims of posts, money and figures."""
    post = (
        f"{CLAIM} ; rdf:predicate org:holds OPTIONAL {{ ?c kg:evidenceFor ?t ."
        " ?t org:member ?s ; org:organization ?o }"
    )
    for _, rule, confidence, s, o in rows(store, "?c ?r ?n ?s ?o", post):
        yield FoundClaim("relation", rule, float(confidence), "holdsPost" if s else "", (s, o), "")
    money = (
        f"{CLAIM} ; rdf:predicate kg:hasInvestment OPTIONAL {{ ?c kg:evidenceFor ?i ."
        " ?i kg:project ?s ; kg:amount ?a . ?a schema:value ?v ; schema:currency ?u }"
    )
    for _, rule, confidence, s, value, unit in rows(store, "?c ?r ?n ?s ?v ?u", money):
        row = (s, float(value), unit) if s else ()
        yield FoundClaim("relation", rule, float(confidence), "investment" if s else "", row, "")
    figure = f"{CLAIM} ; rdf:predicate kg:hasObservation OPTIONAL {{ ?c kg:evidenceFor ?f }}"
    for _, rule, confidence, fact in rows(store, "?c ?r ?n ?f", figure):
        yield FoundClaim("figure", rule, float(confidence), "metric" if fact else "", (), fact)
