"""What a query is asked of: a graph on this machine, or an endpoint, with the same options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg.cli.terminal import notice
from kg.namespaces import BASE

if TYPE_CHECKING:
    from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

    from kg.lookup import Named
    from kg.query.endpoint import Endpoint

    Given = QuerySolutions | QueryBoolean | QueryTriples | list[Triple]


@dataclass(frozen=True, slots=True)
class Scope:
    """How a query is asked, beside its text; see `kg.query.run.ask`."""

    name: str = ""
    limit: int | None = None
    facts_only: bool = False
    declared: Mapping[str, str] = field(default_factory=dict)
    origin: str | None = None
    allow_service: bool = False


class Source(Protocol):
    """A graph that can be asked."""

    @property
    def base(self) -> str:
        """The base of the IRIs of its entities."""

    @property
    def title(self) -> str:
        """What to call it in a message."""

    def ask(self, text: str, scope: Scope) -> Given:
        """The answer to a query."""

    def label(self, name: str) -> str:
        """The name by which stored questions find what `name`, a name or an IRI, means.

        Raises NameNotFound, with near names, for a name that nothing bears.
        """

    def the_one(self, name: str) -> str:
        """The name by which stored questions find the one thing that `name` means.

        Raises NameNotFound as `label` does, and QueryError, with a choice, where several bear it.
        """


class LocalSource:
    """The graph at a path of this machine. Raises StoreError where there is none."""

    def __init__(self, path: Path) -> None:
        from kg.store import base_of, open_graph

        self.path = path
        self.store: Store = open_graph(path)
        self.base = base_of(self.store)
        self.title = str(path)

    def ask(self, text: str, scope: Scope) -> Given:
        from kg.query.run import ask

        return ask(
            self.store,
            text,
            name=scope.name,
            limit=scope.limit,
            facts_only=scope.facts_only,
            base=self.base,
            declared=scope.declared,
            origin=scope.origin,
            allow_service=scope.allow_service,
        )

    def label(self, name: str) -> str:
        from kg.lookup import find

        found = find(self.store, name, self.base)
        if found[0].how != "IRI":
            return name
        self._note_namesakes(name, found[0])
        return found[0].label

    def the_one(self, name: str) -> str:
        from kg.cli.entity import the_one

        the_one(self.store, name, self.base)
        return self.label(name)

    def _note_namesakes(self, value: str, named: Named) -> None:
        """Says where other entities bear the name, too: stored questions compare names."""
        from pyoxigraph import Literal, NamedNode

        from kg.lookup import NAME_PROPERTIES

        text = Literal(named.label, language="zh")
        bearers = {
            quad.subject
            for iri in NAME_PROPERTIES
            for quad in self.store.quads_for_pattern(None, NamedNode(iri), text, None)
        }
        if len(bearers) > 1:
            notice(f"{value}: asked as “{named.label}”, which {len(bearers)} entities are called")


class RemoteSource:
    """An endpoint. Raises ServerError where its address is none."""

    base = BASE

    def __init__(self, url: str, environment: Mapping[str, str]) -> None:
        from kg.credentials import ENDPOINT, Credentials
        from kg.query.endpoint import Endpoint

        self._endpoint: Endpoint = Endpoint(
            url, Credentials.from_environment(environment, ENDPOINT)
        )
        self.title = self._endpoint.url

    def ask(self, text: str, scope: Scope) -> Given:
        return self._endpoint.ask(
            text,
            name=scope.name,
            limit=scope.limit,
            facts_only=scope.facts_only,
            declared=scope.declared,
        )

    def has_pages(self) -> bool:
        """Whether the server's default graph, or the union of its graphs, holds pages of ours."""
        return self._endpoint.has_pages()

    def label(self, name: str) -> str:
        return self._endpoint.label(name)

    def the_one(self, name: str) -> str:
        return self._endpoint.label(name)


def open_source(graph: Path, endpoint: str | None, environment: Mapping[str, str]) -> Source:
    """The endpoint where one is given, else the graph at the path."""
    return RemoteSource(endpoint, environment) if endpoint else LocalSource(graph)
