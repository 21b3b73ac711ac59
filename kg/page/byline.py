"""Bylines: who wrote an article, as reporter or as correspondent.

A *credit* is a role (记者, 本报首席记者, 通讯员 …) with the names that follow it; a *byline* is a
paragraph of nothing but credits: “□记者 张三 通讯员 李四 报道”. Everything here reads folded text
with its blanks, because names are told apart by blanks, and answers with positions in that text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.page.names import read_names, role_pattern

REPORTER = "记者"
CORRESPONDENT = "通讯员"

ORNAMENT = re.compile(r"[\s□■▢◇◆○●◎☆★△▲▽▼▶►◀※＊*/|丨｜、，,；;&+和:：—\-_]+")
CORRESPONDENTS = ("通讯员", "报道员", "撰稿人", "撰稿", "通联")
SLASH = re.compile(r"\s*[/丨|:：]\s*")
WRITERS = ("撰文", "采写", "文")
WORK = re.compile(
    r"(?:联合|综合|摄影|视频|实习|现场|专题)*(?:报道|报导|采写|整理|供稿)"
    r"|(?P<picture>摄影|拍摄|摄|供图|图片|图|视频|制图)|文字|文(?=\s*(?:[/|丨+]|$|图|本报|记者|通讯员|摄))|(?<=/)文(?=\s)"
)
BYLINE_LENGTH = 70
"""Most characters that a byline of its own has."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A name in a byline, with its role (记者 or 通讯员) and where it stands in the text."""

    name: str
    role: str
    start: int
    end: int


def read_credits(text: str, start: int, end: int, *, certain: bool) -> tuple[list[Credit], int]:
    """The credits from `start` on, and where they stop; photographers are left out.

    With `certain`, the surroundings (brackets, a line of its own) make names of what follows
    a role; without, every name has to begin with a surname.

    >>> found, stop = read_credits("记者黄小明 文 欢 通讯员陈晨光 报道", 0, 20, certain=True)
    >>> [(credit.name, credit.role) for credit in found]
    [('黄小明', '记者'), ('文欢', '记者'), ('陈晨光', '通讯员')]
    >>> found, stop = read_credits("文/记者 黄小明 图/记者 陈晨光", 0, 17, certain=True)
    >>> [credit.name for credit in found]
    ['黄小明']
    """
    found: list[Credit] = []
    group: list[Credit] = []
    role, pictured, wrote, told, position = "", False, False, False, start
    named: int | None = None  # where a role stands that no name has followed yet
    while position < end:
        if gap := ORNAMENT.match(text, position, end):
            position = gap.end()
        elif called := role_pattern().match(text, position, end):
            if group and told:  # what its people did has been said: the next group begins
                found += [] if pictured and not wrote else group
                group, pictured, wrote, told = [], False, False, False
            role, position, named = called["role"], called.end(), called.start()
        elif work := WORK.match(text, position, end):
            if group and _announces(text, work.end(), end):
                found += [] if pictured and not wrote else group
                group, pictured, wrote, told = [], False, False, False
            told = bool(group)
            if work["picture"] and group and SLASH.fullmatch(text, group[-1].end, work.start()):
                group.pop()  # “李文/图”: the one before took the pictures
            elif work["picture"] and role in WRITERS and SLASH.match(text, work.end(), end):
                role = "摄影"  # “文/王小可 图/李文”
            else:
                pictured = pictured or bool(work["picture"])
                wrote = wrote or not work["picture"]
            position = work.end()
        elif role:
            names, stop = read_names(text, position, end, certain=certain, more=bool(group))
            if stop == position:
                position = named if named is not None and found + group else position
                break
            named = None
            called_as = CORRESPONDENT if role.endswith(CORRESPONDENTS) else REPORTER
            if not role.endswith("摄影"):
                group += [Credit(re.sub(r"\s", "", text[a:b]), called_as, a, b) for a, b in names]
            position = stop
        else:
            break
    return found + ([] if pictured and not wrote else group), position


def _announces(text: str, position: int, end: int) -> bool:
    """Whether a work word stands before the next role (“图/记者 …”), not behind a name."""
    slash = SLASH.match(text, position, end)
    return slash is not None and role_pattern().match(text, slash.end(), end) is not None


def read_byline(folded: str) -> tuple[Credit, ...] | None:
    """The credits of a paragraph that holds nothing else, or None.

    An empty tuple means a line of photographers alone.

    >>> [credit.name for credit in read_byline("　　□记者 王小可") or ()]
    ['王小可']
    >>> read_byline("责任编辑 王小可"), read_byline("记者从市发改委获悉")
    (None, None)
    >>> read_byline("记者：最近两年，新区东部新")
    """
    if len(folded) > BYLINE_LENGTH:
        return None
    text = folded.strip()
    shift = folded.index(text) if text else 0
    inner = 0, len(text)
    if text[:1] in "（(【" and text[-1:] in "）)】":
        inner = 1, len(text) - 1
    called = role_pattern().match(text)
    outlet = called is not None and called.start("role") > 0
    marked = ORNAMENT.match(text) is not None or WORK.search(text) is not None
    certain = inner[0] > 0 or marked or outlet
    found, stop = read_credits(text, *inner, certain=certain)
    if stop < inner[1] or not role_pattern().search(text):
        return None
    if not found and not WORK.search(text):
        return None
    return tuple(_shifted(credit, shift) for credit in found)


def _shifted(credit: Credit, shift: int) -> Credit:
    return Credit(credit.name, credit.role, credit.start + shift, credit.end + shift)
