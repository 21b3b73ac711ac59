"""The first view of a large graph: its communities as bubbles, none of them lost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.render.conftest import Opened, OpenPage

pytestmark = pytest.mark.browser


LARGE = 900
"""Entities of a graph that does not fit into the working set."""


def bubbles(opened: Opened) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = opened.ask("kg.page.overview.bubbles()")
    return found


def press(opened: Opened, bubble: dict[str, Any]) -> None:
    opened.page.locator(f"#overview [data-id={bubble['id']}]").focus()
    opened.page.keyboard.press("Enter")


def test_a_large_graph_opens_with_its_communities(open_generated: OpenPage) -> None:
    opened = open_generated(LARGE)
    found = bubbles(opened)
    related = opened.ask("kg.page.view.related.length")
    assert related > 400
    assert sum(bubble["count"] for bubble in found) == related
    assert opened.page.locator("#overview [role=button]").count() == len(found)
    assert opened.shown() == []
    assert f"{opened.ask('kg.page.graph.groupMembers.length')} 个群" in opened.page.inner_text(
        "#status"
    )
    assert not opened.page.is_visible("#network")


def test_bubbles_are_named_after_their_most_connected_and_say_their_kinds(
    open_generated: OpenPage,
) -> None:
    opened = open_generated(LARGE)
    first = bubbles(opened)[0]
    central = opened.ask("kg.page.graph.nodes[kg.page.graph.groupMembers[0][0]].n")
    assert first["name"].startswith(central)
    assert first["name"].endswith("等")
    lines = opened.page.locator(f"#overview [data-id={first['id']}] text").all_text_contents()
    assert "".join(lines).startswith(central)
    label = opened.page.locator(f"#overview [data-id={first['id']}]").get_attribute("aria-label")
    assert f"{first['count']} 个实体" in label
    kinds = opened.ask(
        "kg.page.graph.groupMembers[0].filter((i) => kg.page.graph.kindOf(i) === 'Zone').length"
    )
    assert f"功能区 {kinds}" in label
    assert "条关系" in label


def test_bubbles_and_their_names_do_not_cover_each_other(open_generated: OpenPage) -> None:
    for size in ({"width": 1280, "height": 800}, {"width": 390, "height": 844}):
        opened = open_generated(LARGE, viewport=size)
        found = bubbles(opened)
        assert len(found) >= 10
        for i, a in enumerate(found):
            for b in found[:i]:
                apart_x = abs(a["x"] - b["x"]) >= (a["width"] + b["width"]) / 2 - 1
                ya, yb = a["y"] + a["below"] / 2, b["y"] + b["below"] / 2
                apart_y = abs(ya - yb) >= (a["height"] + b["height"]) / 2 - 1
                assert apart_x or apart_y, (size, a["name"], b["name"])


def test_links_between_bubbles_count_the_relations(open_generated: OpenPage) -> None:
    opened = open_generated(LARGE)
    counted = opened.ask(
        """(() => {
          const { graph, overview } = kg.page;
          const home = (bubble) => bubble.id.startsWith("group-");
          const own = new Set(overview.bubbles().filter(home).map((b) => Number(b.id.slice(6))));
          return graph.edges.filter(({ s, o }) => {
            const [a, b] = [graph.groups[s], graph.groups[o]];
            return a !== b && (own.has(a) || own.has(b));
          }).length;
        })()"""
    )
    links = opened.ask("kg.page.overview.links()")
    assert sum(link["n"] for link in links) == counted > 20
    first = bubbles(opened)[0]["id"]
    opened.page.locator(f"#overview [data-id={first}]").focus()
    told = opened.page.locator("#overview .told text").all_text_contents()
    near = {str(link["n"]) for link in links if first in (link["a"], link["b"])}
    assert told
    assert set(told) <= near


def test_a_click_opens_a_community_and_there_is_a_way_back(open_generated: OpenPage) -> None:
    opened = open_generated(LARGE)
    opened.page.click("#hint-gone")
    bubble = bubbles(opened)[1]
    box = opened.page.locator("#overview").bounding_box()
    opened.page.mouse.click(box["x"] + bubble["x"], box["y"] + bubble["y"])
    members = set(opened.ask("kg.page.graph.groupMembers[1].map((i) => kg.page.graph.nodes[i].n)"))
    assert set(opened.shown()) == members
    assert bubble["name"] in opened.page.inner_text("#scene .here")
    points = opened.ask("[...kg.page.picture.points.values()].map(String)")
    assert len(set(points)) == len(points) == len(members)
    opened.page.click("#go-overview")
    assert opened.page.is_visible("#overview")
    opened.page.go_back()
    opened.page.wait_for_function("() => kg.page.view.scene.type === 'group'")
    assert set(opened.shown()) == members


def test_bubbles_are_walked_and_opened_by_keyboard(open_generated: OpenPage) -> None:
    opened = open_generated(LARGE)
    focused = "document.activeElement.dataset.id"
    opened.page.locator("#overview [role=button][tabindex='0']").focus()
    seen = {opened.ask(focused)}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowLeft", "ArrowDown"):
        opened.page.keyboard.press(key)
        seen.add(opened.ask(focused))
    assert len(seen) >= 4
    assert opened.page.locator("#overview [tabindex='0']").count() == 1
    opened.page.keyboard.press(" ")
    assert opened.shown()


def test_what_finds_no_room_stands_in_one_bubble_that_opens_the_next(
    open_generated: OpenPage,
) -> None:
    opened = open_generated(LARGE, viewport={"width": 390, "height": 844})
    related = opened.ask("kg.page.view.related.length")
    seen = 0
    for _ in range(9):
        found = bubbles(opened)
        other = [bubble for bubble in found if bubble["id"] == "other"]
        seen += sum(bubble["count"] for bubble in found if bubble["id"] != "other")
        if not other:
            break
        assert seen + other[0]["count"] == related
        press(opened, other[0])
    assert seen == related
    assert opened.ask("kg.page.view.scene.skip") > 0


def test_filters_shrink_the_bubbles(open_generated: OpenPage) -> None:
    opened = open_generated(LARGE)
    before = sum(bubble["count"] for bubble in bubbles(opened))
    opened.page.click("#legend [data-id=Project]")
    after = bubbles(opened)
    projects = opened.ask(
        "kg.page.view.related.filter((i) => kg.page.graph.kindOf(i) === 'Project').length"
    )
    assert projects
    assert sum(bubble["count"] for bubble in after) <= before - projects
    assert "概览" in opened.page.inner_text("#status")


def test_a_hit_opens_the_community_that_it_belongs_to(open_generated: OpenPage) -> None:
    opened = open_generated(LARGE)
    number = opened.ask("kg.page.view.related.at(-1)")
    name = opened.ask("(i) => kg.page.graph.nodes[i].n", number)
    opened.find(name)
    assert opened.page.inner_text("#panel h2") == name
    assert opened.ask("kg.page.view.scene.group") == opened.ask(
        "(i) => kg.page.graph.groups[i]", number
    )
    assert name in opened.shown()


def test_a_small_graph_opens_whole_and_has_its_overview_too(open_page: OpenPage) -> None:
    opened = open_page()
    assert len(opened.shown()) == 13
    opened.page.click("#go-overview")
    found = bubbles(opened)
    assert sum(bubble["count"] for bubble in found) == 13
    assert "2 个没有关系的实体未列入" in opened.page.inner_text("#status")
    opened.page.click("#legend [data-id=reporters]")
    assert [b["count"] for b in bubbles(opened) if b["id"] == "islands"] == [2]
    press(opened, bubbles(opened)[-1])
    assert set(opened.shown()) == {"李默", "赵一"}
    opened.page.click("#go-hubs")
    assert len(opened.shown()) == 15
