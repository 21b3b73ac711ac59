"""Facts, relations and entities that no span of a page leads to.

A direct relation needs a claim that states this very triple (cooperation: in either
direction); a tenure, investment, figure or milestone needs a claim as evidence; a name in a
byline needs its mention; an entity needs a mention or a claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Store

from kg.model import Kind, Predicate
from kg.namespaces import DCTERMS, ITSRDF, KG, ORG, RDF
from kg.properties import many, members
from kg.verify.fault import Fault

DIRECT = (
    *(
        KG + predicate.value
        for predicate in Predicate
        if predicate
        not in {
            Predicate.PART_OF,
            Predicate.HOLDS_POST,
            Predicate.INVESTMENT,
            Predicate.MILESTONE,
        }
    ),
    KG + "within",
    ORG + "subOrganizationOf",
    ORG + "holds",
    KG + "hasInvestment",
    KG + "hasObservation",
    KG + "hasMilestone",
)
SYMMETRIC = frozenset({KG + Predicate.COOPERATES_WITH.value})
FACTS = ("Tenure", "Investment", "Observation", "Milestone")
BYLINES = (KG + "reporter", KG + "correspondent")


def unsupported(store: Store) -> Iterator[Fault | None]:
    """For each fact, relation and entity None, or the fault that nothing leads to a page."""
    subjects, objects = many(store, RDF + "subject"), many(store, RDF + "object")
    predicates, mentioned = many(store, RDF + "predicate"), many(store, ITSRDF + "taIdentRef")
    stated = {
        (subject, predicate, object_)
        for claim, said in predicates.items()
        for predicate in said
        for subject in subjects.get(claim, [])
        for object_ in objects.get(claim, [])
    }
    for predicate in DIRECT:
        for subject, values in many(store, predicate).items():
            for value in values:
                triples = {(subject, predicate, value)}
                if predicate in SYMMETRIC:
                    triples.add((value, predicate, subject))
                relation = f"{_short(subject)} {_short(predicate)} {_short(value)}"
                fault = Fault("", None, subject, "no claim states this relation", relation)
                yield None if triples & stated else fault
    evident = {fact for facts in many(store, KG + "evidenceFor").values() for fact in facts}
    for name in FACTS:
        for fact in members(store, RDF + "type", KG + name):
            fault = Fault("", None, fact, "no claim is evidence for this fact")
            yield None if fact in evident else fault
    named = {entity for entities in mentioned.values() for entity in entities}
    named |= {end for ends in (subjects, objects) for found in ends.values() for end in found}
    for kind in Kind:
        for entity in members(store, RDF + "type", KG + kind.value):
            fault = Fault("", None, entity, "no mention or claim leads to this entity")
            yield None if entity in named else fault
    yield from _bylines(store, mentioned)


def _bylines(store: Store, mentioned: dict[str, list[str]]) -> Iterator[Fault | None]:
    """Each author of an article is named by a mention in that article's byline."""
    wholes = many(store, DCTERMS + "isPartOf")
    signed = {
        (article, person)
        for mention, people in mentioned.items()
        for person in people
        for article in wholes.get(mention, [])
    }
    for predicate in BYLINES:
        for article, people in many(store, predicate).items():
            for person in people:
                fault = Fault("", None, article, "no byline names this author", _short(person))
                yield None if (article, person) in signed else fault


def _short(iri: str) -> str:
    return "/".join(iri.rsplit("/", 2)[-2:]).rsplit("#", 1)[-1]
