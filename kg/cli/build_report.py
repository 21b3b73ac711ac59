"""The account of a build: what was found, joined, left unjoined and refused, and what to do next."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import notice, table_lines

if TYPE_CHECKING:
    from kg.pipeline import Build

_QUOTED = re.compile("“(.+?)”")
_EXAMPLES = 3


def report(build: Build, folder: Path, *, details: bool) -> None:
    """Prints the account; `details` adds every reason with its number."""
    from kg.folder import GRAPH, NETWORK
    from kg.model import Kind

    kb = build.knowledge
    articles = [a for page in kb.pages for a in page.articles]
    mentions = sum(len(a.mentions) for a in articles)
    if kb.entities:
        kinds = Counter(entity.kind for entity in kb.entities)
        rows = [[kind.value, str(kinds[kind])] for kind in Kind]
        for line in table_lines(["entities", "number"], rows, numbers=frozenset({1})):
            click.echo(line)
        click.echo("")
    joined = sum(number for _, number in build.resolution.joined)
    unjoined = sum(number for _, number in build.resolution.unjoined)
    refused = sum(number for page in kb.pages for _, number in page.refused)
    left_out = sum(number for _, number in build.left_out)
    click.echo(f"read      {len(kb.pages)} pages, {len(articles)} articles, {mentions} mentions")
    if build.bad:
        click.echo(f"left out  {len(build.bad)} files that cannot be read")
    if kb.entities:
        click.echo(
            f"facts     {len(kb.relations)} relations, {len(kb.tenures)} posts held,"
            f" {len(kb.observations)} figures, {len(kb.investments)} investments,"
            f" {len(kb.milestones)} milestones"
        )
        click.echo(f"joined    {joined} names to the entity that they stand for")
        examples = _examples(build.resolution.unjoined)
        click.echo(f"unjoined  {unjoined} mentions that the page does not complete{examples}")
    click.echo(f"refused   {refused} readings in doubt, {left_out} claims that became no fact")
    if details:
        _details(build)
    click.echo("")
    click.echo(f"graph     {folder / GRAPH}")
    if not kb.entities:
        notice("nothing was found: are these pages of Chinese newspapers?")
        return
    click.echo(f"network   {folder / NETWORK}   (open it in a browser)")
    option = "" if str(folder) == "graphs" else f" -g {folder}"
    click.echo(f"ask       kg query who-holds-which-post{option}")


def _examples(unjoined: tuple[tuple[str, int], ...]) -> str:
    """The words most often left unjoined, in brackets."""
    words: Counter[str] = Counter()
    for reason, number in unjoined:
        if quoted := _QUOTED.search(reason):
            words[quoted[1]] += number
    ranked = sorted(words, key=lambda word: (-words[word], word))
    if not ranked:
        return ""
    more = " …" if len(ranked) > _EXAMPLES else ""
    return f" ({', '.join(ranked[:_EXAMPLES])}{more})"


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
