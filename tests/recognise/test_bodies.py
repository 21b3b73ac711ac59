"""Names of bodies and areas with their parts: each row of bodies.tsv read as an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Kind, Predicate
from kg.resolve.referents import Referrer
from tests.phrases import Reader, table

BODIES = table(Path(__file__).with_name("bodies.tsv"))
KINDS = {Kind.AGENCY: "A", Kind.ZONE: "Z", Kind.PLACE: "P", Kind.INSTITUTION: "I"}
SIGNS = {Predicate.HAS_JURISDICTION: "@", Predicate.PART_OF: "<"}


def read_back(text: str, reader: Reader) -> tuple[set[str], set[str]]:
    """The bodies and areas of a text and what their names say of them, written as in the table."""
    page = reader.page(text)
    referrer = Referrer(reader.lexicon, page.articles, page.source.sha256)
    items: set[str] = set()
    relations: set[str] = set()
    for article in page.articles:
        referents = referrer.referents(article)
        for referent in referents:
            if referent is not None and referent.kind in KINDS:
                items.add(f"{KINDS[referent.kind]}:{referent.name}")
        for claim in article.claims:
            if claim.predicate not in SIGNS or claim.object is None:
                continue
            ends = (referents[claim.subject], referents[claim.object])
            if ends[0] is not None and ends[1] is not None:
                relations.add(f"{ends[0].name}{SIGNS[claim.predicate]}{ends[1].name}")
    return items, relations


def split(cell: str) -> tuple[set[str], set[str]]:
    """The items of a cell that have to be read, and those that may be read."""
    items = set(cell.split()) - {"-"}
    wanted = {item for item in items if not item.startswith("?")}
    return wanted, {item[1:] for item in items - wanted}


def faults(found: set[str], cell: str) -> list[str]:
    """What is missing (−) and what is too much (+) against a cell of the table."""
    wanted, allowed = split(cell)
    anything = tuple(item[1:] for item in allowed if item.startswith(":"))
    extra = {
        item for item in found - wanted - allowed if not (anything and item[2:].endswith(anything))
    }
    return sorted([f"-{item}" for item in wanted - found] + [f"+{item}" for item in extra])


@pytest.mark.parametrize(
    ("text", "mentions", "relations", "known_miss"), BODIES, ids=[row[0][:24] for row in BODIES]
)
def test_names_are_read_with_their_parts(
    text: str, mentions: str, relations: str, known_miss: str, reader: Reader
) -> None:
    items, said = read_back(text, reader)
    wrong = faults(items, mentions) + faults(said, relations)
    if known_miss:
        assert wrong, f"reads rightly now: take “{known_miss}” off the row"
    else:
        assert wrong == []


def test_the_table_is_whole() -> None:
    assert len(BODIES) >= 225
    assert len({row[0] for row in BODIES}) == len(BODIES)
    assert sum(bool(row[3]) for row in BODIES) <= 4
