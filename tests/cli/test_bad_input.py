"""A user's mistake: a clear message, the right exit status, no traceback, nothing half-written.

Disks that are full and folders that are read-only are real ones: a small file system mounted
in a name space of its own where the machine allows that, and a limit on the size of files.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import RunKG

PAGE = "本报讯 7月18日，某市某区委副书记张某某到某街道调研。\n" * 3
READING_COMMANDS = ("query", "show", "stats", "render", "export", "verify", "validate")


def arguments(command: str) -> list[str]:
    """What a command needs beside the graph."""
    return {
        "query": ["ASK { ?s ?p ?o }"],
        "show": ["某某"],
        "export": ["--format", "ntriples"],
    }.get(command, [])


def content(folder: Path) -> dict[str, str]:
    """Every file below a folder with its hash, but for an open store's lock."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()[:12]
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "LOCK"
    }


def failed(done: subprocess.CompletedProcess[str], status: int, *words: str) -> None:
    """Asserts that a run failed as a user may expect it to."""
    assert done.returncode == status, done.stderr
    assert done.stderr.startswith("kg: ")
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def missing(folder: Path) -> Path:
    return folder / "nowhere"


def without_pages(folder: Path) -> Path:
    (folder / "table.xlsx").write_bytes(b"PK")
    return folder


def empty(folder: Path) -> Path:
    (folder / "empty.txt").touch()
    return folder / "empty.txt"


def blank(folder: Path) -> Path:
    (folder / "blank.txt").write_text("\n \u3000\n", encoding="utf-8")
    return folder / "blank.txt"


def binary(folder: Path) -> Path:
    (folder / "scan.txt").write_bytes(PAGE.encode() + b"\x00\x01\x02" + bytes(range(256)))
    return folder / "scan.txt"


def damaged_utf8(folder: Path) -> Path:
    (folder / "damaged.txt").write_bytes(PAGE.encode() + b"\xff\xfe\xfd" + PAGE.encode())
    return folder / "damaged.txt"


def latin(folder: Path) -> Path:
    (folder / "latin.txt").write_bytes(("Façade déjà vu à Besançon. " * 9).encode("latin-1"))
    return folder / "latin.txt"


def one_bad_of_two(folder: Path) -> Path:
    (folder / "good.txt").write_text(PAGE, encoding="utf-8")
    (folder / "scan.txt").write_bytes(PAGE.encode() + b"\x00" * 9)
    return folder


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (missing, ("nowhere", "no such file")),
        (without_pages, ("no page",)),
        (empty, ("empty.txt", "empty")),
        (blank, ("blank.txt",)),
        (binary, ("scan.txt", "byte")),
        (damaged_utf8, ("damaged.txt", str(len(PAGE.encode())))),
        (latin, ("latin.txt",)),
        (one_bad_of_two, ("scan.txt", str(len(PAGE.encode())))),
    ],
)
def test_pages_that_cannot_be_read(
    make: Callable[[Path], Path], words: tuple[str, ...], kg: RunKG, tmp_path: Path
) -> None:
    pages, target = tmp_path / "pages", tmp_path / "graphs"
    pages.mkdir()
    failed(kg("build", make(pages), "-o", target), 2, *words)
    assert not target.exists() or content(target) == {}


def test_no_pages_named(kg: RunKG) -> None:
    failed(kg("build"), 2, "Try 'kg build --help'")


def test_a_file_stands_where_the_folder_should(kg: RunKG, seeds: Path, tmp_path: Path) -> None:
    target = tmp_path / "graphs"
    target.write_text("mine")
    failed(kg("build", seeds, "-o", target), 2, "graphs")
    assert target.read_text() == "mine"


def test_target_below_a_file(kg: RunKG, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    failed(kg("build", seeds, "-o", tmp_path / "notes" / "graphs"), 2, "notes")
    assert content(tmp_path).keys() == {"notes"}


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="/proc is Linux's read-only folder")
def test_target_that_the_system_refuses(kg: RunKG, seeds: Path) -> None:
    failed(kg("build", seeds, "-o", "/proc/graphs"), 2, "/proc/graphs")


