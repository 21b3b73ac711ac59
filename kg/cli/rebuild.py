"""`kg rebuild`: a build folder made whole again from what is left of it."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import base_option, cache_option, graph_option, quiet_option
from kg.cli.terminal import notice


@click.command(short_help="Make a damaged or changed build folder whole again.")
@graph_option
@base_option("Base of minted IRIs, where pages are built again.")
@cache_option
@quiet_option
def command(graph: Path, base: str | None, cache_folder: Path | None) -> None:
    """Make a damaged or changed build folder whole again.

    The store and the network are made from graph.ttl, with what you changed in it. Where it is
    gone, everything comes from the store; where that is gone or damaged too, from the pages that
    sources.json lists, or from what the cache keeps of them.
    """
    from kg.cache import EvidenceCache
    from kg.errors import BaseFixed
    from kg.rebuild import rebuild
    from kg.user_cache import user_cache

    try:
        made_from, triples = rebuild(graph, EvidenceCache(cache_folder or user_cache()), base)
    except BaseFixed as error:
        raise click.UsageError(str(error)) from error
    notice(f"{graph}: made anew from {made_from}, {triples} triples")
