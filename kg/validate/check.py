"""One run of pySHACL over a graph."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pyoxigraph import NamedNode, Quad, Store

from kg.namespaces import KG, RDF
from kg.validate.report import Report, Violation
from kg.validate.results import read_violations
from kg.validate.shapes import load_shapes

_A = NamedNode(RDF + "type")
_SOURCE_TEXT = NamedNode(KG + "SourceText")


def validate(quads: Iterable[Quad], only: Collection[str] = ()) -> Report:
    """Check a store, or quads, against the ontology's shapes; nothing is changed.

    `only` names the shapes to ask (`"TenureShape"`), all where it is empty. Raises ValueError
    for a name that the ontology does not have.
    """
    import pyshacl
    from pyshacl.graph_abstraction import DataGraph

    store = Store()
    store.bulk_extend(Quad(q.subject, q.predicate, q.object) for q in quads)
    with_evidence = any(True for _ in store.quads_for_pattern(None, _A, _SOURCE_TEXT))
    shapes = load_shapes(with_evidence, only)
    # `inplace` spares a copy; without rules and inference pySHACL only reads.
    data = DataGraph.from_oxigraph_store(store)
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True, inference="none")
    violations = sorted(read_violations(results, shapes, store), key=Violation.order)
    return Report(tuple(violations), len(store), with_evidence)
