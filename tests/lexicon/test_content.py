"""The lexicon: all lists loaded, divisions by their names."""

from __future__ import annotations

import pytest

from kg.lexicon import load, rows, short_division


def test_it_is_loaded_once() -> None:
    assert load() is load()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("广西壮族自治区", "广西"),
        ("海宁市", "海宁"),
        ("莒县", "莒县"),
        ("浦东新区", "浦东"),
        ("锡林郭勒盟", "锡林郭勒"),
    ],
)
def test_short_names_of_divisions(name: str, short: str) -> None:
    assert short_division(name) == short


def test_divisions_are_found_by_full_and_short_name() -> None:
    divisions = load().divisions
    for name in ("海宁市", "海宁", "浙江省", "浙江", "凉山彝族自治州", "内蒙古自治区", "内蒙古"):
        assert name in divisions
    (haining,) = divisions["海宁市"]
    assert haining.level == "county"
    codes = {division.code: division for found in divisions.values() for division in found}
    parents = {division.parent for division in codes.values()} - {""}
    assert parents - {"-", "0"} <= set(codes)


def test_level_words_and_heads_are_in_their_lists() -> None:
    found = load()
    assert found.zone_heads["综合保税区"]
    assert found.titles["董事长"]
    assert {"issue", "build", "organise", "attend", "speech"} <= set(found.cues)
    assert {"王", "李"} <= found.surnames
    assert "欧阳" in found.compound_surnames
    assert all(0 < value <= 1 for value in found.confidence.values())


def test_confidence_follows_from_what_was_measured() -> None:
    for rule, seen, right, confidence in rows("rules.tsv", 4):
        assert int(right) <= int(seen), rule
        assert float(confidence) == pytest.approx((int(right) + 1) / (int(seen) + 2), abs=0.006)
