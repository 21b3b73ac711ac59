"""Windows, readers and links of all sorts: what the page meets outside of a workshop."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.knowledge import COMPANY, KNOWLEDGE, PROJECT
from tests.render.conftest import Opened, OpenPage
from tests.render.test_browser_access import serious
from tests.render.test_browser_walk import drag
from tests.render.worlds import generated

pytestmark = pytest.mark.browser

TURNS = 30
"""Steps back and forward."""


def outside(opened: Opened) -> list[str]:
    """Names of nodes that are drawn outside of what is free."""
    found: list[str] = opened.ask(
        """kg.page.view.shown().nodes.filter((i) => {
          const [x, y] = kg.page.picture.points.get(i), at = kg.page.picture.network.canvasToDOM({ x, y });
          const free = kg.stage.free();
          return at.x < free.left || at.x > free.right || at.y < free.top || at.y > free.bottom;
        }).map((i) => kg.page.graph.nodes[i].n)"""
    )
    return found


def test_the_picture_fits_again_when_the_window_changes(open_generated: OpenPage) -> None:
    opened = open_generated(200)
    for width, height in ((900, 500), (700, 900), (1400, 800)):
        opened.page.set_viewport_size({"width": width, "height": height})
        opened.settle()
        assert outside(opened) == [], (width, height)
    opened.find(opened.ask("kg.page.graph.nodes[5].n"))
    opened.settle()
    opened.page.set_viewport_size({"width": 1000, "height": 600})
    opened.settle()
    assert opened.ask("kg.page.picture.visible(5)")
    legend, panel = (opened.page.locator(s).bounding_box() for s in ("#legend", "#panel"))
    x, _ = opened.spot(opened.ask("kg.page.graph.nodes[5].n"))
    assert abs(x - (legend["x"] + legend["width"] + panel["x"]) / 2) < 3


def test_a_picture_that_was_moved_stays_when_the_window_changes(open_generated: OpenPage) -> None:
    opened = open_generated(200)
    for _ in range(3):
        opened.page.click("#zoom-in")
    opened.page.set_viewport_size({"width": 1000, "height": 600})
    opened.settle()
    assert len(outside(opened)) > 20


@pytest.mark.parametrize("size", [(640, 400), (320, 568)])
def test_at_twice_the_size_everything_is_reached(
    open_page: OpenPage, size: tuple[int, int]
) -> None:
    """A zoom of 200 % gives half as many CSS pixels."""
    opened = open_page(viewport={"width": size[0], "height": size[1]}, device_scale_factor=2)
    assert opened.ask("document.documentElement.scrollWidth") == size[0]
    for selector in ("#query", "#open-legend", "#open-table", "#take", "#language", "#go-hubs"):
        box = opened.page.locator(selector).bounding_box()
        assert 0 <= box["x"] < box["x"] + box["width"] <= size[0], selector
    opened.find("周明")
    opened.page.locator("#panel summary").first.click()
    opened.page.locator("#panel .quote .read").first.click()
    box = opened.page.locator("#reader").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size[0]
    opened.page.keyboard.press("Escape")
    opened.page.click("#open-table")
    close = opened.page.locator("#close-table").bounding_box()
    assert close["x"] + close["width"] <= size[0]
    assert close["y"] + close["height"] <= size[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_that_a_reader_forces_are_those_of_the_picture(
    open_page: OpenPage, scheme: str
) -> None:
    opened = open_page(forced_colors="active", color_scheme=scheme)
    ground, ink = opened.ask(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert opened.ask("[kg.page.theme.paper, kg.page.theme.ink]") == [ground, ink]
    colour = "(e) => getComputedStyle(e).backgroundColor"
    pressed = opened.page.locator("#layout-force").evaluate(colour)
    assert pressed != opened.page.locator("#layout-rings").evaluate(colour)
    opened.find("周明")
    assert serious(opened) == []


def test_colours_are_forced_while_the_page_is_open(open_page: OpenPage) -> None:
    opened = open_page(alone=True)
    opened.page.emulate_media(forced_colors="active")
    opened.page.wait_for_function("() => kg.page.theme.paper === 'rgb(255, 255, 255)'")
    opened.page.emulate_media(forced_colors="none")
    opened.page.wait_for_function("() => kg.page.theme.paper === '#fbfaf7'")


def test_names_of_sixty_characters_fit_everywhere(open_page: OpenPage) -> None:
    long = {COMPANY: "东方星河智能装备制造与工业互联网" * 4, PROJECT: "Intelligent equipment " * 3}
    entities = tuple(replace(e, name=long.get(e.name, e.name)) for e in KNOWLEDGE.entities)
    opened = open_page(replace(KNOWLEDGE, entities=entities), fragment="#view=overview")
    page = opened.page
    opened.find(long[COMPANY][:6])
    assert page.inner_text("#panel h2") == long[COMPANY]
    page.click("#panel [data-id=path]")
    opened.find("东湖市")
    opened.settle()
    boxes = opened.ask("kg.page.picture.names()")
    right = opened.ask("kg.stage.free().right")
    assert boxes
    assert max(box[2] for box in boxes) <= right
    for selector in ("#scene", "#panel", "#legend"):
        box = page.locator(selector).bounding_box()
        assert box["x"] + box["width"] <= 1280
        assert page.locator(selector).evaluate("(e) => e.scrollWidth <= e.clientWidth + 1"), (
            selector
        )
    page.click("#open-table")
    page.click("#tab-relations")
    assert page.locator("#tables").evaluate("(e) => e.scrollWidth <= e.clientWidth + 1")
    assert opened.ask("document.documentElement.scrollWidth") == 1280


def test_one_without_relations_has_its_articles_and_nothing_to_walk(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("李默")
    assert opened.page.locator("#panel .actions button").count() == 0
    assert opened.page.locator("[data-section=written] li").count() == 1
    opened.page.focus("#network")
    for key in ("ArrowRight", "Enter", "ArrowLeft"):
        opened.page.keyboard.press(key)
    assert opened.page.inner_text("#panel h2") == "李默"


def test_a_browser_that_keeps_nothing_for_files_works_the_same(
    browser: Any, open_page: OpenPage
) -> None:
    address = open_page().address
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })"""
    )
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    page.click("#hint-gone")
    page.keyboard.press("/")
    page.keyboard.type("周明")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "周明"
    page.keyboard.press("/")
    assert page.locator("#found [role=option] .name").all_inner_texts() == ["周明"]
    assert faults == []
    context.close()


