"""The day from which 今年 and 上半年 are resolved, where the page prints no date.

An undated article is of the year that it names as its own: the year of the event that it still
has to hold (今年…办好2020凤凰音乐节), or the only year of its headings and first sentences
(2011年将开建, 2022年重大项目集中开工仪式, 2022年…统计公报). Years that are only looked back to
(自2007年以来, 回看2022年), goals (到2025年) and ranges are no years of the article. The middle of
the year stands for the unknown day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from kg.model import Article, Role
from kg.page.dateline import read_date
from kg.recognise.date import Dated, find_periods

EDITION = re.compile(r"(?:办好|举办|承办|筹办|办出)[“‘]?(?P<year>20\d\d)(?=[\u4e00-\u9fff])(?!年)")
YEAR = re.compile(r"(?<![\d.])(?P<year>20\d\d)(?P<mark>年(?:度(?!计划))?|(?=[\u4e00-\u9fff“]))")
BACKWARD = re.compile(
    r"(?:自|从|到|至|于|比|较|与|同|由|截至|截止|始建|成立|早在|回[看顾首望]|力争|预计|[-—–~〜]|以来|刚刚过去的|第)$"
)
BEHIND_BACKWARD = re.compile(
    r"(?:以来|以前|底|末|前(?![一二三四\d])|起|至|到|[-—–~〜]\d|同期"
    r"|[\d\u4e00-\u9fff]{0,12}(?:成立|创建|创办|始建|获批|设立|入选|建成))"
)
HELD = re.compile(
    r"(?:度?[^，。；]{0,14}?(?:活动|仪式|大会|会议|论坛|年会|博览会|洽谈会|招聘会|推介会)"
    r"|[^，。；]{0,8}?(?:季度|半年|\d月))"
)
"""What follows the year of a report: an event that is held, a date, a part of the year."""
NAMED = re.compile(r"[“\u4e00-\u9fff]{1,12}(?:大会|论坛|节|博览会|展|赛|季|会)")
BARE = re.compile(
    r"(?!\d{4}|[今去前明本上下]年|本)(?:.*(?:季度?|半年|月份?|旬)|全年|年[初底末]|年内|岁末)$"
)
"""Expressions that name a part of a year, or all of it, and not which year."""
DELIVERED = re.compile(
    r"[—\-\s]*(?P<date>20\d\d年\d{1,2}月\d{1,2}日)在[^，。]{4,60}(?:会议?|大会)上"
)
"""The line below a report's title that says when it was given: ——2022年2月23日在…会议上."""
BULLETIN = re.compile(
    r"(?:(?P<before>20\d\d)年度?[^，。\d]*|(?<=[省市区县州旗])(?P<behind>20\d\d)年度?[^，。\d]*)统计公报"
)
BEGINS = re.compile(r"(?P<year>20\d\d)年(?=[，全我])")
OPENING = 3
"""Sentences of the body in which an undated article names its own year."""


def date_of(article: Article) -> dt.date | None:
    """The article's date, else the middle of the year that it shows to be its own, else None."""
    if article.issue_date is not None:
        return article.issue_date
    delivered = _delivered(article)
    if delivered is not None:
        return delivered
    years = _of_edition(article) or _of_opening(article)
    return dt.date(years.pop(), 6, 30) if len(years) == 1 else None


def year_of_bulletin(article: Article) -> int | None:
    """The year that a statistics bulletin's title names: 2023年…统计公报 printed in March 2024."""
    for sentence in article.sentences:
        if sentence.role in (Role.HEADLINE, Role.KICKER):
            titled = BULLETIN.search(sentence.folded)
            if titled:
                return int(titled["before"] or titled["behind"])
    return None


def year_begun(article: Article, sentence: int, issued: dt.date | None) -> int | None:
    """The year with which an earlier sentence of the paragraph begins, where the page has no date:

    2018年，全市安排项目458个。1至8月完成投资…: of 2018.
    """
    if issued is not None:
        return None
    paragraph = article.sentences[sentence].paragraph
    for number in range(sentence - 1, -1, -1):
        earlier = article.sentences[number]
        if earlier.paragraph != paragraph:
            return None
        begins = BEGINS.match(earlier.folded)
        if begins:
            return int(begins["year"])
    return None


def _delivered(article: Article) -> dt.date | None:
    """The day that a report's second line names, a heading or the first words of its body."""
    body = 0
    for sentence in article.sentences:
        body += sentence.role is Role.BODY
        if body > 1:
            return None
        line = DELIVERED.match(sentence.folded)
        if line:
            return read_date(line["date"])
    return None


def _of_edition(article: Article) -> set[int]:
    """“今年…办好2020凤凰音乐节” is of 2020; “明年办好2021音乐节” of no known year."""
    if "今年" not in article.body:
        return set()
    return {
        int(match["year"])
        for sentence in article.sentences
        if "明年" not in sentence.folded
        for match in EDITION.finditer(sentence.folded)
    }


def _of_opening(article: Article) -> set[int]:
    """The years of headings and first sentences; those of headings alone where they agree."""
    headed, told, seen = set(), set(), 0
    for sentence in article.sentences:
        if sentence.role in (Role.HEADLINE, Role.KICKER):
            headed |= set(_own_years(sentence.folded, held=False))
        elif sentence.role is Role.BODY:
            seen += 1
            if seen <= OPENING:
                told |= set(_own_years(sentence.folded, held=True))
    return headed if len(headed) == 1 else told


def _own_years(text: str, *, held: bool) -> Iterator[int]:
    """The years that a sentence is of; in the body (`held`) with what shows it behind them."""
    for match in YEAR.finditer("" if "明年" in text else text):
        before, behind = text[max(match.start() - 6, 0) : match.start()], text[match.end() :]
        if BACKWARD.search(before) or BEHIND_BACKWARD.match(behind):
            continue
        if (HELD.match(behind) or not held) if match["mark"] else NAMED.match(behind):
            yield int(match["year"])


def of_named_year(
    text: str, found: Sequence[Dated], bulletin: int | None = None
) -> Iterator[Dated]:
    """The dates of a sentence; parts of a year are of the year named before them in it:

    2015年全市一季度财政收入, 2022年，全县…，全年引进项目; else of the year of the `bulletin`.
    """
    titled = None if bulletin is None else dt.date(bulletin, 12, 31)
    year = titled
    reach = 0
    for dated in found:
        words = text[dated.start : dated.end]
        if year is not None and (re.search("[。；]", text[reach : dated.start])):
            year = titled
        if year is not None and BARE.match(words):
            (own,) = find_periods(words, year) or (dated._replace(start=0, end=len(words)),)
            yield dated._replace(period=own.period)
            continue
        yield dated
        named = re.fullmatch(r"(\d{4})年度?", words)
        if named and dated.period:
            year, reach = dt.date(int(named[1]), 6, 30), dated.end
