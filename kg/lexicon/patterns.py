"""Patterns that name families of `name_words.tsv`: `<family>` stands for any of its words."""

from __future__ import annotations

import functools
import re

from kg.errors import LexiconError
from kg.lexicon.content import load


@functools.cache
def name_pattern(template: str) -> re.Pattern[str]:
    """`template` compiled, with `<family>` replaced by its words, the longest first.

    Raises LexiconError where a family is unknown.

    >>> bool(name_pattern(r"<falsehood>[。！]$").search("此系谣言。"))
    True
    """
    return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda m: _any_of(m[1]), template))


def _any_of(family: str) -> str:
    known = load().name_words
    if family not in known:
        raise LexiconError(
            f"kg/data/name_words.tsv: no family “{family}”; use one of {', '.join(sorted(known))}"
        )
    words = sorted(known[family], key=lambda w: (-len(w), w))
    return "(?:" + "|".join(map(re.escape, words)) + ")"
