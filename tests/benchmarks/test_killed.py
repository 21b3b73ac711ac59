"""A killed build harms nothing; `python -m tests.benchmarks.killed` kills twenty."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.killed import kills


def test_killed_builds_harm_nothing(seeds: Path) -> None:
    found = list(kills(seeds, 4, seed=7))
    assert [kill.fault for kill in found] == [""] * 4
