"""`kg build` a second time: from the cache, by several processes, beside files of others."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cache import EvidenceCache
from kg.lock import Lock
from kg.source import read_source
from tests.cli.test_build import same_bytes
from tests.conftest import RunKG, run_here

PAGE = "海宁市召开招商引资工作推进会\n\n　　本报讯 8月12日，海宁市委书记曹建明出席会议并讲话。\n"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three short pages: reading them takes no time beside the start of a process."""
    folder = tmp_path_factory.mktemp("pages")
    for day in (7, 8, 9):
        (folder / f"{day}.txt").write_text(PAGE.replace("12日", f"{day}日"), encoding="utf-8")
    return folder


def test_a_cached_and_an_uncached_build_give_the_same_bytes(
    kg: RunKG, build: Path, pages: Path, seeds: Path, cache_folder: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    for target, options, words in (
        ("fresh", ("--no-cache",), ""),
        ("first", ("--cache", cache, "-j", "2"), ""),
        ("second", ("--cache", cache), "read 3 of 3 pages from the cache"),
    ):
        done = kg("build", pages, "-o", tmp_path / target, *options)
        assert done.returncode == 0, done.stderr
        assert done.stderr.startswith(words)
        assert bool(done.stderr) == bool(words)
        assert same_bytes(tmp_path / target, tmp_path / "fresh")
    assert EvidenceCache(cache).size().pages == 3
    # Real pages, which `build` read.
    done = kg("build", seeds, "-o", tmp_path / "seeds", "--cache", cache_folder)
    assert done.stderr == "read 5 of 5 pages from the cache\n"
    assert same_bytes(tmp_path / "seeds", build)


def test_a_damaged_entry_is_read_again_and_said(pages: Path, tmp_path: Path) -> None:
    page, cache = pages / "7.txt", tmp_path / "cache"
    assert run_here("build", page, "-o", tmp_path / "one", "--cache", cache).exit_code == 0
    (entry,) = cache.rglob("*.json")
    entry.write_bytes(entry.read_bytes()[:-20])
    done = run_here("build", page, "-o", tmp_path / "two", "--cache", cache)
    assert done.exit_code == 0
    assert f"{entry}: damaged" in done.stderr
    assert same_bytes(tmp_path / "one", tmp_path / "two")
    kept = EvidenceCache(cache)
    assert kept.get(read_source(page)) is not None
    assert kept.damaged == []


def test_a_cache_that_cannot_be_written_does_not_matter(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "evidence").write_text("mine")
    done = run_here("build", pages / "7.txt", "-o", tmp_path / "out", "--cache", tmp_path)
    assert done.exit_code == 0
    assert "what the pages say is not kept" in done.stderr
    assert (tmp_path / "evidence").read_text() == "mine"


def test_the_cache_is_shown_and_cleared(kg: RunKG, pages: Path, tmp_path: Path) -> None:
    environment = {"KG_CACHE": "", "XDG_CACHE_HOME": str(tmp_path)}
    assert kg("build", pages, "-o", tmp_path / "out", env=environment).returncode == 0
    shown = kg("cache", env=environment).stdout
    assert shown.splitlines()[0] == f"folder    {tmp_path / 'lgkg' / 'evidence'}"
    assert shown.splitlines()[1].startswith("kept      3 pages, 0.")
    assert kg("cache", "--clear", env=environment).stdout.splitlines()[1].startswith("removed   3")
    assert kg("cache", "--cache", tmp_path / "lgkg").stdout.endswith("0 pages, 0.0 MB\n")


def test_cache_and_no_cache_are_one_too_many(kg: RunKG, seeds: Path, tmp_path: Path) -> None:
    done = kg("build", seeds, "-o", tmp_path / "out", "--cache", tmp_path, "--no-cache")
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        2,
        "kg: give --cache or --no-cache, not both.",
    )


def test_bad_files_are_left_out_on_request(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "scan.txt").write_bytes(b"\x00\x01")
    (tmp_path / "empty.txt").touch()
    refused = run_here("build", tmp_path, "-o", tmp_path / "out")
    assert refused.exit_code == 2
    assert "2 of 3 files" in refused.stderr
    assert not (tmp_path / "out").exists()
    done = run_here("build", tmp_path, "-o", tmp_path / "out", "--skip-bad")
    assert done.exit_code == 0
    assert done.stderr.count("left out: ") == 2
    assert "left out  2 files" in done.stdout
    table = json.loads((tmp_path / "out" / "sources.json").read_text(encoding="utf-8"))
    assert [entry["name"] for entry in table.values()] == ["good.txt"]


