"""The fact layer: entities, relations, tenures, investments, figures and milestones.

All of it goes to the default graph. Labels of posts and indicators are chosen over all facts
that share them, so that the order of facts decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg import iri
from kg.graph import terms
from kg.graph.codes import Codes
from kg.graph.terms import A, kg
from kg.model import (
    Entity,
    Figure,
    Investment,
    Kind,
    KnowledgeBase,
    Milestone,
    Money,
    Observation,
    Predicate,
    Relation,
    Tenure,
)


def entity_triples(entity: Entity, codes: Codes) -> Iterator[Triple]:
    """Class, main name and other names of one entity, and the kind of a zone."""
    node = NamedNode(entity.iri)
    yield Triple(node, A, kg(entity.kind.value))
    yield Triple(node, terms.PREF_LABEL, terms.zh(entity.name))
    contextual = set(entity.contextual_names) - {entity.name}
    for name in sorted(set(entity.alt_names) - contextual - {entity.name}):
        yield Triple(node, terms.ALT_LABEL, terms.zh(name))
    for name in sorted(contextual):
        yield Triple(node, kg("contextualName"), terms.zh(name))
    kind = codes.zone_kind(entity.name) if entity.kind is Kind.ZONE else None
    if kind:
        yield Triple(node, kg("zoneKind"), kind)


def relation_triples(relation: Relation, entities: dict[str, Entity]) -> Iterator[Triple]:
    """The direct triple; both ways for the symmetric relation."""
    subject, object_ = NamedNode(relation.subject), NamedNode(relation.object)
    if relation.predicate in (Predicate.HOLDS_POST, Predicate.INVESTMENT, Predicate.MILESTONE):
        raise ValueError(f"{relation.predicate.value} is no direct relation: {relation.subject}")
    predicate = terms.relation_property(relation.predicate, entities[relation.subject].kind)
    yield Triple(subject, predicate, object_)
    if relation.predicate is Predicate.COOPERATES_WITH:
        yield Triple(object_, predicate, subject)


def post_triples(
    posts: Iterable[tuple[str, str]], entities: dict[str, Entity], codes: Codes, base: str
) -> Iterator[Triple]:
    """The posts at bodies, given as pairs of a body's IRI and a title."""
    titles: dict[str, tuple[str, str]] = {}
    for body, title in sorted(posts):
        titles.setdefault(iri.post_iri(body, title, base), (body, title))
    for post, (body, title) in titles.items():
        node = NamedNode(post)
        yield Triple(node, A, kg("Post"))
        yield Triple(node, terms.POST_IN, NamedNode(body))
        yield Triple(node, kg("postTitle"), terms.zh(title))
        yield Triple(node, terms.PREF_LABEL, terms.zh(entities[body].name + title))
        rank = codes.post_rank(title)
        if rank:
            yield Triple(node, kg("rank"), rank)


def tenure_triples(tenure: Tenure, entities: dict[str, Entity], base: str) -> Iterator[Triple]:
    """Who holds which post, and between which reports."""
    node = NamedNode(iri.tenure_iri(tenure.person, tenure.body, tenure.title, base))
    person, body = NamedNode(tenure.person), NamedNode(tenure.body)
    post = NamedNode(iri.post_iri(tenure.body, tenure.title, base))
    name, place = entities[tenure.person].name, entities[tenure.body].name
    yield Triple(person, terms.HOLDS, post)
    yield Triple(node, A, kg("Tenure"))
    yield Triple(node, terms.LABEL, terms.zh(f"{name}：{place}{tenure.title}"))
    yield Triple(node, terms.MEMBER, person)
    yield Triple(node, terms.ORGANIZATION, body)
    yield Triple(node, kg("post"), post)
    if tenure.attested_from:
        yield Triple(node, kg("attestedFrom"), terms.date(tenure.attested_from))
    if tenure.attested_until:
        yield Triple(node, kg("attestedUntil"), terms.date(tenure.attested_until))


def amount_triples(money: Money, base: str) -> Iterator[Triple]:
    """An amount of money, scaled to whole units of its currency."""
    node = NamedNode(iri.amount_iri(money, base))
    yield Triple(node, A, terms.MONETARY_AMOUNT)
    yield Triple(node, terms.VALUE, terms.decimal(money.value))
    yield Triple(node, terms.CURRENCY, terms.plain(money.currency))
    yield Triple(node, kg("bound"), kg(money.bound.value))
    yield Triple(node, kg("surfaceForm"), terms.zh(money.surface))


