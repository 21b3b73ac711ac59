"""One run of pySHACL over a graph."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pyoxigraph import NamedNode, Quad, Store

from kg.namespaces import KG, RDF
from kg.validate.report import Report, Violation
from kg.validate.results import read_violations
from kg.validate.shapes import load_shapes, spread

_A = NamedNode(RDF + "type")
_SOURCE_TEXT = NamedNode(KG + "SourceText")


def validate(graph: Store | Iterable[Quad], only: Collection[str] = ()) -> Report:
    """Check a store, or quads, against the ontology's shapes; nothing is changed.

    `only` names the shapes to ask (`"TenureShape"`), all where it is empty. Raises ShapeError
    for a name that the ontology does not have.
    """
    import pyshacl

    from kg.validate.data import MergedGraph, merged

    store = merged(graph)
    with_evidence = any(True for _ in store.quads_for_pattern(None, _A, _SOURCE_TEXT))
    shapes = load_shapes(with_evidence, only)
    # `inplace` spares a copy; without rules and inference pySHACL only reads.
    data = MergedGraph(store)
    _, results, _ = pyshacl.validate(
        data, shacl_graph=spread(shapes), inplace=True, inference="none"
    )
    violations = sorted(read_violations(results, shapes, store), key=Violation.order)
    return Report(tuple(violations), len(store), with_evidence)
