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


def subjects(graph: Store | Iterable[Quad], base: str) -> Iterator[Subject]:
    """Every subject of `graph`, whatever graph its triples stand in, in order."""
    # One list of bytes, and numbers into it. Bytes of UTF-8 sort as code points do, and faster;
    # objects by the million, a tuple for each triple say, would keep Python's garbage collector
    # busy for a third of the time.
    lines = _lines(graph)
    first = _first_lines(lines)
    end = dict(zip(first, [*first.values(), len(lines)][1:], strict=True))
    start = f"<{base}"
    names = {subject: subject.decode() for subject in first}
    for subject in sorted(names, key=lambda s: _subject_rank(names[s], start)):
        said: dict[str, list[str]] = {}
        cut = len(names[subject]) + 1
        for line in b"\n".join(lines[first[subject] : end[subject]]).decode().split("\n"):
            predicate, _, object_ = line[cut:-2].partition(" ")
            objects = said.setdefault(predicate, [])
            if not objects or objects[-1] != object_:  # once, though several pages say it
                objects.append(object_)
        yield names[subject], sorted(said.items(), key=_predicate_rank)


def _lines(graph: Store | Iterable[Quad]) -> list[bytes]:
    """The triples of all graphs as lines of N-Triples, sorted; one in two graphs comes twice."""
    written = io.BytesIO()
    if isinstance(graph, Store):
        for name in [DefaultGraph(), *graph.named_graphs()]:
            graph.dump(written, RdfFormat.N_TRIPLES, from_graph=name)
    else:
        merged = (Triple(q.subject, q.predicate, q.object) for q in graph)
        serialize(merged, written, RdfFormat.N_TRIPLES)
    lines = written.getvalue().split(b"\n")
    lines.pop()  # what follows the last line's end
    lines.sort()
    return lines


def _first_lines(lines: list[bytes]) -> dict[bytes, int]:
    """Subject → the number of its first line, in the order of the lines."""
    first: dict[bytes, int] = {}
    for number, line in enumerate(lines):
        first.setdefault(line[: line.index(b" ")], number)
    return first


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
