"""People of personnel notices: one line for each name."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "任命：//周紫霄为临海市人民政府副市长；//梁耀斌为临海市审计局局长。",
            ["周紫霄", "梁耀斌"],
        ),
        ("免去：//何晓玲的临海市教育局局长职务。", ["何晓玲"]),
        ("李明辉，男，汉族，1978年5月生，现任临海市审计局局长，拟任市直部门正职。", ["李明辉"]),
        ("王雪梅（女），现任临海市教育局副局长。", ["王雪梅"]),
        ("孙浩任临海市审计局局长（试用期一年）；", ["孙浩"]),
    ],
)
def test_who_is_named(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.PERSON) == names


@pytest.mark.parametrize(
    "text",
    [
        "发展为第一要务。",
        "市区为全市工作重点单位成员。",
        "任前公示的职务。",
        "蓝天，男子篮球队赢得比赛。",
        "公司，现任领导班子团结。",
    ],
)
def test_who_is_not(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.PERSON) == []
