"""The graph on disk: an Oxigraph store that is built whole, and opened without writing.

`build_store` loads quads into a fresh folder beside the target and renames it, so that a
store is complete or not there: a load that is killed would leave its files behind for good
in a store that lives on. `open_graph` opens what `kg build` leaves, or a graph file, for
queries; unlike the engine's own `Store(path)` it creates nothing.
"""

from __future__ import annotations

import os
import re
import time
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.errors import StoreError
from kg.lock import Lock, hold, is_held
from kg.namespaces import BASE, KG, MINTED, RDF
from kg.rdf_file import load_file
from kg.stamp import is_outdated
from kg.target import beside, exchange, sweep, target_error

STORE_FOLDER = "store"
GRAPH_FILE = "graph.ttl"

_MARK = "CURRENT"
"""The file that names a store's state; a folder without it is no store."""
_TYPE = NamedNode(RDF + "type")
_ATTEMPTS = 10
"""How often a store is opened that is being replaced."""


class OutdatedStore(UserWarning):
    """The text beside a store was changed since the store was made from it."""


def build_store(content: Iterable[Quad] | Path, path: Path) -> None:
    """Writes a store with these quads, or those of a file, in place of one at `path`.

    Raises TargetError where it cannot be written, or where `path` is something else than a
    store; what stood there is then as before.
    """
    with StagedStore(content, path):
        pass


class StagedStore:
    """A store that is built beside `path` and goes there when the block ends without error.

    The block gets the folder in which it lies meanwhile; `open_graph` reads it there.
    """

    def __init__(self, content: Iterable[Quad] | Path, path: Path) -> None:
        self._content = content
        self.path = Path(os.path.realpath(path))
        self.part = beside(self.path)
        self._lock: Lock | None = None

    def __enter__(self) -> Path:
        path = self.path
        if path.exists() and not (is_store(path) or (path.is_dir() and not any(path.iterdir()))):
            raise target_error(path, FileExistsError(17, "is not a store and is left alone"))
        try:
            sweep(path)
            self._make()
            store = Store(self.part)
            if isinstance(self._content, Path):
                load_file(self._content, store)
            else:
                store.bulk_extend(self._content)
            store.flush()
            del store  # gives the lock back before the folder moves
        except OSError as error:
            self._discard()
            raise target_error(path, error) from error
        except RuntimeError as error:  # the engine's word for a disk that fails in the end
            self._discard()
            raise target_error(path, OSError(str(error))) from error
        except BaseException:
            self._discard()
            raise
        return self.part

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                _replace(self.part, self.path)
        except OSError as failure:
            raise target_error(self.path, failure) from failure
        finally:
            self._discard()

    def _make(self) -> None:
        while self._lock is None:
            self.part.mkdir()
            self._lock = hold(self.part)

    def _discard(self) -> None:
        import shutil  # takes longer to import than a query takes to open a store

        shutil.rmtree(self.part, ignore_errors=True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def open_graph(path: Path) -> Store:
    """The graph at `path`: evidence in named graphs, facts in the default graph.

    `path` is a build folder (its store, else its `graph.ttl` in memory), a store, or a file
    in any RDF format. Raises StoreError where there is none, or where it is damaged. Warns
    (OutdatedStore) where the `graph.ttl` beside a store is not what it was made from.
    """
    place = path if is_store(path) else path / STORE_FOLDER
    if is_store(place):
        opened = _open_store(place)
        _warn_of_outdated(place)
        return opened
    file = path / GRAPH_FILE if path.is_dir() else path
    if file.is_file():
        store = Store()
        load_file(file, store)
        return store
    if path.is_dir():
        raise StoreError(
            f"{path}: holds no graph (neither {STORE_FOLDER}/ nor {GRAPH_FILE}); "
            f"make one with “kg build PAGES -o {path}”, or name another with -g"
        )
    raise StoreError(
        f"{path}: there is no such file or folder; "
        f"make a graph with “kg build PAGES -o {path}”, or name another with -g"
    )


def is_store(path: Path) -> bool:
    """Whether a store lies at `path`, sound or not."""
    return (path / _MARK).is_file()


def facts_of(store: Store) -> Store:
    """A graph in memory with the facts of `store` alone: its default graph."""
    facts = Store()
    facts.bulk_extend(store.quads_for_pattern(None, None, None, DefaultGraph()))
    return facts


def base_of(store: Store) -> str:
    """The base that the entities of `store` were minted with; the usual one if it has none."""
    for name in MINTED:
        for quad in store.quads_for_pattern(None, _TYPE, NamedNode(KG + name.capitalize()), None):
            base, found, _ = str(quad.subject)[1:-1].rpartition(f"{name}/")
            if found:
                return base
    return BASE


def _replace(part: Path, path: Path) -> None:
    if not path.exists():
        part.rename(path)
        return
    if exchange(part, path):
        return  # what stood there is now at `part`
    import shutil

    old = beside(path).with_suffix(".old")
    path.rename(old)
    try:
        part.rename(path)
    except OSError:
        old.rename(path)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _open_store(path: Path) -> Store:
    """The store at `path`; where a build replaces it meanwhile, the new one, not half of each."""
    fault: Exception | None = None
    for _ in range(_ATTEMPTS):
        before = _identity(path)
        try:
            opened, fault = Store.read_only(os.fspath(path)), None
        except (OSError, RuntimeError, ValueError) as error:
            fault = error
        if before is not None and before == _identity(path):
            break
        time.sleep(0.01)
    if fault is not None:
        raise store_error(path, fault) from fault
    return opened


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _warn_of_outdated(store: Path) -> None:
    text = store.parent / GRAPH_FILE
    if is_outdated(store, text) and not is_held(store.parent):  # a build that just replaces both
        warnings.warn(
            f"{text}: is not what {store} was made from, which is asked here; “kg rebuild -g"
            f" {store.parent}” takes the file in",
            OutdatedStore,
            stacklevel=3,
        )


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turns what the engine says of a damaged store while it is read into a StoreError."""
    try:
        yield
    except (RuntimeError, OSError) as error:
        if getattr(error, "errno", None) is not None:
            raise  # the system's, about a file or a pipe, not the engine's
        raise store_error(path, error) from error


def store_error(path: Path, error: Exception) -> StoreError:
    """What is wrong with the store at `path`, and what to do next."""
    reason = " ".join(str(error).split())
    if re.search(r"\block\b", reason, re.IGNORECASE):
        return StoreError(f"{path}: another program is writing this store; try again later")
    folder = path.parent if path.name == STORE_FOLDER else path
    return StoreError(
        f"{path}: the store is damaged ({reason}); “kg rebuild -g {folder}” makes it anew"
    )
