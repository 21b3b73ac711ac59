"""`kg export`: the graph in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option, output_option, quiet_option
from kg.cli.terminal import notice

if TYPE_CHECKING:
    from pyoxigraph import Store

RDF = ("turtle", "ntriples", "nquads", "trig", "jsonld")
NETWORKS = ("graphml", "gexf")
TABLES = "csv"
EXTENSIONS = {
    **{".ttl": "turtle", ".nt": "ntriples", ".nq": "nquads", ".trig": "trig"},
    **{".jsonld": "jsonld", ".graphml": "graphml", ".gexf": "gexf"},
}


@click.command(short_help="Write the graph in another format.")
@format_option(
    (*RDF, *NETWORKS, TABLES), help_text="Form of the output. Default: from the name of -o."
)
@output_option(
    help_text="File to write, for csv a folder for nodes.csv and edges.csv; - is standard output."
)
@click.option("--facts", "facts_only", is_flag=True, help="Write the facts alone, no evidence.")
@graph_option
@quiet_option
def command(format_: str | None, output: str, facts_only: bool, graph: Path) -> None:
    """Write the graph in another format.

    Turtle, N-Triples, N-Quads, TriG and JSON-LD hold the whole graph (Turtle and N-Triples
    merge the pages into it); GraphML, GEXF and CSV hold the network of its entities. One
    graph gives the same bytes on any machine.

    \b
    kg export -o graph.jsonld
    kg export --format graphml -o network.graphml
    kg export --format csv -o tables
    """
    form = format_ or EXTENSIONS.get(Path(output).suffix.lower())
    if form is None:
        raise click.UsageError("give --format, or with -o a file name that tells it.")
    if form == TABLES and output == "-":
        raise click.UsageError("csv is two tables: give the folder for them with -o.")
    from kg.store import facts_of, open_graph, reading

    store = open_graph(graph)
    with reading(graph):
        _write(facts_of(store) if facts_only else store, form, output)


def _write(store: Store, form: str, output: str) -> None:
    if form == TABLES:
        from kg.export.tables import write_tables

        for path in write_tables(store, Path(output)):
            notice(f"wrote {path}")
        return
    if form in RDF:
        from kg.export.rdf import write_rdf as write
    else:
        from kg.export.network import write_network as write
    if output == "-":
        write(store, form, sys.stdout.buffer)
        return
    from kg.target import Replacement

    with Replacement(Path(output)) as file:
        write(store, form, file)
    notice(f"wrote {output}")
