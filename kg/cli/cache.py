"""`kg cache`: what is kept of pages that were read, and how to be rid of it."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import cache_option, quiet_option


@click.command(short_help="Show where and how much is kept of pages that were read, or clear it.")
@click.option("--clear", is_flag=True, help="Remove it all; the next build reads every page.")
@cache_option
@quiet_option
def command(clear: bool, cache_folder: Path | None) -> None:
    """Show where and how much is kept of pages that were read, or clear it.

    kg build keeps what a page says, so that it is read once. The folder is --cache, or KG_CACHE,
    or the user's cache folder; it does not grow beyond 2 GB. Clearing it loses nothing.
    """
    from kg.cache import EvidenceCache
    from kg.user_cache import user_cache

    cache = EvidenceCache(cache_folder or user_cache())
    size = cache.clear() if clear else cache.size()
    click.echo(f"folder    {cache.folder}")
    click.echo(
        f"{'removed ' if clear else 'kept    '}  {size.pages} pages, {size.bytes / 1e6:.1f} MB"
    )
