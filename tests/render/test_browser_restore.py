"""A link, back and undo bring the very same picture, in whatever order it came about."""

from __future__ import annotations

import pytest

from tests.render.conftest import OpenPage
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
