"""`kg evaluate`: table and JSON, single pages, finished graphs, and what went wrong."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.conftest import RunKG

PAGE = "001_f95bffb9c810cf88"


@pytest.fixture(scope="module")
def gold() -> Path:
    return Path(__file__).parents[1] / "gold"


def test_json_has_the_keys_of_the_measure(kg: RunKG, gold: Path, seeds: Path) -> None:
    done = kg("evaluate", gold, "--pages", seeds, "--page", PAGE, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert answer.keys() == {"pages", "scores", "rates"}
    assert answer["pages"] == 1
    assert answer["scores"]["article"].keys() == {"p", "r", "f1", "tp", "system", "gold"}
    assert answer["scores"]["article"]["gold"] == 8
    assert answer["scores"]["ENTITY all"]["f1"] > 0.5


def test_table_lines_up(kg: RunKG, gold: Path, seeds: Path) -> None:
    done = kg("evaluate", gold, "--pages", seeds, "--page", PAGE)
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["1", "pages", "P", "R", "F1", "matched", "found", "gold"]
    scores = lines[2 : lines.index("")]
    assert len({len(line) for line in scores}) == 1
    assert scores[-1].startswith("RELATION all")


def test_finished_graphs_are_measured_and_missing_ones_said(
    kg: RunKG, gold: Path, seeds: Path, tmp_path: Path
) -> None:
    assert kg("build", seeds / f"{PAGE}.txt", "-o", tmp_path).returncode == 0
    (tmp_path / "graph.ttl").rename(tmp_path / f"{PAGE}.ttl")
    done = kg("evaluate", gold, "--graphs", tmp_path, "--page", PAGE, "--format", "json")
    built = kg("evaluate", gold, "--pages", seeds, "--page", PAGE, "--format", "json")
    assert done.stdout == built.stdout

    missing = kg("evaluate", gold, "--graphs", tmp_path, "--format", "json")
    assert missing.stderr.count(": counted as empty\n") == 4
    assert json.loads(missing.stdout)["pages"] == 5


def test_errors_are_listed(kg: RunKG, gold: Path, tmp_path: Path) -> None:
    done = kg("evaluate", gold, "--graphs", tmp_path, "--page", PAGE, "--errors", "--quiet")
    assert done.stderr == ""
    listed = [line for line in done.stdout.splitlines() if line.startswith(PAGE)]
    assert sum("missed article" in line for line in listed) == 8
    as_json = kg(
        *("evaluate", gold, "--graphs", tmp_path, "--page", PAGE, "--errors", "--format", "json")
    )
    faults = json.loads(as_json.stdout)["errors"]
    assert len(faults) == len(listed)
    assert faults[0].keys() == {"doc", "fault", "about", "detail"}


def test_pages_and_graphs_exclude_each_other(kg: RunKG, gold: Path, tmp_path: Path) -> None:
    done = kg("evaluate", gold, "--graphs", tmp_path, "--pages", tmp_path)
    assert done.returncode == 2
    assert "--pages or --graphs" in done.stderr


def test_folder_that_is_not_there(kg: RunKG, gold: Path, tmp_path: Path) -> None:
    for option in ("--graphs", "--pages"):
        done = kg("evaluate", gold, option, tmp_path / "nowhere")
        assert done.returncode == 2
        assert "nowhere" in done.stderr


def test_page_that_is_not_there(kg: RunKG, gold: Path, tmp_path: Path) -> None:
    done = kg("evaluate", gold, "--pages", tmp_path, "--page", PAGE)
    assert done.returncode == 2
    assert f"{PAGE}.txt" in done.stderr
    assert done.stdout == ""


def test_by_rule_in_three_forms(kg: RunKG, gold: Path, seeds: Path) -> None:
    asked = ("evaluate", gold, "--pages", seeds, "--page", PAGE, "--by", "rule")
    answer = json.loads(kg(*asked, "--format", "json").stdout)
    assert answer["pages"] == 1
    assert {band["finds"] for band in answer["bands"]} == {"mention", "relation", "figure"}
    rows = list(csv.DictReader(kg(*asked, "--format", "csv").stdout.splitlines()))
    assert [row["rule"] for row in rows] == [rule["rule"] for rule in answer["rules"]]
    assert all(0 <= int(row["right"]) <= int(row["found"]) for row in rows)
    table = kg(*asked).stdout
    bands, rules = table.split("\n\n")
    assert len(bands.splitlines()) == 2 + len(answer["bands"])
    assert len(rules.splitlines()) == 2 + len(rows)


def test_scores_as_csv(kg: RunKG, gold: Path, seeds: Path) -> None:
    asked = ("evaluate", gold, "--pages", seeds, "--page", PAGE, "--format")
    rows = {row["measure"]: row for row in csv.DictReader(kg(*asked, "csv").stdout.splitlines())}
    answer = json.loads(kg(*asked, "json").stdout)
    assert rows.keys() == {*answer["scores"], *answer["rates"]}
    assert float(rows["ENTITY all"]["f1"]) == answer["scores"]["ENTITY all"]["f1"]


def test_errors_are_no_part_of_the_rules(kg: RunKG, gold: Path) -> None:
    for wrong in (("--by", "rule"), ("--format", "csv")):
        done = kg("evaluate", gold, "--errors", *wrong)
        assert done.returncode == 2
        assert "--errors" in done.stderr
