"""Names and roles in bylines: what may be a person's name, and where a row of names parts.

Reads folded text with its blanks; a blank parts two names, or letter-spaces one (“金 国”).
"""

from __future__ import annotations

import functools
import re

from kg import lexicon

PLAIN_ROLE = (
    r"(?:全媒体|融媒体|首席|见习|实习|特约|特派|驻地|高级|资深|文字|摄影)*"
    r"(?:记者|通讯员|实习生|报道员|撰稿人|撰稿|通联|作者|摄影"
    r"|(?:撰文|采写|文)(?=\s*[/丨|：:]\s*[\u4e00-\u9fff])(?!\s*[/丨|：:]\s*(?:图|视频|[^\s]{0,8}(?:记者|通讯员|摄))))"
)
TAIL = re.compile(
    r"(?:联合|综合|摄影|现场)?(?:报道|报导|采写|整理|供稿|拍摄|供图)|摄|[文图](?=\s*[/丨])"
)
"""Work words that may follow a name without a blank."""

HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+(?:·[\u3400-\u4dbf\u4e00-\u9fff]+)*")


@functools.cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon.words("surnames.txt"))


@functools.cache
def outlet_pattern() -> str:
    """The pattern of an outlet's name: “本报”, “科技日报”, “大众网·海报新闻”."""
    tails = sorted(lexicon.words("page/outlets.txt"), key=lambda word: (-len(word), word))
    one = rf"[\u4e00-\u9fffA-Za-z0-9]{{0,8}}?(?:{'|'.join(tails)})"
    return rf"(?:{one}(?:\s*[·/\-—]\s*{one}){{0,2}})"


@functools.cache
def role_pattern() -> re.Pattern[str]:
    """The pattern of a role, with the outlet before it: “本报首席记者”; group `role` is the role."""
    return re.compile(rf"(?:{outlet_pattern()}\s*)?(?P<role>{PLAIN_ROLE})")


def read_names(
    text: str, start: int, end: int, *, certain: bool, more: bool = False
) -> tuple[list[tuple[int, int]], int]:
    """The names in the Han run at `start`, and where to read on; at `start` if it holds none.

    A letter-spaced name takes two runs. With `more`, names went before, so that a word without a
    surname before 报道 says where the report was written (“青岛报道”).
    """
    run = HAN_RUN.match(text, start, end)
    if run is None:
        return [], start
    stop = _end_of_run(text, start, run.end(), end)
    length = stop - start
    if more and stop < run.end() and not begins_with_surname(text[start:stop]):
        return [], stop
    if length == 1:
        second = re.compile(r"\s{1,6}(?=[\u4e00-\u9fff])").match(text, stop, end)
        other = HAN_RUN.match(text, second.end(), end) if second else None
        if other is None or text[start] not in _surnames():
            return [], start
        stop = _end_of_run(text, other.start(), other.end(), end)
        return ([(start, stop)], stop) if stop - other.start() <= 2 else ([], start)
    if not certain and not begins_with_surname(text[start:stop]):
        return [], start
    if length <= 3 or "·" in text[start:stop]:
        return [(start, stop)], stop
    parts = _cut_by_surname(text[start:stop])
    if parts is None:
        return ([(start, stop)], stop) if certain and length == 4 else ([], start)
    spans, position = [], start
    for part in parts:
        spans.append((position, position + part))
        position += part
    return spans, stop


def _end_of_run(text: str, start: int, stop: int, end: int) -> int:
    """Where the names in a run of Chinese end: before the next role or a work word."""
    for position in range(start + 1, stop):
        tail = TAIL.match(text, position, end)
        if tail and len(tail[0]) == 1 and position - start < 2:
            tail = None  # “李文/图”: a name of two characters, not a work word behind one
        if tail or role_pattern().match(text, position, end):
            return position
    return stop


def begins_with_surname(name: str) -> bool:
    return name[:1] in _surnames() or name[:2] in _surnames()


def _cut_by_surname(run: str) -> list[int] | None:
    """Lengths of the names that an unbroken run of names is made of, or None.

    Names of three characters are the most frequent, so they are tried first.
    """
    if not run:
        return []
    lengths = (3, 4) if run[:2] in _surnames() else (3, 2)
    if not begins_with_surname(run):
        return None
    for length in lengths:
        if length <= len(run):
            rest = _cut_by_surname(run[length:])
            if rest is not None:
                return [length, *rest]
    return None
