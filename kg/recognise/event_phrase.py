"""Events that a known short name or a fixed phrase names, and names of two events cut apart.

Takes “第四届|消博会、服贸会”, “雅江松茸节开幕”, “A会议暨巩固…成果推进会” as one, “甲博览会和乙博览会” as two.
Must not take “下一个环节”, “每周召开调度会”, “各类招聘会”, “进博会溢出效应” beyond the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.reading import Candidate, Reading

EDITION = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+届|首届|(?:19|20)\d{2}年?)(?:[\u4e00-\u9fff]{2,4})?$"
)
DOTTED = re.compile(
    r"(?:(?:(?<![\u4e00-\u9fff])(?!同时|同步|启动)|(?<=启动|举行|举办|召开))[\u4e00-\u9fff]{2,6}|(?<=届)[\u4e00-\u9fff]{2,4}|中国)·$"
)
YEAR_BODY = re.compile(r"\d{4}年(?=[省市区县州旗盟]第)")
PLENUMS = re.compile(
    r"(?:党的)?(?P<congress>(?:十[八九]|二十)届)(?P<list>(?:[一二三四五六七]中、?)+)(?:全会)"
)
NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]+届$")
FESTIVAL = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,10}节)(?=(?:[、和][\u4e00-\u9fff]{2,10}节)?(?:隆重|盛大|正式|如期|成功|火热|近日|今天|在[^，。；]{2,16})?"
    r"(?:开幕|启幕|开节|举行|举办|闭幕|落幕|拉开))"
)
NO_FESTIVAL = re.compile(
    r"(?:[环季情细关小章时末枝骨调礼使末]|这个|[过迎庆]|春|中秋|国庆|端午|清明|元宵|重阳|劳动|儿童|教师|妇女|佳|双|逢)节$"
)
EARLIER = re.compile(
    r".*(?:会议|博览会|论坛|仪式|大会|洽谈会|展览会|推介会|峰会|交易会|研讨会|座谈会|运动会|艺术节|文化节)(?:以及|[和与及])"
)
PARTY = re.compile(
    r"(?:[一二三四五六七八九十]+届[一二三四五六七八九十]+中全会|[一二三]?十[一二三四五六七八九]?大)精神"
)
MANY = re.compile(r"(?:开展|举办|组织)(?:了)?(?:多[\u4e00-\u9fff]{1,3}|系列)[\u4e00-\u9fff]{0,8}$")
CLASS_OF = re.compile(
    r"每[个年周月天季日旬]|定期|经常|各类|各种|多场|系列|(?<![第\d])\d+(?:余|多)?(?:场|次)"
)


class PhraseFinder:
    """Proposes events that are known by a short name or a festival's opening."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._known = WordIndex(lexicon.events)
        self._divisions = lexicon.divisions

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Event candidates in order of their start."""
        text = reading.text
        found = []
        for start, end, _ in self._known.find(text):
            if text.startswith(("客", "员", "场馆", "路", "村"), end):
                continue
            edge = self._edition(reading, start)
            found.append(Candidate(edge, end, Kind.EVENT, "event-known", 1.2))
        for match in PLENUMS.finditer(text):
            at = match.start("list")
            for item in match.group("list").split("、"):
                start = match.start() if at == match.start("list") else at
                last = at + len(item) == match.end("list")
                end = match.end() if last else at + len(item)
                name = (
                    "" if len(match.group("list")) == 2 else match.group("congress") + item + "全会"
                )
                found.append(Candidate(start, end, Kind.EVENT, "event-plenum", 1.5, name=name))
                at += len(item) + 1
        for match in FESTIVAL.finditer(text):
            start = self._behind_words(reading, match.start(), match.end())
            name = text[start : match.end()]
            if NO_FESTIVAL.search(name) is None and len(name) >= 4:
                found.append(Candidate(start, match.end(), Kind.EVENT, "event-festival", 1.0))
        return found

    def _edition(self, reading: Reading, start: int) -> int:
        """Where the edition or the city before a known name starts: 第五届|进博会, 杭州|亚运会."""
        edition = EDITION.search(reading.text[:start])
        if edition is not None:
            return edition.start()
        token = reading.tokens[reading.token_at(start - 1)] if start else None
        if token is not None and token.end == start and token.text in self._divisions:
            edition = EDITION.search(reading.text[: token.start])
            return token.start if edition is None else edition.start()
        return start

    def _behind_words(self, reading: Reading, start: int, end: int) -> int:
        """Where a festival's name begins: behind the last verb or function word."""
        edge = end
        index = reading.token_at(end - 1)
        while index >= 0 and reading.tokens[index].start >= start:
            token = reading.tokens[index]
            if token.tag[0] in "vpdcurm" and token.end < end:
                break
            edge = token.start
            index -= 1
        return edge


def behind_other(text: str, edge: int, start: int) -> int:
    """The edge behind another event's name that a conjunction joins, or before 党的.

    >>> text = "黄山茶业博览会和中国中医药博览会"
    >>> text[behind_other(text, 0, 13):]
    '中国中医药博览会'
    """
    other = EARLIER.match(text, edge, start)
    if other is not None:
        return other.end()
    dotted = DOTTED.search(text[:edge])
    if dotted is not None:
        edge = dotted.start()
    numbered = NUMBERED.search(text[:edge])
    if numbered is not None:
        return numbered.start()
    dated = YEAR_BODY.match(text, edge)
    if dated is not None:
        return dated.end()
    if PARTY.match(text, edge) and text.endswith("党的", 0, edge):
        return edge - 2
    return edge


def joined(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Double meetings are one event: “A会暨B会议”, “A会暨巩固拓展…成果推进会”."""
    whole = []
    for first in found:
        if not text.startswith("暨", first.end):
            continue
        for second in found:
            between = text[first.end : second.start]
            if (
                first.end <= second.start
                and len(between) <= 20
                and not re.search("[，。；：、“”的]", between)
            ):
                whole.append(Candidate(first.start, second.end, Kind.EVENT, "event-head", 1.3))
    return whole


def of_a_class(text: str, start: int) -> bool:
    """Whether the clause before a meeting speaks of many: 每周召开|调度会, 举办各类|招聘会."""
    clause = max(text.rfind(mark, 0, start) for mark in "，。；：！？")
    return (
        CLASS_OF.search(text[clause + 1 : start]) is not None
        or MANY.search(text[:start]) is not None
    )
