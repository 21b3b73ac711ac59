"""What was seen of each node, and the entities that follow from it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Set
from dataclasses import dataclass, field

from kg.iri import entity_iri
from kg.model import Entity, Joining, Kind, MentionRef
from kg.resolve.groups import Groups
from kg.resolve.names import key_of
from kg.resolve.nodes import Node

PAGE_HASH = re.compile(r"([0-9a-f]{12})[0-9a-f]{52}")
"""The hash of a page: its first digits tell pages apart in names that people read."""


@dataclass(slots=True)
class Gathered:
    """What was seen of one node: names with how often they are printed, mentions, joinings.

    `unprinted` are contextual names that follow from a printed one and stand nowhere.
    """

    names: Counter[str] = field(default_factory=Counter)
    contextual: set[str] = field(default_factory=set)
    unprinted: set[str] = field(default_factory=set)
    mentions: set[MentionRef] = field(default_factory=set)
    joinings: set[Joining] = field(default_factory=set)
    official: bool = False

    def call(self, name: str, joining: Joining | None = None, *, times: int = 1) -> None:
        """Notes a name that means the same thing everywhere."""
        self.names[name] += times
        if joining is not None:
            self.joinings.add(joining)

    def call_also(self, name: str, joining: Joining, *, here: bool) -> None:
        """Notes a name that no mention prints, unless it differs from one in marks only."""
        if key_of(name) not in {key_of(known) for known in self.known()}:
            if here:
                self.unprinted.add(name)
                self.joinings.add(joining)
            else:
                self.call(name, joining, times=0)

    def known(self) -> set[str]:
        """All names noted so far."""
        return {*self.names, *self.contextual, *self.unprinted}

    def call_here(self, name: str, joining: Joining) -> None:
        """Notes a name that means this thing in its article only."""
        self.contextual.add(name)
        self.joinings.add(joining)


class Gathering:
    """The nodes of all pages, joined as the pages go by."""

    def __init__(self) -> None:
        self.groups: Groups[Node] = Groups()
        self.node_of: dict[MentionRef, Node] = {}
        self.bylines: dict[tuple[str, str, int], Node] = {}
        self.unjoined: Counter[str] = Counter()
        self._gathered: dict[Node, Gathered] = defaultdict(Gathered)

    def at(self, node: Node) -> Gathered:
        """What is gathered of a node; a new one is a group of its own."""
        self.groups.add(node)
        return self._gathered[node]

    def entities(self, base: str) -> tuple[tuple[Entity, ...], dict[Node, str]]:
        """The entities by IRI, and the IRI of each node."""
        drafts = [self._draft(members) for members in self.groups.members()]
        shared = Counter((kind, key_of(name)) for kind, name, _, _ in drafts)
        taken = {name for _, name, _, _ in drafts}
        iri_of: dict[Node, str] = {}
        entities: list[Entity] = []
        for kind, name, scope, members in drafts:
            qualifier = PAGE_HASH.sub(r"\1", scope) if shared[(kind, key_of(name))] > 1 else ""
            iri = entity_iri(kind, name, base, qualifier)
            iri_of.update(dict.fromkeys(members, iri))
            entities.append(self._entity(iri, kind, name, members, taken))
        return tuple(sorted(entities, key=lambda e: e.iri)), iri_of

    def _draft(self, members: tuple[Node, ...]) -> tuple[Kind, str, str, tuple[Node, ...]]:
        """Kind, main name and scope of a group: the longest name that is printed."""
        names: Counter[str] = Counter()
        for node in members:
            names.update(self._gathered[node].names)
            for name in self._gathered[node].names:
                names.setdefault(name, 0)
        official = any(self._gathered[node].official for node in members)
        kind = Kind(members[0][0])
        if kind is Kind.PERSON and official:
            kind = Kind.OFFICIAL
        main = min(names, key=lambda n: (names[n] == 0, -len(key_of(n)), "‘" in n, -names[n], n))
        return kind, main, min(node[2] for node in members), members

    def _entity(
        self, iri: str, kind: Kind, main: str, members: tuple[Node, ...], taken: Set[str]
    ) -> Entity:
        """The entity of a group; what nobody printed for it and another one is called by
        (`taken`, the main names) is no name of it."""
        names: set[str] = set()
        contextual: set[str] = set()
        unprinted: set[str] = set()
        mentions: set[MentionRef] = set()
        joinings: set[Joining] = set()
        for node in members:
            seen = self._gathered[node]
            names |= seen.names.keys()
            contextual |= seen.contextual
            unprinted |= seen.unprinted
            mentions |= seen.mentions
            joinings |= seen.joinings
        contextual |= unprinted - taken
        # Of people the reason why the full name is theirs is kept, too.
        unexplained = set() if kind in (Kind.PERSON, Kind.OFFICIAL) else {main}
        unexplained |= unprinted - contextual - names
        return Entity(
            iri=iri,
            kind=kind,
            name=main,
            alt_names=tuple(sorted(names - {main})),
            contextual_names=tuple(sorted(contextual - names)),
            mentions=tuple(sorted(mentions)),
            joinings=tuple(sorted(j for j in joinings if j.name not in unexplained)),
        )
