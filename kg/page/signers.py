"""Names that sign a text without a role: alone in brackets, behind an office or among several."""

from __future__ import annotations

import functools
import re

from kg import lexicon
from kg.page.byline import CORRESPONDENT, CORRESPONDENTS, REPORTER, Credit
from kg.page.names import HAN_RUN, begins_with_surname, role_pattern

OFFICE = re.compile(r"(?:站|部|组|局|办|台|网|社|报|院|中心|公司|集团|联盟|委)$")
"""How the names of offices and bodies end that stand among credits."""

OFFICE_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,14}(?:[局委办部站厅院台]|中心|公司|镇|街道|学校)\s+")
"""An office before the names that sign a text."""

SIGNATURE = re.compile(
    r"[（(][\u4e00-\u9fff]{2,14}(?:宣传部|报道组|新闻办|新闻科|新闻中心|融媒体中心|办公室|政府办|党政办|宣传科|[市县区]委办)[）)]$"
)
"""The office that sent a text in, in brackets behind it."""

BARE_NAMES = 4


@functools.cache
def _words() -> frozenset[str]:
    return frozenset(lexicon.words("page/common_words.txt") + lexicon.words("boundaries.txt"))


def scattered_credits(text: str, start: int, end: int) -> list[Credit]:
    """Credits among the names of offices: “记者 张三 某县记者站 李四 王五”.

    A word that ends as an office does is none; names behind it are its people, correspondents
    where no role stands before them.
    """
    found: list[Credit] = []
    role = ""
    for word in re.compile(r"[^\s、，,/|]+").finditer(text, start, end):
        called = role_pattern().match(word[0])
        name, at = word[0], word.start()
        if called:
            role = CORRESPONDENT if called["role"].endswith(CORRESPONDENTS) else REPORTER
            name, at = word[0][called.end() :], word.start() + called.end()
        elif OFFICE.search(name):
            role = CORRESPONDENT
            continue
        known = len(name) in (2, 3) or (len(name) == 4 and begins_with_surname(name))
        if role and known and HAN_RUN.fullmatch(name):
            found.append(Credit(name, role, at, at + len(name)))
    return found


def read_signature(folded: str) -> tuple[Credit, ...]:
    """The names of a line that is nothing but names in brackets, an office before them or not.

    >>> [credit.name for credit in read_signature("（开发区招商局 王小可）")]
    ['王小可']
    """
    text = folded.rstrip()
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] not in ("（", "(") or text[-1:] not in ("）", ")"):
        return ()
    office = OFFICE_BEFORE.match(text, start + 1)
    return tuple(bare_names(text, office.end() if office else start + 1, len(text) - 1))


def bare_names(text: str, start: int, end: int) -> list[Credit]:
    """Names alone in brackets behind a body, the first of which begins with a surname."""
    runs = list(re.compile(r"[^\s、，/]+").finditer(text, start, end))
    if not 0 < len(runs) <= BARE_NAMES or not all(
        HAN_RUN.fullmatch(run[0]) and len(run[0]) in (2, 3) for run in runs
    ):
        return []
    if not begins_with_surname(runs[0][0]) or any(run[0] in _words() for run in runs):
        return []
    return [Credit(run[0], REPORTER, run.start(), run.end()) for run in runs]
