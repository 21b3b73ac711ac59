"""A server's graphs by the SPARQL 1.1 Graph Store HTTP Protocol (W3C, 2013-03-21).

Graphs are named indirectly (section 4.2): `URL?default` and `URL?graph=IRI`. Content goes as
Turtle, which every server reads (N-Triples, as we send it, is Turtle). Redirections are not
followed: they would turn a POST into a GET, and carry the password elsewhere.
"""

from __future__ import annotations

import http.client
import re
import urllib.error
import urllib.request
from typing import IO, Any
from urllib.parse import quote, urlsplit

from kg.errors import PushError
from kg.push.credentials import PASSWORD, TOKEN, USER, Credentials

DEFAULT = "default"
"""The name of the default graph; no IRI looks so."""

ADDRESSES = (
    "Oxigraph has it at /store, Fuseki at /DATASET/data, GraphDB at "
    "/repositories/NAME/rdf-graphs/service, Virtuoso at /sparql-graph-crud-auth"
)
_TURTLE = "text/turtle; charset=utf-8"
_ACCEPTED = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5"
_SAID = 1000
"""Bytes of a server's own explanation that a message quotes."""
_TAG = re.compile(r"<(head|style|script)\b.*?</\1>|<[^<>]*>", re.DOTALL | re.IGNORECASE)


class Server:
    """One endpoint of the protocol; `timeout` is in seconds, for each request.

    Every method raises PushError where the server does not answer or refuses.
    """

    def __init__(self, url: str, credentials: Credentials, timeout: float = 300) -> None:
        self.url = _checked(url)
        self.timeout = timeout
        self.credentials = credentials
        handlers: list[urllib.request.BaseHandler] = [_NoRedirection()]
        if credentials.user:
            passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
            passwords.add_password(None, self.url, credentials.user, credentials.password)
            handlers.append(_Digest(passwords))
        self._opener = urllib.request.build_opener(*handlers)
        self._plainly = bool(credentials.token)
        """Whether credentials go with every request: a password only where it was asked for so."""

    def put(self, graph: str, turtle: bytes) -> None:
        """Makes `turtle` the content of `graph` (section 5.3)."""
        self._send("PUT", graph, turtle)

    def post(self, graph: str, turtle: bytes) -> None:
        """Adds `turtle` to `graph` (section 5.5)."""
        self._send("POST", graph, turtle)

    def delete(self, graph: str) -> None:
        """Removes `graph` (section 5.4); one that is not there is removed already."""
        self._send("DELETE", graph, None)

    def holds(self, graph: str) -> bool:
        """Whether the server has any triple in `graph`; reads no more than its first line."""
        try:
            with self._open("GET", graph, None, {"Accept": _ACCEPTED}) as answer:
                kind = answer.headers.get_content_type()
                if answer.status == 204:
                    return False
                if kind in ("text/html", "application/xhtml+xml"):
                    raise self._no_endpoint(f"it answers with {kind}")
                return _has_statement(answer)
        except urllib.error.HTTPError as error:
            if error.code == 404:  # so too where the address is wrong: a PUT will tell
                return False
            raise self._refused("GET", graph, error) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self._unanswered(error) from error

    def address(self, graph: str) -> str:
        """The URL of one graph.

        >>> Server("http://localhost:7878/store", Credentials()).address("http://e/页")
        'http://localhost:7878/store?graph=http%3A%2F%2Fe%2F%E9%A1%B5'
        """
        joint = "&" if urlsplit(self.url).query else "?"
        name = DEFAULT if graph == DEFAULT else f"graph={quote(graph, safe='')}"
        return f"{self.url}{joint}{name}"

    def _open(self, method: str, graph: str, body: bytes | None, headers: dict[str, str]) -> Any:
        """The server's answer; a password is shown when the server asks, a digest of it if so.

        Virtuoso refuses a password in the open without saying that it wants a digest.
        """
        while True:
            request = urllib.request.Request(self.address(graph), body, headers, method=method)
            request.add_header("User-Agent", "kg")
            secret = self.credentials.header() if self._plainly else None
            if secret:
                request.add_header("Authorization", secret)
            try:
                return self._opener.open(request, timeout=self.timeout)
            except urllib.error.HTTPError as error:
                asked = error.headers.get("WWW-Authenticate", "")
                if self._plainly or error.code not in (401, 403) or _is_digest(asked):
                    raise
                if not self.credentials.given:
                    raise
                error.close()
                self._plainly = True

    def _send(self, method: str, graph: str, body: bytes | None) -> None:
        headers = {} if body is None else {"Content-Type": _TURTLE}
        try:
            with self._open(method, graph, body, headers) as answer:
                answer.read(_SAID)
        except urllib.error.HTTPError as error:
            if method == "DELETE" and error.code == 404:
                return
            raise self._refused(method, graph, error) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self._unanswered(error) from error

    def _refused(self, method: str, graph: str, error: urllib.error.HTTPError) -> PushError:
        with error:
            text = _TAG.sub(" ", error.read(_SAID).decode("utf-8", "replace"))
            said = " ".join(text.split())
        status = f"{error.code} {error.reason}".strip()
        if error.code in (401, 403):
            return self._unauthorised(status)
        if 300 <= error.code < 400:
            where = error.headers.get("Location", "another address")
            return PushError(f"{self.url}: the server sends us on to {where}; push there")
        if error.code in (404, 405, 501):
            return self._no_endpoint(f"it answers {method} with {status}")
        told = f"{self.url}: the server answers {method} of {_name(graph)} with {status}"
        if said:
            told += f" ({said})"
        advice = {
            413: "send less at once with --batch",
            507: "free some space on the server and run the command again",
        }.get(error.code, "see the server's log; the same command goes on where this one stopped")
        if graph == DEFAULT and error.code in (400, 500):
            advice = "if it has no default graph, name one for the facts with --facts-graph"
        return PushError(f"{told}; {advice}")

    def _unauthorised(self, status: str) -> PushError:
        if self.credentials.given:
            used = TOKEN if self.credentials.token else f"{USER} and {PASSWORD}"
            advice = f"it does not accept {used} as set; check them and the user's rights"
        else:
            advice = f"set {USER} and {PASSWORD}, or {TOKEN}, in the environment"
        return PushError(f"{self.url}: the server answers {status}; {advice}")

    def _no_endpoint(self, what: str) -> PushError:
        return PushError(
            f"{self.url}: takes no graphs ({what}); give the address of the Graph Store Protocol: "
            f"{ADDRESSES}"
        )

    def _unanswered(self, error: Exception) -> PushError:
        reason = getattr(error, "reason", error)
        if isinstance(reason, TimeoutError):
            why = f"no answer within {self.timeout:g} s"
        else:
            why = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
        return PushError(
            f"{self.url}: {why}; check the address and that the server runs; "
            "the same command goes on where this one stopped"
        )


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **extra: Any) -> None:
        return None


