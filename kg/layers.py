"""The two layers of a graph that was merged into one text: facts, and evidence by page.

Turtle cannot name graphs, so `graph.ttl` holds both layers in one. Every evidence node leads
to its page (`nif:referenceContext` or `prov:wasDerivedFrom`), so the named graphs can be
found again: `layered` undoes what the merge did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from kg.namespaces import KG, NIF, PROV, RDF

EVIDENCE = frozenset(
    KG + name
    for name in (
        "SourceText",
        "Article",
        "Sentence",
        "SentencePart",
        "Mention",
        "Claim",
        "OpenClaim",
        "Refusal",
    )
)
"""Classes of the nodes that stand in the named graph of a page."""

_PAGE_LINKS = frozenset({NIF + "referenceContext", PROV + "wasDerivedFrom"})


def layered(triples: Iterable[Triple]) -> Iterator[Quad]:
    """The triples as quads: evidence in the named graph of its page, all else in the default.

    The order is kept. A graph without evidence comes back in the default graph.
    """
    kept = list(triples)
    evidence = {
        t.subject
        for t in kept
        if t.predicate.value == RDF + "type"
        and isinstance(t.object, NamedNode)
        and t.object.value in EVIDENCE
    }
    pages = {subject: subject for subject in evidence}
    pages.update(
        (t.subject, t.object)
        for t in kept
        if t.predicate.value in _PAGE_LINKS
        and t.subject in evidence
        and isinstance(t.object, NamedNode)
    )
    default = DefaultGraph()
    for t in kept:
        page = pages.get(t.subject)
        graph = page if isinstance(page, NamedNode) else default
        yield Quad(t.subject, t.predicate, t.object, graph)
