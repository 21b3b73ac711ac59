"""Short SPARQL patterns over the union of all graphs of a store."""

from __future__ import annotations

from pyoxigraph import Store

from kg.namespaces import prefixes

PREFIXES = "".join(f"PREFIX {name}: <{ns}>\n" for name, ns in prefixes().items())


def ask(store: Store, pattern: str) -> bool:
    """Whether `pattern` holds in the union of all graphs."""
    return bool(store.query(f"{PREFIXES} ASK {{ {pattern} }}", use_default_graph_as_union=True))


def values(store: Store, pattern: str) -> list[tuple[str, ...]]:
    """The rows of `SELECT *`, columns in alphabetical order of their names, sorted."""
    query = f"{PREFIXES} SELECT * {{ {pattern} }}"
    solutions = store.query(query, use_default_graph_as_union=True)
    names = sorted(variable.value for variable in solutions.variables)  # type: ignore[union-attr]
    return sorted(tuple(s[name].value for name in names) for s in solutions)  # type: ignore[union-attr]
