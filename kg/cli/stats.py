"""`kg stats`: what a graph holds, counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option, quiet_option
from kg.cli.terminal import table_lines

if TYPE_CHECKING:
    from kg.stats import Stats

TITLES = {
    "entities": "entities",
    "relations": "relations",
    "facts": "facts",
    "evidence": "evidence",
    "claims_by_modality": "claims by modality",
    "claims_by_confidence": "claims by confidence",
    "names": "names",
    "joined_by_rule": "names joined, by rule",
    "refused": "refused readings",
}


@click.command(short_help="Count what the graph holds.")
@format_option(("table", "json"), default="table")
@graph_option
@quiet_option
def command(format_: str, graph: Path) -> None:
    """Count what the graph holds: entities, facts, evidence, names, and what is in doubt."""
    from kg.stats import count
    from kg.store import open_graph, reading

    with reading(graph):
        stats = count(open_graph(graph))
    if format_ == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps(asdict(stats), ensure_ascii=False, indent=2))
        return
    for line in _lines(stats):
        click.echo(line)


def _lines(stats: Stats) -> Iterator[str]:
    yield f"{stats.triples} triples"
    for name, title in TITLES.items():
        counts: dict[str, int] = getattr(stats, name)
        if counts:
            yield ""
            rows = [[key.replace("_", " "), str(number)] for key, number in counts.items()]
            yield from table_lines([title, "number"], rows, numbers=frozenset({1}))
    if stats.pages:
        yield ""
        header = ["page", "articles", "sentences", "mentions", "claims", "entities"]
        rows = [
            [p.name, *map(str, (p.articles, p.sentences, p.mentions, p.claims, p.entities))]
            for p in stats.pages
        ]
        yield from table_lines(header, rows, numbers=frozenset(range(1, len(header))))
