"""A store read node by node, for code that follows a few properties of a few nodes.

All named graphs and the default graph are read as one. For a pass over a whole store see
`kg.properties`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Store, Triple


class Nodes:
    """Values of properties as text: the IRI of a node, the characters of a literal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def values(self, node: str, predicate: str) -> list[str]:
        """The values of one property of `node`, sorted."""
        pattern = self._store.quads_for_pattern(NamedNode(node), NamedNode(predicate), None, None)
        return sorted({q.object.value for q in pattern if not isinstance(q.object, Triple)})

    def iris(self, node: str, predicate: str) -> list[str]:
        """The nodes among the values of one property of `node`, sorted."""
        pattern = self._store.quads_for_pattern(NamedNode(node), NamedNode(predicate), None, None)
        return sorted({q.object.value for q in pattern if isinstance(q.object, NamedNode)})

    def value(self, node: str, *path: str) -> str:
        """The first value at the end of a path of properties, "" where there is none."""
        found = node
        for predicate in path:
            values = self.values(found, predicate)
            if not values:
                return ""
            found = values[0]
        return found

    def subjects(self, predicate: str, node: str) -> list[str]:
        """The nodes that have `node` as a value of the property, sorted."""
        pattern = self._store.quads_for_pattern(None, NamedNode(predicate), NamedNode(node), None)
        return sorted({q.subject.value for q in pattern if isinstance(q.subject, NamedNode)})

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Every node with a literal value of the property, and that value, in no order."""
        for q in self._store.quads_for_pattern(None, NamedNode(predicate), None, None):
            if isinstance(q.subject, NamedNode) and isinstance(q.object, Literal):
                yield q.subject.value, q.object.value
