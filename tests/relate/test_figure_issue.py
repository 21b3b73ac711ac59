"""The year of an undated article: from its headings, its first sentences, its coming event."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.relate.figure_issue import date_of
from tests.relate.marked import marked_article


def year_of(text: str) -> int | None:
    date = date_of(marked_article(text, None)[0])
    return None if date is None else date.year


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("# ——2022年2月23日在甲区第五届人民代表大会第二次会议上\n我报告工作。", (2022, 2, 23)),
        ("2008年12月24日在甲区人民代表大会上\n我报告工作。", (2008, 12, 24)),
        # what comes later only shows a year, the middle of which stands for its day
        ("我报告工作。2008年12月24日在甲区人民代表大会上，代表们投票。", (2008, 6, 30)),
        ("12月24日在甲区人民代表大会上，代表们投票。", None),
    ],
)
def test_a_report_is_of_the_day_that_it_was_given(
    text: str, date: tuple[int, int, int] | None
) -> None:
    assert date_of(marked_article(text, None)[0]) == (date and dt.date(*date))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("# 城北园区15个项目2011年将开建\n项目陆续开工。", 2011),
        ("# 甲县2022年统计公报\n全年生产总值增长。", 2022),
        ("春节后，甲区举行2022年重大项目集中开工仪式。26个项目开工。", 2022),
        ("10月2日，2018甲区乡贤大会开幕。", 2018),
        ("2015年甲市一季度财政收入增长60%。", 2015),
        ("今年，甲市要办好2020凤凰音乐节。", 2020),
        # looked back to, aimed at, ranges, more than one year
        ("自2007年以来，甲县发展。", None),
        ("回看2022年重点项目集中开工仪式，甲市收获满满。", None),
        ("力争到2025年建成。", None),
        ("# 甲县2023—2025年行动计划\n计划出台。", None),
        ("公司2019年3月创办。", None),
        ("2013年建成通车。明年要办好2021音乐节。", None),
        ("# 2021年看发展 2022年看变化\n甲县发展。", None),
        ("甲县发展。甲县创新。甲县开放。甲区举行2022年重大项目开工仪式。", None),
    ],
)
def test_year(text: str, year: int | None) -> None:
    assert year_of(text) == year


def test_the_date_of_the_article_comes_first() -> None:
    article, _ = marked_article("# 甲县2022年统计公报\n全年增长。", dt.date(2023, 4, 12))
    assert date_of(article) == dt.date(2023, 4, 12)
