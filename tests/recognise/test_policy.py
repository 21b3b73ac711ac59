"""Policies: titles in 《》, quoted schemes with their head, documents behind an issuing verb."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("印发《惠企政策清单》2.0版。", ["《惠企政策清单》2.0版"]),
        ("落实《渭南市城市更新条例（草案）》。", ["《渭南市城市更新条例（草案）》"]),
        (
            "国务院印发《关于深化“证照分离”改革的通知》。",
            ["《关于深化“证照分离”改革的通知》"],
        ),
        ("临沂启动“百日会战”专项行动。", ["“百日会战”专项行动"]),
        ("创新推出“周转贷”、“园区贷”。", ["“周转贷”", "“园区贷”"]),
        ("启动柑橘产业提质攻坚战。", ["柑橘产业提质攻坚战"]),
    ],
)
def test_names(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.POLICY) == names


@pytest.mark.parametrize(
    "text",
    [
        "《雷雨》《茶馆》轮番上演。",
        "坚持“人民至上”理念。",
        "跑好“最后一公里”。",
        "大家提出宝贵意见。",
        "发扬艰苦奋斗的精神。",
        "“我们一定按计划完成任务。”他说。",
    ],
)
def test_slogans_books_and_speech_are_none(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.POLICY) == []


def test_a_short_title_waits_for_the_document_it_abbreviates(reader: Reader) -> None:
    found = {
        m.text: m.contextual
        for m in reader.mentions("印发《温岭市控烟条例》。《条例》明确了责任。")
        if m.kind is Kind.POLICY
    }
    assert found == {"《温岭市控烟条例》": False, "《条例》": True}


def test_a_newspaper_in_title_marks_is_an_institution(reader: Reader) -> None:
    found = [(m.text, m.kind) for m in reader.mentions("《厦门日报》报道了《控烟条例》。")]
    assert found == [("厦门日报", Kind.INSTITUTION), ("《控烟条例》", Kind.POLICY)]
