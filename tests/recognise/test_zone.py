"""Zones: where their names begin, which heads may stand alone, what lists share."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("武汉东湖综合保税区外贸进出口增长20%。", ["武汉东湖综合保税区"]),
        ("广东佛山国家高新技术产业开发区发布公告。", ["广东佛山国家高新技术产业开发区"]),
        ("由石嘴山高新区牵头推进。", ["石嘴山高新区"]),
        ("企业纷纷落户银川综保区。", ["银川综保区"]),
        ("苏州工业园区推出改革举措。", ["苏州工业园区"]),
        ("会议接受李明辞去滨海高新区管委会主任职务。", ["滨海高新区"]),
        ("区政府与市国资委合作开发三灶东咀片区。", ["三灶东咀片区"]),
        ("县政府投资建设金沙湾片区。", ["金沙湾片区"]),
        ("调研中，范志康要求金沙开发区加快发展。", ["金沙开发区"]),
        ("项目集中开工暨项城莲花健康新区揭牌。", ["项城莲花健康新区"]),
        ("海宁示范区的核心区许村创新产业园区建成。", ["海宁示范区", "许村创新产业园区"]),
        ("淮安生态文旅区签约。", ["淮安生态文旅区"]),
        ("仪式在海宁市许村镇宏泰产业园举办。", ["宏泰产业园"]),
        ("仪式在许村镇工业园举办。", ["许村镇工业园"]),
        (
            "东营港经济开发区、广饶经济开发区、河口蓝色经济开发区联动发展。",
            ["东营港经济开发区", "广饶经济开发区", "河口蓝色经济开发区"],
        ),
    ],
)
def test_names_begin_behind_what_is_no_part_of_them(
    text: str, names: list[str], reader: Reader
) -> None:
    assert reader.names(text, Kind.ZONE) == names


@pytest.mark.parametrize("behind", ["林长制", "林业部门", "市场监管", "市政道路", "市容"])
def test_words_that_begin_like_no_zone_end_one(behind: str, reader: Reader) -> None:
    assert reader.names(f"襄阳高新区{behind}工作推进有力。", Kind.ZONE) == ["襄阳高新区"]


@pytest.mark.parametrize(
    "text",
    [
        "全国21个自贸试验区加快发展。",
        "贵溪是中国铜产业聚集核心区。",
        "这是集工业发展、生态绿化为一体的生态园林工业区。",
        "全省18家国家级高新区晋位升级。",
        "各功能区要比学赶超。",
        "推动特色园区发展。",
        "打造国家绿色发展示范区。",
        "经济区域协调发展。",
        "全区域推进改革。",
        "关于珠海市金湾区发展的报告。",
        "天津市滨海新区加快发展。",
        "学习先进地区开发区建设经验。",
    ],
)
def test_classes_and_visions_are_no_zones(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.ZONE) == []


def test_members_of_a_list_get_the_shared_tail(reader: Reader) -> None:
    found = [m for m in reader.mentions("规划建设医疗器械、光伏两大专业园区。") if m.name != m.text]
    assert [(m.text, m.name) for m in found] == [
        ("医疗器械", "医疗器械专业园区"),
        ("光伏", "光伏专业园区"),
    ]


def test_a_head_alone_means_something_in_its_article_only(reader: Reader) -> None:
    found = {m.text: m.contextual for m in reader.mentions("石嘴山高新区扩容。高新区引来企业。")}
    assert found == {"石嘴山高新区": False, "高新区": True}


def test_a_zone_inside_a_longer_name_is_a_mention_of_its_own(reader: Reader) -> None:
    found = [(m.text, m.start, m.end) for m in reader.mentions("宜昌高新区白洋工业园新建厂房。")]
    assert found == [("宜昌高新区白洋工业园", 0, 10), ("宜昌高新区", 0, 5)]
