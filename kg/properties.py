"""Properties of a whole store as plain dictionaries, for code that walks all of it.

A pass over one property costs about a microsecond a triple; asking node by node is slower
by an order of magnitude. All named graphs and the default graph are read as one, so that a
store and a Turtle file, which has no named graphs, give the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import NamedNode, Store, Triple


class ReadOnce:
    """A store each of whose properties is read once, for code that asks for some of them again.

    Reading is what costs: a store on disk looks up every term. What changes in the store after
    the first question is not seen.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._pairs: dict[str, list[tuple[str, str]]] = {}

    def pairs(self, predicate: str) -> list[tuple[str, str]]:
        """Subject and value of every triple with this property, as `many` and `one` see them."""
        if predicate not in self._pairs:
            self._pairs[predicate] = list(_pairs(self.store, predicate))
        return self._pairs[predicate]


Source = Store | ReadOnce


def many(store: Source, predicate: str) -> dict[str, list[str]]:
    """Subject → its values of one property, as text, each list sorted."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for subject, value in _pairs(store, predicate):
        found[subject].add(value)
    return {subject: sorted(found[subject]) for subject in sorted(found)}


def one(store: Source, predicate: str) -> dict[str, str]:
    """Subject → its value of one property; the first in order where there are several."""
    found: dict[str, str] = {}
    for subject, value in _pairs(store, predicate):
        if subject not in found or value < found[subject]:
            found[subject] = value
    return dict(sorted(found.items()))


def _pairs(store: Source, predicate: str) -> Iterator[tuple[str, str]]:
    """Subject and value of every triple with an IRI as subject; a value may be any term."""
    if isinstance(store, ReadOnce):
        yield from store.pairs(predicate)
        return
    for quad in store.quads_for_pattern(None, NamedNode(predicate), None, None):
        if isinstance(quad.subject, NamedNode) and not isinstance(quad.object, Triple):
            yield quad.subject.value, quad.object.value


def members(store: Source, type_property: str, class_iri: str) -> list[str]:
    """The subjects that have `class_iri` as value of `type_property`, sorted."""
    store = store.store if isinstance(store, ReadOnce) else store
    pattern = store.quads_for_pattern(None, NamedNode(type_property), NamedNode(class_iri), None)
    return sorted({quad.subject.value for quad in pattern if isinstance(quad.subject, NamedNode)})
