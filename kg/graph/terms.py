"""RDF terms of the graph contract: nodes, and literals in the one form a store keeps.

Stores rewrite literals (`21.50` becomes `21.5`), so numbers are written in canonical form
from the start, and no datatype but integer, decimal, date and boolean is used.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from kg.model import Kind, Predicate
from kg.namespaces import (
    DCTERMS,
    ITSRDF,
    KG,
    NIF,
    ORG,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    XSD,
)
from kg.signatures import AREAS


def kg(local: str) -> NamedNode:
    """The class, property or code `kg:local`."""
    return NamedNode(KG + local)


A = NamedNode(RDF + "type")
SUBJECT = NamedNode(RDF + "subject")
PREDICATE = NamedNode(RDF + "predicate")
OBJECT = NamedNode(RDF + "object")
LABEL = NamedNode(RDFS + "label")
PREF_LABEL = NamedNode(SKOS + "prefLabel")
ALT_LABEL = NamedNode(SKOS + "altLabel")
IS_PART_OF = NamedNode(DCTERMS + "isPartOf")
HOLDS = NamedNode(ORG + "holds")
POST_IN = NamedNode(ORG + "postIn")
MEMBER = NamedNode(ORG + "member")
ORGANIZATION = NamedNode(ORG + "organization")
SUB_ORGANIZATION_OF = NamedNode(ORG + "subOrganizationOf")
MONETARY_AMOUNT = NamedNode(SCHEMA + "MonetaryAmount")
VALUE = NamedNode(SCHEMA + "value")
CURRENCY = NamedNode(SCHEMA + "currency")
UNIT_TEXT = NamedNode(SCHEMA + "unitText")
HEADLINE = NamedNode(SCHEMA + "headline")
ARTICLE_BODY = NamedNode(SCHEMA + "articleBody")
DATE_PUBLISHED = NamedNode(SCHEMA + "datePublished")
WAS_DERIVED_FROM = NamedNode(PROV + "wasDerivedFrom")
WAS_QUOTED_FROM = NamedNode(PROV + "wasQuotedFrom")
BEGIN_INDEX = NamedNode(NIF + "beginIndex")
END_INDEX = NamedNode(NIF + "endIndex")
ANCHOR_OF = NamedNode(NIF + "anchorOf")
REFERENCE_CONTEXT = NamedNode(NIF + "referenceContext")
TA_IDENT_REF = NamedNode(ITSRDF + "taIdentRef")
TA_CLASS_REF = NamedNode(ITSRDF + "taClassRef")

_INTEGER = NamedNode(XSD + "integer")
_DECIMAL = NamedNode(XSD + "decimal")
_DATE = NamedNode(XSD + "date")
_BOOLEAN = NamedNode(XSD + "boolean")


def zh(text: str) -> Literal:
    """Chinese text; every text that stood in print is tagged so."""
    return Literal(text, language="zh")


def plain(text: str) -> Literal:
    """A code, a file name, a unit: text that is the same in every language."""
    return Literal(text)


def integer(number: int) -> Literal:
    return Literal(str(number), datatype=_INTEGER)


def decimal(number: Decimal | float) -> Literal:
    """A number without exponent and trailing zeros: 0.90 gives `0.9`, 3E+10 `30000000000`."""
    exact = number if isinstance(number, Decimal) else Decimal(str(number))
    if not exact.is_finite():
        raise ValueError(f"not a number that a graph can hold: {number}")
    text = f"{exact:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return Literal("0" if text in ("-0", "") else text, datatype=_DECIMAL)


def date(day: dt.date) -> Literal:
    return Literal(day.isoformat(), datatype=_DATE)


def boolean(truth: bool) -> Literal:
    return Literal("true" if truth else "false", datatype=_BOOLEAN)


def code(name: str) -> NamedNode:
    """The code for a member of an enumeration: `UNDER_WAY` gives `kg:UnderWay`."""
    return kg("".join(word.capitalize() for word in name.split("_")))


def relation_property(predicate: Predicate, subject: Kind | None) -> NamedNode:
    """The property that a relation is written with; `subject` is the kind of its subject.

    A body is a sub-organisation of a body, an area lies within an area: `partOf` is two
    properties. A post, an investment and a milestone point to the node that describes them.
    """
    match predicate:
        case Predicate.PART_OF:
            return kg("within") if subject in AREAS else SUB_ORGANIZATION_OF
        case Predicate.HOLDS_POST:
            return HOLDS
        case Predicate.INVESTMENT:
            return kg("hasInvestment")
        case Predicate.MILESTONE:
            return kg("hasMilestone")
        case _:
            return kg(predicate.value)
