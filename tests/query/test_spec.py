"""SPARQL 1.1 Query, section by section: `kg query` gives the engine's answer, byte for byte.

The data hold no term of ours, so that nothing of ours (the union of the graphs, declared
prefixes, columns of `SELECT *`) may change what the W3C says.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pyoxigraph import QueryBoolean, QueryTriples, RdfFormat, Store, parse, serialize

from kg.cli.main import cli
from kg.query.formats import RDF_FORMATS, RESULT_FORMATS

DATA = Path(__file__).with_name("spec") / "data.trig"
PREFIX = "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "

ROWS = {
    "2 one pattern": "SELECT ?x { ?x :p :b }",
    "2.3 numbers and languages": 'SELECT ?x { { ?x :age 41 } UNION { ?x :name "安"@zh } }',
    "2.4 blank nodes": "SELECT ?i { ?x :q _:b . _:b :inner ?i }",
    "2.5 made values": "SELECT ?x (?age * 2 AS ?twice) { ?x :age ?age } ORDER BY ?x",
    "3.1 text": 'SELECT ?x { ?x :name ?n FILTER regex(?n, "^a", "i") }',
    "3.2 numbers": "SELECT ?x ?age { ?x :age ?age FILTER (?age > 30) }",
    "4.1 base": "BASE <http://example.org/> SELECT ?o { <a> <p> ?o }",
    "4.2 lists of predicates and objects": 'SELECT ?x { ?x :name "Ann", "安"@zh ; :age ?age . }',
    "5 groups": "SELECT ?x ?y { { ?x :p ?y } { ?y :p :a } }",
    "6 optional": "SELECT ?x ?age ?n { ?x :p ?y OPTIONAL { ?x :age ?age } "
    "OPTIONAL { ?x :name ?n } } ORDER BY ?x ?n",
    "7 union": "SELECT ?v { { ?x :age ?v } UNION { ?x :is ?v } } ORDER BY ?v",
    "8.1 not exists": "SELECT ?x { ?x :p ?y FILTER NOT EXISTS { ?x :age ?age } }",
    "8.2 minus": "SELECT ?x { ?x :p ?y MINUS { ?x :is true } } ORDER BY ?x",
    "9 one or more": "SELECT ?y { :a :p+ ?y } ORDER BY ?y",
    "9 nought or more, inverse, choice": "SELECT ?y { :c (^:p|:q)*/:name ?y } ORDER BY ?y",
    "9 none of": "SELECT ?o { :b !(:p|:age) ?o }",
    "10.1 bind": "SELECT ?s { :a :age ?a BIND (str(?a) AS ?s) }",
    "10.2 values": "SELECT ?x ?age { VALUES (?x ?age) { (:a UNDEF) (:b 41) } ?x :age ?age }",
    "10.2 values behind": "SELECT ?age { ?x :age ?age } VALUES ?x { :a }",
    "11 aggregates": "SELECT (COUNT(*) AS ?n) (SUM(?a) AS ?s) (AVG(?a) AS ?m) (MAX(?a) AS ?x) "
    "{ ?z :age ?a FILTER isNumeric(?a) }",
    "11 grouped, chosen": "SELECT ?p (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?p "
    "HAVING (COUNT(?o) > 2) ORDER BY ?n ?p",
    "11 an aggregate that fails": "SELECT (SUM(?a) AS ?s) { ?z :age ?a }",
    "12 subquery": "SELECT ?x ?n { ?x :p ?y { SELECT ?y (MIN(?m) AS ?n) { ?y :name ?m } "
    "GROUP BY ?y } } ORDER BY ?x",
    "13 the default graph alone": "SELECT ?o { :a :p ?o } ORDER BY ?o",
    "13.3 any graph": "SELECT ?g ?o { GRAPH ?g { :a :p ?o } } ORDER BY ?g ?o",
    "13.3 one graph": "SELECT ?o { GRAPH :g1 { :a :p ?o } }",
    "13.2 from": "SELECT ?o FROM :g1 FROM :g2 { :a :p ?o } ORDER BY ?o",
    "13.2 from named": "SELECT ?g FROM NAMED :g1 { GRAPH ?g { :a :p ?o } }",
    "13.2 from named: no default": "SELECT ?o FROM NAMED :g1 { :a :p ?o }",
    "15.1 order": "SELECT ?x ?v { ?x :age|:height ?v } ORDER BY DESC(?v) ?x",
    "15.2 distinct projection": "SELECT DISTINCT ?p { ?s ?p ?o } ORDER BY ?p",
    "15.4 offset and limit": "SELECT ?s { ?s ?p ?o } ORDER BY ?s ?o OFFSET 2 LIMIT 3",
    "17.4.1 if, coalesce, in": 'SELECT (IF(?a IN (30, 41), "yes", "no") AS ?in) '
    '(COALESCE(?none, 7) AS ?c) { ?x :age ?a } ORDER BY ?in',
    "17.4.2 terms": "SELECT (datatype(?o) AS ?d) (lang(?o) AS ?l) { :a ?p ?o FILTER "
    "isLiteral(?o) } ORDER BY ?d ?l",
    "17.4.3 texts": 'SELECT (CONCAT(UCASE(?n), "-", STR(STRLEN(?n))) AS ?t) '
    '(SUBSTR(?n, 2) AS ?u) (REPLACE(?n, "n", "m") AS ?v) { :a :name ?n } ORDER BY ?t',
    "17.4.4 numbers": "SELECT (ABS(-1.5) AS ?a) (ROUND(2.5) AS ?r) (CEIL(1.1) AS ?c) "
    "(1/3 AS ?third) (7/0 AS ?none) {}",
    "17.4.5 dates": "SELECT (YEAR(?d) AS ?y) (MONTH(?d) AS ?m) { "
    'BIND ("2022-07-18T08:00:00Z"^^xsd:dateTime AS ?d) }',
    "17.4.6 hashes": 'SELECT (MD5("abc") AS ?m) (SHA256("安") AS ?s) {}',
    "17.5 casts": 'SELECT (xsd:integer("07") AS ?i) (xsd:double("1") AS ?d) (xsd:date("x") AS ?n) {}',
    "18 no row": "SELECT ?x ?y { ?x :none ?y }",
    "18 one empty row": "SELECT ?x {}",
    "19 escapes": r"""SELECT ?o { ?s ?p ?o FILTER (?o = "a \"quoted\", tab\there\nand line") }""",
}  # fmt: skip
"""Section and what of it → query; CSV, TSV, JSON and XML of each are compared."""

GRAPHS = {
    "16.2 construct": "CONSTRUCT { ?y :from ?x } WHERE { ?x :p ?y }",
    "16.2 from graphs": "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH :g2 { ?s ?p ?o } }",
    "16.2 nothing": "CONSTRUCT { ?x :none ?y } WHERE { ?x :none ?y }",
    "16.4 describe": "DESCRIBE :a",
}  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Store:
    found = Store()
    found.load(path=str(DATA), format=RdfFormat.TRIG)
    return found


def kg_bytes(folder: Path, text: str, form: str) -> bytes:
    out = folder / "answer"
    cli(
        ["query", "-q", "-g", str(DATA), text, "--format", form, "-o", str(out)],
        standalone_mode=False,
    )
    return out.read_bytes()


@pytest.mark.parametrize("part", ROWS)
def test_rows(part: str, store: Store, tmp_path: Path) -> None:
    text = PREFIX + ROWS[part]
    for form, syntax in RESULT_FORMATS.items():
        out = io.BytesIO()
        store.query(text).serialize(out, syntax)  # type: ignore[union-attr]
        assert kg_bytes(tmp_path, text, form) == out.getvalue(), form
    assert out.getvalue().count(b"<result>") > 0 or part.startswith(("13.2 from named:", "18 no"))


@pytest.mark.parametrize("part", GRAPHS)
def test_graphs(part: str, store: Store, tmp_path: Path) -> None:
    text = PREFIX + GRAPHS[part]
    answer = store.query(text)
    assert isinstance(answer, QueryTriples)
    expected = {*answer}
    assert bool(expected) == (part != "16.2 nothing")
    for form, syntax in RDF_FORMATS.items():
        if form == "jsonld" and not expected:
            continue
        given = {quad.triple for quad in parse(kg_bytes(tmp_path, text, form), syntax)}
        assert given == expected, form
    lines = kg_bytes(tmp_path, text, "ntriples").splitlines()
    assert lines == sorted(serialize(expected, format=RdfFormat.N_TRIPLES).splitlines())


@pytest.mark.parametrize(("pattern", "said"), [(":a :p :b", True), (":a :p :z", False)])
def test_ask(pattern: str, said: bool, store: Store, tmp_path: Path) -> None:
    text = f"{PREFIX} ASK {{ {pattern} }}"
    answer = store.query(text)
    assert isinstance(answer, QueryBoolean)
    for form in ("json", "xml"):
        out = io.BytesIO()
        answer.serialize(out, RESULT_FORMATS[form])
        assert kg_bytes(tmp_path, text, form) == out.getvalue()
        assert str(said).lower().encode() in out.getvalue()


def test_star_names_the_columns_in_the_order_of_the_query(tmp_path: Path) -> None:
    text = PREFIX + "SELECT * { ?z :p ?a . OPTIONAL { ?a :is ?m } } ORDER BY ?z"
    named = text.replace("*", "?z ?a ?m", 1)
    assert kg_bytes(tmp_path, text, "tsv") == kg_bytes(tmp_path, named, "tsv")


def test_csv_and_tsv_as_the_w3c_writes_them(tmp_path: Path) -> None:
    text = (
        PREFIX + "SELECT ?x ?v ?n { ?x :height|:weight|:is|:other|:text ?v OPTIONAL { ?x :z ?n } "
    )
    text += "} ORDER BY ?x ?v"
    assert kg_bytes(tmp_path, text, "csv").decode().split("\r\n") == [
        "x,v,n",
        "http://example.org/a,1.65,",
        "http://example.org/a,55,",
        'http://example.org/c,"a ""quoted"", tab\there\nand line",',
        "http://example.org/c,true,",
        "http://example.org/d,strange,",
        "",
    ]
    assert kg_bytes(tmp_path, text, "tsv").decode().split("\n") == [
        "?x\t?v\t?n",
        "<http://example.org/a>\t1.65\t",
        '<http://example.org/a>\t"55"^^<http://www.w3.org/2001/XMLSchema#double>\t',
        '<http://example.org/c>\t"a \\"quoted\\", tab\\there\\nand line"\t',
        "<http://example.org/c>\ttrue\t",
        '<http://example.org/d>\t"strange"^^<http://example.org/type>\t',
        "",
    ]


def test_a_limit_takes_rows_from_the_end_alone(tmp_path: Path) -> None:
    text = PREFIX + "SELECT ?s ?o { ?s :p ?o } ORDER BY ?s"
    everything = kg_bytes(tmp_path, text, "csv").splitlines(keepends=True)
    out = tmp_path / "some"
    cli(
        ["query", "-g", str(DATA), text, "--limit", "2", "--format", "csv", "-o", str(out)],
        standalone_mode=False,
    )
    assert out.read_bytes().splitlines(keepends=True) == everything[:3]
