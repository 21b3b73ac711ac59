"""The pages of a build: all that cannot be read is told at once, namesakes are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.pages import distinct_names, read_pages


def written(folder: Path, **texts: bytes | str) -> list[Path]:
    """Files called by the keys, with these contents."""
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        paths.append(path)
    return paths


def test_all_bad_files_are_told_at_once(tmp_path: Path) -> None:
    paths = written(tmp_path, a="本报讯", b=b"", c="本报讯 二", d=b"\x00\x01")
    with pytest.raises(SourceError) as caught:
        read_pages(paths)
    message = str(caught.value)
    first, *others = message.splitlines()
    assert first.startswith("2 of 4 files cannot be read")
    assert "--skip-bad" in first
    assert [line.split(":")[0] for line in others] == [f"  {tmp_path / n}.txt" for n in "bd"]


def test_one_bad_file_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_pages(written(tmp_path, a="本报讯", b=b""))
    assert str(caught.value).startswith(f"{tmp_path / 'b.txt'}: holds no text")
    assert str(caught.value).endswith("with --skip-bad")
    assert "\n" not in str(caught.value)


def test_bad_files_are_left_out_and_listed(tmp_path: Path) -> None:
    pages = read_pages(written(tmp_path, a="本报讯", b=b"", d=b"\x00\x01"), skip_bad=True)
    assert [source.name for source in pages.sources] == ["a.txt"]
    assert [bad.path.name for bad in pages.bad] == ["b.txt", "d.txt"]
    assert all(str(bad.path) in bad.reason for bad in pages.bad)


def test_nothing_left_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="2 of 2"):
        read_pages(written(tmp_path, a=b"", b=b"\x00"), skip_bad=True)


def test_pages_come_in_one_order_and_once(tmp_path: Path) -> None:
    paths = written(tmp_path, a="一", b="二", c="一")
    pages = read_pages(paths)
    assert pages == read_pages(paths[::-1])
    assert [source.sha256 for source in pages.sources] == sorted(pages.paths)
    assert {path.name for path in pages.paths.values()} == {"a.txt", "b.txt"}


def test_namesakes_are_shown_with_their_folders(tmp_path: Path) -> None:
    for day, text in (("07", "一"), ("08", "二")):
        (tmp_path / "2022" / day).mkdir(parents=True)
        written(tmp_path / "2022" / day, **{"01": text, f"other{day}": text * 2})
    pages = read_pages(sorted(tmp_path.rglob("*.txt")))
    assert {source.name for source in pages.sources} == {
        *("07/01.txt", "08/01.txt", "other07.txt", "other08.txt"),
    }


def test_the_names_do_not_depend_on_where_the_whole_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = {"a": Path("2022/07/1.txt"), "b": Path("2022/08/1.txt"), "c": Path("2023/07/1.txt")}
    elsewhere = {sha: tmp_path / "deep" / path for sha, path in here.items()}
    monkeypatch.chdir(tmp_path)
    assert (
        distinct_names(here)
        == distinct_names(elsewhere)
        == {**{"a": "2022/07/1.txt", "b": "2022/08/1.txt", "c": "2023/07/1.txt"}}
    )
    assert distinct_names({"a": Path("1.txt"), "b": Path("x/1.txt")}) == {
        "a": "1.txt",
        "b": "x/1.txt",
    }
    assert distinct_names({"a": Path("x/1.txt"), "b": Path("x/2.txt")}) == {}
