"""`kg push` against a real server: what arrives, what is not sent twice, and what is refused."""

from __future__ import annotations

import base64
import json
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store

from kg.errors import PushError, ServerError
from kg.push import Credentials, Record, Sender, Server, check, record_path, steps, uploads
from kg.push.record import Sent
from tests.conftest import RunKG
from tests.push.servers import Guard, content, free_port, guarded, oxigraph, virtuoso, write
from tests.samples import sample_folder, sample_store

STORE = sample_store()
PAGES = sorted(graph.value for graph in STORE.named_graphs())  # type: ignore[union-attr]
FACTS = sum(1 for _ in STORE.quads_for_pattern(None, None, None, DefaultGraph()))
NOBODY = Credentials()


@pytest.fixture
def url() -> Iterator[str]:
    """An empty server."""
    with oxigraph() as address:
        yield address


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A build."""
    return sample_folder(tmp_path)


def push(store: Store, url: str, path: Path, batch: int = 100_000, replace: bool = False) -> int:
    """Pushes, and returns the number of requests that it took."""
    server, record = Server(url, NOBODY), Record(path)
    again = not check(server, record, "default", replace=replace)
    todo = steps(uploads(store), record, url, batch, again=again)
    sender = Sender(store, server, record)
    for step in todo:
        sender.send(step)
    return len(todo)


def test_server_holds_facts_and_pages_apart(url: str, folder: Path, kg: RunKG) -> None:
    done = kg("push", url, "-g", folder)
    assert (done.returncode, done.stderr) == (0, "")
    told = f"pushed {len(STORE)} triples in {1 + len(PAGES)} graphs to {url}\n"
    assert done.stdout == told
    assert set(content(url)) == set(STORE)
    assert PAGES
    assert FACTS


def test_what_was_pushed_is_not_pushed_again(url: str, folder: Path, kg: RunKG) -> None:
    assert kg("push", url, "-g", folder).returncode == 0
    done = kg("push", url, "-g", folder)
    there = f"pushed 0 triples in 0 graphs to {url}; {1 + len(PAGES)} graphs are there already\n"
    assert done.stdout == there
    # The same content from a file is the same content, but its record is another.
    done = kg("push", url, "-g", folder / "graph.ttl")
    assert (done.returncode, "--replace" in done.stderr) == (2, True)
    assert kg("push", url, "-g", folder / "store").stdout == there


def test_only_the_graph_that_changed_is_sent(url: str, tmp_path: Path) -> None:
    store, record = sample_store(), tmp_path / "pushed.jsonl"
    assert push(store, url, record) == 1 + len(PAGES)
    store.add(Quad(NamedNode("http://e/a"), NamedNode("http://e/b"), Literal("区")))
    assert push(store, url, record) == 1
    assert set(content(url)) == set(store)


def test_pages_that_left_are_deleted(url: str, tmp_path: Path) -> None:
    store, record = sample_store(), tmp_path / "pushed.jsonl"
    write(url, "PUT", "http://e/others", "<http://e/a> <http://e/b> 1 .")
    push(store, url, record)
    store.remove_graph(NamedNode(PAGES[0]))
    assert push(store, url, record) == 1
    others = {q for q in content(url) if str(q.graph_name) == "<http://e/others>"}
    assert len(others) == 1
    assert set(content(url)) - others == set(store)
    assert push(store, url, record) == 0


def test_broken_off_push_goes_on_where_it_stopped(url: str, folder: Path, kg: RunKG) -> None:
    with guarded(Guard(url, writes_left=4)) as guard:
        batch = ("--batch", "10")
        done = kg("push", guard.url, "-g", folder, *batch)
        assert (done.returncode, done.stdout) == (2, "")
        assert "goes on where this one stopped" in done.stderr
        assert len(guard.writes) == 4
        assert len(content(url)) == 40
        guard.writes_left = None
        assert kg("push", guard.url, "-g", folder, *batch).returncode == 0
        assert set(content(url)) == set(STORE)
        needed = [-(-n // 10) for n in (u.triples for u in uploads(STORE))]
        assert len(guard.writes) == sum(needed)
        assert guard.writes.count("PUT") == len(needed)


def test_content_that_changed_meanwhile_starts_anew(url: str, tmp_path: Path) -> None:
    store, path = sample_store(), tmp_path / "pushed.jsonl"
    with guarded(Guard(url, writes_left=2)) as guard:
        with pytest.raises(PushError):
            push(store, guard.url, path, batch=10)
        facts = store.quads_for_pattern(None, None, None, DefaultGraph())
        store.remove(min(facts, key=str))
        guard.writes_left = None
        push(store, guard.url, path, batch=10)
        assert guard.writes[2] == "PUT"
        assert set(content(url)) == set(store)


def test_line_that_was_cut_off_counts_as_unsent(url: str, folder: Path, kg: RunKG) -> None:
    assert kg("push", url, "-g", folder).returncode == 0
    record = folder / "pushed.jsonl"
    record.write_bytes(record.read_bytes()[:-20])
    assert kg("push", url, "-g", folder).stdout.startswith("pushed")
    assert set(content(url)) == set(STORE)
    assert len(record.read_bytes().splitlines()) == 1 + len(PAGES)


def test_server_that_lost_everything_gets_it_again(tmp_path: Path) -> None:
    path = tmp_path / "pushed.jsonl"
    with oxigraph() as url:
        push(STORE, url, path)
        write(url, "DELETE", "default")
        assert push(STORE, url, path) == 1 + len(PAGES)
        assert set(content(url)) == set(STORE)


def test_what_others_pushed_is_not_replaced(url: str, folder: Path, kg: RunKG) -> None:
    write(url, "PUT", "default", "<http://e/a> <http://e/b> 1 .")
    done = kg("push", url, "-g", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "its default graph holds data that was not pushed from here" in done.stderr
    assert len(content(url)) == 1
    done = kg("push", url, "-g", folder, "--facts-graph", "https://e/事实")
    assert done.returncode == 0
    facts = content(url).quads_for_pattern(None, None, None, NamedNode("https://e/事实"))
    assert len(list(facts)) == FACTS
    assert len(content(url)) == len(STORE) + 1
    assert kg("push", url, "-g", folder, "--replace").returncode == 0
    assert set(content(url)) == set(STORE)


def test_dry_run_asks_nobody(folder: Path, kg: RunKG) -> None:
    done = kg("push", f"http://127.0.0.1:{free_port()}/store", "-g", folder, "--dry-run")
    assert done.stdout.startswith(f"would push {len(STORE)} triples in {1 + len(PAGES)} graphs")
    assert not (folder / "pushed.jsonl").exists()


PAIR = "Basic " + base64.b64encode("编辑:p@ss:word".encode()).decode()


@pytest.mark.parametrize(
    ("guard", "environment"),
    [
        (Guard("", basic=PAIR), {"KG_PUSH_USER": "编辑", "KG_PUSH_PASSWORD": "p@ss:word"}),
        (Guard("", bearer="Bearer s3cret"), {"KG_PUSH_TOKEN": "s3cret"}),
        (Guard("", digest=("ed", "word")), {"KG_PUSH_USER": "ed", "KG_PUSH_PASSWORD": "word"}),
    ],
    ids=["basic", "bearer", "digest"],
)
def test_credentials_come_from_the_environment(
    guard: Guard, environment: dict[str, str], url: str, folder: Path, kg: RunKG
) -> None:
    guard.behind = url
    with guarded(guard):
        done = kg("push", guard.url, "-g", folder)
        assert (done.returncode, "set KG_PUSH_USER" in done.stderr) == (2, True)
        wrong = {name: f"{value}x" for name, value in environment.items()}
        done = kg("push", guard.url, "-g", folder, env=wrong)
        assert (done.returncode, "does not accept KG_PUSH_" in done.stderr) == (2, True)
        assert not any(value in done.stderr for value in wrong.values())
        assert len(content(url)) == 0
        done = kg("push", guard.url, "-g", folder, env=environment)
        assert (done.returncode, done.stderr) == (0, "")
    assert set(content(url)) == set(STORE)


def test_password_is_shown_to_who_asks_alone(url: str, folder: Path, kg: RunKG) -> None:
    environment = {"KG_PUSH_USER": "ed", "KG_PUSH_PASSWORD": "word"}
    with guarded(Guard(url)) as guard:
        assert kg("push", guard.url, "-g", folder, env=environment).returncode == 0
        assert set(guard.shown) == {""}


def test_virtuoso_has_every_triple(folder: Path, tmp_path: Path, kg: RunKG) -> None:
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("no virtuoso-t on this machine (Debian: virtuoso-opensource)")
    environment = {"KG_PUSH_USER": "dba", "KG_PUSH_PASSWORD": "dba"}
    (tmp_path / "virtuoso").mkdir()
    with virtuoso(program, tmp_path / "virtuoso") as url:
        done = kg("push", url, "-g", folder, env=environment)
        assert (done.returncode, "with --facts-graph" in done.stderr) == (2, True)
        facts = ("--facts-graph", "https://w3id.org/lgkg/facts", "--batch", "40")
        done = kg("push", url, "-g", folder, *facts, env=environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert kg("push", url, "-g", folder, *facts, env=environment).stdout.startswith("pushed 0 ")
        for graph in ("https://w3id.org/lgkg/facts", *PAGES):
            query = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
            address = f"{url.rpartition('/')[0]}/sparql?query={quote(query)}"
            request = Request(address, headers={"Accept": "text/csv"})
            with urlopen(request, timeout=30) as answer:
                count = int(answer.read().decode().split()[-1])
            source = DefaultGraph() if graph not in PAGES else NamedNode(graph)
            assert count == sum(1 for _ in STORE.quads_for_pattern(None, None, None, source))


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"KG_PUSH_USER": "a"}, "KG_PUSH_PASSWORD is not set"),
        ({"KG_PUSH_PASSWORD": "a"}, "KG_PUSH_USER is not set"),
        ({"KG_PUSH_USER": "a", "KG_PUSH_TOKEN": "b"}, "are both set"),
        ({"KG_PUSH_TOKEN": "b\nHost: x"}, "line break"),
        ({"KG_PUSH_TOKEN": "区"}, "no token has"),
    ],
)
def test_credentials_that_cannot_be_meant(environment: dict[str, str], words: str) -> None:
    with pytest.raises(ServerError, match=words):
        Credentials.from_environment(environment)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((302, {"Location": "https://e/x"}, ""), "sends us on to https://e/x; push there"),
        ((307, {"Location": "https://e/x"}, ""), "sends us on to https://e/x; push there"),
        ((405, {}, ""), "takes no graphs"),
        ((413, {}, ""), "--batch"),
        ((500, {}, "Deadlock in line 1"), "500 Internal Server Error (Deadlock in line 1)"),
        ((403, {}, ""), "set KG_PUSH_USER"),
        ((507, {}, ""), "free some space"),
    ],
)
def test_refusals_say_what_to_do(
    answer: tuple[int, dict[str, str], str], words: str, url: str, tmp_path: Path
) -> None:
    record = tmp_path / "pushed.jsonl"
    with guarded(Guard(url, answer=answer)) as guard:
        with pytest.raises(PushError) as raised:
            push(STORE, guard.url, record)
        assert words in str(raised.value)
        assert str(raised.value).startswith(guard.url)
        guard.answer = None
        # What was refused is not ours: others may have written there meanwhile.
        write(url, "PUT", "default", "<http://e/a> <http://e/b> 1 .")
        with pytest.raises(PushError, match="not pushed from here"):
            push(STORE, guard.url, record)


def test_addresses_that_are_no_endpoint(url: str, folder: Path, kg: RunKG) -> None:
    root = url.removesuffix("store")
    silent = f"http://127.0.0.1:{free_port()}/store"
    for address, words in {
        root: "takes no graphs (it answers with text/html)",
        f"{root}else": "takes no graphs (it answers PUT with 404",
        f"{root}query": "takes no graphs (it answers GET with 400",
        silent: "refused; check the address",
        "localhost:7878/store": "starts with http://",
        "http://": "starts with http://",
        "http://[::1/store": "is no URL",
        "http://ann:pw1@localhost/store": "take it out and set KG_PUSH_USER",
        f"{url}#a": "without it",
    }.items():
        done = kg("push", address, "-g", folder)
        assert (done.returncode, done.stdout) == (2, ""), address
        assert words in done.stderr, done.stderr
        assert "pw1" not in done.stderr
        assert done.stderr.count("\n") == 1


def test_server_that_does_not_answer_in_time(folder: Path, kg: RunKG) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}/store"
        done = kg("push", url, "-g", folder, "--timeout", "0.3")
    assert (done.returncode, "no answer within 0.3 s" in done.stderr) == (2, True)


def test_bad_record_is_told_with_its_line(folder: Path, kg: RunKG) -> None:
    (folder / "pushed.jsonl").write_text('{"url": 1}\n')
    done = kg("push", "http://localhost/store", "-g", folder)
    assert done.returncode == 2
    assert f"{folder / 'pushed.jsonl'}:1: is no record" in done.stderr


def test_record_keeps_the_last_word(tmp_path: Path) -> None:
    path = tmp_path / "pushed.jsonl"
    record = Record(path)
    record.note("u", "g", Sent("a", -1))
    record.note("u", "g", Sent("a", 7))
    record.note("u", "h", Sent("b", 1))
    record.forget("u", "h")
    record.note("v", "g", Sent("c", 2))
    for _ in range(2):
        assert (Record(path).sent("u", "g"), Record(path).graphs("u")) == (Sent("a", 7), ["g"])
        Record(path).tidy()
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [line["url"] for line in lines] == ["u", "v"]


def test_record_lies_beside_the_graph(folder: Path) -> None:
    assert record_path(folder) == record_path(folder / "store") == folder / "pushed.jsonl"
    assert record_path(folder / "graph.ttl") == folder / "graph.ttl.pushed.jsonl"


def test_graph_with_blank_nodes_is_sent_at_once(url: str, tmp_path: Path) -> None:
    store = Store()
    store.load(b"<http://e/a> <http://e/b> [ <http://e/c> 1, 2, 3 ] .", RdfFormat.TURTLE)
    assert push(store, url, tmp_path / "r", batch=1) == 1
    assert len({str(q.subject) for q in content(url)}) == 2


def test_facts_graph_that_is_a_page_is_refused(folder: Path, kg: RunKG) -> None:
    done = kg("push", "http://localhost/store", "-g", folder, "--facts-graph", PAGES[0])
    assert (done.returncode, "is a page's graph" in done.stderr) == (2, True)
    done = kg("push", "http://localhost/store", "-g", folder, "--facts-graph", "no iri")
    assert (done.returncode, "is no IRI" in done.stderr) == (2, True)
