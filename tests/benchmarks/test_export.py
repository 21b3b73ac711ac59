"""Turtle is written in a fraction of rdflib's time, the same bytes from any store."""

from __future__ import annotations

from tests.benchmarks.export import LIMIT, measure
from tests.conftest import ROOT


def test_turtle_takes_a_fraction_of_rdflibs_time() -> None:
    measured = measure(ROOT / "graphs" / "graph.ttl", 40_000)
    assert measured.triples == 40_000
    assert measured.same
    assert measured.ours <= LIMIT * measured.rdflib
