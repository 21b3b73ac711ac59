"""The panel: posts first, figures as lines, milestones, contradictions, articles as printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.knowledge import KNOWLEDGE, PROJECT, SENTENCES
from tests.render.conftest import Opened, OpenPage
from tests.render.disputed import BODY, ZONE, disputed

pytestmark = pytest.mark.browser


def words(page: Page, selector: str) -> list[str]:
    """The texts of all matches, runs of blanks as one."""
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]


def shown(open_page: OpenPage, name: str, **more: object) -> Page:
    opened: Opened = open_page(disputed(), **more)
    opened.find(name)
    opened.settle()
    page: Page = opened.page
    return page


def test_posts_stand_first_with_their_dates(open_page: OpenPage) -> None:
    page = shown(open_page, "周明")
    assert page.locator("#panel section").first.get_attribute("data-section") == "holdsPost"
    posts = words(page, "[data-section=holdsPost] .row")
    assert posts == ["主任 临海新区管委 报道于 2022-07-18", "副主任 临海新区管委 报道于 2022-07-18"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [("zh", "报道于 2022-01-05 至 2022-07-18"), ("en", "reported 2022-01-05 to 2022-07-18")],
)
def test_a_post_says_when_it_was_reported_and_not_since_when_it_is_held(
    open_page: OpenPage, lang: str, told: str
) -> None:
    first = replace(KNOWLEDGE.tenures[0], attested_from=dt.date(2022, 1, 5))
    opened = open_page(replace(KNOWLEDGE, tenures=(first,)), render={"lang": lang})
    opened.find("周明")
    assert words(opened.page, "[data-section=holdsPost] .dates") == [told]


def test_a_body_says_who_holds_which_post_heads_before_deputies(open_page: OpenPage) -> None:
    page = shown(open_page, BODY)
    assert page.locator("#panel section").first.get_attribute("data-section") == "holdsPost-back"
    holders = words(page, "[data-section=holdsPost-back] .row")
    assert [row.split()[0] for row in holders] == ["主任", "主任", "副主任"]


def test_figures_are_grouped_with_targets_beside_results(open_page: OpenPage) -> None:
    page = shown(open_page, ZONE)
    group = page.locator(".figures tbody", has_text="外贸进出口")
    rows = [" ".join(t.split()) for t in group.locator("tr:not(.under, .beside)").all_inner_texts()]
    assert rows[0] == "外贸进出口"
    assert rows[1] == "2020年 700亿元 依据 1"
    target = next(row for row in rows if "目标" in row)
    assert "2022年 900亿元 目标 结果 " in target
    assert "%)" in target


def test_several_periods_are_a_line_that_can_be_heard(open_page: OpenPage) -> None:
    page = shown(open_page, ZONE)
    line = page.locator(".figures .sparkline")
    assert line.count() == 1
    assert line.get_attribute("role") == "img"
    told = line.get_attribute("aria-label") or ""
    assert told.startswith("外贸进出口的变化：2020年 700亿元，2021年 800亿元，")
    assert "2022年 900亿元 (目标)" in told
    assert "2022年上半年" not in told  # half a year is not compared with years
    points = line.locator("polyline").get_attribute("points") or ""
    heights = [float(point.split(",")[1]) for point in points.split()]
    assert heights[0] > heights[1] > min(heights[2:])
    assert line.locator("circle.aim").count() == 2  # the target and the forecast
    assert line.locator("circle.result").count() == len(heights) == 4


def test_periods_are_written_as_the_language_writes_them(open_page: OpenPage) -> None:
    opened = open_page()
    labels = ["2022", "2022-H1", "2022-Q3", "2022-07", "2022-01/2022-07", "2022-07-18", "2021/2025"]
    read = "([labels, language]) => labels.map((label) => kg.periodText(label, language))"
    assert opened.ask(read, [[*labels, "2021-11/2022-02", "其他"], "zh"]) == [
        *("2022年", "2022年上半年", "2022年第三季度", "2022年7月", "2022年1—7月", "2022年7月18日"),
        *("2021—2025年", "2021年11月—2022年2月", "其他"),
    ]
    assert opened.ask(read, [labels, "en"]) == [
        *("2022", "H1 2022", "Q3 2022", "Jul 2022", "Jan–Jul 2022", "18 Jul 2022", "2021–2025"),
    ]


def test_milestones_are_points_in_the_order_of_reports(open_page: OpenPage) -> None:
    page = shown(open_page, PROJECT)
    rows = words(page, ".stages .row")
    assert rows == ["竣工 报道于 2022-01-05", "签约 报道于 2022-07-18"]


@pytest.mark.parametrize(
    ("name", "section", "heading", "other"),
    [
        (PROJECT, "stages", "进展先后不一", "签约 · 报道于 2022-07-18"),
        (
            BODY,
            "holdsPost-back",
            "同日另有人任此职",
            "任职于 临海新区管委 · 主任 · 报道于 2022-07-18",
        ),
        (ZONE, "figures", "同一数据另有说法", "外贸进出口 950亿元 · 2022年"),
        (ZONE, "issued", "另有报道称为计划", "计划 · 发布 《装备十条》"),
        (ZONE, "plans", "另有报道称确有此事", "临海新区 发布 《装备十条》"),
    ],
)
def test_what_disagrees_stands_beside(
    open_page: OpenPage, name: str, section: str, heading: str, other: str
) -> None:
    page = shown(open_page, name)
    boxes = page.locator(f"[data-section={section}] .against")
    told = [" ".join(text.split()) for text in boxes.all_inner_texts()]
    assert any(heading in text and other in text for text in told), told
    box = boxes.first
    box.locator("summary").first.click()
    expect(box.locator(".quote").first).to_be_visible()


def test_nothing_is_called_a_contradiction_without_one(open_page: OpenPage) -> None:
    opened = open_page()
    for name in ("周明", "星河智装", "东湖市"):
        opened.find(name)
        assert opened.page.locator("#panel .against").count() == 0


def test_the_reason_is_told_on_demand(open_page: OpenPage) -> None:
    opened = open_page()
    opened.ask("kg.page.graph.rules['sample.rule'] = {zh: '写在姓名之前', en: 'x', n: 40, r: 39}")
    opened.find("周明")
    page = opened.page
    page.locator("#panel .evidence summary").first.click()
    why = page.locator("#panel .why").first
    assert not why.locator("dl").is_visible()
    why.locator("summary").click()
    assert why.locator("dd").all_inner_texts() == [
        *("sample.rule", "写在姓名之前", "85%", "人工核对 40 条，39 条正确"),
    ]


def test_the_article_stands_as_printed(open_page: OpenPage) -> None:
    page = shown(open_page, "清河学院")
    page.locator("#panel .evidence summary").first.click()
    page.locator("#panel .quote .read").first.click()
    reader = page.locator("#reader")
    assert reader.locator(".kicker").inner_text() == "工业强区再提速"
    assert reader.locator("h2").inner_text() == "临海新区签约“星河智装”项目"
    assert reader.locator(".byline").inner_text() == "记者 李默　通讯员 赵一 · 2022-07-18"
    assert reader.locator(".continued").all_inner_texts() == ["（上接第一版）", "（下转第六版）"]
    body = reader.locator("p.body").all_inner_texts()
    assert body == [
        "".join(s.text for s in SENTENCES[2:] if s.paragraph == number) for number in (0, 1)
    ]
    assert reader.locator(".here").inner_text() == "清河学院参与“星河智装”项目。"
    assert page.evaluate("document.activeElement.className") == "here"
    assert "第 11 行" in reader.locator("header .origin").inner_text()


def test_a_headline_can_be_the_evidence(open_page: OpenPage) -> None:
    opened = open_page()
    opened.ask("kg.page.graph.claims.forEach((c) => { c.s = 1; c.q = [0, 4]; })")
    opened.find("清河学院")
    opened.page.locator("#panel .evidence summary").first.click()
    opened.page.locator("#panel .quote .read").first.click()
    assert opened.page.inner_text("#reader h2 .here mark") == "临海新区"


def test_a_quotation_is_copied_with_its_source(open_page: OpenPage) -> None:
    page = shown(open_page, "清河学院", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#panel .evidence summary").first.click()
    page.locator("#panel .quote .read").first.click()
    page.get_by_role("button", name="复制引文").click()
    expect(page.locator("#reader [role=status]")).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "“清河学院参与“星河智装”项目。”（临海新区签约“星河智装”项目，记者 李默"
    )
    assert "2022-07-18-01.txt · 第 11 行" in copied


def test_sections_fold_by_key_and_stay_folded(open_page: OpenPage) -> None:
    page = shown(open_page, ZONE)
    fold = page.locator("[data-section=figures] .fold")
    fold.focus()
    page.keyboard.press("Enter")
    assert fold.get_attribute("aria-expanded") == "false"
    assert not page.is_visible(".figures")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type(ZONE)
    page.keyboard.press("Enter")
    assert not page.is_visible(".figures")
    page.locator("[data-section=figures] .fold").click()
    assert page.is_visible(".figures")


def test_long_lists_are_cut_until_one_asks(open_generated: OpenPage) -> None:
    opened = open_generated(300)
    opened.ask("kg.page.seek(0)")
    long = opened.page.locator("#panel section", has=opened.page.locator(".more")).first
    section = opened.page.locator(f"[data-section={long.get_attribute('data-section')}]")
    assert section.locator("li").count() == 12
    whole = int(section.locator("h3 .count").inner_text())
    section.locator(".more").click()
    assert section.locator("li").count() == whole > 14
    assert opened.ask("document.activeElement.closest('li') !== null")


def test_all_sentences_that_name_an_entity_are_listed_or_counted(
    open_generated: OpenPage,
) -> None:
    opened = open_generated(900)
    sizes = opened.ask("kg.page.graph.nodes.map(({ m = [], l = 0, h }, i) => [i, m.length, l, h])")
    assert all(listed + left <= mentions for _, listed, left, mentions in sizes)
    hub = max(sizes, key=lambda row: row[1] + row[2])
    listed, left = hub[1], hub[2]
    assert listed == 100
    assert left > 0
    opened.ask("(i) => kg.page.seek(i)", hub[0])
    section = opened.page.locator("[data-section=mentions]")
    assert section.locator("h3 .count").inner_text() == str(listed + left)
    assert section.locator(".note").inner_text() == f"另有 {left} 个句子未收入此文件。"
    section.locator("summary").first.click()
    expect(section.locator(".quote")).to_have_count(12)
    section.locator(".more").click()
    expect(section.locator(".quote")).to_have_count(listed)
    some = next(row for row in sizes if 14 < row[1] < 100)
    opened.ask("(i) => kg.page.seek(i)", some[0])
    assert section.locator("h3 .count").inner_text() == str(some[1])
    assert section.locator(".note").count() == 0
