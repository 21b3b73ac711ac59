"""Growth phrases: sign, basis, bound, lists, and what only looks like growth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.model import Bound
from kg.recognise.growth import find_growths


@pytest.mark.parametrize(
    ("text", "percents", "basis", "bound"),
    [
        ("6.5亿美元,同比增长21%;", [21], "同比", Bound.EXACT),
        ("912.5亿元,同比增长约5%", [5], "同比", Bound.ABOUT),
        ("固定资产投资18.93亿元,下降3%,", [-3], "", Bound.EXACT),
        ("生产总值33.74亿元,比增9.2%,", [9], "", Bound.EXACT),
        ("力争海洋生产总值增长12%以上。", [12], "", Bound.AT_LEAST),
        ("年均增长22.4%", [22], "年均", Bound.EXACT),
        ("两年平均增长14.8%", [14], "两年平均", Bound.EXACT),
        ("合同外资8174万美元,同比增长1.8倍", [180], "同比", Bound.EXACT),
        ("近7000万美元,同比增长近2倍", [200], "同比", Bound.ABOUT),
        ("比上年同期增长17.3%", [17], "比上年同期", Bound.EXACT),
        ("与上月相比环比增长27.54%", [27], "与上月相比环比", Bound.EXACT),
        ("同比增17%", [17], "同比", Bound.EXACT),
        ("环比降3%", [-3], "环比", Bound.EXACT),
        ("规上工业增加值增速达8%", [8], "", Bound.EXACT),
        ("今年规上工业增加值要增长11%", [11], "", Bound.EXACT),
        ("收入分别增长8%、9%", [8, 9], "", Bound.EXACT),
        ("分别比上年同期增长42%、36%和48%", [42, 36, 48], "比上年同期", Bound.EXACT),
        ("总额超3600亿元，增长15%", [15], "", Bound.EXACT),
        ("控制物价上涨5%以内", [5], "", Bound.AT_MOST),
    ],
)
def test_takes(text: str, percents: list[int], basis: str, bound: Bound) -> None:
    (growth,) = find_growths(text)
    assert [int(p) for p in growth.percents] == percents
    assert (growth.basis, growth.bound) == (basis, bound)


@pytest.mark.parametrize(
    "text",
    [
        "高于全市增幅46%",
        "超全省平均增长46%",
        "高于全市GDP增速1.9个百分点",
        "同比提高4.8个百分点",
        "比去年同期增加10家",
        "增长点20个",
        "占比提升",
        "降低成本",
        "实现翻一番",
        "占全市的33.4%",
        "增强信心,完成率70%",
    ],
)
def test_leaves(text: str) -> None:
    assert find_growths(text) == ()


def test_decimals_are_exact() -> None:
    (growth,) = find_growths("同比增长13.5%")
    assert growth.percents == (Decimal("13.5"),)


def test_a_range_of_growth_has_two_ends() -> None:
    (growth,) = find_growths("地区生产总值增长5%至6%")
    assert (growth.percents, growth.high) == ((Decimal(5),), Decimal(6))


def test_a_rate_named_by_a_noun_is_marked() -> None:
    assert [g.noun for g in find_growths("增速8%,同比增长9%")] == [True, False]


def test_the_span_covers_the_phrase() -> None:
    text = "外贸进出口912.5亿元,同比增长约5%;"
    (growth,) = find_growths(text)
    assert text[growth.start : growth.end] == "同比增长约5%"
