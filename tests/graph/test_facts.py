"""Entities, relations and n-ary facts in the terms of the graph contract."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import NamedNode, Store

from kg import iri
from kg.graph import quads
from kg.graph.terms import kg
from kg.model import (
    KnowledgeBase,
    Predicate,
    Relation,
)
from kg.namespaces import KG
from tests.graph.asking import ask, values
from tests.knowledge import IRIS, KNOWLEDGE, SHA

PAGE = NamedNode(iri.page_iri(SHA))


@pytest.mark.parametrize(
    "pattern",
    [
        'official:周明 a kg:Official ; skos:prefLabel "周明"@zh ; kg:attended event:招商大会',
        'zone:临海新区 kg:contextualName "新区"@zh ; kg:within place:东省临海市',
        "zone:临海新区 kg:locatedIn place:东省临海市 ; kg:organised event:招商大会",
        "agency:临海新区管委 kg:hasJurisdiction zone:临海新区",
        "agency:临海新区党群部 org:subOrganizationOf agency:临海新区管委",
        "?company kg:participatesIn ?project ; kg:listedIn ?list . ?list a kg:Policy",
        "?company kg:cooperatesWith place:东湖市 . place:东湖市 kg:cooperatesWith ?company",
        "person:孙教授 kg:advises zone:临海新区",
        '?company skos:altLabel "星河科技"@zh',
    ],
)
def test_relations_are_direct_triples(store: Store, pattern: str) -> None:
    assert ask(store, pattern)


def test_an_official_is_written_as_official_alone(store: Store) -> None:
    assert values(store, "official:周明 a ?class") == [(KG + "Official",)]


def test_a_name_is_main_contextual_or_other_but_one_of_them_alone() -> None:
    entity = replace(
        KNOWLEDGE.entities[0], alt_names=("甲", "乙", "管"), contextual_names=("乙",), name="甲"
    )
    found = quads(KnowledgeBase(pages=(), entities=(entity,)))
    names = {(q.predicate.value.rsplit("#")[-1], q.object.value) for q in found} - {
        ("type", KG + "Agency")
    }
    assert names == {("prefLabel", "甲"), ("contextualName", "乙"), ("altLabel", "管")}


@pytest.mark.parametrize("predicate", [Predicate.HOLDS_POST, Predicate.INVESTMENT])
def test_what_needs_a_node_is_no_direct_relation(predicate: Predicate) -> None:
    wrong = Relation(IRIS["周明"], predicate, IRIS["临海新区"], ())
    with pytest.raises(ValueError, match="no direct relation"):
        quads(replace(KNOWLEDGE, relations=(wrong,)))


def test_a_post_is_held_in_a_tenure_with_the_span_of_the_reports(store: Store) -> None:
    assert ask(
        store,
        """official:周明 org:holds ?post . ?post a kg:Post ; org:postIn agency:临海新区管委 ;
           kg:postTitle "副主任"@zh ; skos:prefLabel "临海新区管委副主任"@zh .
           ?tenure a kg:Tenure ; org:member official:周明 ; kg:post ?post ;
           org:organization agency:临海新区管委 ; kg:attestedFrom "2022-07-18"^^xsd:date ;
           kg:attestedUntil "2022-07-18"^^xsd:date""",
    )


def test_titles_that_fold_to_one_give_one_post_in_any_order() -> None:
    tenure = KNOWLEDGE.tenures[0]
    wide = replace(tenure, title="副主任Ａ", person=IRIS["孙教授"])
    narrow = replace(tenure, title="副主任A")
    one = quads(replace(KNOWLEDGE, tenures=(wide, narrow)))
    assert one == quads(replace(KNOWLEDGE, tenures=(narrow, wide)))
    assert len([q for q in one if q.predicate == kg("postTitle")]) == 1


def test_money_is_scaled_and_keeps_its_printed_form(store: Store) -> None:
    pattern = """?i a kg:Investment ; kg:project ?p ; kg:investor ?who ; kg:amount ?m .
        ?p kg:hasInvestment ?i . ?m a schema:MonetaryAmount ; schema:value ?value ;
        schema:currency ?currency ; kg:bound kg:Exact ; kg:surfaceForm ?words"""
    ((currency, *_, value, who, words),) = values(store, pattern)
    assert (currency, value, words) == ("CNY", "3000000000", "30亿元")
    assert who == IRIS["星河科技（集团）有限公司"]


def test_a_figure_has_period_growth_status_and_bound(store: Store) -> None:
    assert ask(
        store,
        """zone:临海新区 kg:hasObservation ?o . ?o a kg:Observation ; kg:about zone:临海新区 ;
           kg:measure indicator:外贸进出口 ; schema:value 91250000000.0 ; schema:currency "CNY" ;
           kg:period "2022-H1" ; kg:periodStart "2022-01-01"^^xsd:date ;
           kg:periodEnd "2022-06-30"^^xsd:date ; kg:growthPercent 5.0 ;
           kg:growthBasis kg:YearOnYear ; kg:obsStatus kg:Actual ; kg:bound kg:Exact""",
    )
    assert ask(store, "?o kg:obsStatus kg:Forecast ; kg:bound kg:Over ; schema:value ?v")
    assert ask(store, '?o schema:unitText "家" ; kg:growthBasis kg:OnYearStart')


def test_a_basis_that_the_codes_do_not_name_is_said_to_be_another() -> None:
    figure = KNOWLEDGE.observations[0]
    other = replace(figure, figure=replace(figure.figure, growth_basis="比开局"))
    found = quads(replace(KNOWLEDGE, observations=(other,)), evidence=False)
    bases = [q.object for q in found if q.predicate == kg("growthBasis")]
    assert bases == [kg("OtherBasis")]


def test_a_milestone_has_stage_and_date(store: Store) -> None:
    assert ask(
        store,
        """?p kg:hasMilestone ?m . ?m a kg:Milestone ; kg:project ?p ; kg:stage kg:Signed ;
           kg:reportedOn "2022-07-18"^^xsd:date""",
    )
