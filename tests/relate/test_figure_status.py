"""Result, target or forecast, and the period, from the words around a number."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.model import Status
from tests.relate.marked import figures_of

A, T, F = Status.ACTUAL, Status.TARGET, Status.FORECAST
JULY = dt.date(2022, 7, 18)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("{新区|Zone}引进项目20个。", [A]),
        ("{新区|Zone}力争引进项目20个。", [T]),
        ("{新区|Zone}将引进项目20个，培育企业5家。", [T, T]),
        ("{新区|Zone}已引进项目20个。", [A]),
        ("{新区|Zone}预计实现产值20亿元。", [F]),
        # a forecast ends where a result is told behind a semicolon
        ("上半年，{新区|Zone}预计利用外资6亿美元；实现进出口912亿元。", [F, A]),
        ("{A项目|Project}建成后，可实现年产值2亿元，年上缴税收500万元以上。", [F, F]),
        ("{新区|Zone}产业规模将达到100亿元。", [F]),
        # 要 behind the number
        ("{新区|Zone}106项试点任务要全面铺开。", [T]),
        ("{海淀区|Place}15个重大项目将开工。", [T]),
        # a goal that has been met is none
        ("{新区|Zone}去年产值20亿元，完成全年目标的56.6%。", [A, A]),
        # what exists is not planned, whatever is planned with it
        ("{新区|Zone}要充分发挥18所高校作用。", [A]),
        ("{新区|Zone}聚焦“完成投资2490亿元”的目标，梳理了1417个项目。", [T, A]),
        # drive words command at the head of a clause, and describe elsewhere
        ("{新区|Zone}统筹部署。加快建设智慧园区5个。", [T]),
        ("{新区|Zone}“三个中心”建设加快，新设企业286家。", [A]),
        ("{新区|Zone}正在推进27个项目。", [A]),
        # 计划投资 plans one sum, not the next number
        ("{新区|Zone}项目49个，计划完成投资46亿元，5亿元以上项目5个。", [A, T, A]),
        ("近年来，{新区|Zone}扎实推进改革，培育企业30家。", [A]),
        ("全年{新区|Zone}引进大项目16个。", [T]),
        ("{新区|Zone}全年确定的50个重点项目已有37个开工。", [A, A]),
        # a yield, a result with its growth, an earlier year are no plan
        ("全年{新区|Zone}粮食总产量20万吨。", [A]),
        ("全年{新区|Zone}实现产值20亿元，比上年增长5%。", [A]),
        ("回看2021年，{新区|Zone}全年引进项目16个。", [A]),
        ("{新区|Zone}完成目标任务，实现产值20亿元。", [A]),
        ("{新区|Zone}累计开工206项，完成年度计划开工的80.8%。", [A, A]),
        # 建成后…将 is a forecast, 将…纳入 no plan, what is foreseen of a past year foreseen
        ("{A项目|Project}建成后将带动就业500人。", [F]),
        ("{新区|Zone}将2400个事项纳入清单。", [A]),
        ("预计2021年{新区|Zone}产值20亿元。", [F]),
        # an extent is as it is
        ("{A项目|Project}计划投资2亿元，占地42亩。", [A]),
        ("{A项目|Project}规划用地面积42亩。", [A]),
        # only what is told of the number itself is to come
        ("{新区|Zone}在建的126所学校还将新增10.8万个学位。", [A, T]),
        ("{新区|Zone}各项事业加快推进，新建医院2家。", [A]),
    ],
)
def test_status(text: str, statuses: list[Status]) -> None:
    assert [figure.status for _, figure in figures_of(text, JULY)] == statuses


def test_a_plan_reaches_over_sentences_until_a_result_is_told() -> None:
    text = "今年{新区|Zone}将创新突破。建设产业园12个。上半年已落地项目9个。"
    assert [f.status for _, f in figures_of(text, JULY)] == [T, A]


def test_a_plan_ends_with_its_paragraph() -> None:
    text = "今年{新区|Zone}将创新突破。建设产业园12个。\n{新区|Zone}引进企业20家。"
    assert [f.status for _, f in figures_of(text, JULY)] == [T, A]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("今年上半年，{新区|Zone}引进项目20个、企业5家。", ["2022-H1", "2022-H1"]),
        ("1至7月份，{黄岛口岸|Place}出口商用车28500余辆。", ["2022-01/2022-07"]),
        ("截至去年底，{新区|Zone}共有企业107家。", ["2021"]),
        ("{新区|Zone}今年新增企业30家。", ["2022"]),
        ("{新区|Zone}引进项目20个。", [None]),
        # 目前 ends the reach of an earlier period
        ("去年，{新区|Zone}引进项目20个。目前，{新区|Zone}有企业137家。", ["2021", None]),
        # a day is when it was reported
        ("7月8日，{新区|Zone}12项技术入选目录。", [None]),
        # a plan takes no year that has passed
        (
            "今年{新区|Zone}产值要增长11%。去年产值1056亿元。要加快建设27个项目。",
            ["2022", "2021", "2022"],
        ),
        # an area is laid out once; a sum is of its year
        ("2021年，{新区|Zone}规划面积396平方公里，占地面积12亩。", [None, "2021"]),
        # a year within a clause does not carry on
        ("{大连|Place}于2020年成为第四。引进企业20家。", [None]),
        ("“十四五”期间，{长丰县|Place}工业总产值突破2000亿元。", ["2021/2025"]),
        (
            "{市发改委|Agency}印发{《2021年中心名单》|Policy}，认定了51家研究中心。",
            ["2021"],
        ),
    ],
)
def test_period(text: str, labels: list[str | None]) -> None:
    found = [f.period and f.period.label for _, f in figures_of(text, JULY)]
    assert found == labels


def test_all_year_in_january_is_last_year_where_a_result_is_told() -> None:
    text = "年末{新区|Zone}失业率3.05%。全年{新区|Zone}要引进项目16个。"
    found = figures_of(text, dt.date(2022, 1, 13))
    assert [f.period and f.period.label for _, f in found] == ["2021", "2022"]


def test_a_part_of_a_year_is_of_the_year_named_before_it() -> None:
    found = figures_of("2015年{新区|Zone}一季度财政收入20亿元。", None)
    assert [f.period and f.period.label for _, f in found] == ["2015-Q1"]


def test_what_is_told_of_five_years_ends_with_its_sentence() -> None:
    text = "“十四五”时期，是{新区|Zone}不平凡的5年。{新区|Zone}产值年均增长10%。"
    assert [f.period for _, f in figures_of(text, JULY)] == [None]


def test_the_headline_of_a_report_names_the_period() -> None:
    text = "# {新区|Zone}一季度经济运行平稳\n{新区|Zone}财政收入20亿元。{新区|Zone}力争产值9亿元。"
    found = figures_of(text, JULY)
    assert [f.period and f.period.label for _, f in found] == ["2022-Q1", None]


def test_the_edition_of_an_event_dates_an_undated_article() -> None:
    text = "{新区|Zone}要办好2020凤凰音乐节。今年{新区|Zone}新增企业30家，去年有20家。"
    assert [f.period and f.period.label for _, f in figures_of(text, None)] == ["2020", "2019"]


def test_other_years_do_not_date_an_undated_article() -> None:
    text = "2013年建成通车。明年要办好2021音乐节。今年{新区|Zone}新增企业30家。"
    assert [f.period for _, f in figures_of(text, None)] == [None]


def test_a_period_carries_over_three_sentences_and_no_further() -> None:
    text = "去年，{新区|Zone}发展加快。" + "环境持续优化。" * 2 + "企业增至20家。" + "项目有30个。"
    assert [f.period and f.period.label for _, f in figures_of(text, JULY)] == ["2021", None]
