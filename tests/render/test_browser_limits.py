"""How much is drawn: 400, never above 1,000 unasked; names, arrows and lines."""

from __future__ import annotations

import pytest

from tests.render.conftest import Opened, OpenPage

pytestmark = pytest.mark.browser


def drawn(opened: Opened) -> int:
    count: int = opened.ask("kg.page.picture.network.body.data.nodes.length")
    return count


def test_four_hundred_are_shown_and_more_when_asked_for(open_generated: OpenPage) -> None:
    opened = open_generated(900)
    opened.page.click("#go-hubs")
    assert drawn(opened) == 400
    waiting = opened.ask("kg.page.view.related.length") - 400
    assert f"还有 {waiting} 个" in opened.page.inner_text("#more")
    opened.page.click("#more")
    assert drawn(opened) == 600
    places = opened.ask("[...kg.page.picture.points.values()].map(String)")
    assert len(set(places)) == len(places)


def test_more_than_a_thousand_come_only_after_a_question(open_generated: OpenPage) -> None:
    opened = open_generated(3000)
    opened.page.click("#go-hubs")
    for _ in range(3):
        opened.page.click("#more")
    assert drawn(opened) == 1000
    opened.page.click("#more")
    question = opened.page.locator("#question")
    assert "1200 个实体" in question.inner_text()
    assert opened.ask("document.activeElement.id") == "question-no"
    opened.page.keyboard.press("Escape")
    assert drawn(opened) == 1000
    opened.page.click("#more")
    opened.page.click("#question-yes")
    assert drawn(opened) == 1200


def test_an_expansion_beyond_a_thousand_asks(open_generated: OpenPage) -> None:
    opened = open_generated(3000, fragment="#view=hubs&limit=1000")
    assert drawn(opened) == 1000
    hub = opened.ask(
        "kg.page.view.shown().nodes.find((i) => kg.page.view.hiddenNeighbours(i).length)"
    )
    opened.ask("(i) => kg.page.seek(i)", hub)
    opened.page.locator("#panel .actions button").first.click()
    assert "仍要显示吗" in opened.page.inner_text("#question")
    opened.page.click("#question-no")
    assert drawn(opened) == 1000


def test_what_lies_within_three_hops_of_a_hub_is_limited(open_generated: OpenPage) -> None:
    opened = open_generated(3000)
    opened.ask("() => kg.page.seek(0)")
    opened.page.locator("#panel .hops button").nth(2).click()
    assert drawn(opened) == 400
    assert opened.page.is_visible("#more")


def test_each_subset_has_a_layout_of_its_own(open_generated: OpenPage) -> None:
    opened = open_generated(900)
    spans = []
    for number in (0, 5):
        opened.page.click("#go-overview")
        opened.page.locator("#overview [role=button]").nth(number).press("Enter")
        shown = opened.shown()
        places = opened.ask("kg.page.view.shown().nodes.map((i) => kg.page.picture.points.get(i))")
        assert len(places) == len(shown) > 5
        width = max(x for x, _ in places) - min(x for x, _ in places)
        spans.append(width / len(shown) ** 0.5)
    assert all(span < 400 for span in spans)  # none is a scattered part of another picture


def test_a_filter_that_leaves_little_gets_a_layout_of_its_own(open_generated: OpenPage) -> None:
    opened = open_generated(300)
    places = "kg.page.view.shown().nodes.map((i) => [i, ...kg.page.picture.points.get(i)])"
    before = {i: (x, y) for i, x, y in opened.ask(places)}
    opened.page.click("#legend [data-id=Policy]")
    fewer = {i: (x, y) for i, x, y in opened.ask(places)}
    assert len(fewer) < len(before)
    assert all(before[i] == point for i, point in fewer.items())  # most is left: nothing moves
    for kind in ("Project", "Company", "Event", "Official"):
        opened.page.click(f"#legend [data-id={kind}]")
    few = {i: (x, y) for i, x, y in opened.ask(places)}
    assert 0 < len(few) < len(before) / 2
    assert any(before[i] != point for i, point in few.items())
    opened.page.click("#filtered [data-id=clear-kinds]")
    assert {i: (x, y) for i, x, y in opened.ask(places)} == before


