"""The table of quantity expressions: value, unit, bound, status and growth of what each says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kg.model import Figure
from kg.relate.figures import find_figures
from tests.phrases import table
from tests.relate.marked import marked_article

ROWS = table(Path(__file__).with_name("quantities.tsv"))
ISSUE = dt.date(2023, 7, 18)


def written(figure: Figure) -> str:
    """A figure as the table has it: 91250000000 CNY Exact Actual +5%."""
    growth = figure.growth_percent
    change = "" if growth is None else f" {growth:+f}%"
    bound, status = figure.bound.value, figure.status.value
    return f"{figure.value:f} {figure.unit} {bound} {status}{change}"


def read(phrase: str) -> str:
    """The figures that a phrase says of a county."""
    figures, _ = find_figures(*marked_article(f"{{甲县|Place}}{phrase}。", ISSUE))
    return "; ".join(written(figure) for figure in figures) or "none"


@pytest.mark.parametrize(("phrase", "wanted", "mark"), ROWS, ids=[row[0] for row in ROWS])
def test_phrase(phrase: str, wanted: str, mark: str) -> None:
    assert (read(phrase) == wanted) == (mark != "known-miss"), read(phrase)


def test_the_table_is_whole() -> None:
    assert len(ROWS) >= 150
    assert len({row[0] for row in ROWS}) == len(ROWS)
    assert sum(row[2] == "known-miss" for row in ROWS) == 6
    assert sum(row[1] == "none" for row in ROWS) >= 30
