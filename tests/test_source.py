"""Page files: which are found, how they are decoded, and what is refused with which words."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.source import find_pages, read_source

TEXT = "本报讯 近日，高新区召开项目推进会。\r\n　　会议强调，要加快建设。\n"


def test_find_pages_takes_text_and_markdown_below_a_folder_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/d.json", "README.md", "sub/README.zh.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    found = find_pages([tmp_path])
    assert [page.relative_to(tmp_path).as_posix() for page in found] == [
        "a.md",
        "b.txt",
        "sub/c.txt",
    ]


def test_find_pages_gives_a_page_once_and_any_suffix_if_named(tmp_path: Path) -> None:
    page, other = tmp_path / "a.txt", tmp_path / "page.text"
    page.write_text("x", encoding="utf-8")
    other.write_text("x", encoding="utf-8")
    assert find_pages([other, page, tmp_path]) == [page, other]


def test_find_pages_refuses_a_missing_path(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file or folder"):
        find_pages([tmp_path / "absent"])


def test_find_pages_refuses_a_folder_without_pages(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    with pytest.raises(SourceError, match="no page in this folder"):
        find_pages([tmp_path])


@pytest.mark.parametrize(
    ("mark", "codec", "encoding"),
    [
        ("", "utf-8", "utf-8"),
        ("\ufeff", "utf-8", "utf-8"),
        ("", "gb18030", "gb18030"),
        ("\ufeff", "utf-16-le", "utf-16-le"),
        ("\ufeff", "utf-16-be", "utf-16-be"),
        ("", "utf-16-le", "utf-16-le"),
        ("", "utf-16-be", "utf-16-be"),
    ],
)
def test_read_source_knows_the_encoding_and_changes_nothing(
    tmp_path: Path, mark: str, codec: str, encoding: str
) -> None:
    stored = (mark + TEXT).encode(codec)
    (tmp_path / "page.txt").write_bytes(stored)
    source = read_source(tmp_path / "page.txt")
    assert source.raw == mark + TEXT
    assert source.encoding == encoding
    assert source.name == "page.txt"
    assert source.sha256 == hashlib.sha256(stored).hexdigest()


@pytest.mark.parametrize(
    ("stored", "message"),
    [
        (b"", "holds no text"),
        ("\ufeff \r\n\u3000".encode(), "holds no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "byte 0: neither"),
        ("近日".encode() + b"\xff\xfe\xff", "byte 6: neither"),
        ("近日\x00\x01".encode(), "byte 6: a control character"),
        (b"plain\x00text", "byte 5: a control character"),
        (b"\xff\xfe\x00\xd8a", "byte 2: not utf-16-le"),
        ("\ufeff近日\x01".encode("utf-16-le"), "byte 6: a control character"),
        ("Überprüfung großer Flächen".encode("latin-1"), "byte 0: neither"),
        (b"%PDF-1.7\n1 0 obj", "pdftotext -layout"),
        (b"PK\x03\x04word/document.xml", "of Word"),
        ("\ufeff\n<!DOCTYPE HTML><p>近日</p>".encode(), "page of the web"),
    ],
)
def test_read_source_refuses_what_is_no_page(tmp_path: Path, stored: bytes, message: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(stored)
    with pytest.raises(SourceError, match=message) as refused:
        read_source(path)
    assert str(path) in str(refused.value)


def test_read_source_refuses_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.txt"):
        with pytest.raises(SourceError, match="not to be read"):
            read_source(path)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x56FF), min_size=4))
def test_read_source_reads_back_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("pages") / "page.txt"
    path.write_text(text, encoding="utf-8", newline="")
    assert read_source(path).raw == text
