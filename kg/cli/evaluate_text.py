"""The scores of `kg evaluate` as a table, CSV or JSON."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import asdict

import click

from kg.cli.terminal import table_lines
from kg.evaluate import Report

SCORES = ("measure", "precision", "recall", "f1", "matched", "found", "gold")


def print_json(report: Report, *, errors: bool) -> None:
    """The scores and rates as JSON, with the faults where asked for."""
    answer = report.as_json()
    if errors:
        answer["errors"] = [asdict(fault) for fault in report.faults]
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1))


def print_table(report: Report, *, errors: bool) -> None:
    """The scores and rates as aligned columns, below the faults where asked for."""
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


def print_csv(report: Report) -> None:
    """The scores and rates as CSV; a rate has its share as precision, without recall and F1."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(SCORES)
    for name, tally in report.tallies.items():
        shares = (f"{share:.4f}" for share in (tally.precision, tally.recall, tally.f1))
        writer.writerow((name, *shares, tally.matched, tally.predicted, tally.gold))
    for name, rate in report.rates.items():
        share = "" if rate.share is None else f"{rate.share:.4f}"
        writer.writerow((name, share, "", "", rate.part, "", rate.whole))
