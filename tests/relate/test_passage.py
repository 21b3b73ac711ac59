"""Look-ups by edges, lists with items that nobody recognised, fronts of longer names."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.relate.passage import ACTORS
from tests.phrases import Reader

FIRMS = frozenset((Kind.COMPANY,))


def names(text: str, start: str, reader: Reader) -> list[str]:
    """The names of the list that begins at `start` in a sentence."""
    context = reader.context(text)
    found = context.list_from(0, text.index(start), ACTORS)
    return [context.mentions[i].name for i in found]


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("海宁市、嘉善县和平湖市推出改革。", "海宁", ["海宁市", "嘉善县", "平湖市"]),
        ("吉利集团、研光创谷和中车集团签约。", "吉利", ["吉利集团", "中车集团"]),
        ("与研光创谷、中车集团签约。", "研光", ["中车集团"]),
        ("中国商务部举办论坛。", "中国", ["商务部"]),
        ("海宁市推出改革，嘉善县跟进。", "海宁", ["海宁市"]),
        ("企业家来访。", "企业", []),
    ],
)
def test_lists_step_over_what_nobody_recognised(
    text: str, start: str, expected: list[str], reader: Reader
) -> None:
    assert names(text, start, reader) == expected


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("上海建材企业来访。", True),
        ("上海某企业来访。", True),
        ("上海全力推进改革。", False),
        ("上海推出改革。", False),
        ("海宁市企业来访。", False),
    ],
)
def test_an_area_before_a_noun_is_no_actor(text: str, front: bool, reader: Reader) -> None:
    context = reader.context(text)
    (area,) = context.outer[0]
    assert context.attributive(0, area) is front


def test_where_a_last_unknown_item_may_end(reader: Reader) -> None:
    text = "商务部与联合国人居署共同主办。"
    context = reader.context(text)
    ends = list(context.unknown_ends(0, len("商务部")))
    assert len("商务部与联合国人居署") in ends
    assert all(end <= len("商务部与联合国人居署") for end in ends)
    assert list(context.unknown_ends(0, len("商务部与"))) == []


def test_names_are_masked_character_for_character(reader: Reader) -> None:
    text = "海宁市与吉利集团签约。"
    context = reader.context(text)
    assert context.masked(0, 0) == "□□□与□□□□签约。"
    assert context.masked(0, 0, FIRMS) == "海宁市与□□□□签约。"
    assert context.masked(0, 1) == "海宁市与□□□□签约。"
