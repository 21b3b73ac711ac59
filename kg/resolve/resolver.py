"""Mentions of all pages → entities: names completed, equal names joined, each with its reason.

1. On each page every mention gets a referent (`referents`), and each name one kind.
2. A name with a proper name in it means the same thing on all pages; a name without one
   (集成电路产业园) means the thing of that name in the page's area.
3. Joinings inside an article by the rules of `forms` and inside a page by those of `joins`,
   never by containment alone.
4. People are one by name and post (`people`).
5. What else the page calls a thing (`surfaces`, `forms`) becomes a name of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.model import Entity, Joining, MentionRef, PageEvidence
from kg.namespaces import BASE
from kg.resolve.gathering import Gathering
from kg.resolve.joins import JoinRules
from kg.resolve.nodes import unique_divisions
from kg.resolve.page import Official, PageNodes
from kg.resolve.zone_heads import ZoneHeads


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities, what each mention and byline refers to, and what stayed open."""

    entities: tuple[Entity, ...]
    entity_of: dict[MentionRef, str]
    byline_entities: dict[tuple[str, str, int], str]
    unjoined: tuple[tuple[str, int], ...]
    joined: tuple[tuple[str, int], ...]
    """How many names each rule joined to an entity's main name."""


class Resolver:
    """Joins the mentions of pages into entities."""

    def __init__(self, lexicon: Lexicon, base: str = BASE) -> None:
        self._lexicon = lexicon
        self._base = base
        self._joins = JoinRules(lexicon)
        self._heads = ZoneHeads(lexicon)
        self._unique = unique_divisions(lexicon)

    def resolve(self, pages: Sequence[PageEvidence]) -> Resolution:
        """Entities of all pages; the order of `pages` does not matter."""
        gathering = Gathering()
        officials: list[Official] = []
        for page in sorted(pages, key=lambda p: (p.source.sha256, p.source.name)):
            found = PageNodes(self._lexicon, page, self._unique, gathering)
            officials += found.gather(self._joins, self._heads)
        _join_unseated(gathering, officials)
        entities, iri_of = gathering.entities(self._base)
        joined = Counter(j.rule for entity in entities for j in entity.joinings)
        return Resolution(
            entities=entities,
            entity_of={ref: iri_of[node] for ref, node in sorted(gathering.node_of.items())},
            byline_entities={key: iri_of[n] for key, n in sorted(gathering.bylines.items())},
            unjoined=tuple(sorted(gathering.unjoined.items())),
            joined=tuple(sorted(joined.items())),
        )


def _join_unseated(gathering: Gathering, officials: Sequence[Official]) -> None:
    """An official whom a page names without a post is the area's only bearer of the name."""
    by_name: dict[tuple[str, str], list[Official]] = {}
    for official in sorted(officials):
        by_name.setdefault((official.key, official.home), []).append(official)
    for bearers in by_name.values():
        seated = [b for b in bearers if b.seated] or bearers[:1]
        several = len({gathering.groups.find(b.node) for b in seated}) > 1
        for bearer in bearers:
            if bearer.seated or bearer is seated[0]:
                continue
            if several:
                gathering.unjoined[f"Official “{bearer.name}” of several in one area"] += 1
                continue
            gathering.groups.join(bearer.node, seated[0].node)
            because = Joining(bearer.name, "only-bearer-in-area", bearer.home)
            gathering.at(bearer.node).joinings.add(because)
