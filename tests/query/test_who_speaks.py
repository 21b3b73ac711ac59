"""`who-speaks`: the posts of the day on which it was said, by speaker, by body and by area."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from tests.query.stored import rows_of, store_of

FACTS = """
zone:高新区 skos:prefLabel "高新区"@zh .
agency:管委 skos:prefLabel "高新区管委"@zh ; kg:hasJurisdiction zone:高新区 .
agency:市委 skos:prefLabel "云州市委"@zh .
official:沈宁 skos:prefLabel "沈宁"@zh .
official:韩远 skos:prefLabel "韩远"@zh .
<http://e/page> kg:fileName "一.txt" .
<http://e/march> kg:issueDate "2024-03-12"^^xsd:date .
<http://e/s1> nif:anchorOf "三月说的话" ; dcterms:isPartOf <http://e/march> .
<http://e/s2> nif:anchorOf "没有日期的话" ; dcterms:isPartOf <http://e/undated> .
<http://e/c1> kg:speaker official:沈宁 ; rdf:subject zone:高新区 ; kg:quote "三月" ;
  prov:wasQuotedFrom <http://e/s1> ; nif:referenceContext <http://e/page> .
<http://e/c2> kg:speaker official:韩远 ; rdf:subject zone:高新区 ; kg:quote "没有日期" ;
  prov:wasQuotedFrom <http://e/s2> ; nif:referenceContext <http://e/page> .
<http://e/t1> org:member official:沈宁 ; org:organization agency:管委 ; kg:post <http://e/p1> ;
  kg:attestedFrom "2024-03-01"^^xsd:date ; kg:attestedUntil "2024-05-08"^^xsd:date .
<http://e/p1> kg:postTitle "副主任"@zh .
<http://e/t2> org:member official:沈宁 ; org:organization agency:管委 ; kg:post <http://e/p2> ;
  kg:attestedFrom "2024-09-20"^^xsd:date ; kg:attestedUntil "2024-09-20"^^xsd:date .
<http://e/p2> kg:postTitle "主任"@zh .
<http://e/t3> org:member official:韩远 ; org:organization agency:市委 ; kg:post <http://e/p3> .
<http://e/p3> kg:postTitle "常委"@zh .
<http://e/c3> kg:evidenceFor <http://e/t3> ; prov:wasQuotedFrom <http://e/s2> .
<http://e/t4> org:member official:韩远 ; org:organization agency:市委 ; kg:post <http://e/p4> .
<http://e/p4> kg:postTitle "书记"@zh .
<http://e/c4> kg:evidenceFor <http://e/t4> ; prov:wasQuotedFrom <http://e/s1> .
"""
"""沈宁 speaks in March, as 副主任, and is 主任 in September; 韩远 without a date, as 常委."""


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of(FACTS)


def spoken(store: Store, **values: str) -> list[tuple[str, str]]:
    return [(row["speaker"], row["title"]) for row in rows_of(store, "who-speaks", **values)]


def test_a_speaker_has_the_posts_of_that_day_alone(store: Store) -> None:
    assert spoken(store) == [("沈宁", "副主任"), ("韩远", "常委")]


@pytest.mark.parametrize(
    ("name", "speakers"),
    [("沈宁", ["沈宁"]), ("高新区", ["沈宁"]), ("高新区管委", ["沈宁"]), ("云州市委", ["韩远"])],
)
def test_the_name_is_a_speaker_a_body_or_an_area(
    store: Store, name: str, speakers: list[str]
) -> None:
    assert [speaker for speaker, _ in spoken(store, name=name)] == speakers
