"""The number of a list's item, which is no part of the name that the item begins with.

Takes “1.” of “1.智能装备产业园二期”, “①”, “（3）”, “2、”, “（一）”. Must not take 3. of “3.0版”, 一、 of
“一、二期工程”, 3、 of “3、4号线”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.recognise.reading import Candidate

NUMBER = re.compile(
    r"[①-⑳⑴-⒛㈠-㈩❶-❿]|(?:(?<=[；。：，;”])|^)\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]"
    r"|\d{1,2}[）)]|\d{1,2}[.．](?!\d)|\d{1,2}、(?!\d)|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))"
)
SHORTEST = 2
"""Characters of the shortest name that may be left behind a number."""


def item_starts(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the numbers of a sentence's list items.

    >>> list(item_starts("1.甲产业园；2.乙产业园")), list(item_starts("3.0版平台"))
    ([(0, 2), (7, 9)], [])
    """
    for match in NUMBER.finditer(text):
        yield match.start(), match.end()


def behind_numbers(text: str, found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, those that begin in an item's number cut to begin behind it."""
    numbers = list(item_starts(text))
    kept: list[Candidate] = []
    for candidate in found:
        end = next((e for s, e in numbers if s <= candidate.start < e), None)
        if end is None:
            kept.append(candidate)
        elif candidate.end - end >= SHORTEST:
            name = candidate.name.removeprefix(text[candidate.start : end])
            kept.append(replace(candidate, start=end, name=name))
    return kept
