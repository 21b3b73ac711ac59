"""The explorer in a browser: every test ends with no console message and no request."""

from __future__ import annotations

import pytest

from kg.model import KnowledgeBase
from tests.knowledge import COMPANY, KNOWLEDGE, PROJECT
from tests.render.conftest import OpenPage
from tests.render.worlds import hostile

pytestmark = pytest.mark.browser

ISLANDS = {"李默", "赵一"}


def test_it_opens_with_all_that_is_related(open_page: OpenPage) -> None:
    opened = open_page()
    assert set(opened.shown()) == {e.name for e in KNOWLEDGE.entities} - ISLANDS
    assert opened.ask("kg.page.picture.network.body.data.nodes.length") == 13
    status = opened.page.inner_text("#status")
    assert "13 / 15" in status
    assert opened.page.title() == "地方政务知识图谱"
    assert not opened.page.is_visible("#loading")


def test_search_finds_by_other_names_and_initials(open_page: OpenPage) -> None:
    opened = open_page()
    for typed, name in (
        ("星河科技", COMPANY),  # another name
        ("新区", "临海新区"),  # a name in context
        ("lhxqgw", "临海新区管委"),  # initials
        ("临区党群", "临海新区党群部"),  # an abbreviation
        ("ＬＨＸＱＤ", "临海新区党群部"),  # full-width
    ):
        opened.page.keyboard.press("/")
        opened.page.keyboard.type(typed)
        hits = opened.page.locator("#found [role=option] .name").all_inner_texts()
        assert hits[0].startswith(name), (typed, hits)
        opened.page.keyboard.press("Escape")
        opened.page.keyboard.press("Escape")


