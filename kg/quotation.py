"""From any node of a graph to the words on a page that it rests on.

All graphs are expected to be merged into the default graph: the way leads from facts
through claims and mentions to sentences and their page.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from kg.namespaces import DCTERMS, ITSRDF, KG, NIF, PROV, RDF

_TO_EVIDENCE = tuple(
    NamedNode(iri)
    for iri in (KG + "evidenceFor", ITSRDF + "taIdentRef", RDF + "object", RDF + "subject")
)
_TO_FACT = tuple(NamedNode(KG + name) for name in ("post", "amount", "measure", "joinedBy"))


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words of a page: the file, their offsets in it, and the sentence they stand in."""

    file: str
    begin: int
    end: int
    text: str


def find_quotation(store: Store, node: NamedNode, depth: int = 3) -> Quotation | None:
    """The first quotation that leads to `node`: its own, a claim's or mention's, or its fact's.

    “First” is by file and offset, so that the same graph always names the same place.
    """
    own = _own_quotation(store, node)
    if own or not depth:
        return own
    for predicates in (_TO_EVIDENCE, _TO_FACT):
        found = [
            quotation
            for predicate in predicates
            for quad in store.quads_for_pattern(None, predicate, node)
            if isinstance(quad.subject, NamedNode)
            and (quotation := find_quotation(store, quad.subject, depth - 1))
        ]
        if found:
            return min(found)
    return None


def _own_quotation(store: Store, node: NamedNode) -> Quotation | None:
    text = _value(store, node, KG + "quote") or _value(store, node, NIF + "anchorOf")
    page = _object(store, node, NIF + "referenceContext")
    whole = _object(store, node, DCTERMS + "isPartOf") or _object(
        store, node, PROV + "wasQuotedFrom"
    )
    if text is None or page is None:
        return None
    first = next((q.object for q in _parts(store, node)), node)
    begin = _value(store, first, NIF + "beginIndex")
    end = _value(store, first, NIF + "endIndex")
    if begin is None or end is None or not (begin.isdigit() and end.isdigit()):
        return None
    file = _value(store, page, KG + "fileName") or "?"
    sentence = _value(store, whole, NIF + "anchorOf") if whole else None
    return Quotation(file, int(begin), int(end), sentence or text)


def _parts(store: Store, node: NamedNode) -> list[Quad]:
    parts = store.quads_for_pattern(node, NamedNode(KG + "part"), None)
    return sorted(parts, key=lambda quad: str(quad.object))


def _object(store: Store, node: object, predicate: str) -> NamedNode | None:
    if not isinstance(node, NamedNode):
        return None
    quads = store.quads_for_pattern(node, NamedNode(predicate), None)
    nodes = (q.object for q in quads if isinstance(q.object, NamedNode))
    return min(nodes, key=lambda found: found.value, default=None)


def _value(store: Store, node: object, predicate: str) -> str | None:
    if not isinstance(node, (NamedNode, BlankNode)):
        return None
    quads = store.quads_for_pattern(node, NamedNode(predicate), None)
    return min((q.object.value for q in quads if isinstance(q.object, Literal)), default=None)
