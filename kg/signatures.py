"""Between which kinds of entity each relation can hold: one table for facts and shapes.

`facts` asks `fits` before a claim becomes a fact; a test holds `ontology/shapes.ttl` to the
same table. Zones and places act in this prose (“片区推出…”), so they stand among the actors.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Kind, Predicate

PEOPLE = frozenset({Kind.OFFICIAL, Kind.PERSON})
AREAS = frozenset({Kind.ZONE, Kind.PLACE})
BODIES = frozenset({Kind.AGENCY, Kind.COMPANY, Kind.INSTITUTION})
ACTORS = BODIES | AREAS
PROJECTS = frozenset({Kind.PROJECT})
LISTED = frozenset({Kind.COMPANY, Kind.PROJECT, Kind.INSTITUTION, Kind.ZONE})
"""What a list, a catalogue or a ranking can name."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The kinds that may stand on either side of a relation."""

    subjects: frozenset[Kind]
    objects: frozenset[Kind]


SIGNATURES: dict[Predicate, tuple[Signature, ...]] = {
    Predicate.HAS_JURISDICTION: (Signature(frozenset({Kind.AGENCY}), AREAS),),
    Predicate.PART_OF: (Signature(BODIES, BODIES), Signature(AREAS, AREAS)),
    Predicate.LOCATED_IN: (
        Signature(BODIES | AREAS | {Kind.PROJECT, Kind.EVENT}, AREAS),
        Signature(frozenset({Kind.EVENT}), frozenset({Kind.INSTITUTION})),
    ),
    Predicate.PARTICIPATES_IN: (Signature(ACTORS, PROJECTS),),
    Predicate.COOPERATES_WITH: (Signature(ACTORS, ACTORS),),
    Predicate.ISSUED: (Signature(ACTORS, frozenset({Kind.POLICY})),),
    Predicate.LISTED_IN: (Signature(LISTED, frozenset({Kind.POLICY})),),
    Predicate.ORGANISED: (Signature(ACTORS, frozenset({Kind.EVENT})),),
    Predicate.ATTENDED: (Signature(PEOPLE | ACTORS, frozenset({Kind.EVENT})),),
    Predicate.ADVISES: (Signature(PEOPLE, ACTORS),),
    Predicate.HOLDS_POST: (Signature(PEOPLE, ACTORS),),
}
"""Relations with both ends; an investment or a milestone has a `Kind.PROJECT` and a value."""


def fits(predicate: Predicate, subject: Kind, object: Kind) -> bool:
    """Whether `predicate` can hold between entities of these two kinds.

    >>> fits(Predicate.HAS_JURISDICTION, Kind.AGENCY, Kind.ZONE)
    True
    >>> fits(Predicate.PART_OF, Kind.AGENCY, Kind.ZONE)
    False
    """
    return any(
        subject in signature.subjects and object in signature.objects
        for signature in SIGNATURES.get(predicate, ())
    )
