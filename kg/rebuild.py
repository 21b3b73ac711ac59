"""A build folder made whole again from what is left of it.

1. `graph.ttl` is there: the store and the network are made from it, as a person may have
   changed it. One that is not sound is an error, not overwritten.
2. It is gone, the store is sound: all is written from the store.
3. Both are gone: the pages that `sources.json` lists are built again, from their files or, where
   those are gone too, from what the cache keeps of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Quad

from kg.cache import EvidenceCache
from kg.errors import BaseFixed, KGError, StoreError
from kg.extractor import Extractor
from kg.folder import GRAPH, NETWORK, SOURCES, STORE, listed_sources, write, writing
from kg.graph import quads, turtle
from kg.model import PageEvidence, SourceText
from kg.namespaces import BASE
from kg.pipeline import build_evidence
from kg.rdf_file import quads_in
from kg.render import render
from kg.render.sources import read_sources
from kg.source import read_source
from kg.stamp import Stamp, stamp_of
from kg.store import base_of, is_store, open_graph, reading


def rebuild(folder: Path, cache: EvidenceCache, base: str | None = None) -> tuple[str, int]:
    """Makes the folder whole; returns what it was made from, and the number of triples.

    `base` is for a graph that is built from its pages. Raises BaseFixed where it comes from
    something else, and StoreError where there is nothing to make it from, or where `graph.ttl` or
    a page has to be mended first.
    """
    if not folder.is_dir():
        raise StoreError(f"{folder}: is no folder of a build; name one with -g")
    has_text = (folder / GRAPH).is_file()
    with writing(folder, keeps=(GRAPH, SOURCES) if has_text else (SOURCES,)):
        texts, _ = read_sources(folder)
        if has_text:
            _refuse(base, GRAPH)
            graph, read = _kept_in_text(folder / GRAPH)
            _write(folder, graph, read, texts)
            return GRAPH, len(graph)
        if kept := _kept_in_store(folder / STORE):
            _refuse(base, f"{STORE}/")
            graph, its_base = kept
            _write(folder, graph, turtle(graph, its_base), texts)
            return f"{STORE}/", len(graph)
        base = base or BASE
        build = build_evidence(_evidence(folder, cache), base)
        graph = quads(build.knowledge, base)
        texts |= {page.source.sha256: page.source.raw for page in build.knowledge.pages}
        _write(folder, graph, turtle(graph, base), texts)
        return f"the pages in {SOURCES}", len(graph)


def _refuse(base: str | None, kept: str) -> None:
    if base is not None:
        raise BaseFixed(
            f"--base {base}: the names come from {kept}, which is there, and keep their base;"
            " leave --base out"
        )


def _write(
    folder: Path, graph: list[Quad], document: bytes | Stamp, texts: Mapping[str, str]
) -> None:
    write(
        folder,
        graph,
        document,
        lambda store: {NETWORK: render(open_graph(store), sources=dict(texts)).encode("utf-8")},
    )


def _kept_in_text(text: Path) -> tuple[list[Quad], Stamp]:
    """All that the file says, and its stamp: what is changed while it is read counts as changed."""
    try:
        before = stamp_of(text)
    except OSError as error:
        raise StoreError(f"{text}: {error.strerror or error}; check the file") from error
    graph = list(quads_in(text))
    if not graph:
        raise StoreError(
            f"{text}: holds no triple; put the right file there, or delete it to make it anew "
            f"from {STORE}/ or the pages"
        )
    return graph, before


def _kept_in_store(place: Path) -> tuple[list[Quad], str] | None:
    """All that the store holds, and the base of its names; None where it cannot be read whole."""
    if not is_store(place):
        return None
    try:
        with reading(place):
            store = open_graph(place)
            return list(store), base_of(store)
    except StoreError:
        return None


def _evidence(folder: Path, cache: EvidenceCache) -> list[PageEvidence]:
    """What the pages of `sources.json` say, under the names that they have there."""
    listed = listed_sources(folder)
    if not listed:
        raise StoreError(
            f"{folder}: nothing is left to make the graph from (no {GRAPH}, no sound {STORE}/,"
            f" no {SOURCES}); make it with “kg build PAGES -o {folder}”"
        )
    extractor: Extractor | None = None
    found, gone = [], []
    for sha, (name, path) in sorted(listed.items()):
        source = _unchanged(path, sha)
        evidence = cache.get(source) if source else cache.recall(sha)
        if evidence is None and source:
            extractor = extractor or Extractor()
            evidence = extractor.evidence(source)
            cache.put(evidence)
        if evidence is None:
            gone.append(f"  {path}")
        else:
            found.append(replace(evidence, source=replace(evidence.source, name=name)))
    if gone:
        lines = "\n".join(gone)
        raise StoreError(
            f"{len(gone)} of {len(listed)} pages are gone or were changed, and the cache does"
            f" not have them; build what there is with “kg build PAGES -o {folder}”\n{lines}"
        )
    return found


def _unchanged(path: Path, sha256: str) -> SourceText | None:
    try:
        source = read_source(path)
    except KGError:
        return None
    return source if source.sha256 == sha256 else None
