"""What was pushed where: lines of JSON beside the build, the last line about a graph counts.

    {"url": "http://localhost:7878/store", "graph": "default", "sha256": "9f…", "sent": 8000}

`sent` counts the triples of that content that the server has; a line is added after every
request, so that a killed push loses at most one.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from kg.errors import PushError
from kg.store import is_store
from kg.target import Replacement, target_error

NAME = "pushed.jsonl"
BEGUN = -1
"""What `sent` is before the first request about a content has been answered."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A content (by its hash) and how many of its triples a server has."""

    sha256: str
    triples: int


def record_path(graph: Path) -> Path:
    """The record's place for a graph: in its build folder, or beside its file."""
    if is_store(graph):
        return graph.absolute().parent / NAME
    return graph / NAME if graph.is_dir() else graph.with_name(f"{graph.name}.{NAME}")


class Record:
    """The record at `path`; it need not be there yet.

    Raises PushError where it cannot be understood, and TargetError where it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._sent: dict[tuple[str, str], Sent] = {}
        self._read()

    def sent(self, url: str, graph: str) -> Sent | None:
        """What the server at `url` has of `graph`, None where nothing was pushed."""
        return self._sent.get((url, graph))

    def graphs(self, url: str) -> list[str]:
        """The graphs that were pushed to `url`, sorted."""
        return sorted(graph for known, graph in self._sent if known == url)

    def note(self, url: str, graph: str, sent: Sent) -> None:
        """Remembers at once, on disk, what the server has."""
        self._sent[url, graph] = sent
        self._append(_line(url, graph, sent))

    def forget(self, url: str, graph: str) -> None:
        """Remembers at once that the server does not have `graph` any more."""
        if self._sent.pop((url, graph), None):
            self._append(_line(url, graph, None))

    def restore(self, url: str, graph: str, before: Sent | None) -> None:
        """Remembers what was known before a request that the server refused."""
        if before is None:
            self.forget(url, graph)
        else:
            self.note(url, graph, before)

    def tidy(self) -> None:
        """Writes one line for each graph, in place of the history."""
        if not self.path.exists():
            return
        with Replacement(self.path) as file:
            for (url, graph), sent in sorted(self._sent.items()):
                file.write(_line(url, graph, sent))

    def _append(self, line: bytes) -> None:
        try:
            with self.path.open("ab") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise target_error(self.path, error) from error

    def _read(self) -> None:
        try:
            lines = self.path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return
        except OSError as error:
            raise target_error(self.path, error) from error
        *whole, broken = lines
        for number, line in enumerate(whole, 1):
            try:
                said = json.loads(line)
                key = str(said["url"]), str(said["graph"])
                sent = Sent(str(said["sha256"]), int(said["sent"]))
            except (ValueError, KeyError, TypeError) as error:
                raise PushError(
                    f"{self.path}:{number}: is no record of a push; "
                    "delete the file, then push with --replace"
                ) from error
            if sent.sha256:
                self._sent[key] = sent
            else:
                self._sent.pop(key, None)
        if broken:  # a push was killed while it wrote: what that line said is sent again
            self.tidy()


def _line(url: str, graph: str, sent: Sent | None) -> bytes:
    known = sent or Sent("", 0)
    values = {"url": url, "graph": graph, "sha256": known.sha256, "sent": known.triples}
    return (json.dumps(values, ensure_ascii=False) + "\n").encode()
