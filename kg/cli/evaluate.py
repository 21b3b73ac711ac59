"""`kg evaluate`: precision, recall and F1 of extraction on annotated pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, quiet_option
from kg.cli.terminal import notice, progress, table_lines
from kg.errors import SourceError

if TYPE_CHECKING:
    from kg.evaluate import GoldPage, PageScore, Reading, Report

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
@click.option("--errors", is_flag=True, help="List what was missed and what was made up.")
@format_option(("table", "json"), default="table")
@quiet_option
def command(
    gold_dir: Path,
    pages: Path | None,
    graphs: Path | None,
    names: tuple[str, ...],
    errors: bool,
    format_: str,
) -> None:
    """Measure extraction against annotated pages.

    For every NAME.gold.json in GOLD_DIR, the page NAME.txt is built alone and its graph
    compared with the annotation: articles, entities by kind, relations, figures. An entity
    matches by kind and name, a relation when both its ends do.
    """
    if pages and graphs:
        raise click.UsageError("give --pages or --graphs, not both.")
    from kg.evaluate import read_gold, sum_up

    gold = read_gold(gold_dir, names)
    folder = graphs or pages or Path(DEFAULT_PAGES)
    if not folder.is_dir():
        raise SourceError(f"{folder}: there is no such folder; name one with --pages or --graphs")
    report = sum_up(_scores(gold, folder, built=graphs is not None))
    if format_ == "json":
        _print_json(report, errors)
    else:
        _print_table(report, errors)


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


def _print_json(report: Report, errors: bool) -> None:
    import json
    from dataclasses import asdict

    answer = report.as_json()
    if errors:
        answer["errors"] = [asdict(fault) for fault in report.faults]
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1))


def _print_table(report: Report, errors: bool) -> None:
    if errors:
        rows = [(f.doc, f.fault, f.about, f.detail) for f in report.faults]
        click.echo("\n".join(table_lines(("page", "fault", "about", "detail"), rows)) + "\n")
    scores = (
        (
            name,
            *(f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1)),
            f"{tally.matched:.1f}",
            str(tally.predicted),
            str(tally.gold),
        )
        for name, tally in report.tallies.items()
    )
    header = (f"{report.pages} pages", "P", "R", "F1", "matched", "found", "gold")
    for line in table_lines(header, scores, numbers=frozenset(range(1, 7))):
        click.echo(line)
    shares = (
        (name, "-" if rate.share is None else f"{rate.share:.3f}", f"{rate.part}/{rate.whole}")
        for name, rate in report.rates.items()
    )
    click.echo()
    for line in table_lines(("rate", "share", "of"), shares, numbers=frozenset({1, 2})):
        click.echo(line)
