"""Types of the parameters of stored questions: how a value that is written becomes a term."""

from __future__ import annotations

import re
from collections.abc import Callable

from pyoxigraph import Literal, NamedNode

from kg.namespaces import XSD

_PERIOD = re.compile(r"\d{4}(?:-(?:H[12]|Q[1-4]|\d\d(?:-\d\d)?))?(?:/\d{4}[-\d]*)?")


def _name(text: str) -> Literal:
    return Literal(text.strip(), language="zh")


def _text(text: str) -> Literal:
    return Literal(text.strip())


def _day(text: str, *, last: bool = False) -> Literal:
    from kg.day import days_meant

    return Literal(days_meant(text)[last].isoformat(), datatype=NamedNode(XSD + "date"))


def _last_day(text: str) -> Literal:
    return _day(text, last=True)


def _period(text: str) -> Literal:
    from kg.recognise.date import find_periods
    from kg.repair import fold

    plain = fold(text.strip())
    if _PERIOD.fullmatch(plain):
        return Literal(plain)
    for dated in find_periods(plain, None):
        if dated.period and (dated.start, dated.end) == (0, len(plain)):
            return Literal(dated.period.label)
    raise ValueError(text)


def _number(text: str) -> Literal:
    from decimal import Decimal

    try:
        number: Decimal | None = Decimal(text)
    except ArithmeticError:
        from kg.recognise.number import parse_number  # 10亿, as newspapers print it

        number = parse_number(text.strip().removesuffix("元"))
    if number is None or not number.is_finite():
        raise ValueError(text)
    return Literal(f"{number:f}", datatype=NamedNode(XSD + "decimal"))


TYPES: dict[str, tuple[Callable[[str], Literal], str]] = {
    "name": (_name, "a name"),
    "text": (_text, "some text"),
    "word": (_text, "one of"),
    "date": (_day, "a date such as 2022-07-18 or 2022-07"),
    "until": (_last_day, "a date such as 2022-07-18 or 2022-07"),
    "period": (_period, "a time such as 2022, 2022-07, 2022-H1 or 2022年上半年"),
    "number": (_number, "a number"),
}
"""Type → how a value becomes a term (ValueError for what is none), and what a value looks like."""
