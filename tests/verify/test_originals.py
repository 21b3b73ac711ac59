"""Page files are found by hash before name, and by what the user names before what was noted."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.verify import Originals


def write(path: Path, text: str) -> str:
    """Write a page file and return its hash."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def note(folder: Path, sha256: str, path: str) -> None:
    table = {sha256: {"name": Path(path).name, "path": path}}
    (folder / "sources.json").write_text(json.dumps(table), encoding="utf-8")


def test_pages_of_one_name_are_told_apart_by_hash(tmp_path: Path) -> None:
    one, two = tmp_path / "a" / "01.txt", tmp_path / "b" / "01.txt"
    first, second = write(one, "第一版"), write(two, "第二版")
    found = Originals.among([tmp_path])
    assert found.find("01.txt", first) == one
    assert found.find("01.txt", second) == two


def test_a_page_that_was_changed_is_found_by_name(tmp_path: Path) -> None:
    write(tmp_path / "01.txt", "新的")
    assert Originals.among([tmp_path]).find("01.txt", "0" * 64) == tmp_path / "01.txt"
    assert Originals.among([tmp_path]).find("02.txt", "0" * 64) is None


def test_a_changed_page_is_told_from_its_namesake(tmp_path: Path) -> None:
    write(tmp_path / "07" / "01.txt", "七")
    write(tmp_path / "08" / "01.txt", "八")
    found = Originals.among([tmp_path])
    for name in ("07/01.txt", "08/01.txt"):
        assert found.find(name, "0" * 64) == tmp_path / name


def test_noted_pages_are_found_from_the_build_folder_and_from_its_file(tmp_path: Path) -> None:
    digest = write(tmp_path / "pages" / "01.txt", "第一版")
    build = tmp_path / "graphs"
    build.mkdir()
    note(build, digest, "../pages/01.txt")
    for graph in (build, build / "graph.ttl"):
        found = Originals.noted(graph).find("01.txt", digest)
        assert found is not None
        assert found.samefile(tmp_path / "pages" / "01.txt")


def test_noted_pages_that_are_gone_are_not_found(tmp_path: Path) -> None:
    note(tmp_path, "0" * 64, "gone.txt")
    assert Originals.noted(tmp_path).find("gone.txt", "0" * 64) is None
    assert Originals.noted(tmp_path / "nowhere").find("gone.txt", "0" * 64) is None


def test_what_the_user_names_comes_first(tmp_path: Path) -> None:
    digest = write(tmp_path / "old" / "01.txt", "旧的")
    write(tmp_path / "new" / "01.txt", "新的")
    note(tmp_path, digest, "old/01.txt")
    found = Originals.among([tmp_path / "new"]) | Originals.noted(tmp_path)
    assert found.find("01.txt", digest) == tmp_path / "new" / "01.txt"
    other = Originals() | Originals.noted(tmp_path)
    assert other.find("01.txt", digest) == tmp_path / "old" / "01.txt"


@pytest.mark.parametrize("content", ["not json", "[]", '{"a": 1}', '{"a": {"name": "x"}}'])
def test_a_list_of_sources_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "sources.json").write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=r"sources\.json: not a list of sources"):
        Originals.noted(tmp_path)


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        Originals.among([tmp_path / "nowhere"])
