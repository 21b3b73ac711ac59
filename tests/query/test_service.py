"""`SERVICE`: nobody is asked unawares, and nobody twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pyoxigraph import QuerySolutions, Store

from kg.credentials import ENDPOINT, Credentials
from kg.errors import EndpointError, QueryError
from kg.query.endpoint import Endpoint
from kg.query.outgoing import named_columns
from kg.query.run import ask
from kg.query.service import without_service
from tests.push.servers import Guard, guarded

ROW = (
    '{"head": {"vars": ["z", "a"]}, "results": {"bindings": [{"z": {"type": "literal", '
    '"value": "1"}, "a": {"type": "literal", "value": "2"}}]}}'
)


@pytest.fixture
def other() -> Iterator[Guard]:
    """A server that is called by `SERVICE`; it counts its calls."""
    answer = (200, {"Content-Type": "application/sparql-results+json"}, ROW)
    with guarded(Guard("", answer=answer, answered=("GET", "POST"))) as guard:
        yield guard


@pytest.mark.parametrize("more", ["", "SILENT ", "# why\n silent "])
def test_the_order_of_columns_is_learnt_without_a_call(other: Guard, more: str) -> None:
    text = f"SELECT * {{ SERVICE {more}<{other.url}> {{ ?z ?p ?a }} }}"
    assert named_columns(text, {}) == text.replace("*", "?z ?p ?a")
    assert other.asked == []


def test_a_server_that_refuses_a_query_has_nobody_asked_from_here(other: Guard) -> None:
    text = f"ASK {{ SERVICE <{other.url}> {{ ?z ?p ?a }} }}"
    with guarded(Guard("", answer=(400, {}, "no"), answered=("GET",))) as server:
        with pytest.raises(EndpointError, match="400 Bad Request"):
            Endpoint(server.url, Credentials(variables=ENDPOINT)).ask(text, facts_only=True)
        with pytest.raises(QueryError, match="line 1, column 1: “SELEC” is no keyword"):
            Endpoint(server.url, Credentials(variables=ENDPOINT)).ask(
                f"SELEC{text[3:]}", facts_only=True
            )
    assert other.asked == []


@pytest.mark.parametrize(("columns", "limit"), [("*", None), ("?z ?a", 5), ("*", 5)])
def test_one_that_is_allowed_is_asked_once(other: Guard, columns: str, limit: int | None) -> None:
    text = f"SELECT {columns} {{ SERVICE <{other.url}> {{ ?z ?p ?a }} }}"
    answer = ask(Store(), text, limit=limit, allow_service=True)
    assert isinstance(answer, QuerySolutions)
    assert len(list(answer)) == 1
    assert len(other.asked) == 1


def test_the_word_elsewhere_stays() -> None:
    for text in (
        'SELECT * { ?service ?p "SERVICE <x>" } # service',
        "PREFIX service: <http://e/> SELECT * { ?s service:x ?o }",
    ):
        assert without_service(text, {}) == text


def test_what_tokens_do_not_show_is_not_taken_for_harmless() -> None:
    hidden = "SELECT * { ?s ?p trueSERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"
    assert without_service(hidden, {}) is None
    assert named_columns(hidden, {}) == hidden
