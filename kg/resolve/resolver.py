"""Mentions of all pages → entities: names completed, equal names joined, each with its reason.

1. On each page every mention gets a referent (`referents`), and each name one kind.
2. A name with a proper name in it means the same thing on all pages; a name without one
   (集成电路产业园) means the thing of that name in the page's area.
3. Joinings inside a page by the rules of `joins`, never by containment alone.
4. People are one on a page by name; on several pages where the pages speak of one area.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.iri import entity_iri
from kg.lexicon import Lexicon
from kg.model import (
    Entity,
    Joining,
    Kind,
    MentionRef,
    PageEvidence,
)
from kg.namespaces import BASE
from kg.resolve.groups import Groups
from kg.resolve.joins import JoinRules
from kg.resolve.names import key_of
from kg.resolve.nodes import Node, Nodes, home_of, one_kind, unique_divisions
from kg.resolve.officials import national_leaders, official_mentions
from kg.resolve.referents import Referrer


@dataclass(slots=True)
class _Gathered:
    """What was seen of one node: printed names with counts, mentions, joinings."""

    names: Counter[str] = field(default_factory=Counter)
    contextual: set[str] = field(default_factory=set)
    mentions: set[MentionRef] = field(default_factory=set)
    joinings: set[Joining] = field(default_factory=set)
    official: bool = False


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
        self._unique = unique_divisions(lexicon)

    def resolve(self, pages: Sequence[PageEvidence]) -> Resolution:
        """Entities of all pages; the order of `pages` does not matter."""
        groups: Groups[Node] = Groups()
        gathered: dict[Node, _Gathered] = defaultdict(_Gathered)
        node_of: dict[MentionRef, Node] = {}
        bylines: dict[tuple[str, str, int], Node] = {}
        unjoined: Counter[str] = Counter()
        for page in sorted(pages, key=lambda p: (p.source.sha256, p.source.name)):
            self._page(page, groups, gathered, node_of, bylines, unjoined)
        return self._entities(groups, gathered, node_of, bylines, unjoined)

    def _page(
        self,
        page: PageEvidence,
        groups: Groups[Node],
        gathered: dict[Node, _Gathered],
        node_of: dict[MentionRef, Node],
        bylines: dict[tuple[str, str, int], Node],
        unjoined: Counter[str],
    ) -> None:
        referrer = Referrer(self._lexicon, page.articles, page.source.sha256)
        referents = {a.article.article_id: referrer.referents(a) for a in page.articles}
        unjoined.update(referrer.unjoined)
        named = Nodes(
            self._lexicon,
            home_of(referrer, page, self._unique),
            one_kind(r for found in referents.values() for r in found if r is not None),
            national_leaders(page),
            {
                key_of(article.mentions[index].name)
                for article in page.articles
                for index in official_mentions(article, self._lexicon)
            },
            page.source.sha256,
            self._unique,
        )
        nodes: dict[Node, set[str]] = defaultdict(set)
        for article in page.articles:
            article_id = article.article.article_id
            for index, referent in enumerate(referents[article_id]):
                if referent is None:
                    continue
                mention = article.mentions[index]
                node = named.node(referent)
                groups.add(node)
                ref = MentionRef(page.source.sha256, article_id, index)
                seen = gathered[node]
                node_of[ref] = node
                seen.mentions.add(ref)
                nodes[node].add(referent.name)
                if mention.contextual:
                    if mention.rule != "area-level":
                        seen.contextual.add(mention.text)
                    seen.names[referent.name] += 0
                    seen.joinings.add(Joining(mention.text, referent.rule, referent.evidence))
                else:
                    seen.names[referent.name] += 1
                    if mention.text != referent.name:
                        seen.names[mention.text] += 1
                        seen.joinings.add(Joining(mention.text, mention.rule, referent.name))
            for index in official_mentions(article, self._lexicon):
                ref = MentionRef(page.source.sha256, article_id, index)
                gathered[node_of[ref]].official = True
            for number, byline in enumerate(article.article.bylines):
                node = named.reporter(byline.name)
                groups.add(node)
                gathered[node].names[byline.name] += 1
                bylines[(page.source.sha256, article_id, number)] = node
        for longer, shorter, rule in self._joins.joins(nodes):
            groups.join(longer, shorter)
            for name in sorted(nodes[shorter]):
                gathered[longer].joinings.add(Joining(name, rule, min(nodes[longer])))

    def _entities(
        self,
        groups: Groups[Node],
        gathered: dict[Node, _Gathered],
        node_of: dict[MentionRef, Node],
        bylines: dict[tuple[str, str, int], Node],
        unjoined: Counter[str],
    ) -> Resolution:
        drafts: list[tuple[Kind, str, str, tuple[Node, ...]]] = []
        for members in groups.members():
            names: Counter[str] = Counter()
            for node in members:
                names.update(gathered[node].names)
                for name in gathered[node].names:
                    names.setdefault(name, 0)
            official = any(gathered[node].official for node in members)
            kind = Kind(members[0][0])
            if kind is Kind.PERSON and official:
                kind = Kind.OFFICIAL
            main = min(
                names, key=lambda n: (names[n] == 0, -len(key_of(n)), "‘" in n, -names[n], n)
            )
            scope = min(node[2] for node in members)
            drafts.append((kind, main, scope, members))
        shared = Counter((kind, key_of(main)) for kind, main, _, _ in drafts)
        iri_of: dict[Node, str] = {}
        entities: list[Entity] = []
        joined: Counter[str] = Counter()
        for kind, main, scope, members in drafts:
            qualifier = scope if shared[(kind, key_of(main))] > 1 else ""
            iri = entity_iri(kind, main, self._base, qualifier)
            names = Counter()
            contextual: set[str] = set()
            mentions: set[MentionRef] = set()
            joinings: set[Joining] = set()
            for node in members:
                iri_of[node] = iri
                names.update(dict.fromkeys(gathered[node].names, 1))
                contextual |= gathered[node].contextual
                mentions |= gathered[node].mentions
                joinings |= gathered[node].joinings
            alternatives = sorted(n for n in names if n != main)
            entities.append(
                Entity(
                    iri=iri,
                    kind=kind,
                    name=main,
                    alt_names=tuple(alternatives),
                    contextual_names=tuple(sorted(contextual - {main, *alternatives})),
                    mentions=tuple(sorted(mentions)),
                    joinings=tuple(sorted(j for j in joinings if j.name != main)),
                )
            )
            joined.update(j.rule for j in joinings if j.name != main)
        return Resolution(
            entities=tuple(sorted(entities, key=lambda e: e.iri)),
            entity_of={ref: iri_of[node] for ref, node in sorted(node_of.items())},
            byline_entities={key: iri_of[node] for key, node in sorted(bylines.items())},
            unjoined=tuple(sorted(unjoined.items())),
            joined=tuple(sorted(joined.items())),
        )
