"""Places: divisions, towns, ports and countries, each a mention of its own."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("宁夏中卫市沙坡头区加强治理。", ["宁夏", "中卫市", "沙坡头区"]),
        ("安徽省六安市金寨县发生变化。", ["安徽省", "六安市", "金寨县"]),
        ("绍兴嵊州市加快发展。", ["绍兴", "嵊州市"]),
        ("江宁区禄口街道加强服务。", ["江宁区", "禄口街道"]),
        ("日本、韩国和德国企业参展。", ["日本", "韩国", "德国"]),
        ("李家沱街道、张家口市。", ["李家沱街道", "张家口市"]),
        ("道县人民政府办公室发布消息。", ["道县"]),
        ("安庆市卫健委到创业社区、北苑社区义诊。", ["安庆市", "北苑社区"]),
        ("浙西南山区的泰顺县、鲁中山区的沂源县发展很快。", ["泰顺县", "沂源县"]),
        (
            "上海市北部宝山区的企业、北京西南部房山区的项目",
            ["上海市", "宝山区", "北京", "房山区"],
        ),
        ("深圳市南山区发展很快。", ["深圳市", "南山区"]),
        ("走进乡村振兴示范点云岭村。", ["云岭村"]),
        ("新加坡驻沪总领事李明到访驻马店市。", ["新加坡", "驻马店市"]),
        ("副市长李建国、日本驻华公使陈立明到会。", ["市", "日本"]),
    ],
)
def test_each_place_is_a_mention(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.PLACE) == names


@pytest.mark.parametrize(
    "text",
    [
        "朝阳产业前景广阔。",
        "和平发展是时代主题。",
        "城镇化率提高到70%。",
        "本镇、各乡、每村都要参加。",
        "由属地街道和示范社区落实。",
        "农村社区焕然一新。",
        "到包保社区、共建社区开展慰问。",
        "常委会副主任，各街道人大工委负责人列席会议。",
    ],
)
def test_common_words_are_no_places(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.PLACE) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("县长方志明带队调研。", "县"),
        ("副市长周俊出席会议。", "市"),
        ("区发改局发布通知。", "区"),
        ("省委召开会议。", "省"),
    ],
)
def test_level_words_of_posts_and_bodies_stand_for_an_area(
    text: str, level: str, reader: Reader
) -> None:
    found = [m for m in reader.mentions(text) if m.rule == "area-level"]
    assert [(m.text, m.scope, m.contextual, m.kind) for m in found] == [
        (level, level, True, Kind.PLACE)
    ]
