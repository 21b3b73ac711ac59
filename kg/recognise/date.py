"""Periods that figures refer to: 今年上半年, 1至7月份, 前三季度, 2023年, “十四五”期间.

Relative expressions are resolved from the date of the issue; without one, and where the
words themselves leave it open (目前, 近三年, 自2007年以来), the period stays open (None). Open
expressions are found all the same: they end the reach of an earlier period. What is only
compared with (比上年, 2020年同期, 是2011年的1.9倍) is none. The words are in `date_words`.

Labels follow the graph contract: `2022`, `2022-H1`, `2022-Q3`, `2022-07`, `2022-01/2022-07`,
`2022-07-18`, `2021/2025`; a range of days is `2022-07-18/2022-07-20`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from typing import NamedTuple

from kg.model import Period
from kg.recognise.date_words import (
    BEHIND_COMPARED,
    COMPARED,
    FORMER,
    LOOKED_BACK,
    PATTERN,
    SINCE,
)
from kg.recognise.number import parse_number

RELATIVE = {"去": -1, "上": -1, "前": -2, "明": 1, "来": 1}
DAYS = {"今": 0, "昨": -1, "前": -2, "明": 1, "后": 2}


class Dated(NamedTuple):
    """An expression of time at `start:end`, and the period that it names (None: open)."""

    start: int
    end: int
    period: Period | None


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile(PATTERN)


def find_periods(folded: str, issue_date: dt.date | None) -> tuple[Dated, ...]:
    """The expressions of time in a folded text, in order, resolved from the issue's date.

    >>> july = dt.date(2022, 7, 18)
    >>> [d.period.label for d in find_periods("今年上半年增长，去年底有20家，1至7月份", july)]
    ['2022-H1', '2021', '2022-01/2022-07']
    >>> find_periods("目前，近三年来", july)
    (Dated(start=0, end=2, period=None), Dated(start=3, end=7, period=None))
    >>> find_periods("五年规划，第三季，3个月，204国道，比上年增长，2020年同期", july)
    ()
    """
    found = []
    for match in _pattern().finditer(folded):
        before = folded[max(match.start() - LOOKED_BACK, 0) : match.start()]
        if re.search(r"[\d.]$", before) or re.search(COMPARED, before):
            continue
        behind = folded[match.end() : match.end() + 2 * LOOKED_BACK]
        if re.match(BEHIND_COMPARED, behind):
            continue
        if before.endswith(("由", "从")) and re.match(FORMER, behind):
            continue  # 由2015年的2.2万元增加到3.6万元
        since = before.endswith(("自", "从")) and re.match(SINCE, behind)
        period = None if since else _resolve(match, issue_date)
        found.append(Dated(match.start(), match.end(), period))
    return tuple(found)


def year_before(period: Period) -> Period:
    """The calendar year before the one that a period of one year names."""
    year = period.start.year - 1
    return Period(str(year), dt.date(year, 1, 1), dt.date(year, 12, 31))


def _resolve(match: re.Match[str], issue: dt.date | None) -> Period | None:
    part = {name.removeprefix("bare_"): text for name, text in match.groupdict().items() if text}
    if "open" in part:
        return None
    if "plan" in part:
        return _plan(part)
    if "iso_year" in part:
        return _day(int(part["iso_year"]), int(part["iso_month"]), int(part["iso_day"]))
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
        return _from_issue(part, issue)
    if part.get("close") == "以来" and (issue is None or year < issue.year):
        return None  # 2019年以来 ends with the day of the issue
    return _part_of(year, part)


def _plan(part: dict[str, str]) -> Period | None:
    """A five-year plan: the 14th is 2021/2025; its first years, first year or last year."""
    number = parse_number(part["plan"])
    if number is None:
        return None
    first = 1951 + int(number) * 5
    if "plan_year" in part:
        year = first if part["plan_year"].startswith("开局") else first + 4
        return _years(year, year)
    years = parse_number(part["plan_first"]) if "plan_first" in part else 5
    return _years(first, first + int(years or 5) - 1)


def _from_issue(part: dict[str, str], issue: dt.date) -> Period | None:
    """Expressions without a year: of the issue's own year, or of the one that has passed."""
    if "near_day" in part:
        day = issue + dt.timedelta(days=DAYS[part["near_day"][0]])
        return _day(day.year, day.month, day.day)
    if "only_day" in part:
        return _last_day(issue, int(part["only_day"]), part.get("only_until"))
    if "month_word" in part:
        step = {"上": -1, "下": 1}.get(part["month_word"][0], 0)
        year, month = divmod(issue.year * 12 + issue.month - 1 + step, 12)
        return _months(year, month + 1, month + 1)
    if "quarter_word" in part:
        step = {"上": -1, "下": 1}.get(part["quarter_word"][0], 0)
        year, quarter = divmod(issue.year * 4 + (issue.month - 1) // 3 + step, 4)
        return _part_of(year, {"quarter": str(quarter + 1)})
    if "past_year" in part:
        return _years(issue.year - 1, issue.year - 1) if issue.month <= 3 else None
    year = issue.year
    counted = "first" in part or "quarters" in part or part.get("from") == "1"
    if "whole" in part:
        pass
    elif counted:
        # 1-11月 in a paper of March are told of the year that is over
        year -= _last_month(part) - issue.month >= 6
    elif _first_month(part) - issue.month > 6:
        year -= 1  # 12月 in a paper of January is the month that has passed
    return _part_of(year, part)


def _last_day(issue: dt.date, day: int, until: str | None) -> Period | None:
    """14日 in an article: the last 14th up to the issue's date."""
    year, month = issue.year, issue.month
    if day > issue.day:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return _day_range(year, {"month": str(month), "day": str(day), "until": until or ""})


def _first_month(part: dict[str, str]) -> int:
    if "half" in part:
        return 1 if part["half"] == "上" else 7
    for name, months in (("quarter_from", 3), ("quarter", 3), ("named", 1)):
        if name in part:
            return int(parse_number(part[name]) or 1) * months - months + 1
    return int(part.get("month") or part.get("from") or 1)


def _last_month(part: dict[str, str]) -> int:
    for name, months in (("quarters", 3), ("quarter_to", 3), ("first", 1), ("to", 1)):
        if name in part:
            return int(parse_number(part[name]) or 0) * months
    return _first_month(part)


def _part_of(year: int, part: dict[str, str]) -> Period | None:
    first, last = _first_month(part), _last_month(part)
    if "month_open" in part:
        return None  # 3月以来
    if "half" in part:
        return _labelled(f"{year}-H{1 if first == 1 else 2}", year, first, first + 5)
    if "quarter" in part:
        return _labelled(f"{year}-Q{first // 3 + 1}", year, first, first + 2)
    if "start_quarter" in part:
        return _labelled(f"{year}-Q1", year, 1, 3)
    if {"quarters", "quarter_to", "first", "to"} & set(part):
        return _months(year, first, last) if 1 <= first <= last <= 12 else None
    if "day" in part:
        return _day_range(year, part)
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


def _day_range(year: int, part: dict[str, str]) -> Period | None:
    first = _day(year, int(part["month"]), int(part["day"]))
    if not part.get("until") or first is None:
        return first
    until = int(part.get("until_month") or part["month"])
    last = _day(year + (until < int(part["month"])), until, int(part["until"]))
    if last is None or last.end <= first.start:
        return None
    return Period(f"{first.label}/{last.label}", first.start, last.end)
