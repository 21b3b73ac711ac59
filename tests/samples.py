"""The sample knowledge base of `tests.knowledge` as a store, a folder and a Turtle file."""

from __future__ import annotations

import json
from pathlib import Path

from pyoxigraph import Store

from kg.graph import quads, turtle
from kg.namespaces import BASE, MINTED
from kg.store import build_store
from tests.knowledge import KNOWLEDGE, RAW, SHA, SOURCE


def sample_store() -> Store:
    """A store in memory with facts and evidence."""
    store = Store()
    store.extend(quads(KNOWLEDGE))
    return store


def sample_folder(folder: Path, *, store: bool = True) -> Path:
    """A build folder as `kg build` leaves it, with its page beside it."""
    graph = quads(KNOWLEDGE)
    build = folder / "build"
    build.mkdir()
    if store:
        build_store(graph, build / "store")
    (build / "graph.ttl").write_bytes(turtle(graph))
    (folder / SOURCE.name).write_bytes(RAW.encode())
    table = {SHA: {"name": SOURCE.name, "path": f"../{SOURCE.name}"}}
    (build / "sources.json").write_text(json.dumps(table), encoding="utf-8")
    return build


def graph_of_another_base(folder: Path) -> Path:
    """The sample as “kg build --base https://kg.example/” leaves it, in a Turtle file."""
    text = turtle(quads(KNOWLEDGE)).decode()
    for name in MINTED:
        text = text.replace(f"<{BASE}{name}/", f"<https://kg.example/{name}/")
    file = folder / "graph.ttl"
    file.write_text(text, encoding="utf-8")
    return file
