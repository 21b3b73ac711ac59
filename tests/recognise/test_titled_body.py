"""Bodies that a title and a name behind them prove, and what they do not prove."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("会上，上投集团党委书记、董事长高磊明发言。", Kind.COMPANY, "上投集团"),
        ("会上，中色宁夏董事长、总经理王立东发言。", Kind.COMPANY, "中色宁夏"),
        ("省商务厅厅长李强盛、省社治办主任周文斌参加。", Kind.AGENCY, "省社治办"),
        ("新华社武汉分社社长姜微明参加。", Kind.INSTITUTION, "新华社武汉分社"),
        ("应急部安全协调司副司长边卫东带队。", Kind.AGENCY, "应急部安全协调司"),
    ],
)
def test_a_body_between_a_mark_and_a_title(
    text: str, kind: Kind, name: str, reader: Reader
) -> None:
    assert name in reader.names(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "会上，投资公司董事长高磊明发言。",
        "会上，有关部门主任高磊明发言。",
        "出席会议的市长高磊明发言。",
        "学校校长高磊明发言。",
        "上投集团党委书记、董事长发言。",
    ],
)
def test_no_body(text: str, reader: Reader) -> None:
    kinds = (Kind.AGENCY, Kind.COMPANY, Kind.INSTITUTION)
    assert [m.rule for m in reader.mentions(text) if m.rule.endswith("-titled")] == []
    assert all(m.kind not in kinds or len(m.name) > 2 for m in reader.mentions(text))
