"""Short names: introduced in brackets, or the core of a registered name."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.recognise.short_names import short_names
from tests.phrases import Reader, article


def meanings(text: str, reader: Reader) -> dict[str, str]:
    read = reader.recogniser.read(article(text))
    return {short: meant.name for short, meant in short_names(read, reader.lexicon).items()}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "重庆高新技术产业开发区（简称“重庆高新区”）成立。",
            "重庆高新区",
            "重庆高新技术产业开发区",
        ),
        ("印发《数字经济条例》（以下简称《条例》）。", "条例", "《数字经济条例》"),
        (
            "宁德时代新能源科技股份有限公司（下称宁德时代）扩产。",
            "宁德时代",
            "宁德时代新能源科技股份有限公司",
        ),
        ("湖北楚安防务装备有限公司成立。", "楚安防务装备", "湖北楚安防务装备有限公司"),
    ],
)
def test_takes(text: str, short: str, full: str, reader: Reader) -> None:
    assert meanings(text, reader)[short] == full


@pytest.mark.parametrize(
    "text",
    [
        "赛力斯汽车有限公司（位于沙坪坝区）扩产。",
        "上海投资管理有限公司成立。",
        "青岛有限公司成立。",
        "该县（简称县）召开会议。",
    ],
)
def test_refuses(text: str, reader: Reader) -> None:
    assert meanings(text, reader).keys() <= {"赛力斯汽车"}


def test_a_short_name_of_two_firms_means_neither(reader: Reader) -> None:
    text = "宁德时代新能源科技股份有限公司（简称“时代”）与株洲中车时代电气股份有限公司（简称“时代”）签约。"
    assert "时代" not in meanings(text, reader)


def test_it_is_that_firm_in_the_whole_article(reader: Reader) -> None:
    found = reader.names(
        "宁德时代新能源科技股份有限公司（下称宁德时代）扩产。宁德时代新增订单。", Kind.COMPANY
    )
    assert found == ["宁德时代新能源科技股份有限公司"] * 3
