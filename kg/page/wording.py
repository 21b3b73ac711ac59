"""What the words of a paragraph alone say: whether they end a sentence, or may be a heading.

Everything here reads folded text.
"""

from __future__ import annotations

import re

from kg.page.fields import is_field

CLOSED = re.compile(r"(?:[。！？!?…]|\.{3})[”’」』）)】》〕\"]*\s*$")
"""How a paragraph of body text ends."""

PAUSE = re.compile(r"[，、；]")
HAN = re.compile(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]")
HEADING_LENGTH = 64
HEADING_LINES = 4
PAIRS = (("“", "”"), ("（", "）"), ("《", "》"))
NO_HEADING = re.compile(
    r"。(?!$)|[，、；：，;:。]$|^[，、；：。！？”’」』）》]|^[（(][^）)]*[）)]$"
    r"|(?:表示|介绍|介绍说|指出|强调|认为|说|提出|要求|获悉|了解到)[，：]|(?:下转|上接|紧接|紧转)第"
)
"""Sentences inside, a pause at the end, a mark that cannot begin a line, brackets around all,
the words that report speech, and marks of continuation: none of these is printed as a heading."""


SECTION = re.compile(
    r"\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．](?:(?=\d{4}年)|(?![\d二三四五六七八九十]))"
    r"|第[一二三四五六七八九十]{1,3}(?:部分|章|节|条)|[一二三四五六七八九十]{1,3}(?:是|要)|[①-⑳])"
)


def is_section(folded: str) -> bool:
    """Whether a heading is numbered, as those of the parts of one text are.

    >>> is_section("二、跟踪在谈项目情况"), is_section("一、2021年工作回顾"), is_section("1号线二期开工")
    (True, True, False)
    """
    return SECTION.match(folded) is not None


def ends_sentence(folded: str) -> bool:
    """Whether the words end a sentence, quotation marks and brackets behind it included.

    >>> ends_sentence("圆满完成全年任务。”"), ends_sentence("全面提升服务水平")
    (True, False)
    """
    return CLOSED.search(folded) is not None


def is_heading(folded: str) -> bool:
    """Whether words may be a heading: few, no sentence of body text and no line of a notice.

    >>> is_heading("以作风建设促能力提升 全面提升工作水平"), is_heading("会议还研究了其他事项。")
    (True, False)
    """
    bare = re.sub(r"\s", "", folded)
    return (
        len(bare) <= HEADING_LENGTH
        and HAN.search(bare) is not None
        and not is_field(folded)
        and not (NO_HEADING.search(bare) or any(bare.count(a) != bare.count(b) for a, b in PAIRS))
    )


def pauses(folded: str) -> int:
    """How often the words pause, as running text does and headings seldom do."""
    return len(PAUSE.findall(folded))
