"""Which nodes of a graph are gold entities.

A node matches by one of its labels and its kind; Official and Person may stand for each
other at half credit. Pairs are settled best first: full credit before half, the gold name
before an alias, then in order of IRIs and ids. A node stands for one gold entity; several
nodes for one entity are duplicates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.evaluate.found import Reading
from kg.evaluate.gold import GoldEntity, GoldPage
from kg.evaluate.names import matching_name
from kg.evaluate.page import ALIASES, DUPLICATES, Matching, PageScore
from kg.evaluate.tally import Tally
from kg.resolve.names import key_of
from kg.signatures import PEOPLE

Hits = dict[str, list[tuple[float, str]]]


def match_entities(gold: GoldPage, reading: Reading, score: PageScore) -> Matching:
    """The matching of nodes and entities; counts it in `score`."""
    entity_of: dict[str, str] = {}
    hits: Hits = defaultdict(list)
    for lost_credit, _, node, entity_id in sorted(_pairs(gold, reading)):
        if node not in entity_of:
            entity_of[node] = entity_id
            hits[entity_id].append((1.0 - lost_credit, node))
    for entity in gold.entities:
        if not entity.optional:
            _count_entity(entity, hits.get(entity.entity_id, []), reading, score)
    _count_nodes(entity_of, gold.optional, reading, score)
    return Matching(entity_of, {e.entity_id: e.name for e in gold.entities})


def _pairs(gold: GoldPage, reading: Reading) -> Iterator[tuple[float, bool, str, str]]:
    """(credit lost, matched by an alias, node, entity id): the smallest is the best."""
    named = defaultdict(list)
    for entity in gold.entities:
        names = map(matching_name, (entity.name, *entity.aliases))
        for name in dict.fromkeys(name for name in names if name is not None):
            named[name].append(entity)
    for node, kinds in reading.kinds.items():
        for label in reading.labels.get(node, ()):
            for entity in named.get(label, ()):
                by_alias = label != key_of(entity.name)
                if entity.kind in kinds:
                    yield 0.0, by_alias, node, entity.entity_id
                elif {entity.kind, *kinds} <= PEOPLE:
                    yield 0.5, by_alias, node, entity.entity_id


def _count_entity(
    entity: GoldEntity, hits: list[tuple[float, str]], reading: Reading, score: PageScore
) -> None:
    credit = max((credit for credit, _ in hits), default=0.0)
    score.count(f"entity/{entity.kind}", Tally(matched=credit, gold=1))
    if not hits:
        score.fault("missed entity", entity.kind, entity.name)
        return
    score.rate(DUPLICATES, len(hits) - 1, 1)
    if len(hits) > 1:
        nodes = ", ".join(node for _, node in hits)
        score.fault("duplicate", entity.kind, f"{entity.name}: {nodes}")
    aliases = {matching_name(alias) for alias in entity.aliases}
    aliases -= {None, key_of(entity.name)}
    attached = frozenset().union(*(reading.labels[node] for _, node in hits))
    score.rate(ALIASES, len(aliases & attached), len(aliases))


def _count_nodes(
    entity_of: dict[str, str], optional: frozenset[str], reading: Reading, score: PageScore
) -> None:
    for node, kinds in reading.kinds.items():
        if entity_of.get(node) in optional:
            continue
        for kind in sorted(kinds):
            score.count(f"entity/{kind}", Tally(predicted=1))
        if node not in entity_of:
            labels = sorted(reading.labels.get(node, ()))[:3]
            score.fault("spurious entity", "/".join(sorted(kinds)), " | ".join(labels) or node)
