"""The values of a card; empty texts stand for what is not known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text is printed: file, first code point, and line where the page is at hand."""

    page: str
    start: int | None
    line: int | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The first claim for a fact: what it quotes and where; `claims` counts all of them."""

    quote: str
    place: Place | None
    claims: int


@dataclass(frozen=True, slots=True)
class Post:
    """A post that the entity holds, or that somebody holds at it."""

    person: str
    body: str
    title: str
    since: str
    until: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Link:
    """A relation as read from the entity: `words` leads to `other`."""

    words: str
    words_en: str
    other: str
    other_iri: str
    other_kind: str
    as_printed: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Money:
    """An investment in the project, or by the investor, that the entity is."""

    project: str
    investor: str
    wording: str
    value: str
    currency: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Step:
    """A stage that the project reached, and the date of the report."""

    stage: str
    reported: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure about the entity; `status` and `bound` are codes such as `Target`, `AtLeast`."""

    measure: str
    wording: str
    value: str
    unit: str
    period: str
    growth_percent: str
    growth_basis: str
    status: str
    bound: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A claim that is no fact: planned, or denied."""

    modality: str
    predicate: str
    value: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that names the entity, and by which words."""

    text: str
    names: tuple[str, ...]
    headline: str
    place: Place


@dataclass(frozen=True, slots=True)
class About:
    """The entity that an answer is about."""

    iri: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Card(About):
    """All of it; every list is sorted."""

    other_names: tuple[str, ...]
    names_in_context: tuple[str, ...]
    joined: tuple[str, ...]
    posts: tuple[Post, ...]
    links: tuple[Link, ...]
    investments: tuple[Money, ...]
    milestones: tuple[Step, ...]
    figures: tuple[Figure, ...]
    unsettled: tuple[Unsettled, ...]
    articles: tuple[str, ...]
    sentences: tuple[Said, ...]
