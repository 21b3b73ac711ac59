"""Where the keyboard is: at what was asked for, and never nowhere."""

from __future__ import annotations

import pytest

from tests.knowledge import PROJECT
from tests.render.conftest import Opened, OpenPage

pytestmark = pytest.mark.browser

AT = """(() => {
  const at = document.activeElement;
  return at.tagName === "H2" ? at.textContent : at.dataset.id || at.id || at.tagName;
})()"""


def at(opened: Opened) -> str:
    """What has the focus: the text of a heading, or the name of a control."""
    found: str = opened.ask(AT)
    return found


def tab_to(opened: Opened, selector: str, key: str = "Tab") -> None:
    """Presses Tab until the focus is on what `selector` names, a few times at most."""
    for _ in range(12):
        opened.page.keyboard.press(key)
        if opened.ask("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached; the focus is on {at(opened)}")


def test_the_work_of_a_reporter_takes_no_mouse(open_page: OpenPage) -> None:
    opened = open_page(permissions=["clipboard-read", "clipboard-write"])
    press, type_ = opened.page.keyboard.press, opened.page.keyboard.type
    # Find somebody, read the posts, and the sentence in its article.
    press("/")
    type_("周明")
    press("Enter")
    assert "副主任" in opened.page.inner_text("[data-section=holdsPost]")
    tab_to(opened, "#panel .evidence > summary")
    press("Enter")
    opened.page.wait_for_selector("#panel .read")
    tab_to(opened, "#panel .read")
    press("Enter")
    assert opened.page.inner_text("#reader .here") == "临海新区管委副主任周明出席招商大会。"
    press("Escape")
    assert opened.ask("document.activeElement.matches('#panel .read')")
    # Go to the body, then back by the browser.
    tab_to(opened, "#panel .entity", key="Shift+Tab")
    press("Enter")
    assert at(opened) == "临海新区管委"
    opened.page.go_back()  # Alt and the left arrow, which the browser itself takes
    opened.page.wait_for_function(
        "() => document.querySelector('#panel h2').textContent === '周明'"
    )
    # A path between two, each step with its sentence.
    opened.page.keyboard.press("/")
    type_("清河")
    press("Enter")
    tab_to(opened, "[data-id=path]")
    press("Enter")
    type_("东湖市")
    press("Enter")
    assert at(opened) == "清河学院 → 东湖市"
    tab_to(opened, "#panel summary")
    press("Enter")
    opened.page.wait_for_selector("#panel blockquote")
    assert "清河学院参与" in opened.page.inner_text("#panel blockquote")
    # The table behind the search box: sort, copy, leave.
    press("/")
    tab_to(opened, "#open-table")
    press("Enter")
    press("ArrowRight")
    tab_to(opened, "#copy-table")
    press("Enter")
    opened.page.wait_for_function(
        "() => document.querySelector('#tables [role=status]').textContent.includes('已复制 4 行')"
    )
    assert "清河学院\t参与项目" in opened.ask("navigator.clipboard.readText()")
    tab_to(opened, "#tables thead button")
    press("Enter")
    assert opened.page.get_attribute("#tables thead th", "aria-sort") == "descending"
    press("Escape")
    # Export.
    assert at(opened) == "open-table"
    tab_to(opened, "#take")
    press("Enter")
    for _ in range(3):
        press("ArrowDown")
    with opened.page.expect_download() as download:
        press("Enter")
    assert download.value.suggested_filename == "relations.csv"
    assert at(opened) == "take"


