"""The table of expressions of time: what is found in each phrase and what it resolves to."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kg.recognise.date import find_periods
from tests.phrases import table

ROWS = table(Path(__file__).with_name("times.tsv"))


def read(phrase: str, issue: str) -> list[tuple[str, str]]:
    """The expressions of a phrase, each with its label or “open”."""
    date = None if issue == "-" else dt.date.fromisoformat(issue)
    return [
        (phrase[d.start : d.end], d.period.label if d.period else "open")
        for d in find_periods(phrase, date)
    ]


@pytest.mark.parametrize(
    ("phrase", "issue", "expression", "label", "mark"),
    ROWS,
    ids=[f"{row[0]}-{row[1]}" for row in ROWS],
)
def test_expression(phrase: str, issue: str, expression: str, label: str, mark: str) -> None:
    wanted = [] if label == "none" else [(expression, label)]
    right = read(phrase, issue) == wanted
    assert right == (mark != "known-miss"), read(phrase, issue)


def test_the_table_is_whole() -> None:
    assert len(ROWS) >= 150
    assert len({(row[0], row[1]) for row in ROWS}) == len(ROWS)
    assert sum(row[4] == "known-miss" for row in ROWS) == 3
    assert sum(row[3] == "none" for row in ROWS) >= 20
