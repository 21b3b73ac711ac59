"""Finding entities by what people call them: label, other name, name in context, or IRI."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Store

from kg.errors import NameNotFound
from kg.namespaces import BASE, KG, MINTED, RDF, SKOS, prefixes

NAME_PROPERTIES = {
    SKOS + "prefLabel": "name",
    SKOS + "altLabel": "other name",
    KG + "contextualName": "name in context",
}
"""The properties that name an entity, and what such a name is, the surest first."""

KIND_CLASSES = frozenset(KG + name.capitalize() for name in MINTED[: MINTED.index("post")])
"""The classes of entities; `kg.model.Kind` names the same, but takes longer to import."""

_TYPE = NamedNode(RDF + "type")


class Named(NamedTuple):
    """An entity that a name can mean; `kind` is a `Kind` value, `how` says what name it is."""

    iri: str
    kind: str
    label: str
    how: str


def find(store: Store, name: str, base: str = BASE) -> list[Named]:
    """The entities that `name` can mean: those with the surest kind of name, by IRI.

    An entity that bears the name as its own comes alone, before those that bear it as another
    name, and these before names in context. `name` may be an IRI (`<…>` or not) or a prefixed
    name. Blanks around it are no part of it. Raises NameNotFound, with near names, where there
    is none.
    """
    name = name.strip()
    if found := bearers(store, name, base):
        return found
    near = near_names(store, name)
    hint = f"near it: {'、'.join(near)}" if near else "“kg query --list” has ways to list names"
    raise NameNotFound(f"no entity of the graph is called “{name}”; {hint}")


def bearers(store: Store, name: str, base: str = BASE) -> list[Named]:
    """What `find` gives; an empty list, and at once, where there is none."""
    for how, nodes in _bearers(store, name, base):
        found = [one for node in sorted(nodes, key=str) if (one := named(store, node, how))]
        if found:
            return found
    return []


def near_names(store: Store, name: str, most: int = 5) -> list[str]:
    """Names of entities that contain `name`, are contained in it or look like it."""
    from difflib import get_close_matches

    names: dict[str, None] = {}
    for iri in NAME_PROPERTIES:
        for quad in store.quads_for_pattern(None, NamedNode(iri), None, None):
            if isinstance(quad.subject, NamedNode) and _kind(store, quad.subject):
                names.setdefault(quad.object.value)  # type: ignore[union-attr]
    ordered = sorted(names, key=lambda other: (abs(len(other) - len(name)), other))
    inside = [other for other in ordered if name and (name in other or other in name)]
    alike = get_close_matches(name, sorted(names), n=most, cutoff=0.5)
    return list(dict.fromkeys([*inside[:most], *alike]))[:most]


def label(store: Store, node: NamedNode) -> str:
    """The main name of a node, else its local name."""
    found = store.quads_for_pattern(node, NamedNode(SKOS + "prefLabel"), None, None)
    texts = sorted(q.object.value for q in found if isinstance(q.object, Literal))
    return texts[0] if texts else node.value.rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def _bearers(store: Store, name: str, base: str) -> Iterator[tuple[str, set[NamedNode]]]:
    text = Literal(name, language="zh")
    for iri, how in NAME_PROPERTIES.items():
        found = store.quads_for_pattern(None, NamedNode(iri), text, None)
        yield how, {q.subject for q in found if isinstance(q.subject, NamedNode)}
    iri = name.removeprefix("<").removesuffix(">")
    prefix, colon, local = name.partition(":")
    if colon and (namespace := prefixes(base).get(prefix)):
        iri = namespace + local
    try:
        yield "IRI", {NamedNode(iri)}
    except ValueError:  # blanks, or no scheme: a name and no IRI
        return


def named(store: Store, node: NamedNode, how: str) -> Named | None:
    """An entity with its kind and main name; None where the node is none."""
    kind = _kind(store, node)
    return Named(node.value, kind, label(store, node), how) if kind else None


def _kind(store: Store, node: NamedNode) -> str | None:
    for quad in store.quads_for_pattern(node, _TYPE, None, None):
        if isinstance(quad.object, NamedNode) and quad.object.value in KIND_CLASSES:
            return quad.object.value.removeprefix(KG)
    return None
