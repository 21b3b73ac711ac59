"""Which text a store was made from: a stamp in the store that later tells whether it still is.

A build folder holds the graph twice, as `graph.ttl` for people and other tools and as a store for
queries. Where the text is edited, or comes anew from somewhere, the store does not know of it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from kg.target import target_error

NAME = "made-from.json"
"""The stamp's name in the folder of a store; the engine leaves it alone."""


def stamp(store: Path, text: Path) -> None:
    """Notes in the folder of a store that it holds what `text` says, a file that stays so."""
    try:
        state = text.stat()
        note = {
            "sha256": _sha256(text),
            "size": state.st_size,
            "modified": state.st_mtime_ns,
        }
        (store / NAME).write_text(json.dumps(note) + "\n", encoding="ascii")
    except OSError as error:
        raise target_error(store / NAME, error) from error


def is_outdated(store: Path, text: Path) -> bool:
    """Whether `text` is known to be another one than that from which the store was made.

    The bytes decide; they are read only where size or time of the file have changed.
    """
    try:
        note = json.loads((store / NAME).read_bytes())
        state = text.stat()
        if (state.st_size, state.st_mtime_ns) == (note["size"], note["modified"]):
            return False
        return bool(note["sha256"] != _sha256(text))
    except (OSError, ValueError, KeyError, TypeError):
        return False  # no text, or a store that nobody stamped


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
