"""What can stand at a place of a query: prefixes, terms, names, questions, keywords."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kg.cli.results import short_iri
from kg.cli.statement import as_word
from kg.query.text import tokens

KEYWORDS = (
    *("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "WHERE", "OPTIONAL", "UNION", "MINUS"),
    *("FILTER", "NOT EXISTS", "EXISTS", "BIND", "VALUES", "GRAPH", "FROM", "DISTINCT", "COUNT"),
    *("GROUP BY", "ORDER BY", "HAVING", "LIMIT", "OFFSET", "CONTAINS", "REGEX", "STRSTARTS"),
)
MOST = 50
"""Candidates that are offered at once."""

_WORD = re.compile(r"[^\s{}()\[\],;|/^\"'!=<>+*]*\Z")
_QUOTED = re.compile(r"\"([^\"\n]*)\Z")


@dataclass(frozen=True)
class Vocabulary:
    """What the graph at hand knows; terms and names are asked for when they are first needed."""

    prefixes: Mapping[str, str]
    questions: Mapping[str, Iterable[str]]
    """Stored questions and their parameters."""
    commands: Iterable[str]
    formats: Iterable[str]
    ontology: Iterable[str]
    """Short IRIs of the ontology's own terms."""
    ask_terms: Callable[[], list[str]] = field(repr=False)
    ask_names: Callable[[], list[tuple[str, str]]] = field(repr=False)

    @cached_property
    def terms(self) -> list[str]:
        """Short IRIs of classes and properties, of the ontology and of the graph."""
        used = (short_iri(iri, self.prefixes) for iri in self.ask_terms())
        return sorted({*self.ontology, *(term for term in used if not term.startswith("<"))})

    @cached_property
    def names(self) -> list[str]:
        """Names of entities, the short ones first."""
        return sorted({name for name, _ in self.ask_names()}, key=lambda n: (len(n), n))

    @cached_property
    def entities(self) -> list[str]:
        """Short IRIs of entities."""
        short = {short_iri(iri, self.prefixes) for _, iri in self.ask_names()}
        return sorted(iri for iri in short if not iri.startswith("<"))


def completions(before: str, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    """Texts that can stand behind `before`, each with how many of its characters it replaces."""
    if before.lstrip().startswith("."):
        yield from _of_command(before.lstrip(), vocabulary)
        return
    quoted = _QUOTED.search(before)
    if quoted and before.count('"') % 2:
        found = _fitting(quoted[1], vocabulary.names)
        yield from ((f'{name}"@zh', len(quoted[1])) for name in found)
        return
    match = _WORD.search(before)
    word = match[0] if match else ""
    first, *rest = before.split() or [""]
    if first in vocabulary.questions and (rest or before.endswith(" ")):
        key, equals, value = word.partition("=")
        wanted = value if equals and key in vocabulary.questions[first] else word
        keys = (f"{name}=" for name in vocabulary.questions[first]) if wanted is word else ()
        names = [as_word(name) for name in _fitting(wanted, vocabulary.names)]
        yield from ((text, len(wanted)) for text in (*_fitting(word, keys), *names))
        return
    if before.strip() == word:  # the first word
        yield from ((name, len(word)) for name in _fitting(word, vocabulary.questions))
    yield from ((text, len(word)) for text in _of_word(word, before, vocabulary))


def _of_word(word: str, before: str, vocabulary: Vocabulary) -> Iterator[str]:
    if not word:
        return
    if word[0] in "?$":
        used = {t.text for t in tokens(before[: -len(word)]) if t.form == "variable"}
        yield from _fitting(word, sorted(used))
        return
    if ":" in word:
        yield from _of_prefix(word, [*vocabulary.terms, *vocabulary.entities])
        return
    yield from _fitting(word, (f"{name}:" for name in vocabulary.prefixes))
    yield from (key for key in KEYWORDS if key.startswith(word.upper()))


def _of_command(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    name, blank, rest = text.partition(" ")
    if not blank:
        yield from ((command, len(name)) for command in _fitting(name, vocabulary.commands))
    elif name == ".format":
        yield from ((form, len(rest)) for form in _fitting(rest, vocabulary.formats))
    elif name == ".explain":
        yield from completions(rest, vocabulary)


def _of_prefix(word: str, terms: Iterable[str]) -> list[str]:
    """Terms that begin so, then those of the same prefix that hold what stands behind it."""
    prefix, _, local = word.lower().partition(":")
    begin: list[str] = []
    inside: list[str] = []
    for term in terms:
        name, _, rest = term.lower().partition(":")
        if name == prefix and local in rest:
            (begin if rest.startswith(local) else inside).append(term)
    return [*begin, *inside][:MOST]


def _fitting(start: str, texts: Iterable[str]) -> list[str]:
    """Texts that begin so, then those that hold it elsewhere; in their order, and not too many."""
    listed = list(texts)
    begin = [text for text in listed if text.startswith(start)]
    inside = [text for text in listed if start and start in text[1:] and text not in begin]
    return [*begin, *inside][:MOST]
