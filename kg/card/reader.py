"""From a store to a card: one function for each part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Store

from kg.card.places import Places
from kg.card.values import Card, Evidence, Figure, Link, Money, Post, Said, Step, Unsettled
from kg.model import Kind, Modality, Predicate
from kg.namespaces import DCTERMS, ITSRDF, KG, NIF, ORG, RDF, SCHEMA, SKOS
from kg.network import PROPERTIES, RELATION_WORDS
from kg.nodes import Nodes

_LABEL = SKOS + "prefLabel"


def read_card(store: Store, iri: str, pages: Mapping[str, str] | None = None) -> Card:
    """The card of the entity `iri`; `pages` are the texts of page files by SHA-256.

    An IRI that names no entity gives a card without a kind.
    """
    return _Reader(store, iri, pages or {}).card()


class _Reader:
    def __init__(self, store: Store, iri: str, pages: Mapping[str, str]) -> None:
        self.nodes = Nodes(store)
        self.places = Places(self.nodes, pages)
        self.iri = iri

    def card(self) -> Card:
        nodes, iri = self.nodes, self.iri
        return Card(
            iri=iri,
            kind=self.kind(iri),
            name=self.label(iri),
            other_names=tuple(nodes.values(iri, SKOS + "altLabel")),
            names_in_context=tuple(nodes.values(iri, KG + "contextualName")),
            joined=tuple(self.joined()),
            posts=tuple(sorted(self.posts(), key=lambda p: (p.body, p.title, p.person, p.since))),
            links=tuple(self.links()),
            investments=tuple(self.investments()),
            milestones=tuple(self.milestones()),
            figures=tuple(sorted(self.figures(), key=_figure_order)),
            unsettled=tuple(self.unsettled()),
            articles=tuple(self.articles()),
            sentences=tuple(self.sentences()),
        )

    def label(self, iri: str) -> str:
        return self.nodes.value(iri, _LABEL) or iri.rsplit("/", 1)[-1]

    def kind(self, iri: str) -> str:
        types = self.nodes.values(iri, RDF + "type")
        return next((kind.value for kind in Kind if KG + kind.value in types), "")

    def evidence(self, claims: Iterable[str]) -> Evidence:
        """The claim that stands first in print, and how many there are."""
        found = sorted(set(claims), key=lambda c: (self.places.order(self.places.place(c)), c))
        if not found:
            return Evidence("", None, 0)
        quote = self.nodes.value(found[0], KG + "quote")
        return Evidence(quote, self.places.place(found[0]), len(found))

    def of_fact(self, fact: str) -> Evidence:
        return self.evidence(self.nodes.subjects(KG + "evidenceFor", fact))

    def joined(self) -> Iterator[str]:
        """Why each further name is one of this entity's: name, rule, and what shows it."""
        for reason in self.nodes.values(self.iri, KG + "joinedBy"):
            name = self.nodes.value(reason, KG + "joinedName")
            because = self.nodes.value(reason, KG + "joinedBecause")
            rule = self.nodes.value(reason, KG + "rule")
            yield f"{name}: {rule}" + (f" ({because})" if because else "")

    def posts(self) -> Iterator[Post]:
        """The posts that the entity holds, and those that others hold at it."""
        tenures = {
            *self.nodes.subjects(ORG + "member", self.iri),
            *self.nodes.subjects(ORG + "organization", self.iri),
        }
        for tenure in sorted(tenures):
            yield Post(
                person=self.label(self.nodes.value(tenure, ORG + "member")),
                body=self.label(self.nodes.value(tenure, ORG + "organization")),
                title=self.nodes.value(tenure, KG + "post", KG + "postTitle"),
                since=self.nodes.value(tenure, KG + "attestedFrom"),
                until=self.nodes.value(tenure, KG + "attestedUntil"),
                evidence=self.of_fact(tenure),
            )

    def links(self) -> list[Link]:
        """Relations both ways, in the order of `RELATION_WORDS`, then by the other's name."""
        rank = {predicate: number for number, predicate in enumerate(RELATION_WORDS)}
        found: list[tuple[int, bool, str, str, Link]] = []
        for property_, predicate in PROPERTIES.items():
            out = self.nodes.values(self.iri, property_)
            back = self.nodes.subjects(property_, self.iri)
            if predicate is Predicate.COOPERATES_WITH:  # written both ways, shown once
                out, back = sorted({*out, *back}), []
            for others, is_back in ((out, False), (back, True)):
                for other in others:
                    link = self.link(property_, predicate, other, is_back)
                    found.append((rank[predicate], is_back, link.other, other, link))
        return [link for *_, link in sorted(found, key=lambda row: row[:4])]

    def link(self, property_: str, predicate: Predicate, other: str, back: bool) -> Link:
        words = RELATION_WORDS[predicate]
        ends = [(other, self.iri)] if back else [(self.iri, other)]
        if predicate is Predicate.COOPERATES_WITH:
            ends.append((other, self.iri))
        claims = [c for subject, object_ in ends for c in self.claims(subject, property_, object_)]
        values = {self.nodes.value(claim, KG + "value") for claim in claims} - {""}
        return Link(
            words=words.zh_back if back else words.zh,
            words_en=words.en_back if back else words.en,
            other=self.label(other),
            other_iri=other,
            other_kind=self.kind(other),
            as_printed="、".join(sorted(values)),
            evidence=self.evidence(claims),
        )

    def claims(self, subject: str, property_: str, object_: str) -> set[str]:
        """The claims that state one triple."""
        said = set(self.nodes.subjects(RDF + "subject", subject))
        said &= set(self.nodes.subjects(RDF + "object", object_))
        return {c for c in said if self.nodes.value(c, RDF + "predicate") == property_}

    def investments(self) -> Iterator[Money]:
        facts = {
            *self.nodes.values(self.iri, KG + "hasInvestment"),
            *self.nodes.subjects(KG + "investor", self.iri),
        }
        for fact in sorted(facts):
            amount = self.nodes.value(fact, KG + "amount")
            investor = self.nodes.value(fact, KG + "investor")
            yield Money(
                project=self.label(self.nodes.value(fact, KG + "project")),
                investor=self.label(investor) if investor else "",
                wording=self.nodes.value(amount, KG + "surfaceForm"),
                value=self.nodes.value(amount, SCHEMA + "value"),
                currency=self.nodes.value(amount, SCHEMA + "currency"),
                evidence=self.of_fact(fact),
            )

    def milestones(self) -> list[Step]:
        """The stages by date of the report, those without one last."""
        steps = [
            Step(
                stage=self.code(self.nodes.value(fact, KG + "stage")),
                reported=self.nodes.value(fact, KG + "reportedOn"),
                evidence=self.of_fact(fact),
            )
            for fact in self.nodes.values(self.iri, KG + "hasMilestone")
        ]
        return sorted(steps, key=lambda s: (s.reported or "9", s.stage))

    def figures(self) -> Iterator[Figure]:
        for fact in self.nodes.values(self.iri, KG + "hasObservation"):
            currency = self.nodes.value(fact, SCHEMA + "currency")
            yield Figure(
                measure=self.label(self.nodes.value(fact, KG + "measure")),
                wording=self.nodes.value(fact, KG + "surfaceForm"),
                value=self.nodes.value(fact, SCHEMA + "value"),
                unit=currency or self.nodes.value(fact, SCHEMA + "unitText"),
                period=self.nodes.value(fact, KG + "period"),
                growth_percent=self.nodes.value(fact, KG + "growthPercent"),
                growth_basis=self.code(self.nodes.value(fact, KG + "growthBasis")),
                status=self.code(self.nodes.value(fact, KG + "obsStatus")),
                bound=self.code(self.nodes.value(fact, KG + "bound")),
                evidence=self.of_fact(fact),
            )

    def unsettled(self) -> Iterator[Unsettled]:
        """What is only planned or denied of the entity."""
        for claim in self.nodes.subjects(RDF + "subject", self.iri):
            modality = self.code(self.nodes.value(claim, KG + "modality"))
            if modality not in ("", Modality.ASSERTED.value):
                object_ = self.nodes.iris(claim, RDF + "object")
                yield Unsettled(
                    modality=modality,
                    predicate=self.nodes.value(claim, RDF + "predicate"),
                    value=self.label(object_[0])
                    if object_
                    else self.nodes.value(claim, RDF + "object"),
                    evidence=self.evidence([claim]),
                )

    def articles(self) -> list[str]:
        """Headlines of the articles that the person signed."""
        signed = {
            article
            for role in ("reporter", "correspondent")
            for article in self.nodes.subjects(KG + role, self.iri)
        }
        return sorted(self.nodes.value(a, SCHEMA + "headline") or self.label(a) for a in signed)

    def sentences(self) -> list[Said]:
        """The sentences that name the entity, in the order of pages and print."""
        names: dict[str, set[str]] = {}
        for mention in self.nodes.subjects(ITSRDF + "taIdentRef", self.iri):
            sentence = self.nodes.value(mention, DCTERMS + "isPartOf")
            if KG + "Sentence" in self.nodes.values(sentence, RDF + "type"):
                names.setdefault(sentence, set()).add(self.nodes.value(mention, NIF + "anchorOf"))
        found = [
            (
                self.places.order(place := self.places.place(sentence)),
                sentence,
                Said(
                    text=self.nodes.value(sentence, NIF + "anchorOf"),
                    names=tuple(sorted(words)),
                    headline=self.nodes.value(sentence, DCTERMS + "isPartOf", SCHEMA + "headline"),
                    place=place,
                ),
            )
            for sentence, words in names.items()
        ]
        return [said for *_, said in sorted(found, key=lambda row: row[:2])]

    def code(self, iri: str) -> str:
        """The local name of a code: `Target`, `YearOnYear`."""
        return iri.removeprefix(KG)


def _figure_order(figure: Figure) -> tuple[str, ...]:
    """By period, figures without one last; then by measure."""
    return figure.period or "~", figure.measure, figure.value, figure.unit
