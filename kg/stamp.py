"""Which text a store was made from: a stamp in the store that later tells whether it still is.

A build folder holds the graph twice, as `graph.ttl` for people and other tools and as a store for
queries. Where the text is edited, or comes anew from somewhere, the store does not know of it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from kg.errors import TargetError
from kg.lock import Lock
from kg.target import Replacement, target_error

NAME = "made-from.json"
"""The stamp's name in the folder of a store; the engine leaves it alone."""


class Stamp(NamedTuple):
    """A text: its hash, its bytes, and when its file was last written (nanoseconds)."""

    sha256: str
    size: int
    modified: int

    def put(self, store: Path) -> None:
        """Notes in the folder of a store that is being made that it holds what the text says."""
        try:
            (store / NAME).write_bytes(self._note())
        except OSError as error:
            raise target_error(store / NAME, error) from error

    def renew(self, store: Path, before: bytes) -> None:
        """Notes it in place of `before`, where the store may be written and nobody builds."""
        try:
            with Lock(store.parent):  # else a build may put another store there meanwhile
                if (store / NAME).read_bytes() == before:
                    with Replacement(store / NAME) as file:
                        file.write(self._note())
        except (OSError, TargetError):
            return  # the text is hashed again next time

    def _note(self) -> bytes:
        return json.dumps(self._asdict()).encode("ascii") + b"\n"


def stamp_of(text: Path, content: bytes | None = None) -> Stamp:
    """The stamp of a file, as it is before it is read; its `content` where that is at hand.

    Raises OSError where it cannot be read.
    """
    state = text.stat()
    return Stamp(_sha256(text, content), state.st_size, state.st_mtime_ns)


def is_outdated(store: Path, text: Path) -> bool:
    """Whether `text` is known to be another one than that from which the store was made.

    The bytes decide; they are read only where the time of the file has changed, and where they
    are the same that time is noted.
    """
    try:
        noted = (store / NAME).read_bytes()
        note = json.loads(noted)
        known = Stamp(note["sha256"], note["size"], note["modified"])
        state = text.stat()
        if state.st_size != known.size:
            return True
        if state.st_mtime_ns == known.modified:
            return False
        if _sha256(text) != known.sha256:
            return True
    except (OSError, ValueError, KeyError, TypeError):
        return False  # no text, or a store that nobody stamped
    known._replace(modified=state.st_mtime_ns).renew(store, noted)
    return False


def _sha256(file: Path, content: bytes | None = None) -> str:
    import hashlib  # takes a while, and a store whose text was left alone does not need it

    if content is not None:
        return hashlib.sha256(content).hexdigest()
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
