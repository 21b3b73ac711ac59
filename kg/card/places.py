"""Where nodes of the evidence are printed: file, offset, and line where the page is at hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from kg.card.values import Place
from kg.namespaces import KG, NIF
from kg.nodes import Nodes


class Places:
    """Finds the place of a sentence, mention or claim; `pages` are texts by SHA-256."""

    def __init__(self, nodes: Nodes, pages: Mapping[str, str]) -> None:
        self._nodes = nodes
        self._breaks = {
            sha: [i for i, character in enumerate(text) if character == "\n"]
            for sha, text in pages.items()
        }

    def place(self, node: str) -> Place:
        """Where the first character of `node` stands (of its first part, if print tore it)."""
        page = self._nodes.value(node, NIF + "referenceContext")
        start = self._start(node)
        breaks = self._breaks.get(self._nodes.value(page, KG + "sha256")) if page else None
        line = None if breaks is None or start is None else bisect_left(breaks, start) + 1
        return Place(self._nodes.value(page, KG + "fileName") if page else "", start, line)

    def order(self, place: Place) -> tuple[str, int]:
        """Sorts by file and then as printed."""
        return place.page, -1 if place.start is None else place.start

    def _start(self, node: str) -> int | None:
        parts = self._nodes.values(node, KG + "part")
        first = [p for p in parts if self._nodes.value(p, KG + "order") == "0"]
        begin = self._nodes.value(first[0] if first else node, NIF + "beginIndex")
        return int(begin) if begin else None
