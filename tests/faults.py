"""Faults to plant in the sample graph; the list is `tests/ontology/faults.txt`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Quad, RdfFormat, Triple, parse

from kg import iri
from kg.model import Stage
from kg.namespaces import prefixes
from tests.knowledge import (
    ARTICLE,
    ARTICLE_ID,
    COMPANY,
    FIGURES,
    IRIS,
    MENTIONS,
    MONEY,
    PROJECT,
    SHA,
)

_AGENCY, _OFFICIAL, _ZONE = IRIS["临海新区管委"], IRIS["周明"], IRIS["临海新区"]
NODES = {
    "agency": _AGENCY,
    "department": IRIS["临海新区党群部"],
    "official": _OFFICIAL,
    "person": IRIS["孙教授"],
    "reporter": IRIS["李默"],
    "zone": _ZONE,
    "place": IRIS["东湖市"],
    "company": IRIS[COMPANY],
    "institution": IRIS["清河学院"],
    "project": IRIS[PROJECT],
    "policy": IRIS["《百强榜》"],
    "event": IRIS["招商大会"],
    "post": iri.post_iri(_AGENCY, "副主任"),
    "tenure": iri.tenure_iri(_OFFICIAL, _AGENCY, "副主任"),
    "investment": iri.investment_iri(IRIS[PROJECT], MONEY, IRIS[COMPANY]),
    "amount": iri.amount_iri(MONEY),
    "observation": iri.observation_iri(_ZONE, FIGURES[0]),
    "count": iri.observation_iri(_ZONE, FIGURES[2]),
    "indicator": iri.indicator_iri("外贸进出口"),
    "milestone": iri.milestone_iri(IRIS[PROJECT], Stage.SIGNED, ARTICLE.published),
    "page": iri.page_iri(SHA),
    "article": iri.article_iri(ARTICLE_ID),
    "sentence": iri.sentence_iri(ARTICLE_ID, 2),
    "torn": iri.sentence_iri(ARTICLE_ID, 5),
    "part": iri.part_iri(iri.sentence_iri(ARTICLE_ID, 5), 0),
    "mention": iri.mention_iri(ARTICLE_ID, MENTIONS[0]),
    "refusal": iri.refusal_iri(SHA, "广告"),
    "joining": iri.joining_iri(IRIS[COMPANY], "星河科技", "short-form", COMPANY),
    "other": "https://w3id.org/lgkg/zone/别处",
}

FILE = Path(__file__).parent / "ontology" / "faults.txt"


class Planted(NamedTuple):
    """Edits that break `rule` (a `sh:message`).

    `alone` is the part of the sample in which no other shape than the rule's notices them:
    `ALL`, `FACTS`, or "" where others may notice them, too.
    """

    rule: str
    edits: tuple[str, ...]
    alone: str = ""


ALL, FACTS = "alone", "alone among facts"


def planted_faults() -> list[Planted]:
    """The faults of the list; a rule can come several times."""
    found: list[Planted] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            last, said = found.pop(), line.strip()
            if said in (ALL, FACTS):
                found.append(last._replace(alone=said))
            else:
                found.append(last._replace(edits=(*last.edits, said)))
        elif line and not line.startswith("#"):
            found.append(Planted(line, ()))
    return found


def plant(quads: list[Quad], edits: tuple[str, ...]) -> list[Quad]:
    """The merged graph of `quads` with the edits made; an edit without effect is refused."""
    triples = {Triple(q.subject, q.predicate, q.object) for q in quads}
    nodes = NODES | claims_of(triples)
    for edit in edits:
        before = len(triples)
        text = edit[1:].format(**{name: f"<{node}>" for name, node in nodes.items()})
        if edit.startswith("+"):
            triples |= set(read(text))
        else:
            s, p, o = (None if term == "*" else term for term in text.split())
            triples = {t for t in triples if not fits(t, s, p, o)}
        assert len(triples) != before, f"nothing changed: {edit}"
    return [Quad(t.subject, t.predicate, t.object) for t in triples]


def claims_of(triples: set[Triple]) -> dict[str, str]:
    """A claim for the sample's tenure, one for a figure, one that is planned, one that is open."""
    found = {}
    for triple in triples:
        claim, said = triple.subject.value, f"{triple.predicate} {triple.object}"  # type: ignore[union-attr]
        if "evidenceFor" in said and NODES["tenure"] in said:
            found["claim"] = claim
        if "evidenceFor" in said and NODES["count"] in said:
            found["counted"] = claim
        if "#object>" in said and "装备十条" in said:
            found["planned"] = claim
        if said.endswith("#OpenClaim>"):
            found["open"] = max(claim, found.get("open", ""))
    return found


def read(text: str) -> list[Triple]:
    header = "".join(f"@prefix {name}: <{ns}> .\n" for name, ns in prefixes().items())
    quads = parse(f"{header}{text} .", RdfFormat.TURTLE)
    return [Triple(q.subject, q.predicate, q.object) for q in quads]


def fits(triple: Triple, *wanted: str | None) -> bool:
    terms = (triple.subject, triple.predicate, triple.object)
    known = prefixes() | {"a": ""}

    def full(term: str) -> str:
        if term == "a":
            return "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
        name, _, local = term.partition(":")
        return term if term.startswith("<") else f"<{known[name]}{local}>"

    return all(w is None or str(t) == full(w) for t, w in zip(terms, wanted, strict=True))
