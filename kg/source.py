"""Page files: which ones a path means, and their text as it is on disk.

`SourceText.raw` is the decoded file and nothing else: newlines are not translated and a byte
order mark stays where it is, as one code point, so that offsets count what any other program
counts that decodes the same bytes. UTF-8 is expected; UTF-16 and GB18030 are what exports from
older typesetting systems use, and are recognised by what the bytes decode to.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path

from kg.errors import SourceError
from kg.model import SourceText

SUFFIXES = (".txt", ".md")
"""What a page file in a folder is called; a file that is named outright may end in anything."""

CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
"""Characters that no text file holds (an end-of-file mark of DOS, U+001A, is let through)."""

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
OTHER_FORMATS = (
    (b"%pdf-", "a PDF; pdftotext -layout makes a page of text of it"),
    (b"pk\x03\x04", "a document of Word or another packed file; save its text as UTF-8"),
    (b"\xd0\xcf\x11\xe0", "a document of an older Word; save its text as UTF-8"),
    (b"{\\rtf", "a document in RTF; save its text as UTF-8"),
    (b"<!doctype html", "a page of the web; save its text as UTF-8"),
    (b"<html", "a page of the web; save its text as UTF-8"),
    (b"<?xml", "a document in XML; save its text as UTF-8"),
    (b"@prefix ", "a graph and no page; ask it with “kg query -g”"),
)
"""How files begin that hold text among other things, in small letters, and what to do."""

PUNCTUATION = re.compile("[，。、：；]")
CHINESE_SHARE = 0.5
"""Least share of the characters beyond ASCII that common Chinese makes up in a Chinese page."""


def find_pages(paths: Sequence[Path]) -> list[Path]:
    """The page files that `paths` mean, each once, sorted.

    A folder stands for every `*.txt` and `*.md` file below it, but for those called README.
    SourceError for a path that is not there and for a folder without pages.
    """
    pages: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found = [page for page in _below(path) if page.is_file()]
            if not found:
                raise SourceError(
                    f"{path}: no page in this folder; pages are files called *.txt or *.md"
                    " (pdftotext -layout makes them of PDFs)"
                )
            pages.update(found)
        elif path.exists():
            pages.add(path)
        else:
            raise SourceError(f"{path}: no such file or folder; name a page file or a folder")
    return sorted(pages)


def _below(folder: Path) -> list[Path]:
    try:
        return [
            page
            for suffix in SUFFIXES
            for page in folder.rglob(f"*{suffix}")
            if not page.name.upper().startswith("README")
        ]
    except OSError as error:
        raise SourceError(
            f"{folder}: not to be listed: {error.strerror}; check its rights"
        ) from None


def read_source(path: Path) -> SourceText:
    """The text of a page file, with its hash and the encoding that was found.

    SourceError, with the byte offset where there is one, for a file that is missing, empty,
    binary, in another encoding, or of another format (PDF, Word, HTML).
    """
    try:
        stored = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: not to be read: {error.strerror}; check its rights") from None
    beginning = stored.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
    for mark, what in OTHER_FORMATS:
        if beginning.startswith(mark):
            raise SourceError(f"{path}: {what}")
    raw, encoding = _decode(path, stored)
    if not raw.strip("\ufeff \t\r\n\x0b\x0c\u3000\x1a"):
        raise SourceError(f"{path}: holds no text; leave it out or put the page's text into it")
    # a name that is no UTF-8 can stand in no graph: its stray bytes are shown as U+FFFD
    name = os.fsencode(path.name).decode("utf-8", "replace")
    return SourceText(name, raw, hashlib.sha256(stored).hexdigest(), encoding)


def _decode(path: Path, stored: bytes) -> tuple[str, str]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if stored.startswith(mark):
            return _strictly(path, stored, encoding), encoding
    try:
        raw = stored.decode("utf-8")
    except UnicodeDecodeError as error:
        other = _guess(stored)
        if other is None:
            raise _refusal(path, error.start, "neither UTF-8 nor GB18030 nor UTF-16") from None
        return other
    control = CONTROL.search(raw)
    if control is None:
        return raw, "utf-8"
    # Text of ASCII range in UTF-16 is valid UTF-8 with a NUL in every other place.
    other = _guess(stored)
    if other is None:
        raise _refusal(path, len(raw[: control.start()].encode()), "a control character: binary?")
    return other


def _strictly(path: Path, stored: bytes, encoding: str) -> str:
    try:
        raw = stored.decode(encoding)
    except UnicodeDecodeError as error:
        raise _refusal(path, error.start, f"not {encoding}, as its byte order mark says") from None
    control = CONTROL.search(raw)
    if control is not None:
        offset = len(raw[: control.start()].encode(encoding))
        raise _refusal(path, offset, "a control character: binary?")
    return raw


def _guess(stored: bytes) -> tuple[str, str] | None:
    """The text and encoding of Chinese in UTF-16 without a mark or in GB18030, else None."""
    candidates = ("utf-16-le", "utf-16-be") if b"\x00" in stored else ("gb18030",)
    for encoding in candidates:
        try:
            raw = stored.decode(encoding)
        except UnicodeDecodeError:
            continue
        punctuated = encoding == "gb18030" or PUNCTUATION.search(raw) is not None
        if punctuated and CONTROL.search(raw) is None and _reads_as_chinese(raw):
            return raw, encoding
    return None


def _reads_as_chinese(raw: str) -> bool:
    """Whether most of what is beyond ASCII is common Chinese.

    Nearly every byte string decodes as GB18030; what it gives then is rare characters. Common
    ones, and Chinese punctuation, are those of the older and smaller GB 2312.
    """
    beyond = [char for char in raw if char > "\x7f"]
    common = sum(len(char.encode("gb2312", "ignore")) == 2 for char in beyond)
    return bool(beyond) and common >= CHINESE_SHARE * len(beyond)


def _refusal(path: Path, offset: int, why: str) -> SourceError:
    return SourceError(f"{path}: byte {offset}: {why}; save the page as UTF-8 text")
