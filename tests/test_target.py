from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kg.errors import TargetError
from kg.lock import Lock
from kg.target import Replacement, exchange, sweep


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_file_is_replaced_at_the_end_only(tmp_path: Path) -> None:
    path = tmp_path / "图.ttl"
    path.write_bytes(b"old")
    with Replacement(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["图.ttl"]


def test_an_exception_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), Replacement(path) as file:
        file.write(bytes(1 // 0))
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["graph.ttl"]


def test_discard_removes_what_was_written(tmp_path: Path) -> None:
    target = Replacement(tmp_path / "graph.ttl")
    with target as file:
        file.write(b"half")
        target.discard()
        assert names(tmp_path) == []


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with Replacement(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with Replacement(pipe) as file:
        file.write(b"rows")
    assert os.read(reader, 10) == b"rows"
    os.close(reader)
    assert names(tmp_path) == ["pipe"]


@pytest.mark.parametrize(
    ("place", "words"), [("no/graph.ttl", "create the folder"), (".", "is a folder")]
)
def test_targets_that_cannot_be(place: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(TargetError, match=words), Replacement(tmp_path / place):
        pass
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="a device that is always full is there on Linux")
def test_a_full_device_is_named() -> None:
    with (
        pytest.raises(TargetError, match=r"/dev/full.*free some space"),
        Replacement(Path("/dev/full")) as file,
    ):
        file.write(b"x" * 100_000)


def test_what_a_killed_program_left_is_swept(tmp_path: Path) -> None:
    left, living = tmp_path / ".graph.ttl.0badcafe.part", tmp_path / ".graph.ttl.11111111.part"
    other = tmp_path / ".graph.ttl.backup"
    for path in (left, living, other, tmp_path / "..part"):
        path.write_bytes(b"half")
    with Lock(living), Replacement(tmp_path / "graph.ttl") as file:
        assert not left.exists()
        file.write(b"new")
    assert names(tmp_path) == [
        "..part",
        ".graph.ttl.11111111.part",
        ".graph.ttl.backup",
        "graph.ttl",
    ]


def test_what_was_put_aside_comes_back_where_nothing_took_its_place(tmp_path: Path) -> None:
    for number in ("1", "2"):
        (tmp_path / f".store.{number}.old").mkdir()
        (tmp_path / f".store.{number}.old" / "CURRENT").write_text(number)
    sweep(tmp_path / "store")
    assert names(tmp_path) == ["store"]
    assert (tmp_path / "store" / "CURRENT").read_text() == "1"


def test_two_folders_change_places(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    swapped = exchange(tmp_path / "one", tmp_path / "other")
    if sys.platform == "linux":
        assert swapped
    assert (tmp_path / "one" / ("other" if swapped else "one")).exists()
    assert not exchange(tmp_path / "one", tmp_path / "nowhere")
