"""How long `kg validate` takes, beside pySHACL with the same shapes as they are written.

    python -m tests.benchmarks.validation [TRIPLES] [GRAPH]

The graph (default: graphs/graph.ttl) is copied under other names until it has so many triples
(default: a hundred thousand). Prints the seconds (of the processor: other programs may run) of
`kg.validate` from a store in memory, of pySHACL with `ontology/shapes.ttl` on a merged store,
and their ratio; ends with 1 above `LIMIT`, or where the two find a different number of faults.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import NamedTuple

import pyshacl
import rdflib
from pyoxigraph import Literal, Quad, Store

from kg.namespaces import SH, SKOS
from kg.validate import validate
from kg.validate.data import MergedGraph, merged
from kg.validate.shapes import load_shapes
from tests.benchmarks.export import enlarged

LIMIT = 0.7
MAIN_NAME = SKOS + "prefLabel"


class Measured(NamedTuple):
    """Seconds, and the number of results of both."""

    triples: int
    ours: float
    plain: float
    found: int
    plainly_found: int


def measure(graph: Path, triples: int) -> Measured:
    """Times of one run each."""
    store = Store()
    store.bulk_extend(map(renamed, enumerate(enlarged(graph, triples))))
    start = time.process_time()
    report = validate(store)
    ours = time.process_time() - start
    start = time.process_time()
    data = MergedGraph(merged(store))
    _, results, _ = pyshacl.validate(data, shacl_graph=load_shapes(True), inplace=True)
    plain = time.process_time() - start
    plainly_found = len(set(results.objects(None, rdflib.URIRef(SH + "result"))))
    return Measured(report.triples, ours, plain, len(report.violations), plainly_found)


def renamed(numbered: tuple[int, Quad]) -> Quad:
    """The quad; a main name gets its number, since copies with one name are odd to the shapes."""
    number, quad = numbered
    if quad.predicate.value != MAIN_NAME:
        return quad
    name = Literal(f"{quad.object.value}{number}", language="zh")  # type: ignore[union-attr]
    return Quad(quad.subject, quad.predicate, name, quad.graph_name)


def main() -> int:
    triples = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    graph = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("graphs/graph.ttl")
    measured = measure(graph, triples)
    ratio = measured.ours / measured.plain
    same = measured.found == measured.plainly_found
    print(
        f"{measured.triples} triples: kg {measured.ours:.2f} s, plain {measured.plain:.2f} s, "
        f"ratio {ratio:.2f} (limit {LIMIT}); {measured.found} faults by both"
        + ("" if same else f", no: {measured.plainly_found}")
    )
    return 0 if ratio <= LIMIT and same else 1


if __name__ == "__main__":
    sys.exit(main())
