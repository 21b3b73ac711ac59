"""Post phrases of all provinces: which tenures each states, who is an official, who is nobody.

A row marked “known-miss” must fail: once the program reads it, the mark goes.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.model import ArticleEvidence, Kind, Modality, Predicate
from kg.resolve.officials import official_mentions
from tests.phrases import Reader, table

PHRASES = [(row + [""] * 4)[:4] for row in table(Path(__file__).with_name("posts.tsv"))]
AREA_FRONT = re.compile(r"中共|.*[省市县区州盟旗镇乡兵团师]")
"""What may stand in front of the body of a row: the areas around it."""
MARK = "known-miss"


def tenures(found: ArticleEvidence) -> set[tuple[str, str, str]]:
    """Person, body and title of every post that the article states."""
    return {
        (found.mentions[c.subject].name, found.mentions[c.object].name, c.value)
        for c in found.claims
        if c.predicate is Predicate.HOLDS_POST
        and c.object is not None
        and c.modality is Modality.ASSERTED
    }


def people(found: ArticleEvidence, reader: Reader) -> dict[str, str]:
    """Each person named in the article → “O” for an official, “P” for another person."""
    marked = {found.mentions[i].name for i in official_mentions(found, reader.lexicon)}
    return {
        m.name: "O" if m.name in marked else "P"
        for m in found.mentions
        if m.kind in (Kind.PERSON, Kind.OFFICIAL)
    }


def wanted_tenures(cell: str) -> set[tuple[str, str, str]]:
    found = set()
    for part in filter(None, cell.split(" | ")):
        person, post = part.split("@")
        body, title = post.split(":")
        found.add((person, body, title))
    return found


def wanted_people(cell: str) -> dict[str, str]:
    found, kind = {}, ""
    for part in cell.split():
        if part in ("O", "P"):
            kind = part
        else:
            found |= dict.fromkeys(part.split("、"), kind)
    return found


def same_tenures(want: set[tuple[str, str, str]], have: set[tuple[str, str, str]]) -> bool:
    """Whether each tenure has its match; a printed body may begin with the areas around it."""

    def fits(a: tuple[str, str, str], b: tuple[str, str, str]) -> bool:
        body, printed = a[1], b[1]
        front = printed[: len(printed) - len(body)]
        return (a[0], a[2]) == (b[0], b[2]) and (
            printed == body or (printed.endswith(body) and AREA_FRONT.fullmatch(front) is not None)
        )

    return all(any(fits(a, b) for b in have) for a in want) and all(
        any(fits(a, b) for a in want) for b in have
    )


@pytest.mark.parametrize(
    ("text", "posts", "named", "mark"),
    PHRASES,
    ids=[f"{number}-{row[0][:12]}" for number, row in enumerate(PHRASES)],
)
def test_phrase(text: str, posts: str, named: str, mark: str, reader: Reader) -> None:
    found = reader.evidence(text)
    right = same_tenures(wanted_tenures(posts), tenures(found)) and (
        wanted_people(named) == people(found, reader)
    )
    assert right == (mark != MARK), (tenures(found), people(found, reader))


def test_the_table_is_whole() -> None:
    assert len(PHRASES) >= 250
    assert {mark for *_, mark in PHRASES} <= {"", MARK}
    for text, posts, named, _ in PHRASES:
        known = wanted_people(named)
        assert {person for person, _, _ in wanted_tenures(posts)} <= set(known), text


def test_known_misses_are_few() -> None:
    assert sum(mark == MARK for *_, mark in PHRASES) <= 15
