from __future__ import annotations

import datetime as dt
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import Store

from kg.errors import EmptySelection, NameNotFound
from kg.model import Kind
from kg.network import project
from kg.render.selection import Selection, select
from kg.store import open_graph
from tests.knowledge import COMPANY, IRIS, PROJECT
from tests.render.worlds import generated, sample, store_of
from tests.samples import graph_of_another_base

STORE = sample()
NETWORK = project(STORE)


def left(selection: Selection) -> nx.MultiDiGraph[str]:
    return select(STORE, NETWORK, selection).network


def labels(network: nx.MultiDiGraph[str]) -> set[str]:
    return {row["label"] for _, row in network.nodes(data=True)}


def test_nothing_asked_for_leaves_everything() -> None:
    assert nx.utils.graphs_equal(left(Selection()), NETWORK)


def test_surroundings_of_a_name() -> None:
    assert labels(left(Selection(focus=PROJECT, hops=1))) == {
        PROJECT,
        COMPANY,
        "清河学院",
    }
    two = labels(left(Selection(focus=PROJECT, hops=2)))
    assert two == {PROJECT, COMPANY, "清河学院", "《百强榜》", "东湖市"}


def test_other_names_and_iris_are_understood() -> None:
    by_name = left(Selection(focus="星河科技", hops=1))
    by_iri = left(Selection(focus=IRIS[COMPANY], hops=1))
    assert labels(by_name) == labels(by_iri) == {COMPANY, PROJECT, "《百强榜》", "东湖市"}


def test_short_iris_are_those_of_the_base_of_the_graph(tmp_path: Path) -> None:
    store = open_graph(graph_of_another_base(tmp_path))
    network = project(store)
    by_name, by_iri = (
        select(store, network, Selection(focus=name, hops=1)).network
        for name in ("周明", "official:周明")
    )
    assert labels(by_name) == labels(by_iri) != labels(network)


def test_an_unknown_name_is_refused_with_a_near_one() -> None:
    with pytest.raises(NameNotFound, match="临海新区"):
        left(Selection(focus="临海新"))


def test_kinds_are_kept_and_the_focus_with_them() -> None:
    only = left(Selection(kinds=(Kind.POLICY, Kind.PROJECT)))
    assert labels(only) == {PROJECT, "《装备十条》", "《百强榜》"}
    around = left(Selection(focus=COMPANY, hops=2, kinds=(Kind.PROJECT,)))
    assert labels(around) == {COMPANY, PROJECT}


def test_weak_relations_are_left_out() -> None:
    assert left(Selection(min_confidence=0.85)).number_of_edges() > 10
    assert left(Selection(min_confidence=0.86)).number_of_edges() == 0


def test_the_network_itself_is_left_alone() -> None:
    before = NETWORK.number_of_nodes()
    left(Selection(focus=PROJECT, hops=1))
    assert NETWORK.number_of_nodes() == before


def test_days_keep_the_relations_that_were_printed_then() -> None:
    store = store_of(generated(200))
    network = project(store)
    articles = store.query(
        "PREFIX kg: <https://w3id.org/lgkg/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#>"
        "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX schema: <https://schema.org/>"
        "SELECT ?claim ?day { ?claim prov:wasQuotedFrom/dcterms:isPartOf ?article ."
        " OPTIONAL { ?article schema:datePublished ?day } }",
        use_default_graph_as_union=True,
    )
    days = {row["claim"].value: row["day"] and row["day"].value for row in articles}  # type: ignore[union-attr]

    def kept(**asked: dt.date) -> set[str | None]:
        chosen = select(store, network, Selection(**asked))  # type: ignore[arg-type]
        assert all(chosen.network.degree(node) for node in chosen.network if network.degree(node))
        assert chosen.undated == sum(
            all(days[claim] is None for claim in edge["claims"])
            for *_, edge in network.edges(data=True)
        )
        return {days[c] for *_, edge in chosen.network.edges(data=True) for c in edge["claims"]}

    first, second = sorted(day for day in set(days.values()) if day)[:2]
    assert kept(until=dt.date.fromisoformat(first)) == {first}
    assert kept(since=dt.date.fromisoformat(second)) == {second}
    assert kept(since=dt.date.fromisoformat(first)) == {first, second}


def test_an_entity_goes_with_its_last_relation_but_not_an_island_and_not_the_focus() -> None:
    some = labels(left(Selection(min_confidence=0.86)))
    assert some == {"李默", "赵一"}
    assert labels(left(Selection(focus="周明", min_confidence=0.86))) == {"周明"}


def test_what_leaves_nothing_is_refused() -> None:
    with pytest.raises(EmptySelection, match=r"15 entities .* kinds Institution .*reports from"):
        left(Selection(kinds=(Kind.INSTITUTION,), since=dt.date(2023, 1, 1)))


def test_an_empty_graph_stays_empty() -> None:
    store = Store()
    assert len(select(store, project(store), Selection(kinds=(Kind.ZONE,))).network) == 0
