"""`kg why`: why the names of one entity are one, and what is kept apart from it."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import format_option, graph_option, limit_option, quiet_option

SHOWN = 10
"""Entities kept apart that are listed unless another number is asked for."""


@click.command(short_help="Show why names are one entity, and what is kept apart.")
@click.argument("name")
@format_option(("text", "json"), default="text")
@limit_option(SHOWN, "Most entities that are listed as kept apart")
@graph_option
@quiet_option
def command(name: str, format_: str, limit: int, graph: Path) -> None:
    """Show why names are one entity, and what is kept apart.

    For each name of the entity: how often it is printed, file and line of the first print, the
    rule that joined it and the words that the rule rests on. Then what bears a name of it, or
    has its name inside its own, and why that is something else. NAME is as for “kg show”.

    \b
    kg why 青岛自贸片区
    kg why 片区 --format json
    """
    from kg.card.why import read_why
    from kg.cli.entity import print_about
    from kg.cli.why_text import why_lines

    print_about(graph, name, format_, limit, read_why, why_lines)
