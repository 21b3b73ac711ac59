"""When articles were published, as far as the page makes it certain.

Newspapers print “7月18日” and leave the year to the masthead, which page files seldom hold. The
year is taken from a full date printed as a masthead, dateline or source line; without one, from
the latest year of the page, if a sentence speaks of that year as the present (“近日…2022年…”,
“2023年是…开局之年”, “2023年我们将”). A year that is only a goal (“到2025年”), the end of a range
or the past gives nothing, and then no date is given either.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

DATE = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d{2})年\s*)?(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})[日号]"
    r"|(?<!\d)(?P<y>(?:19|20)\d{2})(?P<by>[-./])(?P<m>\d{1,2})(?P=by)(?P<d>\d{1,2})(?!\d)"
)
OPENING_DATE = re.compile(
    r"[“‘]?(?:(?P<year>(?:19|20)\d{2})年)?(?P<month>\d{1,2})月(?P<first>\d{1,2})日"
    r"(?:(?:至|—+|-|到|、)(?:\d{1,2}月)?(?P<day>\d{1,2})日)?"
)
SPOKEN = str.maketrans("〇零一二三四五六七八九", "00123456789")
YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})年(?!\d{1,2}月\d{1,2}日\D{0,6}至)")
AIMED = re.compile(r"(?:[到至自从于前截早在—\-~～]|力争|预计|截至|直到|追溯到)$")
PAST = re.compile(r"^(?:底|末|前|以前|之前|以来|至|-|—|~|起|后|到)")
PRESENT = re.compile(
    r"近日|日前|今天|今日|昨天|昨日|今年|本月|下一步|我们将|当前|目前|即将|正式启动"
)
AHEAD = re.compile(
    r"^(?:是|我们|要|[^。；]{0,12}?将|(?:度)?(?:重点)?(?:工作|计划|目标|任务)|行动计划)"
)
QUARTER = re.compile(
    r"^[^，。；]{0,8}?(?:第?(?P<quarter>[一二三四])季度|(?P<first>首季|上半年|前三季度)"
    r"|(?:前|1[至到\-—~～])(?P<months>\d{1,2})个?月)"
)
QUARTERS = "一二三四"
LATEST = 3
"""Months after a part of a year in which papers still report on it as the present one."""

WINTER = (1, 2)
"""Months in which papers look back: only what looks ahead shows the year then."""


def read_date(folded: str, year: int | None = None) -> dt.date | None:
    """The first date of a line; `year` stands in where it prints none. None if there is none.

    >>> read_date("2017年05月14日 08:19  来源：本报"), read_date("7月18日", 2022)
    (datetime.date(2017, 5, 14), datetime.date(2022, 7, 18))
    >>> read_date("二〇二二年七月十九日 星期二"), read_date("7月18日")
    (datetime.date(2022, 7, 19), None)
    """
    found = DATE.search(_in_digits(folded))
    if found is None:
        return None
    month, day = found["month"] or found["m"], found["day"] or found["d"]
    return _date(found["year"] or found["y"], month, day, year)


def opening_date(body: str, year: int | None) -> dt.date | None:
    """The date that a body opens with (“2月11日，…”), the last day where it names a range."""
    found = OPENING_DATE.match(body)
    if found is None:
        return None
    return _date(found["year"], found["month"], found["day"] or found["first"], year)


def _date(year: str | None, month: str, day: str, fallback: int | None) -> dt.date | None:
    known = int(year) if year else fallback
    if known is None:
        return None
    try:
        return dt.date(known, int(month), int(day))
    except ValueError:
        return None


def _in_digits(folded: str) -> str:
    """Dates in Chinese numerals written in digits: 二〇二二年七月十九日 → 2022年7月19日."""

    def digits(match: re.Match[str]) -> str:
        number, unit = match.groups()
        if unit != "年" and "十" in number:
            tens, ones = number.split("十", 1)
            number = f"{tens or '一'}{ones or '〇'}"
        return number.translate(SPOKEN) + unit

    return re.sub(
        r"([〇零一二三四五六七八九]{4}|[〇一二三四五六七八九十]{1,3})([年月日])", digits, folded
    )


def present_year(sentences: Iterable[str], month: int) -> int | None:
    """The year that the page's sentences speak of as the present in `month`, if they do.

    >>> present_year(["近日，2022年业务培训班开班。", "到2025年，总产值翻番。"], 8)
    2022
    >>> present_year(["2023年一季度重大项目集中开工活动举行。"], 1)
    2023
    >>> present_year(["工程于2016年立项，2017年开工。"], 10)
    """
    told, shown = set(), set()
    for sentence in sentences:
        for year, after in _years(sentence):
            told.add(year)
            ahead = AHEAD.search(after) is not None
            if (
                ahead
                or _just_past(after, month)
                or (month not in WINTER and PRESENT.search(sentence))
            ):
                shown.add(year)
    return max(told) if told and max(told) in shown else None


def _just_past(after: str, month: int) -> bool:
    """Whether a year's part is told (“2015年一季度”) that `month` is in or shortly behind."""
    part = QUARTER.match(after)
    if part is None:
        return False
    if part["quarter"]:
        end = 3 * (QUARTERS.index(part["quarter"]) + 1)
    elif part["months"]:
        end = int(part["months"])
    else:
        end = {"首季": 3, "上半年": 6, "前三季度": 9}[part["first"]]
    return end - 3 < month <= end + LATEST


def _years(sentence: str) -> Iterator[tuple[int, str]]:
    """Years that are no goals and no bounds, with the words behind them."""
    for match in YEAR.finditer(sentence):
        after = sentence[match.end() :]
        if not AIMED.search(sentence[: match.start()]) and not PAST.match(after):
            yield int(match["year"]), after
