"""Periods: labels and days from relative and absolute expressions, and what stays open."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.recognise.date import find_periods

ISSUE = dt.date(2022, 7, 18)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("今年", "2022"),
        ("今年以来,", "2022"),
        ("今年上半年,", "2022-H1"),
        ("上半年", "2022-H1"),
        ("今年下半年我们将", "2022-H2"),
        ("1至7月份,", "2022-01/2022-07"),
        ("1—6月,", "2022-01/2022-06"),
        ("今年1-9月完成投资", "2022-01/2022-09"),
        ("前7个月", "2022-01/2022-07"),
        ("前三季度", "2022-01/2022-09"),
        ("2012年前三季度,", "2012-01/2012-09"),
        ("三季度将继续", "2022-Q3"),
        ("第一季度", "2022-Q1"),
        ("今年6月份,", "2022-06"),
        ("十月份", "2022-10"),
        ("力争10月底完成", "2022-10"),
        ("去年规上工业增加值", "2021"),
        ("截至去年底,", "2021"),
        ("去年12月", "2021-12"),
        ("明年", "2023"),
        ("2023年", "2023"),
        ("2022年度", "2022"),
        ("二〇二一年", "2021"),
        ("截至2006年底,", "2006"),
        ("年内", "2022"),
        ("全年", "2022"),
        ("2022年全年", "2022"),
        ("“十四五”期间,", "2021/2025"),
        ("“十二五”末", "2011/2015"),
        ("2023—2025年", "2023/2025"),
        ("建设年限2017年至2018年。", "2017/2018"),
        ("5月14日", "2022-05-14"),
        ("2017年05月14日", "2017-05-14"),
        ("本月", "2022-07"),
        ("年底前", "2022"),
    ],
)
def test_resolves(text: str, label: str) -> None:
    (found,) = find_periods(text, ISSUE)
    assert found.period is not None
    assert found.period.label == label
    assert found.period.start <= found.period.end


@pytest.mark.parametrize(
    "text",
    ["近三年", "近年来", "目前", "截至目前", "今后五年", "自2007年创建以来", "从去年1月份开始,"],
)
def test_stays_open(text: str) -> None:
    found = find_periods(text, ISSUE)
    assert found
    assert all(f.period is None for f in found)


@pytest.mark.parametrize(
    "text",
    ["第三届", "3个月", "9年级", "2022个", "比上年增长", "较去年同期", "五月花", "百年", "204国道"],
)
def test_is_no_period(text: str) -> None:
    assert find_periods(text, ISSUE) == ()


def test_without_an_issue_date_only_absolute_years_resolve() -> None:
    labels = [f.period and f.period.label for f in find_periods("今年上半年,2019年,去年", None)]
    assert labels == [None, "2019", None]


def test_december_in_january_has_passed_and_march_in_february_is_to_come() -> None:
    assert find_periods("12月", dt.date(2023, 1, 9))[0].period.label == "2022-12"  # type: ignore[union-attr]
    assert find_periods("3月", dt.date(2023, 2, 9))[0].period.label == "2023-03"  # type: ignore[union-attr]


def test_days_of_a_half_year() -> None:
    period = find_periods("上半年", ISSUE)[0].period
    assert period is not None
    assert (period.start, period.end) == (dt.date(2022, 1, 1), dt.date(2022, 6, 30))


def test_a_day_that_does_not_exist_stays_open() -> None:
    assert find_periods("2月30日", ISSUE)[0].period is None


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)))
def test_reading_inverts_writing(day: dt.date) -> None:
    (found,) = find_periods(f"{day.year}年{day.month}月{day.day}日", None)
    assert found.period is not None
    assert found.period.start == found.period.end == day


@given(
    st.text(alphabet="今去年上下半前三季度月日1290至-份以来目前近底自", max_size=15),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_gives_ordered_spans(text: str, issue: dt.date | None) -> None:
    found = find_periods(text, issue)
    ends = [0, *(f.end for f in found)]
    assert all(f.start >= end for f, end in zip(found, ends, strict=False))
