"""The shortest ways between two entities, each step with its sentences."""

from __future__ import annotations

import itertools

import pytest

from tests.knowledge import COMPANY, PROJECT
from tests.render.conftest import Opened, OpenPage
from tests.render.test_browser_walk import points, still_spot

pytestmark = pytest.mark.browser


ENDS = ("清河学院", "东湖市")
STEPS = [
    ("清河学院", "参与项目", PROJECT),
    (PROJECT, "参与方", COMPANY),
    (COMPANY, "合作", "东湖市"),
]


def start_path(opened: Opened, name: str) -> None:
    opened.find(name)
    opened.page.click("#panel .actions >> text=路径…")


def test_a_path_is_found_by_search_and_lists_the_evidence_of_each_step(
    open_page: OpenPage,
) -> None:
    opened = open_page()
    start_path(opened, ENDS[0])
    assert "从清河学院到谁" in opened.page.inner_text("#message")
    opened.find(ENDS[1])
    assert not opened.page.is_visible("#message")
    panel = opened.page.locator("#panel")
    assert panel.locator("h2").inner_text() == "清河学院 → 东湖市"
    assert panel.locator(".kind").inner_text() == "3 步，1 条最短路径"
    sections = panel.locator("section").all()
    assert len(sections) == 3
    for section, (near, relation, far) in zip(sections, STEPS, strict=True):
        rows = [" ".join(row.inner_text().split()) for row in section.locator(".row").all()]
        assert any(row.startswith(f"{near} {relation}") and row.endswith(far) for row in rows)
        section.locator("summary").first.click()
    assert "清河学院参与“星河智装”项目。" in sections[0].locator("blockquote").first.inner_text()
    assert set(opened.shown()) == {*ENDS, PROJECT, COMPANY}


def test_the_picture_of_a_path_runs_from_left_to_right(open_page: OpenPage) -> None:
    opened = open_page()
    start_path(opened, ENDS[0])
    opened.find(ENDS[1])
    places = points(opened)
    xs = [places[name][0] for name in (ENDS[0], PROJECT, COMPANY, ENDS[1])]
    assert xs == sorted(xs)
    assert len(set(xs)) == 4


def test_the_other_end_can_be_clicked(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#hint-gone")
    start_path(opened, ENDS[0])
    opened.page.mouse.click(*still_spot(opened, COMPANY))
    assert opened.page.inner_text("#panel h2") == f"清河学院 → {COMPANY}"


def test_escape_gives_the_search_for_a_path_up(open_page: OpenPage) -> None:
    opened = open_page()
    start_path(opened, ENDS[0])
    opened.page.keyboard.press("Escape")
    assert not opened.page.is_visible("#message")
    opened.find("周明")
    assert opened.page.inner_text("#panel h2") == "周明"


def test_an_entity_of_the_path_is_looked_at_and_left_again(open_page: OpenPage) -> None:
    opened = open_page()
    start_path(opened, ENDS[0])
    opened.find(ENDS[1])
    opened.page.locator("#panel .entity").first.click()
    assert opened.page.inner_text("#panel h2") == ENDS[0]
    opened.page.click("#panel .close")
    assert opened.page.inner_text("#panel h2") == "清河学院 → 东湖市"
    opened.page.click("#path-back")
    assert len(opened.shown()) == 13
    assert not opened.page.is_visible("#panel")


def test_no_path_is_said_and_whether_filters_hide_one(open_page: OpenPage) -> None:
    opened = open_page()
    start_path(opened, ENDS[0])
    opened.find("周明")
    assert "没有把两者连起来的关系" in opened.page.inner_text("#panel")
    opened.page.click("#path-back")
    start_path(opened, ENDS[0])
    opened.find(ENDS[1])
    opened.page.click("#legend [data-id=Company]")
    assert "不加筛选时有 3 步的路径" in opened.page.inner_text("#panel")
    assert set(opened.shown()) == set(ENDS)
    opened.page.click("#filtered [data-id=clear-kinds]")
    assert "3 步" in opened.page.inner_text("#panel .kind")


def test_all_shortest_paths_are_as_short_as_networkx_finds_them(open_generated: OpenPage) -> None:
    import networkx as nx

    opened = open_generated(900)
    edges = opened.ask("kg.page.graph.edges.map(({ s, o }) => [s, o])")
    graph: nx.Graph[int] = nx.Graph(edges)
    for start, goal in ((0, 500), (3, 700), (40, 41)):
        found = opened.ask(
            """([a, b]) => {
              const yes = () => true;
              return kg.shortestPaths(kg.page.graph, a, b, yes, yes);
            }""",
            [start, goal],
        )
        ways = list(nx.all_shortest_paths(graph, start, goal))
        assert found["ways"] == len(ways)
        assert [set(ring) for ring in found["rings"]] == [
            set(ring) for ring in zip(*ways, strict=True)
        ]
        pairs = {frozenset(edges[e]) for step in found["steps"] for e in step}
        assert pairs == {frozenset(pair) for way in ways for pair in itertools.pairwise(way)}
