from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import NameNotFound
from kg.iri import entity_iri
from kg.lookup import KIND_CLASSES, find, near_names
from kg.model import Kind
from kg.namespaces import BASE, KG, RDF, SKOS
from tests.samples import sample_store

STORE = sample_store()
ZONE = entity_iri(Kind.ZONE, "临海新区")


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("临海新区", "name"),
        (" 临海新区\u3000", "name"),
        ("新区", "name in context"),
        (ZONE, "IRI"),
        (f"<{ZONE}>", "IRI"),
        ("zone:临海新区", "IRI"),
    ],
)
def test_every_kind_of_name_leads_to_the_entity(name: str, how: str) -> None:
    (found,) = find(STORE, name)
    assert (found.iri, found.kind, found.label, found.how) == (ZONE, "Zone", "临海新区", how)


def test_classes_of_entities_are_the_kinds() -> None:
    assert {KG + kind.value for kind in Kind} == KIND_CLASSES


def test_other_names_are_found() -> None:
    (found,) = find(STORE, "星河科技")
    assert (found.label, found.how) == ("星河科技（集团）有限公司", "other name")


def store_of(*named: tuple[str, Kind, str, str]) -> Store:
    """A store of entities given as local name, kind, property and name."""
    store = Store()
    for local, kind, namespace, name in named:
        node = NamedNode(f"{BASE}{kind.value.lower()}/{local}")
        store.add(Quad(node, NamedNode(RDF + "type"), NamedNode(KG + kind.value)))
        store.add(Quad(node, NamedNode(namespace), Literal(name, language="zh")))
    return store


def test_bearers_of_one_name_are_all_given() -> None:
    label = SKOS + "prefLabel"
    store = store_of(("b", Kind.OFFICIAL, label, "王伟"), ("a", Kind.PERSON, label, "王伟"))
    assert [one.kind for one in find(store, "王伟")] == ["Official", "Person"]


def test_own_names_come_before_names_in_context() -> None:
    store = store_of(
        ("a", Kind.ZONE, KG + "contextualName", "高新区"),
        ("b", Kind.ZONE, SKOS + "prefLabel", "高新区"),
    )
    assert [one.iri for one in find(store, "高新区")] == [f"{BASE}zone/b"]


@pytest.mark.parametrize("name", ["没有这个名字", "http://e/nothing", "zone:没有", "a b", "", "<>"])
def test_unknown_names_are_refused(name: str) -> None:
    with pytest.raises(NameNotFound, match="no entity of the graph is called"):
        find(STORE, name)


def test_near_names_contain_or_resemble_the_name() -> None:
    with pytest.raises(NameNotFound, match="near it: 周明"):
        find(STORE, "周鸣")
    assert near_names(STORE, "星河")[0] == "星河科技"
    assert "临海新区" in near_names(STORE, "青岛临海新区")
    assert near_names(STORE, "外贸进出口") == [], "an indicator is no entity"
