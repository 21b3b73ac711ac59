"""`kg query -i`: from a pipe, on a terminal, and with keys pressed in the line editor."""

from __future__ import annotations

import os
import select
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli.completion import Vocabulary
from kg.cli.prompt import history_file, prompt_session
from kg.cli.shell import COMMANDS
from tests.conftest import RunKG
from tests.push.servers import oxigraph
from tests.running import SELF_JOIN
from tests.samples import sample_folder


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return sample_folder(tmp_path)


def test_statements_of_a_pipe(kg: RunKG, graph: Path) -> None:
    lines = (
        ".format csv",
        "SELECT ?name {",
        "  ?zone a kg:Zone ; skos:prefLabel ?name }",
        "ORDER BY ?name",
        "posts-of person=周明",
        "周明 任职",
        "ASK { ?z a org:Site }",
    )
    done = kg("query", "-i", "-g", graph, stdin="\n".join(lines))
    assert done.returncode == 0
    first, *rest = done.stdout.split("official,title,body")
    assert first == "name\n临海新区\n"
    assert len(rest) == 2
    assert rest[0] == rest[1].removesuffix("false\n")
    assert done.stderr.splitlines() == [
        f"asking {graph}; .help tells what can be asked",
        "format: csv",
        "asked: kg query posts-of person=周明",
    ]


def test_mistakes_do_not_end_it(kg: RunKG, graph: Path) -> None:
    lines = (
        "SELECT ?x { ?x skos:prefLabel }",
        "posts-of 周鸣",
        "sentences-about a b",
        "posts-on",
        "周明 天气",
        ".formt csv",
        ".format xls",
        ".limit -3",
        ".timeout nan",
        ".timeout 1e9",
        ".prefix e=x",
        ".facts maybe",
        'posts-of "周明',
        ".output no/where.csv",
        "ASK {}",
        ".output -",
        "ASK { ?z a kg:zone }",
    )
    done = kg("query", "-i", "-g", graph, stdin="\n".join(lines))
    told = [line for line in done.stderr.splitlines() if line.startswith("kg: ")]
    words = (
        "line 1, column 31", "near it: 周明", "'b'", "did you mean posts-of", "no word of it",
        "did you mean .format", "xls is no format", "a number from 0 is", "a number from 0 to",
        "from 0 to 31622400", "no full IRI",
        "neither on nor off", "no other half", "create the folder", "did you mean kg:Zone?",
    )  # fmt: skip
    for line, word in zip(told, words, strict=True):
        assert word in line
    assert (done.returncode, done.stdout) == (2, "no\n")


def test_a_command_ends_a_statement_that_is_not_whole(kg: RunKG, graph: Path) -> None:
    lines = ("SELECT ?z {", "?z a kg:Zone", ".format csv", "ASK { ?z a kg:Zone", ". ?z ?p ?o }")
    done = kg("query", "-i", "-g", graph, stdin="\n".join(lines))
    assert "kg: line 2, column 13: the query ends too early" in done.stderr
    assert "\nformat: csv\n" in done.stderr
    assert (done.returncode, done.stdout) == (2, "true\n")


