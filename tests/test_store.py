from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import store as store_module
from kg.errors import StoreError, TargetError
from kg.graph import quads
from kg.namespaces import BASE
from kg.store import base_of, build_store, facts_of, open_graph, store_error
from tests.conftest import RunKG
from tests.knowledge import KNOWLEDGE
from tests.samples import sample_folder, sample_store

A_QUAD = Quad(NamedNode("http://e/a"), NamedNode("http://e/p"), Literal("b"))


def content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_a_store_and_a_file_give_the_same_graph(tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    expected = set(quads(KNOWLEDGE))
    for path in (folder, folder / "store", folder / "graph.ttl"):
        assert set(open_graph(path)) == expected, path


@pytest.mark.parametrize("form", ["nt", "nq", "trig", "ttl", "rdf", "jsonld"])
def test_every_rdf_format_can_be_opened(form: str, tmp_path: Path) -> None:
    from pyoxigraph import RdfFormat, serialize

    path = tmp_path / f"graph.{form}"
    serialize([A_QUAD.triple], str(path), RdfFormat.from_extension(form))
    assert set(open_graph(path)) == {A_QUAD}


def test_a_folder_without_a_store_is_read_from_its_turtle(tmp_path: Path) -> None:
    folder = sample_folder(tmp_path, store=False)
    assert set(open_graph(folder)) == set(quads(KNOWLEDGE))


def test_opening_writes_nothing(tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    before = content(folder)
    opened = open_graph(folder)
    assert len(list(opened.query("SELECT ?s { ?s ?p ?o }"))) > 0
    with pytest.raises(RuntimeError, match="only possible on read-write"):
        opened.add(A_QUAD)
    del opened
    assert content(folder) == before


def test_a_typing_error_creates_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="grahps: there is no such file or folder"):
        open_graph(tmp_path / "grahps")
    with pytest.raises(StoreError, match=r"neither store/ nor graph\.ttl"):
        open_graph(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_queries_go_on_while_another_program_writes(tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    writer = Store(folder / "store")
    assert set(open_graph(folder)) == set(quads(KNOWLEDGE))
    del writer


@pytest.mark.parametrize("pattern", ["CURRENT", "*.sst", "MANIFEST-*"])
def test_a_damaged_store_is_said_to_be_damaged(pattern: str, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    damaged = list((folder / "store").glob(pattern))
    assert damaged
    for path in damaged:
        path.write_bytes(b"damage")
    with pytest.raises(StoreError, match="the store is damaged"):
        open_graph(folder)


@pytest.mark.parametrize(
    "command",
    [
        ("query", "SELECT * { ?s ?p ?o }"),
        ("stats",),
        ("show", "周明"),
        ("export", "-o"),
        ("render", "-o"),
        ("verify",),
        ("validate",),
    ],
)
def test_damage_that_shows_while_reading(
    command: tuple[str, ...], kg: RunKG, tmp_path: Path
) -> None:
    """The sizes of the files are checked on opening, their content only when it is read."""
    folder = sample_folder(tmp_path)
    for path in (folder / "store").glob("*.sst"):
        content = bytearray(path.read_bytes())
        content[: len(content) // 2] = b"\xff" * (len(content) // 2)
        path.write_bytes(content)
    target = (tmp_path / "x.nq",) if command[-1] == "-o" else ()
    done = kg(*command, *target, "-g", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"kg: {folder}")
    assert "the store is damaged" in done.stderr
    assert not (tmp_path / "x.nq").exists()


def test_a_lock_and_a_block_are_two_things(tmp_path: Path) -> None:
    locked = OSError("IO error: lock hold by current process: /x/LOCK: No locks available")
    assert "another program is writing" in str(store_error(tmp_path, locked))
    assert "is damaged" in str(store_error(tmp_path, OSError("block checksum mismatch")))


def test_a_file_that_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("<http://e/a> a\n  ?b .", encoding="utf-8")
    with pytest.raises(StoreError, match=r"graph\.ttl:2: .*Turtle"):
        open_graph(tmp_path)
    (tmp_path / "page.txt").write_text("本报讯", encoding="utf-8")
    with pytest.raises(StoreError, match="no RDF format"):
        open_graph(tmp_path / "page.txt")


def test_a_store_is_replaced_whole(tmp_path: Path) -> None:
    build_store(quads(KNOWLEDGE), tmp_path / "store")
    build_store([A_QUAD], tmp_path / "store")
    assert set(open_graph(tmp_path / "store")) == {A_QUAD}
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_an_interrupted_build_leaves_the_old_store(tmp_path: Path) -> None:
    build_store([A_QUAD], tmp_path / "store")

    def breaks_off() -> Iterator[Quad]:
        yield from quads(KNOWLEDGE)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_store(breaks_off(), tmp_path / "store")
    assert set(open_graph(tmp_path / "store")) == {A_QUAD}
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_a_rename_that_fails_brings_the_old_store_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_store([A_QUAD], tmp_path / "store")
    real = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name.endswith(".part"):
            raise OSError(28, os.strerror(28))
        return real(self, target)

    monkeypatch.setattr(store_module, "exchange", lambda *_: False)  # as on other systems
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(TargetError, match="free some space"):
        build_store(quads(KNOWLEDGE), tmp_path / "store")
    monkeypatch.undo()
    assert set(open_graph(tmp_path / "store")) == {A_QUAD}
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("…", encoding="utf-8")
    with pytest.raises(TargetError, match="is not a store"):
        build_store([A_QUAD], tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").exists()
    with pytest.raises(TargetError, match="create the folder"):
        build_store([A_QUAD], tmp_path / "no" / "store")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine"]


def test_facts_are_the_default_graph() -> None:
    assert set(facts_of(sample_store())) == set(quads(KNOWLEDGE, evidence=False)) | {
        q for q in quads(KNOWLEDGE) if "oining" in str(q.subject) or "joinedBy" in str(q.predicate)
    }


def test_base_is_read_from_the_entities() -> None:
    assert base_of(sample_store()) == BASE
    assert base_of(Store()) == BASE
    other = Store()
    zone = NamedNode("http://example.org/area/zone/新区")
    kind = NamedNode("https://w3id.org/lgkg/ontology#Zone")
    rdf_type = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    other.add(Quad(zone, rdf_type, kind))
    assert base_of(other) == "http://example.org/area/"


def test_module_says_what_a_build_folder_holds() -> None:
    from kg import folder

    assert (folder.STORE, folder.GRAPH) == (store_module.STORE_FOLDER, store_module.GRAPH_FILE)
