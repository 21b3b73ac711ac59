"""Stored questions: SPARQL files with titles and typed parameters in their header.

A header line is a comment that begins with `@`:

    # @title zh 某人担任过哪些职务
    # @title en Posts of a person
    # @about en One row for each post, with the dates of the reports.
    # @param person name
    # @param person zh 人名
    # @param person en name of the person
    # @param since date = 2022-01-01

A parameter is a variable that the query binds by `VALUES ?person { UNDEF }`: as it stands,
the file is a plain query that any engine runs, unrestricted. A value given for the parameter
takes the place of `UNDEF` as an RDF term written by the engine, never as text. The types:

* `name`: a Chinese name, `"…"@zh`; labels, other names and contextual names are compared
* `text`: text to look for inside another
* `word`: one of those that stand behind it, `word 签约|开工`
* `date`: `2022-07-18`; a month or a year means its first day, behind `until` its last
* `period`: `2022`, `2022-07`, `2022-H1`, also 2022年上半年
* `number`: a number, such as an amount, also as 10亿 or 10亿元; a range behind it (`number 0..1`, `number
  1..`) is what its values must lie in
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal

from kg.errors import QueryError
from kg.query.values import TYPES

if TYPE_CHECKING:
    from decimal import Decimal

LANGUAGES = ("zh", "en")
SUFFIX = ".rq"
NAME = re.compile(r"[a-z][a-z0-9-]*")

_HEADER = re.compile(r"#\s*@(\w+)\s+(.*)")
_PARAMETER = re.compile(r"([a-z]+)\s+(\S+)(?:\s+(.*))?")
_PLACE = re.compile(r"(?P<head>VALUES \?(?P<name>\w+) \{ )UNDEF(?= \})")
"""The `UNDEF` that stands for a parameter, with what is before it."""
_RANGE = re.compile(r"(-?[\d.]+?)\.\.(-?[\d.]+)?(?:\s+|\Z)")


@dataclass(slots=True)
class Parameter:
    """A variable of a question that can be bound; `about` says what for, by language."""

    name: str
    type: str
    default: str | None = None
    about: dict[str, str] = field(default_factory=dict)
    least: Decimal | None = None
    most: Decimal | None = None
    """The bounds of a number, both included; None where there is none."""
    words: tuple[str, ...] = ()
    """What a word can be."""

    def term(self, value: str) -> Literal:
        """The value as a term.

        Raises QueryError where it is not of the parameter's type, or out of its range.
        """
        make, form = TYPES[self.type]
        try:
            term = make(value)
            self._check_range(term)
            if self.words and term.value not in self.words:
                raise ValueError(value)
        except (ValueError, ArithmeticError) as error:
            raise QueryError(
                f"{self.name}={value}: {form}{self._range()} is needed here"
            ) from error
        return term

    def bounds(self) -> str:
        """The range of a number, or the words, as headers write it behind a blank; "" for none."""
        if self.words:
            return f" {'|'.join(self.words)}"
        if self.least is None:
            return ""
        return f" {self.least}..{'' if self.most is None else self.most}"

    def _check_range(self, term: Literal) -> None:
        if self.least is not None or self.most is not None:
            from decimal import Decimal

            number = Decimal(term.value)
            low = self.least is not None and number < self.least
            if low or (self.most is not None and number > self.most):
                raise ValueError(term.value)

    def _range(self) -> str:
        """What a number must lie between, in words behind “a number”, or the words."""
        if self.words:
            return f" {', '.join(self.words)}"
        if self.most is not None:
            half = (self.least or 0) + (self.most - (self.least or 0)) / 2
            return f" from {self.least} to {self.most}, such as {half}"
        if self.least is not None:
            return f" from {self.least}, such as {max(self.least, 1)}"
        return " such as 1000000 or 10亿" if self.type == "number" else ""


@dataclass(slots=True)
class Question:
    """A stored question: titles and descriptions by language, parameters, and the query."""

    name: str
    path: Path
    text: str
    title: dict[str, str] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, Parameter] = field(default_factory=dict)

    def bind(self, values: Mapping[str, str]) -> str:
        """The query with these values (and defaults) in the place of `UNDEF`.

        Raises QueryError for a parameter that the question does not have, and for a value
        that is not of its type.
        """
        for name in values:
            if name not in self.parameters:
                known = ", ".join(self.parameters) or "none"
                raise QueryError(f"{self.name} has no parameter “{name}”; it has: {known}")
        given = {
            parameter.name: str(parameter.term(value))
            for parameter in self.parameters.values()
            if (value := values.get(parameter.name, parameter.default)) is not None
        }
        # In one pass: a value can hold what looks like the place of another parameter.
        return _PLACE.sub(
            lambda place: place["head"] + given.get(place["name"], "UNDEF"), self.text
        )


def load_question(path: Path) -> Question:
    """The question in the file `path`. Raises QueryError, with file and line, for a fault."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: {error}; check the file") from error
    question = Question(path.stem, path, text)
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            try:
                _read(question, header[1], header[2].strip())
            except ValueError as error:
                raise QueryError(f"{path}:{number}: {error}") from error
    places = {place["name"] for place in _PLACE.finditer(text)}
    for name in question.parameters:
        if name not in places:
            raise QueryError(f"{path}: parameter {name} needs VALUES ?{name} {{ UNDEF }}")
    return question