def limited_kg(
    folder: Path, largest_file: int, *args: str | Path
) -> subprocess.CompletedProcess[str]:
    """`kg` where no file may grow beyond a size, as on a disk that fills up."""
    return subprocess.run(
        [sys.executable, "-c", "from kg.cli.main import main; main()", *map(str, args)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file)),
    )


@pytest.mark.parametrize("share", [0.0, 0.3, 0.95])
def test_build_that_cannot_be_written_leaves_the_old_one(
    share: float, kg: RunKG, build: Path, seeds: Path, tmp_path: Path
) -> None:
    """The limit stops another file each time: the store's, the graph's, the network's."""
    folder = tmp_path / "graphs"
    assert kg("build", seeds / "001_f95bffb9c810cf88.txt", "-o", folder).returncode == 0
    before = content(folder)
    largest = max(path.stat().st_size for path in build.rglob("*") if path.is_file())
    failed(limited_kg(tmp_path, int(largest * share), "build", seeds, "-o", folder), 2)
    assert content(folder) == before


def can_mount() -> bool:
    if not shutil.which("unshare"):
        return False
    script = "mount -t tmpfs -o size=64k tmpfs /mnt"
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], capture_output=True, check=False)
    return done.returncode == 0


def on_small_disk(folder: Path, prepare: str, *args: str | Path) -> tuple[int, str, str]:
    """Status, stderr and a listing of the disk after `kg` ran on a disk of 256 KiB."""
    kg = [sys.executable, "-c", "from kg.cli.main import main; main()", *map(str, args)]
    script = (
        f'mount -t tmpfs -o size=256k tmpfs "{folder}" && cd "{folder}" && {prepare}\n'
        '"$@" >/dev/null; status=$?; find . -type f; exit $status'
    )
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, "sh", *kg],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return done.returncode, done.stderr, done.stdout


@pytest.mark.skipif(not can_mount(), reason="this machine lets nobody mount a small disk")
@pytest.mark.parametrize(
    ("prepare", "reason"),
    [("true", "No space left"), ("mount -o remount,ro .", "Read-only")],
)
def test_full_disk_and_read_only_disk(
    prepare: str, reason: str, seeds: Path, build: Path, tmp_path: Path
) -> None:
    for args in (
        ("build", seeds, "-o", "graphs"),
        ("export", "-g", build, "--format", "ntriples", "-o", "graph.nt"),
        ("render", "-g", build, "-o", "network.html"),
    ):
        status, errors, listing = on_small_disk(tmp_path, prepare, *args)
        assert (status, listing) == (2, ""), errors
        assert errors.startswith("kg: ")
        assert reason.lower() in errors.lower()
        assert "Traceback" not in errors


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's full disk")
@pytest.mark.parametrize("command", ["query", "show", "stats", "export", "render"])
def test_full_standard_output(command: str, build: Path, tmp_path: Path) -> None:
    args = ["SELECT * { ?s ?p ?o } LIMIT 9"] if command == "query" else arguments(command)
    if command == "show":
        args = [some_name(build)]
    if command == "render":
        args = ["-o", "-"]
    kg = [sys.executable, "-c", "from kg.cli.main import main; main()"]
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*kg, command, *args, "-g", str(build)],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    failed(done, 2, "No space left on device")


def some_name(build: Path) -> str:
    """The name of some entity of the graph."""
    from pyoxigraph import QuerySolutions

    from kg.namespaces import prefixes
    from kg.store import open_graph

    names = "SELECT ?name { ?e a kg:Zone ; skos:prefLabel ?name } ORDER BY ?name LIMIT 1"
    found = open_graph(build).query(names, prefixes=prefixes())
    assert isinstance(found, QuerySolutions)
    return str(next(found)["name"].value)


@pytest.mark.parametrize("command", READING_COMMANDS)
def test_graph_that_is_not_there(command: str, kg: RunKG, tmp_path: Path) -> None:
    done = kg(command, *arguments(command), "-g", tmp_path / "nowhere", cwd=tmp_path)
    failed(done, 2, "nowhere")
    assert content(tmp_path) == {}


