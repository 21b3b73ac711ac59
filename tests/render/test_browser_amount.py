"""Numbers in the explorer: as a reader of the language expects them, and never more than is told."""

from __future__ import annotations

import json

import pytest

from tests.render.conftest import OpenPage

pytestmark = pytest.mark.browser


def test_amounts_are_cut_by_ten_thousands_only_where_they_stay_readable(
    open_page: OpenPage,
) -> None:
    opened = open_page()
    told = {
        ("91250000000", "CNY"): "912.5亿元",
        ("27893", "CNY"): "27893元",
        ("120000", "户"): "12万户",
        ("54073", "千升"): "54073千升",
        ("-8.5", "%"): "-8.5%",
    }
    for (value, unit), text in told.items():
        assert opened.ask(f"kg.amount('{value}', '{unit}', 'zh')") == text


@pytest.mark.parametrize(
    ("reached", "meant", "unit", "share"),
    [("42", "60", "个", 70), ("-8.5", "6", "%", None), ("-3", "6", "亿元", None), ("1", "0", "个", None)],
)  # fmt: skip
def test_a_target_has_a_share_where_shares_tell_anything(
    reached: str, meant: str, unit: str, share: int | None, open_page: OpenPage
) -> None:
    rows = json.dumps([{"v": reached, "u": unit}, {"v": meant, "u": unit}], ensure_ascii=False)
    assert open_page().ask(f"kg.percentOf(...{rows})") == share
