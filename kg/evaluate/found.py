"""What the measure finds in a graph, as plain values; nodes are known by their IRIs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundMetric:
    """An observation of the graph; `status`, `qualifier` and `period` are "" where missing.

    `status` and `qualifier` are spelt as in gold, without underscores.
    """

    node: str
    about: str
    value: float
    unit: str
    status: str
    qualifier: str
    growth_percent: float | None
    period: str


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article of the graph; body and headline are normalised."""

    body: str
    headline: str


@dataclass(frozen=True, slots=True)
class FoundMention:
    """Words that name something: by which rule, how sure, and the node, "" where none was found."""

    rule: str
    confidence: float
    node: str


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """What a sentence says (`what` is relation or figure), by which rule and how sure.

    `predicate` is the name of the relation in the guide, "" for a claim that states no fact
    of the graph (a plan, a denial) or one that gold has no rows for; `row` are its ends as in
    `Reading`; `fact` is the node of a figure, else "".
    """

    what: str
    rule: str
    confidence: float
    predicate: str
    row: tuple[str | float, ...]
    fact: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the measure reads of one graph."""

    kinds: dict[str, frozenset[str]]
    labels: dict[str, frozenset[str]]
    edges: dict[str, frozenset[tuple[str, str]]]
    tenures: frozenset[tuple[str, str, str]]
    """(person, body, normalised post title)"""
    bylines: frozenset[tuple[str, str]]
    """(person, normalised article body)"""
    investments: frozenset[tuple[str, float, str]]
    """(project, amount, currency)"""
    metrics: tuple[FoundMetric, ...]
    articles: tuple[FoundArticle, ...]
    mentions: tuple[FoundMention, ...] = ()
    claims: tuple[FoundClaim, ...] = ()
