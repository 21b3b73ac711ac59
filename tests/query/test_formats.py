from __future__ import annotations

import csv
import io
import json

import pytest
import rdflib
from pyoxigraph import Store

from kg.errors import QueryError
from kg.query.formats import RDF_FORMATS, RESULT_FORMATS, write_answer
from kg.query.run import ask
from tests.samples import sample_store

STORE = sample_store()
NAMES = """SELECT ?name ?zone ?none { ?zone a kg:Zone ; skos:prefLabel ?name
OPTIONAL { ?zone kg:nothing ?none } }"""
TRIPLES = "CONSTRUCT { ?s kg:issued ?o } WHERE { ?s kg:issued ?o }"


def written(text: str, form: str, store: Store = STORE) -> bytes:
    out = io.BytesIO()
    write_answer(ask(store, text), form, out)
    return out.getvalue()


def test_csv_is_that_of_the_w3c() -> None:
    assert written(NAMES, "csv") == (
        "name,zone,none\r\n临海新区,https://w3id.org/lgkg/zone/临海新区,\r\n".encode()
    )


def test_csv_quotes_what_needs_it() -> None:
    text = 'SELECT ?a { VALUES ?a { "x,“y”\\"\\n区"@zh } }'
    rows = list(csv.reader(io.StringIO(written(text, "csv").decode(), newline="")))
    assert rows == [["a"], ['x,“y”"\n区']]


def test_tsv_keeps_the_kinds_of_terms() -> None:
    assert written(NAMES, "tsv").decode() == (
        '?name\t?zone\t?none\n"临海新区"@zh\t<https://w3id.org/lgkg/zone/临海新区>\t\n'
    )


@pytest.mark.parametrize("form", ["json", "xml"])
def test_json_and_xml_are_read_by_rdflib(form: str) -> None:
    from rdflib.query import Result

    result = Result.parse(io.BytesIO(written(NAMES, form)), format=form)
    assert [str(v) for v in result.vars or []] == ["name", "zone", "none"]
    (row,) = result
    assert row["name"] == rdflib.Literal("临海新区", lang="zh")
    assert row["none"] is None


def test_an_ask_as_json() -> None:
    assert json.loads(written("ASK { ?z a kg:Zone }", "json"))["boolean"] is True


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own
@pytest.mark.parametrize(
    ("form", "reader"),
    [("turtle", "turtle"), ("ntriples", "nt"), ("jsonld", "json-ld"), ("rdfxml", "xml")],
)
def test_triples_are_read_by_rdflib(form: str, reader: str) -> None:
    graph = rdflib.Graph().parse(data=written(TRIPLES, form), format=reader)
    subject = rdflib.URIRef("https://w3id.org/lgkg/zone/临海新区")
    assert {(s, o) for s, _, o in graph} == {(subject, next(graph.objects()))}


def test_turtle_declares_the_prefixes_that_it_uses() -> None:
    *declared, blank, triple = written(TRIPLES, "turtle").decode().splitlines()
    assert declared == [
        "@prefix kg: <https://w3id.org/lgkg/ontology#> .",
        "@prefix policy: <https://w3id.org/lgkg/policy/> .",
        "@prefix zone: <https://w3id.org/lgkg/zone/> .",
    ]
    assert blank == ""
    assert triple.startswith("zone:临海新区 kg:issued policy:装备十条_")


def test_no_triples_are_an_empty_graph() -> None:
    nothing = "CONSTRUCT WHERE { ?s kg:nothing ?o }"
    for form in RDF_FORMATS:
        if form != "jsonld":
            rdflib.Graph().parse(
                data=written(nothing, form), format={"ntriples": "nt", "rdfxml": "xml"}.get(form)
            )
    assert written(nothing, "turtle").strip() == b""


def test_triples_once_and_in_order() -> None:
    twice = "CONSTRUCT { ?a kg:x ?b } WHERE { { ?a kg:issued ?b } UNION { ?a kg:issued ?b } }"
    assert written(twice, "ntriples").count(b"\n") == 1


def test_formats_that_do_not_fit_are_refused() -> None:
    for form in RESULT_FORMATS:
        with pytest.raises(QueryError, match="give triples"):
            written(TRIPLES, form)
    for form in RDF_FORMATS:
        with pytest.raises(QueryError, match="no triples"):
            written(NAMES, form)
