"""Columns that stand side by side in the lines of a file are read one below the other."""

from __future__ import annotations

import pytest

from kg.page.cells import cells
from kg.page.gutters import reading_order
from kg.page.lines import read_lines
from tests.page.test_flow import PORT, SCHOOL, articles_of
from tests.page.typesetting import page_of, set_in_column, side_by_side

LEFT = ["　　□记者 王小可 报道", *set_in_column(PORT[0]), *set_in_column(PORT[1])]
RIGHT = ["　　□记者 李文 报道", *set_in_column(SCHOOL[0]), *set_in_column(SCHOOL[1])]


@pytest.mark.parametrize("gutter", [3, 4, 7])
def test_two_articles_side_by_side(gutter: int) -> None:
    page = "\n".join(side_by_side(LEFT, RIGHT, gutter=gutter))
    assert [article.body for article in articles_of(page)] == ["".join(PORT), "".join(SCHOOL)]


@pytest.mark.parametrize("rule", ["┃", "│", "|", "｜"])
def test_a_rule_down_the_gutter_is_no_text(rule: str) -> None:
    rows = side_by_side(LEFT, RIGHT, gutter=6)
    at = max(cells(line) for line in LEFT) + 2
    page = "\n".join(ruled(row, at, rule) for row in rows)
    assert [article.body for article in articles_of(page)] == ["".join(PORT), "".join(SCHOOL)]


def ruled(row: str, at: int, rule: str) -> str:
    """A row of two columns with a rule at a cell between them."""
    padded = row + " " * (at + 1 - cells(row))
    index = next(i for i in range(len(padded)) if cells(padded[:i]) >= at)
    return padded[:index] + rule + padded[index + 1 :]


@pytest.mark.parametrize(
    "folio",
    ["今日临海                  2019年11月6日 A3", "临海日报      2022-08-12"],
)
def test_the_line_of_the_page_itself_is_no_headline(folio: str) -> None:
    page = "\n".join([folio, "", *side_by_side(LEFT, RIGHT)])
    found = [(article.headline, article.body) for article in articles_of(page)]
    assert found == [("", "".join(PORT)), ("", "".join(SCHOOL))]


def test_an_article_over_three_columns_below_its_headline() -> None:
    lines = [*LEFT, *set_in_column(SCHOOL[0]), *set_in_column(SCHOOL[1])]
    third = (len(lines) + 2) // 3
    columns = [lines[i : i + third] for i in range(0, len(lines), third)]
    headline = "临海港务集团新开远洋航线六条码头吞吐量稳步增长"
    page = page_of(headline, side_by_side(*columns))
    (article,) = articles_of(page)
    assert (article.headline, article.body) == (headline, "".join(PORT + SCHOOL))


def test_a_headline_across_the_gutter_ends_a_region() -> None:
    half = len(LEFT) // 2
    page = "\n".join(
        [
            *side_by_side(LEFT[:half], LEFT[half:]),
            "北山学校新校区昨日启用可容纳学生两千名家长满意",
            *side_by_side(RIGHT[:half], RIGHT[half:]),
        ]
    )
    assert [article.body for article in articles_of(page)] == ["".join(PORT), "".join(SCHOOL)]


def test_the_order_covers_every_character_once() -> None:
    page = "\n".join(side_by_side(LEFT, RIGHT))
    read = [offset for start, end in reading_order(page) for offset in range(start, end)]
    assert sorted(read) == list(range(len(page)))


def test_blanks_inside_lines_are_no_gutter() -> None:
    lines = set_in_column(PORT[0])
    lines[1] = "    ".join(lines[1])
    assert [line.strand.text for line in read_lines("\n".join(lines))] == [s.strip() for s in lines]
