"""The page's own line, in any order of its parts; sign-offs and headlines are none."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.model import Role
from kg.page.masthead import is_masthead
from kg.repair import fold
from tests.page.test_flow import PORT, articles_of


@pytest.mark.parametrize(
    "line",
    [
        "今日临海      2019年11月6日 A3",
        "今日临海 · 2020-05-20 · 责编：王小可 · 版式：李文",
        "临海港报 2022-08-12",
        "临海日报 2022年8月12日 星期五 要闻 第2版",
        "临海通讯 2022.8.12 责编：王小可",
        "2021.08.12 星期四 | 02版 要闻",
        "2　要闻　　　　　　临海日报　　　　　　2021年8月12日",
        "A02 要闻　临海日报　2021年8月12日　星期四　责任编辑/王小可　版式/李文",
        "经济新闻 03",
        "农历辛丑年七月初五　第3256期",
        "A2 要闻",
        "临海日报 2021年8月12日 新闻热线：0571-1234567",
        "2021年8月12日 星期四 农历辛丑年七月初五 第3256期 临海报",
    ],
)
def test_takes(line: str) -> None:
    assert is_masthead(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "临海市教育局 2024年3月5日",
        "今日开工2019年11月6日完工",
        "2022年7月19日，会议召开。",
        "临海港新码头2022年8月12日开工",
        "2022年8月12日至2023年8月12日 要闻",
        "星期五 港口开航 第2版",
        "2022年8月12日",
        "第3256期",
        "港口开航 03",
        "教育 5",
        "民生 12",
        "临海市教育局 2021年3月5日 电话：12345678",
    ],
)
def test_leaves(line: str) -> None:
    assert not is_masthead(fold(line))


@pytest.mark.parametrize(
    "line",
    ["2021.08.12 星期四 | 02版 要闻", "2　要闻　　　　　　临海日报　　　　　　2021年8月12日"],
)
def test_its_date_is_that_of_the_page(line: str) -> None:
    page = [line, "港口新开远洋航线", f"本报讯（记者 王小可）{PORT[0]}"]
    (article,) = articles_of("\n".join(page))
    assert (article.headline, article.published) == ("港口新开远洋航线", dt.date(2021, 8, 12))


def test_the_name_of_a_paper_by_itself_is_no_headline() -> None:
    page = [
        "临海报",
        "2021年8月12日　星期四",
        "港口新开远洋航线",
        f"本报讯（记者 王小可）{PORT[0]}",
    ]
    assert [a.headline for a in articles_of("\n".join(page))] == ["港口新开远洋航线"]
    good_news = ["港口传来喜报", f"本报讯（记者 王小可）{PORT[0]}"]
    assert [a.headline for a in articles_of("\n".join(good_news))] == ["港口传来喜报"]


def test_a_day_between_headline_and_text_is_no_second_headline() -> None:
    page = ["港口新开远洋航线", "8月11日", PORT[0], PORT[1]]
    (article,) = articles_of("\n".join(page))
    assert article.headline == "港口新开远洋航线"
    assert [s.folded for s in article.sentences if s.role is Role.KICKER] == []
