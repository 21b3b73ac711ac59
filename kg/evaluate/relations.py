"""Which relations of a graph gold has too.

Ends are compared as gold ids where their node matches an entity, else as IRIs. For a zone
or place `partOf` and `locatedIn` are one relation, `within`. `holdsPost` ignores the post's
title; `holdsPost+title` compares it and stays outside the sum over all relations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from kg.evaluate.claims import PREDICATES
from kg.evaluate.found import Reading
from kg.evaluate.gold import GoldPage, GoldRelation
from kg.evaluate.page import Matching, PageScore
from kg.evaluate.tally import Tally
from kg.resolve.names import key_of

Row = tuple[Hashable, ...]
Rows = defaultdict[str, set[Row]]

SYMMETRIC = "cooperatesWith"
STRICT_POSTS = "holdsPost+title"
SPATIAL = ("partOf", "locatedIn")
BODY_START = 6
"""Characters of a body that tell articles of one page apart."""


@dataclass(frozen=True, slots=True)
class RelationRows:
    """Rows by relation: what counts, what gold leaves open, and what the graph says."""

    gold: GoldPage
    wanted: Rows
    left_open: Rows
    found: Rows

    def is_open(self, name: str, row: Row) -> bool:
        """Whether a row counts neither for nor against."""
        return row in self.left_open[name] or bool(self.gold.optional & {*row})

    def is_right(self, name: str, row: Row) -> bool:
        """Whether gold has a row."""
        return row in self.wanted[name]


def relation_rows(gold: GoldPage, reading: Reading, matching: Matching) -> RelationRows:
    """The rows of a gold page and of a graph side by side, with gold's ids where they match."""
    wanted, left_open = _gold_rows(gold)
    return RelationRows(gold, wanted, left_open, _found_rows(gold, reading, matching))


def row_of(
    name: str, ends: Sequence[str | float], gold: GoldPage, reading: Reading, matching: Matching
) -> tuple[str, Row]:
    """Name and row of a relation of the graph, in gold's ids where its ends match."""
    row: Row = tuple(matching.identify(end) if isinstance(end, str) else end for end in ends)
    if name == SYMMETRIC:
        row = tuple(sorted(map(str, row)))
    if name in SPATIAL and _is_area(str(ends[0]), gold, reading, matching):
        name = "within"
    return name, row


def score_relations(rows: RelationRows, matching: Matching, score: PageScore) -> None:
    """Counts every relation of the guide in `score`."""
    names = [*PREDICATES, "within", "holdsPost", STRICT_POSTS, "wrote", "investment"]
    for name in names:
        predicted = {row for row in rows.found[name] if not rows.is_open(name, row)}
        right = {row for row in rows.wanted[name] if not rows.is_open(name, row)}
        score.count(f"relation/{name}", Tally(len(predicted & right), len(predicted), len(right)))
        for row in sorted(right - predicted, key=str):
            score.fault("missed relation", name, matching.show(*row))
        for row in sorted(predicted - right, key=str):
            score.fault("spurious relation", name, matching.show(*row))


def _gold_rows(gold: GoldPage) -> tuple[Rows, Rows]:
    """Rows by relation: those that count, and those that gold leaves open."""
    wanted: Rows = defaultdict(set)
    left_open: Rows = defaultdict(set)
    starts = {article.article_id: article.starts for article in gold.articles}
    for relation in gold.relations:
        rows = left_open if relation.optional else wanted
        for name, row in _gold_row(relation, gold.areas, starts):
            rows[name].add(row)
    return wanted, left_open


def _gold_row(
    relation: GoldRelation, areas: frozenset[str], starts: dict[str, str]
) -> Iterable[tuple[str, Row]]:
    name, row = relation.predicate, (relation.subject, relation.object)
    if name == "investment" and relation.amount:
        yield name, (relation.subject, *relation.amount)
    elif name == "holdsPost":
        yield name, row
        yield STRICT_POSTS, (*row, key_of(relation.value))
    elif name == SYMMETRIC:
        yield name, tuple(sorted(map(str, row)))
    elif name == "wrote":
        yield name, (relation.subject, key_of(starts[str(relation.object)])[:BODY_START])
    elif name in SPATIAL and relation.subject in areas:
        yield "within", row
    else:
        yield name, row


def _found_rows(gold: GoldPage, reading: Reading, matching: Matching) -> Rows:
    identify = matching.identify
    found: Rows = defaultdict(set)
    for edge, edges in reading.edges.items():
        for ends in edges:
            name, row = row_of(edge, ends, gold, reading, matching)
            found[name].add(row)
    for person, body, title in reading.tenures:
        found["holdsPost"].add((identify(person), identify(body)))
        found[STRICT_POSTS].add((identify(person), identify(body), title))
    found["wrote"] = {(identify(person), b[:BODY_START]) for person, b in reading.bylines}
    found["investment"] = {
        (identify(project), amount, currency) for project, amount, currency in reading.investments
    }
    return found


def _is_area(node: str, gold: GoldPage, reading: Reading, matching: Matching) -> bool:
    """Whether the node is a zone or place: by gold where it matches, else by its kinds."""
    entity_id = matching.entity_of.get(node)
    if entity_id is not None:
        return entity_id in gold.areas
    return bool(reading.kinds.get(node, frozenset()) & {"Zone", "Place"})
