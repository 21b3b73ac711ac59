"""`kg.evaluate` gives the figures of the vendored measure, and perfect ones for perfect graphs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest

from kg.evaluate.page import ALIASES, DUPLICATES, HEADLINES
from tests.evaluate.conftest import measure
from tests.evaluate.graph_of_gold import GoldGraph

Reference = Callable[[Path], dict[str, Any]]


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


def test_figures_of_built_graphs_equal_those_of_the_vendored_measure(
    gold_folder: Path, reference: Reference, built: Path
) -> None:
    assert measure(gold_folder, built).as_json() == reference(built)


def test_parts_of_built_graphs_equal_those_of_the_vendored_measure(
    gold_folder: Path, reference: Reference, built: Path, tmp_path: Path
) -> None:
    """Every third triple is left out: figures without units, articles without headlines …"""
    for graph in built.iterdir():
        triples = list(pyoxigraph.parse(graph.read_bytes(), pyoxigraph.RdfFormat.TURTLE))
        kept = [triple for number, triple in enumerate(triples) if number % 3]
        part = pyoxigraph.serialize(kept, format=pyoxigraph.RdfFormat.N_TRIPLES)
        (tmp_path / graph.name).write_bytes(part or b"")
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
