"""A lock is one writer's, and ends with its process however that ends."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.lock import Lock, hold, is_held

pytest.importorskip("fcntl", reason="this system has no locks on files")

HOLDER = (
    "import sys, time; from pathlib import Path; from kg.lock import Lock\n"
    "with Lock(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
)


def test_one_at_a_time_on_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file"):
        assert not is_held(path)
        with Lock(path):
            assert is_held(path)
            with pytest.raises(BlockingIOError), Lock(path):
                pass
        assert not is_held(path)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_nothing_there_is_not_held(tmp_path: Path) -> None:
    assert not is_held(tmp_path / "nowhere")
    assert hold(tmp_path / "nowhere") is None
    with pytest.raises(FileNotFoundError), Lock(tmp_path / "nowhere"):
        pass


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        assert is_held(tmp_path)
        holder.send_signal(signal.SIGKILL)
    assert not is_held(tmp_path)


def test_what_was_swept_away_and_made_anew_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "part"
    path.touch()
    held = Lock(path)
    with held:
        assert held.is_of(path)
        path.rename(tmp_path / "other")
        assert not held.is_of(path)
        path.touch()
        assert not held.is_of(path)


def test_those_who_ask_do_not_see_each_other(tmp_path: Path) -> None:
    with Lock(tmp_path, shared=True):
        assert not is_held(tmp_path)
        with Lock(tmp_path, shared=True):
            assert not is_held(tmp_path)
        with pytest.raises(BlockingIOError), Lock(tmp_path):
            pass
