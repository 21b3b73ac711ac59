"""The project that “项目”, “该工程” or a clause without a name is about."""

from __future__ import annotations

import pytest

from kg.relate.project_topic import project_meant
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("三一光伏产业园项目占地300亩，由甲建设。", "由甲", "三一光伏产业园项目"),
        ("三一光伏产业园项目占地300亩。该项目由甲建设。", "该项目", "三一光伏产业园项目"),
        ("三一光伏产业园项目占地300亩。效果很好。项目由甲建设。", "项目由", "三一光伏产业园项目"),
        ("三一光伏产业园项目、风电设备制造项目开工。该项目由甲建设。", "该项目由", None),
        ("三一光伏产业园项目开工，一批重点民生项目提速。该项目由甲建设。", "该项目由", None),
        ("三一光伏产业园项目占地300亩。由甲建设。", "由甲", None),
        ("效果很好。该项目由甲建设。", "该项目", None),
    ],
)
def test_project_meant(text: str, at: str, name: str | None, reader: Reader) -> None:
    context = reader.context(text)
    number = text[: text.index(at)].count("。")
    position = context.text(number).index(at)
    found = project_meant(context, number, position)
    assert (context.mentions[found].name if found is not None else None) == name
