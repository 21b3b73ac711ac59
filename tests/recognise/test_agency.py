"""Agencies: a body is its area, its unit and its parts; what a bare name needs to be complete."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区委、区政府召开大会。", ["区委", "区政府"]),
        ("佛山市顺德区市场监督管理局开展检查。", ["顺德区市场监督管理局"]),
        ("呼伦贝尔市鄂温克族自治旗人民法院审理。", ["鄂温克族自治旗人民法院"]),
        ("湖州市吴兴区织里镇党委副书记陈勇杰主持。", ["织里镇党委"]),
        ("石嘴山高新区党工委、管委会出台措施。", ["石嘴山高新区党工委", "管委会"]),
        ("全国人大常委会表决通过。", ["全国人大常委会"]),
        ("市财政局、市税务局和商务部参加。", ["市财政局", "市税务局", "商务部"]),
    ],
)
def test_bodies_of_a_sentence(text: str, names: list[str], reader: Reader) -> None:
    assert [m.name for m in reader.mentions(text) if m.kind is Kind.AGENCY and _outer(m.rule)] == (
        names
    )


def _outer(rule: str) -> bool:
    return rule != "agency-parent"


@pytest.mark.parametrize(
    "text",
    [
        "有关部门负责人参加。",
        "各级党委、政府要高度重视。",
        "省市县三级联动。",
        "委员们认真审议。",
        "该局局长表示。",
        "地委托第三方评估。",
    ],
)
def test_what_is_no_body(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.AGENCY) == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("区发改局发布通知。", "区"),
        ("县委召开会议。", "县"),
        ("省科技厅印发通知。", "省"),
        ("管委会主任致辞。", "管"),
        ("镇党委召开会议。", "镇"),
    ],
)
def test_a_body_without_its_area_says_what_completes_it(
    text: str, scope: str, reader: Reader
) -> None:
    body = next(m for m in reader.mentions(text) if m.kind is Kind.AGENCY)
    assert (body.contextual, body.scope) == (True, scope)


def test_a_part_holds_its_body_and_the_body_its_area(reader: Reader) -> None:
    found = reader.mentions("泸州市委统战部开展走访。")
    assert [(m.text, m.kind) for m in found] == [
        ("泸州市委统战部", Kind.AGENCY),
        ("泸州市委", Kind.AGENCY),
        ("泸州市", Kind.PLACE),
    ]
    assert not any(m.contextual for m in found)


def test_a_longer_body_is_never_cut_to_another_one(reader: Reader) -> None:
    """The committee of the youth league is no party committee."""
    for text in ("团市委举办活动。", "市直机关工委召开会议。", "纪工委书记出席。"):
        names = reader.names(text, Kind.AGENCY)
        assert "市委" not in names
        assert "工委" not in names
