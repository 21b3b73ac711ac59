"""What a graph holds, counted: entities, facts, evidence, names, and what is uncertain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Store

from kg.graph.terms import relation_property
from kg.model import Kind, Modality, Predicate
from kg.namespaces import ITSRDF, KG, NIF, PROV, RDF, SKOS
from kg.properties import many, members, one

Counts = dict[str, int]

FACT_CLASSES = ("Post", "Tenure", "Investment", "Milestone", "Observation", "Indicator")
EVIDENCE_CLASSES = ("SourceText", "Article", "Sentence", "Mention", "Claim", "OpenClaim")
BANDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Edges of the ranges in which confidences are counted; the first range begins at 0."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one page gave. `entities` are those that it names."""

    name: str
    articles: int
    sentences: int
    mentions: int
    claims: int
    entities: int


@dataclass(frozen=True, slots=True)
class Stats:
    """The counts of a graph; `triples` counts a statement of two pages once."""

    triples: int
    entities: Counts
    relations: Counts
    facts: Counts
    evidence: Counts
    claims_by_modality: Counts
    claims_by_confidence: Counts
    names: Counts
    joined_by_rule: Counts
    refused: Counts
    pages: tuple[Page, ...]


def count(store: Store) -> Stats:
    """The statistics of `store`, all tables in a fixed order."""
    classes = {name: members(store, RDF + "type", KG + name) for name in _classes()}
    confidence = one(store, KG + "confidence")
    claims = classes["Claim"]
    modality = Counter(one(store, KG + "modality").values())
    return Stats(
        triples=len({(q.subject, q.predicate, q.object) for q in store}),
        entities={kind.value: len(classes[kind.value]) for kind in Kind},
        relations=_relations(store),
        facts={name: len(classes[name]) for name in FACT_CLASSES},
        evidence={name: len(classes[name]) for name in EVIDENCE_CLASSES},
        claims_by_modality={m.value: modality[KG + m.value] for m in Modality},
        claims_by_confidence=_bands(float(confidence[c]) for c in claims if c in confidence),
        names=_names(store, {n for kind in Kind for n in classes[kind.value]}),
        joined_by_rule=_joined(store, classes["Joining"]),
        refused=_refused(store),
        pages=_pages(store, classes),
    )


def _classes() -> tuple[str, ...]:
    return (*(kind.value for kind in Kind), *FACT_CLASSES, *EVIDENCE_CLASSES, "Joining")


def _relations(store: Store) -> Counts:
    """Relations by property; a symmetric one is written both ways and counted once."""
    found: Counts = {}
    for predicate in Predicate:
        if predicate in (Predicate.HOLDS_POST, Predicate.INVESTMENT, Predicate.MILESTONE):
            continue  # counted as tenures, investments and milestones
        for kind in (Kind.AGENCY, Kind.ZONE):  # partOf is two properties
            iri = relation_property(predicate, kind).value
            name = iri.replace("#", "/").rsplit("/", 1)[-1]
            pairs = {(s, o) for s, objects in many(store, iri).items() for o in objects}
            if predicate is Predicate.COOPERATES_WITH:
                pairs = {(min(pair), max(pair)) for pair in pairs}
            found[name] = len(pairs)
    return found


def _bands(values: Iterable[float]) -> Counts:
    """How many values lie in each range: from its lower edge up to the next, 1 in the last."""
    edges = (0.0, *BANDS)
    ranges = list(zip(edges, BANDS, strict=False))
    found = {f"{low:.1f}–{high:.1f}": 0 for low, high in ranges}
    for value in values:
        low, high = next(r for r in reversed(ranges) if value >= r[0])
        found[f"{low:.1f}–{high:.1f}"] += 1
    return found


def _names(store: Store, entities: set[str]) -> Counts:
    referred = one(store, ITSRDF + "taIdentRef")
    mentions = members(store, RDF + "type", KG + "Mention")
    contextual = set(many(store, KG + "contextual"))
    return {
        "other_names": _values_of(store, SKOS + "altLabel", entities),
        "names_in_context": _values_of(store, KG + "contextualName", entities),
        "mentions_joined": sum(m in referred for m in mentions),
        "mentions_unjoined": sum(m not in referred for m in mentions),
        "mentions_unjoined_in_context": sum(
            m not in referred and m in contextual for m in mentions
        ),
    }


def _values_of(store: Store, predicate: str, subjects: set[str]) -> int:
    return sum(len(values) for node, values in many(store, predicate).items() if node in subjects)


def _joined(store: Store, joinings: list[str]) -> Counts:
    rules = one(store, KG + "rule")
    return _sorted(Counter(rules[joining] for joining in joinings if joining in rules))


def _refused(store: Store) -> Counts:
    counts = one(store, KG + "count")
    found: Counter[str] = Counter()
    for refusal, reason in one(store, KG + "reason").items():
        found[reason] += int(counts.get(refusal, "0"))
    return _sorted(found)


def _sorted(counts: Counter[str]) -> Counts:
    """Largest first, equal ones by name."""
    return dict(sorted(counts.items(), key=lambda row: (-row[1], row[0])))


def _pages(store: Store, classes: dict[str, list[str]]) -> tuple[Page, ...]:
    page_of = one(store, NIF + "referenceContext") | one(store, PROV + "wasDerivedFrom")
    entities = one(store, ITSRDF + "taIdentRef")
    per_class = {
        name: Counter(page_of.get(node, "") for node in classes[name])
        for name in ("Article", "Sentence", "Mention", "Claim")
    }
    named = {(page_of.get(mention, ""), entity) for mention, entity in entities.items()}
    per_page = Counter(page for page, _ in named)
    files = one(store, KG + "fileName")
    return tuple(
        Page(
            files.get(page, page),
            per_class["Article"][page],
            per_class["Sentence"][page],
            per_class["Mention"][page],
            per_class["Claim"][page],
            per_page[page],
        )
        for page in sorted(classes["SourceText"], key=lambda page: (files.get(page, ""), page))
    )
