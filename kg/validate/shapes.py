"""The shapes of the ontology, which of them a graph is asked, and how they are put to pySHACL."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import rdflib

from kg import ontology
from kg.errors import ShapeError
from kg.namespaces import KG, SH

EVIDENCE_SUFFIX = "Evidence"
_TARGETS = tuple(
    rdflib.URIRef(SH + name) for name in ("targetClass", "targetSubjectsOf", "targetNode")
)
_PROPERTY = rdflib.URIRef(SH + "property")


def load_shapes(with_evidence: bool, only: Collection[str] = ()) -> rdflib.Graph:
    """The ontology's shapes; those that are not asked are deactivated.

    Shapes called `…Evidence` ask for pages, mentions and claims, and are set aside for a
    graph that has none. Raises ShapeError where `only` names a shape that is not there.
    """

    shapes = rdflib.Graph().parse(ontology.path("shapes.ttl"), format="turtle")
    named = {str(shape).removeprefix(KG): shape for shape in targeted(shapes)}
    if unknown := set(only) - set(named):
        raise ShapeError(f"there is no shape {min(unknown)!r}; ontology/shapes.ttl has the names.")
    for name, shape in named.items():
        set_aside = name.endswith(EVIDENCE_SUFFIX) and not with_evidence
        # pySHACL's own `use_shapes` would skip the shapes that these refer to as well.
        if set_aside or (only and name not in only):
            shapes.add((shape, rdflib.URIRef(SH + "deactivated"), rdflib.Literal(True)))
    return shapes


def targeted(shapes: rdflib.Graph) -> set[rdflib.term.Node]:
    """The shapes that name nodes to look at; the others are parts of these."""
    return {shape for target in _TARGETS for shape in shapes.subjects(target)}


def spread(shapes: rdflib.Graph) -> rdflib.Graph:
    """The same shapes with a target of their own for each property of a targeted shape.

    What `sh:property` asks of the nodes of a shape is then asked of all of them at once; inside
    the shape pySHACL reads the property's definition anew for every node, which takes most of
    its time. By the standard the results are the same: their source is the property either way.
    """
    copy = rdflib.Graph()
    copy += shapes
    for shape in targeted(shapes):
        if (shape, rdflib.URIRef(SH + "deactivated"), None) in shapes:
            continue
        targets = list(_targets(shapes, shape))
        for part in shapes.objects(shape, _PROPERTY):
            copy.remove((shape, _PROPERTY, part))
            copy.add((part, rdflib.RDF.type, rdflib.URIRef(SH + "PropertyShape")))
            for predicate, target in targets:
                copy.add((part, predicate, target))
    return copy


def _targets(
    shapes: rdflib.Graph, shape: rdflib.term.Node
) -> Iterator[tuple[rdflib.URIRef, rdflib.term.Node]]:
    for predicate in _TARGETS:
        for target in shapes.objects(shape, predicate):
            yield predicate, target
