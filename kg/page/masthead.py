"""The page's own line: paper, date, page and editors, in whatever order print sets them.

Takes “今日梅山      2019年11月6日 A3”, “2021.08.12 星期四 | 02版 要闻”, “临海港报 2022-08-12”. Must not
take “临海市教育局2024年3月5日” (a notice's sign-off), “今日开工2019年11月6日完工”.
"""

from __future__ import annotations

import functools
import re

from kg import lexicon
from kg.errors import LexiconError

BETWEEN = re.compile(r"[\s·|｜/\-—–,，]*")
PARTS = ("date", "week", "folio", "bare", "section", "paper", "issue", "editor", "phone", "name")
LONGEST = 160
BESIDE = frozenset({"week", "folio", "section", "paper", "issue", "editor"})
"""Parts of which one stands beside the date."""
UNDATED = frozenset({"week", "folio", "bare", "section", "paper", "issue"})
UNDATED_PAIRS = ({"section", "folio"}, {"week", "issue"}, {"paper", "folio"})
"""What makes a page's line without a date: 经济新闻 03; 农历辛丑年七月初五 第3256期."""
SIGN = re.compile(r"\d{4}|\d\s*版|第[\d一二三四五六七八九十]+[版期]|\d\s*$|^\s*[A-Z]?\d")
PLACED = frozenset({"folio", "editor", "section", "issue"})
"""Parts that tell a page from a body that signs: 临海通讯 2022.8.12 A3."""


@functools.cache
def _parts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = lexicon.rows("page/masthead.tsv", 2)
    for part, _ in rows:
        if part not in PARTS:
            raise LexiconError(
                f"kg/data/page/masthead.tsv: no part “{part}”; use one of {', '.join(PARTS)}"
            )
    return tuple((part, re.compile(pattern)) for part, pattern in rows)


def is_masthead(folded: str) -> bool:
    """Whether a folded line holds nothing but the parts of a page's own line, a date among them.

    >>> is_masthead("2021.08.12 星期四 | 02版 要闻"), is_masthead("今日梅山 2019年11月6日 A3")
    (True, True)
    >>> is_masthead("临海市教育局 2024年3月5日"), is_masthead("今日开工2019年11月6日完工")
    (False, False)
    """
    if len(folded) > LONGEST or SIGN.search(folded) is None:
        return False
    found: list[str] = []
    at = _behind_marks(folded, 0)
    while at < len(folded):
        part = _part_at(folded, at)
        if part is None:
            return False
        found.append(part[0])
        at = _behind_marks(folded, part[1])
    if "date" not in found:
        return any(parts <= set(found) <= UNDATED for parts in UNDATED_PAIRS)
    if found.count("date") != 1 or found.count("name") > 1 or BESIDE.isdisjoint(found):
        return False
    return "name" not in found or not PLACED.isdisjoint(found)


def _behind_marks(folded: str, at: int) -> int:
    between = BETWEEN.match(folded, at)
    return between.end() if between else at


def _part_at(folded: str, at: int) -> tuple[str, int] | None:
    """The first part of the table that fits at `at`, and where it ends."""
    for part, pattern in _parts():
        match = pattern.match(folded, at)
        if match and match.end() > at:
            return part, match.end()
    return None
