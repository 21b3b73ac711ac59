"""Projects: names with their phase, members of lists, metro lines; no classes, no honours."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("隆基绿能光伏组件项目正式投产。", ["隆基绿能光伏组件项目"]),
        ("宿迁京东智慧物流园二期项目主体封顶。", ["宿迁京东智慧物流园二期项目"]),
        (
            "引进了三星半导体二期、比亚迪新能源汽车等项目。",
            ["三星半导体二期", "比亚迪新能源汽车项目"],
        ),
        ("地铁8号线二期、10号线三期开工建设。", ["地铁8号线二期", "地铁10号线三期"]),
        ("打造“青峰药谷”生物医药产业基地。", ["“青峰药谷”生物医药产业基地"]),
        ("隆基绿能科技股份有限公司嘉兴光伏组件项目投产。", ["嘉兴光伏组件项目"]),
    ],
)
def test_names(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.PROJECT) == names


@pytest.mark.parametrize(
    "text",
    [
        "引进亿元以上工业项目50个。",
        "12个重大项目集中开工。",
        "各类项目、一批项目加快推进。",
        "坚持项目为王。",
        "高端产业项目纷纷落户。",
        "项目经理负责协调。",
        "被授予省级优质工程称号。",
    ],
)
def test_classes_and_honours_are_none(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.PROJECT) == []


def test_a_facility_is_a_project_where_it_is_built(reader: Reader) -> None:
    assert reader.names("大藤峡水利枢纽工程建成。", Kind.PROJECT) == ["大藤峡水利枢纽工程"]
    assert reader.names("游客参观大藤峡水利枢纽工程。", Kind.PROJECT) == []
