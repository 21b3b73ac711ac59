"""Appointments: what somebody takes up, and what is laid down, proposed or past."""

from __future__ import annotations

import pytest

from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("任命王莉霞为内蒙古自治区副主席、代理主席。",
         {("王莉霞", "内蒙古自治区", "副主席"), ("王莉霞", "内蒙古自治区", "代理主席")}),
        ("白红战当选市人大常委会主任，王旭彤、雷志当选副主任。",
         {("白红战", "市人大常委会", "主任"), ("王旭彤", "市人大常委会", "副主任"),
          ("雷志", "市人大常委会", "副主任")}),
        ("应勇明当选为上海市市长。", {("应勇明", "上海市", "市长")}),
        ("梁志峰任副市长、代市长。", {("梁志峰", "市", "副市长"), ("梁志峰", "市", "代市长")}),
        ("参加的有李明泽（县委常委、副县长）。",
         {("李明泽", "县委", "常委"), ("李明泽", "县", "副县长")}),
    ],
)  # fmt: skip
def test_who_takes_up_what(text: str, expected: set[tuple[str, str, str]], reader: Reader) -> None:
    assert reader.posts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "免去李明泽的县教育局局长职务。",
        "李明泽不再担任县委书记。",
        "李明泽曾任县委书记。",
        "李明泽拟任县委书记。",
        "提名李明泽为县长候选人。",
        "接受李明泽辞去县长职务的请求。",
        "聘任李明泽为县政府经济顾问。",
        "李明泽任县委书记期间，修了路。",
    ],
)
def test_nothing_is_taken_up(text: str, reader: Reader) -> None:
    assert reader.posts(text) == set()
