from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from kg.errors import NameNotFound
from kg.model import Kind
from kg.network import project
from kg.render.selection import Selection, select
from kg.store import open_graph
from tests.knowledge import COMPANY, IRIS, PROJECT
from tests.render.worlds import sample
from tests.samples import graph_of_another_base

STORE = sample()
NETWORK = project(STORE)


def labels(network: nx.MultiDiGraph[str]) -> set[str]:
    return {row["label"] for _, row in network.nodes(data=True)}


def test_nothing_asked_for_leaves_everything() -> None:
    assert nx.utils.graphs_equal(select(STORE, NETWORK, Selection()), NETWORK)


def test_surroundings_of_a_name() -> None:
    assert labels(select(STORE, NETWORK, Selection(focus=PROJECT, hops=1))) == {
        PROJECT,
        COMPANY,
        "清河学院",
    }
    two = labels(select(STORE, NETWORK, Selection(focus=PROJECT, hops=2)))
    assert two == {PROJECT, COMPANY, "清河学院", "《百强榜》", "东湖市"}


def test_other_names_and_iris_are_understood() -> None:
    by_name = select(STORE, NETWORK, Selection(focus="星河科技", hops=1))
    by_iri = select(STORE, NETWORK, Selection(focus=IRIS[COMPANY], hops=1))
    assert labels(by_name) == labels(by_iri) == {COMPANY, PROJECT, "《百强榜》", "东湖市"}


def test_short_iris_are_those_of_the_base_of_the_graph(tmp_path: Path) -> None:
    store = open_graph(graph_of_another_base(tmp_path))
    network = project(store)
    by_name, by_iri = (
        select(store, network, Selection(focus=name, hops=1)) for name in ("周明", "official:周明")
    )
    assert labels(by_name) == labels(by_iri) != labels(network)


def test_an_unknown_name_is_refused_with_a_near_one() -> None:
    with pytest.raises(NameNotFound, match="临海新区"):
        select(STORE, NETWORK, Selection(focus="临海新"))


def test_kinds_are_kept_and_the_focus_with_them() -> None:
    only = select(STORE, NETWORK, Selection(kinds=(Kind.POLICY, Kind.PROJECT)))
    assert labels(only) == {PROJECT, "《装备十条》", "《百强榜》"}
    around = select(STORE, NETWORK, Selection(focus=COMPANY, hops=2, kinds=(Kind.PROJECT,)))
    assert labels(around) == {COMPANY, PROJECT}


def test_weak_relations_are_left_out() -> None:
    assert select(STORE, NETWORK, Selection(min_confidence=0.85)).number_of_edges() > 10
    assert select(STORE, NETWORK, Selection(min_confidence=0.86)).number_of_edges() == 0


def test_the_network_itself_is_left_alone() -> None:
    before = NETWORK.number_of_nodes()
    select(STORE, NETWORK, Selection(focus=PROJECT, hops=1))
    assert NETWORK.number_of_nodes() == before
