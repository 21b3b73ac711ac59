"""The tables: what the picture shows, sorted, searched, copied, by keyboard alone."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.knowledge import KNOWLEDGE, PROJECT
from tests.render.conftest import Opened, OpenPage

pytestmark = pytest.mark.browser


def focus(page: Page) -> str:
    """The id of what has the focus."""
    found: str = page.evaluate("document.activeElement.id")
    return found


def first_column(page: Page) -> list[str]:
    texts: list[str] = page.locator("#tables tbody th").all_inner_texts()
    return texts


def open_table(opened: Opened, sheet: str = "entities") -> Page:
    opened.page.click("#open-table")
    opened.page.click(f"#tab-{sheet}")
    page: Page = opened.page
    return page


def test_both_tables_hold_what_the_picture_shows(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#legend [data-id=Policy]")
    page = open_table(opened)
    assert sorted(first_column(page)) == sorted(opened.shown())
    page.click("#tab-relations")
    rows = page.locator("#tables tbody tr")
    assert rows.count() == opened.ask("kg.page.view.shown().edges.length") == 12
    held = page.locator("#tables tbody tr", has_text="副主任").inner_text()
    assert held.split() == [
        *("周明", "任职于", "临海新区管委", "副主任", "2022-07-18", "85", "2022-07-18-01.txt"),
    ]
    advised = page.locator("#tables tbody tr", has_text="担任顾问").inner_text()
    assert "2022-07-18" in advised.split()  # of its article: only tenures have days of their own
    page.locator("#tables tbody button", has_text="周明").first.click()
    assert page.inner_text("#panel h2") == "周明"


def test_a_heading_sorts_and_says_so(open_page: OpenPage) -> None:
    page = open_table(open_page())
    names = first_column(page)
    heads = page.locator("#tables thead th")
    assert heads.nth(0).get_attribute("aria-sort") == "ascending"
    heads.nth(2).locator("button").click()
    heads.nth(2).locator("button").click()
    assert heads.nth(2).get_attribute("aria-sort") == "descending"
    assert heads.nth(0).get_attribute("aria-sort") == "none"
    degrees = [int(text) for text in page.locator("#tables td.number").all_inner_texts()]
    assert degrees == sorted(degrees, reverse=True)
    assert first_column(page)[0] == "临海新区"
    assert sorted(first_column(page)) == sorted(names)


def test_names_are_sorted_by_sound_whatever_marks_they_bear(open_page: OpenPage) -> None:
    names = first_column(open_table(open_page()))
    assert names.index("《百强榜》") < names.index("东湖市") < names.index(PROJECT)
    assert names.index(PROJECT) < names.index("招商大会") < names.index("《装备十条》")


def test_both_ends_of_a_relation_lead_to_their_panels(open_page: OpenPage) -> None:
    page = open_table(open_page(), "relations")
    row = page.locator("#tables tbody tr", has_text="副主任")
    assert row.locator("button").all_inner_texts() == ["周明", "临海新区管委", "2022-07-18-01.txt"]
    row.locator("button").nth(1).click()
    assert page.inner_text("#panel h2") == "临海新区管委"


def test_the_source_of_a_relation_opens_its_sentence(open_page: OpenPage) -> None:
    page = open_table(open_page(), "relations")
    row = page.locator("#tables tbody tr", has_text="副主任")
    source = row.locator("td").last.locator("button")
    assert source.get_attribute("title") == "看原文"
    source.focus()
    page.keyboard.press("Enter")
    assert "周明" in page.locator("#reader .here mark").inner_text()
    page.keyboard.press("Escape")
    assert not page.is_visible("#reader")
    assert page.is_visible("#tables")
    assert page.evaluate("document.activeElement.textContent") == "2022-07-18-01.txt"


def test_without_evidence_no_source_is_offered(open_page: OpenPage) -> None:
    page = open_table(open_page(render={"evidence": False}), "relations")
    assert page.locator("#tables tbody tr").count() == 14
    assert page.locator("#tables td:last-child button").count() == 0


def test_typing_finds_rows_and_the_count_is_told(open_page: OpenPage) -> None:
    page = open_table(open_page(), "relations")
    page.fill("#table-filter", "周明 任职")
    assert page.locator("#tables tbody tr").count() == 1
    assert page.inner_text("#tables [role=status]") == "1 / 14 行"
    assert focus(page) == "table-filter"
    page.fill("#table-filter", "没有")
    assert page.locator("#tables tbody tr").count() == 0
    page.click("#tab-entities")
    page.fill("#table-filter", "ＺＯＮＥ")
    assert page.inner_text("#tables [role=status]") == "0 / 13 行"


def test_the_keyboard_alone_reaches_everything(open_page: OpenPage) -> None:
    opened = open_page()
    page = opened.page
    page.focus("#open-table")
    page.keyboard.press("Enter")
    assert focus(page) == "tab-entities"
    page.keyboard.press("ArrowRight")
    assert focus(page) == "tab-relations"
    assert page.get_attribute("#tab-relations", "aria-selected") == "true"
    assert page.get_attribute("#tab-entities", "tabindex") == "-1"
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        reached.append(focus(page))
    assert reached == ["table-filter", "copy-table", "save-table", "close-table", "sheet"]
    page.keyboard.press("Tab")  # the first heading
    page.keyboard.press("Enter")
    assert page.locator("thead th").first.get_attribute("aria-sort") == "descending"
    assert page.evaluate("document.activeElement.closest('th') !== null")  # still there
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Escape")
    assert not page.is_visible("#tables")
    assert focus(page) == "open-table"


def test_the_table_is_copied_as_tabs(open_page: OpenPage) -> None:
    page = open_table(open_page(permissions=["clipboard-read", "clipboard-write"]), "relations")
    page.fill("#table-filter", "副主任")
    page.click("#copy-table")
    expect(page.locator("#tables [role=status]")).to_have_text("已复制 1 行")
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines[0].split("\t")[:3] == ["主体", "关系", "客体"]
    assert lines[1].split("\t") == [
        *("周明", "任职于", "临海新区管委", "副主任", "2022-07-18", "85", "2022-07-18-01.txt"),
    ]
    page.fill("#table-filter", "")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#tables tbody tr'))")
    page.keyboard.press("Control+c")
    selected = page.evaluate("navigator.clipboard.readText()")
    assert selected.strip().count("\t") >= 4


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_neither_copy_nor_file_starts_a_formula(
    open_page: OpenPage, tmp_path: Path, start: str
) -> None:
    dangerous = replace(KNOWLEDGE.entities[0], name=f"{start}SUM(A1)")
    knowledge = replace(KNOWLEDGE, entities=(dangerous, *KNOWLEDGE.entities[1:]))
    opened = open_page(knowledge, permissions=["clipboard-read", "clipboard-write"])
    page = open_table(opened)
    page.click("#copy-table")
    expect(page.locator("#tables [role=status]")).to_have_text("已复制 13 行")
    copied = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.click("#save-table")
    download.value.save_as(tmp_path / "entities.csv")
    saved = (tmp_path / "entities.csv").read_text("utf-8-sig")
    for text in (copied, saved):
        assert f"'{start}SUM(A1)" in text
        assert not re.search(rf"^{re.escape(start)}", text, re.MULTILINE)


def test_copying_works_where_the_browser_refuses(open_page: OpenPage) -> None:
    page = open_table(open_page())
    page.evaluate(
        """() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
          document.addEventListener("copy", () => { kg.copied = document.activeElement.value; });
        }"""
    )
    page.click("#copy-table")
    expect(page.locator("#tables [role=status]")).to_have_text("已复制 13 行")
    assert len(page.evaluate("kg.copied").splitlines()) == 14
    assert page.locator("textarea").count() == 0
    assert focus(page) == "copy-table"


def test_the_table_can_be_saved(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_table(open_page(), "relations")
    with page.expect_download() as download:
        page.click("#save-table")
    download.value.save_as(tmp_path / "relations.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "relations.csv").read_text("utf-8-sig"))))
    assert rows[0][:4] == ["主体", "关系", "客体", "说明"]
    assert len(rows) == 15


def test_large_tables_are_drawn_bit_by_bit(open_generated: OpenPage) -> None:
    opened = open_generated(900)
    page = open_table(opened)  # the overview shows them all
    assert page.locator("#tables tbody tr").count() == 300
    page.click("#tables .wide")
    assert page.locator("#tables tbody tr").count() == 600
    page.fill("#table-filter", opened.ask("kg.page.graph.nodes.at(-200).n"))
    assert page.locator("#tables tbody tr").count() >= 1


def test_the_view_is_read_once_for_a_sheet_and_once_for_a_change(open_page: OpenPage) -> None:
    opened = open_page()
    opened.ask(
        """() => {
          const { view } = kg.page, members = view.members;
          kg.reads = 0;
          view.members = () => { kg.reads += 1; return members(); };
        }"""
    )
    opened.page.click("#legend [data-id=Policy]")
    assert opened.ask("kg.reads") == 1
    opened.page.click("#open-table")
    assert opened.ask("kg.reads") == 2
    opened.page.fill("#table-filter", "周明")
    opened.page.locator("#tables thead button").nth(2).click()
    assert first_column(opened.page) == ["周明"]
    assert opened.ask("kg.reads") == 2
    opened.page.click("#tab-relations")
    assert opened.ask("kg.reads") == 3


def test_the_chosen_node_is_announced(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.focus("#network")
    opened.page.keyboard.press("ArrowRight")
    said = opened.page.locator("#announce")
    assert said.get_attribute("aria-live") == "polite"
    assert said.inner_text() == "已选中临海新区，功能区，5 个相连实体"
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.inner_text("#panel h2") in said.inner_text()
