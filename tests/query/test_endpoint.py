"""`kg query --endpoint` on a real `oxigraph serve`: the answers of the graph that was pushed there."""

from __future__ import annotations

import shutil
import signal
import ssl
import subprocess
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import unquote

import pytest

from kg.push import Credentials, Sender, Server, record_path, steps, uploads
from kg.push.record import Record
from kg.query.outgoing import query_form, with_prefixes
from tests.conftest import RunKG
from tests.knowledge import IRIS
from tests.push.servers import Guard, free_port, guarded, oxigraph
from tests.running import SELF_JOIN, running_kg
from tests.samples import sample_folder, sample_store

ZONES = "SELECT ?name { ?zone a kg:Zone ; skos:prefLabel ?name }"
QUERY_METHODS = ("GET", "POST")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_folder(tmp_path_factory.mktemp("endpoint"))


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    """The address for queries of a server that holds the sample, facts and pages apart."""
    with oxigraph() as store_url:
        store, server = sample_store(), Server(store_url, Credentials())
        sender = Sender(store, server, Record(record_path(folder)))
        for step in steps(uploads(store), Record(record_path(folder)), store_url, 100_000):
            sender.send(step)
        yield store_url.replace("/store", "/query")


@pytest.mark.parametrize(
    "arguments",
    [
        (ZONES,),
        (ZONES, "--format", "tsv"),
        (ZONES, "--format", "json"),
        (ZONES, "--format", "xml"),
        (ZONES, "--format", "table"),
        ("SELECT * { ?z kg:within ?a }",),
        ("SELECT ?m { ?m a kg:Mention } ORDER BY ?m", "--limit", "3"),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--facts"),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",),
        ("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }",),
        ("--prefix", "o=https://w3id.org/lgkg/ontology#", "ASK { ?z a o:Zone }"),
        ("ASK { ?z a kg:Ship }",),
        ("DESCRIBE zone:临海新区",),
        ("CONSTRUCT WHERE { ?m a kg:Mention }", "--format", "ntriples"),
        ("posts-of", "周明"),
        ("posts-of", "official:周明"),
        ("posts-of", f"<{IRIS['周明']}>"),
        ("sentences-about", "东湖市"),
        ("figures-about", "measure=企业", "zone=新区"),
    ],
)
def test_the_answer_is_that_of_the_graph_here(
    arguments: tuple[str, ...], url: str, folder: Path, kg: RunKG
) -> None:
    here = kg("query", *arguments, "-g", folder)
    there = kg("query", *arguments, "--endpoint", url, cwd=folder)
    assert (there.returncode, there.stdout, there.stderr) == (
        (here.returncode, here.stdout, here.stderr)
    )
    assert here.stdout


def test_a_name_that_the_server_does_not_know(url: str, kg: RunKG) -> None:
    done = kg("query", "posts-of", "周", "--endpoint", url)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"kg: no entity at {url} is called “周”; near it: 周明\n"


def test_a_long_query_goes_as_post(url: str, kg: RunKG) -> None:
    long = f"{ZONES} # {'长' * 3000}"
    with guarded(Guard(url)) as guard:
        done = kg("query", long, "--endpoint", guard.url.replace("/store", "/query"))
        assert done.stdout.splitlines() == ["name", "临海新区"]
        assert [line.split()[0] for line in guard.asked] == ["GET", "POST"]
        kg("query", ZONES, "--endpoint", guard.url.replace("/store", "/query"))
        assert "PREFIX+kg" in unquote(guard.asked[-1])


def test_a_mistake_is_pointed_at(url: str, kg: RunKG) -> None:
    done = kg("query", "SELECT ?x {\n ?x skos:prefLabel }", "--endpoint", url)
    assert (done.returncode, done.stdout) == (2, "")
    assert "line 2, column 20" in done.stderr


