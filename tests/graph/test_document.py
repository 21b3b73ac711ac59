"""Turtle that a person can read and both parsers read alike."""

from __future__ import annotations

import json
import re

import rdflib
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Store,
    Triple,
    parse,
    serialize,
)
from rdflib import Namespace

from kg import iri
from kg.graph import quads, turtle
from kg.namespaces import KG, XSD, prefixes
from tests.knowledge import ARTICLE_ID, KNOWLEDGE, SHA

PAGE = NamedNode(iri.page_iri(SHA))


def test_turtle_holds_every_triple_of_all_graphs_for_both_parsers() -> None:
    found = quads(KNOWLEDGE)
    merged = {Triple(q.subject, q.predicate, q.object) for q in found}
    text = turtle(found)
    read = {Triple(q.subject, q.predicate, q.object) for q in parse(text, RdfFormat.TURTLE)}
    assert read == merged
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(merged)


def test_turtle_of_nothing_is_its_prefixes() -> None:
    assert turtle([]) == turtle(Store())
    assert turtle([]).decode().count("\n") == len(prefixes())


def test_turtle_says_once_what_several_graphs_say() -> None:
    triple = (NamedNode("http://e/a"), NamedNode(KG + "p"), Literal("区"))
    store = Store()
    store.extend([Quad(*triple), Quad(*triple, PAGE), Quad(*triple, NamedNode("http://e/g"))])
    assert _body(turtle(store)) == ['<http://e/a> kg:p "区" .']


def test_turtle_survives_the_store() -> None:
    kept = Store()
    kept.extend(quads(KNOWLEDGE))
    assert turtle(kept) == turtle(quads(KNOWLEDGE))


def test_turtle_names_people_first_and_evidence_last() -> None:
    text = turtle(quads(KNOWLEDGE)).decode()
    places = [text.index(f"\n{start}") for start in ("official:", "zone:", "post:", "claim:")]
    assert places == sorted(places)
    assert "official:周明 a kg:Official ;\n\tskos:prefLabel" in text
    assert text.index("sentence:" + ARTICLE_ID + "-2 a") < text.index(f"sentence:{ARTICLE_ID}-10 a")


def test_turtle_writes_every_minted_node_by_prefix() -> None:
    text = turtle(quads(KNOWLEDGE)).decode()
    body = text[text.index("\n\n") :]
    assert "<https://" not in body
    assert "_:" not in body
    assert "%" not in body.replace('约5%"', "").replace("5%，", "").replace("3%", "")


def test_the_scorer_reads_the_graph(graph: rdflib.Graph) -> None:
    """The patterns of the gold scorer, as rdflib asks them of the merged Turtle."""
    space = {"kg": Namespace(KG), **{n: Namespace(ns) for n, ns in prefixes().items()}}
    asked = {
        "?t a kg:Tenure ; org:member ?s ; org:organization ?o . ?t kg:post/kg:postTitle ?v": 1,
        "?a a kg:Article ; kg:reporter|kg:correspondent ?s ; schema:articleBody ?b": 2,
        "?i a kg:Investment ; kg:project ?p ; kg:amount/schema:value ?v": 1,
        "?m a kg:Observation ; kg:about ?e ; schema:value ?v ; kg:obsStatus ?s ; kg:bound ?b": 3,
        "?s org:subOrganizationOf|kg:within ?o": 2,
    }
    counts = {p: len(graph.query(f"SELECT * {{ {p} }}", initNs=space)) for p in asked}
    assert counts == asked, json.dumps(counts, indent=1)


SPECIAL = '区 \t\n\r"\\\u2028\x0b<&'
SPECIAL_ESCAPED = str(Literal(SPECIAL)).encode()
DATATYPES = ("integer", "decimal", "double", "boolean", "date", "string")
FORMS = ("7", "-07", "+7", "7.", ".5", "7.50", "1e3", "1.E-3", "true", "TRUE", "INF", "2022-07-18")
LOCALS = (
    *("a", "9", "a.b", "a.", ".a", "-a", "a-", "_", "a:b", ":", "", "a/b", "a?b", "a%41", "a(b)"),
    *("区", "·a", "a·", "α", "𠀀", "a'b", "～", "（区）", "“区”", "a,b", "a;b", "a~b", "\u0300a"),
)


def test_turtle_writes_any_term_as_the_engine_does() -> None:
    base = "https://w3id.org/lgkg/"
    names = [NamedNode(f"{space}{x}") for x in LOCALS for space in (f"{base}zone/", KG, "urn:x:")]
    values = [
        *(Literal(SPECIAL), Literal(SPECIAL, language="zh"), Literal(""), Literal("^^<a>")),
        *(Literal(x, datatype=NamedNode(XSD + t)) for x in FORMS for t in DATATYPES),
        *(Literal(SPECIAL, datatype=name) for name in names),
        *names,
        BlankNode("x"),
    ]
    triples = [
        *(Triple(subject, NamedNode(KG + "p"), Literal(1)) for subject in [*names, BlankNode("x")]),
        *(Triple(NamedNode("http://e/a"), name, Literal(1)) for name in names),
        *(Triple(NamedNode("http://e/b"), NamedNode(KG + "p"), value) for value in values),
    ]
    quads_ = [Quad(t.subject, t.predicate, t.object) for t in triples]
    text = turtle(quads_)
    assert set(parse(text, RdfFormat.TURTLE, rename_blank_nodes=False)) == set(quads_)
    for quad in quads_:
        t = Triple(quad.subject, quad.predicate, quad.object)
        theirs = serialize([t], format=RdfFormat.TURTLE, prefixes=prefixes())
        assert theirs is not None
        if re.search(rb"\w:\S*\\", theirs.replace(SPECIAL_ESCAPED, b"")):
            assert b"<http" in turtle([quad])  # `a\\.` is written in full
        else:
            assert _body(theirs) == _body(turtle([quad])), t


def _body(text: bytes) -> list[str]:
    lines = text.decode().split("\n")
    return [line for line in lines if line and not line.startswith("@prefix ")]
