"""`kg build`: page files → graph.ttl, network.html, a store to query, and an account."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import Whole, base_option, cache_option, quiet_option
from kg.cli.terminal import notice, progress

if TYPE_CHECKING:
    from kg.cache import EvidenceCache
    from kg.pipeline import Build


@click.command(short_help="Read page files and build the knowledge graph.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default="graphs",
    show_default=True,
    help="Folder for graph.ttl, network.html, store/ and sources.json.",
)
@base_option("Base of all minted IRIs.")
@click.option("--no-evidence", is_flag=True, help="Write the facts without sentences and claims.")
@click.option(
    "--skip-bad", is_flag=True, help="Leave files out that cannot be read, and list them."
)
@click.option(
    "-j",
    "--jobs",
    type=Whole(min=1),
    metavar="N",
    help="Read pages with up to N processes. Default: one a processor, 8 at most.",
)
@cache_option
@click.option("--no-cache", is_flag=True, help="Read every page anew and keep nothing.")
@click.option("--details", is_flag=True, help="Count what was left out, by reason.")
@quiet_option
def command(
    paths: tuple[Path, ...],
    folder: Path,
    base: str | None,
    no_evidence: bool,
    skip_bad: bool,
    jobs: int | None,
    cache_folder: Path | None,
    no_cache: bool,
    details: bool,
) -> None:
    """Read page files and build the knowledge graph.

    PATHS are text files of newspaper pages (UTF-8, GB18030 or UTF-16) or folders of them.
    The same pages give the same bytes, in whatever order and wherever they are read. What a
    page says is kept, so that it is read once, and a build that was broken off goes on.
    """
    if cache_folder and no_cache:
        raise click.UsageError("give --cache or --no-cache, not both.")
    from kg.cli.build_report import report
    from kg.folder import writing
    from kg.namespaces import BASE
    from kg.source import find_pages

    base = base or BASE
    files = find_pages(paths)
    with writing(folder):
        cache = None if no_cache else _cache(cache_folder)
        build = _build(files, base, cache, jobs, skip_bad)
        _write(build, folder, base, evidence=not no_evidence)
    _notices(build, cache)
    report(build, folder, details=details)


def _cache(folder: Path | None) -> EvidenceCache:
    from kg.cache import EvidenceCache
    from kg.user_cache import user_cache

    return EvidenceCache(folder or user_cache())


def _build(
    files: list[Path], base: str, cache: EvidenceCache | None, jobs: int | None, skip_bad: bool
) -> Build:
    from kg.pipeline import build_pages
    from kg.workers import default_jobs

    return build_pages(
        files,
        base,
        cache=cache,
        jobs=jobs or default_jobs(),
        skip_bad=skip_bad,
        watch=lambda steps, length: progress(steps, "reading pages", length),
    )


def _notices(build: Build, cache: EvidenceCache | None) -> None:
    """What happened on the way that the user may want to know."""
    pages = build.knowledge.pages
    for damaged in cache.damaged if cache else ():
        notice(f"{damaged}: damaged; the page was read anew")
    if build.recalled:
        notice(f"read {build.recalled} of {len(pages)} pages from the cache")
    if cache and cache.refusal:
        notice(cache.refusal)
    for page in build.bad:
        notice(f"left out: {page.reason}")
    for evidence in pages:
        source = evidence.source
        if source.encoding.lower().replace("-", "") not in ("utf8", "utf8sig"):
            notice(f"{source.name}: read as {source.encoding}")


def _write(build: Build, folder: Path, base: str, *, evidence: bool) -> None:
    from kg.folder import NETWORK, SOURCES, sources, write
    from kg.graph import quads, turtle
    from kg.render import render
    from kg.store import open_graph

    pages = [page.source for page in build.knowledge.pages]
    graph = quads(build.knowledge, base, evidence=evidence)
    texts = {page.sha256: page.raw for page in pages}
    listed = sources(build.paths, folder, {page.sha256: page.name for page in pages})
    write(
        folder,
        graph,
        turtle(graph, base),
        lambda store: {
            NETWORK: render(open_graph(store), sources=texts).encode("utf-8"),
            SOURCES: listed,
        },
    )
