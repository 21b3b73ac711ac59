from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import ontology
from kg.namespaces import prefixes
from kg.query.explain import algebra
from kg.query.questions import list_questions
from tests.conftest import RunKG
from tests.push.servers import oxigraph
from tests.samples import sample_folder

EVERYTHING = """SELECT ?x (COUNT(DISTINCT ?y) AS ?n) {
  ?x kg:within+/skos:prefLabel|^org:holds ?y . ?x !(kg:a|kg:b) [] .
  OPTIONAL { ?x a kg:Zone FILTER(!BOUND(?y)) } MINUS { ?x a kg:Place }
  BIND(STRLEN(STR(?y)) + 1 AS ?z) VALUES ?q { UNDEF 1 } GRAPH ?g { ?x a ?u }
  FILTER(?y > 3 && NOT EXISTS { ?x a kg:Zone } || ?x IN (1, "a"@zh, xsd:integer(?y)))
  { SELECT DISTINCT ?x { ?x ?p ?y } OFFSET 2 } UNION { ?x kg:c "d"^^xsd:date }
} GROUP BY ?x HAVING(COUNT(*) > 1) ORDER BY DESC(?n) ?x LIMIT 5"""


def tree(text: str) -> list[str]:
    def shorten(iri: str) -> str:
        fitting = [(name, ns) for name, ns in prefixes().items() if iri.startswith(ns)]
        name, namespace = max(fitting, key=lambda pair: len(pair[1]))
        return f"{name}:{iri.removeprefix(namespace)}"

    return list(algebra(text, prefixes(), shorten))


def test_every_part_of_a_query_stands_in_its_tree() -> None:
    lines = tree(EVERYTHING)
    assert [line.strip() for line in lines[:4]] == [
        "Select",
        "Slice: 5 rows",
        "Project: ?x ?n",
        "OrderBy: DESC(?n), ?x",
    ]
    for part in (
        "?x (kg:within+/skos:prefLabel|^org:holds) ?y",
        "?x !(kg:a|kg:b) _:1",
        "Optional: if !BOUND(?y)",
        "Minus",
        "Extend: ?z = (STRLEN(STR(?y)) + 1)",
        "?q = UNDEF",
        "?q = 1",
        "Graph: ?g",
        "NOT EXISTS { ?x a kg:Zone }",
        'IN (1, "a"@zh, xsd:integer(?y))',
        "Slice: behind the first 2",
        "Distinct",
        "Union",
        '?x kg:c "d"^^xsd:date',
        "Group: ?x",
        "COUNT(DISTINCT ?y)",
    ):
        assert any(part in line for line in lines), part


def test_depth_is_told_by_blanks() -> None:
    lines = tree("ASK { ?a kg:p ?b OPTIONAL { ?b kg:q ?c } }")
    assert lines == [
        "Ask",
        "  Optional",
        "    Triples",
        "      ?a kg:p ?b",
        "    Triples",
        "      ?b kg:q ?c",
    ]


@pytest.mark.parametrize("question", list_questions(ontology.path("queries")), ids=lambda q: q.name)
def test_stored_questions_are_understood(question: object) -> None:
    lines = tree(question.text)  # type: ignore[attr-defined]
    assert lines[0] == "Select"
    assert not any("CompValue" in line or "rdflib" in line for line in lines)


def test_the_report(kg: RunKG, tmp_path: Path) -> None:
    graph = sample_folder(tmp_path)
    done = kg("query", "posts-of", "person=周明", "--limit", "1", "--explain", "-g", graph)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert re.fullmatch(rf"asked of    {graph}, \d+ triples: the facts and 1 page as one", lines[0])
    assert lines[1] == f"query       {ontology.path('queries') / 'posts-of.rq'}"
    assert lines[2] == 'parameter   ?person (name): "周明"@zh'
    assert "prefix      org: <http://www.w3.org/ns/org#>" in lines
    assert "limit       1 rows" in lines
    assert re.search(r"^answer      1 row in \d\.\d{3} s$", done.stdout, re.MULTILINE)
    assert "  Select" in lines


def test_triples_that_match_a_pattern_are_counted(kg: RunKG, tmp_path: Path) -> None:
    graph = sample_folder(tmp_path)
    text = "SELECT * { ?z a kg:Zone ; skos:prefLabel ?n . ?m a kg:Mention }"
    counts = {}
    for more in ((), ("--facts",)):
        done = kg("query", text, "--explain", "-g", graph, *more)
        counts[more] = re.findall(r"a kg:(\w+)  # (\d+)", done.stdout)
    zones, mentions = counts[()]
    assert zones == ("Zone", "1")
    assert int(mentions[1]) > 5
    assert counts["--facts",] == [("Zone", "1"), ("Mention", "0")]


def test_mistakes_and_endpoints(kg: RunKG, tmp_path: Path) -> None:
    graph = sample_folder(tmp_path)
    wrong = kg("query", "SELECT ?x { ?x }", "--explain", "-g", graph)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "line 1, column 16" in wrong.stderr
    with oxigraph() as url:
        address = url.replace("/store", "/query")
        done = kg("query", "ASK { ?z a kg:Zone }", "--explain", "--endpoint", address)
    assert done.stdout.startswith(f"asked of    {address}\n")
    assert "answer      no in " in done.stdout
    assert done.stdout.endswith("algebra\n  Ask\n    Triples\n      ?z a kg:Zone\n")
