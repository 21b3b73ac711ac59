"""A store knows the text that it was made from, by bytes, and hashes it no oftener than needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import stamp as stamp_module
from kg.lock import Lock
from kg.stamp import NAME, is_outdated, stamp_of


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "graph.ttl").write_bytes(b"<a> <b> <c> .")
    (tmp_path / "store").mkdir()
    stamp_of(tmp_path / "graph.ttl").put(tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture
def text(store: Path) -> Path:
    return store.parent / "graph.ttl"


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were hashed since."""
    files: list[Path] = []
    real = stamp_module._sha256

    def counted(file: Path, content: bytes | None = None) -> str:
        files.append(file)
        return real(file, content)

    monkeypatch.setattr(stamp_module, "_sha256", counted)
    return files


def later(text: Path) -> None:
    state = text.stat()
    os.utime(text, ns=(state.st_atime_ns, state.st_mtime_ns + 10**9))


def test_a_content_at_hand_has_the_stamp_of_its_file(text: Path) -> None:
    assert stamp_of(text, text.read_bytes()) == stamp_of(text)
    assert stamp_of(text).size == 13


def test_the_same_bytes_are_hashed_once(store: Path, text: Path, hashed: list[Path]) -> None:
    assert not is_outdated(store, text)
    assert hashed == []
    later(text)
    assert [is_outdated(store, text) for _ in range(3)] == [False] * 3
    assert hashed == [text]
    assert [path.name for path in store.iterdir()] == [NAME]


def test_other_bytes_of_the_same_length_are_told(store: Path, text: Path) -> None:
    text.write_bytes(b"<a> <b> <d> .")
    later(text)
    assert is_outdated(store, text)
    assert is_outdated(store, text)


def test_another_length_is_told_without_a_look(store: Path, text: Path, hashed: list[Path]) -> None:
    text.write_bytes(b"<a> <b> <c> . # mine")
    assert is_outdated(store, text)
    assert hashed == []


def test_a_store_that_is_being_replaced_keeps_its_note(store: Path, text: Path) -> None:
    before = (store / NAME).read_bytes()
    later(text)
    with Lock(store.parent):
        assert not is_outdated(store, text)
    assert (store / NAME).read_bytes() == before


def test_a_note_of_another_store_is_not_overwritten(store: Path, text: Path) -> None:
    """A build put another store there between reading and noting."""
    noted = (store / NAME).read_bytes()
    (store / NAME).write_bytes(b"of another build")
    stamp_of(text).renew(store, noted)
    assert (store / NAME).read_bytes() == b"of another build"


def test_a_store_that_cannot_be_written_is_asked_all_the_same(
    store: Path, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    before = (store / NAME).read_bytes()
    monkeypatch.setattr(stamp_module.Replacement, "_open_part", refuse)
    later(text)
    assert not is_outdated(store, text)
    assert (store / NAME).read_bytes() == before


@pytest.mark.parametrize("note", [b"", b"null", b"{}", b"[1]", None])
def test_a_store_that_nobody_stamped_is_not_outdated(
    note: bytes | None, store: Path, text: Path
) -> None:
    (store / NAME).unlink()
    if note is not None:
        (store / NAME).write_bytes(note)
    assert not is_outdated(store, text)


def test_a_text_that_was_left_alone_needs_no_hashing(store: Path, text: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kg.stamp import is_outdated\n"
        "assert not is_outdated(*map(Path, sys.argv[1:])); print('hashlib' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, store, text], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