@pytest.mark.parametrize("how", ["basic", "bearer"])
def test_credentials_come_from_the_environment(how: str, url: str, kg: RunKG) -> None:
    pair = b64encode("编辑:geheim".encode()).decode()
    guard = Guard(url, basic=f"Basic {pair}") if how == "basic" else Guard(url, bearer="Bearer t0")
    user = {"KG_ENDPOINT_USER": "编辑", "KG_ENDPOINT_PASSWORD": "geheim"}
    given = user if how == "basic" else {"KG_ENDPOINT_TOKEN": "t0"}
    with guarded(guard):
        address = guard.url.replace("/store", "/query")
        assert kg("query", ZONES, "--endpoint", address, env=given).stdout == "name\n临海新区\n"
        none = kg("query", ZONES, "--endpoint", address)
        assert (none.returncode, "set KG_ENDPOINT_USER" in none.stderr) == (2, True)
        wrong = {name: f"{value}x" for name, value in given.items()}
        refused = kg("query", ZONES, "--endpoint", address, env=wrong)
        assert "does not accept KG_ENDPOINT_" in refused.stderr
        pushers = {name.replace("ENDPOINT", "PUSH"): value for name, value in given.items()}
        assert kg("query", ZONES, "--endpoint", address, env=pushers).returncode == 2


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((302, {"Location": "https://e.org/sparql"}, ""), "on to https://e.org/sparql; ask there"),
        ((404, {}, ""), "is no SPARQL endpoint (it answers 404 Not Found)"),
        ((500, {}, "<p>out of <b>memory</b></p>"), "500 Internal Server Error (out of memory)"),
        ((429, {}, ""), "wait, then ask again"),
        ((400, {}, "no such function"), "400 Bad Request (no such function); change the query"),
        ((200, {"Content-Type": "text/html"}, "<h1>hi</h1>"), "it answers with a web page"),
        ((200, {"Content-Type": "text/csv"}, "a"), "is no SPARQL endpoint (it answers a"),
        ((200, {"Content-Type": "application/json"}, '{"head"'), "(application/json) is broken"),
        ((200, {"Content-Type": "application/json"}, ""), "(application/json) is broken"),
    ],
)
def test_answers_that_are_none(
    answer: tuple[int, dict[str, str], str], words: str, kg: RunKG
) -> None:
    with guarded(Guard("", answer=answer, answered=QUERY_METHODS)) as guard:
        done = kg("query", ZONES, "--endpoint", guard.url)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"kg: {guard.url}: ")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1


def test_addresses_that_are_none(kg: RunKG) -> None:
    port = free_port()
    for address, words in {
        "localhost:7878": "starts with http:// or https://",
        "ftp://localhost/": "starts with http:// or https://",
        "http://a:b@localhost/query": "set KG_ENDPOINT_USER and KG_ENDPOINT_PASSWORD",
        "http://localhost/query#x": "without it",
        f"http://127.0.0.1:{port}/query": "Connection refused; check the address",
    }.items():
        done = kg("query", ZONES, "--endpoint", address)
        assert (done.returncode, words in done.stderr, done.stdout) == (2, True, ""), done.stderr
        assert done.stderr.count("\n") == 1


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate")
def test_a_certificate_that_nobody_signed(tmp_path: Path, kg: RunKG) -> None:
    command = "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 1"
    files = {"-keyout": tmp_path / "key.pem", "-out": tmp_path / "cert.pem"}
    pairs = [str(word) for pair in files.items() for word in pair]
    subprocess.run([*command.split(), *pairs], check=True, capture_output=True)
    server = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files["-out"], files["-keyout"])
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.handle_request).start()
    url = f"https://127.0.0.1:{server.server_address[1]}/query"
    try:
        done = kg("query", ZONES, "--endpoint", url)
    finally:
        server.server_close()
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"kg: {url}: its certificate is not trusted (self")
    assert "SSL_CERT_FILE" in done.stderr


@pytest.fixture
def slow() -> Iterator[str]:
    """A server that has more to do than it ever will: its own, for it stays busy."""
    with oxigraph() as store_url:
        server = Server(store_url, Credentials())
        lines = (f"<http://e/{n}> <http://e/p> <http://e/{n + 1}> ." for n in range(3000))
        server.put("default", "\n".join(lines).encode())
        yield store_url.replace("/store", "/query")


def test_timeout_ends_it(slow: str) -> None:
    with running_kg("query", "--endpoint", slow, SELF_JOIN, "--timeout", "1") as running:
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out) == (2, "")
    assert err == "kg: no answer within 1 s; narrow the query or raise --timeout\n"


def test_interrupt_ends_it(slow: str) -> None:
    with running_kg("query", "--endpoint", slow, SELF_JOIN) as running:
        time.sleep(2)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=30)
    assert (running.returncode, err.strip()) == (130, "kg: interrupted")


def test_prefixes_that_a_query_uses_are_declared_and_no_others() -> None:
    known = {"kg": "http://kg/", "org": "http://org/", "": "http://own/"}
    assert with_prefixes("ASK { :a ?p 'kg:x' } # org:a", known) == (
        "PREFIX : <http://own/> ASK { :a ?p 'kg:x' } # org:a"
    )
    own = "PREFIX kg: <http://other/> ASK { kg:a a kg:b }"
    assert with_prefixes(own, known) == own
    assert query_form("# SELECT\nBASE <http://select/> ask {}") == "ASK"
