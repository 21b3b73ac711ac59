from __future__ import annotations

from pyoxigraph import DefaultGraph, Literal, NamedNode, RdfFormat, Triple, parse

from kg.graph import quads, turtle
from kg.layers import layered
from tests.knowledge import KNOWLEDGE


def test_layered_undoes_the_merge_into_turtle() -> None:
    graph = quads(KNOWLEDGE)
    merged = [
        Triple(q.subject, q.predicate, q.object) for q in parse(turtle(graph), RdfFormat.TURTLE)
    ]
    assert len({q.graph_name for q in graph}) == 2
    assert set(layered(merged)) == set(graph)


def test_a_graph_of_another_shape_stays_in_the_default_graph() -> None:
    triple = Triple(NamedNode("http://e/a"), NamedNode("http://e/p"), Literal("b"))
    assert [q.graph_name for q in layered([triple])] == [DefaultGraph()]
