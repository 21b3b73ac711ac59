"""What is left out: kinds, relations, confidence, neighbours, dates, pages; and the way back."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.render.conftest import Opened, OpenPage

pytestmark = pytest.mark.browser


MONTHS = (dt.date(2022, 3, 9), dt.date(2022, 4, 2), dt.date(2022, 6, 30), None)
"""Dates of the articles of a graph, in turn; the fourth has none."""


def set_range(opened: Opened, handle: str, value: int) -> None:
    opened.page.locator(handle).fill(str(value))
    opened.page.locator(handle).dispatch_event("change")


def edge_dates(opened: Opened) -> set[str]:
    """The dates of all reports behind the relations that are shown; "" for none."""
    found = opened.ask(
        """(() => {
          const { graph, view } = kg.page;
          return view.shown().edges.flatMap((e) => graph.reportsOf[e]).map((a) => graph.articles[a].d);
        })()"""
    )
    return set(found)


def unfold(opened: Opened, part: str) -> None:
    opened.page.click(f"#legend [data-id=fold-{part}]")


def test_kinds_and_relations_can_be_hidden_and_come_back(open_page: OpenPage) -> None:
    opened = open_page()
    before = opened.shown()
    opened.page.click("#legend [data-id=Policy]")
    assert not {"《百强榜》", "《装备十条》"} & set(opened.shown())
    switch = opened.page.locator("#legend [data-id=Policy]")
    assert switch.get_attribute("aria-checked") == "false"
    opened.page.click("#legend [data-id=attended]")
    assert opened.ask("kg.page.view.shown().edges.length") == 14 - 3
    assert opened.page.inner_text("#filtered").split() == [
        "已筛选：",
        "不含政策",
        "×",
        "不含关系出席",
        "×",
        "全部取消",
        "×",
    ]
    opened.page.click("#filtered [data-id=clear-relations]")
    assert opened.ask("kg.page.view.shown().edges.length") == 14 - 2
    opened.page.click("#filtered [data-id=clear-kinds]")
    assert opened.shown() == before
    assert not opened.page.is_visible("#filtered")


def test_the_counts_of_the_legend_are_those_of_the_graph(open_page: OpenPage) -> None:
    opened = open_page()
    rows = opened.page.locator("#legend details").first.locator("button").all()
    told = {row.get_attribute("data-id"): int(row.locator(".count").inner_text()) for row in rows}
    assert sum(told.values()) == 15
    assert told["Agency"] == 2
    assert opened.page.inner_text("#legend [data-id=holdsPost] .count") == "1"


def test_all_filters_are_taken_back_at_once(open_page: OpenPage) -> None:
    opened = open_page()
    for name in ("Policy", "Event", "attended"):
        opened.page.click(f"#legend [data-id={name}]")
    opened.page.click("#filtered [data-id=clear-all]")
    assert len(opened.shown()) == 13
    assert opened.page.locator("#legend [aria-checked=false]").count() == 1  # the reporters


def test_an_arrow_leaves_a_chosen_node_that_a_filter_hides(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("招商大会")
    opened.page.click("#legend [data-id=Event]")
    assert "招商大会" not in opened.shown()
    opened.page.focus("#network")
    opened.page.keyboard.press("ArrowRight")  # an error would fail the test at its end
    assert opened.page.inner_text("#panel h2") == opened.shown()[0]


def test_a_filtered_node_without_a_place_breaks_no_key(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("招商大会")
    opened.page.click("#layout-kinds")
    opened.page.click("#legend [data-id=Event]")
    for kind in ("Policy", "Agency", "Official", "Project"):
        opened.page.click(f"#legend [data-id={kind}]")
    assert opened.ask("kg.page.picture.points.has(kg.page.chosen())") is False
    opened.page.focus("#network")
    for key in ("ArrowLeft", "Enter"):
        opened.page.keyboard.press(key)
    assert opened.page.inner_text("#panel h2") in opened.shown()


def test_a_hit_of_a_hidden_kind_is_brought_back(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#legend [data-id=Event]")
    assert "招商大会" not in opened.shown()
    opened.find("招商大会")
    assert "招商大会" in opened.shown()


def test_reporters_come_when_asked_for(open_page: OpenPage) -> None:
    opened = open_page()
    assert not {"李默", "赵一"} & set(opened.shown())
    opened.page.click("#legend [data-id=reporters]")
    assert set(opened.shown()) >= {"李默", "赵一"}
    opened.find("李默")
    assert "临海新区签约“星河智装”项目" in opened.page.inner_text("#panel")


def test_confidence_hides_what_is_less_sure(open_generated: OpenPage) -> None:
    opened = open_generated(60)
    edges = opened.ask("kg.page.view.shown().edges.length")
    unfold(opened, "strength")
    set_range(opened, "#confidence", 3)  # of 60, 70, 80 and 90 percent
    fewer = opened.ask("kg.page.view.shown().edges.length")
    assert 0 < fewer < edges / 2
    assert opened.ask("kg.page.view.shown().edges.every((e) => kg.page.graph.edges[e].c >= 90)")
    assert "可信度至少 90%" in opened.page.inner_text("#filtered")


def test_nodes_with_few_neighbours_can_be_left_out(open_generated: OpenPage) -> None:
    opened = open_generated(60)
    unfold(opened, "strength")
    set_range(opened, "#leastDegree", 2)
    degrees = opened.ask("kg.page.view.shown().nodes.map((i) => kg.page.graph.degrees[i])")
    assert len(degrees) > 5
    assert min(degrees) == 3
    assert "相连实体至少 3" in opened.page.inner_text("#filtered")
    opened.page.click("#filtered [data-id=clear-degree]")
    assert len(opened.shown()) > len(degrees)


def test_the_histogram_counts_the_reports_of_each_month(open_generated: OpenPage) -> None:
    opened = open_generated(150, dates=MONTHS)
    unfold(opened, "time")
    bars = opened.page.locator("#legend .histogram title").all_text_contents()
    assert [bar.split("：")[0] for bar in bars] == ["2022-03", "2022-04", "2022-05", "2022-06"]
    counted = opened.ask(
        "kg.page.graph.articles.filter((a) => a.d.startsWith('2022-04')).length",
    )
    assert bars[1] == f"2022-04：{counted}"
    assert bars[2] == "2022-05：0"


def test_the_handles_of_the_time_line_work_by_keyboard(open_generated: OpenPage) -> None:
    opened = open_generated(150, dates=MONTHS)
    unfold(opened, "time")
    assert edge_dates(opened) == {"2022-03-09", "2022-04-02", "2022-06-30", ""}
    opened.page.focus("#since")
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.get_attribute("#since", "aria-valuetext") == "2022-04"
    assert opened.ask("document.activeElement.id") == "since"
    opened.page.focus("#until")
    opened.page.keyboard.press("ArrowLeft")
    assert edge_dates(opened) == {"2022-04-02", ""}
    assert "2022-04 – 2022-05" in opened.page.inner_text("#filtered")
    opened.page.focus("#since")
    for _ in range(5):  # it cannot pass the other
        opened.page.keyboard.press("ArrowRight")
    assert opened.page.inner_text("#legend .timeline output") == "2022-05"


def test_undated_relations_are_counted_and_can_be_left_out(open_generated: OpenPage) -> None:
    opened = open_generated(150, dates=MONTHS)
    unfold(opened, "time")
    undated = opened.ask(
        """kg.page.graph.reportsOf.filter(
          (list) => list.some((a) => !kg.page.graph.articles[a].d)).length"""
    )
    row = opened.page.locator("#legend .timeline label")
    assert row.inner_text().split() == ["没有日期的关系", str(undated)]
    before = opened.ask("kg.page.view.shown().edges.length")
    row.locator("input").uncheck()
    assert "" not in edge_dates(opened)
    assert opened.ask("kg.page.view.shown().edges.length") == before - undated
    opened.page.click("#filtered [data-id=clear-undated]")
    assert opened.ask("kg.page.view.shown().edges.length") == before


def test_long_spans_are_counted_by_year_and_short_ones_by_day(open_generated: OpenPage) -> None:
    years = tuple(dt.date(year, 5, 1) for year in range(2009, 2023))
    opened = open_generated(150, dates=years)
    unfold(opened, "time")
    assert opened.page.locator("#legend .histogram rect").count() == 14
    assert "每年报道" in opened.page.inner_text("#legend .timeline")
    days = (dt.date(2022, 7, 18), dt.date(2022, 7, 25))
    opened = open_generated(60, dates=days)
    unfold(opened, "time")
    assert opened.page.locator("#legend .histogram rect").count() == 8
    assert "每日报道" in opened.page.inner_text("#legend .timeline")


def test_only_relations_of_chosen_pages(open_generated: OpenPage) -> None:
    opened = open_generated(900)
    opened.page.click("#go-hubs")
    unfold(opened, "pages")
    rows = opened.page.locator("#legend .pages label")
    name, count = rows.nth(1).inner_text().split()
    rows.nth(1).locator("input").check()
    listed = opened.ask("kg.page.view.listed().edges.length")
    assert 0 < listed <= int(count)
    files = opened.ask(
        """[...new Set(kg.page.view.shown().edges.flatMap((e) => kg.page.graph.reportsOf[e])
          .map((a) => kg.page.graph.files[kg.page.graph.articles[a].f]))]"""
    )
    assert files == [name]
    assert f"只看{name}" in opened.page.inner_text("#filtered")
    opened.page.click("#go-overview")
    assert opened.ask("kg.page.view.listed().edges.length") == int(count)


def test_many_pages_can_be_searched(open_generated: OpenPage) -> None:
    opened = open_generated(3000)
    unfold(opened, "pages")
    files = opened.ask("kg.page.graph.files")
    assert len(files) > 12
    opened.page.fill("#legend .narrowing", "01-18")
    assert opened.page.locator("#legend .pages .name").all_inner_texts() == ["2022-01-18-01.txt"]
    opened.page.fill("#legend .narrowing", "没有")
    assert "没有这个版面" in opened.page.inner_text("#legend")


def test_the_table_holds_what_the_filters_leave(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.click("#legend [data-id=Policy]")
    opened.page.click("#open-table")
    assert opened.page.locator("#tables tbody tr").count() == 11
    assert "《百强榜》" not in opened.page.inner_text("#tables")
