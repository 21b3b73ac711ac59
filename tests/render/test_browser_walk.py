"""Walking: expand, focus, put away, pin, undo and redo, layouts."""

from __future__ import annotations

import itertools

import pytest

from tests.knowledge import COMPANY, PROJECT
from tests.render.conftest import Opened, OpenPage

pytestmark = pytest.mark.browser


EVERYTHING = 13


def points(opened: Opened) -> dict[str, list[float]]:
    found: dict[str, list[float]] = opened.ask(
        """Object.fromEntries(kg.page.view.shown().nodes.map(
          (i) => [kg.page.graph.nodes[i].n, kg.page.picture.points.get(i)]))"""
    )
    return found


def still_spot(opened: Opened, name: str) -> tuple[float, float]:
    """Where a node is once the picture moves no more, however busy the machine."""
    last, spot = None, opened.spot(name)
    while spot != last:
        opened.settle()
        last, spot = spot, opened.spot(name)
    return spot


def drag(opened: Opened, name: str, dx: float, dy: float) -> None:
    x, y = still_spot(opened, name)
    opened.page.mouse.move(x, y)
    opened.page.mouse.down()
    opened.page.mouse.move(x + dx / 2, y + dy / 2)
    opened.page.mouse.move(x + dx, y + dy)
    opened.page.mouse.up()


def test_a_double_click_brings_in_neighbours(open_page: OpenPage) -> None:
    opened = open_page(render={"max_nodes": 3})
    assert len(opened.shown()) == 3
    opened.page.click("#hint-gone")
    neighbours = {"临海新区管委", "孙教授", "招商大会", "东省临海市"}
    for _ in range(4):  # on a busy machine the two clicks can come too far apart to be one
        opened.settle()
        opened.page.mouse.dblclick(*opened.spot("临海新区"))
        opened.settle()
        if neighbours <= set(opened.shown()):
            break
    assert neighbours <= set(opened.shown())
    places = points(opened)
    assert len({tuple(point) for point in places.values()}) == len(places)


def test_an_expansion_moves_nothing_that_was_there(open_page: OpenPage) -> None:
    opened = open_page(render={"max_nodes": 3})
    before = points(opened)
    opened.find("临海新区")
    opened.page.locator("#panel .actions button").first.click()
    after = points(opened)
    assert len(after) > 3
    assert {name: after[name] for name in before} == before


