"""Investments: money of one named project, its investor, and what is a figure instead."""

from __future__ import annotations

import pytest

from kg.model import Bound, Claim, Mention, Predicate
from kg.relate.money import find_investments
from tests.relate.marked import marked_article, rows_of


def investments(text: str) -> tuple[tuple[Claim, ...], tuple[Mention, ...]]:
    article, mentions = marked_article(text)
    return find_investments(article, mentions), mentions


@pytest.mark.parametrize(
    ("text", "project", "value", "investor"),
    [
        ("总投资300亿元的{航运金融基地|Project}开工建设。", "航运金融基地", 30_000_000_000, None),
        ("{玻璃生产项目|Project}占地53亩，计划总投资1.08亿元。", "玻璃生产项目", 108_000_000, None),
        ("{电池片项目|Project}总投资约2.5亿美元。", "电池片项目", 250_000_000, None),
        (
            "由{中铁建工集团|Company}投资12亿元建设的{大数据中心项目|Project}开工。",
            "大数据中心项目",
            1_200_000_000,
            "中铁建工集团",
        ),
        (
            "{中润科技公司|Company}计划投资30亿元建设{电池片项目|Project}。",
            "电池片项目",
            3_000_000_000,
            "中润科技公司",
        ),
        (
            "{电机配件项目|Project}由{富意科技公司|Company}投资建设，总投资2亿元。",
            "电机配件项目",
            200_000_000,
            "富意科技公司",
        ),
        (
            "1.{电机配件项目|Project}，投资方：{富意科技公司|Company}，投资额：12亿元。",
            "电机配件项目",
            1_200_000_000,
            None,
        ),
        ("{电机配件项目|Project}，计划总投资：约2亿元。", "电机配件项目", 200_000_000, None),
        (
            "总投资：1亿元；2.{电机配件项目|Project}，总投资：2亿元。",
            "电机配件项目",
            200_000_000,
            None,
        ),
        (
            "{智慧物流园项目|Project}签约。该项目总投资25亿元。",
            "智慧物流园项目",
            2_500_000_000,
            None,
        ),
    ],
)
def test_takes(text: str, project: str, value: int, investor: str | None) -> None:
    (claim,), mentions = investments(text)
    assert claim.predicate is Predicate.INVESTMENT
    assert mentions[claim.subject].text == project
    assert claim.money is not None
    assert claim.money.value == value
    named = None if claim.object is None else mentions[claim.object].text
    assert named == investor


@pytest.mark.parametrize(
    "text",
    [
        "{新区|Zone}加快{潍柴中心|Project}等总投资1000亿元的60个重点项目建设。",
        "{产业园|Project}首批总投资201亿元的10个项目集中开工。",
        "{公路改造项目|Project}今年1-9月完成投资1.295亿元。",
        "{新区|Zone}引进总投资10亿元以上项目6个，{A项目|Project}开工。",
        "{A项目|Project}、{B项目|Project}等4个项目开工，总投资4.69亿元。",
        "{贝卡尔特公司|Company}一次性增资5000万美元。",
        "{A项目|Project}投产，年产值5亿元。",
    ],
)
def test_leaves(text: str) -> None:
    assert investments(text)[0] == ()


def test_bound_and_surface_are_kept() -> None:
    (claim,), _ = investments("{电池片项目|Project}总投资超过25亿元。")
    assert claim.money is not None
    assert (claim.money.bound, claim.money.surface) == (Bound.OVER, "超过25亿元")
    assert claim.money.currency == "CNY"


def test_two_projects_with_a_sum_each() -> None:
    text = "分别是总投资10.6亿元的{物流基地|Project}和总投资13亿元的{景观区项目|Project}。"
    claims, mentions = investments(text)
    assert [(mentions[c.subject].text, int(c.money.value)) for c in claims if c.money] == [
        ("物流基地", 1_060_000_000),
        ("景观区项目", 1_300_000_000),
    ]


def test_money_is_either_an_investment_or_a_figure() -> None:
    text = "{公路改造项目|Project}总投资7亿元，今年完成投资1.2亿元。"
    claims, _ = investments(text)
    assert [int(c.money.value) for c in claims if c.money] == [700_000_000]
    assert rows_of(text) == ["公路改造项目 | 完成投资 | 120000000 CNY"]


def test_the_quote_covers_the_sum_and_the_name() -> None:
    text = "总投资300亿元的{航运金融基地|Project}开工建设。"
    article, mentions = marked_article(text)
    (claim,) = find_investments(article, mentions)
    quote = article.sentences[claim.sentence].text[slice(*claim.quote)]
    assert "300亿元" in quote
    assert "航运金融基地" in quote


def test_each_of_a_list_has_its_own_sum() -> None:
    text = "投资16亿元的{白茶项目|Project}、投资3亿元的{医食项目|Project}等各有特色。"
    claims, mentions = investments(text)
    told = [(mentions[c.subject].text, c.money and c.money.value) for c in claims]
    assert told == [("白茶项目", 1_600_000_000), ("医食项目", 300_000_000)]
