"""Evidence of pages that were read before, by the hash of the page and of what reads it.

    FOLDER/evidence/<extractor version>/<2 digits>/<page hash>.json

An entry is two lines: a head with the hash of the second, and the evidence (`kg.codec`). It is
written beside its place and renamed, so that builds may share a folder and a killed one leaves
whole entries only. What is not as it was written is not believed: the page is read again.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sys
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from kg.codec import decode, encode
from kg.errors import TargetError
from kg.model import PageEvidence, SourceText
from kg.target import Replacement, target_error

LIMIT = 2 * 1024**3
"""Bytes that a cache may hold: some 25,000 pages."""
TOUCHED_AFTER = 24 * 3600
"""Seconds after which the use of an entry is noted, so that it is not dropped as unused."""
_SUFFIX = ".json"
_NOT_KEPT = "what the pages say is not kept"

AFTER_EVIDENCE = frozenset(
    "card cli evaluate export facts folder graph knowledge lookup network nodes ontology "
    "ontology_files properties push query quotation rebuild render resolve stats store validate "
    "verify".split()
)
"""Parts of this package that evidence does not pass through. What is not listed here counts, so
that a new module cannot be forgotten."""


@functools.cache
def extractor_version() -> str:
    """Sixteen hex digits that change with the code and word lists that read pages."""
    found = hashlib.sha256()
    for name, content in _sources(resources.files("kg")):
        found.update(f"{name} {len(content)}\n".encode())
        found.update(content)
    beside = (*sys.version_info[:2], unicodedata.unidata_version, metadata.version("jieba"))
    found.update(repr(beside).encode())
    return found.hexdigest()[:16]


def _sources(folder: Traversable, path: str = "") -> Iterator[tuple[str, bytes]]:
    """Name and content of the files of the package that reading a page depends on."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}{entry.name}"
        if name.removesuffix(".py") in AFTER_EVIDENCE or entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _sources(entry, f"{name}/")
        elif name.startswith("data/") or name.endswith(".py"):
            yield name, entry.read_bytes()


class Size(NamedTuple):
    """How many pages a cache holds, and how many bytes."""

    pages: int
    bytes: int


class EvidenceCache:
    """The evidence kept in `folder`, for one version of the extractor (by default this one)."""

    def __init__(self, folder: Path, version: str | None = None) -> None:
        self.folder = folder / "evidence"
        self.version = version or extractor_version()
        self.damaged: list[Path] = []
        """Entries that were met and not believed."""
        self.refusal: str | None = None
        """Why an entry could not be written or removed; none is tried after the first."""
        self._written = 0

    def path(self, sha256: str) -> Path:
        """Where the evidence of the page with this hash is kept."""
        return self.folder / self.version / sha256[:2] / f"{sha256}{_SUFFIX}"

    def get(self, source: SourceText) -> PageEvidence | None:
        """What is kept of this page, under its present name; None where nothing is."""
        found = self.recall(source.sha256)
        if found is None:
            return None
        if (found.source.raw, found.source.encoding) != (source.raw, source.encoding):
            self.damaged.append(self.path(source.sha256))
            return None
        return replace(found, source=source)

    def recall(self, sha256: str) -> PageEvidence | None:
        """What is kept of the page with this hash, under the name that it had then."""
        path = self.path(sha256)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        evidence = _believed(stored, sha256)
        if evidence is None:
            self.damaged.append(path)
        else:
            _note_use(path)
        return evidence

    def put(self, evidence: PageEvidence) -> None:
        """Keeps the evidence; where that cannot be written, `refusal` says why."""
        if self.refusal is not None:
            return
        sha256 = evidence.source.sha256
        body = encode(evidence).encode("utf-8")
        head = {"evidence of page": sha256, "sha256": hashlib.sha256(body).hexdigest()}
        path = self.path(sha256)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with Replacement(path) as file:
                file.write(json.dumps(head).encode() + b"\n" + body + b"\n")
            self._written += 1
        except TargetError as error:
            self.refusal = f"{error}; {_NOT_KEPT}"
        except OSError as error:
            self.refusal = f"{path.parent}: {error.strerror or error}; {_NOT_KEPT}"

    def size(self) -> Size:
        """What the folder holds, of all versions."""
        found = [state.st_size for _, state in self._entries()]
        return Size(len(found), sum(found))

    def trim(self, limit: int = LIMIT) -> None:
        """Drops what was longest not used until `limit` bytes are kept, if anything was put.

        Where that cannot be removed, `refusal` says why.
        """
        if not self._written or self.refusal is not None:
            return
        entries = sorted((state.st_mtime, state.st_size, path) for path, state in self._entries())
        excess = sum(size for _, size, _ in entries) - limit
        for _, size, path in entries:
            if excess <= 0:
                return
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                reason = error.strerror or str(error)
                self.refusal = f"{path}: {reason}; the cache stays larger than it is to be"
                return
            excess -= size

    def clear(self) -> Size:
        """Removes all evidence, of all versions; returns what it was.

        Raises TargetError where that cannot be removed.
        """
        import shutil

        before = self.size()
        while self.folder.exists():
            try:
                shutil.rmtree(self.folder)
            except FileNotFoundError:
                continue  # another removed a part of it meanwhile
            except OSError as error:
                raise target_error(self.folder, error) from error
        return before

    def _entries(self) -> Iterator[tuple[Path, os.stat_result]]:
        """Each entry with its state, but for those that another removes meanwhile."""
        for folder, _, names in os.walk(self.folder):  # passes over folders that vanish
            place = Path(folder)
            if place.parent.parent != self.folder:
                continue
            for name in names:
                if name.endswith(_SUFFIX):
                    try:
                        yield place / name, (place / name).stat()
                    except FileNotFoundError:
                        continue


def _believed(stored: bytes, sha256: str) -> PageEvidence | None:
    """The evidence of an entry that is as it was written, else None."""
    head, _, body = stored.partition(b"\n")
    body = body.removesuffix(b"\n")
    try:
        said = json.loads(head)
        if said != {"evidence of page": sha256, "sha256": hashlib.sha256(body).hexdigest()}:
            return None
        return decode(PageEvidence, body.decode("utf-8"))
    except (ValueError, KeyError, TypeError):
        return None


def _note_use(path: Path) -> None:
    try:
        if time.time() - path.stat().st_mtime > TOUCHED_AFTER:
            os.utime(path)
    except OSError:
        return  # a cache that may only be read
