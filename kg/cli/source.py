"""What a query is asked of: a graph on this machine, or an endpoint, with the same options."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg.cli.terminal import notice
from kg.errors import NameNotFound

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

    def borne(self, names: Sequence[str]) -> set[str]:
        """Those of the names that an entity bears."""

    def the_one(self, name: str, kinds: frozenset[str] = frozenset()) -> str:
        """The name by which stored questions find the one thing that `name` means.

        Namesakes, that no name tells apart, are asked about together, and that is told. Raises
        NameNotFound as `label` does, and for what is of none of the kinds, where some are given;
        AmbiguousName, with a choice, where several bear it.
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

        return _asked_as(name, find(self.store, name, self.base)[0], self._count)

    def borne(self, names: Sequence[str]) -> set[str]:
        from kg.lookup import bearers

        return {name for name in names if bearers(self.store, name, self.base)}

    def the_one(self, name: str, kinds: frozenset[str] = frozenset()) -> str:
        from kg.lookup import find

        found = _of_kinds(name, find(self.store, name, self.base), kinds)
        return _asked_as(name, _only(name, found, self.base), self._count)

    def _count(self, name: str) -> int:
        """How many things bear the name, in whatever way."""
        from pyoxigraph import Literal, NamedNode

        from kg.lookup import NAME_PROPERTIES

        text = Literal(name, language="zh")
        bearers = {
            quad.subject
            for iri in NAME_PROPERTIES
            for quad in self.store.quads_for_pattern(None, NamedNode(iri), text, None)
        }
        return len(bearers)


class RemoteSource:
    """An endpoint. Raises ServerError where its address is none."""

    def __init__(self, url: str, environment: Mapping[str, str]) -> None:
        from kg.credentials import ENDPOINT, Credentials
        from kg.query.endpoint import Endpoint

        self._endpoint: Endpoint = Endpoint(
            url, Credentials.from_environment(environment, ENDPOINT)
        )
        self.title = self._endpoint.url

    @property
    def base(self) -> str:
        return self._endpoint.base

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

    def has_pages_among_facts(self) -> bool:
        """Whether the server has no graph of facts alone to give."""
        return self._endpoint.has_pages_among_facts()

    def label(self, name: str) -> str:
        from kg.query.names import find

        return _asked_as(name, find(self._endpoint, name)[0], self._count)

    def borne(self, names: Sequence[str]) -> set[str]:
        from kg.query.names import borne

        return borne(self._endpoint, names)

    def the_one(self, name: str, kinds: frozenset[str] = frozenset()) -> str:
        from kg.query.names import find

        found = _of_kinds(name, find(self._endpoint, name), kinds)
        return _asked_as(name, _only(name, found, self.base), self._count)

    def _count(self, name: str) -> int:
        from kg.query.names import count_bearers

        return count_bearers(self._endpoint, name)


def open_source(graph: Path, endpoint: str | None, environment: Mapping[str, str]) -> Source:
    """The endpoint where one is given, else the graph at the path."""
    return RemoteSource(endpoint, environment) if endpoint else LocalSource(graph)


def _of_kinds(name: str, found: list[Named], kinds: frozenset[str]) -> list[Named]:
    of_kinds = [one for one in found if one.kind in kinds or not kinds]
    if not of_kinds:
        wanted = " or ".join(sorted(kinds))
        raise NameNotFound(f"“{name}” is {found[0].label} ({found[0].kind}), and no {wanted}")
    return of_kinds


def _only(name: str, found: list[Named], base: str) -> Named:
    from kg.cli.entity import ambiguous

    if len(found) > 1:
        if any(one.label != found[0].label for one in found):
            raise ambiguous(name, found, base)
        # A choice would change nothing: stored questions compare names, which are the same.
        kinds = "、".join(sorted({one.kind for one in found}))
        notice(
            f"{found[0].label}: {len(found)} entities are called so ({kinds}); all are asked about"
        )
    return found[0]


def _asked_as(given: str, named: Named, count: Callable[[str], int]) -> str:
    """The name to ask by: stored questions compare names, so namesakes of an IRI are told of."""
    if named.how != "IRI":
        return given
    if (bearers := count(named.label)) > 1:
        notice(f"{given}: asked as “{named.label}”, which {bearers} entities are called")
    return named.label