def test_expanding_what_has_no_more_says_so(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("周明")
    opened.page.locator("#panel .actions button").first.click()
    assert "周明的相连实体都已在图中" in opened.page.inner_text("#message")
    opened.page.click("#message-gone")
    assert not opened.page.is_visible("#message")


def test_the_surroundings_of_one_entity(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("星河智装")
    opened.page.locator("#panel .hops button").first.click()
    assert set(opened.shown()) == {PROJECT, COMPANY, "清河学院"}
    opened.page.locator("#panel .hops button").nth(1).click()
    assert set(opened.shown()) == {PROJECT, COMPANY, "清河学院", "《百强榜》", "东湖市"}
    assert f"{PROJECT}周围 2 步" in opened.page.inner_text("#scene .here")
    opened.page.click("#go-hubs")
    assert len(opened.shown()) == EVERYTHING


def test_the_surroundings_are_reached_by_what_passes(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("星河智装")
    opened.page.locator("#panel .hops button").nth(1).click()
    opened.page.click("#legend [data-id=Company]")
    assert set(opened.shown()) == {PROJECT, "清河学院"}


def test_removed_nodes_stay_away_until_searched(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("周明")
    opened.page.click("#panel .actions >> text=移去")
    assert "周明" not in opened.shown()
    assert not opened.page.is_visible("#panel")
    assert "移去 1 个" in opened.page.inner_text("#filtered")
    opened.find("周明")
    assert "周明" in opened.shown()


def test_undo_and_redo_walk_through_all_changes(open_page: OpenPage) -> None:
    opened = open_page(render={"max_nodes": 3})
    seen = [set(opened.shown())]

    def note() -> None:
        seen.append(set(opened.shown()))

    assert opened.page.is_disabled("#undo")
    opened.find("临海新区")
    opened.page.locator("#panel .actions button").first.click()
    note()  # expand
    opened.page.click("#legend [data-id=Event]")
    note()  # filter
    opened.find("孙教授")
    opened.page.click("#panel .actions >> text=移去")
    note()  # put away
    opened.find("星河智装")
    opened.page.locator("#panel .hops button").first.click()
    note()  # focus
    assert all(a != b for a, b in itertools.pairwise(seen))
    opened.page.focus("#network")
    walked = [set(opened.shown())]
    for _ in range(12):
        opened.page.keyboard.press("Control+z")
        if set(opened.shown()) != walked[-1]:
            walked.append(set(opened.shown()))
    assert [shown for shown in walked if shown in seen] == seen[::-1]
    assert opened.page.is_disabled("#undo")
    for _ in range(12):
        opened.page.keyboard.press("Control+Shift+z")
    assert set(opened.shown()) == seen[-1]
    assert opened.page.is_disabled("#redo")
    opened.page.click("#undo")
    opened.page.click("#redo")
    assert set(opened.shown()) == seen[-1]


def test_typing_into_the_search_box_undoes_no_view(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#legend [data-id=Policy]")
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("abc")
    opened.page.keyboard.press("Control+z")
    assert "《百强榜》" not in opened.shown()


def test_a_dragged_node_stays_through_layouts_until_unpinned(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#hint-gone")
    start = points(opened)
    drag(opened, "周明", 60, 40)
    put = points(opened)["周明"]
    assert put != start["周明"]
    for layout in ("rings", "kinds", "force"):
        opened.page.click(f"#layout-{layout}")
        assert points(opened)["周明"] == put
    assert "取消固定 1" in opened.page.inner_text("#unpin")
    opened.find("周明")
    opened.page.click("#panel .actions >> text=取消固定")
    assert points(opened) == start
    assert opened.page.locator("#unpin").count() == 0


def test_a_move_can_be_undone(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#hint-gone")
    start = points(opened)
    drag(opened, "周明", -50, 30)
    moved = points(opened)
    opened.page.keyboard.press("Control+z")
    assert points(opened) == start
    assert opened.ask("kg.page.view.pins.size") == 0
    opened.page.keyboard.press("Control+Shift+z")
    assert points(opened) == moved


def test_rings_stand_by_distance_around_the_chosen(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("星河智装")
    opened.page.click("#layout-rings")
    places = points(opened)
    assert places[PROJECT] == [0, 0]

    def radius(name: str) -> float:
        x, y = places[name]
        return float((x / 1.35) ** 2 + y**2) ** 0.5

    assert radius(COMPANY) == pytest.approx(radius("清河学院"), abs=2)
    assert radius(COMPANY) < radius("《百强榜》") == pytest.approx(radius("东湖市"), abs=2)
    assert radius("《百强榜》") < min(radius("周明"), radius("临海新区"))  # not tied to it


def test_columns_hold_one_kind_each(open_generated: OpenPage) -> None:
    opened = open_generated(200)
    opened.page.click("#layout-kinds")
    spans = opened.ask(
        """(() => {
          const { graph, view, picture } = kg.page, spans = new Map();
          for (const i of view.shown().nodes) {
            const [x] = picture.points.get(i), [a, b] = spans.get(graph.nodes[i].k) || [x, x];
            spans.set(graph.nodes[i].k, [Math.min(a, x), Math.max(b, x)]);
          }
          return [...spans].sort(([a], [b]) => a - b).map(([, span]) => span);
        })()"""
    )
    assert len(spans) == 9
    assert all(left[1] < right[0] for left, right in itertools.pairwise(spans))


@pytest.mark.parametrize("layout", ["force", "rings", "kinds", "time"])
def test_layouts_are_the_same_each_time_and_keep_nodes_apart(
    layout: str, open_generated: OpenPage
) -> None:
    opened = open_generated(200)
    opened.page.click(f"#layout-{layout}")
    first = points(opened)
    places = sorted(first.values())
    near = [
        (a, b)
        for i, a in enumerate(places)
        for b in places[:i]
        if abs(a[0] - b[0]) < 20 and abs(a[1] - b[1]) < 14
    ]
    assert near == []
    again = open_generated(200, fragment=f"#layout={layout}")
    assert points(again) == first
    assert opened.page.get_attribute(f"#layout-{layout}", "aria-pressed") == "true"
