"""People: the rows of people.tsv, and the homophone that is never the same person."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Kind
from kg.resolve.resolver import Resolver
from tests.phrases import Reader, table

ROWS = [row + [""] * (4 - len(row)) for row in table(Path(__file__).with_name("people.tsv"))]
PEOPLE = (Kind.PERSON, Kind.OFFICIAL)


def people(pages: str, name: str, reader: Reader) -> int:
    read = [
        reader.page(*texts.split("##"), name=f"{number}.txt")
        for number, texts in enumerate(pages.split("%%"))
    ]
    entities = Resolver(reader.lexicon).resolve(read).entities
    return sum(entity.name == name and entity.kind in PEOPLE for entity in entities)


@pytest.mark.parametrize(("pages", "name", "number", "known_miss"), ROWS)
def test_people(pages: str, name: str, number: str, known_miss: str, reader: Reader) -> None:
    if known_miss:
        assert people(pages, name, reader) != int(number), "a known miss passes: unmark it"
    else:
        assert people(pages, name, reader) == int(number)


def test_homophones_are_two(reader: Reader) -> None:
    page = reader.page("海宁市委书记张伟带队调研。", "海宁市委书记章伟带队调研。")
    entities = Resolver(reader.lexicon).resolve([page]).entities
    assert {"张伟", "章伟"} <= {entity.name for entity in entities}


def test_why_one_person_is_said(reader: Reader) -> None:
    page = reader.page("海宁市委书记曹建明带队调研。", "海宁市委书记曹建明会见客商。")
    other = reader.page("海宁市发展很快。曹建明强调，要抓落实。", name="2.txt")
    entities = Resolver(reader.lexicon).resolve([page, other]).entities
    (person,) = [entity for entity in entities if entity.name == "曹建明"]
    assert {(j.rule, j.evidence) for j in person.joinings} == {
        ("same-post", "海宁市"),
        ("only-bearer-in-area", "海宁"),
    }
