"""How long the Turtle of a store takes, beside rdflib's serialisation of the same triples.

    python -m tests.benchmarks.export [TRIPLES] [GRAPH]

The graph (default: graphs/graph.ttl) is copied under other names until it has so many triples
(default: a million), and put into two stores on disk, forwards and backwards. Prints the
seconds (of the processor: other programs may run) of `kg.export` from the store, of rdflib from
its own memory, of rdflib's loading beside, and the ratio of the first two; ends with 1 above
`LIMIT`, or where the bytes differ.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import rdflib
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.export import write_rdf
from kg.namespaces import BASE
from kg.store import build_store, open_graph

LIMIT = 0.35
MINTED = re.compile(re.escape(BASE) + r"(?!ontology#)[^/]+/")


class Measured(NamedTuple):
    """Seconds, and whether both stores gave the same bytes that rdflib reads as all triples."""

    triples: int
    ours: float
    rdflib: float
    rdflib_load: float
    same: bool


def enlarged(graph: Path, triples: int) -> list[Quad]:
    """The quads of `graph` in as many copies as give that many triples; no node is shared."""
    quads = list(open_graph(graph))
    found: list[Quad] = []
    for number in range(-(-triples // len(quads))):
        renamed: dict[str, NamedNode] = {}

        def rename(term: object, number: int = number, renamed: dict[str, NamedNode] = renamed):  # type: ignore[no-untyped-def]
            if not isinstance(term, NamedNode) or not MINTED.match(term.value):
                return term
            known = renamed.get(term.value)
            if known is None:
                known = renamed[term.value] = NamedNode(f"{term.value}-{number}")
            return known

        found += [
            Quad(rename(q.subject), q.predicate, rename(q.object), rename(q.graph_name))
            for q in quads
        ]
    return found[:triples]


def measure(graph: Path, triples: int) -> Measured:
    """Times of one run each; the stores are opened anew, as a command does."""
    quads = enlarged(graph, triples)
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "a", Path(folder) / "b"
        build_store(iter(quads), paths[0])
        build_store(reversed(quads), paths[1])
        del quads
        (first, ours), (second, _) = map(turtle_of, paths)
        lines = io.BytesIO()
        write_rdf(open_graph(paths[0]), "ntriples", lines)
    start = time.process_time()
    copy = rdflib.Graph().parse(data=lines.getvalue(), format="nt")
    loaded = time.process_time() - start
    for prefix, iri in declared(first):
        copy.bind(prefix, iri)
    start = time.process_time()
    copy.serialize(format="turtle")
    theirs = time.process_time() - start
    read = sum(1 for _ in parse(first, RdfFormat.TURTLE))
    return Measured(len(copy), ours, theirs, loaded, first == second and read == len(copy))


def turtle_of(path: Path) -> tuple[bytes, float]:
    """The Turtle of the store at `path`, and the seconds from opening it to the last byte."""
    start = time.process_time()
    out = io.BytesIO()
    write_rdf(open_graph(path), "turtle", out)
    return out.getvalue(), time.process_time() - start


def declared(text: bytes) -> Iterator[tuple[str, str]]:
    """The prefixes of a Turtle text."""
    for match in re.finditer(rb"^@prefix (\w+): <(.+)> \.$", text, re.MULTILINE):
        yield match[1].decode(), match[2].decode()


def main() -> int:
    triples = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    graph = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("graphs/graph.ttl")
    measured = measure(graph, triples)
    ratio = measured.ours / measured.rdflib
    print(
        f"{measured.triples} triples: kg {measured.ours:.2f} s, rdflib {measured.rdflib:.2f} s "
        f"(and {measured.rdflib_load:.2f} s to load), ratio {ratio:.2f} (limit {LIMIT}); "
        f"bytes from two stores {'are the same' if measured.same else 'DIFFER'}"
    )
    return 0 if ratio <= LIMIT and measured.same else 1


if __name__ == "__main__":
    sys.exit(main())