def test_namesakes_are_told_apart_everywhere(kg: RunKG, tmp_path: Path) -> None:
    for day in ("07", "08"):
        (tmp_path / "pages" / day).mkdir(parents=True)
        text = PAGE.replace("8月12日", f"{int(day)}月12日")
        (tmp_path / "pages" / day / "01.txt").write_text(text, encoding="utf-8")
    assert kg("build", "pages", "-o", "out", cwd=tmp_path).returncode == 0
    found = kg("query", "SELECT ?f { ?p kg:fileName ?f } ORDER BY ?f", "-g", "out", cwd=tmp_path)
    assert found.stdout.split() == ["f", "07/01.txt", "08/01.txt"]
    assert kg("verify", "-g", "out", cwd=tmp_path).returncode == 0
    shutil.copytree(tmp_path / "pages", tmp_path / "else" / "where" / "mine")
    assert kg("build", "mine", "-o", "out", cwd=tmp_path / "else" / "where").returncode == 0
    assert same_bytes(tmp_path / "out", tmp_path / "else" / "where" / "out")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("graph.ttl", "<http://e/thesis> a <http://e/Mine> .\n"),
        ("network.html", "<!doctype html><title>mine</title>"),
        ("sources.json", '{"mine": 1}'),
        ("sources.json", "[1]"),
        ("store", "a shop"),
    ],
)
def test_a_file_of_somebody_else_is_not_overwritten(
    name: str, text: str, kg: RunKG, seeds: Path, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text)
    (tmp_path / "notes.md").write_text("mine")
    done = kg("build", seeds, "-o", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("kg: ")
    assert name in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert {path.name for path in tmp_path.iterdir()} == {name, "notes.md"}
    assert (tmp_path / name).read_text() == text


def test_files_of_other_names_do_not_matter(kg: RunKG, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("mine")
    for page in ("7.txt", "8.txt"):  # its own files it does overwrite
        assert kg("build", pages / page, "-o", ".", cwd=tmp_path).returncode == 0
    assert "8.txt" in (tmp_path / "sources.json").read_text(encoding="utf-8")
    assert (tmp_path / "notes.md").read_text() == "mine"


def test_a_second_writer_gets_one_clear_line(kg: RunKG, seeds: Path, tmp_path: Path) -> None:
    with Lock(tmp_path):
        done = kg("build", seeds, "-o", tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        f"kg: {tmp_path}: another “kg build” is writing there; wait until it has ended,"
        " or choose another folder with -o\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_pages_in_another_language_are_no_success(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("The council met on Monday.\n" * 9, encoding="utf-8")
    done = run_here("build", tmp_path / "page.txt", "-o", tmp_path / "out")
    assert done.exit_code == 0
    assert "are these pages of Chinese newspapers?" in done.stderr
    assert "kg query" not in done.stdout
    assert "Official" not in done.stdout


def test_the_account_names_what_was_left_unjoined(tmp_path: Path) -> None:
    text = "推进会召开\n\n　　本报讯 会上，区委负责人讲话。区委要求加快建设。市政府参会。\n"
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    done = run_here("build", tmp_path / "page.txt", "-o", tmp_path / "out")
    line = next(line for line in done.stdout.splitlines() if line.startswith("unjoined"))
    assert line.endswith("(区, 市)")


def test_readers_get_right_answers_while_a_build_replaces_the_store(
    build: Path, tmp_path: Path
) -> None:
    """One build after another swaps two graphs; each reader sees one of them, whole."""
    from pyoxigraph import Literal, NamedNode, Quad

    from kg.store import build_store, open_graph

    shutil.copytree(build / "store", tmp_path / "graphs" / "store")
    original = list(open_graph(tmp_path / "graphs"))
    other = [
        Quad(NamedNode("http://e/a"), NamedNode("http://e/p"), Literal(f"{n}")) for n in range(9)
    ]
    reader = (
        "import sys; from pathlib import Path; from kg.store import open_graph\n"
        "while not Path(sys.argv[2]).exists(): print(len(list(open_graph(Path(sys.argv[1])))))"
    )
    enough = tmp_path / "enough"
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", reader, tmp_path / "graphs", enough],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        for _ in range(2)
    ]
    sizes = {str(len(original))}
    for process in readers:
        assert process.stdout
        assert process.stdout.readline().strip() in sizes  # it reads, so the swaps are beside it
    for swap in range(8):
        build_store([other, original][swap % 2], tmp_path / "graphs" / "store")
    enough.touch()
    for process in readers:
        out, errors = process.communicate()
        assert (process.returncode, errors) == (0, "")
        assert set(out.split()) <= {"9", *sizes}
    assert [path.name for path in (tmp_path / "graphs").iterdir()] == ["store"]
