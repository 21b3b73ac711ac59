"""The address after #: a link restores the view; what it names and the graph has not is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyoxigraph import RdfFormat, Store

import kg.render
from tests.knowledge import COMPANY, IRIS, PROJECT
from tests.render.conftest import Opened, OpenPage
from tests.render.test_browser_filter import MONTHS, set_range, unfold
from tests.render.test_browser_walk import drag, points
from tests.render.worlds import sample

pytestmark = pytest.mark.browser


SNAPSHOT = "JSON.stringify(kg.page.view.snapshot())"


def fragment(opened: Opened) -> str:
    found: str = opened.ask("location.hash")
    return found


def test_a_link_restores_the_view(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#legend [data-id=Policy]")
    opened.find("星河智装")
    opened.page.locator("#panel .hops button").nth(1).click()
    link = fragment(opened)
    assert {part.split("=")[0] for part in link[1:].split("&")} == {"node", "hops", "kinds"}
    again = open_page(fragment=link)
    assert again.shown() == opened.shown()
    assert again.page.inner_text("#panel h2") == PROJECT
    assert again.page.locator("#legend [data-id=Policy]").get_attribute("aria-checked") == "false"


def test_a_link_restores_filters_layout_pins_and_what_was_brought_and_put_away(
    open_generated: OpenPage,
) -> None:
    opened = open_generated(150, dates=MONTHS)
    page = opened.page
    page.click("#hint-gone")
    unfold(opened, "strength")
    unfold(opened, "time")
    set_range(opened, "#since", 1)
    set_range(opened, "#until", 2)
    page.locator("#legend .timeline input[type=checkbox]").uncheck()
    set_range(opened, "#confidence", 1)
    set_range(opened, "#leastDegree", 1)
    page.click("#legend [data-id=Project]")
    page.click("#legend [data-id=issued]")
    names = opened.shown()
    opened.find(names[5])
    page.click("#panel .actions >> text=移去")
    hidden = opened.ask("kg.page.view.related.at(-1)")
    opened.ask("(i) => kg.page.seek(i)", hidden)
    page.click("#layout-kinds")
    page.click("#fit")
    drag(opened, names[0], 30, 30)
    link = fragment(opened)
    assert {part.split("=")[0] for part in link[1:].split("&")} == {
        "node",
        "kinds",
        "relations",
        "confidence",
        "degree",
        "since",
        "until",
        "undated",
        "layout",
        "added",
        "removed",
        "pins",
    }
    again = open_generated(150, dates=MONTHS, fragment=link)
    assert again.ask(SNAPSHOT) == opened.ask(SNAPSHOT)
    assert points(again) == points(opened)
    assert again.page.inner_text("#filtered") == page.inner_text("#filtered")
    assert again.page.is_disabled("#undo")


@pytest.mark.parametrize("sign", [":", ",", "&=", ":1:2"])
def test_a_pin_of_a_name_with_any_sign_outlives_its_link(
    open_text: Callable[..., Opened], sign: str
) -> None:
    triples = sample().dump(format=RdfFormat.N_QUADS)
    assert triples
    old, new = IRIS["周明"], IRIS["周明"] + sign
    store = Store()
    store.load(triples.replace(f"<{old}>".encode(), f"<{new}>".encode()), format=RdfFormat.N_QUADS)
    text = kg.render.render(store)
    opened = open_text(text)
    opened.page.click("#hint-gone")
    drag(opened, "周明", 60, 40)
    link = fragment(opened)
    for passed_on in (link, link.replace(":", "%3A")):
        again = open_text(text, fragment=passed_on)
        assert again.ask("kg.page.view.pins.size") == 1
        assert again.ask(SNAPSHOT) == opened.ask(SNAPSHOT)
        assert not again.page.is_visible("#message")


def test_a_link_restores_pages_community_rings_and_overview(open_generated: OpenPage) -> None:
    opened = open_generated(900)
    unfold(opened, "pages")
    opened.page.locator("#legend .pages input").nth(2).check()
    opened.page.click("#legend [data-id=clear-pages], #filtered [data-id=clear-pages]")
    opened.page.locator("#overview [role=button]").nth(2).press("Enter")
    opened.ask("() => kg.page.seek(kg.page.view.shown().nodes[3])")
    opened.page.click("#layout-rings")
    opened.page.locator("#legend .pages input").nth(0).check()
    link = fragment(opened)
    assert "group=" in link
    assert "around=" in link
    assert "sources=" in link
    again = open_generated(900, fragment=link)
    assert again.ask(SNAPSHOT) == opened.ask(SNAPSHOT)
    assert points(again) == points(opened)
    opened.page.click("#go-hubs")
    assert "view=hubs" in fragment(opened)
    again = open_generated(900, fragment=fragment(opened))
    assert again.shown() == opened.shown() != []


def test_a_link_restores_a_path(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("清河学院")
    opened.page.click("#panel .actions >> text=路径…")
    opened.find("东湖市")
    again = open_page(fragment=fragment(opened))
    assert set(again.shown()) == {"清河学院", "东湖市", PROJECT, COMPANY}
    assert again.page.inner_text("#panel h2") == "清河学院 → 东湖市"


def test_a_link_to_one_entity_of_a_large_graph_opens_its_community(
    open_generated: OpenPage,
) -> None:
    opened = open_generated(900)
    name = opened.ask("kg.page.graph.nodes[600].n")
    address = opened.ask("encodeURIComponent(kg.page.graph.nodes[600].i)")
    again = open_generated(900, fragment=f"#node={address}")
    assert again.page.inner_text("#panel h2") == name
    assert name in again.shown()


@pytest.mark.parametrize("count", [300, 900])
def test_a_link_opens_near_enough_to_read_the_names_around(
    open_generated: OpenPage, count: int
) -> None:
    address = open_generated(count).ask("encodeURIComponent(kg.page.graph.nodes[120].i)")
    opened = open_generated(count, fragment=f"#node={address}")
    name = opened.page.inner_text("#panel h2")
    legend, panel = (opened.page.locator(s).bounding_box() for s in ("#legend", "#panel"))
    x, _ = opened.spot(name)  # at once: nothing moves while a page opens
    assert abs(x - (legend["x"] + legend["width"] + panel["x"]) / 2) < 3
    assert opened.ask("kg.page.picture.network.getScale()") >= 0.55
    read = set(
        opened.ask(
            "kg.page.picture.names().length && kg.page.picture.scene().texts.map((t) => t.text)"
        )
    )
    near = opened.ask("kg.page.graph.neighbours(120).map((i) => kg.page.graph.nodes[i].n)")
    assert read & set(near)
    assert name in read


def test_back_and_forward_walk_through_what_was_seen(open_page: OpenPage) -> None:
    from playwright.sync_api import expect

    opened = open_page()
    opened.find("周明")
    opened.find("清河学院")
    opened.page.go_back()
    expect(opened.page.locator("#panel h2")).to_have_text("周明")
    opened.page.go_forward()
    expect(opened.page.locator("#panel h2")).to_have_text("清河学院")
    opened.page.click("#legend [data-id=Policy]")
    opened.page.go_back()
    opened.page.wait_for_function("() => kg.page.view.filter.hiddenKinds.size === 0")
    assert len(opened.shown()) == 13


def test_each_look_is_one_step_back(open_page: OpenPage) -> None:
    opened = open_page(render={"max_nodes": 3}, alone=True)
    steps = opened.ask("history.length")
    for number, name in enumerate(("周明", "清河学院", "东湖市"), start=1):
        opened.find(name)  # which brings it in and chooses it
        assert opened.ask("history.length") == steps + number
    opened.page.click("#panel [data-id=hide]")  # which puts it away and chooses nothing
    assert opened.ask("history.length") == steps + 4


def test_a_link_keeps_the_chosen_hidden_that_its_filter_hides(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("招商大会")
    opened.page.click("#legend [data-id=Event]")
    again = open_page(fragment=fragment(opened))
    assert again.page.inner_text("#panel h2") == "招商大会"
    assert again.shown() == opened.shown()
    assert again.page.locator("#legend [data-id=Event]").get_attribute("aria-checked") == "false"


def test_a_link_to_an_unknown_entity_says_so(open_page: OpenPage) -> None:
    opened = open_page(fragment="#node=official/无此人")
    assert "node=official/无此人" in opened.page.inner_text("#message")
    assert len(opened.shown()) == 13


@pytest.mark.parametrize(
    "part",
    [
        "hops=7",
        "kinds=Nothing",
        "relations=nothing",
        "colour=red",
        "degree=-1",
        "confidence=a",
        "since=gestern",
        "sources=fehlt.txt",
        "layout=spiral",
        "limit=100000",
        "pins=zone/临海新区:1",
        "group=zone/nirgends",
        "view=moon",
        "added=zone/nirgends",
        "%E0%A4%A=x",
    ],
)
def test_what_a_link_says_and_the_page_does_not_know_is_named(
    part: str, open_page: OpenPage
) -> None:
    opened = open_page(fragment=f"#node=zone/临海新区&{part}")
    assert part in opened.page.inner_text("#message")
    assert len(opened.shown()) == 13
    assert opened.page.inner_text("#panel h2") == "临海新区"
