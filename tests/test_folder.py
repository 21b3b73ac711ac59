"""A build folder: made where it can be written, with where each page lies."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg import folder as folder_module
from kg.errors import TargetError
from kg.folder import GRAPH, NETWORK, SOURCES, STORE, prepare, sources, writing
from kg.lock import Lock, is_held
from kg.rdf_file import quads_in
from kg.store import OutdatedStore, build_store, open_graph


def test_a_folder_is_made_with_its_parents_and_may_be_there(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    prepare(folder)
    prepare(folder)
    assert folder.is_dir()
    assert list(folder.iterdir()) == []


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(TargetError, match="is a file"):
        prepare(tmp_path / "file")
    assert (tmp_path / "file").read_text() == "x"


def test_a_parent_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(TargetError, match="file"):
        prepare(tmp_path / "file" / "folder")


def test_sources_are_seen_from_the_folder(tmp_path: Path) -> None:
    pages, folder = tmp_path / "pages", tmp_path / "out" / "graphs"
    paths = {"b" * 64: pages / "一版.txt", "a" * 64: pages / "deep" / "2.txt"}
    names = {"b" * 64: "一版.txt", "a" * 64: "deep/2.txt"}
    table = json.loads(sources(paths, folder, names))
    assert list(table) == ["a" * 64, "b" * 64]
    assert table["b" * 64] == {"name": "一版.txt", "path": "../../pages/一版.txt"}
    assert table["a" * 64] == {"name": "deep/2.txt", "path": "../../pages/deep/2.txt"}


def test_sources_have_the_same_bytes_in_any_order_and_readable_names(tmp_path: Path) -> None:
    one = {"a" * 64: tmp_path / "一版.txt", "b" * 64: tmp_path / "二版.txt"}
    other = dict(reversed(one.items()))
    names = {sha: path.name for sha, path in one.items()}
    assert sources(one, tmp_path, names) == sources(other, tmp_path, names)
    assert "一版.txt" in sources(one, tmp_path, names).decode("utf-8")
    assert sources(one, tmp_path, names).endswith(b"}\n")


WRITER = """
import os, signal, sys
from pathlib import Path
from kg import folder, store
from pyoxigraph import Literal, NamedNode, Quad

steps = int(sys.argv[2])

def counted(real):
    def step(*args):
        global steps
        if steps == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        steps -= 1
        return real(*args)
    return step

os.replace, store.exchange = counted(os.replace), counted(store.exchange)
new = Quad(NamedNode("http://e/new"), NamedNode("http://e/p"), Literal("b"))
place = Path(sys.argv[1])
with folder.writing(place):
    others = {"network.html": b'id="network" id="graph" vis-network new', "sources.json": b"{}"}
    text = b'<http://e/new> <http://e/p> "b" . # https://w3id.org/lgkg/ontology#'
    folder.write(place, [new], text, lambda store: others)
"""
OLD = b'<http://e/old> <http://e/p> "b" .\n# https://w3id.org/lgkg/ontology#\n'


def written(folder: Path, steps: int) -> int:
    """The status of a process that writes a build and is killed before its last steps."""
    return subprocess.run(
        [sys.executable, "-c", WRITER, folder, str(steps)], capture_output=True, check=False
    ).returncode


@pytest.mark.parametrize("steps", range(4))
@pytest.mark.filterwarnings("ignore::kg.store.OutdatedStore")
def test_killed_between_two_renames(steps: int, tmp_path: Path) -> None:
    """Whatever is in its place already: the graph answers, and the next build leaves no trace."""
    (tmp_path / "graph.ttl").write_bytes(OLD)
    build_store(quads_in(tmp_path / "graph.ttl"), tmp_path / "store")
    assert written(tmp_path, steps) == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) > 2
    (quad,) = open_graph(tmp_path)
    assert str(quad.subject) == "<http://e/old>"
    for repeated in range(2):
        assert written(tmp_path, 99) == 0, repeated
        assert {path.name for path in tmp_path.iterdir()} == {GRAPH, NETWORK, SOURCES, STORE}
        (quad,) = open_graph(tmp_path)
        assert str(quad.subject) == "<http://e/new>"


def test_a_text_that_is_newer_than_its_store_is_noticed(tmp_path: Path) -> None:
    assert written(tmp_path, 99) == 0
    assert len(open_graph(tmp_path)) == 1
    (tmp_path / "graph.ttl").write_bytes(OLD)
    with pytest.warns(OutdatedStore, match=r"graph\.ttl: is not what"):
        open_graph(tmp_path)
    with Lock(tmp_path):  # a build is replacing both
        assert len(open_graph(tmp_path)) == 1


def test_a_reader_that_asks_who_writes_stops_no_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Lock(tmp_path, shared=True)
    reader.__enter__()
    monkeypatch.setattr(folder_module.time, "sleep", lambda _: reader.release())
    with writing(tmp_path):
        assert is_held(tmp_path)
    held = pytest.raises(TargetError, match="another “kg build”")
    with Lock(tmp_path), held, writing(tmp_path):
        pass


def test_a_large_old_graph_is_not_read_whole(tmp_path: Path) -> None:
    with (tmp_path / GRAPH).open("wb") as file:
        file.write(OLD)
        file.truncate(2**40)  # more than fits in memory, and nothing on the disk
    with writing(tmp_path):
        pass
