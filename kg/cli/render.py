"""`kg render`: the graph as an interactive network in one HTML file."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.day import first_day, last_day
from kg.cli.options import Number, Whole, graph_option, output_option, quiet_option
from kg.cli.terminal import notice, progress
from kg.model import Kind
from kg.render.usual import FIRST_VIEW, HOPS

if TYPE_CHECKING:
    from kg.render.selection import Selected

HEAVY = 15_000_000
"""Bytes from which browsers take seconds to open a file and mail servers refuse it."""


@click.command(short_help="Write the graph as an interactive network in one HTML file.")
@output_option(default="network.html", help_text="HTML file to write; - is standard output.")
@click.option("--focus", metavar="NAME", help="Only the surroundings of this entity.")
@click.option(
    "--hops",
    type=Whole(1, 9),
    help=f"How far the surroundings of --focus reach.  [default: {HOPS}]",
)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([kind.value for kind in Kind], case_sensitive=False),
    multiple=True,
    help="Only entities of this kind; repeatable.",
)
@click.option(
    "--min-confidence",
    type=Number(0, 1),
    default=0.0,
    help="Only relations that are at least so sure.",
)
@click.option(
    "--since",
    metavar="DAY",
    callback=first_day,
    help="Only relations that an article of this day (2022, 2022-07, 2022-07-18) or later reports.",
)
@click.option(
    "--until",
    metavar="DAY",
    callback=last_day,
    help="Only relations that an article of this day or earlier reports.",
)
@click.option(
    "--max-nodes",
    type=Whole(min=1),
    default=FIRST_VIEW,
    show_default=True,
    help="Most entities in the first view; search and a double click bring in others.",
)
@click.option("--no-evidence", is_flag=True, help="Leave the sentences out.")
@click.option("--title", help="Title of the page.")
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="Language in which the page opens.",
)
@graph_option
@quiet_option
def command(
    output: str,
    focus: str | None,
    hops: int | None,
    kinds: tuple[str, ...],
    min_confidence: float,
    since: dt.date | None,
    until: dt.date | None,
    max_nodes: int,
    no_evidence: bool,
    title: str | None,
    lang: str,
    graph: Path,
) -> None:
    """Write the graph as an interactive network in one HTML file.

    The file needs no network and no other file: open it by a double click, send it by mail.
    Every statement in it leads to the sentence that was printed.

    \b
    kg render -o network.html
    kg render --focus 张三 --hops 1 --lang en
    """
    if hops is not None and focus is None:
        raise click.UsageError("--hops needs --focus NAME: say whose surroundings.")
    if since and until and since > until:
        raise click.UsageError(f"--since {since} is after --until {until}: exchange them.")
    from kg.cli.entity import the_one
    from kg.render import Drawing
    from kg.render.selection import Selection
    from kg.render.sources import read_sources
    from kg.store import base_of, open_graph, reading
    from kg.target import Replacement

    sources, gone = read_sources(graph) if graph.is_dir() and not no_evidence else ({}, [])
    if gone:
        notice(f"quotes from {'、'.join(gone)} have no line number: the page is gone or changed")
    store = open_graph(graph)
    with reading(graph):
        selection = Selection(
            focus=None if focus is None else the_one(store, focus, base_of(store)),
            hops=hops or HOPS,
            kinds=tuple(Kind(kind) for kind in kinds),
            min_confidence=min_confidence,
            since=since,
            until=until,
        )
        drawing = Drawing(
            store,
            title=title,
            lang=lang,
            selection=selection,
            max_nodes=max_nodes,
            evidence=not no_evidence,
            sources=sources,
        )
        for step in progress(drawing.steps, "drawing"):
            step()
    page = drawing.text.encode("utf-8")
    _tell_what_is_missing(drawing.selected)
    if output == "-":
        sys.stdout.buffer.write(page)
        return
    with Replacement(Path(output)) as file:
        file.write(page)
    notice(f"{output}: {len(page) / 1e6:.1f} MB; open it in a browser")
    if len(page) > HEAVY:
        notice(
            "this is slow to open and too large for mail: narrow it with --focus, --kind, --since "
            "or --min-confidence, or leave the sentences out with --no-evidence"
        )


def _tell_what_is_missing(selected: Selected) -> None:
    """Notices of what a reader of the page would wonder about."""
    if selected.undated:
        notice(f"{selected.undated} relations are left out: no article behind them has a date")
    network = selected.network
    if not network:
        notice("the graph has no entities: the page says so")
    elif not network.number_of_edges():
        notice(
            f"no relation ties the {len(network)} entities that are left: the picture is empty, "
            "search and tables have them"
        )
