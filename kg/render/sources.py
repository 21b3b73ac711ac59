"""The page files of a build folder, for the line numbers that the graph does not hold."""

from __future__ import annotations

from pathlib import Path

from kg.errors import KGError
from kg.folder import listed_sources
from kg.source import read_source


def read_sources(folder: Path) -> tuple[dict[str, str], list[str]]:
    """Texts of the pages by SHA-256, and the names of those that are gone or have changed.

    `folder` is what `kg build` left; a folder without `sources.json` has no pages.
    """
    texts: dict[str, str] = {}
    gone: list[str] = []
    for sha, (name, path) in sorted(listed_sources(folder).items()):
        try:
            source = read_source(path)
        except KGError:
            gone.append(name)
            continue
        if source.sha256 == sha:
            texts[sha] = source.raw
        else:
            gone.append(name)
    return texts, gone
