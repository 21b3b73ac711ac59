"""The statements of a prompt, run one by one: questions, and commands that begin with a point."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import get_terminal_size

import click

from kg.cli.answer import GRAPH_FORMATS, SELECT_FORMATS
from kg.cli.asked import Asked, asked_for, declared_prefixes
from kg.cli.failure import os_message
from kg.cli.options import YEAR
from kg.cli.run import Askable
from kg.cli.source import Scope
from kg.cli.statement import COMMAND, is_sparql
from kg.cli.terminal import complain, notice
from kg.cli.worker import Worker
from kg.errors import KGError, QueryError

MOST_ROWS = 100
"""Rows of an answer unless another limit is set: a table that runs away helps nobody."""

COMMANDS: dict[str, str] = {
    ".help": "this list",
    ".list": "the stored questions, with what each takes",
    ".tables": "the classes of the graph, and how many of each there are",
    ".properties": "the properties of the graph, and how often each stands",
    ".format": "FORM  table, csv, tsv, json, xml; turtle, ntriples, jsonld, rdfxml; auto",
    ".limit": "N  at most so many rows; 0 is all",
    ".timeout": "SECONDS  give up after this time; 0 is never",
    ".facts": "on|off  ask the facts alone",
    ".prefix": "NAME=IRI  declare a prefix",
    ".output": "FILE  write answers there; - is the terminal",
    ".explain": "QUERY  how a query is understood",
    ".quit": "leave (so does Ctrl-D)",
}
CLASSES = "SELECT ?class (COUNT(DISTINCT ?s) AS ?n) { ?s a ?class } GROUP BY ?class ORDER BY ?class"
PROPERTIES = (
    "SELECT ?property (COUNT(*) AS ?n) { ?s ?property ?o } GROUP BY ?property ORDER BY ?property"
)
HELP = """A statement is SPARQL, the name of a stored question with its values (posts-of 张三), a short
question (张三 任职), or one of these. Tab completes, Ctrl-C ends a query, Alt-Enter begins a line.
{}
"""


class Leave(Exception):
    """The user wants to leave."""


@dataclass
class Settings:
    """What the commands of the prompt change."""

    scope: Scope
    timeout: float | None
    form: str | None
    output: str = "-"


class Shell:
    """Runs statements, and prints answers and errors; only `Leave` gets out."""

    def __init__(self, worker: Worker, settings: Settings) -> None:
        self.worker = worker
        self.settings = settings

    def run(self, statement: str) -> bool:
        """Runs one statement; returns whether it did what it says."""
        try:
            if statement.startswith(COMMAND):
                self._command(statement)
            elif statement:
                self._ask(statement)
            return True
        except KeyboardInterrupt:
            click.echo("\nkg: interrupted", err=True)  # behind the ^C that a terminal shows
        except KGError as error:
            complain(str(error))
        except click.ClickException as error:
            complain(error.format_message())
        except OSError as error:
            complain(os_message(error))
        return False

    def _ask(self, text: str) -> None:
        now = self.settings
        asked = self._asked(text)
        scope = now.scope
        width = get_terminal_size().columns if now.output == "-" and sys.stdout.isatty() else 0
        reply = self.worker.ask(asked, scope, now.form, width, now.timeout)
        self._print(reply.content)
        if reply.told:
            more = ""
            if reply.rows is not None and reply.rows == scope.limit:
                more = f"; .limit {reply.rows * 10} shows more, .limit 0 all"
            notice(f"{reply.told}{more}")

    def _asked(self, text: str) -> Askable:
        """What the statement asks; notices tell of terms that the ontology does not have."""
        if is_sparql(text):
            from kg.cli.run import note_unknown_terms

            note_unknown_terms(text, self.settings.scope.declared)
            return Asked(text)
        from kg.query.questions import NAME

        words = _words(text)
        if NAME.fullmatch(words[0]):
            return asked_for(words[0], tuple(words[1:]), None)
        from kg.cli.short import short_form

        return short_form(text)

    def _print(self, content: bytes) -> None:
        if self.settings.output == "-":
            sys.stdout.flush()
            ended = not content or content.endswith(b"\n")
            sys.stdout.buffer.write(content if ended else content + b"\n")
            sys.stdout.buffer.flush()
            return
        from kg.target import Replacement

        with Replacement(Path(self.settings.output)) as file:
            file.write(content)
        notice(f"wrote {self.settings.output}")

    def _command(self, statement: str) -> None:
        name, _, rest = statement.partition(" ")
        rest = rest.strip()
        if name in (".quit", ".exit"):
            raise Leave
        if name == ".help":
            width = max(map(len, COMMANDS))
            listed = "\n".join(f"  {name:<{width}}  {about}" for name, about in COMMANDS.items())
            click.echo(HELP.format(listed).rstrip())
        elif name == ".list":
            from kg.cli.question_list import print_questions

            print_questions()
        elif name in (".tables", ".classes", ".properties"):
            scope = replace(self.settings.scope, limit=None)
            text = PROPERTIES if name == ".properties" else CLASSES
            reply = self.worker.ask(Asked(text), scope, "table", 0, self.settings.timeout)
            self._print(reply.content)
        elif name == ".explain":
            now = self.settings
            self._print(self.worker.explain(self._asked(rest), now.scope, now.timeout).content)
        elif name in (".format", ".limit", ".timeout", ".facts", ".prefix", ".output"):
            self._set(name[1:], rest)
        else:
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, n=1)
            hint = f"did you mean {near[0]}?" if near else ".help lists them"
            raise QueryError(f"there is no command {name}; {hint}")

    def _set(self, name: str, value: str) -> None:
        """Changes one of the settings; without a value, tells what it is."""
        now = self.settings
        if name == "format":
            if value not in ("", "auto", *SELECT_FORMATS, *GRAPH_FORMATS):
                forms = ", ".join((*SELECT_FORMATS, *GRAPH_FORMATS))
                raise QueryError(f"{value} is no format; there are {forms} and auto")
            now.form = now.form if not value else None if value == "auto" else value
        elif name == "limit" and value:
            now.scope = replace(now.scope, limit=int(_number(name, value)) or None)
        elif name == "timeout" and value:
            now.timeout = _number(name, value) or None
        elif name == "facts" and value:
            if value not in ("on", "off"):
                raise QueryError(f"{value} is neither on nor off")
            now.scope = replace(now.scope, facts_only=value == "on")
        elif name == "prefix" and value:
            declared = {**now.scope.declared, **declared_prefixes([value])}
            now.scope = replace(now.scope, declared=declared)
        elif name == "output" and value:
            now.output = value
        told = {
            "format": now.form or "auto",
            "limit": now.scope.limit or "all rows",
            "timeout": f"{now.timeout:g} s" if now.timeout else "never",
            "facts": "on" if now.scope.facts_only else "off",
            "prefix": " ".join(f"{k}=<{v}>" for k, v in now.scope.declared.items()) or "none",
            "output": now.output,
        }
        notice(f"{name}: {told[name]}")


def _number(name: str, value: str) -> float:
    try:
        number = int(value) if name == "limit" else float(value)
    except ValueError:
        number = -1
    if not 0 <= number <= (YEAR if name == "timeout" else number):
        above = f" to {YEAR}" if name == "timeout" else ""
        raise QueryError(f".{name} {value}: a number from 0{above} is needed")
    return number


def _words(text: str) -> list[str]:
    import shlex

    try:
        return shlex.split(text)
    except ValueError as error:
        raise QueryError(f"{text}: a quotation mark has no other half") from error
