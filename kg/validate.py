"""A graph against the shapes of the ontology: what breaks which rule, and where it was read.

1. All named graphs are merged into one, since shapes follow facts into the evidence.
2. pySHACL runs `ontology/shapes.ttl`: SHACL core, no inference. Shapes called `…Evidence` are
   set aside for a graph without pages (`--no-evidence`), and `Report.asked_evidence` says so.
3. Each result is given the name of its shape and a span of a page that leads to its node.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Store

from kg import ontology
from kg.namespaces import KG, RDF, SH
from kg.quotation import Quotation, find_quotation

if TYPE_CHECKING:
    import rdflib

EVIDENCE_SUFFIX = "Evidence"

_A = NamedNode(RDF + "type")
_SOURCE_TEXT = NamedNode(KG + "SourceText")


@dataclass(frozen=True, slots=True)
class Violation:
    """One result of the validation: `node` breaks `rule`.

    `path` is the property at fault in SPARQL's notation ("" where the node itself is),
    `value` the value at fault as it is written in N-Triples, `component` the IRI of the
    constraint component. `evidence` is None where nothing leads from the node to a page.
    """

    node: str
    rule: str
    path: str
    value: str
    message: str
    component: str
    evidence: Quotation | None = None

    def order(self) -> tuple[str, ...]:
        return self.node, self.rule, self.path, self.message, self.value, self.component


@dataclass(frozen=True, slots=True)
class Report:
    """All violations, sorted by node; `triples` counts what was looked at."""

    violations: tuple[Violation, ...]
    triples: int
    asked_evidence: bool

    @property
    def conforms(self) -> bool:
        return not self.violations


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
    shapes = _shapes(with_evidence, only)
    # `inplace` spares a copy; without rules and inference pySHACL only reads.
    data = DataGraph.from_oxigraph_store(store)
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True, inference="none")
    violations = (_violation(result, results, shapes, store) for result in _results(results))
    return Report(tuple(sorted(violations, key=Violation.order)), len(store), with_evidence)


def _shapes(with_evidence: bool, only: Collection[str]) -> rdflib.Graph:
    import rdflib

    shapes = rdflib.Graph().parse(ontology.path("shapes.ttl"), format="turtle")
    named = {str(shape).removeprefix(KG): shape for shape in _targeted(shapes)}
    if unknown := set(only) - set(named):
        raise ValueError(f"there is no shape {min(unknown)!r}")
    for name, shape in named.items():
        set_aside = name.endswith(EVIDENCE_SUFFIX) and not with_evidence
        # pySHACL's own `use_shapes` would skip the shapes that these refer to as well.
        if set_aside or (only and name not in only):
            shapes.add((shape, rdflib.URIRef(SH + "deactivated"), rdflib.Literal(True)))
    return shapes


def _targeted(shapes: rdflib.Graph) -> set[rdflib.term.Node]:
    import rdflib

    targets = ("targetClass", "targetSubjectsOf")
    return {shape for name in targets for shape in shapes.subjects(rdflib.URIRef(SH + name))}


def _results(results: rdflib.Graph) -> list[rdflib.term.Node]:
    """The results of the report; those that only explain others (`sh:detail`) left out."""
    import rdflib

    return list(results.objects(None, rdflib.URIRef(SH + "result")))


def _violation(
    result: rdflib.term.Node, results: rdflib.Graph, shapes: rdflib.Graph, store: Store
) -> Violation:
    import rdflib

    def of(name: str) -> rdflib.term.Node | None:
        return results.value(result, rdflib.URIRef(SH + name), any=True)

    focus, path, value = of("focusNode"), of("resultPath"), of("value")
    messages = sorted(map(str, results.objects(result, rdflib.URIRef(SH + "resultMessage"))))
    node = str(focus)
    quotation = find_quotation(store, NamedNode(node)) if isinstance(focus, rdflib.URIRef) else None
    return Violation(
        node=node,
        rule=_rule(of("sourceShape"), shapes),
        path="" if path is None else _path(path, results),
        value="" if value is None else value.n3(),
        message="; ".join(messages),
        component=str(of("sourceConstraintComponent")),
        evidence=quotation,
    )


def _rule(shape: rdflib.term.Node | None, shapes: rdflib.Graph) -> str:
    """The local name of the named shape that `shape` is, or is a property of."""
    import rdflib

    while shape is not None and not isinstance(shape, rdflib.URIRef):
        shape = shapes.value(None, rdflib.URIRef(SH + "property"), shape, any=True)
    return "" if shape is None else str(shape).removeprefix(KG)


def _path(path: rdflib.term.Node, results: rdflib.Graph) -> str:
    """A SHACL path in the notation of SPARQL, with full IRIs."""
    import rdflib
    from rdflib.collection import Collection

    if isinstance(path, rdflib.URIRef):
        return f"<{path}>"
    inverse = results.value(path, rdflib.URIRef(SH + "inversePath"))
    if inverse is not None:
        return f"^{_path(inverse, results)}"
    choice = results.value(path, rdflib.URIRef(SH + "alternativePath"))
    members = [_path(step, results) for step in Collection(results, choice or path)]
    joint = "|" if choice is not None else "/"
    return f"({joint.join(members)})"
