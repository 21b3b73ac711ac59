"""`kg --help` answers at once."""

from __future__ import annotations

from tests.benchmarks.start import LIMIT, measure


def test_help_takes_a_few_times_an_empty_interpreter() -> None:
    nothing, answer = measure(runs=7)
    assert answer <= LIMIT * nothing
