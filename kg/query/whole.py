"""Whole questions, such as “高建军是什么职务？”, read by patterns with a place for each value.

The patterns stand in `kg/data/whole_questions.tsv`. All that fit are readings, the one with the
most words of its own first; behind them come those of `phrasing`, which knows single words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from kg.errors import QueryError
from kg.lexicon import rows
from kg.query.phrasing import Phrase, Word, read_phrase

TABLE = "whole_questions.tsv"
BEFORE, BEHIND, ASKING = "^", "$", "!"
_NONE = "-"
_PART = re.compile(r"(…)|\(([^()]*)\)|\[([^\[\]]*)\]|(\s+)|(.)")
_MARKS = re.compile(r"[\s？?。！!，,；;：:]+\Z")
_BLANKS = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")


class _Pattern(NamedTuple):
    word: Word
    form: re.Pattern[str]
    open: tuple[int, ...]
    """The groups that can hold anything; what the others hold are words of the pattern."""


def read_question(text: str) -> list[Phrase]:
    """What a question can ask, the likeliest first, by patterns and by single words.

    Raises QueryError, with the words that are known, where there is nothing.
    """
    found = read_whole(text)
    try:
        found += read_phrase(text)
    except QueryError:
        if not found:
            raise
    once: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Phrase] = {}
    for phrase in found:
        once.setdefault((phrase.word.question, phrase.word.parameters, phrase.said), phrase)
    return list(once.values())


def read_whole(text: str) -> list[Phrase]:
    """What the patterns make of a question, the one with the most words of its own first.

    >>> [(p.word.question, p.said) for p in read_whole("请问张三现在担任什么职务？")]
    [('posts-of', ('张三',))]
    >>> [phrase.said for phrase in read_whole("在临海新区签约的项目有哪些")][0]
    ('临海新区', '签约')
    >>> read_whole("张三 任职")
    []
    """
    plain = _BLANKS.sub("", unicodedata.normalize("NFKC", text).strip())
    before, behind, asking = _around()
    plain = behind.sub("", _MARKS.sub("", before.sub("", plain)))
    plain = _MARKS.sub("", plain)
    found: list[tuple[int, Phrase]] = []
    for pattern in _patterns():
        match = pattern.form.fullmatch(plain)
        said = tuple(value.strip() for value in match.groups()) if match else ()
        if match and all(said) and not any(asking.search(value) for value in said):
            own = len(plain) - sum(len(match[group]) for group in pattern.open)
            found.append((own, Phrase(pattern.word, said)))
    return [phrase for _, phrase in sorted(found, key=lambda pair: -pair[0])]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    found = []
    for question, parameters, chinese, english in rows(TABLE, 4):
        if question in (BEFORE, BEHIND, ASKING):
            continue
        names = () if parameters == _NONE else tuple(parameters.split())
        for text in _listed(chinese, english):
            found.append(_compiled(Word(text, question, names)))
    return tuple(found)


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before a question, what behind it, and what is no value."""
    words = {row[0]: "|".join(map(re.escape, _listed(*row[2:]))) for row in rows(TABLE, 4)}
    return (
        re.compile(rf"(?:(?:{words[BEFORE]})[\s，,：:]*)+", re.IGNORECASE),
        re.compile(rf"(?<=.)(?:{words[BEHIND]})+\Z"),
        re.compile(words[ASKING]),
    )


def _listed(chinese: str, english: str) -> list[str]:
    """Entries longest first, so that of two that begin alike the longer one is taken."""
    listed = [*chinese.split(), *(entry.strip() for entry in english.split(" / "))]
    return sorted((entry for entry in listed if entry != _NONE), key=len, reverse=True)


def _compiled(word: Word) -> _Pattern:
    form, anything, groups = "", [], 0
    for place, either, value, blank, plain in _PART.findall(word.text):
        if place or value:
            groups += 1
        if place:
            anything.append(groups)
            form += "(.+?)"
        elif value:
            form += f"({'|'.join(map(re.escape, value.split('|')))})"
        elif plain:
            form += re.escape(plain)
        elif blank:
            form += r"\s*"
        else:
            # The longest first: 当上 before 当, and a word that can be missing is looked for.
            words = sorted(either.split("|"), key=len, reverse=True)
            form += f"(?:{'|'.join(map(re.escape, words))})"
    return _Pattern(word, re.compile(form, re.IGNORECASE), tuple(anything))
