"""How often each rule and each band of confidence is right, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterator

import click

from kg.cli.terminal import table_lines
from kg.evaluate import Report
from kg.evaluate.tally import RuleTally, band

COLUMNS = ("found", "right", "share", "left_open", "no_fact")
HEADER = ("found", "right", "share", "open", "no fact")
NUMBERS = frozenset(range(2, 8))


def print_table(report: Report) -> None:
    """The bands first, then the rules; what does not count stands behind the share."""
    bands = [[what, name, *_cells(tally)] for (what, name), tally in report.bands().items()]
    for line in table_lines(("finds", "confidence", *HEADER), bands, numbers=NUMBERS):
        click.echo(line)
    click.echo()
    rules = [
        [rule.what, rule.name, f"{rule.confidence:.2f}", *_cells(tally)]
        for rule, tally in report.rules.items()
    ]
    header = ("finds", "rule", "confidence", *HEADER)
    for line in table_lines(header, rules, numbers=NUMBERS):
        click.echo(line)


def print_csv(report: Report) -> None:
    """One row for each rule with its band; sums over rows give the bands."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    rows = list(_rows(report))
    writer.writerow(rows[0] if rows else ("finds", "rule", "confidence", "band", *COLUMNS))
    writer.writerows(row.values() for row in rows)


def print_json(report: Report) -> None:
    """Pages, bands and rules."""
    bands = [
        {"finds": what, "band": name, **_counts(tally)}
        for (what, name), tally in report.bands().items()
    ]
    answer = {"pages": report.pages, "bands": bands, "rules": list(_rows(report))}
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1))


PRINT: dict[str, Callable[[Report], None]] = {
    "table": print_table,
    "csv": print_csv,
    "json": print_json,
}


def _rows(report: Report) -> Iterator[dict[str, object]]:
    for rule, tally in report.rules.items():
        yield {
            "finds": rule.what,
            "rule": rule.name,
            "confidence": rule.confidence,
            "band": band(rule.confidence),
            **_counts(tally),
        }


def _counts(tally: RuleTally) -> dict[str, object]:
    return {
        "found": tally.found,
        "right": tally.right,
        "share": None if tally.share is None else round(tally.share, 4),
        "left_open": tally.left_open,
        "no_fact": tally.no_fact,
    }


def _cells(tally: RuleTally) -> list[str]:
    share = "-" if tally.share is None else f"{tally.share:.2f}"
    return [str(tally.found), str(tally.right), share, str(tally.left_open), str(tally.no_fact)]
