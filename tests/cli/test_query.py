"""`kg query` as a user runs it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from kg.cli.answer import EXTENSIONS, GRAPH_FORMATS, SELECT_FORMATS
from kg.graph import quads, turtle
from kg.namespaces import SKOS
from kg.query.formats import RDF_FORMATS, RESULT_FORMATS
from tests.conftest import RunKG
from tests.knowledge import IRIS, KNOWLEDGE
from tests.running import SELF_JOIN, running_kg
from tests.samples import graph_of_another_base, sample_folder

ZONES = "SELECT ?name { ?zone a kg:Zone ; skos:prefLabel ?name }"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return sample_folder(tmp_path)


def test_formats_of_the_command_are_those_of_the_library() -> None:
    assert {*SELECT_FORMATS} == {"table", *RESULT_FORMATS}
    assert {*GRAPH_FORMATS} == {*RDF_FORMATS}
    assert {f for fs in EXTENSIONS.values() for f in fs} == {*SELECT_FORMATS, *GRAPH_FORMATS}


def test_text_file_and_stream_are_asked_alike(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "zones.rq").write_text(ZONES, encoding="utf-8-sig")
    answers = {
        kg("query", "-g", graph, ZONES).stdout,
        kg("query", "-g", graph, "-f", tmp_path / "zones.rq").stdout,
        kg("query", "-g", graph, "-f", "-", stdin=ZONES).stdout,
        kg("query", "-g", graph, "-", stdin=ZONES).stdout,
    }
    assert answers == {"name\n临海新区\n"}


def test_a_file_is_read_where_its_name_is_no_query(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "zones.rq").write_text(ZONES, encoding="utf-8")
    assert kg("query", "-g", graph, "zones.rq", cwd=tmp_path).stdout == "name\n临海新区\n"
    done = kg("query", "-g", graph, "zones.rq", "x=1", cwd=tmp_path)
    assert (done.returncode, "only a stored question takes values" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (("nosuch.rq",), "nosuch.rq: there is no such file; check the path of the query"),
        (("posts_of.rq", "x=1"), "asked by its name: kg query posts-of"),
        (("queries/zones",), "queries/zones: there is no such file"),
        (("Posts_Of",), "did you mean posts-of? See “kg query --list”"),
        (("周明", "任职"), "“周明 任职” is neither SPARQL nor a stored question; see “kg query"),
        ((".",), ".: is a folder"),
        (("a" * 5000,), "there is no stored question “aaa"),
        (("区" * 5000,), "区…” is neither SPARQL"),
        (("区/" * 5000,), "…: there is no such file"),
        (("a\nb",), "“a\nb” is neither SPARQL"),
    ],
)
def test_what_is_no_query_is_told(
    query: tuple[str, ...], words: str, kg: RunKG, graph: Path, tmp_path: Path
) -> None:
    done = kg("query", "-g", graph, *query, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert len(done.stderr) < 250


def test_formats_of_rows_have_twins_for_triples(kg: RunKG, graph: Path) -> None:
    text = "CONSTRUCT WHERE { ?z a kg:Zone }"
    for name, form in {
        "json": "jsonld",
        "xml": "rdfxml",
        "nt": "ntriples",
        "ttl": "turtle",
    }.items():
        done = kg("query", "-g", graph, text, "--format", name)
        assert done.stdout == kg("query", "-g", graph, text, "--format", form).stdout != ""
    assert kg("query", "-g", graph, ZONES, "--format", "srj").stdout.startswith("{")


def test_graph_is_named_by_the_variable(kg: RunKG, graph: Path) -> None:
    assert "临海新区" in kg("query", ZONES, env={"KG_GRAPH": str(graph)}).stdout


def test_stored_question_with_its_values(kg: RunKG, graph: Path) -> None:
    by_key = kg("query", "-g", graph, "figures-about", "measure=企业", "zone=新区")
    in_order = kg("query", "-g", graph, "figures-about", "新区", "企业")
    assert by_key.returncode == 0
    assert by_key.stdout == in_order.stdout
    assert by_key.stdout.splitlines()[1].startswith("临海新区,新增企业,12,家,")


def test_unknown_name_is_told_with_near_ones(kg: RunKG, graph: Path) -> None:
    done = kg("query", "-g", graph, "posts-of", "周鸣")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "kg: no entity of the graph is called “周鸣”; near it: 周明\n"


def test_an_iri_asks_for_the_entity_it_names(kg: RunKG, graph: Path) -> None:
    by_name = kg("query", "-g", graph, "posts-of", "周明")
    assert len(by_name.stdout.splitlines()) > 1
    full = IRIS["周明"]
    for value in ("official:周明", full, f"<{full}>"):
        done = kg("query", "-g", graph, "posts-of", f"person={value}")
        assert (done.returncode, done.stdout, done.stderr) == (0, by_name.stdout, "")
    unknown = kg("query", "-g", graph, "posts-of", "official:周鸣")
    assert (unknown.returncode, unknown.stdout) == (1, "")


def test_an_iri_whose_name_others_bear_says_so(kg: RunKG, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    twin = f'<{IRIS["孙教授"]}> <{SKOS}altLabel> "周明"@zh .\n'
    file.write_bytes(turtle(quads(KNOWLEDGE)) + twin.encode())
    done = kg("query", "-g", file, "posts-of", "official:周明")
    assert done.returncode == 0
    assert done.stderr == "official:周明: asked as “周明”, which 2 entities are called\n"


def test_short_iris_of_a_graph_with_a_base_of_its_own(kg: RunKG, tmp_path: Path) -> None:
    file = graph_of_another_base(tmp_path)
    done = kg("query", "-g", file, "posts-of", "official:周明")
    assert (done.returncode, done.stderr) == (0, "")
    assert "周明,副主任" in done.stdout


def test_a_no_ends_with_1(kg: RunKG, graph: Path) -> None:
    yes, no = (kg("query", "-g", graph, f"ASK {{ ?z a kg:{c} }}") for c in ("Zone", "Ship"))
    assert (yes.stdout, yes.returncode) == ("yes\n", 0)
    assert (no.stdout, no.returncode) == ("no\n", 1)


def test_table_and_its_count(kg: RunKG, graph: Path) -> None:
    done = kg("query", "-g", graph, "--format", "table", "SELECT * { ?z kg:within ?a }")
    assert done.stdout.splitlines()[0].split() == ["z", "a"]
    assert done.stderr == "1 row\n"
    assert kg("query", "-q", "-g", graph, "--format", "table", ZONES).stderr == ""


def test_file_name_tells_the_format(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    for name, start in (
        ("a.json", '{"head"'),
        ("a.tsv", "?name"),
        ("a.xml", "<?xml"),
        ("a", "name"),
    ):
        done = kg("query", "-g", graph, ZONES, "-o", tmp_path / name)
        assert (done.returncode, done.stdout) == (0, "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start), name
    done = kg("query", "-g", graph, "DESCRIBE zone:临海新区", "-o", tmp_path / "z.ttl")
    assert "zone:临海新区 a kg:Zone" in (tmp_path / "z.ttl").read_text(encoding="utf-8")


def test_facts_and_limit(kg: RunKG, graph: Path) -> None:
    text = "SELECT ?m { ?m a kg:Mention }"
    assert len(kg("query", "-g", graph, text, "--limit", "4").stdout.splitlines()) == 5
    for path in (graph, graph / "graph.ttl"):
        assert kg("query", "-g", path, text, "--facts").stdout == "m\n", path


def test_questions_are_listed_in_both_languages(kg: RunKG) -> None:
    done = kg("query", "--list")
    assert "posts-of  某人的职务 · Posts of a person" in done.stdout
    assert "    person=NAME  " in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "give a query"),
        (("-f", "a.rq", ZONES), "not both"),
        ((ZONES, "x=1"), "only a stored question"),
        (("sentences-about", "a", "b"), "no further value"),
        (("posts-of", "who=a"), "it has: person"),
        (("-f", "missing.rq"), "missing.rq: No such file"),
        (("figures-of",), "did you mean figures-about"),
        ((ZONES, "--format", "turtle"), "gives no triples"),
        (("SELECT ?x {\n ?x skos:prefLabel }",), "line 2, column 20"),
        ((ZONES, "-o", "no/where.csv"), "create the folder"),
    ],
)
def test_mistakes(
    arguments: tuple[str, ...], words: str, kg: RunKG, graph: Path, tmp_path: Path
) -> None:
    before = sorted(tmp_path.rglob("*"))
    done = kg("query", "-g", graph, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("kg: ")
    assert words in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_a_query_file_that_is_not_utf8(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "ask.rq").write_bytes("ASK { ?s ?p '区委' }".encode("gb18030"))
    done = kg("query", "-g", graph, "-f", tmp_path / "ask.rq")
    assert done.returncode == 2
    assert "ask.rq: not UTF-8 at byte 13" in done.stderr


def test_timeout_ends_a_query_that_goes_on(graph: Path) -> None:
    with running_kg("query", "-g", graph, SELF_JOIN, "--timeout", "0.5") as running:
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out) == (2, "")
    assert err == "kg: no answer within 0.5 s; narrow the query or raise --timeout\n"


def test_time_that_suffices_changes_nothing(kg: RunKG, graph: Path) -> None:
    assert kg("query", "-g", graph, ZONES, "--timeout", "60").stdout == "name\n临海新区\n"


@pytest.mark.skipif(os.name != "posix", reason="signals are sent the POSIX way")
def test_interrupt_ends_a_query_that_goes_on(graph: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    with running_kg("query", "-g", graph, SELF_JOIN, "-o", tmp_path / "a.csv") as running:
        time.sleep(1.5)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (130, "kg: interrupted\n")
    assert sorted(tmp_path.rglob("*")) == before


def test_shell_completes_the_names_of_questions(kg: RunKG) -> None:
    words = {"COMP_WORDS": "kg query posts", "COMP_CWORD": "2", "_KG_COMPLETE": "bash_complete"}
    assert kg(env=words).stdout == "plain,posts-in-two-bodies\nplain,posts-of\n"


def test_reader_that_goes_away(graph: Path) -> None:
    text = "SELECT * { ?a ?p ?b . ?c ?q ?d }"
    with running_kg("query", "-g", graph, text) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == ""
        assert running.wait(timeout=30) == 141
