"""What is typed in part finds entities in the ways and the order of the explorer."""

from __future__ import annotations

import pytest

from kg.iri import entity_iri
from kg.model import Kind
from kg.namespaces import KG, SKOS
from kg.search import search
from tests.test_lookup import store_of

LABEL = SKOS + "prefLabel"
STORE = store_of(
    ("滨海新区", Kind.ZONE, LABEL, "滨海新区"),
    ("滨海新区", Kind.ZONE, KG + "contextualName", "新区"),
    ("滨海新区管委", Kind.AGENCY, LABEL, "滨海新区管委"),
    ("单县", Kind.PLACE, LABEL, "单县"),
    ("长安", Kind.COMPANY, LABEL, "长安（重庆）公司"),
    ("长安", Kind.COMPANY, SKOS + "altLabel", "“长安”"),
    ("吕明", Kind.OFFICIAL, LABEL, "吕明"),
)


def names(typed: str) -> list[str]:
    return [hit.entity.label for hit in search(STORE, typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("滨海", ["滨海新区", "滨海新区管委"]),
        ("海新", ["滨海新区", "滨海新区管委"]),
        ("binhaixinqu", ["滨海新区", "滨海新区管委"]),
        ("bhxq", ["滨海新区", "滨海新区管委"]),
        ("binhaix", ["滨海新区", "滨海新区管委"]),
        ("滨hai新q", ["滨海新区", "滨海新区管委"]),
        ("Bin Hai", ["滨海新区", "滨海新区管委"]),
        ("xinqu", ["滨海新区", "滨海新区管委"]),
        ("bhxqgw", ["滨海新区管委"]),
        ("shanxian", ["单县"]),
        ("danxian", ["单县"]),
        ("changan", ["长安（重庆）公司"]),
        ("zhangan", ["长安（重庆）公司"]),
        ("cacq", ["长安（重庆）公司"]),
        ("changanchongqing", ["长安（重庆）公司"]),
        ("lvming", ["吕明"]),
        ("lüming", ["吕明"]),
        ("lm", ["吕明"]),
        ("", []),
        ("“”", []),
        ("xyz", []),
        ("bhxqq", []),
        ("滨河", []),
    ],
)
def test_what_is_found_by_a_part(typed: str, expected: list[str]) -> None:
    assert names(typed) == expected


def test_a_name_that_is_spelled_as_a_whole_is_known() -> None:
    zone, body = search(STORE, "binhaixinqu")
    assert (zone.whole, body.whole) == (True, False)
    assert zone.entity.iri == entity_iri(Kind.ZONE, "滨海新区")
    assert [hit.name for hit in search(STORE, "xinqu")] == ["新区", "滨海新区管委"]


def test_a_seldom_reading_comes_last() -> None:
    store = store_of(("a", Kind.PLACE, LABEL, "单县"), ("b", Kind.PLACE, LABEL, "山县"))
    assert [hit.entity.label for hit in search(store, "shanx")] == ["山县", "单县"]
