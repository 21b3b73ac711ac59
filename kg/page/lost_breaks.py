"""Pages that have lost their line breaks: where lines began that indents or blanks now part.

Such a page is one long line, or a few. Where the indents of paragraphs are left, they tell all. Where
every break has become a single blank, a line began behind each blank that follows a sentence, and
around what stands above a body: its headline and its byline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.page.wording import ends_sentence, is_heading, pauses

LEAST_LENGTH = 160
"""Characters from which on a line with several breaks in it is held for a page that lost its own."""

LEAST_BREAKS = 3
INDENT = re.compile(r"[ \t]*\u3000{2,}(?=\S)")
BEHIND_SENTENCE = re.compile(r"[。！？!?](?:[”」）)]|[（(][^（()）]{2,40}[）)])*[ \t\u3000]+(?=\S)")
WORD = re.compile(r"[^ \t\u3000]+")
BYLINE = re.compile(
    r"[□■●◆▲]?(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员)[\u4e00-\u9fff·]{0,4}|[文图]/\S{2,8})?$"
)
DATELINE = re.compile(
    r"[（(【]?(?:[\u4e00-\u9fff]{2,8}(?:[（(][^）)]{1,6}[）)])?\d{1,2}月\d{1,2}日[讯电]"
    r"|[\u4e00-\u9fff]{1,8}讯(?=$|[:：（(])|上接)|[（(【](?:记者|通讯员)"
)
CREDIT = re.compile(r"(?:[\u4e00-\u9fff·]{1,4}|(?:摄影|综合|联合)?报道|文/图)$")
CONTINUED = re.compile(r"(?:下转|紧转)第?.{1,4}版[）)]?$")
SIGNING = re.compile(r"[。！？!?”][（(][^）)]*(?:(?:记者|通讯员)[^）)]*|[\u4e00-\u9fff]{2,4})$")
SIGNED = re.compile(r"[。！？!?”][（(][\u4e00-\u9fff]{2,14}[）)]$")
TITLE_LENGTH = 5, 40
"""Characters that a phrase of a headline has at least and at most."""


def lost_breaks(raw: str, start: int, end: int) -> Iterator[int]:
    """Where lines begin inside `raw[start:end]`, the first not told; none where none were lost."""
    if end - start < LEAST_LENGTH:
        return
    indents = [cut.start() for cut in INDENT.finditer(raw, start, end)]
    if len(indents) >= LEAST_BREAKS:
        yield from indents
    elif len(BEHIND_SENTENCE.findall(raw, start, end)) >= LEAST_BREAKS:
        words: list[re.Match[str]] = []
        signing = False
        for word in WORD.finditer(raw, start, end):
            words.append(word)
            signing = signing or SIGNING.search(word[0]) is not None
            signed = signing and word[0].endswith(("）", ")"))
            signed = signed or SIGNED.search(word[0]) is not None
            if signed or ends_sentence(word[0]) or CONTINUED.search(word[0]):
                signing = False
                yield from _breaks(words, start)
                words = []
        yield from _breaks(words, start)


def _breaks(words: Sequence[re.Match[str]], start: int) -> Iterator[int]:
    """The breaks in a paragraph with all that stands above it."""
    if words and words[0].start() > start:
        yield words[0].start()
    at = 0
    while at < len(words) - 1 and _is_title(words[at][0], words[at + 1][0]):
        at += 1
    titled = at > 0
    byline = at
    if at < len(words) and DATELINE.match(words[at][0]) is None and BYLINE.match(words[at][0]):
        if titled:
            yield words[at].start()
        at += 1
        while at < len(words) and (BYLINE.match(words[at][0]) or CREDIT.match(words[at][0])):
            at += 1
    if at < len(words) and (titled or at > byline):
        yield words[at].start()


def _is_title(word: str, following: str) -> bool:
    """Whether a word is a phrase of a headline, and not text that a blank spaces out."""
    least, most = TITLE_LENGTH
    plain = least <= len(word) <= most and (is_heading(word) and pauses(word) < 2)
    signed = BYLINE.match(word) or DATELINE.match(word)
    spaced = re.match(r"[\u4e00-\u9fff]?[、，。；：]", following)
    return plain and not signed and not spaced
