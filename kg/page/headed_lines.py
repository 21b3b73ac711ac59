"""Lines that hold a headline and the dateline behind it: “西山项目开工　　本报讯（记者 …）5月6日，…”.

Short reports are printed so, and pages that were copied out of a table. What stands before a
dateline or a reporter's credits is a headline where it has the words of one.
"""

from __future__ import annotations

import re

from kg.page.byline import read_byline
from kg.page.edges import read_opening
from kg.page.furniture import furniture_of
from kg.page.signers import OFFICE
from kg.page.wording import ends_sentence, is_heading, pauses
from kg.repair import fold

LEAST_LENGTH = 40
"""Characters from which on a line may hold more than a headline; lines of columns are shorter."""

HEADLINE_LENGTH = 5, 64
"""Characters that the headline has at least and at most, blanks included."""

SIGN = re.compile(
    r"(?:[ \t\u3000]+|(?<=】))(?=[【\[（(□■●◆▲]{0,2}\s*[\u4e00-\u9fffA-Za-z0-9·/]{0,24}?"
    r"(?:讯|消息|电|记者|通讯员)[】\]（(:：丨|\s\u4e00-\u9fff\d])"
)
"""A blank or bracket with the first words of a dateline or a credit behind it."""

FOLLOWED = re.compile(r"[\s】\]）):：丨|]")


def end_of_headline(line: str) -> int:
    """Where the headline at the start of a line ends that a dateline follows, or 0.

    >>> line = "西山集中开工12个项目　　本报讯（记者 王小可）5月6日，西山12个项目开工，投资86亿元。"
    >>> line[:end_of_headline(line)]
    '西山集中开工12个项目'
    >>> end_of_headline("据悉，读者向 本报讯问此事已久，县里昨天在大会上一一作了答复，群众十分满意。")
    0
    """
    if len(line) < LEAST_LENGTH:
        return 0
    least, most = HEADLINE_LENGTH
    lead = len(line) - len(line.lstrip())
    for sign in SIGN.finditer(line, lead, lead + most):
        headline, rest = fold(line[lead : sign.start()]), fold(line[sign.end() :])
        if len(headline) >= least and _is_headline(headline) and _is_report(headline, rest):
            return sign.start()
    return 0


def _is_headline(words: str) -> bool:
    told = is_heading(words) and not ends_sentence(words) and pauses(words) < 2
    return told and not (
        furniture_of(words) or read_byline(words) is not None or read_opening(words)
    )


def _is_report(headline: str, rest: str) -> bool:
    """Whether text follows that a dateline or credits open; an office before credits signs."""
    opening = read_opening(rest)
    if opening is None or opening.page or not ends_sentence(rest):
        return False
    dated = re.search(r"[讯电]|消息", rest[: opening.end]) is not None
    set_off = FOLLOWED.match(rest, opening.end - 1) or rest[opening.end : opening.end + 1].isdigit()
    if not set_off or not rest[opening.end :].strip():
        return False
    return dated or (bool(opening.credits) and OFFICE.search(headline) is None)
