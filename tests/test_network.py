from __future__ import annotations

import os
import subprocess
import sys

import networkx as nx
import pytest
from pyoxigraph import NamedNode, Store

from kg.graph import quads, turtle
from kg.model import Kind, Predicate
from kg.namespaces import KG
from kg.network import RELATION_WORDS, communities, neighbour_counts, project, within
from tests.knowledge import COMPANY, IRIS, KNOWLEDGE, PROJECT, shuffled
from tests.render.worlds import generated, store_of

MODALITY, ASSERTED = NamedNode(KG + "modality"), NamedNode(KG + "Asserted")


@pytest.fixture(scope="module")
def network() -> nx.MultiDiGraph[str]:
    return project(store_of(KNOWLEDGE))


def edges(network: nx.MultiDiGraph[str], subject: str, object_: str) -> list[dict[str, object]]:
    return list((network.get_edge_data(IRIS[subject], IRIS[object_]) or {}).values())


def test_every_entity_is_a_node_with_its_names(network: nx.MultiDiGraph[str]) -> None:
    assert set(network) == set(IRIS.values())
    company = network.nodes[IRIS[COMPANY]]
    assert company["label"] == COMPANY
    assert company["kind"] == Kind.COMPANY.value
    assert company["names"] == ("星河科技",)
    assert network.nodes[IRIS["临海新区"]]["contextual_names"] == ("新区",)


def test_mentions_and_bylines_are_counted_apart(network: nx.MultiDiGraph[str]) -> None:
    # Five times in sentences by name, once as 新区.
    named = sum(iri == IRIS["临海新区"] for iri in KNOWLEDGE.entity_of.values())
    assert network.nodes[IRIS["临海新区"]]["mentions"] == named == 5
    assert network.nodes[IRIS["李默"]]["byline"]
    assert not network.nodes[IRIS["周明"]]["byline"]


def test_a_tenure_is_an_edge_with_title_and_dates(network: nx.MultiDiGraph[str]) -> None:
    (edge,) = edges(network, "周明", "临海新区管委")
    assert edge["predicate"] == Predicate.HOLDS_POST.value
    assert edge["note"] == "副主任"
    assert (edge["since"], edge["until"]) == ("2022-07-18", "2022-07-18")
    assert edge["label_zh"] == "任职于"
    assert edge["confidence"] == 0.85
    assert len(edge["claims"]) == 1  # type: ignore[arg-type]


def test_an_investment_ties_investor_and_project(network: nx.MultiDiGraph[str]) -> None:
    found = {edge["predicate"]: edge for edge in edges(network, COMPANY, PROJECT)}
    assert set(found) == {"participatesIn", "investment"}
    assert found["investment"]["note"] == "30亿元"
    assert found["investment"]["claims"]


def test_both_part_of_properties_are_one_relation(network: nx.MultiDiGraph[str]) -> None:
    bodies = {edge["predicate"] for edge in edges(network, "临海新区党群部", "临海新区管委")}
    areas = {edge["predicate"] for edge in edges(network, "临海新区", "东省临海市")}
    assert bodies == {"partOf"}
    assert areas == {"partOf", "locatedIn"}


def test_a_symmetric_relation_is_one_edge(network: nx.MultiDiGraph[str]) -> None:
    there, back = edges(network, COMPANY, "东湖市"), edges(network, "东湖市", COMPANY)
    assert [edge["predicate"] for edge in [*there, *back]] == ["cooperatesWith"]
    assert [edge["claims"] for edge in [*there, *back]] != [()]


def test_every_relation_between_entities_is_there_and_none_is_made_up(
    network: nx.MultiDiGraph[str],
) -> None:
    written = {(r.subject, r.predicate.value, r.object) for r in KNOWLEDGE.relations}
    drawn = {
        (subject, edge["predicate"], object_)
        for subject, object_, edge in network.edges(data=True)
        if edge["predicate"] not in ("holdsPost", "investment")
    }
    turned = {(o, p, s) for s, p, o in drawn if p == "cooperatesWith"}
    assert written <= drawn | turned
    assert len(drawn) == len(written)


def test_planned_and_denied_claims_are_no_edges(network: nx.MultiDiGraph[str]) -> None:
    assert edges(network, "临海新区", "东湖市") == []


def test_a_plan_is_no_evidence_that_something_was_done() -> None:
    store = store_of(KNOWLEDGE)
    (issued,) = edges(project(store), "临海新区", "《装备十条》")
    claims = issued["claims"]
    assert isinstance(claims, tuple)
    said = {claim: store.quads_for_pattern(NamedNode(claim), MODALITY, None) for claim in claims}
    assert [quad.object for quads in said.values() for quad in quads] == [ASSERTED]


def test_order_of_the_knowledge_decides_nothing(network: nx.MultiDiGraph[str]) -> None:
    other = project(store_of(shuffled(KNOWLEDGE, 3)))
    assert list(other.nodes(data=True)) == list(network.nodes(data=True))
    assert list(other.edges(data=True)) == list(network.edges(data=True))


def test_turtle_without_named_graphs_gives_the_same(network: nx.MultiDiGraph[str]) -> None:
    from pyoxigraph import RdfFormat

    flat = Store()
    flat.load(turtle(quads(KNOWLEDGE)), RdfFormat.TURTLE)
    assert list(project(flat).edges(data=True)) == list(network.edges(data=True))


def test_without_evidence_edges_have_no_confidence() -> None:
    bare = project(store_of(KNOWLEDGE, evidence=False))
    assert bare.number_of_edges() > 10
    assert all(edge["claims"] == () for _, _, edge in bare.edges(data=True))
    assert not any("confidence" in edge for _, _, edge in bare.edges(data=True))


def test_every_relation_between_two_entities_has_words() -> None:
    assert set(RELATION_WORDS) == set(Predicate) - {Predicate.MILESTONE}
    assert all(all(words) for words in RELATION_WORDS.values())


def test_within_follows_edges_both_ways() -> None:
    chain: nx.MultiDiGraph[str] = nx.MultiDiGraph([("a", "b"), ("c", "b"), ("c", "d")])
    assert within(chain, ["a"], 0) == {"a"}
    assert within(chain, ["a"], 2) == {"a", "b", "c"}
    assert within(chain, ["a"], 9) == {"a", "b", "c", "d"}


def test_neighbours_are_counted_once_and_without_oneself() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph([("a", "b"), ("b", "a"), ("a", "a"), ("a", "c")])
    assert neighbour_counts(graph) == {"a": 2, "b": 1, "c": 1}


def test_communities_cover_all_nodes_and_keep_cliques_together() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for group in ("abcd", "wxyz"):
        graph.add_edges_from((a, b) for a in group for b in group if a < b)
    graph.add_edge("d", "w")
    assert [set(c) for c in communities(graph)] == [set("abcd"), set("wxyz")]
    assert communities(graph)[0][0] == "d"  # the most connected first


def test_communities_do_not_depend_on_the_hash_seed() -> None:
    script = (
        "from tests.render.worlds import generated, store_of;"
        "from kg.network import communities, project;"
        "print(communities(project(store_of(generated(150)))))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(found) == 1
    assert len(found.pop()) > 1000


def test_generated_graphs_have_the_size_that_was_asked_for() -> None:
    found = project(store_of(generated(100)))
    assert len(found) == 100
    assert found.number_of_edges() > 100
