"""Every kind of node leads to the words that it rests on."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Quad, Store

from kg import iri
from kg.graph import quads
from kg.namespaces import BASE
from kg.quotation import find_quotation
from tests.faults import NODES
from tests.knowledge import ARTICLE_ID, KNOWLEDGE


@pytest.mark.parametrize(
    ("node", "text"),
    [
        ("tenure", "临海新区管委副主任周明出席招商大会。"),
        ("post", "临海新区管委副主任周明出席招商大会。"),
        ("amount", "星河科技（集团）有限公司投资30亿元建设“星河智装”项目，项目已签约。"),
        ("policy", "星河科技获评《百强榜》，与东湖市合作。"),
        ("mention", "临海新区管委副主任周明出席招商大会。"),
        ("reporter", "李默"),
        ("indicator", "上半年，临海新区外贸进出口912.50亿元，同比增长约5%，预计全年超过2000亿元。"),
    ],
)
def test_a_node_leads_to_its_first_quotation(node: str, text: str) -> None:
    store = Store()
    store.bulk_extend(Quad(q.subject, q.predicate, q.object) for q in quads(KNOWLEDGE))
    quotation = find_quotation(store, NamedNode(NODES[node]))
    assert quotation is not None
    assert quotation.text == text
    assert quotation.file == "2022-07-18-01.txt"


def test_a_node_without_evidence_has_no_quotation() -> None:
    assert find_quotation(Store(), NamedNode(BASE + "zone/甲")) is None
    assert find_quotation(Store(), NamedNode(iri.article_iri(ARTICLE_ID))) is None