def test_a_hit_is_centred_and_its_panel_opened(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("星河智装")
    opened.settle()
    assert opened.page.inner_text("#panel h2") == PROJECT
    x, _ = opened.spot(PROJECT)
    legend, panel = (opened.page.locator(s).bounding_box() for s in ("#legend", "#panel"))
    assert abs(x - (legend["x"] + legend["width"] + panel["x"]) / 2) < 3
    assert opened.page.evaluate("document.activeElement.id") != "query"


def test_unknown_names_are_said_to_be_unknown(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("没有此人")
    assert "没有这个名称" in opened.page.inner_text("#found")
    assert opened.page.locator("#found [role=option]").count() == 0


def test_a_click_shows_the_printed_sentence(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#hint-gone")
    opened.page.mouse.click(*opened.spot("周明"))
    panel = opened.page.locator("#panel")
    assert panel.locator("h2").inner_text() == "周明"
    row = panel.locator("section", has_text="任职于").locator("li").first
    assert "副主任" in row.inner_text()
    assert "2022-07-18" in row.inner_text()
    row.locator("summary").click()
    quote = row.locator(".quote")
    assert quote.locator("blockquote").inner_text() == "临海新区管委副主任周明出席招商大会。"
    assert quote.locator("mark").inner_text() == "临海新区管委副主任周明"
    source = quote.locator("figcaption").inner_text()
    for part in (
        "临海新区签约“星河智装”项目",
        "记者 李默",
        "通讯员 赵一",
        "2022-07-18-01.txt",
        "第 5 行",
    ):
        assert part in source
    assert "字符 " in source
    quote.locator(".why summary").click()
    assert quote.locator(".why dd").all_inner_texts() == ["sample.rule", "85%"]


def test_the_article_opens_with_the_sentence_marked(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("清河学院")
    opened.page.locator("#panel summary").first.click()
    opened.page.locator("#panel .quote .link").first.click()
    reader = opened.page.locator("#reader")
    assert reader.locator("h2").inner_text() == "临海新区签约“星河智装”项目"
    assert reader.locator(".here").inner_text() == "清河学院参与“星河智装”项目。"
    assert "周明表示" in reader.locator("article").inner_text()
    opened.page.keyboard.press("Escape")
    assert not reader.is_visible()
    assert opened.page.locator("#panel").is_visible()


def test_figures_money_and_stages_are_in_the_panel(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("临海新区")
    rows = opened.page.locator("#panel .figures tbody tr:not(.under)").all_inner_texts()
    table = [" ".join(row.split()) for row in rows]
    assert table[0] == "外贸进出口"
    assert table[1:3] == [
        "2022年上半年 912.5亿元 同比 +5% 依据 1",
        "2022年 超过 2000亿元 预测 依据 1",
    ]
    opened.page.locator("#panel .figures button").first.click()
    assert opened.page.locator("#panel .figures .quote").count() == 1
    opened.find("星河智装")
    panel = opened.page.inner_text("#panel")
    assert "30亿元" in panel
    assert "签约" in opened.page.inner_text("#panel .stages")


def test_plans_and_denials_are_marked_as_such(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("临海新区")
    rows = opened.page.locator("#panel section", has_text="计划与否定").locator("li")
    told = [" ".join(text.split()) for text in rows.all_inner_texts()]
    assert any(row.startswith("计划 发布 《装备十条》 依据 1 另有报道称确有此事") for row in told)
    assert "否定 合作 东湖市 依据 1" in told


def test_cells_of_the_table_are_no_formulas(open_page: OpenPage) -> None:
    opened = open_page(hostile('=1+1,"'))
    text = opened.ask("kg.csv([['=1+1', '-x', 'a,\"b', 3]]).text()")
    assert text == '\'=1+1,\'-x,"a,""b",3\r\n'


def test_the_language_can_be_switched(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("临海新区")
    opened.page.click("#language")
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    assert opened.page.title() == "Local government knowledge graph"
    text = opened.page.inner_text("body")
    for english in ("Kinds of entity", "has jurisdiction over", "CNY 91.25 bn", "year on year +5%"):
        assert english in text
    assert "临海新区" in opened.page.inner_text("#panel h2")
    opened.page.click("#language")
    assert "实体类别" in opened.page.inner_text("#legend")


def test_a_page_opens_in_english(open_page: OpenPage) -> None:
    opened = open_page(render={"lang": "en"})
    assert "13 of 15 entities" in opened.page.inner_text("#status")


def test_everything_can_be_reached_by_keyboard(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.focus("#network")
    opened.page.keyboard.press("ArrowRight")
    first = opened.page.inner_text("#panel h2")
    assert first == "临海新区"
    seen = set()
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        opened.page.keyboard.press(key)
        seen.add(opened.page.inner_text("#panel h2"))
    assert len(seen | {first}) >= 3
    opened.page.keyboard.press("Escape")
    assert not opened.page.is_visible("#panel")
    opened.page.keyboard.press("/")
    assert opened.page.evaluate("document.activeElement.id") == "query"


def test_an_empty_graph_says_so(open_page: OpenPage) -> None:
    opened = open_page(KnowledgeBase((), ()))
    assert opened.page.inner_text("#empty") == "这个图文件里没有实体。"
    assert not opened.page.is_visible("#hint")


def test_a_single_entity_can_be_shown_and_found(open_page: OpenPage) -> None:
    opened = open_page(KnowledgeBase((), KNOWLEDGE.entities[:1]))
    name = KNOWLEDGE.entities[0].name
    assert opened.page.inner_text("#empty strong") == "这里的实体相互之间没有关系。"
    opened.page.click("#empty-out")
    assert opened.shown() == [name]
    assert not opened.page.is_visible("#empty")
    again = open_page(KnowledgeBase((), KNOWLEDGE.entities[:1]))
    again.find(name)
    assert again.page.inner_text("#panel h2") == name
    assert again.shown() == [name]


@pytest.mark.parametrize("view", ["hubs", "overview"])
def test_filters_that_leave_nothing_can_be_taken_back_at_once(
    open_page: OpenPage, view: str
) -> None:
    opened = open_page(fragment=f"#view={view}")
    for switch in opened.page.locator("#legend details").first.locator("button").all():
        switch.click()
    assert opened.page.inner_text("#empty strong") == "筛选把所有实体都隐去了。"
    opened.page.locator("#empty-out").press("Enter")
    assert not opened.page.is_visible("#empty")
    assert opened.ask("kg.page.view.listed().nodes.length") == 13
    assert opened.ask("document.activeElement !== document.body")


def test_a_page_without_evidence_says_so(open_page: OpenPage) -> None:
    opened = open_page(render={"evidence": False})
    opened.find("周明")
    assert "没有附带原文依据" in opened.page.inner_text("#panel")
    assert opened.page.locator("#panel summary").count() == 0


def test_it_works_on_a_phone(open_page: OpenPage) -> None:
    opened = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert not page.is_visible("#legend")
    page.tap("#open-legend")
    assert page.is_visible("#legend")
    page.tap("#legend [data-id=Policy]")
    assert "《百强榜》" not in opened.shown()
    page.tap("#open-legend")
    assert not page.is_visible("#legend")
    page.tap("#hint-gone")
    page.touchscreen.tap(*opened.spot("临海新区"))
    panel = page.locator("#panel").bounding_box()
    assert panel["x"] == 0
    assert panel["width"] == 390
    assert panel["y"] > 844 * 0.35
