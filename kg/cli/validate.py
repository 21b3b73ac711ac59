"""`kg validate`: the graph against the shapes of the ontology."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option, quiet_option
from kg.cli.terminal import notice

if TYPE_CHECKING:
    from kg.validate import Report, Violation

LONGEST_TEXT = 40
"""Of a value that is shown behind a message; sentences are shown whole."""


@click.command(short_help="Check the graph against the shapes of the ontology.")
@click.option("--shape", "shapes", multiple=True, help="Ask this shape alone (may be repeated).")
@format_option(["text", "json", "turtle"], default="text", help_text="Form of the report.")
@graph_option
@quiet_option
def command(shapes: tuple[str, ...], format_: str, graph: Path) -> int:
    """Check the graph against the shapes of the ontology.

    The report names each node at fault with the shape it breaks, says what is wrong, and gives
    the sentence that leads to the node with its file and line (or offset, where the page file
    is not at hand). The shapes are those of ontology/shapes.ttl; turtle is the report in
    SHACL's own vocabulary. Ends with status 1 where a shape is broken, and with 0 where there
    are but warnings.

    \b
    kg validate
    kg validate --shape TenureShape --format json
    """
    from kg.errors import ShapeError
    from kg.store import open_graph, reading
    from kg.validate import validate
    from kg.validate.lines import with_lines
    from kg.verify import Originals

    with reading(graph):
        store = open_graph(graph)
        try:
            report = validate(store, only=shapes)
        except ShapeError as error:
            raise click.UsageError(str(error)) from error
        if report.violations:
            report = with_lines(report, store, Originals.noted(graph))
    if not report.asked_evidence:
        notice("the graph has no pages: shapes that ask for evidence were set aside")
    if format_ == "text":
        for line in _text(report):
            click.echo(line)
    else:
        from kg.validate.formats import report_json, report_turtle

        written = report_json(report) if format_ == "json" else report_turtle(report)
        click.echo(written, nl=False)
    return 0 if report.conforms else 1


def _text(report: Report) -> Iterator[str]:
    """A paragraph for each result, and how many there are."""
    from kg.validate.report import Severity

    for result in report.violations:
        yield from _paragraph(result)
        yield ""
    if report.conforms:
        yield f"{report.triples} triples keep to the shapes"
    numbers = {severity: report.count(severity) for severity in Severity}
    said = [
        f"{number} {severity.lower()}{'' if number == 1 else 's'}"
        for severity, number in numbers.items()
        if number
    ]
    if said:
        yield ", ".join(said)


def _paragraph(result: Violation) -> Iterator[str]:
    from kg.cli.results import short_iri
    from kg.cli.terminal import visible
    from kg.namespaces import KG, prefixes
    from kg.query.terms import near_term
    from kg.validate.report import Severity

    known = prefixes()
    node = result.node if result.node.startswith("_:") else short_iri(result.node, known)
    mark = "" if result.severity is Severity.VIOLATION else f" ({result.severity.lower()})"
    yield f"{node}  {result.rule}{mark}"
    # A message can name further nodes, as their whole IRIs.
    message = re.sub(r"https?://[^\s)]+", lambda iri: short_iri(iri[0], known), result.message)
    if result.node.startswith(KG) and (near := near_term(result.node.removeprefix(KG))):
        message += f"; did you mean kg:{near}?"
    yield f"    {visible(message + _value(result))}"
    where = result.evidence
    if where:
        place = f"offset {where.begin}" if result.line is None else f"line {result.line}"
        yield f"    {visible(where.file)}, {place}: “{visible(where.text)}”"


def _value(result: Violation) -> str:
    """The value at fault, where it is not the node itself."""
    from kg.cli.results import short_iri
    from kg.namespaces import prefixes

    value = result.value
    if not value or value == f"<{result.node}>":
        return ""
    if value.startswith("<"):
        return f": {short_iri(value[1:-1], prefixes())}"
    text = value.rpartition('"')[0].lstrip('"')
    return f": {text[:LONGEST_TEXT]}"
