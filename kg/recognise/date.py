"""Periods that figures refer to: 今年上半年, 1至7月份, 前三季度, 2023年, “十四五”期间.

Relative expressions are resolved from the date of the issue; without one, and where the
words themselves leave it open (目前, 近三年, 自2007年以来), the period stays open (None). Open
expressions are found all the same: they end the reach of an earlier period.

Labels follow the graph contract: `2022`, `2022-H1`, `2022-Q3`, `2022-07`, `2022-01/2022-07`,
`2022-07-18`, `2021/2025`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from typing import NamedTuple

from kg.model import Period
from kg.recognise.number import parse_number

ORDER = "[一二三四1-4]"
COUNT = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})"
MONTH = r"(?:1[0-2]|0?[1-9])"
TO = r"[-—–~〜至到]"
YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d)年度?(?!前(?![一二三四两\d])|代|轻)"
    r"|(?P<spelled>[一二][零〇一二三四五六七八九]{3})年度?"
    r"|(?P<relative>今年|本年度?|当年度|去年|上年度?|前年|明年|来年|新的一年))"
)
PART = (
    rf"(?P<half>[上下])半年"
    rf"|前(?P<quarters>[二两三四23])个?季度"
    rf"|第?(?P<quarter>{ORDER})季度"
    rf"|(?P<from>{MONTH})(?:月份?)?{TO}(?P<to>{MONTH})月份?(?!\d)"
    rf"|前(?P<first>{COUNT})个?月"
    rf"|(?P<month>{MONTH})月(?:(?P<day>[0-3]?\d)日|份)?"
    rf"|(?P<named>[一二三四五六七八九十]{{1,2}})月份"
)
WHOLE = r"全年(?!(?:各项|经济社会|既定|发展|主要|工作|预期)*(?:目标|任务|计划|指标))|年内|本年度|年初以来|开年以来|年底|年末|岁末"
OPEN = (
    rf"目前|当前|近年来|近{COUNT}(?:多|余)?年来?|最近{COUNT}年|{COUNT}年(?:多|余)?来|(?:今后|未来|下一步)(?:{COUNT}年)?"
    r"|近日|日前|近期|多年来|长期以来|截至目前|截止目前|迄今|至今|历年|前不久"
)
PLAN = (
    r"[“‘\"]?(?P<plan>[六七八九十]|十[一二三四五六七八九]|二十)五[”’\"]?(?:期间|时期|末|以来|收官)"
)
YEARS = rf"(?P<first_year>(?:19|20)\d\d)年?{TO}(?P<last_year>(?:19|20)\d\d)年"
COMPARED = r"(?:[比较与同]|不亚于|高于|低于)$"
SINCE = r"[^。;；!！?？]{0,30}?(?:以来|开始|起[,，])"
RELATIVE = {"去": -1, "上": -1, "前": -2, "明": 1, "来": 1}


class Dated(NamedTuple):
    """An expression of time at `start:end`, and the period that it names (None: open)."""

    start: int
    end: int
    period: Period | None


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{YEARS}|{PLAN}|(?P<whole>{WHOLE})|(?P<open>{OPEN})"
        rf"|{YEAR}的?(?:(?P<close>年?底|年?末|初|以来|全年)|(?:{PART}))?"
        rf"|(?P<this_month>本月)|(?:{PART.replace('?P<', '?P<bare_')})"
    )


def find_periods(folded: str, issue_date: dt.date | None) -> tuple[Dated, ...]:
    """The expressions of time in a folded text, in order, resolved from the issue's date.

    >>> july = dt.date(2022, 7, 18)
    >>> [d.period.label for d in find_periods("今年上半年增长，去年底有20家，1至7月份", july)]
    ['2022-H1', '2021', '2022-01/2022-07']
    >>> find_periods("目前，近三年来", july)
    (Dated(start=0, end=2, period=None), Dated(start=3, end=7, period=None))
    >>> find_periods("五年规划，第三季，3个月，204国道，比上年增长", july)
    ()
    """
    found = []
    for match in _pattern().finditer(folded):
        before = folded[: match.start()]
        if re.search(r"[\d.]$", before) or re.search(COMPARED, before):
            continue
        since = before.endswith(("自", "从")) and re.match(SINCE, folded[match.end() :])
        period = None if since else _resolve(match, issue_date)
        found.append(Dated(match.start(), match.end(), period))
    return tuple(found)


def _resolve(match: re.Match[str], issue: dt.date | None) -> Period | None:
    part = {name.removeprefix("bare_"): text for name, text in match.groupdict().items() if text}
    if "open" in part:
        return None
    if "plan" in part:
        plan = parse_number(part["plan"])
        return None if plan is None else _years(1951 + int(plan) * 5, 1955 + int(plan) * 5)
    if "first_year" in part:
        return _years(int(part["first_year"]), int(part["last_year"]))
    if "year" in part:
        year = int(part["year"])
    elif "spelled" in part:
        year = int(parse_number(part["spelled"]) or 0)
    elif issue is None:
        return None
    elif "relative" in part:
        year = issue.year + RELATIVE.get(part["relative"][0], 0)
    else:
        year = issue.year
        if "this_month" in part:
            return _months(year, issue.month, issue.month)
        if "whole" not in part and _first_month(part) - issue.month > 6:
            year -= 1  # 12月 in a paper of January is the month that has passed
    return _part_of(year, part)


def _first_month(part: dict[str, str]) -> int:
    if "half" in part:
        return 1 if part["half"] == "上" else 7
    if "quarter" in part:
        return int(parse_number(part["quarter"]) or 1) * 3 - 2
    if "named" in part:
        return int(parse_number(part["named"]) or 1)
    return int(part.get("month") or part.get("from") or 1)


def _part_of(year: int, part: dict[str, str]) -> Period | None:
    first = _first_month(part)
    if "half" in part:
        return _labelled(f"{year}-H{1 if first == 1 else 2}", year, first, first + 5)
    if "quarter" in part:
        return _labelled(f"{year}-Q{first // 3 + 1}", year, first, first + 2)
    if "quarters" in part:
        return _months(year, 1, int(parse_number(part["quarters"]) or 1) * 3)
    if "first" in part:
        last = int(parse_number(part["first"]) or 0)
        return _months(year, 1, last) if 1 <= last <= 12 else None
    if "to" in part:
        last = int(part["to"])
        return _months(year, first, last) if first <= last else None
    if "day" in part:
        return _day(year, first, int(part["day"]))
    if "month" in part or "named" in part:
        return _months(year, first, first) if first <= 12 else None
    return _years(year, year)


def _years(first: int, last: int) -> Period | None:
    if first > last:
        return None
    label = str(first) if first == last else f"{first}/{last}"
    return Period(label, dt.date(first, 1, 1), dt.date(last, 12, 31))


def _months(year: int, first: int, last: int) -> Period:
    label = f"{year}-{first:02}"
    return _labelled(label if first == last else f"{label}/{year}-{last:02}", year, first, last)


def _labelled(label: str, year: int, first: int, last: int) -> Period:
    end = dt.date(year, last, calendar.monthrange(year, last)[1])
    return Period(label, dt.date(year, first, 1), end)


def _day(year: int, month: int, day: int) -> Period | None:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return Period(date.isoformat(), date, date)
