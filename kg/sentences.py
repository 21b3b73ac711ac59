"""Sentences: where the paragraphs of an article part, and what quotation each begins in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from kg.model import JOIN_GAP, Role, Sentence
from kg.repair import BLANK, Strand, close_up, fold

ENDS = "。！？"
CLOSING = "”’」』）】》〉〕"
OPENING_QUOTES = "“‘「『"
CLOSING_QUOTES = "”’」』"
RUNS_ON = re.compile(r"[，、；：。！？…]|的|等|之类|这|为主题|为题|“|‘|《")
"""What follows a question or cry inside quotes when the sentence around it goes on."""

PAIRS = {"《": "》", "〈": "〉", "（": "）", "【": "】"}
MARK = re.compile(f"[{ENDS}{''.join(PAIRS)}]")
LONGEST = 2000
"""Characters of the longest sentence: what has no full stop for so long is a list or a table."""
PAUSES = ("；;", "，,", "、 \u3000")
"""Where a longer one is parted, the best place first."""


def sentence_ends(folded: str) -> list[int]:
    """Where the sentences of a folded paragraph end, the paragraph's own end included.

    A sentence ends behind 。！？ and the quotes and brackets that close there. Inside brackets
    and book-title marks it goes on, and so it does behind “…？” where its own words follow.
    None is longer than `LONGEST`: the time that rules take grows faster than a sentence does.

    >>> sentence_ends("怎么干？以实绩说话。“开工！”他宣布。")
    [4, 10, 15, 19]
    >>> sentence_ends("以“谁来干？”“怎么干？”为主题（见《去哪儿？》一文。）。")
    [29]
    """
    ends: list[int] = []
    position = 0
    while mark := MARK.search(folded, position):
        position = mark.end()
        if mark[0] in PAIRS:
            closing = folded.find(PAIRS[mark[0]], position)
            position = closing + 1 if closing >= 0 else position
            continue
        while position < len(folded) and folded[position] in ENDS + CLOSING:
            position += 1
        quoted = any(char in CLOSING for char in folded[mark.end() : position])
        if not (quoted and mark[0] in "！？" and RUNS_ON.match(folded, position)):
            ends.append(position)
    if folded and (not ends or ends[-1] != len(folded)):
        ends.append(len(folded))
    return [at for start, end in pairwise([0, *ends]) for at in _within_reach(folded, start, end)]


def _within_reach(folded: str, start: int, end: int) -> Iterator[int]:
    """The end of a sentence, and ends at its pauses before where it is too long."""
    while end - start > LONGEST:
        half, reach = start + LONGEST // 2, start + LONGEST
        found = (max(folded.rfind(mark, half, reach) for mark in marks) + 1 for marks in PAUSES)
        start = next((at for at in found if at), reach)
        yield start
    yield end


def split_paragraphs(paragraphs: Iterable[tuple[Role, Strand]]) -> Iterator[Sentence]:
    """The sentences of an article's paragraphs, given in reading order.

    Blanks are closed up here, so strands may still hold the print's letter-spacing. Headings
    are one sentence each. The count of open quotations runs on from paragraph to paragraph
    only while the quotation is closed later, or opened again, as print does in long ones.
    """
    opened = 0
    for number, (role, printed) in enumerate(paragraphs):
        strand = close_up(printed)
        folded = fold(strand.text)
        if role is not Role.BODY:
            if strand:
                yield Sentence(strand.text, folded, strand.offsets, role, number, 0)
            continue
        if folded.startswith(tuple(OPENING_QUOTES)) or not _closes_more(folded):
            opened = 0
        start = 0
        for end in sentence_ends(folded):
            part = strand[start:end]
            yield Sentence(part.text, folded[start:end], part.offsets, role, number, opened)
            opened = _open_after(folded[start:end], opened)
            start = end


def with_tears(sentence: Sentence, raw: str) -> Sentence:
    """The sentence with its `tears`, found in the text of its page file.

    Far jumps of the offsets part the print anyhow; here are the near ones, over which a
    quote would take in words that it does not have.
    """
    tears = tuple(
        i
        for i, (before, offset) in enumerate(pairwise(sentence.offsets), start=1)
        if 1 < offset - before <= JOIN_GAP and BLANK.sub("", raw[before + 1 : offset])
    )
    return replace(sentence, tears=tears) if tears else sentence


def _open_after(folded: str, opened: int) -> int:
    for char in folded:
        if char in OPENING_QUOTES:
            opened += 1
        elif char in CLOSING_QUOTES and opened:
            opened -= 1
    return opened


def _closes_more(folded: str) -> bool:
    """Whether a quotation is closed that was not opened in this paragraph."""
    depth = 0
    for char in folded:
        if char in OPENING_QUOTES:
            depth += 1
        elif char in CLOSING_QUOTES:
            depth -= 1
            if depth < 0:
                return True
    return False
