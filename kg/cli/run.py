"""One question asked to its end: the graph opened, the answer written, the time watched."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg.cli.options import GRAPH_FOLDER
from kg.cli.terminal import notice

if TYPE_CHECKING:
    from kg.cli.asked import Asked
    from kg.cli.source import Scope, Source


class Askable(Protocol):
    """What becomes a query when the graph is at hand."""

    def resolved(self, source: Source) -> Asked:
        """The query. Raises NameNotFound for a name that the graph does not know."""


@dataclass(frozen=True, slots=True)
class Output:
    """Where an answer goes (`-`: standard output), and in which format (None: the usual one)."""

    path: str
    form: str | None


def run(
    asked: Askable,
    scope: Scope,
    graph: Path,
    endpoint: str | None,
    timeout: float | None,
    output: Output,
    *,
    explain: bool = False,
) -> int:
    """Asks the graph at a path, or an endpoint, and writes the answer; returns the exit status.

    `timeout` is in seconds. Where the time is over, and on Ctrl-C, the process ends.
    """
    from pyoxigraph import QueryBoolean

    from kg.cli.answer import format_of, write_out
    from kg.cli.source import open_source
    from kg.cli.watch import Watch
    from kg.store import reading
    from kg.target import Replacement

    target = None if output.path == "-" else Replacement(Path(output.path))
    discard = target.discard if target else lambda: None
    with Watch(timeout, discard), reading(graph) if not endpoint else nullcontext():
        source = open_source(graph, endpoint, os.environ)
        whole = asked.resolved(source)
        scope = replace(scope, name=whole.name)
        if explain:
            from kg.cli.explain_text import explanation

            report = "".join(f"{line}\n" for line in explanation(whole, scope, source))
            with target or nullcontext(sys.stdout.buffer) as out:
                out.write(report.encode())
            return 0
        answer = source.ask(whole.text, scope)
        form = output.form or format_of(output.path, answer)
        with target or nullcontext(sys.stdout.buffer) as out:
            rows = write_out(answer, form, out, source.base, scope.declared)
        if rows == 0 and scope.limit != 0:
            _note_nothing(whole, graph, endpoint)
        _note_named_graphs(whole.text, source, scope)
        _note_pages(whole, source, scope)
    return 1 if isinstance(answer, QueryBoolean) and not answer else 0


def note_unknown_terms(text: str, declared: Mapping[str, str]) -> None:
    """Tells which terms of ours the query misspells: they find nothing, and silently."""
    from kg.namespaces import KG, VOCABULARIES

    if "kg:" in text or KG in text:
        from kg.query.terms import unknown_terms, warning

        for name in unknown_terms(text, {**VOCABULARIES, **declared}):
            notice(f"kg: {warning(name)}")


def _note_nothing(asked: Asked, graph: Path, endpoint: str | None) -> None:
    """Tells how to ask without what may have been too narrow: a word, a number, a date."""
    given = asked.question.parameters if asked.question else {}
    narrow = [key for key in asked.values if given[key].type != "name"]
    if not narrow:
        return
    from kg.cli.statement import as_word

    words = [f"{k}={as_word(v)}" for k, v in asked.values.items() if k not in narrow]
    if endpoint:
        words += ["--endpoint", as_word(endpoint)]
    elif str(graph) != GRAPH_FOLDER:
        words += ["-g", as_word(str(graph))]
    said = "、".join(f"{key}={asked.values[key]}" for key in narrow)
    it = "it" if len(narrow) == 1 else "them"
    notice(f"nothing fits {said}; without {it}: {' '.join(['kg query', asked.name, *words])}")


def _note_pages(asked: Asked, source: Source, scope: Scope) -> None:
    """Tells of a server where the evidence is out of reach, or cannot be left out."""
    from kg.cli.source import RemoteSource

    if not isinstance(source, RemoteSource):
        return
    if scope.facts_only and source.has_pages_among_facts():
        notice(
            f"{source.title}: its default graph holds the pages, too, so --facts leaves nothing "
            "out; name the graph of the facts in the query with FROM"
        )
    elif asked.question and not scope.facts_only and not source.has_pages():
        notice(
            f"{source.title}: there are no pages in its default graph, so questions about what is "
            "printed find nothing; see its settings for a union of all graphs"
        )


def _note_named_graphs(text: str, source: Source, scope: Scope) -> None:
    """Tells of a graph that is empty but for named graphs which the query does not ask."""
    from kg.cli.source import LocalSource

    if not isinstance(source, LocalSource) or scope.facts_only or "graph" in text.lower():
        return
    from pyoxigraph import DefaultGraph

    from kg.query.run import has_pages, names_graphs

    if has_pages(source.store) or names_graphs(text):
        return
    default = source.store.quads_for_pattern(None, None, None, DefaultGraph())
    if next(default, None) is None and next(source.store.named_graphs(), None) is not None:
        notice(
            f"{source.title}: its default graph is empty; ask its named graphs by GRAPH ?g {{ … }}"
        )
