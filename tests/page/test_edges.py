"""Datelines, credits and continuation marks at the edges of a body, in the forms of print."""

from __future__ import annotations

import pytest

from kg.page.edges import read_closing, read_opening
from kg.repair import fold
from tests.page.test_byline import named


@pytest.mark.parametrize(
    ("text", "date", "credits", "body"),
    [
        ("本报讯 近日，会议召开。", "", [], "近日，会议召开。"),
        ("本报7月18日讯 今天，会议召开。", "7月18日", [], "今天，会议召开。"),
        ("本报讯（记者刘小健）10月18日，", "", ["记者 刘小健"], "10月18日，"),
        (
            "本报讯(记者黄小秀 文欢 莫大义 郭小洁)“现在",
            "",
            ["记者 黄小秀", "记者 文欢", "记者 莫大义", "记者 郭小洁"],
            "“现在",
        ),
        (
            "科技日报讯 （通讯员辛小向 记者王小高）日前，",
            "",
            ["通讯员 辛小向", "记者 王小高"],
            "日前，",
        ),
        (
            "新华社北京7月18日电（记者张三、李四）日前，",
            "7月18日",
            ["记者 张三", "记者 李四"],
            "日前，",
        ),
        ("中新社南宁7月18日电 (记者 胡小杰)日前，", "7月18日", ["记者 胡小杰"], "日前，"),
        ("某某新闻网-某某日报北京电（记者 杨小秋）备受", "", ["记者 杨小秋"], "备受"),
        ("青岛日报社/观海新闻7月18日讯 今天", "7月18日", [], "今天"),
        ("据新华社电 日前，", "", [], "日前，"),
        ("【本报讯】日前，", "", [], "日前，"),
        ("（记者 王小可）日前，", "", ["记者 王小可"], "日前，"),
        ("本报讯 记者王小可报道 日前，", "", ["记者 王小可"], "日前，"),
        ("天津频道 某某产业园将开工。", "", [], "某某产业园将开工。"),
    ],
)
def test_read_opening(text: str, date: str, credits: list[str], body: str) -> None:
    text = fold(text)
    found = read_opening(text)
    assert found is not None
    assert (found.date, named(found.credits), text[found.end :]) == (date, credits, fold(body))


@pytest.mark.parametrize(
    "text",
    [
        "新华社对本市的发展非常关心。",
        "记者从市发改委获悉，近日",
        "记者高兴地看到，企业",
        "本报记者走进园区，看到",
        "中国电信本地公司投入运营。",
        "一直以来，广西新闻网关注",
        "（简称《方案》）印发。",
        "频道改版。",
    ],
)
def test_a_body_that_begins_at_once_has_no_opening(text: str) -> None:
    assert read_opening(text) is None


@pytest.mark.parametrize(
    ("text", "page", "body"),
    [
        ("（上接第一版）立行立改", "第一版", "立行立改"),
        ("(上接1版)立行立改", "1版", "立行立改"),
        ("（上接A2版）立行立改", "A2版", "立行立改"),
        ("（紧接第十二版）立行立改", "第十二版", "立行立改"),
        ("▲上接第一版 立行立改", "第一版", "立行立改"),
        ("（上接第一版）", "第一版", ""),
    ],
)
def test_read_opening_of_a_continued_body(text: str, page: str, body: str) -> None:
    text = fold(text)
    found = read_opening(text)
    assert found is not None
    assert (found.page, text[found.end :]) == (page, body)


@pytest.mark.parametrize(
    ("text", "body", "page", "credits"),
    [
        ("要健全考核（下转第六版）", "要健全考核", "第六版", []),
        ("要健全考核。(下转A2版)", "要健全考核。", "A2版", []),
        (
            "要健全考核。（记者 王小可 通讯员 李文）",
            "要健全考核。",
            None,
            ["记者 王小可", "通讯员 李文"],
        ),
        ("要健全考核。（完）", "要健全考核。", None, []),
        ("要健全考核。（记者王小可）（下转第二版）", "要健全考核。", "第二版", ["记者 王小可"]),
        ("要健全考核。（记者 王小可 摄）", "要健全考核。", None, []),
        ("包括规划（试行）", "包括规划（试行）", None, []),
        ("要健全考核。（王小可 李文）", "要健全考核。", None, ["记者 王小可", "记者 李文"]),
        ("要健全考核！ 记者 王小可 文/图", "要健全考核！", None, ["记者 王小可"]),
        ("要健全考核。 某某县融媒体中心记者 李 玥", "要健全考核。", None, ["记者 李玥"]),
        ("要健全考核。 记者从会上获悉", "要健全考核。 记者从会上获悉", None, []),
        ("要健全考核。（下同）", "要健全考核。（下同）", None, []),
        ("介绍了经验（记者王小可在场）", "介绍了经验（记者王小可在场）", None, []),
    ],
)
def test_read_closing(text: str, body: str, page: str | None, credits: list[str]) -> None:
    text = fold(text)
    found = read_closing(text)
    assert (text[: found.start], found.page, named(found.credits)) == (body, page, credits)
