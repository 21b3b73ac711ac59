"""Sentence → tokens with parts of speech, by a jieba tokenizer of our own.

jieba proposes word boundaries and dictionary tags; it decides neither the ends of an entity
nor its kind (its segmentation F1 is about 82 on standard sets). The words of our lexicon are
added so that heads of names stand at token boundaries. Importing jieba sets up a global
tokenizer and a log handler: it is imported when a `Tokeniser` is made, and both stay unused.
"""

from __future__ import annotations

import functools
import math
import os
import tempfile
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from kg.lexicon import Lexicon
from kg.user_cache import user_cache


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence; `tag` is jieba's dictionary tag, "x" for unknown words."""

    start: int
    end: int
    text: str
    tag: str


@functools.cache
def _dictionary_tags() -> dict[str, str]:
    text = resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    tags = {}
    for line in text.splitlines():
        word, _, tag = line.split(" ")
        tags[word] = tag
    return tags


def _cache_folder() -> Path:
    """A folder of this user's own: jieba's default is one file in the shared temp folder."""
    folder = user_cache()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="lgkg-"))
    return folder if os.access(folder, os.W_OK) else Path(tempfile.mkdtemp(prefix="lgkg-"))


class Tokeniser:
    """Cuts sentences into `Token`s; make one and keep it (making it takes about a second)."""

    def __init__(self, lexicon: Lexicon) -> None:
        import logging

        import jieba

        jieba.setLogLevel(logging.WARNING)
        self._cutter = jieba.Tokenizer()
        self._cutter.tmp_dir = str(_cache_folder())
        self._cutter.initialize()
        self._tags = dict(_dictionary_tags())
        for listed, tag in (
            (lexicon.zone_heads, "nzone"),
            (lexicon.agency_heads, "nbody"),
            (lexicon.national_bodies, "nbody"),
            (lexicon.company_heads, "nt"),
            (lexicon.institution_heads, "nt"),
            (lexicon.event_heads, "n"),
            ([t for t, post in lexicon.titles.items() if post != "none"], "ntitle"),
            (lexicon.countries, "ns"),
            (lexicon.foreign_places, "ns"),
            (
                [
                    d
                    for d in lexicon.divisions
                    if d not in lexicon.ambiguous_divisions
                    and (len(d) > 2 or (d[-1] == "县" and d not in self._tags))  # 道县
                ],
                "ns",
            ),
        ):
            for word in listed:
                self._tags[word] = tag
                self._cutter.add_word(word)
        self.log_total = math.log(self._cutter.total)
        """Log of the sum of all frequencies: what `frequency` is divided by."""
        for name, known in lexicon.divisions.items():
            if any(d.level in ("province", "city") for d in known):
                self._tags[name] = "ns"  # jieba's dictionary has some as adverbs

    def tag(self, word: str) -> str:
        """jieba's dictionary tag of a word; "m" for digits, "eng" for Latin, "x" if unknown."""
        known = self._tags.get(word)
        if known is not None:
            return known
        if word[0].isdigit():
            return "m"
        if word.isascii() and word.isalnum():
            return "eng"
        return "x"

    def frequency(self, word: str) -> int | None:
        """How frequent the dictionary has a word; 0 where it only begins longer words, None
        where no word begins so."""
        found: int | None = self._cutter.FREQ.get(word)
        return found

    def tokens(self, text: str) -> list[Token]:
        """The tokens of `text` in order; together they cover it without gaps."""
        found = []
        position = 0
        for word in self._cutter.cut(text):
            found.append(Token(position, position + len(word), word, self.tag(word)))
            position += len(word)
        return found
