"""Phones, first visits, loading, and the same colours everywhere."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from kg.model import Kind
from tests.render.conftest import Opened, OpenPage
from tests.render.disputed import ZONE, disputed
from tests.render.test_colours import colours_as_written

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}


class Fingers:
    """Fingers on the screen, as the browser gets them."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)

    def _send(self, kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def go(self, *paths: list[tuple[float, float]]) -> None:
        """Each finger goes along its path; all paths are of one length."""
        steps = list(zip(*paths, strict=True))
        self._send("touchStart", *steps[0])
        for points in steps[1:]:
            self._send("touchMove", *points)
        self._send("touchEnd")


def height(page: Page) -> float:
    box = page.locator("#panel").bounding_box()
    assert box
    return box["height"]


def on_phone(open_page: OpenPage) -> Opened:
    opened = open_page(disputed(), **PHONE)
    opened.page.tap("#hint-gone")
    return opened


def test_two_fingers_zoom(open_page: OpenPage) -> None:
    opened = on_phone(open_page)
    scale = "kg.page.picture.network.getScale()"
    before = opened.ask(scale)
    apart = range(0, 100, 12)
    Fingers(opened.page).go(
        [(170 - n, 400 - n) for n in apart], [(220 + n, 440 + n) for n in apart]
    )
    assert opened.ask(scale) > 1.5 * before


def test_the_sheet_is_dragged_folded_and_raised(open_page: OpenPage) -> None:
    opened = on_phone(open_page)
    opened.find(ZONE)
    page = opened.page
    half = height(page)
    assert 0.4 * 844 < half < 0.6 * 844
    handle = page.locator("#panel .handle").bounding_box()
    assert handle
    x, y = handle["x"] + handle["width"] / 2, handle["y"] + 8
    Fingers(page).go([(x, y + 45 * step) for step in range(11)])
    assert page.locator("#panel").get_attribute("data-sheet") == "folded"
    assert height(page) < 130
    assert page.is_visible("#panel h2")
    assert not page.is_visible("#panel .body")
    page.tap("#panel .handle")
    assert abs(height(page) - half) < 3
    page.focus("#panel .handle")
    page.keyboard.press("ArrowUp")
    assert height(page) > 0.8 * 760
    page.keyboard.press("Enter")
    assert page.locator("#panel .handle").get_attribute("aria-expanded") == "false"


def test_a_folded_sheet_stays_folded_for_the_next(open_page: OpenPage) -> None:
    opened = on_phone(open_page)
    opened.find(ZONE)
    opened.page.focus("#panel .handle")
    opened.page.keyboard.press("ArrowDown")
    opened.ask("kg.page.seek(3)")
    assert opened.page.locator("#panel").get_attribute("data-sheet") == "folded"


def test_wide_screens_have_no_handle(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("周明")
    assert not opened.page.is_visible("#panel .handle")


def test_the_picture_ends_where_the_last_move_leads(open_generated: OpenPage) -> None:
    opened = open_generated(300)
    names = [opened.ask("(i) => kg.page.graph.nodes[i].n", number) for number in (250, 3, 200)]
    for name in names:
        opened.find(name)
    opened.settle()
    opened.settle()  # as long again: nothing flies back
    box, legend, panel = (
        opened.page.locator(selector).bounding_box() for selector in ("#stage", "#legend", "#panel")
    )
    x, y = opened.spot(names[-1])
    assert abs(x - (legend["x"] + legend["width"] + panel["x"]) / 2) < 3
    assert box["y"] + 100 < y < box["y"] + box["height"] - 100


def test_less_motion_means_none(open_generated: OpenPage) -> None:
    opened = open_generated(300, reduced_motion="reduce")
    opened.find(opened.ask("kg.page.graph.nodes[250].n"))
    first = opened.spot(opened.ask("kg.page.graph.nodes[250].n"))
    opened.settle()
    assert opened.spot(opened.ask("kg.page.graph.nodes[250].n")) == first


def test_who_takes_hold_of_a_moving_picture_has_it(open_generated: OpenPage) -> None:
    opened = open_generated(300)
    opened.page.click("#hint-gone")
    where = "kg.page.picture.network.getViewPosition().x"
    opened.ask(
        """() => {
          kg.page.seek(250);
          document.querySelector("#network canvas").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
        }"""
    )
    before = opened.ask(where)
    opened.settle()
    assert opened.ask(where) == before


@pytest.mark.parametrize("state", ["pressed", "selected"])
def test_what_is_chosen_stays_legible_under_the_mouse(open_page: OpenPage, state: str) -> None:
    page = open_page().page
    if state == "selected":
        page.click("#open-table")
    control = page.locator("#layout-force" if state == "pressed" else "#tab-entities")
    control.hover()
    page.wait_for_timeout(200)
    color, ground = control.evaluate(
        "(e) => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    )
    assert (color, ground) == ("rgb(251, 250, 247)", "rgb(35, 38, 43)")


def test_the_hint_covers_no_words_on_a_phone(open_generated: OpenPage) -> None:
    opened = open_generated(900, **PHONE)
    hint, status = (opened.page.locator(f"#{name}").bounding_box() for name in ("hint", "status"))
    assert hint["y"] + hint["height"] <= status["y"]


def test_the_hint_goes_for_good(open_page: OpenPage) -> None:
    opened = open_page()
    assert opened.page.is_visible("#hint")
    opened.page.click("#hint-gone")
    opened.page.reload()
    opened.page.wait_for_selector("body[data-ready]")
    assert not opened.page.is_visible("#hint")


def test_a_page_that_is_not_ready_says_so(browser: Any, open_page: OpenPage) -> None:
    address = open_page().address
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert "需要 JavaScript" in page.inner_text("noscript")
    assert page.locator("#loading").count() == 1
    context.close()


def test_kinds_have_one_colour_in_all_views(open_page: OpenPage) -> None:
    written = colours_as_written()
    for scheme in ("light", "dark"):
        opened = open_page(color_scheme=scheme)
        theme = opened.ask("kg.page.theme.kinds")
        assert theme == {kind.value: written[kind.value.lower()] for kind in Kind}
        svg = opened.ask(
            "kg.svgText(kg.svg(kg.page.graph, kg.page.words, kg.page.theme, kg.page.picture.scene()))"
        )
        assert set(
            re.findall(r'fill="(#[0-9a-f]{6})" stroke="#[0-9a-f]{6}" stroke-width="0.1"', svg)
        ) <= set(written.values())
        shown = opened.ask(
            """[...document.querySelectorAll("#legend .sign")].map((sign) => [
              sign.getAttribute("class").match(/kind-(\\w+)/)[1],
              getComputedStyle(sign.querySelector("path")).fill,
            ])"""
        )
        assert len(shown) >= 9
        for kind, fill in shown:
            if kind == "Person":
                continue  # a ring
            numbers = [int(n) for n in re.findall(r"\d+", fill)[:3]]
            assert "#{:02x}{:02x}{:02x}".format(*numbers) == written[kind.lower()], kind


@pytest.mark.parametrize("size", [(820, 1180), (900, 600)])
def test_on_a_tablet_the_panel_leaves_the_picture_room(
    open_page: OpenPage, size: tuple[int, int]
) -> None:
    opened = open_page(disputed(), viewport=dict(zip(("width", "height"), size, strict=True)))
    page = opened.page
    assert page.is_visible("#legend")
    opened.find(ZONE)
    opened.settle()
    free = opened.ask("kg.stage.free()")
    assert free["right"] - free["left"] > 0.55 * size[0]
    x, _ = opened.spot(ZONE)
    assert abs(x - (free["left"] + free["right"]) / 2) < 3
    assert not page.is_visible("#legend")
    assert page.locator("#scene").bounding_box()["x"] < 20
    search, tools = (page.locator(s).bounding_box() for s in (".search", "#open-legend"))
    assert search["x"] + search["width"] <= tools["x"]
    page.click("#open-legend")
    assert page.is_visible("#legend")
    assert opened.ask("kg.stage.free()") == free
    page.keyboard.press("Escape")
    assert not page.is_visible("#legend")
    page.keyboard.press("Escape")
    assert page.is_visible("#legend")
    assert not page.is_visible("#open-legend")
