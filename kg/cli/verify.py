"""`kg verify`: every span of the graph against the original page files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import graph_option, quiet_option
from kg.cli.terminal import notice

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.verify import Fault

MOST_FAULTS = 100
LONGEST_TEXT = 60


@click.command(short_help="Check every quoted span against the original pages.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@graph_option
@quiet_option
def command(paths: tuple[Path, ...], graph: Path) -> None:
    """Check every quoted span against the original pages.

    The page files are read again: each span must stand in its file word for word, and each
    fact must lead to one. PATHS are the page files or their folders, wherever they are now;
    without them the files are looked for where “kg build” found them. Ends with status 1 at
    the first fault, of which a hundred are listed.

    \b
    kg verify
    kg verify pages/ -g graphs/graph.ttl
    """
    from kg.errors import VerificationFailed
    from kg.store import reading
    from kg.verify import Originals, verify

    named = Originals.among(paths) if paths else Originals()
    noted = Originals.noted(graph)
    with reading(graph):
        done = verify(_published(graph), named | noted)
    for fault in done.faults[:MOST_FAULTS]:
        for line in _lines(fault):
            click.echo(line)
    if not done.passed:
        listed = f"; the first {MOST_FAULTS} are listed" if len(done.faults) > MOST_FAULTS else ""
        raise VerificationFailed(
            f"{len(done.faults)} fault{'' if len(done.faults) == 1 else 's'} in {done.spans} spans"
            f" and {done.facts} facts{listed}; build the graph again from these pages, or name"
            " the pages that it was built from"
        )
    click.echo(f"{done.spans} spans match the {done.pages} page files, character by character")
    click.echo(f"{done.facts} facts, relations and entities lead to a span")


def _published(graph: Path) -> Store:
    """The graph to check: of a build whose graph.ttl was changed since, what others will load."""
    import warnings

    from kg.folder import GRAPH
    from kg.store import OutdatedStore, open_graph

    with warnings.catch_warnings():
        warnings.simplefilter("error", OutdatedStore)
        try:
            return open_graph(graph)
        except OutdatedStore:
            folder = graph if (graph / GRAPH).is_file() else graph.parent
            notice(f"{folder / GRAPH} was changed since its store was made: the file is checked")
            return open_graph(folder / GRAPH)


def _lines(fault: Fault) -> list[str]:
    """`file, character n: problem`, the node, what the graph says and what is there."""
    from kg.cli.results import short_iri
    from kg.cli.terminal import visible
    from kg.namespaces import prefixes

    offset = "" if fault.offset is None else f", character {fault.offset}"
    where = f"{visible(fault.file)}{offset}: " if fault.file else ""
    node = f" ({short_iri(fault.node, prefixes())})" if fault.node else ""
    lines = [f"{where}{visible(fault.problem)}{node}"]
    start = _difference(fault)
    if fault.expected:
        lines.append(f"    graph: {_clipped(fault.expected, start)}")
    if fault.found:
        lines.append(f"    page:  {_clipped(fault.found, start)}")
    return lines


def _difference(fault: Fault) -> int:
    """Where the two texts first differ, blanks left out; 0 where there are not two."""
    from itertools import takewhile

    from kg.verify.spans import seen

    pairs = zip(seen(fault.expected), seen(fault.found), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _clipped(text: str, difference: int) -> str:
    """The text without blanks, cut to a few words around the place that matters."""
    from kg.cli.terminal import visible
    from kg.verify.spans import seen

    shown = visible(seen(text))
    start = max(0, min(difference - LONGEST_TEXT // 2, len(shown) - LONGEST_TEXT))
    end = start + LONGEST_TEXT
    return f"{'…' if start else ''}{shown[start:end]}{'…' if end < len(shown) else ''}"