def investment_triples(
    investment: Investment, entities: dict[str, Entity], base: str
) -> Iterator[Triple]:
    """Money put into a project, by whom where that is said."""
    money, investor = investment.money, investment.investor
    node = NamedNode(iri.investment_iri(investment.project, money, investor, base))
    project = NamedNode(investment.project)
    label = f"{entities[investment.project].name}：{money.surface}"
    yield Triple(project, kg("hasInvestment"), node)
    yield Triple(node, A, kg("Investment"))
    yield Triple(node, terms.LABEL, terms.zh(label))
    yield Triple(node, kg("project"), project)
    yield Triple(node, kg("amount"), NamedNode(iri.amount_iri(money, base)))
    if investor:
        yield Triple(node, kg("investor"), NamedNode(investor))
    yield from amount_triples(money, base)


def indicator_triples(measures: Iterable[str], base: str) -> Iterator[Triple]:
    """What is measured or counted, under its printed name."""
    names: dict[str, str] = {}
    for measure in sorted(measures):
        names.setdefault(iri.indicator_iri(measure, base), measure)
    for indicator, measure in names.items():
        yield Triple(NamedNode(indicator), A, kg("Indicator"))
        yield Triple(NamedNode(indicator), terms.PREF_LABEL, terms.zh(measure))


def observation_triples(
    observation: Observation, entities: dict[str, Entity], codes: Codes, base: str
) -> Iterator[Triple]:
    """A figure about an entity, with period, status, bound and growth."""
    figure = observation.figure
    node = NamedNode(iri.observation_iri(observation.about, figure, base))
    about = NamedNode(observation.about)
    yield Triple(about, kg("hasObservation"), node)
    yield Triple(node, A, kg("Observation"))
    yield Triple(node, kg("about"), about)
    for predicate, value in _figure_values(figure, codes, base):
        yield Triple(node, predicate, value)
    if figure.surface:
        name = entities[observation.about].name
        label = f"{name}：{figure.measure} {figure.surface}"
        yield Triple(node, terms.LABEL, terms.zh(label))
        yield Triple(node, kg("surfaceForm"), terms.zh(figure.surface))


def _figure_values(
    figure: Figure, codes: Codes, base: str
) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield kg("measure"), NamedNode(iri.indicator_iri(figure.measure, base))
    yield terms.VALUE, terms.decimal(figure.value)
    yield terms.CURRENCY if figure.is_money else terms.UNIT_TEXT, terms.plain(figure.unit)
    unit = None if figure.is_money else codes.unit(figure.unit)
    if unit:
        yield kg("unit"), unit
    yield kg("obsStatus"), kg(figure.status.value)
    yield kg("bound"), kg(figure.bound.value)
    if figure.period:
        yield kg("period"), terms.plain(figure.period.label)
        yield kg("periodStart"), terms.date(figure.period.start)
        yield kg("periodEnd"), terms.date(figure.period.end)
    if figure.growth_percent is not None:
        yield kg("growthPercent"), terms.decimal(figure.growth_percent)
    if figure.growth_basis:
        yield kg("growthBasis"), codes.growth_basis(figure.growth_basis)


def milestone_triples(
    milestone: Milestone, entities: dict[str, Entity], base: str
) -> Iterator[Triple]:
    """A stage that a project was reported to have reached."""
    project, stage = NamedNode(milestone.project), milestone.stage
    node = NamedNode(iri.milestone_iri(milestone.project, stage, milestone.reported, base))
    label = f"{entities[milestone.project].name}：{stage.value}"
    yield Triple(project, kg("hasMilestone"), node)
    yield Triple(node, A, kg("Milestone"))
    yield Triple(node, terms.LABEL, terms.zh(label))
    yield Triple(node, kg("project"), project)
    yield Triple(node, kg("stage"), terms.code(stage.name))
    if milestone.reported:
        yield Triple(node, kg("reportedOn"), terms.date(milestone.reported))


def fact_triples(kb: KnowledgeBase, codes: Codes, base: str) -> Iterator[Triple]:
    """Every triple of the default graph, joinings left out; some may come twice."""
    entities = {entity.iri: entity for entity in kb.entities}
    for entity in kb.entities:
        yield from entity_triples(entity, codes)
    for relation in kb.relations:
        yield from relation_triples(relation, entities)
    yield from post_triples(((t.body, t.title) for t in kb.tenures), entities, codes, base)
    for tenure in kb.tenures:
        yield from tenure_triples(tenure, entities, base)
    for investment in kb.investments:
        yield from investment_triples(investment, entities, base)
    yield from indicator_triples((o.figure.measure for o in kb.observations), base)
    for observation in kb.observations:
        yield from observation_triples(observation, entities, codes, base)
    for milestone in kb.milestones:
        yield from milestone_triples(milestone, entities, base)
