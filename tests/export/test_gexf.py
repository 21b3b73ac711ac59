"""GEXF by its schema, with every edge of the network."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.export.gexf import gexf
from kg.export.network import flat
from kg.iri import entity_iri, post_iri, tenure_iri
from kg.model import Kind
from kg.namespaces import KG, ORG, SKOS
from kg.namespaces import RDF as RDF_NAMESPACE
from kg.store import open_graph
from tests.gexf import check
from tests.samples import hostile_store, sample_store

GRAPHS = Path(__file__).parents[2] / "graphs"


def test_the_schema_is_kept_to() -> None:
    for store in (open_graph(GRAPHS), sample_store(), hostile_store()):
        check(gexf(flat(store)))


def test_a_second_post_at_one_body_is_an_edge_of_its_own() -> None:
    store = sample_store()
    person, body = entity_iri(Kind.OFFICIAL, "周明"), entity_iri(Kind.AGENCY, "临海新区管委")
    post, tenure = post_iri(body, "党组书记"), tenure_iri(person, body, "党组书记")
    for subject, predicate, object_ in (
        (post, RDF_NAMESPACE + "type", KG + "Post"),
        (post, ORG + "postIn", body),
        (person, ORG + "holds", post),
        (tenure, RDF_NAMESPACE + "type", KG + "Tenure"),
        (tenure, ORG + "member", person),
        (tenure, ORG + "organization", body),
        (tenure, KG + "post", post),
    ):
        store.add(Quad(NamedNode(subject), NamedNode(predicate), NamedNode(object_)))
    store.add(Quad(NamedNode(post), NamedNode(SKOS + "prefLabel"), Literal("x", language="zh")))
    store.add(
        Quad(NamedNode(post), NamedNode(KG + "postTitle"), Literal("党组书记", language="zh"))
    )
    text = gexf(flat(store))
    check(text)
    assert text.count(b'kind="holdsPost"') == 1
    assert text.count(b'kind="holdsPost 2"') == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b' mode="static">\n  <attributes', b' mode="static" name="">\n  <attributes'),
        (b'type="boolean"', b'type="truth"'),
        (b"  <nodes>", b"  <nodes/><nodes>"),
        (b'kind="holdsPost"', b'colour="red"'),
        (b'value="true"', b'value="True"'),
        (b'id="e0" source="', b'id="e0" source="x'),
        (b'id="e0"', b'id="e1"'),
        (b'version="1.3"', b'version="1.2"'),
    ],
)
def test_what_breaks_the_schema_is_noticed(before: bytes, after: bytes) -> None:
    text = gexf(flat(sample_store()))
    assert before in text
    with pytest.raises(AssertionError):
        check(text.replace(before, after, 1))
