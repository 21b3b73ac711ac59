"""Servers for the tests: a real `oxigraph serve`, and a guard in front of it.

The guard passes requests on, asks for credentials as real servers do, counts what is written,
and can go away in the middle of a push.
"""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from pyoxigraph import RdfFormat, Store

WRITES = ("PUT", "POST", "DELETE")


def free_port() -> int:
    """A port of this machine that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def oxigraph() -> Iterator[str]:
    """The address of the Graph Store Protocol of an empty server of the package `oxigraph`."""
    beside = Path(sys.executable).with_name("oxigraph")
    program = str(beside) if beside.exists() else shutil.which("oxigraph")
    assert program is not None, "the extra dev brings the package oxigraph"
    port = free_port()
    with subprocess.Popen(
        [program, "serve", "--bind", f"127.0.0.1:{port}"], stderr=subprocess.DEVNULL
    ) as server:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}/store"
        finally:
            server.terminate()


@contextmanager
def rdflib_endpoint(file: Path) -> Iterator[str]:
    """The endpoint of a server of the package `rdflib-endpoint` with the graphs of a file."""
    program = Path(sys.executable).with_name("rdflib-endpoint")
    if not program.exists():
        pytest.skip("no rdflib-endpoint in this environment (the extra dev brings it)")
    port = free_port()
    with subprocess.Popen(
        [program, "serve", "--port", str(port), str(file)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            _wait_for(port, seconds=60)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.kill()  # it ends no query that it has begun


VIRTUOSO = """
[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
[TempDatabase]
DatabaseFile = {folder}/t.db
TransactionFile = {folder}/t.trx
[Parameters]
ServerPort = {port}
NumberOfBuffers = 2000
MaxDirtyBuffers = 1200
[HTTPServer]
ServerPort = {http}
ServerRoot = {folder}
"""


@contextmanager
def virtuoso(program: str, folder: Path) -> Iterator[str]:
    """The endpoint, for dba with the password dba, of Debian's virtuoso-opensource."""
    http_port = free_port()
    settings = VIRTUOSO.format(folder=folder, port=free_port(), http=http_port)
    (folder / "v.ini").write_text(settings, encoding="utf-8")
    command = [program, "+configfile", str(folder / "v.ini"), "+foreground"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            _wait_for(http_port, seconds=60)
            yield f"http://127.0.0.1:{http_port}/sparql-graph-crud-auth"
        finally:
            server.kill()


def _wait_for(port: int, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            assert time.monotonic() < end, f"no server on port {port} within {seconds} s"
            time.sleep(0.05)


def content(url: str) -> Store:
    """Everything that the server at `url` holds, as it gives it."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    connection.request("GET", parts.path, headers={"Accept": "application/n-quads"})
    answer = connection.getresponse()
    assert answer.status == 200
    store = Store()
    store.load(answer.read(), RdfFormat.N_QUADS)
    connection.close()
    return store


def write(url: str, method: str, name: str, turtle: str = "") -> None:
    """One request past `kg`: `name` is `default` or the IRI of a graph."""
    parts = urlsplit(url)
    query = name if name == "default" else f"graph={quote(name, safe='')}"
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    connection.request(
        method, f"{parts.path}?{query}", turtle.encode(), {"Content-Type": "text/turtle"}
    )
    assert connection.getresponse().status in (200, 201, 204)
    connection.close()


@dataclass
class Guard:
    """What the guard asks for, what it has seen, and after how many writes it goes away."""

    behind: str
    basic: str = ""
    bearer: str = ""
    digest: tuple[str, str] | None = None
    writes_left: int | None = None
    answer: tuple[int, dict[str, str], str] | None = None
    """Given in place of passing a request on: status, headers, text."""
    answered: tuple[str, ...] = WRITES
    """The methods that get `answer`."""
    writes: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    """Every request: method, address and body."""
    shown: list[str] = field(default_factory=list)
    """What each request had as `Authorization`."""
    url: str = ""

    def admits(self, method: str, header: str) -> bool:
        if self.digest:
            return _digest_fits(method, header, *self.digest)
        wanted = self.basic or self.bearer
        return not wanted or header == wanted

    def challenge(self, header: str) -> str:
        if self.digest and header.startswith("Basic"):
            return ""  # as Virtuoso does
        if self.digest:
            return 'Digest realm="kg", nonce="abc", qop="auth", algorithm=MD5'
        return 'Bearer realm="kg"' if self.bearer else 'Basic realm="kg"'


def _digest_fits(method: str, header: str, user: str, password: str) -> bool:
    """RFC 2617, 3.2.2."""
    said = dict(re.findall(r'(\w+)="?([^",]*)"?', header)) if header.startswith("Digest") else {}
    if said.get("username") != user:
        return False
    secret = md5(f"{user}:kg:{password}".encode()).hexdigest()
    request = md5(f"{method}:{said['uri']}".encode()).hexdigest()
    chain = f"{secret}:{said['nonce']}:{said['nc']}:{said['cnonce']}:{said['qop']}:{request}"
    return said["response"] == md5(chain.encode()).hexdigest()


def _handler(guard: Guard) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def handle_request(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            shown = self.headers.get("Authorization", "")
            guard.shown.append(shown)
            if not guard.admits(self.command, shown):
                self.reply(401, {"WWW-Authenticate": guard.challenge(shown)}, b"")
                return
            guard.asked.append(f"{self.command} {self.path} {body.decode('utf-8', 'replace')}")
            if guard.answer and self.command in guard.answered:
                status, headers, text = guard.answer
                self.reply(status, headers, text.encode())
                return
            if self.command in WRITES:
                if guard.writes_left == 0:
                    self.close_connection = True
                    return  # without an answer
                if guard.writes_left is not None:
                    guard.writes_left -= 1
                guard.writes.append(self.command)
            self.pass_on(body)

        do_GET = do_PUT = do_POST = do_DELETE = handle_request

        def pass_on(self, body: bytes) -> None:
            connection = http.client.HTTPConnection(urlsplit(guard.behind).netloc, timeout=30)
            kept = {k: v for k, v in self.headers.items() if k in ("Content-Type", "Accept")}
            connection.request(self.command, self.path, body, kept)
            answer = connection.getresponse()
            kind = answer.getheader("Content-Type", "text/plain")
            self.reply(answer.status, {"Content-Type": kind}, answer.read())
            connection.close()

        def reply(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the tests look at the guard."""

    return Handler


@contextmanager
def guarded(guard: Guard) -> Iterator[Guard]:
    """The guard at work; `guard.url` is where to push."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(guard))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
    guard.url = f"http://127.0.0.1:{server.server_address[1]}/store"
    try:
        yield guard
    finally:
        server.shutdown()
        server.server_close()
