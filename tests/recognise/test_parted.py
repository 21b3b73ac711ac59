"""Firms and institutions are parted from the small area before them, not from their own name."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在长沙县三一重工，机器轰鸣。", "三一重工"),
        ("在西海岸新区山东科技大学，学生排队。", "山东科技大学"),
        ("苏州工业园区建屋发展集团有限公司成立。", "苏州工业园区建屋发展集团有限公司"),
        ("重庆市渝北区人民医院扩建。", "重庆市渝北区人民医院"),
    ],
)
def test_the_area_before_a_name(text: str, name: str, reader: Reader) -> None:
    evidence = reader.evidence(text)
    named = {m.text for m in evidence.mentions if m.kind in (Kind.COMPANY, Kind.INSTITUTION)}
    assert named == {name}
