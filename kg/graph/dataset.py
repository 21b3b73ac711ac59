"""All quads of a knowledge base: the default graph of facts, one named graph for each page.

1. `check` refuses a knowledge base that refers to entities which it does not hold;
2. `facts`, `evidence` and `claims` give triples in any order, some twice;
3. `quads` puts each into its graph once, and sorts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from kg import iri
from kg.graph.claims import supported_statements
from kg.graph.codes import Codes
from kg.graph.evidence import joining_triples, page_triples
from kg.graph.facts import fact_triples
from kg.model import KnowledgeBase
from kg.namespaces import BASE


def quads(kb: KnowledgeBase, base: str = BASE, evidence: bool = True) -> list[Quad]:
    """Every quad of `kb`, sorted: the same list for the same knowledge in any order.

    With `evidence` left out only the fact layer is given: no pages, claims and joinings.
    Raises ValueError where a fact, mention or byline refers to an entity that is not there.
    """
    check(kb)
    found = set(_in_graph(fact_triples(kb, Codes.read(), base), DefaultGraph()))
    if evidence:
        for entity in kb.entities:
            found.update(_in_graph(joining_triples(entity, base), DefaultGraph()))
        supported = supported_statements(kb, base)
        for page in kb.pages:
            graph = NamedNode(iri.page_iri(page.source.sha256, base))
            found.update(_in_graph(page_triples(kb, page, supported, base), graph))
    return sorted(found, key=_order)


def check(kb: KnowledgeBase) -> None:
    """Raise ValueError unless every entity that `kb` refers to is one of `kb.entities`."""
    known = {entity.iri for entity in kb.entities}
    for what, named in _references(kb):
        if named not in known:
            raise ValueError(f"{what} refers to {named}, which is no entity of the knowledge base")


def _references(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for relation in kb.relations:
        yield "a relation", relation.subject
        yield "a relation", relation.object
    for tenure in kb.tenures:
        yield "a tenure", tenure.person
        yield "a tenure", tenure.body
    for investment in kb.investments:
        yield "an investment", investment.project
        if investment.investor:
            yield "an investment", investment.investor
    for observation in kb.observations:
        yield "an observation", observation.about
    for milestone in kb.milestones:
        yield "a milestone", milestone.project
    for named in kb.entity_of.values():
        yield "a mention", named
    for named in kb.byline_entities.values():
        yield "a byline", named


def _in_graph(triples: Iterable[Triple], graph: NamedNode | DefaultGraph) -> Iterator[Quad]:
    return (Quad(t.subject, t.predicate, t.object, graph) for t in triples)


def _order(quad: Quad) -> tuple[str, str, str, str]:
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)
