"""`kg show`: a card about one entity."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import format_option, graph_option, limit_option, quiet_option

SHOWN = 20
"""Lines of a section that are printed unless another number is asked for."""


@click.command(short_help="Show what the graph says about one entity, with the sentences.")
@click.argument("name")
@format_option(("text", "json"), default="text")
@limit_option(SHOWN, "Most lines in each section of the text")
@graph_option
@quiet_option
def command(name: str, format_: str, limit: int, graph: Path) -> None:
    """Show what the graph says about one entity, with the sentences.

    NAME is a name of the entity, a name that it has in an article (片区), an IRI, or a short
    IRI such as zone:青岛自贸片区; else a part of a name, its pinyin or initials (qdzm): where
    several are called so, they are listed with their kinds. Every fact comes with the file and line of its print (the
    offset, where the page file is gone).

    \b
    kg show 张三
    kg show 张三 --format json
    """
    from kg.card import read_card
    from kg.cli.card_text import card_lines
    from kg.cli.entity import print_about

    print_about(graph, name, format_, limit, read_card, card_lines)
