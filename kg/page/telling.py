"""Telling pairs: the neighbouring characters of a text that are of no word every article has.

Names and the words of a subject are left when the common words of local papers are taken out.
Two paragraphs that share such pairs are seldom of two articles; two that share none may well be
of one, so their absence says less.
"""

from __future__ import annotations

import functools
import re

from kg import lexicon

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
LOOSE = frozenset(
    "的了在和与为是有对等从到个把被向于以及将新各这那该也都更不一二三四五六七八九十百千万亿年月日时"
)
"""Characters that stand beside any word, so that a pair with one of them tells nothing."""


@functools.cache
def _common() -> dict[str, tuple[int, frozenset[str]]]:
    """For each first character: length of the longest common word, and the words."""
    listed = lexicon.words("page/common_words.txt") + lexicon.words("boundaries.txt")
    by_first: dict[str, set[str]] = {}
    for word in listed:
        if len(word) > 1:
            by_first.setdefault(word[0], set()).add(word)
    return {first: (max(map(len, words)), frozenset(words)) for first, words in by_first.items()}


def telling(folded: str) -> frozenset[str]:
    """The pairs of a text that common words leave.

    >>> sorted(telling("德清县委书记李文出席会议。李文察看了古镇风貌。"))
    ['古镇', '察看', '德清', '文察', '李文', '镇风', '风貌']
    """
    found: set[str] = set()
    for run in HAN.findall(re.sub(r"\s", "", folded)):
        for rest in _residue(run):
            found.update(pair for pair in map(str.__add__, rest, rest[1:]) if not LOOSE & set(pair))
    return frozenset(found)


def _residue(run: str) -> list[str]:
    common, rests = _common(), [""]
    at = 0
    while at < len(run):
        longest, words = common.get(run[at], (0, frozenset()))
        for length in range(longest, 1, -1):
            if run[at : at + length] in words:
                rests.append("")
                at += length
                break
        else:
            rests[-1] += run[at]
            at += 1
    return rests
