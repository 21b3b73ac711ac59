"""Events: what makes a meeting an individual one, and where its name begins."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("第六届中国国际进口博览会开幕。", ["第六届中国国际进口博览会"]),
        ("12月5日，中共宜昌市委七届六次全会召开。", ["中共宜昌市委七届六次全会"]),
        ("三亚市召开招商引资工作推进会。", ["招商引资工作推进会"]),
        ("昨天上午，世界人工智能大会在沪举行。", ["世界人工智能大会"]),
        ("8月12日上午第三届亚洲青年运动会闭幕。", ["第三届亚洲青年运动会"]),
        ("赣江新区举行“百日攻坚”誓师大会。", ["“百日攻坚”誓师大会"]),
    ],
)
def test_names(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.EVENT) == names


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，要真抓实干。",
        "代表们走进人民大会堂。",
        "他在会议室等候，手里拿着会议纪要。",
        "完善座谈会制度，健全论坛机制。",
        "通过座谈会、现场会等形式征求意见。",
        "召开会议研究部署。",
    ],
)
def test_meetings_in_general_are_none(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.EVENT) == []


def test_double_meetings_are_one(reader: Reader) -> None:
    found = reader.names("第三届数字峰会暨第五届算力大会开幕。", Kind.EVENT)
    assert found == ["第三届数字峰会暨第五届算力大会"]


def test_a_ceremony_without_a_name_belongs_to_its_article(reader: Reader) -> None:
    (event,) = [m for m in reader.mentions("签约仪式在江门市举行。") if m.kind is Kind.EVENT]
    assert event.contextual
    (event,) = [m for m in reader.mentions("项目集中开工仪式举行。") if m.kind is Kind.EVENT]
    assert not event.contextual


def test_the_organiser_in_the_name_is_a_mention_too(reader: Reader) -> None:
    found = [(m.text, m.kind) for m in reader.mentions("市政协十四届三次会议闭幕。")]
    assert found[:2] == [("市政协十四届三次会议", Kind.EVENT), ("市政协", Kind.AGENCY)]
