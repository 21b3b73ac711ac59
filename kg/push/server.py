"""A server's graphs by the SPARQL 1.1 Graph Store HTTP Protocol (W3C, 2013-03-21).

Graphs are named indirectly (section 4.2): `URL?default` and `URL?graph=IRI`. Content goes as
Turtle, which every server reads (N-Triples, as we send it, is Turtle).
"""

from __future__ import annotations

import http.client
import urllib.error
from typing import IO, Any
from urllib.parse import quote, urlsplit

from kg.connection import WEB_PAGES, Connection, explanation, status_of
from kg.credentials import Credentials
from kg.errors import PushError

DEFAULT = "default"
"""The name of the default graph; no IRI looks so."""

ADDRESSES = (
    "Oxigraph has it at /store, Fuseki at /DATASET/data, GraphDB at "
    "/repositories/NAME/rdf-graphs/service, Virtuoso at /sparql-graph-crud-auth"
)
_TURTLE = "text/turtle; charset=utf-8"
_ACCEPTED = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5"
_READ = 1000
"""Bytes that are read of what a server says about a success."""


class Server:
    """One endpoint of the protocol; `timeout` is in seconds, for each request.

    Every method raises PushError where the server does not answer or refuses.
    """

    def __init__(self, url: str, credentials: Credentials, timeout: float = 300) -> None:
        self._connection = Connection(url, credentials, timeout)
        self.url = self._connection.url

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
                if kind in WEB_PAGES:
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
        return self._connection.open(method, self.address(graph), body, headers)

    def _send(self, method: str, graph: str, body: bytes | None) -> None:
        headers = {} if body is None else {"Content-Type": _TURTLE}
        try:
            with self._open(method, graph, body, headers) as answer:
                answer.read(_READ)
        except urllib.error.HTTPError as error:
            if method == "DELETE" and error.code == 404:
                return
            raise self._refused(method, graph, error) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self._unanswered(error) from error

    def _refused(self, method: str, graph: str, error: urllib.error.HTTPError) -> PushError:
        said, status = explanation(error), status_of(error)
        if told := self._connection.turned_away(error, "push"):
            return PushError(told)
        path = self.url.partition("?")[0].rstrip("/")
        asked = error.code == 400 and path.endswith(("/query", "/sparql", "/update"))
        if error.code in (404, 405, 501) or asked:
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

    def _no_endpoint(self, what: str) -> PushError:
        return PushError(
            f"{self.url}: takes no graphs ({what}); give the address of the Graph Store Protocol: "
            f"{ADDRESSES}"
        )

    def _unanswered(self, error: Exception) -> PushError:
        why = self._connection.unanswered(error)
        return PushError(f"{why}; the same command goes on where this one stopped")


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