def find_question(name: str, folder: Path) -> Question:
    """The question `name` of `folder`. Raises QueryError, with near names, if there is none."""
    path = folder / f"{name}{SUFFIX}"
    if NAME.fullmatch(name) and os.path.isfile(path):  # of a name too long, too, it says no
        return load_question(path)
    from difflib import get_close_matches

    names = sorted(file.stem for file in folder.glob(f"*{SUFFIX}"))
    near = get_close_matches(name, names, n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}? See" if near else "see"
    raise QueryError(f"there is no stored question “{name[:60]}”; {hint} “kg query --list”")


def list_questions(folder: Path) -> list[Question]:
    """All questions of `folder`, by name."""
    return [load_question(path) for path in sorted(folder.glob(f"*{SUFFIX}"))]


def _read(question: Question, key: str, rest: str) -> None:
    """Takes one header line. Raises ValueError for what is not understood."""
    word, _, tail = rest.partition(" ")
    if key in ("title", "about") and word in LANGUAGES and tail.strip():
        texts = question.title if key == "title" else question.about
        texts[word] = f"{texts[word]} {tail.strip()}" if word in texts else tail.strip()
        return
    match = _PARAMETER.fullmatch(rest)
    if key != "param" or match is None:
        raise ValueError(f"“@{key} {rest}” is not understood; see kg/query/questions.py")
    name, kind, tail = match[1], match[2], (match[3] or "").strip()
    if kind in LANGUAGES:
        if name not in question.parameters:
            raise ValueError(f"parameter {name} is described before its type is given")
        question.parameters[name].about[kind] = tail
    elif kind in TYPES:
        least = most = None
        if kind == "number" and (range_ := _RANGE.match(tail)):
            from decimal import Decimal

            least, most = (Decimal(bound) if bound else None for bound in range_.groups())
            tail = tail[range_.end() :].strip()
        words: tuple[str, ...] = ()
        if kind == "word":
            listed, _, tail = tail.partition(" ")
            words = tuple(filter(None, listed.split("|")))
            if not words or listed.startswith("="):
                raise ValueError(f"“{rest}” needs the words behind the type: word 签约|开工")
        default = tail.removeprefix("=").strip() if tail.startswith("=") else None
        if tail and default is None:
            raise ValueError(
                f"“{tail}” behind the type is not understood; a default needs “=”, "
                "a range is written 0..1 and only behind “number”"
            )
        question.parameters[name] = Parameter(name, kind, default, {}, least, most, words)
    else:
        raise ValueError(f"“{kind}” is no type; types are {', '.join(TYPES)}")
