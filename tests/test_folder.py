"""A build folder: made where it can be written, with where each page lies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import TargetError
from kg.folder import prepare, sources


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
