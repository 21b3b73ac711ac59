"""A build folder: `graph.ttl`, `network.html`, `store/` and `sources.json`, written whole.

Everything is computed before the first file is touched; each part is written beside its place
and renamed, so that a full disk or an interruption leaves the earlier build as it was.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Quad

from kg.errors import TargetError
from kg.lock import Lock
from kg.namespaces import KG
from kg.stamp import Stamp, stamp_of
from kg.store import StagedStore
from kg.target import Replacement, sweep, target_error

GRAPH = "graph.ttl"
NETWORK = "network.html"
STORE = "store"
SOURCES = "sources.json"
_ATTEMPTS = 10
"""How often a folder is tried that is held."""


@contextmanager
def writing(folder: Path, keeps: Collection[str] = ()) -> Iterator[None]:
    """Makes the folder and holds it for the one writer that it may have.

    Fails early (TargetError) where nothing could be written to it, where another writes, and
    where a file stands in the place of one of ours that we did not make. A folder that was
    made here and got nothing is removed.
    """
    made = prepare(folder)
    try:
        with _only_writer(folder):
            for name in (GRAPH, NETWORK, SOURCES, STORE):
                sweep(folder / name)
            refuse_foreign(folder, keeps)
            yield
    except BaseException:
        if made and not any(folder.iterdir()):
            folder.rmdir()  # a refused page or an interruption leaves nothing behind
        raise


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


@contextmanager
def _only_writer(folder: Path) -> Iterator[None]:
    with ExitStack() as stack:
        for attempt in range(_ATTEMPTS):
            try:
                stack.enter_context(Lock(folder))
                break
            except BlockingIOError:
                if attempt < _ATTEMPTS - 1:
                    time.sleep(0.02)  # a reader that looks whether somebody writes
                    continue
                raise TargetError(
                    f"{folder}: another “kg build” is writing there; wait until it has ended,"
                    " or choose another folder with -o"
                ) from None
        yield


def refuse_foreign(folder: Path, keeps: Collection[str] = ()) -> None:
    """TargetError where a file would be overwritten that is none of a build's."""
    for name, is_ours in _OURS.items():
        if name in keeps:
            continue
        file = folder / name
        try:
            ours = not file.exists() or (file.is_file() and _read(file, is_ours))
        except OSError as error:
            raise target_error(file, error) from error
        if not ours:
            raise TargetError(
                f"{file}: is not what “kg build” made and is not overwritten; move it away,"
                " or choose another folder with -o"
            )


def _read(file: Path, is_ours: Callable[[BinaryIO], bool]) -> bool:
    with file.open("rb") as stream:
        return is_ours(stream)


def _is_graph(stream: BinaryIO) -> bool:
    head = stream.read(_HEAD)
    return not head or KG.encode() in head


def _is_network(stream: BinaryIO) -> bool:
    content = stream.read()
    return all(mark in content for mark in (b'id="network"', b'id="graph"', b"vis-network"))


def _is_sources(stream: BinaryIO) -> bool:
    try:
        table = json.load(stream)
        return all(
            re.fullmatch("[0-9a-f]{64}", sha) and {"name", "path"} <= entry.keys()
            for sha, entry in table.items()
        )
    except (ValueError, AttributeError):
        return False


_OURS: dict[str, Callable[[BinaryIO], bool]] = {
    GRAPH: _is_graph,
    NETWORK: _is_network,
    SOURCES: _is_sources,
}
"""How each file of a build is told from another of its name; `kg.store` knows its stores."""
_HEAD = 16_384
"""Bytes in which the prefixes of a graph stand."""


def write(
    folder: Path,
    graph: Iterable[Quad],
    document: bytes | Stamp,
    others: Callable[[Path], Mapping[str, bytes]],
) -> None:
    """Writes a whole build: the store, `graph.ttl` and what `others` makes of the store.

    All parts are written before the first goes to its place. Where the `graph.ttl` that is there
    is to stay, its stamp from before the graph was read stands in the place of the document.
    TargetError where a part cannot be written.
    """
    with ExitStack() as stack:
        staged = stack.enter_context(StagedStore(graph, folder / STORE))
        text = {}
        if isinstance(document, Stamp):
            document.put(staged)
        else:
            text[GRAPH] = document
        for name, content in {**text, **others(staged)}.items():
            target = Replacement(folder / name)
            file = stack.enter_context(target)
            file.write(content)
            file.flush()
            if name == GRAPH and target.part:
                stamp_of(target.part, content).put(staged)


def listed_sources(folder: Path) -> dict[str, tuple[str, Path]]:
    """Name and place of each page by its hash, from `sources.json`; empty where that is none."""
    try:
        table = json.loads((folder / SOURCES).read_text(encoding="utf-8"))
        return {str(sha): (str(e["name"]), folder / e["path"]) for sha, e in table.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def sources(paths: Mapping[str, Path], folder: Path, names: Mapping[str, str]) -> bytes:
    """`sources.json`: for each page hash its name and its file's path as seen from `folder`."""
    table = {
        sha: {
            "name": names[sha],
            "path": Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix(),
        }
        for sha, path in sorted(paths.items())
    }
    text = json.dumps(table, ensure_ascii=False, indent=1) + "\n"
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:  # a path that is no UTF-8: JSON's escapes keep its bytes
        return (json.dumps(table, indent=1) + "\n").encode("ascii")
