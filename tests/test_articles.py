"""Reading a page: what must hold for every page, and what the five pages give."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles import read_articles, read_page
from kg.model import Article, Role, SourceText
from kg.source import read_source
from tests.article_golden import ROOT, SEEDS, golden_file, print_alone, render

GOLD = ROOT / "tests" / "gold"
PRINT = re.compile(
    r"□?(?:本报)?记者 .+|通讯员 .+|本报(?:\d+月\d+日)?讯|[（(][上下][接转]第.版[）)]|#+|03"
)
"""What may stand on the five pages outside sentences: bylines, datelines, marks, a page number."""

BLOCKS = st.lists(
    st.sampled_from(
        [
            "　　□记者 王小可 报道", "本报讯 近日，会议召开。", "（上接第一版）要抓落实，", "（下转第二版）",
            "　　会议指出，要加快建设", "“五攻坚”行动成效明显。”", "港口新开航线", "# 标题 两行", "### 小标题",
            "2022年7月19日 星期二", "▲图为港口。", "（原文载于《某报》2月10日1版）", "尊敬的来宾：", "記者 李四 摄",
            "1.2亿元，增长12%，", " 　 　", "\ufeff", "> 引文，", "* 一是", "记者：怎么办？", "张三：好办。", "\u200b意 义 重 大",
            "(记者 王小可)", "New  Area 2 3", "————", "本报讯(记者刘健)会议召开。 　　本报讯(记者李文)活动举行。",
        ]
    )
    | st.text(st.sampled_from("新区项目开工 。，“”（）《》：…！？1Aa\u3000□#*>"), max_size=30),
    max_size=14,
)  # fmt: skip


def source_of(raw: str) -> SourceText:
    return SourceText("page.txt", raw, hashlib.sha256(raw.encode()).hexdigest())


def check(source: SourceText) -> tuple[Article, ...]:
    """The articles of a page, after a check of all that holds for every page."""
    articles = read_articles(source)
    seen: set[int] = set()
    for article in articles:
        assert article.body
        assert 0.0 <= article.doubt <= 1.0
        assert re.fullmatch("[0-9a-f]{12}", article.article_id)
        paragraphs = [sentence.paragraph for sentence in article.sentences]
        assert paragraphs == sorted(paragraphs)
        for sentence in article.sentences:
            assert sentence.text
            assert len(sentence.text) == len(sentence.folded) == len(sentence.offsets)
            assert "".join(source.raw[offset] for offset in sentence.offsets) == sentence.text
            assert not seen & set(sentence.offsets)
            seen |= set(sentence.offsets)
            spans = sentence.parts()
            assert sum(span.end - span.start for span in spans) >= len(sentence.text)
        for byline in article.bylines:
            printed = source.raw[byline.span.start : byline.span.end]
            assert re.sub(r"\s", "", printed) == byline.name
    assert len({article.article_id for article in articles}) == len(articles)
    return articles


def test_there_are_five_pages() -> None:
    assert len(SEEDS) == len(list(GOLD.glob("*.gold.json"))) == 5


@pytest.mark.parametrize("page", SEEDS, ids=lambda page: page.stem[:3])
def test_page_keeps_what_holds_for_every_page(page: Path) -> None:
    assert check(read_source(page))


@settings(deadline=None)  # the first page loads the word lists
@given(BLOCKS, st.sampled_from(["\n", "\n\n", "\r\n", "\n \n", " "]))
def test_any_page_keeps_what_holds_for_every_page(blocks: list[str], joint: str) -> None:
    check(source_of(joint.join(blocks)))


@pytest.mark.parametrize("page", SEEDS, ids=lambda page: page.stem[:3])
def test_page_reads_as_reviewed(page: Path) -> None:
    """A difference here is to be read beside the page; `python tests/article_golden.py` accepts it."""
    assert render(read_source(page)) == golden_file(page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", SEEDS, ids=lambda page: page.stem[:3])
def test_nothing_of_the_page_is_lost_but_bylines_and_marks(page: Path) -> None:
    alone = print_alone(read_source(page))
    assert [text for text in alone if not PRINT.fullmatch(text)] == []


def normal(text: str) -> str:
    return re.sub(r"[\s“”\"'‘’「」『』《》<>〈〉]+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("page", SEEDS, ids=lambda page: page.stem[:3])
def test_articles_are_those_that_careful_readers_found(page: Path) -> None:
    gold = json.loads((GOLD / f"{page.stem}.gold.json").read_text(encoding="utf-8"))
    found = [
        (
            normal(article.headline),
            normal(article.body)[:6],
            normal(article.body)[-6:],
            str(article.published or None),
            [b.name for b in article.bylines if b.role == "记者"],
            [b.name for b in article.bylines if b.role == "通讯员"],
            article.continued_from is not None,
        )
        for article in read_articles(read_source(page))
    ]
    expected = [
        (
            normal(row["headline"] or ""),
            normal(row["starts"])[:6],
            normal(row["ends"])[-6:],
            str(row["date"]),
            row["reporters"],
            row["correspondents"],
            row["continued"],
        )
        for row in gold["articles"]
    ]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("page", SEEDS, ids=lambda page: page.stem[:3])
def test_newlines_of_another_system_change_no_text(page: Path) -> None:
    source = read_source(page)
    other = source_of(source.raw.replace("\n", "\r\n"))
    assert [a.body for a in read_articles(other)] == [a.body for a in read_articles(source)]


def test_a_text_printed_twice_gives_two_articles_with_ids_of_their_own() -> None:
    page = "　　本报讯（记者王小可）会议召开。\n\n　　本报讯（记者王小可）会议召开。\n"
    assert [a.body for a in check(source_of(page))] == ["会议召开。", "会议召开。"]


def test_a_page_without_body_text_has_no_articles_and_says_what_it_left_out() -> None:
    reading = read_page(source_of("港口新开远洋航线\n"))
    assert reading.articles == ()
    assert [reason for reason, _ in reading.left_out] == ["heading"]


@pytest.mark.parametrize(
    ("page", "dates"),
    [
        ("2022年7月19日 星期二\n\n本报7月18日讯 会议召开。", ["2022-07-18"]),
        ("2023年1月1日 星期日\n\n本报12月31日讯 会议召开。", ["2022-12-31"]),
        ("港口新开航线\n2022-03-23 17:46 来源：某报\n2月18日，活动举行。", ["2022-03-23"]),
        ("本报讯 2月11日，2023年工作会议召开。", ["2023-02-11"]),
        ("本报讯 2月11日，会议召开。", ["None"]),
        (
            "港口新开航线\n2022-03-23 17:46\n港口新开六条航线。\n\n学校启用\n2021-09-01 08:00\n学校启用了。",
            ["2022-03-23", "2021-09-01"],
        ),
        # the day below a notice is that of the notice, not of what is printed behind it
        (
            "东河日报 2024年4月19日 星期五\n\n公示\n\n　　现将名单公示如下。\n　　　　　　东河县财政局\n"
            "　　　　　　2024年4月17日\n\n基地开工\n\n　　本报讯 4月16日，生产基地开工建设。\n",
            ["2024-04-17", "2024-04-19"],
        ),
    ],
)
def test_articles_are_dated_where_the_page_makes_it_certain(page: str, dates: list[str]) -> None:
    assert [str(article.published) for article in check(source_of(page))] == dates


def test_a_byline_without_a_body_is_told() -> None:
    reading = read_page(source_of("□记者 王小可 报道\n\n▲图为港口。\n"))
    assert [reason for reason, _ in reading.left_out] == ["byline", "caption"]


def test_kicker_headline_and_subheads_come_in_reading_order() -> None:
    articles = [article for page in SEEDS for article in read_articles(read_source(page))]
    order = [Role.KICKER, Role.HEADLINE, Role.BODY]
    for article in articles:
        roles = [s.role for s in article.sentences if s.role in order]
        assert roles == sorted(roles, key=order.index)
