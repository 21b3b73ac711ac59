"""`kg push`: the graph to a server, by the SPARQL 1.1 Graph Store Protocol."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import SECONDS, Whole, graph_option, quiet_option
from kg.cli.terminal import notice, progress

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.push import Record, Server, Step

BATCH = 100_000
TIMEOUT = 300.0
DEFAULT_GRAPH = "default"


@click.command(short_help="Send the graph to a server.")
@click.argument("url")
@click.option(
    "--facts-graph",
    default=DEFAULT_GRAPH,
    metavar="IRI",
    help="Graph of the server for the facts. Default: its default graph.",
)
@click.option(
    "--batch",
    type=Whole(min=1),
    default=BATCH,
    show_default=True,
    help="Most triples in one request.",
)
@click.option("--replace", is_flag=True, help="Replace what others put in the graph for facts.")
@click.option("--again", is_flag=True, help="Send everything, whatever was pushed before.")
@click.option("--dry-run", is_flag=True, help="Say what would be sent; ask no server.")
@click.option(
    "--timeout",
    type=SECONDS,
    default=TIMEOUT,
    show_default=True,
    help="Seconds to wait for an answer to one request.",
)
@graph_option
@quiet_option
def command(
    url: str,
    facts_graph: str,
    batch: int,
    replace: bool,
    again: bool,
    dry_run: bool,
    timeout: float,
    graph: Path,
) -> None:
    """Send the graph to a server by the SPARQL 1.1 Graph Store Protocol.

    URL is the address of the protocol on the server. Facts go to its default graph, each page
    to a graph of its own. What the server has already, by its content, is not sent again; a
    push that was broken off goes on where it stopped; pages that left the build leave the
    server. What was pushed is remembered in pushed.jsonl beside the graph.

    A user and password come from KG_PUSH_USER and KG_PUSH_PASSWORD, a token from KG_PUSH_TOKEN.

    \b
    kg push http://localhost:7878/store
    KG_PUSH_USER=editor KG_PUSH_PASSWORD=… kg push https://example.org/kg/data
    """
    from kg.push import Credentials, Record, Server, check, record_path, steps, uploads
    from kg.store import open_graph, reading

    server = Server(url, Credentials.from_environment(os.environ), timeout)
    _check_iri(facts_graph)
    store = open_graph(graph)
    record = Record(record_path(graph))
    with reading(graph):
        found = uploads(store, facts_graph)
    if not dry_run and not check(server, record, facts_graph, replace=replace):
        notice(f"{server.url} holds nothing of what was pushed before: sending it again")
        again = True
    todo = steps(found, record, server.url, batch, again=again)
    if not dry_run:
        with reading(graph):
            _send(store, server, record, todo)
    graphs = {step.graph for step in todo if step.upload}
    deleted = sum(step.upload is None for step in todo)
    triples = sum(step.end - step.start for step in todo)
    verb = "would push" if dry_run else "pushed"
    line = f"{verb} {triples} triples in {len(graphs)} graphs to {server.url}"
    if len(found) > len(graphs):
        line += f"; {len(found) - len(graphs)} graphs are there already"
    if deleted:
        line += f"; {deleted} graphs {'would be ' if dry_run else ''}deleted"
    click.echo(line)


def _send(store: Store, server: Server, record: Record, todo: list[Step]) -> None:
    from kg.push import Sender

    sender = Sender(store, server, record)
    for step in progress(todo, "pushing"):
        sender.send(step)
    record.tidy()


def _check_iri(facts_graph: str) -> None:
    from pyoxigraph import NamedNode

    if facts_graph == DEFAULT_GRAPH:
        return
    try:
        NamedNode(facts_graph)
    except ValueError as error:
        raise click.BadParameter(
            f"{facts_graph!r} is no IRI", param_hint="--facts-graph"
        ) from error
