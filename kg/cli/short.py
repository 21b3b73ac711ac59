"""A short question that becomes a stored one when the graph is at hand, which knows the names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.cli.asked import Asked, stored
from kg.cli.spoken_name import known_titles, split, the_one, without_time
from kg.cli.statement import as_word
from kg.cli.terminal import notice
from kg.errors import AmbiguousName, NameNotFound, QueryError
from kg.query.phrasing import FIGURES, HOLDERS, Phrase
from kg.query.questions import Question, find_question
from kg.query.whole import read_question

if TYPE_CHECKING:
    from kg.cli.source import Source

HOLDERS_OF_BODY = "post-history"
_AND = re.compile("[和与及、]|以及")


@dataclass(frozen=True, slots=True)
class ShortForm:
    """What a short question can ask, each with its stored question, the likeliest first."""

    readings: tuple[tuple[Phrase, Question], ...]

    def resolved(self, source: Source) -> Asked:
        """The stored question with its values; a notice shows how to ask it by name.

        Raises NameNotFound for a name that nothing bears, QueryError where several bear it.
        """
        readings = sorted(self.readings, key=lambda reading: -_typed(*reading))
        failure: QueryError | NameNotFound | None = None
        for phrase, question in readings:
            try:
                asked = _resolved(phrase, question, source)
            except AmbiguousName:  # a name of the graph: no less likely reading is meant
                raise
            except (QueryError, NameNotFound) as error:
                failure = failure or error
                continue
            given = "".join(f" {key}={as_word(value)}" for key, value in asked.values.items())
            notice(f"asked: kg query {asked.name}{given}")
            return asked
        assert failure is not None  # there is at least one reading
        raise failure


def short_form(text: str) -> ShortForm:
    """The short question `text`. Raises QueryError, with what can be asked, for another."""
    readings = ((phrase, _stored(phrase.word.question)) for phrase in read_question(text))
    return ShortForm(tuple(readings))


def _resolved(phrase: Phrase, question: Question, source: Source) -> Asked:
    values = _values(phrase)
    if question.name == HOLDERS and phrase.said:
        if split := _body_and_title(phrase, source):
            question, values = _stored(HOLDERS_OF_BODY), split
        elif not _is_title(values["title"], source):
            source.the_one(values["title"])  # in most cases a name, and nobody's
    elif question.name == FIGURES and phrase.said:
        values = _zone_measure_and_period(phrase, source) or values
    for key, value in values.items():
        if question.parameters[key].type == "name":
            values[key] = the_one(value, key, source)
    title = values.get("title", "")
    if len(_AND.split(title)) > 1:
        raise QueryError(f"“{title}”: ask for one post at a time")
    if title and not _is_title(title, source):
        raise QueryError(f"“{title}” is no post that is known; “kg query holders-of” lists all")
    return stored(question, values)


def _values(phrase: Phrase) -> dict[str, str]:
    word, said = phrase.word, phrase.said
    if len(said) > len(word.parameters):
        takes = " and ".join(word.parameters)
        raise QueryError(
            f"“{said[len(word.parameters)]}”: “{word.text}” asks {word.question}, which takes "
            f"{takes} and nothing more; leave it out, or give a name with blanks in one word"
        )
    pairs = zip(word.parameters, said, strict=False)
    return {key: value for keys, value in pairs for key in keys.split("+")}


def _typed(phrase: Phrase, question: Question) -> int:
    """How many values are of a parameter's type that few words are of: a number, a date."""
    found = 0
    for keys, value in zip(phrase.word.parameters, phrase.said, strict=False):
        parameter = question.parameters[keys.partition("+")[0]]
        if parameter.type not in ("name", "text"):
            try:
                parameter.term(value)
                found += 1
            except QueryError:
                found -= 1
    return found


def _body_and_title(phrase: Phrase, source: Source) -> dict[str, str] | None:
    """谁任临海新区管委主任: the longest name at its beginning, and the title behind it."""
    body, title = split("".join(phrase.said), source)
    title = title.removeprefix("的")
    return {"body": body, "title": title} if body and title else None


def _is_title(text: str, source: Source) -> bool:
    """Whether it ends with a title of a post, one that people know or one of the graph."""
    from pyoxigraph import Literal

    from kg.cli.source import Scope

    if text.endswith(known_titles()):
        return True
    said = Literal(text)
    return bool(
        source.ask(f"ASK {{ ?post kg:postTitle ?t FILTER(STRENDS({said}, STR(?t))) }}", Scope())
    )


def _zone_measure_and_period(phrase: Phrase, source: Source) -> dict[str, str] | None:
    """临海新区2023年上半年的进出口: the longest name at its beginning, the time, and the rest.

    A time that does not tell its year (今年, 上半年) is left out: the answer has all periods.
    """
    zone, rest = split("".join(phrase.said), source)
    if not zone:
        return None
    values = {"zone": zone}
    rest, periods = without_time(rest)
    if period := next(filter(None, periods), None):
        values["period"] = period.label
    elif periods:
        notice("the question tells no year; the answer has all times")
    if measure := rest.strip("的在 "):
        values["measure"] = measure
    return values


def _stored(name: str) -> Question:
    from kg import ontology

    return find_question(name, ontology.path("queries"))
