"""Relations of acting over phrasings of many papers: all that is said, and nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Modality
from tests.phrases import Reader, table

ACTING = ("participatesIn", "organised", "issued", "listedIn", "cooperatesWith")
ROWS = [(*row, "", "")[:3] for row in table(Path(__file__).with_name("acting.tsv"))]
KNOWN_MISSES = 2
Said = frozenset[tuple[str, frozenset[str] | tuple[str, str]]]


def relation(
    predicate: str, subject: str, other: str
) -> tuple[str, frozenset[str] | tuple[str, str]]:
    """A relation to compare; co-operation has no direction."""
    if predicate == "cooperatesWith":
        return predicate, frozenset((subject, other))
    return predicate, (subject, other)


def expected(cell: str) -> Said:
    found = set()
    for row in filter(None, cell.split("；")):
        predicate, ends = row.split(" ", 1)
        found.add(relation(predicate, *ends.split("→")))
    return frozenset(found)


@pytest.mark.parametrize(
    ("text", "relations", "known_miss"), ROWS, ids=[str(n) for n in range(len(ROWS))]
)
def test_what_a_sentence_says(text: str, relations: str, known_miss: str, reader: Reader) -> None:
    said = {
        relation(claim.predicate, claim.subject, claim.object)
        for claim in reader.claims(text)
        if claim.predicate in ACTING and claim.modality is Modality.ASSERTED
    }
    if known_miss:
        assert said != expected(relations), "this row is read now: take its mark away"
    else:
        assert said == expected(relations)


def test_the_table_is_whole() -> None:
    assert len(ROWS) >= 130
    assert len({text for text, _, _ in ROWS}) == len(ROWS)
    assert sum(not relations for _, relations, _ in ROWS) >= 25
    assert sum(bool(known) for _, _, known in ROWS) == KNOWN_MISSES
