"""Short questions in words, such as “张三 任职”, read by a small fixed grammar.

    question := name word | word name | name "的" word | word      (张三 任职, 项目)
              | name rest word                                    (新区 进出口 数据)
              | "谁任" body title                                  (谁任新区管委主任)

Words stand in `kg/data/asking.tsv`. Blanks part them; a word at the end or beginning of a name
that is written together with it is found, too, the longest first. Nothing is guessed: what no word
fits is an error that lists them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from kg.errors import QueryError
from kg.lexicon import rows

TABLE = "asking.tsv"
FILLERS = "*"
HOLDERS = "holders-of"
"""The question that is asked by words before a body and a title: 谁任新区管委主任."""

FIGURES = "figures-about"
"""The question that is asked by a name, a time and what is measured: 新区上半年进出口是多少."""

_MARKS = re.compile(r"[\s，,、。？?！!；;：]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, the stored question that it asks, and the parameters that what is said goes to."""

    text: str
    question: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A question in words, read: the word that decided, and what else was said, in order."""

    word: Word
    said: tuple[str, ...]


@cache
def words() -> tuple[Word, ...]:
    """All words, in the order of the table."""
    return tuple(
        Word(word, question, tuple(parameters.split()))
        for question, parameters, chinese, english in rows(TABLE, 4)
        for word in (*chinese.split(), *english.split())
        if question != FILLERS
    )


def read_phrase(text: str) -> list[Phrase]:
    """What a short question can ask, the likeliest first.

    Several words of the table can stand in one question (项目 超过 10亿): each is tried, what
    the others say kept at first and left out then. Raises QueryError, with the words that are
    known, where there is none.

    >>> [phrase] = read_phrase("张三 任职")
    >>> phrase.word.question, phrase.said
    ('posts-of', ('张三',))
    >>> [phrase.said for phrase in read_phrase("张三的职务？")]
    [('张三',)]
    >>> read_phrase("projects in 临海新区")[0].word.question
    'projects-in'
    >>> [phrase.said for phrase in read_phrase("谁任临海新区管委主任")]
    [('临海新区管委主任',)]
    """
    known = {word.text: word for word in words()}
    parts = [part for part in _MARKS.split(unicodedata.normalize("NFKC", text)) if part]
    kept = [part for part in parts if part.lower() not in _fillers()]
    asking = [position for position, part in enumerate(kept) if part.lower() in known]
    if asking:
        full = [Phrase(known[kept[at].lower()], _without(kept, [at])) for at in asking]
        bare = [Phrase(known[kept[at].lower()], _without(kept, asking)) for at in asking]
        return list(dict.fromkeys([*full, *bare]))
    for position, part in enumerate(kept):
        for word in sorted(known.values(), key=lambda w: -len(w.text)):
            before, found, behind = part.partition(word.text)
            if found and not word.text.isascii() and not (before and behind):
                rest = _trimmed(before or behind)
                said = [*kept[:position], *([rest] if rest else []), *kept[position + 1 :]]
                return [Phrase(word, tuple(said))]
    raise QueryError(f"“{text}”: no word of it says what is asked; {known_words(text)}")


def _without(parts: list[str], positions: list[int]) -> tuple[str, ...]:
    return tuple(part for at, part in enumerate(parts) if at not in positions)


def known_words(text: str) -> str:
    """What can be asked, one line for each question, with its words, in the text's language."""
    lines = (
        f"  {question}  {', '.join(english.split()) if text.isascii() else '、'.join(chinese.split())}"
        for question, _, chinese, english in rows(TABLE, 4)
        if question != FILLERS
    )
    return "these do, beside a name:\n" + "\n".join(lines)


@cache
def _fillers() -> frozenset[str]:
    table = (row for row in rows(TABLE, 4) if row[0] == FILLERS)
    return frozenset(word for row in table for words in row[2:] for word in words.split())


def _trimmed(text: str) -> str:
    """The name without what joins it to a word: “张三的”, “新区有哪些”.

    A filler of one character is left, but for 的: it can be the end of a name.
    """
    for filler in sorted(_fillers(), key=len, reverse=True):
        if len(filler) > 1 and not filler.isascii():
            text = text.removesuffix(filler)
    return text.removesuffix("的").strip()
