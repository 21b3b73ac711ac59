"""The pages of a build: each file read once, told apart by name, and what cannot be read.

All files are read before the first is worked on, so that all that is wrong is said at once.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import SourceError
from kg.model import SourceText
from kg.source import read_source


@dataclass(frozen=True, slots=True)
class BadPage:
    """A file that became no page of the build, and why: the whole message."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages in the order of their hashes, where each lies, and the files left out."""

    sources: tuple[SourceText, ...]
    paths: dict[str, Path]
    bad: tuple[BadPage, ...] = ()


def read_pages(paths: Sequence[Path], *, skip_bad: bool = False) -> Pages:
    """The pages in these files; files with the same bytes are one page.

    SourceError with all files that cannot be read; with `skip_bad` only where no page is left.
    """
    sources: dict[str, SourceText] = {}
    found: dict[str, Path] = {}
    bad = []
    for path in sorted(paths):
        try:
            source = read_source(path)
        except SourceError as error:
            bad.append(BadPage(path, str(error)))
            continue
        if source.sha256 not in sources:
            sources[source.sha256] = source
            found[source.sha256] = path
    if bad and not (skip_bad and sources):
        raise refusal(bad, len(paths))
    names = distinct_names(found)
    named = (replace(sources[sha], name=names.get(sha, sources[sha].name)) for sha in sources)
    return Pages(tuple(sorted(named, key=lambda s: s.sha256)), found, tuple(bad))


def refusal(bad: Sequence[BadPage], files: int) -> SourceError:
    """One error for all files that cannot be read."""
    if len(bad) == 1:
        return SourceError(f"{bad[0].reason}, or leave it out with --skip-bad")
    lines = "\n".join(f"  {page.reason}" for page in bad)
    return SourceError(
        f"{len(bad)} of {files} files cannot be read; mend them, or leave them out with"
        f" --skip-bad\n{lines}"
    )


def distinct_names(paths: Mapping[str, Path]) -> dict[str, str]:
    """Names with folders for files that have a name in common.

    They are the paths below the folder that holds all files of that name: what lies above it
    does not matter, so that the names are the same wherever the whole is read.

    >>> distinct_names({"a": Path("/x/07/1.txt"), "b": Path("/x/08/1.txt"), "c": Path("/x/2.txt")})
    {'a': '07/1.txt', 'b': '08/1.txt'}
    """
    namesakes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for sha, path in paths.items():
        namesakes[path.name][sha] = os.path.abspath(path)
    found = {}
    for group in namesakes.values():
        if len(group) > 1:
            top = os.path.commonpath([os.path.dirname(path) for path in group.values()])
            found.update({sha: _shown(Path(path).relative_to(top)) for sha, path in group.items()})
    return found


def _shown(path: Path) -> str:
    # what is no UTF-8 can stand in no graph: its stray bytes are shown as U+FFFD
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")
