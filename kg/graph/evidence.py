"""The evidence layer: what one page says, in the named graph that bears the page's IRI."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg import iri
from kg.graph import terms
from kg.graph.claims import ClaimWriter, Supported
from kg.graph.spans import offset_triples, span_triples
from kg.graph.terms import A, kg
from kg.model import (
    Article,
    Byline,
    Entity,
    KnowledgeBase,
    Mention,
    MentionRef,
    PageEvidence,
)

BYLINE_PROPERTIES = {"记者": kg("reporter"), "通讯员": kg("correspondent")}


def page_triples(
    kb: KnowledgeBase, page: PageEvidence, supported: Supported, base: str
) -> Iterator[Triple]:
    """All that `page` says; some triples may come twice."""
    source = page.source
    node = NamedNode(iri.page_iri(source.sha256, base))
    yield Triple(node, A, kg("SourceText"))
    yield Triple(node, kg("fileName"), terms.plain(source.name))
    yield Triple(node, kg("sha256"), terms.plain(source.sha256))
    yield Triple(node, kg("encoding"), terms.plain(source.encoding))
    yield Triple(node, kg("length"), terms.integer(len(source.raw)))
    kinds = {entity.iri: entity.kind for entity in kb.entities}
    for order, evidence in enumerate(page.articles):
        article = evidence.article
        yield from _article(article, order, node, base)
        for index in range(len(article.sentences)):
            yield from _sentence(article, index, node, base)
        for index, mention in enumerate(evidence.mentions):
            entity = kb.entity_of.get(MentionRef(source.sha256, article.article_id, index))
            yield from _mention(article, mention, entity, node, base)
        for index, byline in enumerate(article.bylines):
            person = kb.byline_entities.get((source.sha256, article.article_id, index))
            yield from _byline(article, byline, person, node, base)
        yield from ClaimWriter(
            source.sha256, evidence, kb.entity_of, kinds, supported, base
        ).triples()
    for reason, count in page.refused:
        refusal = NamedNode(iri.refusal_iri(source.sha256, reason, base))
        yield Triple(refusal, A, kg("Refusal"))
        yield Triple(refusal, terms.WAS_DERIVED_FROM, node)
        yield Triple(refusal, kg("reason"), terms.plain(reason))
        yield Triple(refusal, kg("count"), terms.integer(count))


def _article(article: Article, order: int, page: NamedNode, base: str) -> Iterator[Triple]:
    node = NamedNode(iri.article_iri(article.article_id, base))
    yield Triple(node, A, kg("Article"))
    yield Triple(node, terms.WAS_DERIVED_FROM, page)
    yield Triple(node, kg("order"), terms.integer(order))
    texts = {
        terms.HEADLINE: article.headline,
        kg("kicker"): article.kicker,
        terms.ARTICLE_BODY: article.body,
        kg("continuedFrom"): article.continued_from,
        kg("continuedOn"): article.continued_on,
    }
    for predicate, text in texts.items():
        if text:
            yield Triple(node, predicate, terms.zh(text))
    if article.continues:
        yield Triple(node, kg("continues"), NamedNode(iri.article_iri(article.continues, base)))
    if article.published:
        yield Triple(node, terms.DATE_PUBLISHED, terms.date(article.published))
    if article.issue_date:
        yield Triple(node, kg("issueDate"), terms.date(article.issue_date))
    if article.doubt:
        yield Triple(node, kg("doubt"), terms.decimal(article.doubt))


def _sentence(article: Article, index: int, page: NamedNode, base: str) -> Iterator[Triple]:
    sentence = article.sentences[index]
    node = NamedNode(iri.sentence_iri(article.article_id, index, base))
    yield Triple(node, A, kg("Sentence"))
    yield Triple(node, terms.IS_PART_OF, NamedNode(iri.article_iri(article.article_id, base)))
    yield Triple(node, kg("order"), terms.integer(index))
    yield Triple(node, kg("paragraph"), terms.integer(sentence.paragraph))
    yield Triple(node, kg("role"), terms.code(sentence.role.name))
    yield Triple(node, terms.ANCHOR_OF, terms.zh(sentence.text))
    yield from span_triples(node, sentence, 0, len(sentence.text), page, base)


def _mention(
    article: Article, mention: Mention, entity: str | None, page: NamedNode, base: str
) -> Iterator[Triple]:
    node = NamedNode(iri.mention_iri(article.article_id, mention, base))
    sentence = iri.sentence_iri(article.article_id, mention.sentence, base)
    yield Triple(node, A, kg("Mention"))
    yield Triple(node, terms.IS_PART_OF, NamedNode(sentence))
    yield Triple(node, terms.TA_CLASS_REF, kg(mention.kind.value))
    # What the recogniser says it read, not what stands there: `kg verify` compares the two.
    yield Triple(node, terms.ANCHOR_OF, terms.zh(mention.text))
    yield Triple(node, kg("rule"), terms.plain(mention.rule))
    yield Triple(node, kg("confidence"), terms.decimal(mention.confidence))
    if mention.name != mention.text:
        yield Triple(node, kg("fullName"), terms.zh(mention.name))
    if mention.contextual:
        yield Triple(node, kg("contextual"), terms.boolean(True))
    if entity:
        yield Triple(node, terms.TA_IDENT_REF, NamedNode(entity))
    where = article.sentences[mention.sentence]
    yield from span_triples(node, where, mention.start, mention.end, page, base)


def _byline(
    article: Article, byline: Byline, person: str | None, page: NamedNode, base: str
) -> Iterator[Triple]:
    whole = NamedNode(iri.article_iri(article.article_id, base))
    node = NamedNode(iri.byline_iri(article.article_id, byline, base))
    yield Triple(node, A, kg("Mention"))
    yield Triple(node, terms.IS_PART_OF, whole)
    yield Triple(node, terms.TA_CLASS_REF, kg("Person"))
    yield Triple(node, terms.ANCHOR_OF, terms.zh(byline.name))
    yield Triple(node, kg("rule"), terms.plain("byline"))
    yield Triple(node, kg("confidence"), terms.decimal(1))
    yield from offset_triples(node, byline.span, page)
    if person:
        yield Triple(node, terms.TA_IDENT_REF, NamedNode(person))
        yield Triple(whole, BYLINE_PROPERTIES[byline.role], NamedNode(person))


def joining_triples(entity: Entity, base: str) -> Iterator[Triple]:
    """Why each further name of `entity` was joined to it."""
    node = NamedNode(entity.iri)
    for joining in entity.joinings:
        name, rule, evidence = joining.name, joining.rule, joining.evidence
        reason = NamedNode(iri.joining_iri(entity.iri, name, rule, evidence, base))
        yield Triple(node, kg("joinedBy"), reason)
        yield Triple(reason, A, kg("Joining"))
        yield Triple(reason, kg("joinedName"), terms.zh(name))
        yield Triple(reason, kg("rule"), terms.plain(rule))
        if evidence:
            yield Triple(reason, kg("joinedBecause"), terms.zh(evidence))
