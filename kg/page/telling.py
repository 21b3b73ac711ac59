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
def _common() -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    """For each first character the common words, by length, the longest first."""
    listed = lexicon.words("page/common_words.txt") + lexicon.words("boundaries.txt")
    by_first: dict[str, dict[int, set[str]]] = {}
    for word in listed:
        if len(word) > 1:
            by_first.setdefault(word[0], {}).setdefault(len(word), set()).add(word)
    return {
        first: tuple(
            (length, frozenset(words)) for length, words in sorted(lengths.items(), reverse=True)
        )
        for first, lengths in by_first.items()
    }


def telling(folded: str) -> frozenset[str]:
    """The pairs of a text that common words leave.

    >>> sorted(telling("德清县委书记李文出席会议。李文察看了古镇风貌。"))
    ['古镇', '察看', '德清', '文察', '李文', '镇风', '风貌']
    """
    found: set[str] = set()
    for run in HAN.findall(re.sub(r"\s", "", folded)):
        for rest in _residue(run):
            if len(rest) > 1:
                found.update(map(str.__add__, rest, rest[1:]))
    return frozenset(pair for pair in found if LOOSE.isdisjoint(pair))


def _residue(run: str) -> list[str]:
    """What is left of a run of Chinese, in pieces."""
    common, rests = _common(), []
    at = start = 0
    end = len(run)
    while at < end:
        words = common.get(run[at])
        if words is not None:
            for length, listed in words:
                if run[at : at + length] in listed:
                    rests.append(run[start:at])
                    at += length
                    start = at
                    break
            else:
                at += 1
        else:
            at += 1
    rests.append(run[start:])
    return rests
