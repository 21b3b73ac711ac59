"""`kg build`: page files → graph.ttl, network.html, a store to query, and an account."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import quiet_option
from kg.cli.terminal import notice, progress, table_lines

if TYPE_CHECKING:
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
@click.option("--base", default=None, help="Base of all minted IRIs.")
@click.option("--no-evidence", is_flag=True, help="Write the facts without sentences and claims.")
@click.option("--details", is_flag=True, help="Count what was left out, by reason.")
@quiet_option
def command(
    paths: tuple[Path, ...],
    folder: Path,
    base: str | None,
    no_evidence: bool,
    details: bool,
) -> None:
    """Read page files and build the knowledge graph.

    PATHS are text files of newspaper pages (UTF-8, GB18030 or UTF-16) or folders of them.
    The same pages give the same bytes, in whatever order and wherever they are read.
    """
    from kg.folder import GRAPH, NETWORK, SOURCES, STORE, prepare, sources
    from kg.namespaces import BASE
    from kg.pipeline import build_pages
    from kg.source import find_pages

    base = _checked_base(base) if base else BASE
    files = find_pages(paths)
    made = prepare(folder)
    try:
        build = build_pages(files, base, lambda pages: progress(pages, "reading pages"))
    except BaseException:
        if made:
            folder.rmdir()  # a refused page or an interruption leaves nothing behind
        raise
    for page in build.knowledge.pages:
        if page.source.encoding.lower().replace("-", "") not in ("utf8", "utf8sig"):
            notice(f"{page.source.name}: read as {page.source.encoding}")

    from kg.graph import quads, turtle
    from kg.render import render
    from kg.store import StagedStore, open_graph
    from kg.target import Replacement

    graph = quads(build.knowledge, base, evidence=not no_evidence)
    document = turtle(graph, base)
    texts = {page.source.sha256: page.source.raw for page in build.knowledge.pages}
    with ExitStack() as stack:  # all parts are written before the first goes to its place
        staged = stack.enter_context(StagedStore(graph, folder / STORE))
        parts = {
            GRAPH: document,
            NETWORK: render(open_graph(staged), sources=texts).encode("utf-8"),
            SOURCES: sources(build.paths, folder),
        }
        for name, content in parts.items():
            file = stack.enter_context(Replacement(folder / name))
            file.write(content)
            file.flush()
    _report(build, folder, details)
    if not build.knowledge.entities:
        notice("nothing was found: are these pages of Chinese newspapers?")


def _checked_base(base: str) -> str:
    import re

    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", base):
        raise click.UsageError(f"--base {base}: give an http(s) IRI that ends with / or #.")
    return base


def _report(build: Build, folder: Path, details: bool) -> None:
    """What was found, joined, left unjoined and refused, and what to do next."""
    from kg.folder import GRAPH, NETWORK
    from kg.model import Kind

    kb = build.knowledge
    articles = [a for page in kb.pages for a in page.articles]
    kinds = Counter(entity.kind for entity in kb.entities)
    mentions = sum(len(a.mentions) for a in articles)
    rows = [[kind.value, str(kinds[kind])] for kind in Kind]
    for line in table_lines(["entities", "number"], rows, numbers=frozenset({1})):
        click.echo(line)
    joined = sum(number for _, number in build.resolution.joined)
    unjoined = sum(number for _, number in build.resolution.unjoined)
    refused = sum(number for page in kb.pages for _, number in page.refused)
    left_out = sum(number for _, number in build.left_out)
    click.echo("")
    click.echo(f"read      {len(kb.pages)} pages, {len(articles)} articles, {mentions} mentions")
    click.echo(
        f"facts     {len(kb.relations)} relations, {len(kb.tenures)} posts held,"
        f" {len(kb.observations)} figures, {len(kb.investments)} investments,"
        f" {len(kb.milestones)} milestones"
    )
    click.echo(f"joined    {joined} names to the entity that they stand for")
    click.echo(f"unjoined  {unjoined} mentions that the page does not complete (片区, 区委 …)")
    click.echo(f"refused   {refused} readings in doubt, {left_out} claims that became no fact")
    if details:
        _details(build)
    click.echo("")
    click.echo(f"graph     {folder / GRAPH}")
    click.echo(f"network   {folder / NETWORK}   (open it in a browser)")
    option = "" if str(folder) == "graphs" else f" -g {folder}"
    click.echo(f"ask       kg query who-holds-which-post{option}")


def _details(build: Build) -> None:
    refused: Counter[str] = Counter()
    for page in build.knowledge.pages:
        refused.update(dict(page.refused))
    for title, counts in (
        ("joined by rule", dict(build.resolution.joined)),
        ("unjoined", dict(build.resolution.unjoined)),
        ("refused readings", dict(refused)),
        ("claims without a fact", dict(build.left_out)),
    ):
        rows = [[reason, str(n)] for reason, n in sorted(counts.items(), key=lambda c: (-c[1], c))]
        if rows:
            click.echo("")
            for line in table_lines([title, "number"], rows, numbers=frozenset({1})):
                click.echo(line)
