"""A stored question is answered in a few times the time of the engine's own program."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.query import LIMIT, binary, measure


def test_question_takes_a_few_times_the_binary(build: Path) -> None:
    oxigraph = binary()
    assert oxigraph is not None, "the extra dev brings the package oxigraph"
    reference, answer = measure(build / "store", oxigraph, runs=7)
    assert answer <= LIMIT * reference