@pytest.mark.parametrize("zoom", [0.4, 1, 2])
def test_names_do_not_cover_each_other(zoom: float, open_generated: OpenPage) -> None:
    opened = open_generated(300)
    opened.ask("(zoom) => kg.page.picture.zoom(zoom)", zoom)
    opened.settle()
    boxes = opened.ask("kg.page.picture.names()")
    assert len(boxes) > 10
    covering = [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[:i]
        if a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]
    ]
    assert covering == []
    assert {round(box[3] - box[1]) for box in boxes} <= {15, 16, 17}  # the size of the screen


@pytest.mark.parametrize("layout", ["kinds", "time"])
def test_lines_of_columns_are_faint_until_one_is_chosen(
    open_generated: OpenPage, layout: str
) -> None:
    opened = open_generated(300, fragment=f"#layout={layout}")
    lines = "kg.page.picture.network.body.data.edges.get()"
    assert {line["color"]["opacity"] for line in opened.ask(lines)} == {0.4}
    opened.ask("kg.page.seek(0)")
    for line in opened.ask(lines):
        touches = 0 in (line["from"], line["to"])
        assert line["color"]["opacity"] == (1 if touches else 0.18)
    assert {line["color"]["opacity"] for line in open_generated(300).ask(lines)} == {1}


def test_no_name_is_written_under_the_buttons(open_generated: OpenPage) -> None:
    opened = open_generated(300)
    opened.settle()
    over = opened.ask(
        """(() => {
          const stage = document.getElementById("stage").getBoundingClientRect();
          return ["corner", "scene", "status", "hint"].flatMap((id) => {
            const box = document.getElementById(id).getBoundingClientRect();
            return kg.page.picture.names().filter(([left, top, right, bottom]) =>
              left < box.right - stage.left && right > box.left - stage.left
              && top < box.bottom - stage.top && bottom > box.top - stage.top);
          });
        })()"""
    )
    assert over == []


def test_arrows_and_texts_of_lines_come_with_few_lines_or_the_chosen(
    open_generated: OpenPage,
) -> None:
    pointed = """(() => kg.page.picture.network.body.data.edges.get()
      .filter(({ arrows }) => arrows.to.enabled || arrows.from.enabled).length)()"""
    few = open_generated(40)
    assert few.ask(pointed) == few.ask("kg.page.picture.network.body.data.edges.length") > 10
    many = open_generated(300)
    assert many.ask(pointed) == 0
    many.ask("() => kg.page.seek(0)")
    assert many.ask(pointed) == many.ask("kg.page.graph.degrees[0]")


def test_parallel_relations_are_one_line_with_a_count(open_page: OpenPage) -> None:
    opened = open_page()
    lines = opened.ask("kg.page.picture.network.body.data.edges.get()")
    pairs = {frozenset((line["from"], line["to"])) for line in lines}
    assert len(pairs) == len(lines) < opened.ask("kg.page.view.shown().edges.length")
    texts = opened.ask(
        """(() => {
          const { graph, view, picture, words } = kg.page;
          const lines = kg.lines(graph, {}, words);
          return [...lines.gather(view.shown().edges).values()]
            .map((line) => [line.relations.length, lines.text(line)]);
        })()"""
    )
    assert any(count > 1 for count, _ in texts)
    for count, text in texts:
        assert (f"×{count}" in text) == (count > 1)


def test_lines_are_hidden_while_a_full_picture_moves(open_generated: OpenPage) -> None:
    hides = "kg.page.picture.network.renderer.options.hideEdgesOnDrag"
    assert open_generated(60).ask(hides) is False
    assert open_generated(400, fragment="#view=hubs").ask(hides) is True


@pytest.mark.parametrize("count", [1_000, 5_000, 20_000])
def test_large_graphs_open_and_are_searched(count: int, open_generated: OpenPage) -> None:
    opened = open_generated(count)
    assert opened.page.is_visible("#overview")
    wanted = opened.ask("kg.page.graph.nodes.at(-1).n")
    opened.find(wanted)
    assert opened.page.inner_text("#panel h2") == wanted
    assert wanted in opened.shown()
    assert len(opened.shown()) <= 401
