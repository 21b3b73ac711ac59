"""Claims: one sentence says one thing, written as a reified statement with its quote.

A claim that supports facts states what those facts hold: `rdf:subject/predicate/object` is a
triple of the fact layer, and `kg:evidenceFor` leads to the tenure, investment, observation or
milestone. A claim that supports none (a plan, a denial, a name that could not be joined)
states what its sentence says: entities where its mentions have one, and the printed value
where only a fact would have a node. If an end is missing it is a `kg:OpenClaim`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg import iri
from kg.graph import terms
from kg.graph.spans import span_triples
from kg.graph.terms import A, kg
from kg.model import (
    ArticleEvidence,
    Claim,
    ClaimRef,
    Figure,
    FigureRef,
    Kind,
    KnowledgeBase,
    Mention,
    MentionRef,
    Modality,
    Predicate,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a claim says in terms of the graph; `fact` is the node that it is evidence for."""

    subject: NamedNode | None
    predicate: NamedNode
    object: NamedNode | Literal | None
    fact: NamedNode | None = None

    def order(self) -> tuple[str, str, str]:
        return str(self.predicate), str(self.subject), str(self.object)


Supported = dict[ClaimRef | FigureRef, list[Statement]]


def supported_statements(kb: KnowledgeBase, base: str) -> Supported:
    """For each claim and figure that supports facts: the statements of these facts."""
    kinds = {entity.iri: entity.kind for entity in kb.entities}
    found: defaultdict[ClaimRef | FigureRef, set[Statement]] = defaultdict(set)

    def support(refs: tuple[ClaimRef, ...] | tuple[FigureRef, ...], statement: Statement) -> None:
        for ref in refs:
            found[ref].add(statement)

    for relation in kb.relations:
        predicate = terms.relation_property(relation.predicate, kinds[relation.subject])
        subject, object_ = NamedNode(relation.subject), NamedNode(relation.object)
        support(relation.claims, Statement(subject, predicate, object_))
    for t in kb.tenures:
        post = NamedNode(iri.post_iri(t.body, t.title, base))
        fact = NamedNode(iri.tenure_iri(t.person, t.body, t.title, base))
        support(t.claims, Statement(NamedNode(t.person), terms.HOLDS, post, fact))
    for i in kb.investments:
        fact = NamedNode(iri.investment_iri(i.project, i.money, i.investor, base))
        support(i.claims, Statement(NamedNode(i.project), kg("hasInvestment"), fact, fact))
    for o in kb.observations:
        fact = NamedNode(iri.observation_iri(o.about, o.figure, base))
        support(o.claims, Statement(NamedNode(o.about), kg("hasObservation"), fact, fact))
    for m in kb.milestones:
        fact = NamedNode(iri.milestone_iri(m.project, m.stage, m.reported, base))
        support(m.claims, Statement(NamedNode(m.project), kg("hasMilestone"), fact, fact))
    return {ref: sorted(said, key=Statement.order) for ref, said in found.items()}


