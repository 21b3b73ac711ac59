"""`kg load`: a file in any RDF format as a store."""

from __future__ import annotations

from pathlib import Path

from kg.store import open_graph
from tests.conftest import RunKG


def test_a_file_is_kept_as_a_store(kg: RunKG, build: Path, tmp_path: Path) -> None:
    expected = set(open_graph(build))
    assert kg("export", "-g", build, "--format", "nquads", "-o", tmp_path / "g.nq").returncode == 0
    for file in (tmp_path / "g.nq", build / "graph.ttl"):
        done = kg("load", file, "-o", tmp_path / "big")
        assert (done.returncode, done.stdout) == (0, "")
        assert f"{len(expected)} triples" in done.stderr
        assert [path.name for path in (tmp_path / "big").iterdir()] == ["store"]
        assert set(open_graph(tmp_path / "big")) == expected
        (tmp_path / "g.nq").touch()
    assert kg("query", "who-holds-which-post", "-g", tmp_path / "big").returncode == 0


def test_a_file_that_is_not_sound_leaves_nothing(kg: RunKG, tmp_path: Path) -> None:
    (tmp_path / "g.nt").write_text("<http://e/a> <http://e/b> <http://e/c> .\n<http://e/a>\n")
    for file, words in (("g.nt", "g.nt:3"), ("none.nq", "none.nq"), ("g.csv", "no RDF format")):
        done = kg("load", tmp_path / file, "-o", tmp_path / "big")
        assert done.returncode == 2
        assert done.stderr.startswith("kg: ")
        assert words in done.stderr
        assert not (tmp_path / "big").exists()


def test_a_build_is_not_mixed_with_another_graph(kg: RunKG, build: Path) -> None:
    done = kg("load", build / "graph.ttl", "-o", build)
    assert done.returncode == 2
    assert "holds a build" in done.stderr
    assert "kg rebuild" in done.stderr
