"""`kg.evaluate` gives the figures of the vendored measure, and perfect ones for perfect graphs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate import Report, read_gold, read_turtle, score_page, sum_up
from kg.evaluate.page import ALIASES, DUPLICATES, HEADLINES
from tests.evaluate.graph_of_gold import GoldGraph

Reference = Callable[[Path], dict[str, Any]]
BUILT = Path(__file__).parents[2] / "graphs"


def measure(gold: Path, graphs: Path) -> Report:
    return sum_up(
        score_page(page, read_turtle(graphs / f"{page.doc}.ttl")) for page in read_gold(gold)
    )


def write_graphs(pages: list[dict[str, Any]], folder: Path, mistakes: float, seed: int = 0) -> None:
    for page in pages:
        GoldGraph(page, mistakes=mistakes, seed=seed).write(folder)


def test_perfect_graphs_have_perfect_scores(
    gold_folder: Path, gold_pages: list[dict[str, Any]], tmp_path: Path
) -> None:
    write_graphs(gold_pages, tmp_path, mistakes=0.0)
    report = measure(gold_folder, tmp_path)
    assert {name: tally.f1 for name, tally in report.tallies.items() if tally.f1 != 1} == {}
    assert {name: rate.share for name, rate in report.rates.items() if name != DUPLICATES} == (
        dict.fromkeys([ALIASES, HEADLINES, *(n for n in report.rates if "metric" in n)], 1.0)
    )
    assert report.rates[DUPLICATES].part == 0
    assert report.faults == ()


@pytest.mark.parametrize(("mistakes", "seed"), [(0.0, 0), (0.1, 1), (0.3, 2), (0.6, 3), (0.3, 4)])
def test_figures_equal_those_of_the_vendored_measure(
    gold_folder: Path,
    gold_pages: list[dict[str, Any]],
    reference: Reference,
    tmp_path: Path,
    mistakes: float,
    seed: int,
) -> None:
    write_graphs(gold_pages, tmp_path, mistakes, seed)
    assert measure(gold_folder, tmp_path).as_json() == reference(tmp_path)


def test_empty_graphs_equal_missing_ones(
    gold_folder: Path, gold_pages: list[dict[str, Any]], reference: Reference, tmp_path: Path
) -> None:
    missing = reference(tmp_path)
    for page in gold_pages:
        (tmp_path / f"{page['doc']}.ttl").write_text("")
    report = measure(gold_folder, tmp_path)
    assert report.as_json() == missing
    assert report.tallies["ENTITY all"].recall == 0


def test_mistakes_are_listed(
    gold_folder: Path, gold_pages: list[dict[str, Any]], tmp_path: Path
) -> None:
    write_graphs(gold_pages, tmp_path, mistakes=0.3, seed=2)
    report = measure(gold_folder, tmp_path)
    assert {fault.fault for fault in report.faults} == {
        "missed entity",
        "spurious entity",
        "duplicate",
        "missed relation",
        "spurious relation",
        "missed metric",
        "spurious metric",
        "missed article",
    }
    missed = sum(fault.fault == "missed article" for fault in report.faults)
    articles = report.tallies["article"]
    assert missed == articles.gold - articles.matched > 0
