"""The one entity that a command is about: found by its name in the graph that was named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import click

from kg.cli.terminal import notice, table_lines
from kg.errors import AmbiguousName, NameNotFound

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.card.values import About
    from kg.lookup import Named

CHOICE = 12
"""Entities that a message offers at most."""
LEAST = 2
"""Characters of a name that must be given for the one entity that has them to be meant."""

Told = TypeVar("Told", bound="About")


class Opened(NamedTuple):
    """A graph with an entity of it; `pages` are the texts of page files by SHA-256."""

    store: Store
    base: str
    iri: str
    pages: dict[str, str]


def open_entity(graph: Path, name: str) -> Opened:
    """The entity that `name` means in a graph, with the pages that can still be read.

    Raises NameNotFound where there is none, QueryError with a choice where there are several,
    and StoreError where the graph cannot be read. A notice tells which pages are gone.
    """
    from kg.render.sources import read_sources
    from kg.store import base_of, open_graph, reading

    store = open_graph(graph)
    with reading(graph):
        base = base_of(store)
        iri = the_one(store, name, base)
    folder = graph if graph.is_dir() and not (graph / "CURRENT").exists() else graph.parent
    pages, gone = read_sources(folder)
    if gone:
        notice(f"no line numbers for {'、'.join(gone)}: the page file is gone or has changed")
    return Opened(store, base, iri, pages)


def print_about(
    graph: Path,
    name: str,
    format_: str,
    limit: int,
    read: Callable[[Store, str, Mapping[str, str]], Told],
    lines: Callable[[Told, int, str], Iterable[str]],
) -> None:
    """Prints what `read` finds about an entity: as JSON, or as the `lines` of the terminal."""
    from kg.store import reading

    store, base, iri, pages = open_entity(graph, name)
    with reading(graph):
        told = read(store, iri, pages)
    if format_ == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps(asdict(told), ensure_ascii=False, indent=2))
        return
    for line in lines(told, limit, base):
        click.echo(line)


def the_one(store: Store, name: str, base: str) -> str:
    """The IRI of the entity that `name` means; raises NameNotFound, or QueryError with a choice.

    What is no name is looked for as a part of one, in pinyin or initials; a notice tells which
    entity was taken for it.
    """
    from kg.lookup import find

    try:
        found = find(store, name, base)
    except NameNotFound:
        if (meant := _meant(store, name, base)) is None:
            raise
        return meant
    if len(found) > 1:
        raise ambiguous(name, found, base)
    return found[0].iri


def _meant(store: Store, name: str, base: str) -> str | None:
    """The one entity that is called so in part; None where none is.

    Raises QueryError with a choice where several are.
    """
    from kg.search import search

    hits = search(store, name)
    whole = [hit for hit in hits if hit.whole and hit.cost == hits[0].cost]
    if len(meant := whole or hits) > 1:
        named = [hit.entity for hit in hits]
        as_ = [hit.entity.how if hit.name == hit.entity.label else hit.name for hit in hits]
        found = [one._replace(how=how) for one, how in zip(named, as_, strict=True)]
        raise ambiguous(name, found, base)
    if not meant or len(name) < LEAST:
        return None
    notice(f"{name}: taken for {meant[0].name} ({meant[0].entity.kind})")
    return meant[0].entity.iri


def ambiguous(name: str, found: list[Named], base: str) -> AmbiguousName:
    """The error that offers a choice of the entities which `name` can mean."""
    from kg.cli.results import short_iri
    from kg.namespaces import prefixes

    namespaces = prefixes(base)
    shown = found if len(found) <= CHOICE else found[: CHOICE - 1]
    rows = [[short_iri(one.iri, namespaces), one.kind, one.label, one.how] for one in shown]
    table = "\n".join(f"  {line}" for line in table_lines(["choose", "kind", "name", "as"], rows))
    rest = len(found) - len(shown)
    more = f"\n  and {rest} more: give more of the name" if rest else ""
    return AmbiguousName(
        f"“{name}” can mean {len(found)} entities; give one of these in its place:\n{table}{more}"
    )
