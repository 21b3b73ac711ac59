"""The shapes of the ontology, and which of them a graph is asked."""

from __future__ import annotations

from collections.abc import Collection

import rdflib

from kg import ontology
from kg.namespaces import KG, SH

EVIDENCE_SUFFIX = "Evidence"


def load_shapes(with_evidence: bool, only: Collection[str] = ()) -> rdflib.Graph:
    """The ontology's shapes; those that are not asked are deactivated.

    Shapes called `…Evidence` ask for pages, mentions and claims, and are set aside for a
    graph that has none. Raises ValueError where `only` names a shape that is not there.
    """

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
    targets = ("targetClass", "targetSubjectsOf")
    return {shape for name in targets for shape in shapes.subjects(rdflib.URIRef(SH + name))}
