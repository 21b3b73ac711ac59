"""A link, back and undo bring the very same picture, in whatever order it came about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.knowledge import KNOWLEDGE
from tests.render.conftest import Opened, OpenPage
from tests.render.test_browser_link import SNAPSHOT, fragment
from tests.render.test_browser_walk import points

pytestmark = pytest.mark.browser


def test_rings_around_the_middle_stay_there_whoever_is_chosen(open_generated: OpenPage) -> None:
    opened = open_generated(150)
    opened.page.click("#layout-rings")
    before = points(opened)
    opened.ask("() => kg.page.seek(kg.page.view.shown().nodes[9])")
    assert points(opened) == before
    again = open_generated(150, fragment=fragment(opened))
    assert again.ask(SNAPSHOT) == opened.ask(SNAPSHOT)
    assert points(again) == before
    name = opened.ask("encodeURIComponent(kg.page.graph.nodes[kg.page.chosen()].i)")
    written = open_generated(150, fragment=f"#node={name}&layout=rings")
    assert points(written) != before
    assert not written.page.is_visible("#message")


def the_same_by_link(opened: Opened, open_generated: OpenPage, count: int) -> None:
    again = open_generated(count, fragment=fragment(opened))
    assert again.ask(SNAPSHOT) == opened.ask(SNAPSHOT)
    assert points(again) == points(opened)


def test_what_was_brought_in_step_by_step_stands_where_it_stood(open_generated: OpenPage) -> None:
    opened = open_generated(900, fragment="#view=hubs")
    last = opened.ask("kg.page.view.related.slice(-4)")
    for i in (last[3], last[0], last[2]):  # tied to what is there, in any order
        opened.ask("(i) => kg.page.seek(i)", i)
        the_same_by_link(opened, open_generated, 900)
    opened.ask("(i) => kg.page.seek(i)", 0)
    opened.page.click("#panel [data-id=expand]")
    the_same_by_link(opened, open_generated, 900)
    before = points(opened)
    opened.page.click("#legend [data-id=Project]")
    opened.page.go_back()
    opened.page.wait_for_function("() => !kg.page.view.filter.hiddenKinds.size")
    assert points(opened) == before
    opened.ask("(i) => kg.page.seek(i)", last[0])
    opened.page.click("#panel [data-id=hide]")  # and nobody moves up
    kept = points(opened)
    assert kept == {name: point for name, point in before.items() if name in kept}
    assert len(kept) == len(before) - 1
    the_same_by_link(opened, open_generated, 900)


def test_rows_of_those_without_relations_close_up(open_page: OpenPage) -> None:
    few = replace(KNOWLEDGE, relations=KNOWLEDGE.relations[:2], tenures=(), investments=())
    opened = open_page(few)
    opened.page.click("#legend [data-id=unconnected]")
    whole = points(opened)
    apart = opened.ask("kg.page.view.latest.nodes.filter((i) => !kg.page.graph.degrees[i])")
    assert len(apart) > 4
    kind = opened.ask("(i) => kg.page.graph.kindOf(i)", apart[0])
    opened.page.click(f"#legend [data-id={kind}]")
    left = points(opened)
    assert left.keys() < whole.keys()
    assert left != {name: whole[name] for name in left}
    assert points(open_page(few, fragment=fragment(opened))) == left
    opened.page.click(f"#legend [data-id={kind}]")
    assert points(opened) == whole
