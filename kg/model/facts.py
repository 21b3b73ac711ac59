"""What the claims of all pages support together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from kg.model.entities import Entity
from kg.model.evidence import Figure, Money, PageEvidence
from kg.model.references import ClaimRef, FigureRef, MentionRef
from kg.model.words import Predicate, Stage


@dataclass(frozen=True, slots=True)
class Relation:
    """A direct relation between two entities (IRIs), with every claim for it."""

    subject: str
    predicate: Predicate
    object: str
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """`person` holds the post `title` at `body`; dates span the reports, not the office."""

    person: str
    body: str
    title: str
    claims: tuple[ClaimRef, ...]
    attested_from: dt.date | None = None
    attested_until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Investment:
    """Money put into a project; `investor` where the sentence names one."""

    project: str
    money: Money
    claims: tuple[ClaimRef, ...]
    investor: str | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure about an entity; equal figures of several sentences are one observation."""

    about: str
    figure: Figure
    claims: tuple[FigureRef, ...]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A project reached `stage`; `reported` is the date of the article, if known."""

    project: str
    stage: Stage
    claims: tuple[ClaimRef, ...]
    reported: dt.date | None = None


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """The evidence of all pages and the facts that it supports; what `graph` writes."""

    pages: tuple[PageEvidence, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    investments: tuple[Investment, ...] = ()
    observations: tuple[Observation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    entity_of: dict[MentionRef, str] = field(default_factory=dict)
    """The IRI that each mention refers to; mentions that could not be joined are missing."""
    byline_entities: dict[tuple[str, str, int], str] = field(default_factory=dict)
    """The IRI of the person in each byline: page hash, article id, index of the byline."""
