"""The page files of a build folder, for the line numbers that the graph does not hold."""

from __future__ import annotations

import json
from pathlib import Path

from kg.errors import KGError
from kg.source import read_source

SOURCES = "sources.json"


def read_sources(folder: Path) -> tuple[dict[str, str], list[str]]:
    """Texts of the pages by SHA-256, and the names of those that are gone or have changed.

    `folder` is what `kg build` left; a folder without `sources.json` has no pages.
    """
    try:
        table = json.loads((folder / SOURCES).read_text(encoding="utf-8"))
        entries = [(str(s), str(e["name"]), folder / e["path"]) for s, e in table.items()]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}, []
    texts: dict[str, str] = {}
    gone: list[str] = []
    for sha, name, path in sorted(entries):
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
