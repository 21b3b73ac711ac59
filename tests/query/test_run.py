from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import QueryError
from kg.query.run import Answer, ask
from tests.knowledge import KNOWLEDGE
from tests.samples import sample_store

STORE = sample_store()


def columns(answer: Answer) -> list[str]:
    assert isinstance(answer, QuerySolutions)
    return [variable.value for variable in answer.variables]


def values(answer: Answer) -> list[tuple[str | None, ...]]:
    assert isinstance(answer, QuerySolutions)
    return [tuple(term and term.value for term in row) for row in answer]  # type: ignore[union-attr]


def test_prefixes_of_the_contract_are_declared() -> None:
    answer = ask(STORE, "SELECT ?name { zone:临海新区 skos:prefLabel ?name }")
    assert values(answer) == [("临海新区",)]


def test_prefixes_of_the_query_come_first() -> None:
    text = "PREFIX zone: <https://w3id.org/lgkg/place/> ASK { zone:东湖市 a kg:Place }"
    answer = ask(STORE, text)
    assert isinstance(answer, QueryBoolean)
    assert bool(answer)


def test_prefixes_follow_the_base() -> None:
    store = Store()
    store.add(
        Quad(NamedNode("http://e/zone/新区"), NamedNode("http://e/p"), Literal("x", language="zh"))
    )
    assert values(ask(store, "SELECT ?o { zone:新区 ?p ?o }", base="http://e/")) == [("x",)]


def test_columns_come_in_the_order_of_the_query() -> None:
    assert columns(ask(STORE, "SELECT ?z ?a { ?a kg:within ?z }")) == ["z", "a"]
    assert columns(ask(STORE, "SELECT * { ?z kg:within ?a }")) == ["z", "a"]


def test_facts_and_evidence_are_asked_as_one() -> None:
    text = "SELECT ?quote { ?claim kg:evidenceFor ?tenure ; kg:quote ?quote . ?tenure a kg:Tenure }"
    assert values(ask(STORE, text)) == [("临海新区管委副主任周明",)]
    assert values(ask(STORE, text, facts_only=True)) == []
    assert len(values(ask(STORE, "SELECT ?t { ?t a kg:Tenure }", facts_only=True))) == 1


def test_a_query_can_name_its_graph() -> None:
    page = f"<https://w3id.org/lgkg/page/{KNOWLEDGE.pages[0].source.sha256[:16]}>"
    assert len(values(ask(STORE, f"SELECT ?a FROM {page} {{ ?a a kg:Article }}"))) == 1
    assert values(ask(STORE, f"SELECT ?z FROM {page} {{ ?z a kg:Zone }}")) == []
    graphs = values(ask(STORE, "SELECT DISTINCT ?g { GRAPH ?g { ?a a kg:Article } }"))
    assert graphs == [(page[1:-1],)]


def test_limit() -> None:
    text = "SELECT ?m { ?m a kg:Mention } LIMIT 9"
    assert len(values(ask(STORE, text))) == 9
    assert len(values(ask(STORE, text, limit=3))) == 3
    assert values(ask(STORE, text, limit=0)) == []
    answer = ask(STORE, "CONSTRUCT WHERE { ?m a kg:Mention }", limit=2)
    assert isinstance(answer, QueryTriples)
    assert len(list(answer)) == 2
    assert bool(ask(STORE, "ASK { ?m a kg:Mention }", limit=1))


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT ?s { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT ?s { ?s ?p trueSERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT ?s { ?s ?p 12SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        'SELECT ?s { ?s ?p ?o FILTER(?o<?p#>"""\n) SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } #"""\n }',
    ],
)
def test_no_other_server_is_asked(text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        ask(STORE, text)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?s { ?s ?p "SERVICE" }',
        "SELECT ?service { ?service kg:none 1 } # SERVICE",
        "PREFIX service: <http://e/service/> SELECT ?s { ?s service:x ?o }",
    ],
)
def test_the_word_service_may_stand_elsewhere(text: str) -> None:
    assert values(ask(STORE, text)) == []


def test_updates_are_refused() -> None:
    before = len(STORE)
    with pytest.raises(QueryError, match="changes a graph"):
        ask(STORE, "DELETE WHERE { ?s ?p ?o }")
    assert len(STORE) == before
