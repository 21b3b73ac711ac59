"""`kg load`: a file in any RDF format as a store."""

from __future__ import annotations

import bz2
import gzip
import io
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from kg.export import write_rdf
from kg.store import open_graph
from tests.conftest import RunKG
from tests.samples import sample_store


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


@pytest.mark.parametrize(
    ("form", "ends"),
    [
        ("nquads", ".nq .nquads .NQ .nq.gz .nq.bz2"),
        ("ntriples", ".nt .ntriples .nt.gz"),
        ("turtle", ".ttl .turtle .n3 .ttl.bz2"),
        ("trig", ".trig .trig.gz"),
        ("rdfxml", ".rdf .owl .xml .rdf.gz"),
        ("jsonld", ".jsonld .json .json.gz"),
    ],
)
def test_usual_and_packed_names_are_read(form: str, ends: str, tmp_path: Path) -> None:
    out = io.BytesIO()
    write_rdf(sample_store(), form, out)
    packers: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".bz2": bz2.compress}
    for end in ends.split():
        file = tmp_path / f"graph{end}"
        file.write_bytes(packers.get(file.suffix, bytes)(out.getvalue()))
        assert set(open_graph(file)) == set(sample_store()), end


@pytest.mark.parametrize("form", ["nquads", "turtle"])
@pytest.mark.parametrize("packer", [gzip, bz2])
def test_a_packed_file_that_is_cut_leaves_nothing(
    form: str, packer: ModuleType, kg: RunKG, tmp_path: Path
) -> None:
    out = io.BytesIO()
    write_rdf(sample_store(), form, out)
    end = {"nquads": "nq", "turtle": "ttl"}[form]
    file = tmp_path / f"g.{end}.{ {gzip: 'gz', bz2: 'bz2'}[packer] }"
    packed = packer.compress(out.getvalue())
    for content in (packed[: len(packed) // 2], b"no packed file", packed[:40] + b"x" * 400):
        file.write_bytes(content)
        done = kg("load", file, "-o", tmp_path / "big")
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert done.stderr.startswith(f"kg: {file}: ")
        assert not (tmp_path / "big").exists()


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