class _Digest(urllib.request.HTTPDigestAuthHandler):
    """Answers a challenge for a digest (RFC 7616) and leaves every other to `Server`."""

    def http_error_401(self, req: Any, fp: Any, code: int, msg: str, headers: Any) -> Any:
        if not _is_digest(headers.get("WWW-Authenticate", "")):
            return None
        return super().http_error_401(req, fp, code, msg, headers)


def _is_digest(challenge: str) -> bool:
    return challenge.lower().startswith("digest")


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise PushError(f"{url}: is no URL ({error}); check it") from error
    if parts.scheme not in ("http", "https") or not host:
        raise PushError(f"{url}: is no address of a server; it starts with http:// or https://")
    if parts.username is not None or parts.password is not None:
        raise PushError(
            f"the URL for {host} holds a user or password; "
            f"take it out and set {USER} and {PASSWORD} in the environment"
        )
    if parts.fragment:
        raise PushError(f"{url}: has a “#{parts.fragment}”; give the URL without it")
    return quote(url, safe="%/:?=&@!$'()*+,;~[]")


def _has_statement(answer: IO[bytes]) -> bool:
    """Whether there is more in an RDF text than prefixes, comments and blanks."""
    for raw in answer:
        line = raw.strip()
        if line.startswith((b"<?xml", b"<rdf:RDF")):
            return b"rdf:about" in line + answer.read(100_000)
        if line and not line.startswith((b"@", b"#", b"PREFIX", b"BASE")):
            return True
    return False


def _name(graph: str) -> str:
    return "the default graph" if graph == DEFAULT else f"<{graph}>"
