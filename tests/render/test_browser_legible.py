"""Nothing that is written covers anything else, at any size and in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import KnowledgeBase
from tests.knowledge import KNOWLEDGE
from tests.render.conftest import OpenPage
from tests.render.test_browser_look import PHONE
from tests.render.test_browser_robust import outside

pytestmark = pytest.mark.browser

COVERED = """() => {
  const rows = [...document.querySelectorAll("#panel .row + .evidence > summary")];
  const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  const range = document.createRange();
  const covered = rows.filter((summary) => {
    range.selectNodeContents(summary.parentElement.previousElementSibling);
    return [...range.getClientRects()].some((box) => !apart(box, summary.getBoundingClientRect()));
  });
  return [rows.length, covered.map((summary) => summary.parentElement.parentElement.innerText)];
}"""


def long_names() -> KnowledgeBase:
    """The sample with names that take several lines, and with hundreds of sentences for each."""
    named = (replace(e, name=(e.name * 30)[:60]) for e in KNOWLEDGE.entities)
    return replace(KNOWLEDGE, entities=tuple(named))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_names_in_the_panel_leave_room_for_their_evidence(open_page: OpenPage, lang: str) -> None:
    opened = open_page(long_names(), render={"lang": lang})
    for i in range(4):
        opened.ask(
            """(i) => {
              const { graph, seek } = kg.page;
              for (const e of graph.around[i]) graph.edges[e].e = Array(120).fill(graph.edges[e].e[0]);
              seek(i);
            }""",
            i,
        )
        rows, covered = opened.ask(COVERED)
        assert rows
        assert covered == []


def test_numbers_of_the_overview_touch_no_name(open_generated: OpenPage) -> None:
    for viewport in ({"width": 1280, "height": 800}, {"width": 390, "height": 844}):
        opened = open_generated(5_000, viewport=viewport)
        told, touched = opened.ask(
            """() => {
              const numbers = [...document.querySelectorAll("#overview .told text")];
              const names = [...document.querySelectorAll("#overview [role=button] > text")];
              const box = (text) => text.getBoundingClientRect();
              const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
              const touched = numbers.filter((n) => names.some((name) => !apart(box(n), box(name))));
              return [numbers.length, touched.map((n) => n.textContent)];
            }"""
        )
        assert told >= 4
        assert touched == []


def test_lines_of_a_hub_of_hundreds_bear_no_texts(open_generated: OpenPage) -> None:
    opened = open_generated(5_000)
    told = """() => {
      const { graph, words } = kg.page, labels = kg.page.picture.scene().texts;
      const said = new Set(graph.relations.map((relation) => words.label(relation)));
      return labels.filter(({ text }) => said.has(text)).length;
    }"""
    few = opened.ask("kg.page.graph.degrees.findIndex((degree) => degree < 20)")
    for i, expected in ((0, False), (few, True)):
        opened.ask("(i) => kg.page.seek(i)", i)
        opened.page.click("#panel [data-id=hops-1]")
        opened.settle()
        assert (opened.ask(told) > 0) == expected


def test_four_hundred_stand_in_the_free_part_of_a_phone(open_generated: OpenPage) -> None:
    opened = open_generated(5_000, fragment="#view=hubs", **PHONE)
    opened.settle()
    assert len(opened.shown()) == 400
    assert outside(opened) == []


def test_the_start_of_a_path_is_not_offered_as_its_end(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("东湖市")
    opened.find("清河学院")
    opened.page.click("#panel [data-id=path]")
    names = opened.page.locator("#found [role=option] .name").all_inner_texts()
    assert "东湖市" in names
    assert "清河学院" not in names
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("/")
    assert "清河学院" in opened.page.inner_text("#found")


@pytest.mark.parametrize("layout", ["force", "kinds", "time"])
def test_around_one_entity_the_picture_fills_the_room_beside_the_panel(
    open_generated: OpenPage, layout: str
) -> None:
    opened = open_generated(5_000)
    opened.ask("kg.page.seek(0)")
    opened.page.click("#panel [data-id=hops-1]")
    opened.page.click(f"#layout-{layout}")
    opened.settle()
    filled = opened.ask(
        """() => {
          const { view, picture } = kg.page, free = kg.stage.free();
          const at = view.latest.nodes.map((i) => picture.points.get(i)).map(([x, y]) => picture.network.canvasToDOM({ x, y }));
          const span = (key) => Math.max(...at.map((p) => p[key])) - Math.min(...at.map((p) => p[key]));
          return [span("x") / (free.right - free.left), span("y") / (free.bottom - free.top)];
        }"""
    )
    assert min(filled) > 0.6, filled
