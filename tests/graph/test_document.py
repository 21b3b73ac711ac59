"""Turtle that a person can read and both parsers read alike."""

from __future__ import annotations

import json

import rdflib
from pyoxigraph import NamedNode, RdfFormat, Store, Triple, parse
from rdflib import Namespace

from kg import iri
from kg.graph import quads, turtle
from kg.namespaces import KG, prefixes
from tests.knowledge import ARTICLE_ID, KNOWLEDGE, SHA

PAGE = NamedNode(iri.page_iri(SHA))


def test_turtle_holds_every_triple_of_all_graphs_for_both_parsers() -> None:
    found = quads(KNOWLEDGE)
    merged = {Triple(q.subject, q.predicate, q.object) for q in found}
    text = turtle(found)
    read = {Triple(q.subject, q.predicate, q.object) for q in parse(text, RdfFormat.TURTLE)}
    assert read == merged
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(merged)


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
