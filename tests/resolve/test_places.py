"""Which area a level word means: the one that the article names, only where it leads clearly."""

from __future__ import annotations

import pytest

from kg.lexicon import load
from kg.model import Kind
from kg.resolve.places import AreaCounts, strip_division
from tests.phrases import Reader


def counts(reader: Reader, *texts: str) -> tuple[AreaCounts, list[str]]:
    page = reader.page(*texts)
    areas = AreaCounts(reader.lexicon)
    for found in page.articles:
        areas.add(found)
    return areas, [found.article.article_id for found in page.articles]


def leader(reader: Reader, level: str, *texts: str) -> str | None:
    """What `level` means in the first text of a page."""
    areas, articles = counts(reader, *texts)
    found = areas.leader(articles[0], level)
    return None if found is None else found[1]


@pytest.mark.parametrize(
    ("level", "texts", "name"),
    [
        ("市", ("海宁市发展很快。",), "海宁市"),
        ("县", ("嘉善县发展很快。",), "嘉善县"),
        ("省", ("浙江省发展很快。",), "浙江省"),
        ("区", ("湖南湘江新区发展很快。",), "湖南湘江新区"),
        ("新区", ("湖南湘江新区发展很快。",), "湖南湘江新区"),
        ("新区", ("宁海新区党委书记李明出席。",), "宁海新区"),
        ("工", ("宁海新区党工委召开会议。",), "宁海新区"),
        ("区", ("宁海新区党工委、宁海新区区委召开会议。",), "宁海新区"),
        ("区", ("上海市浦东新区召开会议。",), "浦东新区"),
        ("高新区", ("石嘴山高新区发展很快。",), "石嘴山高新区"),
        ("镇", ("佛山市北滘镇发展很快。",), "北滘镇"),
        ("县", ("单县人民政府发展产业。",), "单县"),
        ("县", ("道县发展很快。", "萧县发展很快。"), "道县"),
        ("县", ("青县考察团走进静海", "河北省青县考察团到静海县参观。"), "静海县"),
        ("县", ("青县党政代表团赴静海县，县委书记李明参加。青县受益。",), "青县"),
        ("区", ("绍兴市柯桥区发展很快。", "海宁市发展很快。"), "柯桥区"),
        ("市", ("大家都说好。", "海宁市发展很快。"), "海宁市"),
        ("市", ("海宁市发展很快。海宁市签约。", "南靖县发展很快，漳州市签约。"), "海宁市"),
    ],
)
def test_the_area_that_is_named(
    level: str, texts: tuple[str, ...], name: str, reader: Reader
) -> None:
    assert leader(reader, level, *texts) == name


@pytest.mark.parametrize(
    ("level", "texts"),
    [
        ("市", ("海宁市、桐乡市发展很快。",)),
        ("县", ("海宁市发展很快。",)),
        ("区", ("柯桥区、越城区发展很快。",)),
        ("县", ("单县、萧县发展很快。",)),
        ("市", ("大家都说好。",)),
        ("区", ("宁海新区党委书记李明出席。宁海新区发展很快。",)),
        ("区", ("宁海新区举行仪式。", "宁海新区管委会主任李明出席。")),
        ("区", ("宁海新区党工委召开会议。",)),
    ],
)
def test_without_a_clear_leader_the_word_stays_open(
    level: str, texts: tuple[str, ...], reader: Reader
) -> None:
    assert leader(reader, level, *texts) is None


def test_an_article_has_its_say_before_the_page(reader: Reader) -> None:
    texts = ("海宁市发展很快。", "桐乡市发展很快。桐乡市人口多。桐乡市靠海。")
    areas, articles = counts(reader, *texts)
    assert areas.leader(articles[0], "市") == (Kind.PLACE, "海宁市")
    assert areas.leader(articles[1], "市") == (Kind.PLACE, "桐乡市")


def test_a_high_tech_zone_is_no_new_area_and_no_district(reader: Reader) -> None:
    areas, _ = counts(reader, "顺德高新区发展很快。")
    assert {"区", "新区"} & areas.levels(Kind.ZONE, "顺德高新区") == set()
    assert {"高新区", "管"} <= areas.levels(Kind.ZONE, "顺德高新区")
    texts = ("佛山市顺德区发展很快。顺德高新区、顺德高新区、顺德高新区。",)
    assert leader(reader, "区", *texts) == "顺德区"


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("绍兴滨海新区科技园", "滨海新区科技园"),
        ("石嘴山高新区", "石嘴山高新区"),
        ("柯桥经济技术开发区", "柯桥经济技术开发区"),
    ],
)
def test_a_division_in_front_goes_where_a_name_is_left(name: str, rest: str) -> None:
    assert strip_division(load(), name) == rest
