"""Numbers as newspapers print them: 28500, 2,131.2, 1.5万, 三千五百, 百亿, ３万.

Arabic digits with an optional multiplier (1.5万, 3千万, 1.2万亿) and Chinese numerals in both
manners of writing: with units (一万二千三百, 三千五 for 3500) and digit by digit (二〇二二).
A unit alone stands for one of it (千亩, 百亿级). What names no single number has no value:
几十, 数百, 二三十, 三五.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation

DIGITS = {d: i for i, d in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}

LONGEST = 40
"""Most characters of a number; the longest below 10^16 in Chinese has 31."""

ARABIC = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,{LONGEST}}})(?:\.\d{{1,{LONGEST}}})?"
MULTIPLIER = r"(?:万亿|[十百千]?亿|[十百千]?万|[百千](?![瓦克米卡帕伏赫]|升(?![至到级为])))"
CHINESE = rf"[零〇一二两三四五六七八九十百千万亿]{{1,{LONGEST}}}(?:点[零〇一二三四五六七八九]{{1,{LONGEST}}})?"
NUMBER = rf"(?:{ARABIC}{MULTIPLIER}?|{CHINESE})"
"""Pattern of a number in folded text; `parse_number` decides whether it has a value."""


def parse_number(text: str) -> Decimal | None:
    """The value of a number written in any of these manners, or None if it names no single one.

    >>> [str(parse_number(n)) for n in ("2,131.2", "1.5万", "三千五百", "两千", "百亿", "1.2万亿")]
    ['2131.2', '15000', '3500', '2000', '10000000000', '1200000000000']
    >>> [parse_number(n) for n in ("几十", "三五", "二三十", "百千", "第三", "")]
    [None, None, None, None, None, None]
    """
    text = unicodedata.normalize("NFKC", text).replace(",", "")
    if len(text) > LONGEST:
        return None
    if re.fullmatch(r"[0-9.]+", text):
        try:
            return Decimal(text)
        except InvalidOperation:
            return None
    arabic = re.fullmatch(r"(\d+(?:\.\d+)?)([十百千万亿]+)", text)
    if arabic:
        factor = _read_units(arabic[2])
        return None if factor is None else plain(Decimal(arabic[1]) * factor)
    whole, point, fraction = text.partition("点")
    value = _read_digits(whole) if _is_positional(whole) else _read_units(whole)
    if value is None or not point:
        return None if value is None else Decimal(value)
    if not fraction or any(d not in DIGITS for d in fraction):
        return None
    return Decimal(f"{value}.{''.join(str(DIGITS[d]) for d in fraction)}")


def plain(value: Decimal) -> Decimal:
    """Without the exponent or the trailing zeros that a product leaves: 15000, not 15000.0."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _is_positional(text: str) -> bool:
    """Digit by digit: one digit, or at least three, or some with a zero (三五 means 3 to 5)."""
    if not text or any(c not in DIGITS for c in text):
        return False
    return len(text) != 2 or text[1] in "零〇"


def _read_digits(text: str) -> int:
    return int("".join(str(DIGITS[c]) for c in text))


def _read_units(text: str) -> int | None:
    """Reads 一万二千三百; None where units or digits stand in an impossible order."""
    if not text or any(c not in DIGITS and c not in UNITS and c not in MYRIADS for c in text):
        return None
    if "亿" in text:
        high, _, low = text.rpartition("亿")
        return _join(high, low, MYRIADS["亿"])
    if "万" in text:
        high, _, low = text.partition("万")
        return _join(high, low, MYRIADS["万"])
    return _read_section(text)


def _join(high: str, low: str, unit: int) -> int | None:
    """`high` times `unit` plus `low`; a bare digit behind the unit counts its tenths (三万二)."""
    above = 1 if not high else _read_units(high)
    if above is None or not low:
        return None if above is None else above * unit
    if len(low) == 1 and low in DIGITS:
        return above * unit + DIGITS[low] * unit // 10
    below = _read_units(low)
    return None if below is None or below >= unit else above * unit + below


def _read_section(text: str) -> int | None:
    """Reads a number below ten thousand: 三千零五, 十五, 百, 三百五 (350)."""
    total, digit, last, zero = 0, None, 10_000, False
    for c in text:
        if c in UNITS:
            if UNITS[c] >= last or (digit is None and total):
                return None
            total += (1 if digit is None else digit) * UNITS[c]
            digit, last, zero = None, UNITS[c], False
        elif c in "零〇":
            if digit is not None or zero:
                return None
            zero = True
        elif digit is not None:
            return None
        else:
            digit = DIGITS[c]
    if digit is None:
        return None if zero else total
    if total and not zero and last >= 100:
        return total + digit * last // 10
    return total + digit