def test_a_file_that_is_open_twice_minds_its_own_business(open_page: OpenPage) -> None:
    first = open_page(alone=True)
    first.find("周明")
    second = first.page.context.new_page()
    second.goto(first.address)
    second.wait_for_selector("body[data-ready]")
    assert not second.is_visible("#panel")
    second.keyboard.press("/")
    assert second.locator("#found [role=option] .name").all_inner_texts() == ["周明"]
    second.keyboard.type("东湖市")
    second.keyboard.press("Enter")
    assert second.inner_text("#panel h2") == "东湖市"
    assert first.page.inner_text("#panel h2") == "周明"


def test_thirty_steps_back_and_forward(open_page: OpenPage) -> None:
    opened = open_page(alone=True)
    page, seen = opened.page, []
    for number in range(TURNS):
        opened.ask("(i) => kg.page.seek(i)", number % 13)
        if number % 7 == 3:
            page.locator("#panel [data-id=hops-1]").click()
        if number % 10 == 6:
            page.click("#legend [data-id=Policy]")
        seen.append((opened.ask("location.hash"), opened.shown(), page.inner_text("#panel h2")))
    steps = page.evaluate("history.length")
    assert TURNS < steps < 50  # beyond, a browser forgets
    for move in ("go_back", "go_forward"):
        order = seen if move == "go_forward" else seen[::-1]
        for address, shown, name in order[1:]:
            while opened.ask("location.hash") != address:
                getattr(page, move)()
            page.wait_for_function(
                """([name, shown]) => document.querySelector("#panel h2").textContent === name
                  && String(kg.page.view.shown().nodes.map((i) => kg.page.graph.nodes[i].n)) === shown""",
                arg=[name, ",".join(shown)],
            )
    assert page.evaluate("history.length") == steps  # walking adds nothing


def test_a_hundred_expansions_leave_nothing_behind(open_page: OpenPage) -> None:
    opened = open_page(generated(120), render={"max_nodes": 10}, alone=True)
    session = opened.page.context.new_cdp_session(opened.page)
    session.send("Performance.enable")
    session.send("HeapProfiler.enable")
    cycle = """(times) => {
      for (let k = 0; k < times; k += 1) {
        kg.page.seek(k % 10);
        document.querySelector("#panel [data-id=expand]").click();
        document.getElementById("undo").click();
      }
    }"""

    def held() -> dict[str, float]:
        opened.page.wait_for_timeout(200)
        session.send("HeapProfiler.collectGarbage")
        metrics = session.send("Performance.getMetrics")["metrics"]
        return {metric["name"]: metric["value"] for metric in metrics}

    opened.ask(cycle, 100)  # the history of undo is as long as it gets
    before = held()
    opened.ask(cycle, 100)
    after = held()
    assert after["Nodes"] - before["Nodes"] < 200
    assert after["JSEventListeners"] - before["JSEventListeners"] < 100
    assert after["JSHeapUsedSize"] - before["JSHeapUsedSize"] < 3_000_000


def test_a_drag_is_no_window_change(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#hint-gone")
    drag(opened, "周明", 60, 40)
    where = opened.spot("周明")
    opened.page.set_viewport_size({"width": 1280, "height": 780})
    opened.settle()
    assert opened.spot("周明") == pytest.approx(where, abs=12)
