"""Measures that only compare are told from those that say what is measured."""

from __future__ import annotations

import pytest

from kg.relate.figure_compared import only_compares


@pytest.mark.parametrize(
    ("measure", "unit"),
    [
        ("比上年末提高", "个百分点"),
        ("较上年下降", "个百分点"),
        ("高于全市平均", "个百分点"),
        ("高于平均进度", "个百分点"),
        ("增幅比上年提高", "个百分点"),
        ("增收", "CNY"),
        ("比2021年减收", "CNY"),
        ("建区之初", "倍"),
        ("2011年", "倍"),
    ],
)
def test_only_compares(measure: str, unit: str) -> None:
    assert only_compares(measure, unit)


@pytest.mark.parametrize(
    ("measure", "unit"),
    [
        ("高于全市GDP增速", "个百分点"),
        ("增速高于全市", "个百分点"),
        ("对经济增长贡献", "个百分点"),
        ("税收增收", "CNY"),
        ("减税降费", "CNY"),
        ("芯片性能", "倍"),
        ("比上年末提高", "%"),
    ],
)
def test_says_what_is_measured(measure: str, unit: str) -> None:
    assert not only_compares(measure, unit)
