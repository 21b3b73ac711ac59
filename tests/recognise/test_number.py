"""Numbers: reading inverts writing, and what is no single number has no value."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.recognise.number import NUMBER, parse_number
from kg.recognise.quantity import find_quantities

DIGITS = "零一二三四五六七八九"


def write_section(number: int) -> str:
    """A number below ten thousand in Chinese: 3005 → 三千零五."""
    text, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + unit
            gap = False
        else:
            gap = True
    return text


def write_chinese(number: int) -> str:
    """Any number below 10^12 in Chinese, the inverse of `parse_number`."""
    text = ""
    for power, unit in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section = number // power % 10_000
        if section:
            gap = text and section < 1000
            text += ("零" if gap else "") + write_section(section) + unit
    return text or "零"


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_reading_inverts_chinese_writing(number: int) -> None:
    assert parse_number(write_chinese(number)) == number


@given(st.integers(min_value=10, max_value=19), st.sampled_from(["", "万", "亿"]))
def test_teens_are_written_without_a_leading_one(number: int, unit: str) -> None:
    short = write_chinese(number).removeprefix("一") + unit
    assert parse_number(short) == number * {"": 1, "万": 10**4, "亿": 10**8}[unit]


@given(st.integers(min_value=0, max_value=10**15))
def test_reading_inverts_arabic_writing_with_and_without_commas(number: int) -> None:
    assert parse_number(str(number)) == parse_number(f"{number:,}") == number


@given(
    st.decimals(min_value=0, max_value=9999, places=2),
    st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12), ("千万", 10**7)]),
)
def test_multipliers_scale_exactly(number: Decimal, multiplier: tuple[str, int]) -> None:
    assert parse_number(f"{number}{multiplier[0]}") == number * multiplier[1]


@given(st.integers(min_value=100, max_value=9999))
def test_digit_by_digit(number: int) -> None:
    assert parse_number("".join("〇一二三四五六七八九"[int(d)] for d in str(number))) == number


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_the_pattern_covers_what_can_be_read(number: int) -> None:
    for written in (write_chinese(number), f"{number:,}"):
        assert re.fullmatch(NUMBER, written)


@given(st.text(alphabet=DIGITS + "〇两十百千万亿点0123456789.,几数", max_size=8))
def test_any_text_has_a_value_or_none(text: str) -> None:
    value = parse_number(text)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三千五", 3500),
        ("两万五", 25000),
        ("三百五", 350),
        ("一百零五", 105),
        ("一万零五十", 10050),
        ("千", 1000),
        ("百亿", 10**10),
        ("千万", 10**7),
        ("三点五", Decimal("3.5")),
        ("１.５万", 15000),
        ("5千", 5000),
        ("二〇二二", 2022),
        ("一万二千亿", 12 * 10**11),
        ("三亿五千万", 35 * 10**7),
        ("两", 2),
    ],
)
def test_manners_of_writing(text: str, value: Decimal) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "几十", "数百", "三五", "二三十", "百千", "十百", "三千零", "点五", "三点", "1.2.3"],
)
def test_what_names_no_single_number(text: str) -> None:
    assert parse_number(text) is None


def test_a_kilowatt_is_no_thousand() -> None:
    assert re.match(NUMBER, "600千瓦").group() == "600"  # type: ignore[union-attr]
    assert re.match(NUMBER, "3千个").group() == "3千"  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["亿" * 3000, "一" * 5000, "1" * 5000 + "万", "万" * 3000 + "一"])
def test_a_run_of_numerals_is_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_a_run_of_numerals_in_a_text_is_no_quantity() -> None:
    for run in ("亿" * 3000, "一" * 3000, "1" * 3000):
        assert find_quantities(f"企业{run}家") == ()
        assert [q.value for q in find_quantities(f"{run}，企业20家")] == [20]
