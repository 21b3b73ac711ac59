"""The benchmark of the validation runs, and its two ways find the same."""

from __future__ import annotations

from pathlib import Path

from kg.graph import quads, turtle
from tests.benchmarks.validation import measure
from tests.faults import plant
from tests.knowledge import KNOWLEDGE


def test_both_ways_find_the_same(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_bytes(turtle(plant(quads(KNOWLEDGE), ("- {tenure} org:member *",))))
    copies = 3
    measured = measure(graph, copies * len(quads(KNOWLEDGE)))
    assert measured.found == measured.plainly_found >= copies
