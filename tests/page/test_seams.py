"""Fragments beside the head that they continue, in one file."""

from __future__ import annotations

import pytest

from kg.page.seams import page_number
from tests.page.test_flow import PORT, SCHOOL, articles_of
from tests.page.typesetting import page_of, set_in_column


@pytest.mark.parametrize(
    ("name", "number"),
    [("第一版", 1), ("第十二版", 12), ("第二十版", 20), ("A3版", 3), ("06版", 6), (None, 0)],
)
def test_page_number(name: str | None, number: int) -> None:
    assert page_number(name) == number


def test_a_fragment_joins_the_head_in_the_same_file() -> None:
    page = page_of(
        set_in_column("本报讯 " + PORT[0] + "（下转第二版）"),
        set_in_column("本报讯 " + SCHOOL[0]),
        set_in_column("（上接第一版）" + PORT[1], indent=""),
    )
    joined, other = articles_of(page)
    assert (joined.body, other.body) == ("".join(PORT), SCHOOL[0])
    assert (joined.continued_from, joined.continued_on) == (None, None)
    assert joined.doubt > 0


def test_a_fragment_of_something_else_stays_alone() -> None:
    page = page_of(
        set_in_column("本报讯 " + PORT[0] + "（下转第三版）"),
        set_in_column("（上接第一版）" + SCHOOL[1], indent=""),
    )
    head, tail = articles_of(page)
    assert (head.continued_on, tail.continued_from) == ("第三版", "第一版")
