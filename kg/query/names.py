"""What names mean at an endpoint, as `kg.lookup` has it for a graph on this machine."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.errors import NameNotFound
from kg.lookup import KIND_CLASSES, NAME_PROPERTIES, Named
from kg.namespaces import KG, SKOS, prefixes

if TYPE_CHECKING:
    from kg.query.endpoint import Endpoint

_NEAR = 5
"""Names that a message offers."""
_CLASSES = " ".join(f"<{iri}>" for iri in sorted(KIND_CLASSES))
_NAMING = "|".join(f"<{iri}>" for iri in NAME_PROPERTIES)


def find(endpoint: Endpoint, name: str) -> list[Named]:
    """The entities that `name` can mean, as `kg.lookup.find` has it. Raises NameNotFound."""
    text = Literal(name, language="zh")
    naming = " ".join(f"<{iri}>" for iri in NAME_PROPERTIES)
    found = _entities(
        endpoint, f"VALUES ?property {{ {naming} }} ?entity ?property {text} ; a ?class"
    )
    for iri, how in NAME_PROPERTIES.items():
        if named := [Named(*row[1:], how) for row in found if row[0] == iri]:
            return named
    if node := _node(endpoint, name):
        found = _entities(endpoint, f"VALUES ?entity {{ {node} }} ?entity a ?class")
        if found:
            return [Named(*row[1:], "IRI") for row in found]
    part = f"FILTER CONTAINS(STR(?name), {Literal(name)})"
    near = _rows(
        endpoint,
        f"SELECT DISTINCT ?name {{ ?entity {_NAMING} ?name {part} }} ORDER BY ?name LIMIT {_NEAR}",
    )
    listed = "、".join(row[0] for row in near)
    hint = f"near it: {listed}" if near else "ask for labels to see what there is"
    raise NameNotFound(f"no entity at {endpoint.url} is called “{name}”; {hint}")


def borne(endpoint: Endpoint, names: Iterable[str]) -> set[str]:
    """Those of `names` that an entity bears; asked at once."""
    texts = " ".join(str(Literal(name, language="zh")) for name in names)
    pattern = f"VALUES ?name {{ {texts} }} VALUES ?class {{ {_CLASSES} }}"
    text = f"SELECT DISTINCT ?name {{ {pattern} ?entity {_NAMING} ?name ; a ?class }}"
    return {row[0] for row in _rows(endpoint, text)}


def count_bearers(endpoint: Endpoint, name: str) -> int:
    """How many things bear the name, in whatever way."""
    text = Literal(name, language="zh")
    return len(_rows(endpoint, f"SELECT DISTINCT ?entity {{ ?entity {_NAMING} {text} }}"))


def _entities(endpoint: Endpoint, pattern: str) -> list[tuple[str, str, str, str]]:
    """The property, IRI, kind and name of each entity of a pattern, once for each property."""
    label = f"OPTIONAL {{ ?entity <{SKOS}prefLabel> ?label }}"
    kinds = f"VALUES ?class {{ {_CLASSES} }}"
    rows = _rows(
        endpoint,
        f"SELECT ?property ?entity ?class ?label {{ {kinds} {pattern} {label} "
        "FILTER isIRI(?entity) } ORDER BY ?entity ?class ?label",
    )
    found: dict[tuple[str, str], tuple[str, str, str, str]] = {}
    for by, iri, kind, name in rows:
        shown = name or iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
        found.setdefault((by, iri), (by, iri, kind.removeprefix(KG), shown))
    return list(found.values())


def _node(endpoint: Endpoint, name: str) -> NamedNode | None:
    """The IRI that `name` is: `<…>` or not, or a prefixed name."""
    iri = name.removeprefix("<").removesuffix(">")
    prefix, colon, local = name.partition(":")
    if colon and (namespace := prefixes(endpoint.base).get(prefix)):
        iri = namespace + local
    try:
        return NamedNode(iri)
    except ValueError:
        return None


def _rows(endpoint: Endpoint, text: str) -> list[tuple[str, ...]]:
    answer = endpoint.ask(text)
    assert isinstance(answer, QuerySolutions)
    return [tuple("" if term is None else str(term.value) for term in row) for row in answer]
