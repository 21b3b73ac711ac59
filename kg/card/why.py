"""Why the names of an entity are one, and what bears a name of it and is kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Store

from kg.card.places import Places
from kg.card.values import About, Place
from kg.lookup import KIND_CLASSES, NAME_PROPERTIES
from kg.namespaces import DCTERMS, ITSRDF, KG, NIF, ORG, RDF, SKOS
from kg.nodes import Nodes
from kg.resolve.names import key_of
from kg.signatures import PEOPLE

LEAST = 2
"""Fewest characters of a name that is looked for inside other names."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that made a name one of the entity's, and the words that show it."""

    rule: str
    because: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the entity: what kind of name, how often printed and where first, and why.

    `times` counts mentions; a name that no mention has is counted in the articles that mention
    the entity. A name without reasons is printed in full.
    """

    name: str
    how: str
    times: int
    first: Place | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """An entity that could be taken for this one, and why it is another."""

    name: str
    iri: str
    kind: str
    why: str
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Why(About):
    """All of it: names as printed, then what is kept apart, the nearest first."""

    pages: tuple[str, ...]
    joined: tuple[Reason, ...]
    """Why mentions that print the same name are one (people with one post)."""
    names: tuple[Name, ...]
    apart: tuple[Apart, ...]


def read_why(store: Store, iri: str, pages: Mapping[str, str] | None = None) -> Why:
    """Why the entity `iri` has its names; `pages` are the texts of page files by SHA-256."""
    return _Reader(store, iri, pages or {}).why()


class _Reader:
    def __init__(self, store: Store, iri: str, pages: Mapping[str, str]) -> None:
        self.nodes = Nodes(store)
        self.places = Places(self.nodes, pages)
        self.iri = iri
        self.mentions = self.nodes.subjects(ITSRDF + "taIdentRef", iri)

    def why(self) -> Why:
        main = self.label(self.iri)
        reasons = self.reasons()
        names = self.names(main, reasons)
        places = [self.places.place(mention) for mention in self.mentions]
        return Why(
            iri=self.iri,
            kind=self.kind(self.iri),
            name=main,
            pages=tuple(sorted({place.page for place in places})),
            joined=tuple(reasons.get(main, ())),
            names=tuple(names),
            apart=tuple(self.apart(main, names)),
        )

    def label(self, iri: str) -> str:
        return self.nodes.value(iri, SKOS + "prefLabel")

    def kind(self, iri: str) -> str:
        types = self.nodes.values(iri, RDF + "type")
        return next((t.removeprefix(KG) for t in types if t in KIND_CLASSES), "")

    def reasons(self) -> dict[str, list[Reason]]:
        """Name → the reasons why it is one of the entity's, sorted."""
        found: dict[str, set[tuple[str, str]]] = {}
        for joining in self.nodes.values(self.iri, KG + "joinedBy"):
            name = self.nodes.value(joining, KG + "joinedName")
            because = self.nodes.value(joining, KG + "joinedBecause")
            found.setdefault(name, set()).add((self.nodes.value(joining, KG + "rule"), because))
        return {name: [Reason(*r) for r in sorted(reasons)] for name, reasons in found.items()}

    def names(self, main: str, reasons: dict[str, list[Reason]]) -> list[Name]:
        """The names, the main one first, then by how often they are printed."""
        printed: dict[str, list[str]] = {}
        for mention in self.mentions:
            words = key_of(self.nodes.value(mention, NIF + "anchorOf"))
            printed.setdefault(words, []).append(mention)
        found: dict[str, Name] = {}
        for property_, how in NAME_PROPERTIES.items():
            for name in self.nodes.values(self.iri, property_):
                nodes = printed.get(key_of(name)) or self.sentences(name)
                why = () if name == main else tuple(reasons.get(name, ()))
                found.setdefault(name, Name(name, how, *self.print_of(name, nodes), why))
        return sorted(found.values(), key=lambda n: (n.name != main, -n.times, n.name))

    def print_of(self, name: str, nodes: list[str]) -> tuple[int, Place | None]:
        """How often a name stands in mentions or sentences, and where first."""
        if not nodes:
            return 0, None
        places = sorted((self.places.place(node) for node in nodes), key=self.places.order)
        times = 0
        for node in nodes:
            text = key_of(self.nodes.value(node, NIF + "anchorOf"))
            times += max(1, text.count(key_of(name)))
        return times, places[0]

    def sentences(self, name: str) -> list[str]:
        """Sentences with the name in the articles that mention the entity."""
        key = key_of(name)
        around = {self.nodes.value(m, DCTERMS + "isPartOf") for m in self.mentions}
        articles = {self.nodes.value(sentence, DCTERMS + "isPartOf") for sentence in around}
        return [
            sentence
            for article in sorted(articles - {""})
            for sentence in self.nodes.subjects(DCTERMS + "isPartOf", article)
            if key in key_of(self.nodes.value(sentence, NIF + "anchorOf"))
        ]

    def apart(self, main: str, names: list[Name]) -> Iterator[Apart]:
        """Entities with a name of this one, then those with one name inside the other."""
        own = {key_of(name.name): name for name in names}
        alike: list[tuple[int, int, str, Apart]] = []
        for property_ in NAME_PROPERTIES:
            for other, label in self.nodes.pairs(property_):
                if other == self.iri or not self.kind(other):
                    continue
                key = key_of(label)
                if key in own:
                    rank, why = 0, self.difference(other, own[key])
                elif property_ == SKOS + "prefLabel" and _inside(key, key_of(main)):
                    rank, why = 1, "one name inside the other, which is no reason to join"
                else:
                    continue
                found = Apart(self.label(other), other, self.kind(other), why, self.posts(other))
                alike.append((rank, abs(len(label) - len(main)), other, found))
        seen: set[str] = set()
        for *_, other, found in sorted(alike, key=lambda row: row[:3]):
            if other not in seen:
                seen.add(other)
                yield found

    def difference(self, other: str, name: Name) -> str:
        """Why an entity that bears `name` too is another."""
        kinds = {self.kind(self.iri), self.kind(other)}
        if kinds <= PEOPLE:
            mine, theirs = self.posts(self.iri), self.posts(other)
            if mine and theirs:
                return "same name, no post in common"
            return "same name, and no post printed that would join them"
        if len(kinds) > 1:
            return f"“{name.name}” is another kind of thing there"
        if name.how == "name in context":
            return f"“{name.name}” means something else in other articles"
        return "same name in another area or on another page"

    def posts(self, iri: str) -> tuple[str, ...]:
        """The posts of a person as printed: body and title."""
        return tuple(
            sorted(
                self.label(self.nodes.value(tenure, ORG + "organization"))
                + self.nodes.value(tenure, KG + "post", KG + "postTitle")
                for tenure in self.nodes.subjects(ORG + "member", iri)
            )
        )


def _inside(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= LEAST and shorter in longer and shorter != longer
