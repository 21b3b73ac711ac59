"""The triples of a graph as text, by subject, in an order that depends on nothing else.

The engine writes N-Triples many times faster than Python walks over terms, so everything here
works on those lines: `<s> <p> o .`, where `o` is an IRI, a literal or a blank node. Subjects
come by class in the order of the contract (officials first, evidence last), then by name,
numbers compared as numbers; within a subject the class comes first, then the names.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from kg.graph.terms import ALT_LABEL, LABEL, PREF_LABEL, A
from kg.namespaces import MINTED

_FIRST = {f"<{p.value}>": rank for rank, p in enumerate((A, PREF_LABEL, LABEL, ALT_LABEL))}
_RANK = {name: rank for rank, name in enumerate(MINTED)}
_DIGITS = re.compile(r"([0-9]{1,18})")

Graph = NamedNode | BlankNode | DefaultGraph
Subject = tuple[str, list[tuple[str, list[str]]]]
"""A subject with its predicates, each with its objects: terms as N-Triples writes them."""


def lines_of(graph: Store | Iterable[Quad]) -> set[str]:
    """The triples of all graphs, each once, as N-Triples without “ .” and the line's end."""
    written = io.BytesIO()
    if isinstance(graph, Store):
        for name in [DefaultGraph(), *graph.named_graphs()]:
            graph.dump(written, RdfFormat.N_TRIPLES, from_graph=name)
    else:
        merged = (Triple(q.subject, q.predicate, q.object) for q in graph)
        serialize(merged, written, RdfFormat.N_TRIPLES)
    return {line[:-2] for line in written.getvalue().decode().split("\n") if line}


def subjects(graph: Store | Iterable[Quad], base: str) -> Iterator[Subject]:
    """Every subject of `graph`, whatever graph its triples stand in, in order."""
    # One list of lines, and numbers into it: objects by the million, a tuple for each triple
    # say, would keep Python's garbage collector busy for a third of the time.
    lines = sorted(lines_of(graph))
    starts = _starts(lines)
    start = f"<{base}"
    for subject in sorted(starts, key=lambda s: _subject_rank(s, start)):
        said: dict[str, list[str]] = {}
        cut = len(subject) + 1
        for number in range(starts[subject], len(lines)):
            line = lines[number]
            if not line.startswith(subject) or line[cut - 1] != " ":
                break
            predicate, _, object_ = line[cut:].partition(" ")
            said.setdefault(predicate, []).append(object_)
        yield subject, sorted(said.items(), key=_predicate_rank)


def _starts(lines: list[str]) -> dict[str, int]:
    """Subject → the number of its first line."""
    starts: dict[str, int] = {}
    for number, line in enumerate(lines):
        starts.setdefault(line[: line.index(" ")], number)
    return starts


def _predicate_rank(said: tuple[str, list[str]]) -> int:
    """What comes first; the others stay in the order of the lines."""
    return _FIRST.get(said[0], len(_FIRST))


def _subject_rank(subject: str, start: str) -> tuple[int, list[str | int], str]:
    """The class's place in the contract, then the name, numbers compared as numbers."""
    section = subject[len(start) :].split("/", 1)[0] if subject.startswith(start) else ""
    # `split` gives text and digits in turn, so that like is compared with like.
    words: list[str | int] = [*_DIGITS.split(subject.strip("<>"))]
    words[1::2] = map(int, words[1::2])
    return _RANK.get(section, len(_RANK)), words, subject
