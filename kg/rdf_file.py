"""Files in any RDF format as quads, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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


def quads_in(file: Path) -> Iterator[Quad]:
    """The quads of a file; where its format has no named graphs, pages are found again.

    Raises StoreError, with the line, where the file is not what its name says.
    """
    form = _form(file)
    with _sound(file, form), file.open("rb") as stream:
        quads = parse(stream, form, base_iri=file.absolute().as_uri())
        if form.supports_datasets:
            yield from quads
        else:
            yield from layered(Triple(q.subject, q.predicate, q.object) for q in quads)


def load_file(file: Path, store: Store) -> None:
    """Puts the quads of a file into a store, as `quads_in` gives them and in less time."""
    form = _form(file)
    if not form.supports_datasets:
        store.bulk_extend(quads_in(file))
        return
    with _sound(file, form):
        store.bulk_load(path=file, format=form, base_iri=file.absolute().as_uri())


def _form(file: Path) -> RdfFormat:
    form = GRAPH_SUFFIXES.get(file.suffix.lower())
    if form is None:
        raise StoreError(
            f"{file}: “{file.suffix}” is no RDF format; give a file that ends in "
            f"{', '.join(GRAPH_SUFFIXES)}, or a folder that “kg build” made"
        )
    return form


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
