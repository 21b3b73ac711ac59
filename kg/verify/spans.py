"""Every span of the graph against the page file that it points into.

White space and invisible characters count for nothing, since undoing the print drops them;
every other character has to be there, in order, and no further one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pyoxigraph import Store

from kg.errors import SourceError
from kg.namespaces import DCTERMS, KG, NIF, PROV, RDF
from kg.properties import many, members, one
from kg.source import read_source
from kg.verify.fault import Fault
from kg.verify.originals import Originals

_UNSEEN = re.compile(r"[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")


def seen(text: str) -> str:
    """The text without white space and invisible characters.

    >>> seen("临 海\\r\\n　　新区")
    '临海新区'
    """
    return _UNSEEN.sub("", text)


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page of the graph with the text of its file; `raw` is None where it was not read."""

    name: str
    raw: str | None


def read_pages(store: Store, originals: Originals) -> tuple[dict[str, PageFile], list[Fault]]:
    """The page files by the IRI of their page, and what is wrong with them."""
    names, hashes = one(store, KG + "fileName"), one(store, KG + "sha256")
    pages: dict[str, PageFile] = {}
    faults: list[Fault] = []
    for page in members(store, RDF + "type", KG + "SourceText"):
        name, sha256 = names.get(page, page), hashes.get(page, "")
        path = originals.find(name, sha256)
        raw, problem = _read(path, page, name, sha256)
        pages[page] = PageFile(name, raw)
        faults += problem
    return pages, faults


def _read(path: Path | None, page: str, name: str, sha256: str) -> tuple[str | None, list[Fault]]:
    if path is None:
        problem = "the page file was not found; name it: kg verify PATH…"
        return None, [Fault(name, None, page, problem)]
    try:
        source = read_source(path)
    except SourceError as error:
        return None, [Fault(name, None, page, str(error))]
    if source.sha256 == sha256:
        return source.raw, []
    problem = f"{path} was changed since the graph was built"
    return source.raw, [Fault(name, None, page, problem, sha256, source.sha256)]


@dataclass(frozen=True, slots=True)
class Spans:
    """The properties of all spans of a store, read once."""

    begins: dict[str, str]
    ends: dict[str, str]
    texts: dict[str, str]
    contexts: dict[str, list[str]]
    parts: dict[str, list[str]]
    orders: dict[str, str]
    wholes: dict[str, str]

    @classmethod
    def of(cls, store: Store) -> Spans:
        return cls(
            begins=one(store, NIF + "beginIndex"),
            ends=one(store, NIF + "endIndex"),
            # A claim's text is its quote.
            texts=one(store, NIF + "anchorOf") | one(store, KG + "quote"),
            contexts=many(store, NIF + "referenceContext"),
            parts=many(store, KG + "part"),
            orders=one(store, KG + "order"),
            wholes=one(store, DCTERMS + "isPartOf") | one(store, PROV + "wasQuotedFrom"),
        )

    def faults(self, pages: dict[str, PageFile]) -> Iterator[Fault]:
        """What does not match, span by span, in no particular order."""
        for node in sorted(self.begins.keys() | self.ends.keys()):
            yield from self._against_print(node, pages)
        for node in self.parts:
            yield from self._against_parts(node, pages)
        for node in sorted(self.contexts.keys() - self.begins.keys() - self.parts.keys()):
            yield Fault("", None, node, "a span without offsets", self.texts.get(node, ""))
        for node, whole in self.wholes.items():
            yield from self._inside(node, whole, pages)

    def _against_print(self, node: str, pages: dict[str, PageFile]) -> Iterator[Fault]:
        contexts = self.contexts.get(node, [])
        page = pages.get(contexts[0]) if len(contexts) == 1 else None
        begin, end = _number(self.begins.get(node)), _number(self.ends.get(node))
        text = self.texts.get(node, "")
        if page is None:
            yield Fault("", begin, node, "a span that does not stand in one page", text)
        elif begin is None or end is None or begin >= end:
            yield Fault(page.name, begin, node, "a span without a begin before its end", text)
        elif not seen(text):
            yield Fault(page.name, begin, node, "a span without a text")
        elif page.raw is not None:
            found = page.raw[begin:end]
            if end > len(page.raw):
                yield Fault(
                    page.name, begin, node, "a span beyond the end of the file", text, found
                )
            elif seen(found) != seen(text):
                yield Fault(page.name, begin, node, "the page reads otherwise", text, found)

    def _against_parts(self, node: str, pages: dict[str, PageFile]) -> Iterator[Fault]:
        """A torn text is its parts in their order, all on one page."""
        parts = sorted(self.parts[node], key=lambda part: _number(self.orders.get(part)) or 0)
        joined = "".join(self.texts.get(part, "") for part in parts)
        text = self.texts.get(node, "")
        name, begin = self._place(parts[0], pages)
        if seen(joined) != seen(text):
            yield Fault(name, begin, node, "the parts do not make up the text", text, joined)
        if any(self.contexts.get(a) != self.contexts.get(b) for a, b in pairwise([node, *parts])):
            yield Fault(name, begin, node, "the parts stand in different pages", text)

    def _inside(self, node: str, whole: str, pages: dict[str, PageFile]) -> Iterator[Fault]:
        """A mention or quote is a piece of the text of its sentence."""
        text, around = self.texts.get(node), self.texts.get(whole)
        if text is None or around is None or seen(text) in seen(around):
            return
        name, begin = self._place(node, pages)
        yield Fault(name, begin, node, "the sentence does not have these words", text, around)

    def _place(self, node: str, pages: dict[str, PageFile]) -> tuple[str, int | None]:
        page = next((pages[page] for page in self.contexts.get(node, []) if page in pages), None)
        return page.name if page else "", _number(self.begins.get(node))


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() else None
