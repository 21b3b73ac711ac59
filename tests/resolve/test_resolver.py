"""Entities: one for each thing that the pages name, whatever the order of the pages."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Entity, Kind, PageEvidence
from kg.resolve.resolver import Resolution, Resolver
from tests.phrases import Reader

PAGES = (
    (
        "海宁市发展很快。市委书记曹建明到经济开发区调研。",
        "B|王伟//海宁市人民政府印发《海宁市控烟条例》。",
    ),
    ("海宁市委书记曹建明会见客商。", "B|王伟//徐工集团董事长杨东升到海宁市考察。"),
    ("嘉善县发展很快。县委书记曹建明带队调研。", "签约仪式在嘉善县举行。"),
    ("石嘴山高新区管委会主任李跃旗表示感谢。高新区引来企业。", "签约仪式在石嘴山高新区举行。"),
    ("大家都说好。区委召开会议。"),
)


@pytest.fixture(scope="module")
def pages(reader: Reader) -> list[PageEvidence]:
    return [
        reader.page(*([texts] if isinstance(texts, str) else texts), name=f"{number}.txt")
        for number, texts in enumerate(PAGES)
    ]


def resolve(pages: list[PageEvidence], reader: Reader) -> Resolution:
    return Resolver(reader.lexicon).resolve(pages)


def named(resolution: Resolution, name: str) -> list[Entity]:
    return [entity for entity in resolution.entities if entity.name == name]


@given(st.randoms(use_true_random=False), st.integers(0, 5))
@settings(max_examples=20, deadline=None)
def test_the_order_of_pages_does_not_matter(
    pages: list[PageEvidence], reader: Reader, chance: random.Random, number: int
) -> None:
    part = pages[:number]
    shuffled = list(part)
    chance.shuffle(shuffled)
    assert resolve(shuffled, reader) == resolve(part, reader)


def test_every_mention_with_a_referent_has_one_entity(
    pages: list[PageEvidence], reader: Reader
) -> None:
    resolution = resolve(pages, reader)
    kept = {ref for entity in resolution.entities for ref in entity.mentions}
    assert kept == set(resolution.entity_of)
    assert len(resolution.entities) == len({entity.iri for entity in resolution.entities})
    mentions = sum(len(a.mentions) for page in pages for a in page.articles)
    open_names = sum(number for _, number in resolution.unjoined)
    assert len(resolution.entity_of) + open_names == mentions


def test_every_other_name_has_a_rule(pages: list[PageEvidence], reader: Reader) -> None:
    for entity in resolve(pages, reader).entities:
        printed = {*entity.alt_names, *entity.contextual_names}
        joined = {joining.name for joining in entity.joinings}
        assert printed - joined <= {entity.name}, entity
        assert all(joining.rule for joining in entity.joinings)


def test_people_of_one_area_are_one_and_of_two_areas_two(
    pages: list[PageEvidence], reader: Reader
) -> None:
    found = named(resolve(pages, reader), "曹建明")
    assert sorted(len(entity.mentions) for entity in found) == [1, 2]
    assert {entity.kind for entity in found} == {Kind.OFFICIAL}


def test_a_reporter_is_one_person_on_the_pages_of_one_area(
    pages: list[PageEvidence], reader: Reader
) -> None:
    resolution = resolve(pages, reader)
    (reporter,) = named(resolution, "王伟")
    assert reporter.kind is Kind.PERSON
    assert set(resolution.byline_entities.values()) == {reporter.iri}
    assert len(resolution.byline_entities) == 2


def test_ceremonies_of_two_articles_are_two(pages: list[PageEvidence], reader: Reader) -> None:
    assert len(named(resolve(pages, reader), "签约仪式")) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("苏州工业园区管委会和苏州市联合办公。", {"苏州工业园区管委会", "苏州工业园区", "苏州市"}),
        ("宜昌高新区白洋工业园属于宜昌高新区。", {"宜昌高新区白洋工业园", "宜昌高新区"}),
        ("泸州市委统战部与泸州市委同楼办公。", {"泸州市委统战部", "泸州市委", "泸州市"}),
    ],
)
def test_a_name_inside_a_name_is_no_reason_to_merge(
    text: str, names: set[str], reader: Reader
) -> None:
    resolution = resolve([reader.page(text)], reader)
    assert {entity.name for entity in resolution.entities} == names


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("海宁市加快发展。海宁的企业来了。", "海宁市", {"海宁"}),
        ("绍兴市加快发展。绍兴的企业来了。", "绍兴市", {"绍兴"}),
        ("嘉善县发展和改革局、嘉善县发改局。", "嘉善县发展和改革局", {"嘉善县发改局"}),
        ("启动“百日会战”行动。推出“百日会战”。", "“百日会战”行动", {"“百日会战”"}),
        (
            "湖北楚安防务装备有限公司扩产。楚安防务装备增资。",
            "湖北楚安防务装备有限公司",
            {"楚安防务装备"},
        ),
    ],
)
def test_two_names_of_one_thing(text: str, name: str, others: set[str], reader: Reader) -> None:
    (entity,) = named(resolve([reader.page(text)], reader), name)
    assert set(entity.alt_names) == others


def test_homophones_and_namesakes_of_another_kind_stay_apart(reader: Reader) -> None:
    resolution = resolve([reader.page("市领导张伟、章伟参加活动。")], reader)
    assert len(named(resolution, "张伟")) == len(named(resolution, "章伟")) == 1


def test_a_short_name_that_nobody_printed_gives_way_to_who_is_called_so(reader: Reader) -> None:
    full = reader.page("临江市东湖保税港区税务局介绍了便利通关的经验。")
    short = reader.page("东湖保税港区要聚焦开放发展。")
    (alone,) = named(resolve([full], reader), "临江市东湖保税港区")
    assert alone.contextual_names == ("东湖保税港区",)
    both = resolve([full, short], reader)
    (beside,) = named(both, "临江市东湖保税港区")
    assert beside.contextual_names == ()
    assert [j for j in beside.joinings if j.name == "东湖保税港区"] == []
    assert named(both, "东湖保税港区") != []


def test_a_page_taken_away_leaves_the_rest_as_it_was(
    pages: list[PageEvidence], reader: Reader
) -> None:
    before = resolve(pages[1:], reader)
    assert resolve(pages, reader) != before
    assert resolve(pages[1:], reader) == before


def test_the_base_of_iris(pages: list[PageEvidence], reader: Reader) -> None:
    base = "https://example.org/graph/"
    resolution = Resolver(reader.lexicon, base).resolve(pages)
    assert {entity.iri.startswith(base) for entity in resolution.entities} == {True}
