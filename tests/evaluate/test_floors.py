"""Extraction does not get worse unnoticed: F1 (or precision) stays above `floors.json`.

The floors lie a little under what was measured when they were set, so that a change has to
lose something to fail; raise them with the measure. Gold is known by its counts and its
hash, so that a corpus that shrinks fails too.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate import Report
from tests.evaluate.conftest import measure

FLOORS: dict[str, Any] = json.loads(
    Path(__file__).with_name("floors.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def report(gold_folder: Path, built: Path) -> Report:
    return measure(gold_folder, built)


def test_gold_is_the_one_that_the_floors_were_set_on(gold_folder: Path, report: Report) -> None:
    digest = hashlib.sha256()
    for path in sorted(gold_folder.glob("*.gold.json")):
        digest.update(path.read_bytes())
    counts = {name: report.tallies[name].gold for name in FLOORS["gold"]["counts"]}
    assert counts == FLOORS["gold"]["counts"]
    assert digest.hexdigest() == FLOORS["gold"]["sha256"]


@pytest.mark.parametrize("name", sorted(FLOORS["f1"]))
def test_f1(name: str, report: Report) -> None:
    assert report.tallies[name].f1 >= FLOORS["f1"][name]


@pytest.mark.parametrize("name", sorted(FLOORS["precision"]))
def test_precision(name: str, report: Report) -> None:
    assert report.tallies[name].precision >= FLOORS["precision"][name]