def test_a_hit_leads_to_its_heading_which_says_kind_and_ties(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("周明")
    assert at(opened) == "周明"
    described = "document.getElementById(document.activeElement.getAttribute('aria-describedby'))"
    assert opened.ask(f"{described}.textContent") == "公职人员 · 2 个相连实体"


def test_the_panel_s_entities_lead_from_heading_to_heading(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("清河学院")
    opened.page.locator("#panel .entity").first.press("Enter")
    assert at(opened) == PROJECT


def test_escape_leads_from_panel_to_picture_and_arrows_go_on_from_there(
    open_page: OpenPage,
) -> None:
    opened = open_page()
    opened.find("清河学院")
    opened.page.keyboard.press("Escape")
    assert not opened.page.is_visible("#panel")
    assert at(opened) == "network"
    opened.page.keyboard.press("ArrowRight")  # not to the first of all
    assert opened.page.inner_text("#panel h2") == "清河学院"
    assert at(opened) == "network"
    opened.page.keyboard.press(" ")
    assert at(opened) == "清河学院"


def test_the_same_control_stays_in_reach_when_the_panel_is_told_anew(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("星河智装")
    opened.page.locator("#panel [data-id=hops-2]").press("Enter")
    assert at(opened) == "hops-2"
    assert opened.page.get_attribute("#panel [data-id=hops-2]", "aria-pressed") == "true"
    opened.page.locator("#panel [data-id=hide]").press("Enter")
    assert at(opened) == "network"


def test_a_path_is_made_without_a_mouse(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("清河学院")
    opened.page.locator("#panel [data-id=path]").press("Enter")
    assert at(opened) == "query"
    assert opened.page.get_attribute("#query", "placeholder") == "从清河学院到谁？"
    opened.page.keyboard.type("/东湖市")  # who expects to press / first is not led astray
    opened.page.keyboard.press("Enter")
    assert at(opened) == "清河学院 → 东湖市"
    assert "查找人" in (opened.page.get_attribute("#query", "placeholder") or "")
    opened.page.locator("#path-back").press("Enter")
    assert at(opened) == "network"


def test_a_path_that_is_given_up_leads_back_to_its_button(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("清河学院")
    for _ in range(2):
        opened.page.locator("#panel [data-id=path]").press("Enter")
        opened.page.keyboard.press("Escape")
        assert at(opened) == "path"
        assert not opened.page.is_visible("#message")
    opened.page.keyboard.press("Enter")
    opened.page.locator("#message-gone").press("Enter")
    assert at(opened) == "path"


def test_the_other_end_of_a_path_is_walked_to_and_taken_by_enter(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("清河学院")
    opened.page.click("#panel [data-id=path]")
    opened.page.focus("#network")
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        if opened.page.inner_text("#panel h2") == "清河学院":  # which has one neighbour
            opened.page.keyboard.press(key)
            assert opened.page.is_visible("#message")  # an arrow decides nothing
    opened.page.keyboard.press("Enter")
    assert at(opened) == f"清河学院 → {PROJECT}"


def test_the_search_box_leads_back_to_where_one_came_from(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.focus("#open-table")
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("周")
    opened.page.keyboard.press("Escape")  # what was typed goes first
    assert (at(opened), opened.page.input_value("#query")) == ("query", "")
    opened.page.keyboard.press("Escape")
    assert at(opened) == "open-table"


def test_what_goes_away_leaves_the_keyboard_in_the_picture(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.locator("#hint-gone").press("Enter")
    assert at(opened) == "network"
    opened.page.click("#legend [data-id=Policy]")
    opened.page.locator("#filtered [data-id=clear-kinds]").press("Enter")
    assert at(opened) == "network"
    opened.page.locator("#go-overview").press("Enter")
    assert opened.ask("document.activeElement.classList.contains('bubble')")
    opened.page.keyboard.press("Enter")
    assert at(opened) == "network"


def test_clearing_one_of_several_filters_leads_to_the_next(open_page: OpenPage) -> None:
    opened = open_page()
    for name in ("Policy", "attended"):
        opened.page.click(f"#legend [data-id={name}]")
    opened.page.locator("#filtered [data-id=clear-kinds]").press("Enter")
    assert at(opened) == "clear-relations"


def test_a_row_of_the_table_leads_to_the_panel(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.locator("#open-table").press("Enter")
    opened.page.locator("#tables tbody button", has_text="东湖市").press("Enter")
    assert at(opened) == "东湖市"


def test_undo_of_a_path_shows_its_panel_no_more(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("清河学院")
    opened.page.click("#panel [data-id=path]")
    opened.find("东湖市")
    opened.page.keyboard.press("Control+z")
    assert len(opened.shown()) == 13
    assert not opened.page.is_visible("#panel")
    assert at(opened) == "network"