@dataclass(frozen=True, slots=True)
class ClaimWriter:
    """Writes the claims and figures of one article."""

    page: str
    evidence: ArticleEvidence
    entity_of: dict[MentionRef, str]
    kinds: dict[str, Kind]
    supported: Supported
    base: str

    def triples(self) -> Iterator[Triple]:
        """The triples of every claim and figure, supported or not."""
        article = self.evidence.article.article_id
        for number, claim in enumerate(self.evidence.claims):
            said = self.supported.get(ClaimRef(self.page, article, number))
            value = claim.money.surface if claim.money else claim.value
            yield from self._claim(claim, said or [self._unsupported(claim)], value)
        for number, figure in enumerate(self.evidence.figures):
            said = self.supported.get(FigureRef(self.page, article, number))
            yield from self._claim(figure, said or [self._open_figure(figure)], _wording(figure))

    def _claim(
        self, claim: Claim | Figure, statements: list[Statement], value: str
    ) -> Iterator[Triple]:
        article = self.evidence.article.article_id
        sentence = NamedNode(iri.sentence_iri(article, claim.sentence, self.base))
        start, end = claim.quote
        for number, statement in enumerate(statements):
            node = NamedNode(iri.claim_iri(article, self._key(claim, value, number), self.base))
            yield Triple(node, A, kg("Claim"))
            if statement.subject and statement.object:
                yield Triple(node, terms.SUBJECT, statement.subject)
                yield Triple(node, terms.OBJECT, statement.object)
            else:
                yield Triple(node, A, kg("OpenClaim"))
            yield Triple(node, terms.PREDICATE, statement.predicate)
            yield Triple(node, terms.WAS_QUOTED_FROM, sentence)
            yield Triple(node, kg("rule"), terms.plain(claim.rule))
            yield Triple(node, kg("confidence"), terms.decimal(claim.confidence))
            yield from self._mentions(node, claim)
            if value:
                yield Triple(node, kg("value"), terms.zh(value))
            if statement.fact:
                yield Triple(node, kg("evidenceFor"), statement.fact)
            quoted = self.evidence.article.sentences[claim.sentence]
            page = NamedNode(iri.page_iri(self.page, self.base))
            yield Triple(node, kg("quote"), terms.zh(quoted.text[start:end]))
            yield from span_triples(node, quoted, start, end, page, self.base)

    def _mentions(self, node: NamedNode, claim: Claim | Figure) -> Iterator[Triple]:
        modality = claim.modality if isinstance(claim, Claim) else Modality.ASSERTED
        subject = claim.subject if isinstance(claim, Claim) else claim.about
        object_ = claim.object if isinstance(claim, Claim) else None
        yield Triple(node, kg("modality"), kg(modality.value))
        yield Triple(node, kg("subjectMention"), self._mention(subject))
        if object_ is not None:
            yield Triple(node, kg("objectMention"), self._mention(object_))
        if claim.speaker is not None:
            speaker = self._entity(claim.speaker)
            yield Triple(node, kg("speakerMention"), self._mention(claim.speaker))
            if speaker:
                yield Triple(node, kg("speaker"), NamedNode(speaker))

    def _unsupported(self, claim: Claim) -> Statement:
        subject = self._entity(claim.subject)
        predicate = terms.relation_property(claim.predicate, self._kind(claim.subject))
        object_: NamedNode | Literal | None = None
        if claim.predicate in (Predicate.HOLDS_POST, Predicate.MILESTONE) and claim.value:
            object_ = terms.zh(claim.value)
        elif claim.predicate is Predicate.INVESTMENT and claim.money:
            object_ = terms.zh(claim.money.surface)
        elif claim.object is not None:
            entity = self._entity(claim.object)
            object_ = NamedNode(entity) if entity else None
        return Statement(NamedNode(subject) if subject else None, predicate, object_)

    def _open_figure(self, figure: Figure) -> Statement:
        subject = self._entity(figure.about)
        node = NamedNode(subject) if subject else None
        return Statement(node, kg("hasObservation"), terms.zh(_wording(figure)))

    def _key(self, claim: Claim | Figure, value: str, number: int) -> list[str]:
        """What names a claim: no entity, so that merges and splits leave it alone."""
        if isinstance(claim, Claim):
            said, ends = claim.predicate.value, (claim.subject, claim.object, claim.speaker)
        else:
            said, ends = f"figure {claim.measure}", (claim.about, None, claim.speaker)
        named = ["" if end is None else self._mention(end).value for end in ends]
        relative = [name.removeprefix(self.base) for name in named]
        place = [str(claim.sentence), *map(str, claim.quote), str(number)]
        return [claim.rule, said, value, *relative, *place]

    def _named(self, mention: int) -> Mention:
        return self.evidence.mentions[mention]

    def _mention(self, mention: int) -> NamedNode:
        article = self.evidence.article.article_id
        return NamedNode(iri.mention_iri(article, self._named(mention), self.base))

    def _entity(self, mention: int) -> str | None:
        ref = MentionRef(self.page, self.evidence.article.article_id, mention)
        return self.entity_of.get(ref)

    def _kind(self, mention: int) -> Kind:
        entity = self._entity(mention)
        return self.kinds[entity] if entity else self._named(mention).kind


def _wording(figure: Figure) -> str:
    return figure.surface or f"{figure.value.normalize():f}{figure.unit}"
