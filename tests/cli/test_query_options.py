"""Options of `kg query` beside those of every day: prefixes, services, graphs of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import RunKG
from tests.push.servers import oxigraph, write
from tests.samples import sample_folder

ZONE = "SELECT ?z { ?z a o:Zone }"
ONTOLOGY = "https://w3id.org/lgkg/ontology#"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_folder(tmp_path_factory.mktemp("options"))


@pytest.mark.parametrize(
    "given",
    [
        (f"o={ONTOLOGY}",),
        (f"o:=<{ONTOLOGY}>",),
        ("e=http://example.org/", f"o={ONTOLOGY}", f"o={ONTOLOGY}"),
    ],
)
def test_prefixes_are_declared(given: tuple[str, ...], graph: Path, kg: RunKG) -> None:
    options = [word for pair in given for word in ("--prefix", pair)]
    done = kg("query", "-g", graph, *options, ZONE)
    assert (done.returncode, done.stdout) == (0, "z\nhttps://w3id.org/lgkg/zone/临海新区\n")


def test_a_prefix_of_the_caller_comes_before_ours_and_behind_the_querys(
    graph: Path, kg: RunKG
) -> None:
    other = ("--prefix", "kg=http://other.org/", "--prefix", "=http://own.org/", "--format", "tsv")
    assert kg("query", "-g", graph, *other, "SELECT (kg:a AS ?a) (:b AS ?b) {}").stdout == (
        "?a\t?b\n<http://other.org/a>\t<http://own.org/b>\n"
    )
    asked = f"PREFIX kg: <{ONTOLOGY}> SELECT ?z {{ ?z a kg:Zone }}"
    assert "临海新区" in kg("query", "-g", graph, *other, asked).stdout


def test_tables_shorten_by_the_callers_prefixes(graph: Path, kg: RunKG) -> None:
    text = "SELECT (e:x AS ?y) {}"
    more = ("--prefix", "e=http://e.org/", "--format", "table")
    assert kg("query", "-g", graph, *more, text).stdout.split() == ["y", "---", "e:x"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("e",), "has no “=”; write NAME=IRI"),
        (("e=x",), "'x' is no full IRI"),
        (("e=http://a b/",), "is no full IRI"),
        (("a b=http://e/",), "'a b' is no name of a prefix"),
        (("1a=http://e/",), "'1a' is no name of a prefix"),
        (("e=http://a/", "e=http://b/"), "e: is given twice, for <http://a/> and <http://b/>"),
    ],
)
def test_prefixes_that_are_none(given: tuple[str, ...], words: str, graph: Path, kg: RunKG) -> None:
    options = [word for pair in given for word in ("--prefix", pair)]
    done = kg("query", "-g", graph, *options, "ASK {}")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"--prefix: {words}" in done.stderr or words in done.stderr


def test_a_parameter_given_twice_is_refused(graph: Path, kg: RunKG) -> None:
    done = kg("query", "-g", graph, "posts-of", "person=周明", "person=孙教授")
    assert (done.returncode, done.stdout) == (2, "")
    assert "person is given twice (周明, 孙教授)" in done.stderr


def test_terms_that_stand_for_nothing_are_told(graph: Path, kg: RunKG) -> None:
    text = "SELECT ?z { ?z a kg:Zoen }"
    done = kg("query", "-g", graph, text)
    assert (done.returncode, done.stdout) == (0, "z\n")
    assert done.stderr == (
        "kg: kg:Zoen is no class, property or code of the ontology; did you mean kg:Zone?\n"
    )
    assert kg("query", "-q", "-g", graph, text).stderr == ""
    assert kg("query", "-g", graph, "--prefix", "kg=http://e/", text).stderr == ""


def test_service_is_asked_only_if_allowed(graph: Path, kg: RunKG) -> None:
    with oxigraph() as url:
        write(url, "PUT", "default", "<http://e/a> <http://e/p> 1 .")
        service = url.replace("/store", "/query")
        text = f"SELECT ?o {{ SERVICE <{service}> {{ ?s <http://e/p> ?o }} }}"
        refused = kg("query", "-g", graph, text)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "line 1, column 13: SERVICE asks another server" in refused.stderr
        assert kg("query", "-g", graph, text, "--allow-service").stdout == "o\n1\n"


def test_named_graphs_alone_are_pointed_at(tmp_path: Path, kg: RunKG) -> None:
    file = tmp_path / "others.trig"
    file.write_text("<http://e/g> { <http://e/a> <http://e/p> 1 }", encoding="utf-8")
    done = kg("query", "-g", file, "SELECT ?o { ?s ?p ?o }")
    assert (done.stdout, done.returncode) == ("o\n", 0)
    assert done.stderr == (
        f"{file}: its default graph is empty; ask its named graphs by GRAPH ?g {{ … }}\n"
    )
    done = kg("query", "-g", file, "SELECT ?o { GRAPH ?g { ?s ?p ?o } }")
    assert (done.stdout, done.stderr) == ("o\n1\n", "")


def test_relative_iris_start_at_the_file_of_the_query(tmp_path: Path, kg: RunKG) -> None:
    (tmp_path / "data.ttl").write_text("<a> <p> <b> .", encoding="utf-8")
    (tmp_path / "ask.rq").write_text("SELECT ?o { <a> <p> ?o }", encoding="utf-8")
    done = kg("query", "-g", tmp_path / "data.ttl", "-f", tmp_path / "ask.rq")
    assert done.stdout == f"o\n{(tmp_path / 'b').as_uri()}\n"
    here = kg("query", "-g", tmp_path / "data.ttl", "SELECT ?o { <a> <p> ?o }")
    assert (here.returncode, "this is no full IRI" in here.stderr) == (2, True)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--endpoint", "http://localhost:1/"), "not both"),
        (("--explain", "--format", "csv"), "--format is for answers"),
    ],
)
def test_no_option_is_passed_over(
    options: tuple[str, ...], words: str, graph: Path, kg: RunKG
) -> None:
    done = kg("query", "-g", graph, *options, "ASK {}")
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    without = kg("query", "--endpoint", "http://localhost:1/", "--allow-service", "ASK {}")
    assert "a server decides itself" in without.stderr
    assert ".explain QUERY" in kg("query", "-i", "--explain", "-g", graph).stderr


def test_ranges_are_listed(kg: RunKG) -> None:
    listed = kg("query", "--list").stdout
    assert "    below=NUMBER 0..1  置信度上限" in listed
    assert "    least=NUMBER 1..  最少的区域数" in listed


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--limit", "1.5", "'1.5' is not a valid whole number"),
        ("--timeout", "abc", "'abc' is not a valid number"),
        ("--timeout", "nan", "'nan' is not a valid number"),
    ],
)
def test_what_is_no_number_is_told_in_words(
    option: str, value: str, words: str, graph: Path, kg: RunKG
) -> None:
    done = kg("query", "ASK {}", option, value, "-g", graph)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
