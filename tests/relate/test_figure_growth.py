"""Growth given to figures, and growth that is a figure of its own, on marked text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.model import Bound
from tests.relate.marked import figures_of, rows_of


def test_growth_goes_to_the_figure_in_front() -> None:
    ((about, figure),) = figures_of("{大连|Place}实际利用外资26.97亿美元，同比增长43.8%。")
    assert about == "大连"
    assert (str(figure.growth_percent), figure.growth_basis) == ("43.8", "同比")
    assert (figure.unit, figure.is_money) == ("USD", True)


def test_growth_with_its_own_measure_is_a_figure() -> None:
    rows = rows_of("{大连|Place}新设企业286家，外贸出口增长10.6%，固定资产投资同比下降5%。")
    assert rows == [
        "大连 | 新设企业 | 286 家",
        "大连 | 外贸出口增长率 | 10.6 %",
        "大连 | 固定资产投资增长率 | -5 %",
    ]


def test_growth_only_figures_carry_value_and_growth() -> None:
    ((_, figure),) = figures_of("{大连|Place}力争海洋生产总值增长12%以上。")
    assert (figure.value, figure.growth_percent, figure.bound) == (12, 12, Bound.AT_LEAST)


def test_growths_behind_respectively_go_to_as_many_figures() -> None:
    found = figures_of("{大连|Place}出口汽车1.2万辆，货值18.6亿元，分别增长35%和41%。")
    assert [f.growth_percent for _, f in found] == [35, 41]


def test_growth_without_a_measure_is_left_out() -> None:
    assert rows_of("{滨海新区|Zone}必须完成增长25%的目标。") == []


def test_growth_passes_a_clause_without_numbers() -> None:
    found = figures_of("{大连|Place}税收8亿元，再创历史新高，同比增长12%。")
    assert [(f.measure, f.growth_percent) for _, f in found] == [("税收", 12)]


def test_growth_behind_a_share_is_that_of_the_amount() -> None:
    found = figures_of("{大连|Place}税收完成8亿元，占预算的105%，同比增长10%。")
    assert [(f.unit, f.growth_percent) for _, f in found] == [("CNY", 10), ("%", None)]
    found = figures_of("{大连|Place}税收完成8亿元，占预算的105%；产值增长10%。")
    assert [f.growth_percent for _, f in found] == [None, None, 10]


def test_a_difference_in_points_does_not_grow() -> None:
    found = figures_of("{三门峡市|Place}产值比一季度回落4.8个百分点；两年平均增长6.0%。")
    assert [f.growth_percent for _, f in found] == [None]


def test_the_same_measure_of_another_time() -> None:
    found = figures_of("{临颍县|Place}确保一季度投资增长15%以上、全年增长10.5%以上。")
    assert [(f.measure, f.value, f.period and f.period.label) for _, f in found] == [
        ("投资增长率", 15, "2022-Q1"),
        ("投资增长率", Decimal("10.5"), "2022"),
    ]


def test_growth_over_a_named_year() -> None:
    ((_, figure),) = figures_of("{赤城县|Place}人均收入10700元，比2017年增长11%。")
    assert (figure.growth_percent, figure.growth_basis) == (11, "比2017年")


def test_the_noun_of_a_rate_right_behind_a_figure_is_its_growth() -> None:
    ((_, moved),) = figures_of("{盐城市|Place}港口集装箱运量57万标箱，增幅40.3%。")
    assert moved.growth_percent == Decimal("40.3")
    found = figures_of("{盐城市|Place}固定资产投资50亿元，工业投资增速8%。")
    assert [(f.measure, f.growth_percent) for _, f in found] == [
        ("固定资产投资", None),
        ("工业投资增长率", Decimal(8)),
    ]


@pytest.mark.parametrize(
    ("text", "growths"),
    [
        ("{大连|Place}财政支出296亿元，比上年增加67亿元，增长29%。", [29]),
        ("{大连|Place}税收收入72亿元，同比减收9亿元，剔除留抵退税后同口径下降6%。", [-6]),
        ("{大连|Place}实现GDP总量400亿元，按可比价计算同比增长6%。", [6]),
        ("{大连|Place}财政支出296亿元，新增贷款67亿元，出口增长29%。", [None, None, 29]),
        ("{大连|Place}财政支出46亿元，比2月份增加23亿元，环比增长100.8%。", [Decimal("100.8")]),
        ("{大连|Place}工业对经济增长贡献率为84%。", [None]),
    ],
)
def test_growth_behind_a_gain_or_how_it_was_reckoned(
    text: str, growths: list[int | Decimal | None]
) -> None:
    assert [f.growth_percent for _, f in figures_of(text)] == growths


def test_the_indicator_of_a_list_is_that_of_each_sector() -> None:
    text = "{大连|Place}发展，船舶工业、水产加工总产值分别增长37%、16%。工业销售、用电量分别增长11%和2%。"
    assert rows_of(text) == [
        "大连 | 船舶工业总产值增长率 | 37 %",
        "大连 | 水产加工总产值增长率 | 16 %",
        "大连 | 工业销售增长率 | 11 %",
        "大连 | 用电量增长率 | 2 %",
    ]


def test_growths_of_what_is_told_since_are_not_given_to_earlier_figures() -> None:
    text = "{大连市|Place}增值税、营业税分别为15亿元、4亿元；支出55亿元，增长26%，其中教育、医疗的支出增长较快，分别增长142%、91%。"
    assert [f.growth_percent for _, f in figures_of(text)] == [None, None, 26]


@pytest.mark.parametrize(
    ("between", "growths"),
    [
        ("占预算的105%", [8, None]),
        ("完成年初预算的105%", [8, None]),
        ("服务业收入占收入比重50%", [None, None]),
        ("民营企业占收入比重50%", [None, None]),
    ],
)
def test_growth_behind_a_share_is_of_the_whole_where_the_share_is_of_nothing_else(
    between: str, growths: list[int | None]
) -> None:
    found = figures_of(f"{{襄阳市|Place}}实现一般公共预算收入80亿元，{between}，增长8%。")
    assert [figure.growth_percent for _, figure in found] == growths
