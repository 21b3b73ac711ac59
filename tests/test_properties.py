from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.properties import many, members, one

NAME, PAGE = "https://example.org/name", NamedNode("https://example.org/page")
A, B = NamedNode("https://example.org/a"), NamedNode("https://example.org/b")


def store() -> Store:
    found = Store()
    for subject, name in ((B, "乙"), (A, "二"), (A, "一"), (A, "二")):
        found.add(Quad(subject, NamedNode(NAME), Literal(name, language="zh")))
    found.add(Quad(B, NamedNode(NAME), Literal("丙"), PAGE))
    return found


def test_values_of_all_graphs_come_sorted_and_once() -> None:
    assert many(store(), NAME) == {A.value: ["一", "二"], B.value: ["丙", "乙"]}
    assert list(many(store(), NAME)) == [A.value, B.value]


def test_one_value_is_the_first_in_order() -> None:
    assert one(store(), NAME) == {A.value: "一", B.value: "丙"}
    assert one(store(), "https://example.org/none") == {}


def test_members_are_sorted_and_once() -> None:
    found = store()
    for graph in (None, PAGE):
        for subject in (B, A):
            found.add(Quad(subject, NamedNode(NAME), A, *([graph] if graph else [])))
    assert members(found, NAME, A.value) == [A.value, B.value]
