"""A process that answers queries for the prompt, so that one can be ended and the prompt goes on.

The engine runs a query to its end whatever happens (`kg.cli.watch` has more of that). Here the
graph is open in a process of its own: it is killed on Ctrl-C and when the time is over, and
started anew for the next query. It only reads, so nothing is lost.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import perf_counter
from typing import Any

import click

from kg.cli.run import Askable
from kg.cli.source import Scope, Source, open_source
from kg.errors import KGError, QueryError

NAMES = """SELECT DISTINCT ?name ?entity { ?entity a ?class ; skos:prefLabel|skos:altLabel ?name
FILTER isIRI(?entity) } ORDER BY ?name ?entity LIMIT 200000"""
TERMS = """SELECT DISTINCT ?term { { ?s ?term ?o } UNION { ?s a ?term } } ORDER BY ?term"""


@dataclass(frozen=True, slots=True)
class Place:
    """What the worker opens: a graph's path, or an endpoint."""

    graph: Path
    endpoint: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """Bytes to print, what to tell about them, and the rows they hold where that is known."""

    content: bytes
    told: str = ""
    rows: int | None = None


class Failed(KGError):
    """What the worker said was wrong."""


class Worker:
    """The process, started when it is first asked and again after it was ended."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def ask(
        self, asked: Askable, scope: Scope, form: str | None, width: int, seconds: float | None
    ) -> Reply:
        """The answer, written as `form` (None: a table, or Turtle).

        Raises Failed where there is none, QueryError when the time is over, KeyboardInterrupt on
        Ctrl-C.
        """
        reply: Reply = self._call(("answer", asked, scope, form, width), seconds)
        return reply

    def explain(self, asked: Askable, scope: Scope, seconds: float | None) -> Reply:
        """How the query is understood, as `kg query --explain` has it."""
        reply: Reply = self._call(("explain", asked, scope), seconds)
        return reply

    def names(self) -> list[tuple[str, str]]:
        """Names of entities with their IRIs."""
        return list(self._call(("rows", NAMES), 10))

    def terms(self) -> list[str]:
        """IRIs of the classes and properties that the graph uses."""
        return [row[0] for row in self._call(("rows", TERMS), 10)]

    def base(self) -> str:
        """The base of the IRIs of the graph's entities."""
        return str(self._call(("base",), None))

    def close(self) -> None:
        """Ends the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None
        if self._line is not None:
            self._line.close()
            self._line = None

    def _call(self, request: tuple[Any, ...], seconds: float | None) -> Any:
        try:
            line = self._started()
            line.send(request)
            if not line.poll(seconds):
                self.close()
                raise QueryError(f"no answer within {seconds:g} s; narrow the query, or .timeout")
            failed, answer = line.recv()
        except KeyboardInterrupt:
            self.close()
            raise
        except (EOFError, OSError) as error:
            self.close()
            raise Failed("the process that answers has ended; ask again, or for less") from error
        if failed:
            raise Failed(answer)
        return answer

    def _started(self) -> Connection:
        if self._line is None:
            context = get_context("spawn")
            self._line, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs, self._place), daemon=True)
            # Ctrl-C reaches every process of the terminal: this one is not to hear it.
            before = signal.signal(signal.SIGINT, signal.SIG_IGN)
            try:
                self._process.start()
            finally:
                signal.signal(signal.SIGINT, before)
            theirs.close()
        return self._line


def serve(line: Connection, place: Place) -> None:
    """Answers requests until nobody asks any more; the process of a `Worker`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source: Source | None = None
    while True:
        try:
            kind, *request = line.recv()
        except EOFError:
            return
        try:
            source = source or open_source(place.graph, place.endpoint, os.environ)
            line.send((False, _ANSWERS[kind](source, *request)))
        except (KGError, click.ClickException, OSError, RuntimeError) as error:
            said = error.format_message() if isinstance(error, click.ClickException) else str(error)
            line.send((True, said))


def _answer(source: Source, asked: Askable, scope: Scope, form: str | None, width: int) -> Reply:
    from pyoxigraph import QueryBoolean, QuerySolutions

    from kg.cli.answer import rows_text, write

    out = BytesIO()
    start = perf_counter()
    whole = asked.resolved(source)
    answer = source.ask(whole.text, replace(scope, name=whole.name))
    usual = "table" if isinstance(answer, QuerySolutions | QueryBoolean) else "turtle"
    rows = write(answer, form or usual, out, source.base, scope.declared, width or None)
    told = "" if rows is None else f"{rows_text(rows)} in {perf_counter() - start:.2f} s"
    return Reply(out.getvalue(), told, rows)


def _explain(source: Source, asked: Askable, scope: Scope) -> Reply:
    from kg.cli.explain_text import explanation

    lines = explanation(asked.resolved(source), scope, source)
    return Reply("".join(f"{line}\n" for line in lines).encode())


def _rows(source: Source, text: str) -> list[tuple[str, ...]]:
    answer = source.ask(text, Scope())
    return [tuple(term.value for term in row) for row in answer]  # type: ignore[union-attr]


_ANSWERS: dict[str, Callable[..., Any]] = {
    "answer": _answer,
    "explain": _explain,
    "rows": _rows,
    "base": lambda source: source.base,
}
