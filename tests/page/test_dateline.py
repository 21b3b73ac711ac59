"""Dates are given where the page makes them certain, and only there."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.page.dateline import opening_date, present_year, read_date


@pytest.mark.parametrize(
    ("line", "year", "date"),
    [
        ("2022年7月19日 星期二", None, dt.date(2022, 7, 19)),
        ("二〇二二年七月十九日", None, dt.date(2022, 7, 19)),
        ("二〇二二年十二月三十一日", None, dt.date(2022, 12, 31)),
        ("2017-05-14 08:19", None, dt.date(2017, 5, 14)),
        ("2017.5.14", None, dt.date(2017, 5, 14)),
        ("发布时间：2017/05/14 来源：某报", None, dt.date(2017, 5, 14)),
        ("7月18日", 2022, dt.date(2022, 7, 18)),
        ("7月18日", None, None),
        ("2月30日", 2022, None),
        ("第3版", 2022, None),
        ("增长12.5%", 2022, None),
    ],
)
def test_read_date(line: str, year: int | None, date: dt.date | None) -> None:
    assert read_date(line, year) == date


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("2月11日，全委会召开。", dt.date(2023, 2, 11)),
        ("“2月11日是个好日子。", dt.date(2023, 2, 11)),
        ("3月26日至27日，培训会举行。", dt.date(2023, 3, 27)),
        ("2021年2月11日，全委会召开。", dt.date(2021, 2, 11)),
        ("25日晚上，会见了客人。", None),
        ("会议于2月11日召开。", None),
    ],
)
def test_opening_date(body: str, date: dt.date | None) -> None:
    assert opening_date(body, 2023) == date


@pytest.mark.parametrize(
    ("sentences", "month", "year"),
    [
        (["近日，园区举办2022年上半年擂台赛。"], 7, 2022),
        (["下一步，将启动2022年第二轮项目遴选。"], 8, 2022),
        (["2023年是开局之年。", "2022年新区引进项目320个。"], 2, 2023),
        (["对2023年工作进行了部署。"], 2, 2023),
        (["今年1月公布了2022年目录。"], 1, None),
        (["到2025年，产值翻番。", "近日，2022年培训班开班。"], 5, 2022),
        (["工程于2016年立项，2017年开工。"], 10, None),
        (["建设年限2017年至2018年，目前进展顺利。"], 10, None),
        (["近日，2021年目录公布。", "2022年的总产值为100亿元。"], 6, None),
        (["会议召开。"], 6, None),
    ],
)
def test_present_year(sentences: list[str], month: int, year: int | None) -> None:
    assert present_year(sentences, month) == year
