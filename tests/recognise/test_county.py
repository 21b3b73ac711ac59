"""Short names of counties: where 龙游 is the county and where it is another word."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("考察团赴龙游、安吉、昆山考察。", ["龙游", "安吉", "昆山"]),
        ("公司在安吉、太仓设有生产基地。", ["安吉", "太仓"]),
        ("项目落户建德，选址桐庐。", ["建德", "桐庐"]),
        ("论坛在安吉召开。", ["安吉"]),
        ("嘉定区委书记调研。//嘉定去年招商百亿元。", ["嘉定区", "嘉定"]),
        ("记者从奉化获悉，水蜜桃丰收。//奉化区农业农村局召开会议。", ["奉化", "奉化区"]),
    ],
)
def test_what_is_the_county(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.PLACE) == names


@pytest.mark.parametrize(
    "text",
    [
        "他在少年宫练就一身武功，在阳春时节安居乐业。",
        "投资兴业在当下，惠农政策好。",
        "志丹、孙吴两人到会。",
        "昆山大桥通车，安吉白茶飘香。",
        "与平安保险、兴业银行合作。",
    ],
)
def test_what_is_another_word(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.PLACE) == []


def test_a_short_name_that_is_proven_once_stands_alone(reader: Reader) -> None:
    text = "总投资58亿元的项目落户龙游。//龙游吹响招商主旋律，引进三一重工智能装备产业园项目。"
    assert reader.names(text, Kind.PLACE) == ["龙游", "龙游"]
