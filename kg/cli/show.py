"""`kg show`: a card about one entity."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option, quiet_option
from kg.cli.terminal import notice, table_lines
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.lookup import Named

SHOWN = 20
"""Lines of a section that are printed unless another number is asked for."""


@click.command(short_help="Show what the graph says about one entity, with the sentences.")
@click.argument("name")
@format_option(("text", "json"), default="text")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=SHOWN,
    show_default=True,
    help="Most lines in each section of the text; 0 is all.",
)
@graph_option
@quiet_option
def command(name: str, format_: str, limit: int, graph: Path) -> None:
    """Show what the graph says about one entity, with the sentences.

    NAME is a name of the entity, a name that it has in an article (片区), an IRI, or a short
    IRI such as zone:青岛自贸片区. Every fact comes with the file and line of its print (the
    offset, where the page file is gone).

    \b
    kg show 张三
    kg show 张三 --format json
    """
    from kg.lookup import find
    from kg.store import base_of, open_graph, reading

    store = open_graph(graph)
    with reading(graph):
        base = base_of(store)
        found = find(store, name, base)
    if len(found) > 1:
        raise _ambiguous(name, found, base)

    from kg.card import read_card
    from kg.render.sources import read_sources

    folder = graph if graph.is_dir() and not (graph / "CURRENT").exists() else graph.parent
    pages, gone = read_sources(folder)
    if gone:
        notice(f"no line numbers for {'、'.join(gone)}: the page file is gone or has changed")
    with reading(graph):
        card = read_card(store, found[0].iri, pages)
    if format_ == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps(asdict(card), ensure_ascii=False, indent=2))
        return

    from kg.cli.card_text import card_lines

    for line in card_lines(card, limit, base):
        click.echo(line)


def _ambiguous(name: str, found: list[Named], base: str) -> QueryError:
    from kg.cli.results import short_iri
    from kg.namespaces import prefixes

    namespaces = prefixes(base)
    rows = [[short_iri(one.iri, namespaces), one.kind, one.label, one.how] for one in found]
    table = "\n".join(f"  {line}" for line in table_lines(["choose", "kind", "name", "as"], rows))
    return QueryError(
        f"“{name}” can mean {len(found)} entities; give one of these in its place:\n{table}"
    )
