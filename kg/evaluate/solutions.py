"""Solutions of a pattern over a graph, as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.namespaces import prefixes

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

    Term = NamedNode | BlankNode | Literal | Triple


def rows(store: Store, variables: str, where: str) -> list[list[str]]:
    """Distinct solutions as texts, sorted; "" for what is not bound."""
    from pyoxigraph import QuerySolutions

    query = f"SELECT DISTINCT {variables} WHERE {{ {where} }}"
    solutions = store.query(query, prefixes=prefixes())
    assert isinstance(solutions, QuerySolutions)
    return sorted([_text(term) for term in solution] for solution in solutions)


def code(iri: str) -> str:
    """The local name in lower case: `…#AtLeast` → `atleast`."""
    return iri.replace("#", "/").rpartition("/")[2].lower()


def _text(term: Term | None) -> str:
    return str(getattr(term, "value", ""))
