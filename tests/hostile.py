"""Texts on which a pattern that can read one stretch in many ways takes for ever.

For every repetition in a pattern: what it repeats, sixty times, behind what stands before it and
with a character behind it that no newspaper prints. Then runs that bad pages are made of: lists
without end, marks that are never closed, one character over and over.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

TIMES = 60
MIXED = 3
"""Texts for each repetition in which its alternatives change at random."""
END = "¤"
RUNS = (
    "中", "、", "和", "中、", "中和", "中、中和", "“", "“中", "中”", "“中”、", "（中", "（中）", "《中", "1",
    "1.", "2022年", "，", "中，", "。", " ", "A",
)  # fmt: skip
ALPHABET = "中市年、，1A a和的"
"""What a class of characters is tried with where it does not list them."""


def hostile_texts(pattern: str) -> Iterator[str]:
    """The texts for one pattern, always the same ones."""
    for run in RUNS:
        yield run * TIMES * 2 + END
    seed = random.Random(pattern)
    seen = set()
    for before, body in _repetitions(parser.parse(pattern), ""):
        for part in _choices(body, seed):
            seen.add(before + part * TIMES + END)
        for _ in range(MIXED):
            seen.add(before + "".join(_sample(body, seed) for _ in range(TIMES)) + END)
    yield from sorted(seen)


def _repetitions(tokens: Any, before: str) -> Iterator[tuple[str, Any]]:
    """Every repetition with a text that leads to it."""
    seed = random.Random(before)
    for operation, argument in tokens:
        name = str(operation)
        if name.endswith("REPEAT"):
            _, most, body = argument
            if int(most) > 3:
                yield before, body
            yield from _repetitions(body, before)
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from _repetitions(branch, before)
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            yield from _repetitions(argument[-1] if name == "SUBPATTERN" else argument, before)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repetitions(argument[1], before if argument[0] > 0 else "")
        before += _sample([(operation, argument)], seed)


def _choices(tokens: Any, seed: random.Random) -> Iterator[str]:
    """A sample for each alternative of a repetition's body."""
    for operation, argument in tokens:
        name = str(operation)
        branches = argument[1] if name == "BRANCH" else ()
        if name == "SUBPATTERN":
            yield from _choices(argument[-1], seed)
        for branch in branches:
            yield _sample(branch, seed)
            yield from _choices(branch, seed)
    yield _sample(tokens, seed)


def _sample(tokens: Any, seed: random.Random) -> str:
    """A text that the tokens match, but for what assertions say of its surroundings."""
    text = ""
    for operation, argument in tokens:
        name = str(operation)
        if name == "LITERAL":
            text += chr(argument)
        elif name == "BRANCH":
            text += _sample(seed.choice(argument[1]), seed)
        elif name == "SUBPATTERN":
            text += _sample(argument[-1], seed)
        elif name == "ATOMIC_GROUP":
            text += _sample(argument, seed)
        elif name.endswith("REPEAT"):
            least, most, body = argument
            for _ in range(min(int(most), int(least) + seed.choice((0, 1)))):
                text += _sample(body, seed)
        elif name in ("IN", "ANY", "NOT_LITERAL"):
            text += _character(operation, argument, seed)
    return text


def _character(operation: Any, argument: Any, seed: random.Random) -> str:
    """A character of a class: one that it lists, or one of the alphabet that it takes."""
    name = str(operation)
    if name == "IN":
        listed = [chr(value) for kind, value in argument if str(kind) == "LITERAL"]
        if str(argument[0][0]) != "NEGATE" and listed:
            return seed.choice(listed)
        out = {value for kind, value in argument if str(kind) == "LITERAL"}
        digits = any(str(value) == "CATEGORY_DIGIT" for _, value in argument)
        free = [c for c in ALPHABET if ord(c) not in out]
        if str(argument[0][0]) != "NEGATE":
            return "1" if digits else "中"
        return seed.choice(free)
    return "中"
