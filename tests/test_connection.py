"""How a password is shown: as a digest where one is asked for, and not in the open beside it."""

from __future__ import annotations

import hashlib
import re
import threading
import urllib.error
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kg.connection import Connection
from kg.credentials import Credentials

USER = Credentials("ed", "word")


@contextmanager
def server(
    challenges: tuple[str, ...], fits: Callable[[str], bool]
) -> Iterator[tuple[str, list[str]]]:
    """An address that answers whom it knows, and what each request showed as `Authorization`."""
    shown: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            shown.append(self.headers.get("Authorization", ""))
            known = fits(shown[-1])
            self.send_response(200 if known else 401)
            for challenge in challenges:
                self.send_header("WWW-Authenticate", challenge)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    httpd = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}).start()
    try:
        yield f"http://127.0.0.1:{httpd.server_address[1]}/query", shown
    finally:
        httpd.shutdown()
        httpd.server_close()


def digest_fits(shown: str, make: Callable[[bytes], hashlib._Hash]) -> bool:
    """RFC 7616, 3.4.1."""

    def hashed(*texts: str) -> str:
        return make(":".join(texts).encode()).hexdigest()

    said = dict(re.findall(r'(\w+)="?([^",]*)"?', shown))
    if not shown.startswith("Digest"):
        return False
    middle = (said["nonce"], said["nc"], said["cnonce"], said["qop"])
    wanted = hashed(hashed("ed", "kg", "word"), *middle, hashed("GET", said["uri"]))
    return bool(said["response"] == wanted)


@pytest.mark.parametrize(
    ("challenges", "make"),
    [
        (
            ('Basic realm="kg"', 'Digest realm="kg", nonce="a", qop="auth-int, auth"'),
            hashlib.md5,
        ),
        (('Basic realm="a, b", Digest realm="kg", nonce="a", qop="auth"',), hashlib.md5),
        (('Digest realm="kg", nonce="a", qop="auth", algorithm=SHA-256',), hashlib.sha256),
        (
            (
                'Digest realm="kg", nonce="a", qop="auth", algorithm=SHA-512-256',
                'Digest realm="kg", nonce="a", qop="auth", algorithm=MD5',
            ),
            hashlib.md5,
        ),
    ],
)
def test_a_digest_wherever_it_is_asked_for(
    challenges: tuple[str, ...], make: Callable[[bytes], hashlib._Hash]
) -> None:
    with server(challenges, lambda shown: digest_fits(shown, make)) as (url, shown):
        Connection(url, USER, 10).open("GET", url, None, {}).close()
    assert [line.split(" ")[0] for line in shown] == ["", "Digest"]


@pytest.mark.parametrize(
    ("credentials", "words"),
    [
        (USER, "it asks for a digest by SHA-512-256, which kg cannot make; set KG_PUSH_TOKEN"),
        (Credentials(), "set KG_PUSH_USER and KG_PUSH_PASSWORD, or KG_PUSH_TOKEN, in"),
    ],
)
def test_a_digest_that_cannot_be_made_is_not_replaced_by_the_password(
    credentials: Credentials, words: str
) -> None:
    challenges = ('Basic realm="kg"', 'Digest realm="kg", nonce="a", algorithm=SHA-512-256')
    with server(challenges, lambda _: False) as (url, shown):
        connection = Connection(url, credentials, 10)
        with pytest.raises(urllib.error.HTTPError) as failure:
            connection.open("GET", url, None, {})
    with failure.value as error:
        assert words in (connection.turned_away(error, "ask") or "")
    assert shown == [""]


def test_a_user_that_no_digest_can_name() -> None:
    with server(('Digest realm="kg", nonce="a"',), lambda _: False) as (url, shown):
        connection = Connection(url, Credentials("编辑", "word"), 10)
        with pytest.raises(urllib.error.HTTPError) as failure:
            connection.open("GET", url, None, {})
    with failure.value as error:
        assert "a digest needs a KG_PUSH_USER of ASCII letters" in (
            connection.turned_away(error, "ask") or ""
        )
    assert shown == [""]


@contextmanager
def hanging_up(fits: Callable[[str], bool], challenge: str) -> Iterator[tuple[str, list[int]]]:
    """An address that reads what it is sent from whom it knows alone, and goes away from others."""
    read: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = fits(self.headers.get("Authorization", ""))
            if known and self.command == "PUT":
                read.append(len(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204 if known else 401)
            self.send_header("WWW-Authenticate", challenge)
            self.send_header("Content-Length", "0")
            self.end_headers()
            self.close_connection = True

        do_PUT = do_GET

        def log_message(self, format: str, *args: object) -> None:
            pass

    httpd = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}).start()
    try:
        yield f"http://127.0.0.1:{httpd.server_address[1]}/store", read
    finally:
        httpd.shutdown()
        httpd.server_close()


BODY = b"x" * 20_000_000


@pytest.mark.parametrize(
    ("challenge", "fits"),
    [
        ('Digest realm="kg", nonce="a", qop="auth"', lambda s: s.startswith("Digest")),
        ('Basic realm="kg"', lambda s: s.startswith("Basic")),
    ],
    ids=["digest", "basic"],
)
def test_a_server_that_asks_before_it_reads_gets_everything(
    challenge: str, fits: Callable[[str], bool]
) -> None:
    with hanging_up(fits, challenge) as (url, read):
        connection = Connection(url, USER, 10)
        for _ in range(2):
            connection.open("PUT", url, BODY, {}).close()
    assert read == [len(BODY)] * 2


def test_a_server_that_goes_away_for_good_is_not_asked_for_ever() -> None:
    with hanging_up(lambda _: False, 'Digest realm="kg", nonce="a", qop="auth"') as (url, read):
        with pytest.raises(urllib.error.HTTPError) as failure:
            Connection(url, USER, 10).open("PUT", url, BODY, {})
        failure.value.close()
    assert (failure.value.code, read) == (401, [])