def test_commands_change_what_is_asked(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    lines = (
        ".format csv", ".limit 2", "SELECT ?m { ?m a kg:Mention }", ".limit 0", ".facts on",
        "SELECT ?m { ?m a kg:Mention }", ".facts off", ".prefix o=https://w3id.org/lgkg/ontology#",
        f".output {tmp_path / 'a.csv'}", "SELECT ?z { ?z a o:Zone }", ".output -", ".timeout 0.5",
        SELF_JOIN, ".quit", "ASK {}",
    )  # fmt: skip
    done = kg("query", "-i", "-g", graph, stdin="\n".join(lines))
    assert [line.split("/")[0] for line in done.stdout.splitlines()] == ["m", *["https:"] * 2, "m"]
    assert (tmp_path / "a.csv").read_text("utf-8").split() == [
        "z",
        "https://w3id.org/lgkg/zone/临海新区",
    ]
    assert "limit: all rows" in done.stderr
    assert "kg: no answer within 0.5 s; narrow the query, or .timeout\n" in done.stderr


def test_what_there_is_is_shown(kg: RunKG, graph: Path) -> None:
    done = kg(
        "query", "-i", "-g", graph, stdin=".help\n.tables\n.properties\n.list\n.explain ASK {}"
    )
    for command in COMMANDS:
        assert f"\n  {command} " in done.stdout
    assert "\nkg:Zone " in done.stdout
    assert "\nkg:within " in done.stdout
    assert "\nposts-of  某人的职务 · Posts of a person\n" in done.stdout
    assert done.stdout.rstrip().endswith("algebra\n  Ask\n    Triples")


def test_a_table_that_the_limit_cuts_says_so(kg: RunKG, graph: Path) -> None:
    text = "SELECT ?m { ?m a kg:Mention }\n"
    done = kg("query", "-i", "-g", graph, "--limit", "2", stdin=text)
    assert done.stdout.splitlines()[0] == "m"
    assert "2 rows in 0." in done.stderr
    assert "; .limit 20 shows more, .limit 0 all" in done.stderr


def test_graph_and_arguments_are_checked_first(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    gone = kg("query", "-i", "-g", tmp_path / "none", stdin="ASK {}")
    assert (gone.returncode, gone.stdout) == (2, "")
    assert "there is no such file or folder" in gone.stderr
    for arguments, words in {("ASK {}",): "not both", ("-o", "a.csv"): ".output FILE"}.items():
        done = kg("query", "-i", "-g", graph, *arguments)
        assert (done.returncode, words in done.stderr) == (2, True)


def test_an_endpoint_is_asked_as_a_graph_is(kg: RunKG) -> None:
    with oxigraph() as url:
        address = url.replace("/store", "/query")
        done = kg("query", "-i", "--endpoint", address, stdin="SELECT (1 AS ?one) {}\nposts-of 李")
    assert done.stdout.split() == ["one", "---", "1"]
    assert "no entity at" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="terminals are opened the POSIX way")
def test_interrupt_ends_a_query_and_no_more(graph: Path, tmp_path: Path) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(
            XDG_STATE_HOME=str(tmp_path / "state"), TERM="xterm", PROMPT_TOOLKIT_NO_CPR="1"
        )
        code = "from kg.cli.main import main; main()"
        os.execv(sys.executable, [sys.executable, "-c", code, "query", "-i", "-g", str(graph)])
    shown = b""

    def until(test: Callable[[bytes], bool], seconds: float = 30) -> None:
        nonlocal shown
        end = time.monotonic() + seconds
        while not test(shown):
            assert time.monotonic() < end, shown
            if select.select([terminal], [], [], 0.1)[0]:
                shown += os.read(terminal, 65536)

    try:
        until(lambda text: b"kg>" in text)
        os.write(terminal, f"{SELF_JOIN}\r".encode())
        until(lambda text: b"?2004l" in text.partition(b"?h }")[2])  # Enter was taken
        time.sleep(1)
        os.write(terminal, b"\x03")
        until(lambda text: b"kg: interrupted" in text)
        until(lambda text: b"kg>" in text.partition(b"interrupted")[2])
        os.write(terminal, b"ASK { ?z a kg:Zone }\r")
        until(lambda text: b"kg>" in text.partition(b"yes")[2])
        os.write(terminal, b"\x04")
        end = time.monotonic() + 30
        while not (ended := os.waitpid(child, os.WNOHANG))[0]:
            assert time.monotonic() < end, "Ctrl-D did not end it"
            time.sleep(0.05)
        assert os.waitstatus_to_exitcode(ended[1]) == 0
    finally:
        os.close(terminal)  # hangs up on a child that is still there
    kept = tmp_path / "state" / "lgkg" / "query_history"
    assert "+ASK { ?z a kg:Zone }" in kept.read_text("utf-8")
    assert kept.stat().st_mode & 0o077 == 0


VOCABULARY = Vocabulary(
    prefixes={"kg": "http://kg/", "org": "http://org/"},
    questions={"posts-of": ("person",)},
    commands=tuple(COMMANDS),
    formats=("csv",),
    ontology=("kg:Zone",),
    ask_terms=list,
    ask_names=lambda: [("周明", "http://e/1")],
)


def typed(keys: str) -> str:
    """What the line editor gives for these keys."""
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output import DummyOutput

    with create_pipe_input() as pipe:
        pipe.send_text(keys)
        return prompt_session(VOCABULARY, input=pipe, output=DummyOutput()).prompt(
            "", in_thread=True
        )


def test_enter_ends_what_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert typed(".help\r") == ".help"
    assert typed("SELECT ?x {\r?x a kg:Zone }\r") == "SELECT ?x {\n?x a kg:Zone }"
    assert typed("posts-of\x1b\r周明\r") == "posts-of\n周明"
    assert typed("posts-of 周明\r") == "posts-of 周明"


def test_tab_offers_what_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    completer = prompt_session(VOCABULARY).completer
    assert completer is not None
    (offer,) = completer.get_completions(Document("posts-of 周"), CompleteEvent())
    assert (offer.text, offer.start_position) == ("周明", -1)


def test_history_lies_in_the_folder_for_state(monkeypatch: pytest.MonkeyPatch) -> None:
    assert history_file({"XDG_STATE_HOME": "/s"}) == Path("/s/lgkg/query_history")
    monkeypatch.setenv("HOME", "/home/li")
    usual = Path("/home/li/.local/state/lgkg/query_history")
    assert history_file({}) == history_file({"XDG_STATE_HOME": "relative"}) == usual


def test_a_folder_that_cannot_be_written_costs_the_memory_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lgkg").write_text("a file")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert typed(".help\r") == ".help"
    assert capsys.readouterr().err.startswith("nothing will be remembered: ")
