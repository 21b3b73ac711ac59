"""A build folder: `graph.ttl`, `network.html`, `store/` and `sources.json`, written whole.

Everything is computed before the first file is touched; each part is written beside its place
and renamed, so that a full disk or an interruption leaves the earlier build as it was.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from kg.errors import TargetError
from kg.target import target_error

GRAPH = "graph.ttl"
NETWORK = "network.html"
STORE = "store"
SOURCES = "sources.json"


def prepare(folder: Path) -> bool:
    """Makes the folder, and says whether it was not there before.

    Fails early (TargetError) where nothing could be written to it.
    """
    made = not folder.exists()
    if folder.exists() and not folder.is_dir():
        raise TargetError(f"{folder}: is a file; give the path of a folder with -o")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise target_error(folder, error) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise TargetError(f"{folder}: may not be written to; choose another folder with -o")
    return made


def sources(paths: Mapping[str, Path], folder: Path) -> bytes:
    """`sources.json`: for each page hash its file's name and its path as seen from `folder`."""
    table = {
        sha: {
            "name": path.name,
            "path": Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix(),
        }
        for sha, path in sorted(paths.items())
    }
    text = json.dumps(table, ensure_ascii=False, indent=1) + "\n"
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:  # a path that is no UTF-8: JSON's escapes keep its bytes
        return (json.dumps(table, indent=1) + "\n").encode("ascii")
