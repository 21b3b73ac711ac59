"""A build folder is made whole again from its text, its store, its pages or the cache."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad

from kg import rebuild as rebuild_module
from kg.cache import EvidenceCache
from kg.errors import BaseFixed, StoreError
from kg.rebuild import rebuild
from kg.store import OutdatedStore, open_graph
from tests.conftest import RunKG

FILES = ("graph.ttl", "network.html", "sources.json")


@pytest.fixture
def folder(build: Path, seeds: Path, tmp_path: Path) -> Path:
    """A copy of the build of `seeds` that may be spoilt, its pages beside it."""
    shutil.copytree(seeds, tmp_path / "seeds")
    shutil.copytree(build, tmp_path / "graphs")
    table = (build / "sources.json").read_text(encoding="utf-8")
    paths = [line.split('"')[3] for line in table.splitlines() if '"path"' in line]
    for path in paths:
        table = table.replace(path, f"../seeds/{Path(path).name}")
    (tmp_path / "graphs" / "sources.json").write_text(table, encoding="utf-8")
    return tmp_path / "graphs"


@pytest.fixture
def cache(cache_folder: Path) -> EvidenceCache:
    return EvidenceCache(cache_folder)


def content(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


def spoil_store(folder: Path) -> None:
    for path in (folder / "store").glob("*.sst"):
        path.write_bytes(b"damage")


def test_a_damaged_store_comes_from_the_text(folder: Path, cache: EvidenceCache) -> None:
    before, triples = content(folder), set(open_graph(folder))
    spoil_store(folder)
    (folder / "network.html").unlink()
    assert rebuild(folder, cache) == ("graph.ttl", len(triples))
    assert content(folder) == before
    assert set(open_graph(folder)) == triples


def test_a_changed_text_is_noticed_and_taken_in(folder: Path, cache: EvidenceCache) -> None:
    text = folder / "graph.ttl"
    with text.open("a", encoding="utf-8") as file:
        file.write('\n<http://e/mine> <http://e/p> "q" .\n')
    count = "SELECT ?o { <http://e/mine> ?p ?o }"
    for path in (folder, folder / "store"):
        with pytest.warns(OutdatedStore, match="kg rebuild -g"):
            assert list(open_graph(path).query(count)) == []
    rebuild(folder, cache)
    assert len(list(open_graph(folder).query(count))) == 1  # without a warning: they are errors
    assert "<http://e/mine>" in text.read_text(encoding="utf-8")


def test_a_text_that_is_changed_while_it_is_read_counts_as_changed(
    folder: Path, cache: EvidenceCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = rebuild_module.quads_in

    def late(file: Path) -> Iterator[Quad]:
        yield from read(file)
        with file.open("a", encoding="utf-8") as text:
            text.write("# mine\n")

    monkeypatch.setattr(rebuild_module, "quads_in", late)
    rebuild(folder, cache)
    with pytest.warns(OutdatedStore, match="kg rebuild -g"):
        open_graph(folder)


def test_a_base_is_for_pages_alone(folder: Path, cache: EvidenceCache) -> None:
    before, base = content(folder), "https://example.org/"
    with pytest.raises(BaseFixed, match=r"graph\.ttl"):
        rebuild(folder, cache, base)
    (folder / "graph.ttl").rename(folder / "aside")
    with pytest.raises(BaseFixed, match="store/"):
        rebuild(folder, cache, base)
    (folder / "aside").rename(folder / "graph.ttl")
    assert content(folder) == before
    (folder / "graph.ttl").unlink()
    shutil.rmtree(folder / "store")
    rebuild(folder, cache, base)
    assert "agency: <https://example.org/agency/>" in (folder / "graph.ttl").read_text(
        encoding="utf-8"
    )


def test_a_copied_or_touched_text_is_the_same(folder: Path) -> None:
    (folder / "graph.ttl").touch()
    assert len(open_graph(folder)) > 0
    (folder / "graph.ttl").unlink()
    assert len(open_graph(folder)) > 0


def test_a_text_that_is_not_sound_is_kept_and_said(folder: Path, cache: EvidenceCache) -> None:
    (folder / "graph.ttl").write_text("<http://e/a>\n  ?b .", encoding="utf-8")
    with pytest.raises(StoreError, match=r"graph\.ttl:2"):
        rebuild(folder, cache)
    assert (folder / "graph.ttl").read_text(encoding="utf-8") == "<http://e/a>\n  ?b ."


def test_an_emptied_text_does_not_empty_the_store(folder: Path, cache: EvidenceCache) -> None:
    triples = set(open_graph(folder))
    (folder / "graph.ttl").write_bytes(b"")
    with pytest.raises(StoreError, match="holds no triple"):
        rebuild(folder, cache)
    (folder / "graph.ttl").unlink()
    assert rebuild(folder, cache) == ("store/", len(triples))


def test_verification_is_of_the_text_that_others_load(kg: RunKG, folder: Path) -> None:
    text = folder / "graph.ttl"
    wrong = text.read_text(encoding="utf-8").replace('nif:anchorOf "李', 'nif:anchorOf "季', 1)
    text.write_text(wrong, encoding="utf-8")
    done = kg("verify", "-g", folder)
    assert done.returncode == 1
    assert "was changed since its store was made: the file is checked" in done.stderr
    assert "graph: 季" in done.stdout


def test_a_lost_text_comes_from_the_store(folder: Path, cache: EvidenceCache) -> None:
    before = content(folder)
    (folder / "graph.ttl").unlink()
    (folder / "network.html").unlink()
    assert rebuild(folder, cache)[0] == "store/"
    assert content(folder) == before


def test_with_both_gone_the_pages_are_read_again(
    folder: Path, tmp_path: Path, cache: EvidenceCache
) -> None:
    before = content(folder)
    (folder / "graph.ttl").unlink()
    spoil_store(folder)
    empty = EvidenceCache(tmp_path / "empty")
    assert rebuild(folder, empty)[0] == "the pages in sources.json"
    assert content(folder) == before
    assert empty.size().pages == 5


def test_with_the_pages_gone_too_the_cache_has_them(
    folder: Path, tmp_path: Path, cache: EvidenceCache
) -> None:
    before = (folder / "graph.ttl").read_bytes()
    (folder / "graph.ttl").unlink()
    shutil.rmtree(folder / "store")
    shutil.rmtree(tmp_path / "seeds")
    with pytest.raises(StoreError, match="5 of 5 pages are gone"):
        rebuild(folder, EvidenceCache(tmp_path / "empty"))
    assert {path.name for path in folder.iterdir()} == {"network.html", "sources.json"}
    rebuild(folder, cache)
    assert (folder / "graph.ttl").read_bytes() == before


def test_where_nothing_is_left(tmp_path: Path, cache: EvidenceCache) -> None:
    with pytest.raises(StoreError, match="is no folder"):
        rebuild(tmp_path / "nowhere", cache)
    with pytest.raises(StoreError, match="nothing is left"):
        rebuild(tmp_path, cache)
    assert list(tmp_path.iterdir()) == []


def test_the_command(kg: RunKG, folder: Path) -> None:
    spoil_store(folder)
    failed = kg("stats", "-g", folder)
    assert failed.returncode == 2
    assert f"“kg rebuild -g {folder}”" in failed.stderr
    done = kg("rebuild", "-g", folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert "made anew from graph.ttl" in done.stderr
    assert kg("stats", "-g", folder).returncode == 0


def test_a_base_that_is_none_or_has_no_use_is_a_mistake_of_usage(kg: RunKG, folder: Path) -> None:
    for base, words in (
        ("nonsense", "give an http(s) IRI that ends with / or #"),
        ("https://example.org/", "leave --base out"),
    ):
        failed = kg("rebuild", "-g", folder, "--base", base)
        assert failed.returncode == 2
        assert failed.stderr.startswith(f"kg: --base {base}: ")
        assert words in failed.stderr


def test_every_command_notices_a_changed_text(kg: RunKG, folder: Path) -> None:
    with (folder / "graph.ttl").open("a", encoding="utf-8") as file:
        file.write("# mine\n")
    done = kg("query", "ASK { ?s ?p ?o }", "-g", folder)
    assert (done.returncode, done.stdout) == (0, "yes\n")
    assert done.stderr.startswith(f"{folder / 'graph.ttl'}: is not what")
    assert len(done.stderr.splitlines()) == 1
    assert kg("--quiet", "query", "ASK { ?s ?p ?o }", "-g", folder).stderr == ""
