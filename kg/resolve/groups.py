"""Disjoint groups of names with the reason for each joining (union-find, order-independent)."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Groups(Generic[Key]):
    """Keys joined into groups; the groups do not depend on the order of the joins."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}

    def add(self, key: Key) -> None:
        """Makes `key` a group of its own unless it is known."""
        self._parent.setdefault(key, key)

    def find(self, key: Key) -> Key:
        """The representative of a key's group."""
        root = key
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[key] != root:
            self._parent[key], key = root, self._parent[key]
        return root

    def join(self, one: Key, other: Key) -> None:
        """Puts two keys into one group."""
        self.add(one)
        self.add(other)
        first, second = self.find(one), self.find(other)
        if first != second:
            # the smaller representation becomes the root, so that order does not matter
            low, high = sorted((first, second), key=repr)
            self._parent[high] = low

    def members(self) -> Iterator[tuple[Key, ...]]:
        """The groups, each sorted, in order of their first member."""
        found: dict[Key, list[Key]] = {}
        for key in self._parent:
            found.setdefault(self.find(key), []).append(key)
        yield from sorted(
            (tuple(sorted(keys, key=repr)) for keys in found.values()), key=lambda g: repr(g[0])
        )
