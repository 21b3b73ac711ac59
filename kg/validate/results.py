"""From the report graph of pySHACL to violations with a named rule and words of a page."""

from __future__ import annotations

from collections.abc import Iterator

import rdflib
from pyoxigraph import NamedNode, Store
from rdflib.collection import Collection

from kg.errors import ShapeError
from kg.namespaces import KG, SH, VOCABULARIES
from kg.quotation import find_quotation
from kg.validate.report import Severity, Violation

_SPARQL = SH + "SPARQLConstraintComponent"
_VOCABULARIES = tuple(VOCABULARIES.values())


def read_violations(
    results: rdflib.Graph, shapes: rdflib.Graph, store: Store
) -> Iterator[Violation]:
    """The results of the report; those that only explain others (`sh:detail`) left out."""
    for result in results.objects(None, rdflib.URIRef(SH + "result")):
        yield _violation(result, results, shapes, store)


def _violation(
    result: rdflib.term.Node, results: rdflib.Graph, shapes: rdflib.Graph, store: Store
) -> Violation:
    def of(name: str) -> rdflib.term.Node | None:
        return results.value(result, rdflib.URIRef(SH + name), any=True)

    focus, path, value = of("focusNode"), of("resultPath"), of("value")
    messages = sorted(map(str, results.objects(result, rdflib.URIRef(SH + "resultMessage"))))
    component, asked = str(of("sourceConstraintComponent")), focus
    if component == _SPARQL and value is not None and str(focus).startswith(_VOCABULARIES):
        focus = value  # asked of a class or property: the value is the node at fault
    rule = _rule(of("sourceShape"), shapes)
    node = NamedNode(str(focus)) if isinstance(focus, rdflib.URIRef) else None
    if node and asked != focus and node.value.startswith(KG):
        # A term is at fault: what leads to a page is a node that uses it.
        node, uses = _users(store, node)
        messages = [f"{message} ({uses})" for message in messages]
    return Violation(
        node=_name(focus),
        rule=rule,
        path="" if path is None else _path(path, results),
        value="" if value is None else value.n3(),
        message="; ".join(messages),
        component=component,
        severity=_severity(str(of("resultSeverity")), rule),
        focus="" if asked == focus else _name(asked),
        evidence=find_quotation(store, node) if node else None,
    )


def _users(store: Store, term: NamedNode) -> tuple[NamedNode | None, str]:
    """The first node that uses a term as a property, class or code, and how many uses there are."""
    uses = [
        quad.subject
        for pattern in ((None, term, None), (None, None, term))
        for quad in store.quads_for_pattern(*pattern)
    ]
    first = min(uses, key=str)
    name = first.value if isinstance(first, NamedNode) else str(first)
    said = f"{len(uses)} use{'' if len(uses) == 1 else 's'}, the first of {name}"
    return (first if isinstance(first, NamedNode) else None), said


def _name(node: rdflib.term.Node | None) -> str:
    if node is None:
        return ""
    return str(node) if isinstance(node, rdflib.URIRef) else node.n3()


def _severity(term: str, rule: str) -> Severity:
    try:
        return Severity(term.removeprefix(SH))
    except ValueError:
        known = ", ".join(f"sh:{severity}" for severity in Severity)
        raise ShapeError(
            f"ontology/shapes.ttl: {rule} has the severity <{term}>; give one of {known}"
        ) from None


def _rule(shape: rdflib.term.Node | None, shapes: rdflib.Graph) -> str:
    """The local name of the named shape that `shape` is, or is a property of."""
    while shape is not None and not isinstance(shape, rdflib.URIRef):
        shape = shapes.value(None, rdflib.URIRef(SH + "property"), shape, any=True)
    return "" if shape is None else str(shape).removeprefix(KG)


def _path(path: rdflib.term.Node, results: rdflib.Graph) -> str:
    """A SHACL path in the notation of SPARQL, with full IRIs."""
    if isinstance(path, rdflib.URIRef):
        return f"<{path}>"
    inverse = results.value(path, rdflib.URIRef(SH + "inversePath"))
    if inverse is not None:
        return f"^{_path(inverse, results)}"
    choice = results.value(path, rdflib.URIRef(SH + "alternativePath"))
    members = [_path(step, results) for step in Collection(results, choice or path)]
    joint = "|" if choice is not None else "/"
    return f"({joint.join(members)})"