@pytest.mark.parametrize("command", READING_COMMANDS)
def test_graph_that_is_not_turtle(command: str, kg: RunKG, tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text("<a> <b> 'no end .\n", encoding="utf-8")
    failed(kg(command, *arguments(command), "-g", graph, cwd=tmp_path), 2, "graph.ttl", "line 1")
    assert content(tmp_path).keys() == {"graph.ttl"}


@pytest.mark.parametrize("command", ["query", "show", "stats"])
def test_store_that_is_damaged(command: str, kg: RunKG, build: Path, tmp_path: Path) -> None:
    shutil.copytree(build, tmp_path / "graphs")
    for table in (tmp_path / "graphs" / "store").glob("*.sst"):
        table.write_bytes(b"damaged")
    failed(kg(command, *arguments(command), cwd=tmp_path), 2, "store")


@pytest.mark.parametrize(
    ("query", "line", "column"),
    [("SELECT * WHERE { ?s ?p }", 1, 24), ("SELECT ?name\nWHERE { ?s a kg:Zone ;; ?p }", 2, 28)],
)
def test_sparql_syntax_error_has_a_pointer(
    query: str, line: int, column: int, kg: RunKG, build: Path
) -> None:
    done = kg("query", query, "-g", build)
    failed(done, 2, f"line {line}", f"column {column}", query.splitlines()[line - 1])
    pointer = next(text for text in done.stderr.splitlines() if text.strip() == "^")
    quoted = next(text for text in done.stderr.splitlines() if query.splitlines()[line - 1] in text)
    assert pointer.index("^") - quoted.index(query.splitlines()[line - 1]) == column - 1
    assert done.stdout == ""


def test_unknown_prefix_is_named(kg: RunKG, build: Path) -> None:
    failed(kg("query", "SELECT * { ?s nope:p ?o }", "-g", build), 2, "nope")


def test_query_file_that_is_not_there(kg: RunKG, build: Path, tmp_path: Path) -> None:
    done = kg("query", "-f", tmp_path / "none.rq", "-g", build)
    failed(done, 2, "none.rq")


def test_unknown_stored_question_offers_near_ones(kg: RunKG, build: Path) -> None:
    failed(kg("query", "who-hold-which-post", "-g", build), 2, "who-holds-which-post")


def test_unknown_name_offers_near_ones(kg: RunKG, build: Path) -> None:
    name = some_name(build)
    done = kg("show", name + "们", "-g", build)
    failed(done, 1, name)
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "value"),
    [
        (("query", "posts-on", "--timeout"), "nan"),
        (("query", "posts-on", "--timeout"), "1e300"),
        (("push", "http://localhost:1", "--timeout"), "inf"),
        (("render", "--min-confidence"), "nan"),
    ],
)
def test_a_number_that_is_none(
    arguments: tuple[str, ...], value: str, kg: RunKG, build: Path
) -> None:
    failed(kg(*arguments, value, "-g", build), 2, arguments[-1])


def test_gold_folder_that_is_not_there(kg: RunKG, tmp_path: Path) -> None:
    failed(kg("evaluate", tmp_path / "nowhere"), 2, "nowhere", "no gold files")


def test_gold_file_that_is_not_json(kg: RunKG, tmp_path: Path) -> None:
    (tmp_path / "a.gold.json").write_text('{"doc":\n "a",}', encoding="utf-8")
    failed(kg("evaluate", tmp_path), 2, "a.gold.json", "line 2")


def test_gold_file_without_a_row(kg: RunKG, tmp_path: Path) -> None:
    text = '{"doc": "a", "articles": [], "relations": [], "entities": [{"id": "e1"}]}'
    (tmp_path / "a.gold.json").write_text(text, encoding="utf-8")
    failed(kg("evaluate", tmp_path, "--graphs", tmp_path), 2, "entities[0]", "type")


def test_unknown_gold_page(kg: RunKG, tmp_path: Path) -> None:
    gold = Path(__file__).parents[1] / "gold"
    failed(kg("evaluate", gold, "--page", "nope", "--graphs", tmp_path), 2, "nope", "000_")
