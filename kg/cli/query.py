"""`kg query`: SPARQL, or a stored question, on the graph."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import click

from kg.cli.options import graph_option, output_option, quiet_option
from kg.cli.terminal import notice
from kg.errors import QueryError

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.lookup import Named
    from kg.query.questions import Question
    from kg.query.run import Answer

SELECT_FORMATS = ("table", "csv", "tsv", "json", "xml")
GRAPH_FORMATS = ("turtle", "ntriples", "jsonld", "rdfxml")
EXTENSIONS = {
    **{".csv": "csv", ".tsv": "tsv", ".json": "json", ".srj": "json"},
    **{".xml": "xml", ".srx": "xml", ".txt": "table", ".ttl": "turtle", ".nt": "ntriples"},
    **{".jsonld": "jsonld", ".rdf": "rdfxml"},
}


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
@click.option(
    "--format",
    "format_",
    type=click.Choice([*SELECT_FORMATS, *GRAPH_FORMATS], case_sensitive=False),
    help="Form of the answer. Default: from the name of -o, else turtle for triples, "
    "a table for rows on a terminal, csv elsewhere.",
)
@output_option()
@click.option("--limit", type=click.IntRange(min=0), help="Give at most this many rows.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Give up after this time.",
)
@click.option("--facts", "facts_only", is_flag=True, help="Ask the facts alone, not the evidence.")
@graph_option
@quiet_option
def command(
    query: str | None,
    values: tuple[str, ...],
    file: str | None,
    list_: bool,
    format_: str | None,
    output: str,
    limit: int | None,
    timeout: float | None,
    facts_only: bool,
    graph: Path,
) -> int:
    """Ask the graph in SPARQL, or by the name of a stored question.

    QUERY is SPARQL text, - for standard input, or the name of a stored question with the
    values of its parameters. The prefixes of the graph are declared already. A query that
    is answered “no” (ASK) ends with status 1.

    \b
    kg query --list
    kg query posts-of person=张三
    kg query 'SELECT ?name { ?zone a kg:Zone ; skos:prefLabel ?name }'
    """
    if list_:
        _list_questions()
        return 0
    asked = _asked(query, values, file)
    from pyoxigraph import QueryBoolean

    from kg.cli.watch import Watch
    from kg.query.run import ask
    from kg.store import base_of, open_graph, reading
    from kg.target import Replacement

    target = None if output == "-" else Replacement(Path(output))
    with Watch(timeout, target.discard if target else lambda: None), reading(graph):
        store = open_graph(graph)
        base = base_of(store)
        text = asked.text_for(store, base)
        answer = ask(
            store,
            text,
            name=asked.name,
            limit=limit,
            facts_only=facts_only,
            base=base,
            origin=asked.origin,
        )
        form = format_ or _format_of(output, answer)
        with target or nullcontext(sys.stdout.buffer) as out:
            _write(answer, form, out, base)
    return 1 if isinstance(answer, QueryBoolean) and not answer else 0


class _Asked(NamedTuple):
    """SPARQL text and where it comes from; of a stored question also the values given."""

    text: str
    name: str = ""
    question: Question | None = None
    values: Mapping[str, str] = MappingProxyType({})
    origin: str | None = None

    def text_for(self, store: Store, base: str) -> str:
        """The text, each IRI that stands for a name replaced by the name of its entity.

        Raises NameNotFound, with near names, for a name that nothing in the graph bears.
        """
        if self.question is None:
            return self.text
        from kg.lookup import find

        bound = dict(self.values)
        for key, value in self.values.items():
            if self.question.parameters[key].type == "name":
                found = find(store, value, base)
                if found[0].how == "IRI":
                    bound[key] = found[0].label
                    _note_namesakes(store, value, found[0])
        return self.text if bound == self.values else self.question.bind(bound)


def _note_namesakes(store: Store, value: str, named: Named) -> None:
    """Says where other entities bear the name, too: stored questions compare names."""
    from pyoxigraph import Literal, NamedNode

    from kg.lookup import NAME_PROPERTIES

    text = Literal(named.label, language="zh")
    bearers = {
        quad.subject
        for iri in NAME_PROPERTIES
        for quad in store.quads_for_pattern(None, NamedNode(iri), text, None)
    }
    if len(bearers) > 1:
        notice(f"{value}: asked as “{named.label}”, which {len(bearers)} entities are called")


def _asked(query: str | None, values: tuple[str, ...], file: str | None) -> _Asked:
    if file is not None and query is not None:
        raise click.UsageError("give a query or --file, not both.")
    if file is None and query is None:
        raise click.UsageError("give a query, the name of a stored question, or --list.")
    if query is not None and query != "-":
        from kg.query.questions import NAME, find_question

        if NAME.fullmatch(query):
            from kg import ontology

            question = find_question(query, ontology.path("queries"))
            bound = _bindings(question, values)
            return _Asked(question.bind(bound), query, question, bound)
    if values:
        raise click.UsageError(f"{values[0]!r}: only a stored question takes values.")
    if query is not None and query != "-":
        return _Asked(query)
    source = file or "-"
    if source == "-":
        return _Asked(_read(source))
    return _Asked(_read(source), source, origin=Path(source).absolute().as_uri())


def _bindings(question: Question, values: tuple[str, ...]) -> dict[str, str]:
    """The values by parameter; a value without a key goes to the next parameter in order."""
    bound: dict[str, str] = {}
    loose = []
    for value in values:
        key, equals, rest = value.partition("=")
        if equals and key.isidentifier():
            bound[key] = rest
        else:
            loose.append(value)
    free = [name for name in question.parameters if name not in bound]
    if len(loose) > len(free):
        raise click.UsageError(f"{loose[-1]!r}: {question.name} takes no further value.")
    return bound | dict(zip(free, loose, strict=False))


def _read(file: str) -> str:
    stream = sys.stdin.buffer if file == "-" else None
    try:
        read = stream.read() if stream else Path(file).read_bytes()
        return read.decode("utf-8-sig")
    except OSError as error:
        raise QueryError(f"{file}: {error.strerror}; check the path of the query") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _format_of(output: str, answer: Answer) -> str:
    """The format that the name of the file asks for, else the usual one for the place."""
    from pyoxigraph import QueryBoolean, QueryTriples

    if form := EXTENSIONS.get(Path(output).suffix.lower()):
        return form
    if isinstance(answer, QueryTriples):
        return "turtle"
    if isinstance(answer, QueryBoolean):
        return "table"
    return "table" if output == "-" and sys.stdout.isatty() else "csv"


def _write(answer: Answer, form: str, out: BinaryIO, base: str) -> None:
    from pyoxigraph import QueryBoolean, QuerySolutions

    from kg.query.formats import write_answer

    if form != "table":
        write_answer(answer, form, out, base)
    elif isinstance(answer, QueryBoolean):
        out.write(b"yes\n" if answer else b"no\n")
    elif isinstance(answer, QuerySolutions):
        from shutil import get_terminal_size

        from kg.cli.results import result_lines

        width = get_terminal_size().columns if out.isatty() else None
        lines = list(result_lines(answer, base, width))
        out.writelines(f"{line}\n".encode() for line in lines)
        count = max(len(lines) - 2, 0)
        notice(f"{count} row{'' if count == 1 else 's'}")
    else:
        write_answer(answer, "turtle", out, base)


def _list_questions() -> None:
    from kg import ontology
    from kg.query.questions import list_questions

    for question in list_questions(ontology.path("queries")):
        click.echo(f"{question.name}  {_both(question.title)}")
        for parameter in question.parameters.values():
            default = "" if parameter.default is None else f" [{parameter.default}]"
            about = _both(parameter.about)
            click.echo(f"    {parameter.name}={parameter.type.upper()}{default}  {about}")


def _both(texts: Mapping[str, str]) -> str:
    return " · ".join(texts[language] for language in ("zh", "en") if language in texts)
