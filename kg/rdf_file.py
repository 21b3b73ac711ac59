"""Files in any RDF format as quads, one by one; packed ones are unpacked while they are read."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from pyoxigraph import Quad, RdfFormat, Store, Triple, parse

from kg.errors import StoreError
from kg.layers import layered

GRAPH_SUFFIXES = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".rdf": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
"""Files that can be asked, by the end of their name."""
OTHER_SUFFIXES = {
    ".turtle": RdfFormat.TURTLE,
    ".ntriples": RdfFormat.N_TRIPLES,
    ".nquads": RdfFormat.N_QUADS,
    ".n3": RdfFormat.N3,
    ".owl": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".json": RdfFormat.JSON_LD,
}
"""Ends of names that other tools give the same formats."""

Opener = Callable[[Path], IO[bytes]]


def quads_in(file: Path) -> Iterator[Quad]:
    """The quads of a file; where its format has no named graphs, pages are found again.

    Raises StoreError, with the line, where the file is not what its name says.
    """
    form, opened = _form(file)
    with _sound(file, form), opened(file) as stream:
        quads = parse(stream, form, base_iri=file.absolute().as_uri())
        if form.supports_datasets:
            yield from quads
        else:
            yield from layered(Triple(q.subject, q.predicate, q.object) for q in quads)


def load_file(file: Path, store: Store) -> None:
    """Puts the quads of a file into a store, as `quads_in` gives them and in less time."""
    form, opened = _form(file)
    if not form.supports_datasets:
        store.bulk_extend(quads_in(file))
        return
    base = file.absolute().as_uri()
    with _sound(file, form):
        if opened is _plain:  # which the engine reads with all processors
            store.bulk_load(path=file, format=form, base_iri=base)
            return
        with opened(file) as stream:
            store.bulk_load(stream, form, base_iri=base)


def _form(file: Path) -> tuple[RdfFormat, Opener]:
    """The format of a file and what opens it, by the end of its name."""
    name = file.name.lower()
    opened: Opener = _plain
    for end, unpack in _UNPACKERS.items():
        if name.endswith(end):
            name, opened = name.removesuffix(end), unpack
    suffix = Path(name).suffix
    form = {**GRAPH_SUFFIXES, **OTHER_SUFFIXES}.get(suffix)
    if form is None:
        raise StoreError(
            f"{file}: “{suffix}” is no RDF format; give a file that ends in "
            f"{', '.join(GRAPH_SUFFIXES)}, also with {', '.join(_UNPACKERS)} behind it, "
            "or a folder that “kg build” made"
        )
    return form, opened


def _plain(file: Path) -> IO[bytes]:
    return file.open("rb")


def _gz(file: Path) -> IO[bytes]:
    import gzip

    return cast("IO[bytes]", gzip.open(file))


def _bz2(file: Path) -> IO[bytes]:
    import bz2

    return cast("IO[bytes]", bz2.open(file))


_UNPACKERS: dict[str, Opener] = {".gz": _gz, ".bz2": _bz2}
"""Ends of names of packed files."""


@contextmanager
def _sound(file: Path, form: RdfFormat) -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        where = f"{file}:{error.lineno}" if error.lineno else f"{file}"
        raise StoreError(f"{where}: {error.msg}; the file is not sound {form.name}") from error
    except FileNotFoundError as error:
        raise StoreError(f"{file}: there is no such file; check the path") from error
    except OSError as error:
        raise StoreError(f"{file}: {error.strerror or error}; check the file") from error
    except (EOFError, zlib.error) as error:
        raise StoreError(f"{file}: {error}; the packed file is not whole") from error
