"""`kg validate`: the graph against the shapes of the ontology."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option, quiet_option
from kg.cli.terminal import notice, table_lines

if TYPE_CHECKING:
    from kg.validate import Report, Violation

LONGEST_TEXT = 40


@click.command(short_help="Check the graph against the shapes of the ontology.")
@click.option("--shape", "shapes", multiple=True, help="Ask this shape alone (may be repeated).")
@format_option(["table", "json", "turtle"], default="table", help_text="Form of the report.")
@graph_option
@quiet_option
def command(shapes: tuple[str, ...], format_: str, graph: Path) -> int:
    """Check the graph against the shapes of the ontology.

    Each row names a node, the shape it breaks, what is wrong, and where a page leads to it.
    The shapes are those of ontology/shapes.ttl (SHACL core, without inference); turtle is the
    report in SHACL's own vocabulary. Ends with status 1 where a shape is broken.

    \b
    kg validate
    kg validate --shape TenureShape --format json
    """
    from kg.store import open_graph, reading
    from kg.validate import validate

    try:
        with reading(graph):
            report = validate(open_graph(graph), only=shapes)
    except ValueError as error:
        raise click.UsageError(f"{error}; ontology/shapes.ttl has the names.") from error
    if not report.asked_evidence:
        notice("the graph has no pages: shapes that ask for evidence were set aside")
    if format_ == "table":
        for line in _table(report):
            click.echo(line)
    else:
        from kg.validate.formats import report_json, report_turtle

        written = report_json(report) if format_ == "json" else report_turtle(report)
        click.echo(written, nl=False)
    return 0 if report.conforms else 1


def _table(report: Report) -> list[str]:
    if report.conforms:
        return [f"{report.triples} triples keep to the shapes"]
    rows = [_row(violation) for violation in report.violations]
    number = len(rows)
    lines = list(table_lines(["node", "shape", "what is wrong", "evidence"], rows))
    return [*lines, "", f"{number} violation{'' if number == 1 else 's'}"]


def _row(violation: Violation) -> list[str]:
    from kg.cli.results import short_iri, visible
    from kg.namespaces import prefixes

    known = prefixes()
    node = violation.node if violation.node.startswith("_:") else short_iri(violation.node, known)
    where = violation.evidence
    evidence = ""
    if where:
        text = visible(where.text)
        shown = text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
        evidence = f"{visible(where.file)}:{where.begin} “{shown}”"
    return [node, violation.rule, violation.message + _value(violation), evidence]


def _value(violation: Violation) -> str:
    """The value at fault, where it is not the node itself."""
    from kg.cli.results import short_iri, visible
    from kg.namespaces import prefixes

    value = violation.value
    if not value or value == f"<{violation.node}>":
        return ""
    if value.startswith("<"):
        return f": {short_iri(value[1:-1], prefixes())}"
    text = value.rpartition('"')[0].lstrip('"')
    return f": {visible(text[:LONGEST_TEXT])}"
