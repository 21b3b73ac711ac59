"""`kg evaluate`: precision, recall and F1 of extraction on annotated pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, quiet_option
from kg.cli.terminal import notice, progress
from kg.errors import SourceError

if TYPE_CHECKING:
    from kg.evaluate import GoldPage, PageScore, Reading

DEFAULT_PAGES = "seeds"


@click.command(short_help="Measure extraction against annotated pages.")
@click.argument("gold_dir", type=click.Path(path_type=Path))
@click.option(
    "--pages",
    type=click.Path(path_type=Path),
    help=f"Folder of the page files NAME.txt, built one by one.  [default: {DEFAULT_PAGES}]",
)
@click.option(
    "--graphs",
    type=click.Path(path_type=Path),
    help="Folder of finished graphs NAME.ttl, one a page, to measure in place of --pages.",
)
@click.option("--page", "names", multiple=True, metavar="NAME", help="Only this page; repeatable.")
@click.option(
    "--by",
    type=click.Choice(["rule"]),
    help="Count by rule and by band of confidence, in place of the scores.",
)
@click.option("--errors", is_flag=True, help="List what was missed and what was made up.")
@format_option(("table", "csv", "json"), default="table")
@quiet_option
def command(
    gold_dir: Path,
    pages: Path | None,
    graphs: Path | None,
    names: tuple[str, ...],
    by: str | None,
    errors: bool,
    format_: str,
) -> None:
    """Measure extraction against annotated pages.

    For every NAME.gold.json in GOLD_DIR, the page NAME.txt is built alone and its graph
    compared with the annotation: articles, entities by kind, relations, figures. An entity
    matches by kind and name, a relation when both its ends do.

    With --by rule: for each rule and each band of confidence, how many mentions, relations and
    figures it found and how many of these are right.
    """
    if pages and graphs:
        raise click.UsageError("give --pages or --graphs, not both.")
    if errors and (by or format_ == "csv"):
        raise click.UsageError("--errors goes with the scores as table or json, not by rule.")
    from kg.cli.evaluate_text import print_csv, print_json, print_table
    from kg.evaluate import read_gold, sum_up

    gold = read_gold(gold_dir, names)
    folder = graphs or pages or Path(DEFAULT_PAGES)
    if not folder.is_dir():
        raise SourceError(f"{folder}: there is no such folder; name one with --pages or --graphs")
    report = sum_up(_scores(gold, folder, built=graphs is not None))
    if by == "rule":
        from kg.cli.evaluate_rules import PRINT

        PRINT[format_](report)
    elif format_ == "json":
        print_json(report, errors=errors)
    elif format_ == "csv":
        print_csv(report)
    else:
        print_table(report, errors=errors)


def _scores(gold: tuple[GoldPage, ...], folder: Path, *, built: bool) -> Iterator[PageScore]:
    from kg.evaluate import score_page

    for page in progress(gold, "pages"):
        reading = _finished(folder, page.doc) if built else _build(folder, page.doc)
        yield score_page(page, reading)


def _finished(folder: Path, doc: str) -> Reading:
    from kg.evaluate import parse_turtle, read_turtle

    path = folder / f"{doc}.ttl"
    if path.is_file():
        return read_turtle(path)
    notice(f"no graph {path}: counted as empty")
    return parse_turtle(b"")


def _build(folder: Path, doc: str) -> Reading:
    from kg.evaluate import parse_turtle
    from kg.graph import quads, turtle
    from kg.pipeline import build_pages

    build = build_pages([folder / f"{doc}.txt"])
    return parse_turtle(turtle(quads(build.knowledge)))
