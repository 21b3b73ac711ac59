"""`kg load`: an RDF file → a store that queries open at once."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import quiet_option
from kg.cli.terminal import notice
from kg.errors import TargetError


@click.command(
    short_help="Load an RDF file into a store, for graphs too large to be read each time."
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder for the store; then give it to other commands with -g.",
)
@quiet_option
def command(file: Path, folder: Path) -> None:
    """Load an RDF file into a store, for graphs too large to be read each time.

    FILE is Turtle, N-Triples, N-Quads, TriG, RDF/XML or JSON-LD, as the end of its name says, and
    may be packed (.gz, .bz2). A folder that “kg build” made has its store already.
    """
    from kg.folder import GRAPH, STORE, writing
    from kg.store import build_store, open_graph

    if (folder / GRAPH).exists():
        raise TargetError(
            f"{folder}: holds a build; choose another folder with -o, or take a changed {GRAPH}"
            f" in with “kg rebuild -g {folder}”"
        )
    with writing(folder):
        build_store(file, folder / STORE)
    notice(f"{folder / STORE}: {len(open_graph(folder))} triples; ask it with -g {folder}")
