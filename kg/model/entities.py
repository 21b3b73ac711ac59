"""What mentions refer to, and why they do."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.references import MentionRef
from kg.model.words import Kind


@dataclass(frozen=True, slots=True, order=True)
class Joining:
    """Why two names are one entity: `rule` joined `name` to the entity's main name.

    `evidence` is a short quote, or the level word and area that completed the name.
    """

    name: str
    rule: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions refer to. `iri` is minted by `kg.iri` and is its key everywhere."""

    iri: str
    kind: Kind
    name: str
    alt_names: tuple[str, ...] = ()
    contextual_names: tuple[str, ...] = ()
    mentions: tuple[MentionRef, ...] = ()
    joinings: tuple[Joining, ...] = ()
