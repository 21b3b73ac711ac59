"""For which period a figure holds, on marked text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kg.model import Role
from kg.relate.figures import find_figures
from tests.relate.marked import figures_of, marked_article

JULY = dt.date(2022, 7, 18)


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
        ("2021年，{新区|Zone}规划面积396平方公里，占地面积12亩。", [None, None]),
        # a year within a clause does not carry on
        ("{大连|Place}于2020年成为第四。引进企业20家。", [None]),
        ("“十四五”期间，{长丰县|Place}工业总产值突破2000亿元。", ["2021/2025"]),
        # a record, an event's name, a part of what is told
        (
            "6月，{连云港港|Zone}吞吐量20万吨，刷新今年以来月度最高纪录。其中外贸吞吐量10万吨。",
            ["2022-06"] * 2,
        ),
        ("{连云港|Place}举行2022年春季开工活动。项目共63个。", [None]),
        ("{滕州|Place}税收9亿元。其中，6月份税收2亿元。财政收入7亿元。", [None, "2022-06", None]),
        ("{安溪县|Place}力争一季度“开门红”。现场开工项目22个。", [None]),
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


@pytest.mark.parametrize(
    ("section", "labels"),
    [
        ("一、2017年工作回顾", ["2017", None]),
        ("二、2018年工作安排", [None, "2018"]),
        ("一、2022年财政预算执行情况", ["2022", None]),
        ("二、2023年预算草案", [None, "2023"]),
        ("2022年预算执行情况和2023年预算草案", [None, None]),
        # several years, no year, another section in between
        ("一、2017年和“十二五”工作回顾", [None, None]),
        ("一、过去五年工作回顾", [None, None]),
        ("2017年开工建设", [None, None]),
    ],
)
def test_the_section_of_a_report_names_the_year(section: str, labels: list[str | None]) -> None:
    text = f"{section}\n{{新区|Zone}}财政收入20亿元。\n{{新区|Zone}}力争出口9亿元。"
    article, mentions = marked_article(text, None)
    heading = replace(article.sentences[0], role=Role.SUBHEAD)
    article = replace(article, sentences=(heading, *article.sentences[1:]))
    found, _ = find_figures(article, mentions)
    assert [f.period and f.period.label for f in found] == labels


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("{新区|Zone}2023年国民经济和社会发展计划", "2023"),
        ("{新区|Zone}2023年工作要点（摘要）", "2023"),
        ("{新区|Zone}2022年计划执行情况与2023年计划草案", None),
        ("{新区|Zone}2023年集中开工", None),
    ],
)
def test_the_title_of_a_plan_names_the_year_of_its_targets(title: str, label: str | None) -> None:
    found = figures_of(f"# {title}\n主要预期目标是：{{新区|Zone}}生产总值增长6%左右。")
    assert [f.period and f.period.label for _, f in found] == [label]


def test_months_are_of_the_year_that_the_paragraph_begins_with() -> None:
    text = "2018年，{新区|Zone}安排项目458个。1至8月{新区|Zone}完成投资62亿元。"
    labels = [f.period and f.period.label for _, f in figures_of(text, None)]
    assert labels == ["2018", "2018-01/2018-08"]
    text = "{新区|Zone}2018年底建成。\n1至8月{新区|Zone}完成投资62亿元。"
    assert [f.period for _, f in figures_of(text, None)] == [None]


def test_the_report_of_a_month_tells_of_the_months_up_to_it() -> None:
    title = "# {甲市|Place}经济运行简况（2020年3月）\n"
    text = title + "1至3月，{甲市|Place}生产总值80亿元。\n农业总产值9亿元。\n3月份，出口5亿元。"
    labels = [f.period and f.period.label for _, f in figures_of(text, None)]
    assert labels == ["2020-01/2020-03", "2020-01/2020-03", "2020-03"]
    (_, figure), *_ = figures_of(title + "{甲市|Place}农业总产值9亿元。", None)
    assert figure.period is not None
    assert figure.period.label == "2020-03"
