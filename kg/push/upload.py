"""The graphs of a store as content to push, and the requests that bring a server up to date."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.error import HTTPError

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, Triple, serialize

from kg.errors import PushError
from kg.push.record import BEGUN, Record, Sent
from kg.push.server import DEFAULT, Server


@dataclass(frozen=True, slots=True)
class Upload:
    """A graph of the store, what it is called on the server, and a hash of its content."""

    source: NamedNode | DefaultGraph
    target: str
    sha256: str
    triples: int
    whole: bool
    """Blank nodes mean something within one request only: such a graph is sent at once."""


@dataclass(frozen=True, slots=True)
class Step:
    """One request: the triples `start` to `end` of an upload; without one, a deletion."""

    graph: str
    upload: Upload | None = None
    start: int = 0
    end: int = 0


def uploads(store: Store, facts_graph: str = DEFAULT) -> list[Upload]:
    """The graphs of `store`, the facts first, then the pages by IRI.

    Raises PushError where `facts_graph` is the name of a page's graph.
    """
    found = [_upload(store, DefaultGraph(), facts_graph)]
    pages = sorted((g for g in store.named_graphs() if isinstance(g, NamedNode)), key=str)
    found += [_upload(store, page, page.value) for page in pages]
    if facts_graph != DEFAULT and any(page.value == facts_graph for page in pages):
        raise PushError(f"<{facts_graph}> is a page's graph; choose another for the facts")
    return found


def check(server: Server, record: Record, facts_graph: str, *, replace: bool) -> bool:
    """Whether the record still holds: False where the server has lost what it says.

    Raises PushError where the graph for the facts holds what was not pushed from this build:
    it would be lost. `replace` allows that.
    """
    known = record.sent(server.url, facts_graph)
    holds = server.holds(facts_graph)
    if holds and known is None and not replace:
        name = "default graph" if facts_graph == DEFAULT else f"graph <{facts_graph}>"
        raise PushError(
            f"{server.url}: its {name} holds data that was not pushed from here; replace it with "
            "--replace, or name another graph for the facts with --facts-graph"
        )
    return holds or known is None or known.triples <= 0


def steps(
    found: Iterable[Upload], record: Record, url: str, batch: int, *, again: bool = False
) -> list[Step]:
    """The requests that are still to make, each of at most `batch` triples."""
    todo: list[Step] = []
    targets = set()
    for upload in found:
        targets.add(upload.target)
        sent = record.sent(url, upload.target)
        start = 0
        if sent and sent.sha256 == upload.sha256 and not again:
            if sent.triples >= upload.triples:
                continue
            start = max(sent.triples, 0)
        size = max(upload.triples if upload.whole else batch, 1)
        while True:
            end = min(start + size, upload.triples)
            todo.append(Step(upload.target, upload, start, end))
            start = end
            if end == upload.triples:
                break
    gone = [Step(graph) for graph in record.graphs(url) if graph not in targets]
    return todo + gone


class Sender:
    """Makes the requests; keeps the text of the graph at hand between its steps."""

    def __init__(self, store: Store, server: Server, record: Record) -> None:
        self.store, self.server, self.record = store, server, record
        self._of: Upload | None = None
        self._lines: list[bytes] = []

    def send(self, step: Step) -> None:
        """Makes one request and records it. Raises PushError where the server refuses."""
        url, upload = self.server.url, step.upload
        if upload is None:
            self.server.delete(step.graph)
            self.record.forget(url, step.graph)
            return
        if self._of != upload:
            self._of, self._lines = upload, _lines(self.store, upload.source)
        text = b"".join(self._lines[step.start : step.end])
        if step.start == 0:
            self._put(step.graph, upload, text)
        else:
            self.server.post(step.graph, text)
        self.record.note(url, step.graph, Sent(upload.sha256, step.end))

    def _put(self, graph: str, upload: Upload, text: bytes) -> None:
        # Noted before the request: from then on the graph is ours, whatever comes between.
        before = self.record.sent(self.server.url, graph)
        self.record.note(self.server.url, graph, Sent(upload.sha256, BEGUN))
        try:
            self.server.put(graph, text)
        except PushError as error:
            if isinstance(error.__cause__, HTTPError):  # an answer: the graph is as it was
                self.record.restore(self.server.url, graph, before)
            raise


def _upload(store: Store, graph: NamedNode | DefaultGraph, target: str) -> Upload:
    lines = _lines(store, graph)
    digest = hashlib.sha256(b"".join(lines)).hexdigest()
    blank = any(line.startswith(b"_:") or b"> _:" in line for line in lines)
    return Upload(graph, target, digest, len(lines), blank)


def _lines(store: Store, graph: NamedNode | DefaultGraph) -> list[bytes]:
    """The graph as N-Triples, one line each, sorted, so that equal content has equal bytes."""
    written = io.BytesIO()
    quads = store.quads_for_pattern(None, None, None, graph)
    triples = (Triple(q.subject, q.predicate, q.object) for q in quads)
    serialize(triples, written, RdfFormat.N_TRIPLES)
    return sorted(written.getvalue().splitlines(keepends=True))
