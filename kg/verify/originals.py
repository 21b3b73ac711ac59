"""Where the page files of a graph are now.

A page is known by the SHA-256 of its bytes. Files that the user names are looked through
first, then the paths that `kg build` noted in `sources.json`. A file that only bears the
page's name is taken where nothing else is found, so that a page that was changed since is
told from a page that is gone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import SourceError
from kg.folder import SOURCES
from kg.source import find_pages


@dataclass(frozen=True, slots=True)
class Originals:
    """Page files by hash and, for pages that were changed, by name."""

    by_hash: dict[str, Path] = field(default_factory=dict)
    by_name: dict[str, Path] = field(default_factory=dict)
    otherwise: Originals | None = None
    """Where to look for a page of which there is neither hash nor name here."""

    @classmethod
    def among(cls, paths: Sequence[Path]) -> Originals:
        """The pages among these files and folders. SourceError for a path that is not there."""
        by_hash: dict[str, Path] = {}
        by_name: dict[str, Path] = {}
        for path in find_pages(paths):
            try:
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
            except OSError as error:
                raise SourceError(f"{path}: {error.strerror}; check its rights") from error
            by_hash.setdefault(digest, path)
            for name in _names(path):
                by_name.setdefault(name, path)
        return cls(by_hash, by_name)

    @classmethod
    def noted(cls, graph: Path) -> Originals:
        """The pages that `sources.json` beside `graph` (a folder or a file) points to.

        Empty where there is no such file; SourceError where it cannot be understood.
        """
        folder = graph if graph.is_dir() else graph.parent
        file = folder / SOURCES
        if not file.is_file():
            return cls()
        try:
            table = json.loads(file.read_text(encoding="utf-8"))
            by_hash = {str(digest): folder / entry["path"] for digest, entry in table.items()}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SourceError(
                f"{file}: not a list of sources as “kg build” writes it ({error}); "
                "name the page files: kg verify PATH…"
            ) from error
        except OSError as error:
            raise SourceError(f"{file}: {error.strerror}; check its rights") from error
        return cls({digest: path for digest, path in by_hash.items() if path.is_file()})

    def find(self, name: str, sha256: str) -> Path | None:
        """The file with this hash, else the one with this name, else None."""
        found = self.by_hash.get(sha256) or self.by_name.get(name)
        return found or (self.otherwise.find(name, sha256) if self.otherwise else None)

    def __or__(self, other: Originals) -> Originals:
        """These originals first, and then those of `other`."""
        last = self.otherwise | other if self.otherwise else other
        return Originals(self.by_hash, self.by_name, last)


def _names(path: Path) -> list[str]:
    """What a page in this file may be called: its name, or with folders beside a namesake."""
    parts = path.absolute().parts
    return ["/".join(parts[start:]) for start in range(len(parts) - 1, 0, -1)]
