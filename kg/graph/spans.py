"""Where text stands in its page file: offsets for one piece of print, parts for several.

A text that the print tore apart (a column ended inside it) has no offsets of its own, but
one `kg:part` for each contiguous piece, in reading order.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg import iri
from kg.graph import terms
from kg.graph.terms import A, kg
from kg.model import Sentence, Span


def span_triples(
    node: NamedNode, sentence: Sentence, start: int, end: int, page: NamedNode, base: str
) -> Iterator[Triple]:
    """The original offsets of `sentence.text[start:end]`, or its parts with theirs.

    Raises ValueError for a range without a character: nothing can be evidence there.
    """
    pieces = sentence.parts(start, end)
    if not pieces:
        raise ValueError(f"no text between {start} and {end} of the sentence “{sentence.text}”")
    if len(pieces) == 1:
        yield from offset_triples(node, pieces[0], page)
        return
    yield Triple(node, terms.REFERENCE_CONTEXT, page)
    at = start
    for number, piece in enumerate(pieces):
        length = sum(piece.start <= offset < piece.end for offset in sentence.offsets[at:end])
        text = sentence.text[at : at + length]
        at += length
        part = NamedNode(iri.part_iri(node.value, number, base))
        yield Triple(node, kg("part"), part)
        yield Triple(part, A, kg("SentencePart"))
        yield Triple(part, kg("order"), terms.integer(number))
        yield Triple(part, terms.ANCHOR_OF, terms.zh(text))
        yield from offset_triples(part, piece, page)


def offset_triples(node: NamedNode, span: Span, page: NamedNode) -> Iterator[Triple]:
    """A half-open range of code points of the page file."""
    yield Triple(node, terms.REFERENCE_CONTEXT, page)
    yield Triple(node, terms.BEGIN_INDEX, terms.integer(span.start))
    yield Triple(node, terms.END_INDEX, terms.integer(span.end))
