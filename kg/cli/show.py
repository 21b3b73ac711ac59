"""`kg show`: a card about one entity."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import format_option, graph_option, quiet_option

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
    from kg.card import read_card
    from kg.cli.entity import open_entity
    from kg.store import reading

    store, base, iri, pages = open_entity(graph, name)
    with reading(graph):
        card = read_card(store, iri, pages)
    if format_ == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps(asdict(card), ensure_ascii=False, indent=2))
        return

    from kg.cli.card_text import card_lines

    for line in card_lines(card, limit, base):
        click.echo(line)
