"""`kg query`: SPARQL, or a stored question, on a graph or an endpoint."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.answer import EXTENSIONS, GRAPH_FORMATS, SELECT_FORMATS
from kg.cli.options import (
    endpoint_option,
    format_option,
    graph_option,
    output_option,
    quiet_option,
    rows_option,
    timeout_option,
)

IDLE: dict[tuple[str, str], str] = {
    ("endpoint", "graph"): "give a graph with -g, or an --endpoint, not both.",
    ("endpoint", "allow_service"): "--allow-service is for a graph here; a server decides itself.",
    ("explain", "format_"): "--explain prints a report; --format is for answers.",
    ("explain", "interactive"): "at the prompt, .explain QUERY explains.",
}
"""Pairs of options of which one would do nothing, and what to do about it."""


def _complete(context: click.Context, parameter: click.Parameter, start: str) -> list[str]:
    """Names of stored questions, for the shell."""
    from kg import ontology

    names = sorted(path.stem for path in ontology.path("queries").glob("*.rq"))
    return [name for name in names if name.startswith(start)]


@click.command(short_help="Ask the graph in SPARQL, or by the name of a stored question.")
@click.argument("query", required=False, shell_complete=_complete)
@click.argument("values", nargs=-1, metavar="[KEY=VALUE | VALUE]...")
@click.option(
    "-f",
    "--file",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Read the query from a file; - is standard input.",
)
@click.option("--list", "list_", is_flag=True, help="List the stored questions and end.")
@click.option("-i", "--interactive", is_flag=True, help="Ask at a prompt; .help tells how.")
@format_option(
    [*SELECT_FORMATS, *GRAPH_FORMATS],
    help_text="Form of the answer. Default: from the name of -o, else turtle for triples, "
    "a table for rows on a terminal, csv elsewhere.",
)
@output_option()
@click.option(
    "--prefix",
    "prefix",
    multiple=True,
    metavar="NAME=IRI",
    help="Declare a prefix; may be given again.",
)
@rows_option
@timeout_option
@click.option("--facts", "facts_only", is_flag=True, help="Ask the facts alone, not the evidence.")
@click.option("--explain", is_flag=True, help="Show how the query is understood, not its answer.")
@endpoint_option
@click.option("--allow-service", is_flag=True, help="Let SERVICE in the query ask other servers.")
@graph_option
@quiet_option
def command(
    query: str | None,
    values: tuple[str, ...],
    file: str | None,
    list_: bool,
    interactive: bool,
    format_: str | None,
    output: str,
    prefix: tuple[str, ...],
    limit: int | None,
    timeout: float | None,
    facts_only: bool,
    explain: bool,
    endpoint: str | None,
    allow_service: bool,
    graph: Path,
) -> int:
    """Ask the graph in SPARQL, or by the name of a stored question.

    QUERY is SPARQL text, - for standard input, or the name of a stored question with the
    values of its parameters. The prefixes of the graph are declared already. A query that
    is answered “no” (ASK) ends with status 1. An endpoint is asked as KG_ENDPOINT_USER with
    KG_ENDPOINT_PASSWORD, or with KG_ENDPOINT_TOKEN, where these are set.

    \b
    kg query --list
    kg query posts-of person=张三
    kg query 'SELECT ?name { ?zone a kg:Zone ; skos:prefLabel ?name }'
    kg query -i
    """
    if list_:
        from kg.cli.question_list import print_questions

        print_questions()
        return 0
    _refuse_what_does_nothing()
    from kg.cli.file_format import check_file_format

    if not explain:
        check_file_format(output, format_, EXTENSIONS)
    from kg.cli.asked import asked_for, declared_prefixes
    from kg.cli.source import Scope

    declared = declared_prefixes(prefix) if prefix else {}
    if interactive:
        _refuse_beside_prompt(query or file, output)
        from kg.cli.prompt import run_prompt

        scope = Scope("", limit, facts_only, declared, None, allow_service)
        return run_prompt(graph, endpoint, scope, timeout, format_)
    asked = asked_for(query, values, file)
    scope = Scope(asked.name, limit, facts_only, declared, asked.origin, allow_service)
    from kg.cli.run import Output, note_unknown_terms, run

    if asked.question is None:
        note_unknown_terms(asked.text, declared)
    return run(asked, scope, graph, endpoint, timeout, Output(output, format_), explain=explain)


def _refuse_what_does_nothing() -> None:
    """Raises UsageError where one option given would be passed over because of another."""
    context = click.get_current_context()
    source = click.core.ParameterSource.COMMANDLINE
    given = {name for name in context.params if context.get_parameter_source(name) is source}
    for pair, advice in IDLE.items():
        if given.issuperset(pair):
            raise click.UsageError(advice)


def _refuse_beside_prompt(query: str | None, output: str) -> None:
    if query is not None:
        raise click.UsageError("give a query, or -i to be asked for one, not both.")
    if output != "-":
        raise click.UsageError("-o does not go with -i; at the prompt, .output FILE writes there.")
