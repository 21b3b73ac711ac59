"""Zones and towns whose names the dictionary cuts, and tails of names that name nothing."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


def _areas(reader: Reader, sentence: str) -> list[str]:
    kinds = (Kind.ZONE, Kind.PLACE)
    return [m.text for m in reader.mentions(sentence) if m.kind in kinds and not m.contextual]


@pytest.mark.parametrize(
    "name",
    [
        "百步经济开发区", "银湖湾滨海新区", "起重装备产业园", "空港新城", "红旗满族镇",
        "桃源土家族苗族乡", "达茂联合旗",
    ],
)  # fmt: skip
def test_a_name_is_whole(reader: Reader, name: str) -> None:
    assert _areas(reader, f"昨日，{name}召开会议。") == [name]


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("天津滨海新区召开会议。", ["天津", "滨海新区"]),
        ("该县两个回族乡、6个畲族乡受益。", []),
        ("白水镇召开会议。", ["白水镇"]),
        ("一座滨海新城拔地而起。", []),
        ("全市三大经济开发区完成投资。", []),
        ("建设智能装备产业园。", ["智能装备产业园"]),
    ],
)
def test_no_tail_and_no_class_is_a_name(reader: Reader, sentence: str, areas: list[str]) -> None:
    assert _areas(reader, sentence) == areas


def test_a_character_that_the_dictionary_parts_begins_a_listed_name(reader: Reader) -> None:
    text = "实地到朱氏药业、浮龙湖生态文化旅游度假区调研。"
    assert _areas(reader, text) == ["浮龙湖生态文化旅游度假区"]
    assert "建龙湖新城" not in _areas(reader, "来到老城、建龙湖新城。")


def test_the_rest_of_a_broken_line_is_no_zone(reader: Reader) -> None:
    assert "肃（兰州）国际陆港" not in _areas(reader, "肃（兰州）国际陆港管委会会签备忘录。")
    assert "甘肃（兰州）国际陆港" in _areas(reader, "甘肃（兰州）国际陆港会签备忘录。")
