"""What is asked: SPARQL as an argument, in a file or on a stream, or a stored question."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.cli.source import Source
    from kg.query.questions import Question

STREAM = "-"


@dataclass(frozen=True, slots=True)
class Asked:
    """SPARQL text and where it comes from; of a stored question also the values given.

    `origin` is the URL of the file that it stands in: relative IRIs start there.
    """

    text: str
    name: str = ""
    question: Question | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    origin: str | None = None

    def resolved(self, source: Source) -> Asked:
        """The same, each IRI that stands for a name replaced by the name of its entity.

        Raises NameNotFound, with near names, for a name that nothing in the graph bears.
        """
        if self.question is None:
            return self
        bound = dict(self.values)
        for key, value in self.values.items():
            if self.question.parameters[key].type == "name":
                bound[key] = source.label(value)
        return self if bound == self.values else stored(self.question, bound)


def asked_for(query: str | None, values: tuple[str, ...], file: str | None) -> Asked:
    """What the arguments ask. Raises UsageError and QueryError where they ask nothing."""
    if file is not None and query is not None:
        raise click.UsageError("give a query or --file, not both.")
    if file is None and query is None:
        raise click.UsageError("give a query, the name of a stored question, --list or -i.")
    if query is not None and query != STREAM:
        from kg.query.questions import NAME, find_question

        if NAME.fullmatch(query):
            from kg import ontology

            question = find_question(query, ontology.path("queries"))
            return stored(question, bindings(question, values))
        from kg.cli.misnamed import is_no_query, told

        if is_no_query(query):
            if not os.path.isfile(query):  # of a name too long, too, it says no
                raise QueryError(told(query, values))
            query, file = None, query
    if values:
        raise click.UsageError(f"{values[0]!r}: only a stored question takes values.")
    if query is not None and query != STREAM:
        return Asked(query)
    if file is None or file == STREAM:
        return Asked(_read(STREAM))
    return Asked(_read(file), file, origin=Path(file).absolute().as_uri())


def stored(question: Question, values: Mapping[str, str]) -> Asked:
    """A stored question with values for its parameters. Raises QueryError for a bad value."""
    return Asked(question.bind(values), question.name, question, values)


def bindings(question: Question, values: Iterable[str]) -> dict[str, str]:
    """The values by parameter; a value without a key goes to the next parameter in order.

    Raises UsageError for a parameter that is given twice, and for a value too many.
    """
    bound: dict[str, str] = {}
    loose = []
    for value in values:
        key, equals, rest = value.partition("=")
        if not (equals and key.isidentifier()):
            loose.append(value)
        elif key in bound:
            raise click.UsageError(
                f"{key} is given twice ({bound[key]}, {rest}); a question takes one value of each."
            )
        else:
            bound[key] = rest
    free = [name for name in question.parameters if name not in bound]
    if len(loose) > len(free):
        raise click.UsageError(f"{loose[-1]!r}: {question.name} takes no further value.")
    return bound | dict(zip(free, loose, strict=False))


def declared_prefixes(given: Iterable[str]) -> dict[str, str]:
    """Prefix → IRI of arguments such as `ex=http://example.org/`.

    Raises BadParameter for what is no prefix, no full IRI, or given twice with two meanings.

    >>> declared_prefixes(["ex=http://example.org/"])
    {'ex': 'http://example.org/'}
    """
    found: dict[str, str] = {}
    for pair in given:
        name, equals, iri = pair.partition("=")
        if not equals:
            raise _bad(f"{pair!r} has no “=”; write NAME=IRI, such as ex=http://example.org/")
        if not _is_prefix(name.removesuffix(":")):
            raise _bad(f"{name!r} is no name of a prefix: letters, digits, - and _")
        name, iri = name.removesuffix(":"), iri.removeprefix("<").removesuffix(">")
        if not _is_iri(iri):
            raise _bad(f"{iri!r} is no full IRI; it starts with a scheme, such as http://")
        if found.get(name, iri) != iri:
            raise _bad(f"{name}: is given twice, for <{found[name]}> and <{iri}>")
        found[name] = iri
    return found


def _bad(message: str) -> click.BadParameter:
    return click.BadParameter(message, param_hint="--prefix")


def _is_prefix(name: str) -> bool:
    from pyoxigraph import Store

    try:
        Store().query(f"PREFIX {name}: <http://example.org/> ASK {{}}")
    except SyntaxError:
        return False
    return not any(c in name for c in ":<>#{} \n")


def _is_iri(iri: str) -> bool:
    from pyoxigraph import NamedNode

    try:
        NamedNode(iri)
    except ValueError:
        return False
    return True


def _read(file: str) -> str:
    stream = sys.stdin.buffer if file == STREAM else None
    try:
        read = stream.read() if stream else Path(file).read_bytes()
        return read.decode("utf-8-sig")
    except OSError as error:
        raise QueryError(f"{file}: {error.strerror}; check the path of the query") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
