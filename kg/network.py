"""The graph as a network: entities as nodes, the relations between them as edges.

In: a store with the facts, and the evidence where it was built with it. Out: a networkx
MultiDiGraph keyed by IRI, in an order that depends on nothing but the graph:

* nodes have `label`, `kind` (a `Kind` value), `names`, `contextual_names`, `mentions` (how
  often the pages name it) and `byline` (whether it signed an article);
* edges have `predicate` (a `Predicate` value), `label_zh`, `label_en`, `note` (post title or
  amount as printed), `since` and `until` (ISO dates of the reports of a tenure), `fact` (the
  IRI of the tenure or investment, else ""), `claims` (IRIs, sorted) and, where there are
  claims, `confidence` (the best of them).

A tenure becomes an edge person → body, an investment with an investor one investor →
project. A symmetric relation is written both ways in the graph and is one edge here.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import networkx as nx

from kg.model import Kind, Predicate
from kg.namespaces import ITSRDF, KG, NIF, ORG, RDF, SKOS
from kg.properties import Source, many, members, one

Row = dict[str, Any]

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]


class Words(NamedTuple):
    """A relation as read from its subject, and as read from its object."""

    zh: str
    en: str
    zh_back: str
    en_back: str


RELATION_WORDS: dict[Predicate, Words] = {
    Predicate.HOLDS_POST: Words("任职于", "holds a post at", "任职人员", "has as post holder"),
    Predicate.HAS_JURISDICTION: Words("管辖", "has jurisdiction over", "管辖机构", "is run by"),
    Predicate.PART_OF: Words("隶属于", "is part of", "下辖", "comprises"),
    Predicate.LOCATED_IN: Words("位于", "is located in", "境内有", "is the place of"),
    Predicate.PARTICIPATES_IN: Words("参与项目", "takes part in", "参与方", "involves"),
    Predicate.INVESTMENT: Words("投资", "invests in", "投资方", "is funded by"),
    Predicate.COOPERATES_WITH: Words("合作", "cooperates with", "合作", "cooperates with"),
    Predicate.ISSUED: Words("发布", "issued", "发布方", "was issued by"),
    Predicate.LISTED_IN: Words("入选", "is listed in", "入选者", "lists"),
    Predicate.ORGANISED: Words("举办", "organised", "举办方", "was organised by"),
    Predicate.ATTENDED: Words("出席", "attended", "出席者", "was attended by"),
    Predicate.ADVISES: Words("担任顾问", "advises", "顾问", "is advised by"),
}
"""How each relation reads in Chinese and English, in the order in which pages list them."""

ASSERTED = KG + "Asserted"

PROPERTIES: dict[str, Predicate] = {
    KG + "within": Predicate.PART_OF,
    ORG + "subOrganizationOf": Predicate.PART_OF,
    **{
        KG + predicate.value: predicate
        for predicate in RELATION_WORDS
        if predicate not in (Predicate.HOLDS_POST, Predicate.INVESTMENT, Predicate.PART_OF)
    },
}
"""The properties of the graph that are edges as they stand."""


def project(store: Source) -> Network:
    """The whole network of `store`, nodes and edges sorted by IRI."""
    graph: Network = nx.MultiDiGraph()
    for iri, row in _nodes(store):
        graph.add_node(iri, **row)
    evidence = _Evidence(store)
    edges = [*_relations(store, evidence), *_tenures(store, evidence)]
    edges += _investments(store, evidence)
    for subject, object_, row in sorted(edges, key=_edge_order):
        if subject in graph and object_ in graph:
            words = RELATION_WORDS[Predicate(row["predicate"])]
            graph.add_edge(subject, object_, **row, label_zh=words.zh, label_en=words.en)
    return graph


def within(graph: Network, centres: Iterable[str], hops: int) -> set[str]:
    """The nodes that at most `hops` edges, followed either way, part from one of `centres`."""
    distance = dict.fromkeys(centres, 0)
    queue = deque(distance)
    while queue:
        node = queue.popleft()
        if distance[node] == hops:
            continue
        for other in nx.all_neighbors(graph, node):
            if other not in distance:
                distance[other] = distance[node] + 1
                queue.append(other)
    return set(distance)


def neighbour_counts(graph: Network) -> dict[str, int]:
    """Node → number of different nodes that it is connected with."""
    return {node: len(set(nx.all_neighbors(graph, node)) - {node}) for node in graph}


def communities(graph: Network, seed: int = 0) -> list[list[str]]:
    """Groups of nodes that are tied closer to each other than to the rest (Louvain).

    Largest first; members by number of neighbours, most first.
    """
    order = {node: i for i, node in enumerate(graph)}
    # Numbers as nodes: the algorithm walks sets, whose order for texts changes by hash seed.
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(order.values())
    plain.add_edges_from((order[a], order[b]) for a, b in graph.edges() if a != b)
    names, degree = list(graph), neighbour_counts(graph)
    found = nx.community.louvain_communities(plain, seed=seed)
    groups = [sorted((names[i] for i in part), key=lambda n: (-degree[n], n)) for part in found]
    return sorted(groups, key=lambda group: (-len(group), group[0]))


class _Evidence:
    """Which claims stand behind a fact or a direct triple, and how sure the best one is."""

    def __init__(self, store: Source) -> None:
        self.confidence = {c: float(v) for c, v in one(store, KG + "confidence").items()}
        self.by_fact: defaultdict[str, list[str]] = defaultdict(list)
        for claim, facts in many(store, KG + "evidenceFor").items():
            for fact in facts:
                self.by_fact[fact].append(claim)
        self.by_triple: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
        subjects, objects = one(store, RDF + "subject"), one(store, RDF + "object")
        modality = one(store, KG + "modality")
        for claim, predicate in one(store, RDF + "predicate").items():
            if modality.get(claim, ASSERTED) != ASSERTED:
                continue  # what is planned or denied is no evidence that it is so
            if claim in subjects and claim in objects and predicate in PROPERTIES:
                self.by_triple[subjects[claim], predicate, objects[claim]].append(claim)

    def row(self, claims: Iterable[str], **values: str) -> Row:
        """Attributes of an edge with these claims."""
        ordered = sorted(set(claims))
        row: Row = {"note": "", "since": "", "until": "", "fact": "", **values}
        row["claims"] = tuple(ordered)
        if ordered:
            row["confidence"] = max(self.confidence.get(claim, 0.0) for claim in ordered)
        return row


def _nodes(store: Source) -> Iterator[tuple[str, Row]]:
    labels, others = one(store, SKOS + "prefLabel"), many(store, SKOS + "altLabel")
    contextual = many(store, KG + "contextualName")
    mentions: defaultdict[str, int] = defaultdict(int)
    anchored = one(store, NIF + "anchorOf")
    for mention, entities in many(store, ITSRDF + "taIdentRef").items():
        for entity in entities if mention in anchored else ():
            mentions[entity] += 1
    authors = {
        person
        for role in ("reporter", "correspondent")
        for people in many(store, KG + role).values()
        for person in people
    }
    kinds: dict[str, Kind] = {}
    for kind in Kind:
        for iri in members(store, RDF + "type", KG + kind.value):
            kinds.setdefault(iri, kind)
    for iri in sorted(kinds):
        yield (
            iri,
            {
                "label": labels.get(iri, iri.rsplit("/", 1)[-1]),
                "kind": kinds[iri].value,
                "names": tuple(others.get(iri, ())),
                "contextual_names": tuple(contextual.get(iri, ())),
                "mentions": mentions[iri],
                "byline": iri in authors,
            },
        )


def _relations(store: Source, evidence: _Evidence) -> Iterator[tuple[str, str, Row]]:
    for iri, predicate in PROPERTIES.items():
        found = many(store, iri)
        for subject, objects in found.items():
            for object_ in objects:
                claims = evidence.by_triple[subject, iri, object_]
                if predicate is Predicate.COOPERATES_WITH:
                    claims = claims + evidence.by_triple[object_, iri, subject]
                    if subject > object_ and subject in found.get(object_, ()):
                        continue
                yield subject, object_, evidence.row(claims, predicate=predicate.value)


def _tenures(store: Source, evidence: _Evidence) -> Iterator[tuple[str, str, Row]]:
    bodies, posts = one(store, ORG + "organization"), one(store, KG + "post")
    titles = one(store, KG + "postTitle")
    since, until = one(store, KG + "attestedFrom"), one(store, KG + "attestedUntil")
    for tenure, person in one(store, ORG + "member").items():
        if tenure in bodies:
            row = evidence.row(
                evidence.by_fact[tenure],
                predicate=Predicate.HOLDS_POST.value,
                note=titles.get(posts.get(tenure, ""), ""),
                since=since.get(tenure, ""),
                until=until.get(tenure, ""),
                fact=tenure,
            )
            yield person, bodies[tenure], row


def _investments(store: Source, evidence: _Evidence) -> Iterator[tuple[str, str, Row]]:
    projects, amounts = one(store, KG + "project"), one(store, KG + "amount")
    wording = one(store, KG + "surfaceForm")
    for fact, investor in one(store, KG + "investor").items():
        if fact in projects:
            row = evidence.row(
                evidence.by_fact[fact],
                predicate=Predicate.INVESTMENT.value,
                note=wording.get(amounts.get(fact, ""), ""),
                fact=fact,
            )
            yield investor, projects[fact], row


def _edge_order(edge: tuple[str, str, Row]) -> tuple[str, ...]:
    subject, object_, row = edge
    return subject, object_, row["predicate"], row["note"], row["fact"]
