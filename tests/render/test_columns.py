"""Rows come back from their columns as they were, in Python and in the page."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.network import project
from kg.render.columns import packed
from kg.render.payload import payload
from tests.render.reading import rows
from tests.render.worlds import generated, sample, sources, store_of

Row = dict[str, Any]

PAIRS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(list)
ROWS = st.lists(
    st.fixed_dictionaries(
        {"n": st.text(max_size=3)},
        optional={
            "q": PAIRS,
            "o": st.lists(PAIRS, max_size=3),
            "e": st.lists(st.integers(), max_size=3),
            "u": st.sampled_from(["甲", "乙"]),
        },
    ),
    max_size=8,
)


@settings(max_examples=200)
@given(ROWS)
def test_rows_come_back(table: list[Row]) -> None:
    assert rows(json.loads(json.dumps(packed(table)))) == table


def test_a_number_may_stand_where_quotes_have_ranges() -> None:
    edges = [{"s": 0, "o": 1}, {"s": 1, "o": 2, "q": 5}]
    assert rows(packed(edges)) == edges


def test_repeated_texts_are_written_once() -> None:
    table = [{"d": "2022-07-18"}] * 9
    assert json.dumps(packed(table)).count("2022") == 1


@pytest.mark.browser
def test_the_page_reads_the_same_rows(browser: Any) -> None:
    store = sample()
    told = payload(store, project(store), lang="zh", first=9, evidence=True, sources=sources())
    tables = {name: told[name] for name in ("nodes", "edges", "figures", "claims", "articles")}
    tables["odd"] = [{"o": []}, {"o": [[1, 2], [5, 9]], "q": [3, 4]}, {}, {"o": [[0, 0]]}]
    page = browser.new_page()
    script = resources.files("kg.render") / "assets" / "tables.js"
    page.add_script_tag(content=script.read_text(encoding="utf-8"))
    for name, table in tables.items():
        expected = json.loads(json.dumps(table))
        assert page.evaluate("(table) => kg.unpack(table)", packed(table)) == expected, name
    page.close()


def test_columns_take_less_than_rows() -> None:
    store = store_of(generated(300))
    told = payload(store, project(store), lang="zh", first=9, evidence=True)
    for name in ("nodes", "edges", "claims", "sentences"):
        size = len(json.dumps(packed(told[name]), ensure_ascii=False))
        assert size < 0.75 * len(json.dumps(told[name], ensure_ascii=False)), name
