"""Stored questions asked of a few facts in Turtle."""

from __future__ import annotations

from pyoxigraph import QuerySolutions, RdfFormat, Store

from kg import ontology
from kg.query.questions import find_question
from kg.query.run import ask
from tests.graph.asking import PREFIXES


def store_of(facts: str) -> Store:
    """A store of facts that use the usual prefixes."""
    store = Store()
    store.load((PREFIXES + facts).encode(), RdfFormat.TURTLE)
    return store


def rows_of(store: Store, question: str, /, **values: str) -> list[dict[str, str]]:
    """The answer to a stored question: the bound columns of each row, in its order."""
    rows = ask(store, find_question(question, ontology.path("queries")).bind(values))
    assert isinstance(rows, QuerySolutions)
    names = [variable.value for variable in rows.variables]
    return [{n: row[n].value for n in names if row[n] is not None} for row in rows]
