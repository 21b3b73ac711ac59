"""`kg export`: the graph in another format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import click

from kg.cli.options import format_option, graph_option, output_option, quiet_option
from kg.cli.terminal import notice

if TYPE_CHECKING:
    from pyoxigraph import Store

RDF = ("turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml")
NETWORKS = ("graphml", "gexf")
ENTITIES = "ftm"
FOLDERS = ("csv", "cypher")
EXTENSIONS: Mapping[str, tuple[str, ...]] = {
    ".ttl": ("turtle", "ntriples"),
    ".turtle": ("turtle",),
    ".nt": ("ntriples",),
    ".ntriples": ("ntriples",),
    ".nq": ("nquads", "ntriples"),
    ".nquads": ("nquads", "ntriples"),
    ".trig": ("trig", "turtle"),
    ".jsonld": ("jsonld",),
    ".rdf": ("rdfxml",),
    ".owl": ("rdfxml",),
    ".graphml": ("graphml",),
    ".gexf": ("gexf",),
    ".ftm.json": ("ftm",),
    ".ftm": ("ftm",),
}
"""End of a file's name → formats that such a file can hold, the usual one first."""
OTHERS: Mapping[str, tuple[str, ...]] = {
    ".json": ("jsonld", "ftm"),
    ".xml": ("rdfxml", "graphml", "gexf"),
    ".csv": ("csv",),
}
"""Ends of names that tell a kind of file, but not which of its formats."""
PACKED = ".gz"


@click.command(short_help="Write the graph in another format.")
@format_option(
    (*RDF, *NETWORKS, ENTITIES, *FOLDERS),
    help_text="Form of the output. Default: from the name of -o.",
)
@output_option(
    help_text="File to write, for csv and cypher a folder for two tables; - is standard output."
)
@click.option("--facts", "facts_only", is_flag=True, help="Write the facts alone, no evidence.")
@graph_option
@quiet_option
def command(format_: str | None, output: str, facts_only: bool, graph: Path) -> None:
    """Write the graph in another format.

    Turtle, N-Triples, RDF/XML, N-Quads, TriG and JSON-LD hold the whole graph (the first three
    merge the pages into it); GraphML, GEXF, CSV and the tables for Neo4j (cypher) hold the
    network of its entities. FollowTheMoney (ftm) holds people, bodies, companies, posts,
    projects, events, articles and mentions; policies and figures have no place there. One graph
    gives the same bytes on any machine. A file that ends in .gz is packed.

    \b
    kg export -o graph.jsonld
    kg export --format graphml -o network.graphml
    kg export -o entities.ftm.json
    kg export --format cypher -o tables
    """
    form = _form(format_, output)
    from kg.store import facts_of, open_graph, reading

    store = open_graph(graph)
    with reading(graph):
        _write(facts_of(store) if facts_only else store, form, output)


def _form(given: str | None, output: str) -> str:
    """The format that is asked for. Raises UsageError where there is none, or none that fits."""
    from kg.cli.file_format import check_file_format, endings

    if given in FOLDERS:
        if output == "-":
            raise click.UsageError(f"{given} is two tables: give the folder for them with -o.")
        return given
    if output.lower().endswith(PACKED):
        output = output[: -len(PACKED)]
    formats = endings(output, EXTENSIONS)
    if given is None and output.lower().endswith(".csv"):
        raise click.UsageError(
            f"{output}: csv is two tables: give --format csv, and the folder for them with -o."
        )
    if given is None and not formats and (output == "-" or endings(output, OTHERS)):
        raise click.UsageError("give --format, or with -o a file name that tells it.")
    check_file_format(output, given, EXTENSIONS if given is None else {**EXTENSIONS, **OTHERS})
    if form := given or next(iter(formats), None):
        return form
    raise click.UsageError("give --format, or with -o a file name that tells it.")


def _write(store: Store, form: str, output: str) -> None:
    if form in FOLDERS:
        from kg.export import write_cypher, write_tables

        for path in (write_tables if form == "csv" else write_cypher)(store, Path(output)):
            notice(f"wrote {path}")
        return
    write = _writer(form)
    if output == "-":
        write(store, sys.stdout.buffer)
        return
    from kg.target import Replacement

    with Replacement(Path(output)) as file:
        if output.lower().endswith(PACKED):
            import gzip

            # Without name and time of day: the same bytes again.
            with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
                write(store, cast("BinaryIO", packed))
        else:
            write(store, file)
    notice(f"wrote {output}")


def _writer(form: str) -> Callable[[Store, BinaryIO], None]:
    """How a store becomes a stream of bytes in this format."""
    if form == ENTITIES:
        from kg.export.followthemoney import write_followthemoney

        return write_followthemoney
    if form in RDF:
        from kg.export.rdf import write_rdf

        return lambda store, out: write_rdf(store, form, out)
    from kg.export.network import write_network

    return lambda store, out: write_network(store, form, out)
