"""The sample knowledge base of `tests.knowledge` as a store, a folder and a Turtle file."""

from __future__ import annotations

import json
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph import quads, turtle
from kg.namespaces import BASE, KG, MINTED, RDF, SKOS
from kg.store import build_store
from tests.knowledge import KNOWLEDGE, RAW, SHA, SOURCE


def sample_store() -> Store:
    """A store in memory with facts and evidence."""
    store = Store()
    store.extend(quads(KNOWLEDGE))
    return store


def hostile_store(name: str = '<i>&"区",\n\x0b\x00') -> Store:
    """A network with what XML and CSV stumble over in its names."""
    store = Store()
    for local in ("a", "b"):
        node = NamedNode(f"https://w3id.org/lgkg/zone/{local}")
        store.add(Quad(node, NamedNode(RDF + "type"), NamedNode(KG + "Zone")))
        for text in (name, "别名;|"):
            label = NamedNode(SKOS + ("prefLabel" if text == name else "altLabel"))
            store.add(Quad(node, label, Literal(f"{text}{local}", language="zh")))
    a, b = (NamedNode(f"https://w3id.org/lgkg/zone/{x}") for x in "ab")
    store.add(Quad(a, NamedNode(KG + "within"), b))
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
