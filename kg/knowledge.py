"""A built graph in Python: what `kg.open` gives.

    >>> import kg
    >>> graph = kg.open("graphs")
    >>> graph
    <KnowledgeGraph graphs>

Ask in SPARQL, the prefixes of the graph declared already; rows are dictionaries of Python values:

    >>> graph.query('SELECT ?name { zone:青岛自贸片区 skos:prefLabel ?name }')
    [{'name': '青岛自贸片区'}]
    >>> graph.ask('ASK { zone:青岛自贸片区 a kg:Zone }')
    True

or by the name of a stored question, with its parameters:

    >>> {row["zone"] for row in graph.query("committee-and-head", zone="青岛自贸片区")}
    {'青岛自贸片区'}

One entity with everything that is said of it, as `kg show` has it:

    >>> card = graph.entity("青岛自贸片区")
    >>> card.kind, card.iri
    ('Zone', 'https://w3id.org/lgkg/zone/青岛自贸片区')

The whole as rdflib's graph, or as networkx's network of entities:

    >>> len(graph.graph()) == len(graph) and type(graph.graph()).__module__
    'rdflib.graph'
    >>> graph.network().nodes[card.iri]["label"]
    '青岛自贸片区'

What is asked for in vain is told by an error of `kg.errors`:

    >>> graph.entity("不存在")
    Traceback (most recent call last):
    ...
    kg.errors.NameNotFound: no entity of the graph is called “不存在”; ...
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from kg.errors import QueryError
from kg.namespaces import XSD, prefixes
from kg.query.run import Answer, ask
from kg.store import base_of, is_store, open_graph, reading

if TYPE_CHECKING:
    import rdflib

    from kg.card import Card
    from kg.network import Network
    from kg.query.questions import Question

Value = str | int | float | bool | Decimal | dt.date
"""A value of a row: an IRI or a text is a `str`, other literals are what they say."""

Row = dict[str, Value | None]
"""A row of an answer by column, in the order of the query; None where nothing is bound."""

_VALUES: dict[str, Callable[[str], Value]] = {
    XSD + "integer": int,
    XSD + "decimal": Decimal,
    XSD + "double": float,
    XSD + "boolean": lambda text: text in ("true", "1"),
    XSD + "date": dt.date.fromisoformat,
}


class KnowledgeGraph:
    """The graph at a path: a build folder, or a file in any RDF format.

    Nothing is ever written to it. Raises StoreError where there is none, or where it is damaged.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self.store: Store = open_graph(self.path)
        """The engine's store: evidence in named graphs, facts in the default graph."""

    def __repr__(self) -> str:
        return f"<KnowledgeGraph {self.path}>"

    def __len__(self) -> int:
        """The number of triples, facts and evidence."""
        return len(self.store)

    @cached_property
    def base(self) -> str:
        """The base of the IRIs of the graph's entities."""
        return base_of(self.store)

    def query(
        self, question: str, *, limit: int | None = None, facts_only: bool = False, **values: Value
    ) -> list[Row]:
        """The rows of a SELECT, given as SPARQL or by the name of a stored question.

        `values` are the parameters of a stored question, an entity by name or IRI (`zone:…`);
        `facts_only` leaves the evidence out. Raises QueryError for a query that cannot be run,
        and for one that gives no rows, NameNotFound for a name that nothing bears.
        """
        answer = self._answer(question, values, limit=limit, facts_only=facts_only)
        if not isinstance(answer, QuerySolutions):
            raise QueryError("this query gives no rows; use ask for ASK, construct for CONSTRUCT")
        names = [variable.value for variable in answer.variables]
        with reading(self.path):
            return [{name: _value(row[name]) for name in names} for row in answer]

    def ask(self, question: str, *, facts_only: bool = False) -> bool:
        """The answer to an ASK. Raises QueryError for another query."""
        answer = self._answer(question, {}, facts_only=facts_only)
        if not isinstance(answer, QueryBoolean):
            raise QueryError("this query is no ASK; use query for SELECT, construct for CONSTRUCT")
        return bool(answer)

    def construct(
        self, question: str, *, limit: int | None = None, facts_only: bool = False
    ) -> rdflib.Graph:
        """The triples of a CONSTRUCT or DESCRIBE. Raises QueryError for another query."""
        answer = self._answer(question, {}, limit=limit, facts_only=facts_only)
        if not isinstance(answer, QueryTriples):
            raise QueryError("this query gives no triples; use query for SELECT, ask for ASK")
        with reading(self.path):
            return self._rdflib(answer)

    def graph(self, *, facts_only: bool = False) -> rdflib.Graph:
        """All triples in rdflib, with the prefixes of the graph; a copy, made anew each time."""
        wanted = DefaultGraph() if facts_only else None
        with reading(self.path):
            quads = self.store.quads_for_pattern(None, None, None, wanted)
            return self._rdflib(Triple(q.subject, q.predicate, q.object) for q in quads)

    def network(self) -> Network:
        """The entities and their relations in networkx, as `kg export` writes them.

        Nodes are IRIs with label, kind, names and number of mentions; edges have predicate,
        words, dates, confidence and the claims that state them.
        """
        from kg.network import project

        with reading(self.path):
            return project(self.store)

    def entity(self, name: str) -> Card:
        """The card of the entity that bears this name, or has this IRI (`zone:…` will do).

        Raises NameNotFound where there is none, QueryError where several bear the name.
        """
        from kg.card import read_card
        from kg.lookup import find
        from kg.render.sources import read_sources

        with reading(self.path):
            found = find(self.store, name, self.base)
            if len(found) > 1:
                choice = "、".join(named.iri for named in found)
                raise QueryError(f"“{name}” can mean {len(found)} entities; give one of: {choice}")
            whole = self.path.is_dir() and not is_store(self.path)
            pages, _ = read_sources(self.path if whole else self.path.parent)
            return read_card(self.store, found[0].iri, pages)

    def _answer(
        self,
        question: str,
        values: dict[str, Value],
        *,
        limit: int | None = None,
        facts_only: bool = False,
    ) -> Answer:
        from kg.query.questions import NAME, find_question

        name, text = "", question
        if NAME.fullmatch(question):
            from kg import ontology

            stored = find_question(question, ontology.path("queries"))
            name, text = question, stored.bind(self._bound(stored, values))
        elif values:
            raise QueryError(f"only stored questions have parameters: {', '.join(values)}")
        with reading(self.path):
            return ask(
                *(self.store, text),
                name=name,
                limit=limit,
                facts_only=facts_only,
                base=self.base,
            )

    def _bound(self, question: Question, values: dict[str, Value]) -> dict[str, str]:
        """The values as texts; an IRI for a name gives way to the name of its entity."""
        from kg.lookup import find

        bound = {key: str(value) for key, value in values.items()}
        with reading(self.path):
            for key in bound.keys() & question.parameters.keys():
                if question.parameters[key].type == "name":
                    named = find(self.store, bound[key], self.base)[0]
                    bound[key] = named.label if named.how == "IRI" else bound[key]
        return bound

    def _rdflib(self, triples: Iterator[Triple] | QueryTriples) -> rdflib.Graph:
        import rdflib

        text = serialize(triples, format=RdfFormat.N_TRIPLES)
        graph = rdflib.Graph(bind_namespaces="none")
        for prefix, iri in prefixes(self.base).items():
            graph.bind(prefix, iri)
        return graph.parse(data=text, format="nt")


def _value(term: object) -> Value | None:
    if isinstance(term, Literal):
        read = _VALUES.get(term.datatype.value, str)
        try:
            return read(term.value)
        except (ValueError, ArithmeticError):  # a form that the datatype does not have
            return term.value
    if isinstance(term, NamedNode):
        return term.value
    return None if term is None else str(term)
