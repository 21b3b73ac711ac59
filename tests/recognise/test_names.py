"""Names of companies, institutions, projects, policies and events of many provinces.

`names.tsv` holds what a careful reader finds in each sentence. Known misses are marked there
and counted here; a marked row that passes fails the test, so that the marks stay true.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.model import Kind, Mention
from tests.phrases import Reader, table

ROWS = table(Path(__file__).with_name("names.tsv"))
KINDS = (Kind.COMPANY, Kind.INSTITUTION, Kind.PROJECT, Kind.POLICY, Kind.EVENT)
MISS = "miss"
KNOWN_MISSES = 19


@dataclass(frozen=True)
class Expected:
    """The names that a row must give, those that it may give, and short → full names."""

    due: frozenset[tuple[str, str]]
    open: frozenset[tuple[str, str]]
    full: frozenset[tuple[str, str]]


def expected(cell: str) -> Expected:
    """The second column of a row in sets of (kind, printed name)."""
    due, open_, full = set(), set(), set()
    for part in () if cell == "-" else cell.split(";"):
        kind, names = part.split("=")
        for name in names.split("|"):
            optional = name.startswith("?") or kind.startswith("?")
            short, arrow, long = name.lstrip("?").partition("→")
            (open_ if optional else due).add((kind.lstrip("?"), short))
            if arrow:
                full.add((short, long))
    return Expected(frozenset(due), frozenset(open_), frozenset(full))


def faults(cell: str, sentence: str, reader: Reader) -> list[str]:
    """What is missing and what is too much, in words; empty where the row is right."""
    want = expected(cell)
    found = [m for m in reader.mentions(sentence) if m.kind in KINDS]
    mentions = [m for m in found if not any(inside(m, other) for other in found)]
    got = {(m.kind.value, m.text if f"{m.text}→" in cell else m.name) for m in mentions}
    joined = {(m.text, m.name) for m in mentions}
    return [
        *(f"missing {kind} {name}" for kind, name in sorted(want.due - got)),
        *(f"too much {kind} {name}" for kind, name in sorted(got - want.due - want.open)),
        *(f"not joined {short} → {long}" for short, long in sorted(want.full - joined)),
    ]


def inside(mention: Mention, other: Mention) -> bool:
    """Whether a mention is the parent body that a longer name of its kind begins with."""
    shorter = mention.end - mention.start < other.end - other.start
    begins = mention.start == other.start and mention.kind is other.kind
    return shorter and begins and mention.sentence == other.sentence


@pytest.mark.parametrize(
    ("sentence", "cell", "mark"), ROWS, ids=[str(number) for number in range(len(ROWS))]
)
def test_names(sentence: str, cell: str, mark: str, reader: Reader) -> None:
    found = faults(cell, sentence, reader)
    if mark == MISS:
        assert found, "a known miss that is read rightly: take its mark away"
    else:
        assert found == []


def test_the_table_is_whole() -> None:
    assert {row[2] for row in ROWS} <= {"", MISS}
    assert sum(row[2] == MISS for row in ROWS) == KNOWN_MISSES
    named = Counter(
        kind for row in ROWS for kind, _ in expected(row[1]).due | expected(row[1]).open
    )
    assert named["Company"] + named["Project"] >= 100
    assert named["Institution"] >= 50
    assert named["Policy"] >= 60
    assert named["Event"] >= 60
    assert sum(row[1] == "-" for row in ROWS) >= 60
    assert len({row[0] for row in ROWS}) == len(ROWS)
