"""All graphs as one Turtle text that a person can read, the same bytes for the same facts.

Subjects come by class in the order of the contract (officials first, evidence last), each
set off by a blank line; within a subject the class comes first, then its names.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from kg.graph.terms import ALT_LABEL, LABEL, PREF_LABEL, A
from kg.namespaces import BASE, MINTED, prefixes

_FIRST = {A.value: 0, PREF_LABEL.value: 1, LABEL.value: 2, ALT_LABEL.value: 3}
_RANK = {name: rank for rank, name in enumerate(MINTED)}
_DIGITS = re.compile(r"([0-9]{1,18})")


def turtle(quads: Iterable[Quad], base: str = BASE) -> bytes:
    """The triples of `quads`, whatever graph they stand in, as UTF-8 Turtle."""
    merged = {Triple(q.subject, q.predicate, q.object) for q in quads}
    ranks = {subject: _subject_rank(subject, base) for subject in {t.subject for t in merged}}

    def order(triple: Triple) -> tuple[object, ...]:
        predicate = triple.predicate.value
        return ranks[triple.subject], _FIRST.get(predicate, 9), predicate, str(triple.object)

    # The writer puts its prefixes in the order of a hash map: write them here instead.
    known = prefixes(base)
    written = io.BytesIO()
    serialize(sorted(merged, key=order), written, RdfFormat.TURTLE, prefixes=known)
    lines = [
        line
        for line in written.getvalue().decode().split("\n")
        if line and not line.startswith("@prefix ")
    ]
    header = [f"@prefix {name}: <{namespace}> ." for name, namespace in known.items()]
    body = [line if line.startswith("\t") else "\n" + line for line in lines]
    return "\n".join([*header, *body, ""]).encode()


def _subject_rank(subject: object, base: str) -> tuple[int, list[tuple[int, int, str]], str]:
    """The class's place in the contract, then the name, numbers compared as numbers."""
    text = subject.value if isinstance(subject, NamedNode) else str(subject)
    section = text.removeprefix(base).split("/", 1)[0] if text.startswith(base) else ""
    words = _DIGITS.split(text)
    # `split` gives text and digits in turn, so that like is compared with like.
    natural = [(1, int(w), "") if i % 2 else (0, 0, w) for i, w in enumerate(words)]
    return _RANK.get(section, len(_RANK)), natural, text
