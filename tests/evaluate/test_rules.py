"""The reliability of rules: every mention and claim is counted once, under its rule."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from kg.evaluate import GoldPage, Reading, Report, read_gold, read_turtle, score_page, sum_up
from kg.evaluate.found import FoundClaim, FoundMention
from kg.evaluate.tally import Rule, RuleTally
from tests.evaluate.conftest import measure
from tests.evaluate.graph_of_gold import GoldGraph


@pytest.fixture(scope="module")
def report(gold_folder: Path, built: Path) -> Report:
    return measure(gold_folder, built)


def perfect(gold_folder: Path, gold_pages: list[dict[str, object]], folder: Path) -> Reading:
    return read_turtle(GoldGraph(gold_pages[0]).write(folder))


def test_every_mention_and_claim_is_counted_once(report: Report, built: Path) -> None:
    readings = [read_turtle(path) for path in built.iterdir()]
    counted = {
        what: sum(
            t.found + t.left_open + t.no_fact for r, t in report.rules.items() if r.what == what
        )
        for what in ("mention", "relation", "figure")
    }
    assert counted["mention"] == sum(len(reading.mentions) for reading in readings)
    assert counted["relation"] + counted["figure"] == sum(len(r.claims) for r in readings)
    assert min(counted.values()) > 50


def test_bands_add_up_to_the_rules(report: Report) -> None:
    for count in ("found", "right", "left_open", "no_fact"):
        by_band = sum(getattr(tally, count) for tally in report.bands().values())
        by_rule = sum(getattr(tally, count) for tally in report.rules.values())
        assert by_band == by_rule


def test_no_more_is_right_than_the_scores_say(report: Report) -> None:
    """Several claims can state one relation, but no right one lacks a row of gold."""
    right = sum(t.right for r, t in report.rules.items() if r.what == "figure")
    assert right >= report.tallies["metric"].matched
    wrong = sum(t.found - t.right for r, t in report.rules.items() if r.what == "figure")
    assert wrong >= report.tallies["metric"].predicted - report.tallies["metric"].matched


def counted(
    gold: GoldPage, reading: Reading, *, mention: str = "", claim: FoundClaim | None = None
) -> dict[Rule, RuleTally]:
    """What is counted for one mention or claim of a perfect graph."""
    changed = dataclasses.replace(
        reading,
        mentions=(FoundMention("rule", 0.8, mention),) if claim is None else (),
        claims=() if claim is None else (claim,),
    )
    return sum_up([score_page(gold, changed)]).rules


def test_verdicts(gold_folder: Path, gold_pages: list[dict[str, object]], tmp_path: Path) -> None:
    gold = read_gold(gold_folder)[0]
    reading = perfect(gold_folder, gold_pages, tmp_path)
    right, wrong = RuleTally(found=1, right=1), RuleTally(found=1)
    node = next(node for node in reading.kinds if "e1" in node)
    mention = Rule("mention", "rule", 0.8)
    assert counted(gold, reading, mention=node) == {mention: right}
    assert counted(gold, reading, mention="https://example.org/made-up") == {mention: wrong}
    assert counted(gold, reading) == {mention: RuleTally(no_fact=1)}

    relation = Rule("relation", "rule", 0.9)
    name, ends = next((name, min(edges)) for name, edges in reading.edges.items() if edges)
    stated = FoundClaim("relation", "rule", 0.9, name, ends, "")
    assert counted(gold, reading, claim=stated) == {relation: right}
    made_up = dataclasses.replace(stated, row=(ends[0], "https://example.org/made-up"))
    assert counted(gold, reading, claim=made_up) == {relation: wrong}
    planned = dataclasses.replace(stated, predicate="", row=())
    assert counted(gold, reading, claim=planned) == {relation: RuleTally(no_fact=1)}

    figure = Rule("figure", "rule", 0.7)
    measured = FoundClaim("figure", "rule", 0.7, "metric", (), reading.metrics[0].node)
    tally = counted(gold, reading, claim=measured)[figure]
    assert tally in (right, RuleTally(left_open=1))


def test_optional_rows_do_not_count(
    gold_folder: Path, gold_pages: list[dict[str, object]], tmp_path: Path
) -> None:
    gold = read_gold(gold_folder)[0]
    reading = perfect(gold_folder, gold_pages, tmp_path)
    (first, *_) = sorted(gold.optional)
    node = next(node for node in reading.kinds if node.rsplit("/", 1)[-1].startswith(f"{first}-"))
    assert set(counted(gold, reading, mention=node).values()) == {RuleTally(left_open=1)}
