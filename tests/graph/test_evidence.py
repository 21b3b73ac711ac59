"""Spans, articles, mentions and claims: what each page says, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import NamedNode, Store, Triple

from kg import iri
from kg.graph import quads
from kg.graph.spans import span_triples
from kg.model import (
    Sentence,
)
from kg.namespaces import BASE
from tests.faults import NODES, claims_of
from tests.graph.asking import ask, values
from tests.knowledge import ARTICLE_ID, IRIS, KNOWLEDGE, RAW, SENTENCES, SHA

PAGE = NamedNode(iri.page_iri(SHA))


def test_every_span_reads_in_the_file_what_it_says(store: Store) -> None:
    rows = values(store, "?s nif:beginIndex ?b ; nif:endIndex ?e ; nif:anchorOf|kg:quote ?t")
    assert len(rows) > 60
    for begin, end, _, text in rows:
        assert "".join(RAW[int(begin) : int(end)].split()) == text


def test_a_torn_sentence_has_parts_in_order(store: Store) -> None:
    torn = f"sentence:{ARTICLE_ID}-5"
    assert not ask(store, f"{torn} nif:beginIndex ?b")
    rows = values(store, f"{torn} kg:part ?p . ?p kg:order ?a ; nif:anchorOf ?t")
    assert [order for order, _, _ in rows] == ["0", "1"]
    assert "".join(text for _, _, text in rows) == SENTENCES[5].text


def test_sentences_say_their_paragraph(store: Store) -> None:
    rows = values(store, "?s a kg:Sentence ; kg:order ?o ; kg:paragraph ?p")
    found = [number for _, number, _ in sorted(rows, key=lambda row: int(row[0]))]
    assert found == [str(sentence.paragraph) for sentence in SENTENCES]


def test_a_torn_mention_has_parts_too(store: Store) -> None:
    rows = values(store, '?m a kg:Mention ; nif:anchorOf "超过"@zh ; kg:part/nif:anchorOf ?t')
    assert sorted(text for _, text in rows) == ["超", "过"]


def test_a_span_without_a_character_is_refused() -> None:
    empty = Sentence("", "", ())
    with pytest.raises(ValueError, match="no text between 0 and 0"):
        list(span_triples(PAGE, empty, 0, 0, PAGE, BASE))


def test_an_article_has_its_texts_people_and_marks(store: Store) -> None:
    assert ask(
        store,
        f"""article:{ARTICLE_ID} a kg:Article ; prov:wasDerivedFrom <{PAGE.value}> ;
            schema:headline "临海新区签约“星河智装”项目"@zh ; kg:kicker "工业强区再提速"@zh ;
            schema:datePublished "2022-07-18"^^xsd:date ; kg:reporter person:李默 ;
            kg:correspondent person:赵一 ; kg:continuedFrom "第一版"@zh ; kg:doubt 0.25""",
    )


def test_a_byline_is_a_mention_of_its_person(store: Store) -> None:
    rows = values(store, f"?m dcterms:isPartOf article:{ARTICLE_ID} ; itsrdf:taIdentRef ?p")
    people = [person for m, person in rows if "/mention/" in m]
    assert people == [IRIS["李默"], IRIS["赵一"]]


def test_mentions_lead_to_entities_and_keep_what_they_are(store: Store) -> None:
    assert ask(
        store,
        """?m a kg:Mention ; nif:anchorOf "星河科技"@zh ; itsrdf:taClassRef kg:Company ;
           kg:fullName "星河科技（集团）有限公司"@zh ;
           itsrdf:taIdentRef/skos:altLabel "星河科技"@zh""",
    )
    assert ask(store, '?m nif:anchorOf "新区"@zh ; kg:contextual true ; kg:confidence 0.9')


@pytest.mark.parametrize(
    ("fact", "predicate"),
    [
        ("tenure", "org:holds"),
        ("investment", "kg:hasInvestment"),
        ("observation", "kg:hasObservation"),
        ("milestone", "kg:hasMilestone"),
    ],
)
def test_a_claim_states_a_triple_of_the_fact_that_it_supports(
    store: Store, fact: str, predicate: str
) -> None:
    assert ask(
        store,
        f"""?c a kg:Claim ; kg:evidenceFor <{NODES[fact]}> ; rdf:subject ?s ; rdf:object ?o ;
            rdf:predicate {predicate} ; kg:modality kg:Asserted ; kg:quote ?quote ;
            prov:wasQuotedFrom ?sentence . ?s {predicate} ?o . ?sentence a kg:Sentence""",
    )


def test_every_direct_relation_has_a_claim_that_states_it(store: Store) -> None:
    relations = (
        "kg:hasJurisdiction org:subOrganizationOf kg:within kg:locatedIn kg:issued "
        "kg:participatesIn kg:listedIn kg:organised kg:attended kg:advises"
    )
    rows = values(store, f"VALUES ?p {{ {relations} }} ?s ?p ?o")
    assert len(rows) == 11
    for object_, predicate, subject in rows:
        stated = f"rdf:subject <{subject}> ; rdf:predicate <{predicate}> ; rdf:object <{object_}>"
        assert ask(store, f"?c {stated} ; kg:quote ?q")


def test_a_claim_that_supports_two_facts_is_written_for_each(store: Store) -> None:
    mention = f"mention:{ARTICLE_ID}-3-3-7-zone"
    rows = values(store, f"?c kg:subjectMention {mention} ; rdf:predicate ?p")
    assert [predicate.rsplit("#")[-1] for _, predicate in rows] in (
        ["issued", "organised"],
        ["organised", "issued"],
    )


def test_plans_and_denials_are_claims_and_no_facts(store: Store) -> None:
    assert ask(
        store,
        """?c kg:modality kg:Planned ; rdf:predicate kg:issued ; rdf:subject zone:临海新区 ;
           kg:speaker official:周明""",
    )
    assert ask(store, "?c kg:modality kg:Negated ; rdf:predicate kg:cooperatesWith")
    assert not ask(store, "zone:临海新区 kg:cooperatesWith place:东湖市")


@pytest.mark.parametrize(
    ("predicate", "words"),
    [("org:holds", "顾问"), ("kg:hasInvestment", "30亿元"), ("kg:hasMilestone", "开工")],
)
def test_a_plan_without_a_node_keeps_its_words_as_object(
    store: Store, predicate: str, words: str
) -> None:
    pattern = f'rdf:predicate {predicate} ; rdf:object "{words}"@zh'
    assert ask(store, f"?c kg:modality kg:Planned ; {pattern}")


def test_a_claim_whose_mention_could_not_be_joined_is_open(store: Store) -> None:
    claims = claims_of({Triple(q.subject, q.predicate, q.object) for q in store})
    open_ = f"<{claims['open']}>"
    assert ask(store, f"{open_} a kg:Claim ; kg:objectMention/nif:anchorOf '超过'@zh")
    assert not ask(store, f"{open_} rdf:subject|rdf:object|kg:evidenceFor ?x")


def test_claims_and_mentions_keep_their_iris_when_entities_are_merged() -> None:
    """A merge moves mentions to another entity; the evidence keeps its names."""
    moved = dict.fromkeys(KNOWLEDGE.entity_of, IRIS["临海新区"])
    bare = replace(
        KNOWLEDGE, relations=(), tenures=(), investments=(), observations=(), milestones=()
    )
    before = {q.subject for q in quads(bare) if q.graph_name == PAGE}
    after = {q.subject for q in quads(replace(bare, entity_of=moved)) if q.graph_name == PAGE}
    assert before == after


def test_what_was_refused_is_counted(store: Store) -> None:
    assert ask(
        store,
        f'?r a kg:Refusal ; kg:reason "广告" ; kg:count 1 ; prov:wasDerivedFrom <{PAGE.value}>',
    )


def test_why_names_were_joined_is_kept(store: Store) -> None:
    assert ask(
        store,
        """?e kg:joinedBy ?j . ?j kg:joinedName "星河科技"@zh ; kg:rule "short-form" ;
           kg:joinedBecause "星河科技（集团）有限公司"@zh""",
    )
