"""Stored questions: their headers, their parameters, and their answers to the five pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, QuerySolutions, Store

from kg import ontology
from kg.errors import QueryError
from kg.query.questions import find_question, list_questions, load_question
from kg.query.run import ask
from kg.query.text import tokens
from kg.query.values import TYPES
from kg.store import open_graph
from tests.query import golden
from tests.samples import sample_store

FOLDER = ontology.path("queries")
QUESTIONS = {question.name: question for question in list_questions(FOLDER)}
STORE = sample_store()
OF_EVIDENCE = {
    "articles", "figures-that-differ", "not-yet-done", "policies-and-events",
    "projects-not-heard-of-again", "said-about", "sentences-about", "weak-facts", "who-speaks",
}  # fmt: skip
"""Questions about what is printed: nothing answers them in the layer of facts alone."""
ELSEWHERE = ("projects-in", "policies-and-events", "investment-by-zone-and-year")
"""Questions that the five pages answer and the sample does not."""
FESTIVAL = Path(__file__).with_name("festival.ttl")
FESTIVAL_ANSWERS = {
    "companies-in-zones": ("星河科技", "云州软件园"),
    "figures-that-differ": ("云州高新区", "工业产值", "2023", "10", "12", "家"),
    "posts-in-two-bodies": ("周明", "副市长", "云州市"),
    "seen-together": ("周明", "李默", "云州灯会"),
    "shared-names": ("云州", "云州", "Place", "name"),
    "targets-and-results": ("云州高新区", "签约项目", "Target", "30", "2023", "31", "2023"),
}
"""The first row of each answer to `FESTIVAL`."""


@pytest.fixture(scope="module")
def seed_store(build: Path) -> Store:
    return open_graph(build)


def rows(store: Store, text: str) -> list[tuple[str, ...]]:
    answer = ask(store, text)
    assert isinstance(answer, QuerySolutions)
    return [tuple("" if t is None else t.value for t in row) for row in answer]  # type: ignore[union-attr]


def test_every_question_has_a_golden_answer() -> None:
    assert len(QUESTIONS) >= 25
    assert sorted(golden.ASKED) == sorted(QUESTIONS)
    assert sorted(p.stem for p in golden.FOLDER.glob("*.csv")) == sorted(QUESTIONS)


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_answer_of_the_five_pages(name: str, seed_store: Store) -> None:
    expected = (golden.FOLDER / f"{name}.csv").read_text(encoding="utf-8")
    assert golden.answer(seed_store, name) == expected, "python -m tests.query.golden rewrites it"
    assert expected.count("\n") > 1 or name in FESTIVAL_ANSWERS, "an empty answer shows nothing"


@pytest.mark.parametrize("name", sorted(FESTIVAL_ANSWERS))
def test_answer_to_a_graph_that_has_what_the_pages_lack(name: str) -> None:
    store = open_graph(FESTIVAL)
    first = rows(store, QUESTIONS[name].text)[0]
    assert first[: len(FESTIVAL_ANSWERS[name])] == FESTIVAL_ANSWERS[name]


def test_names_choose_in_the_newer_questions() -> None:
    store = open_graph(FESTIVAL)
    assert rows(store, QUESTIONS["seen-together"].bind({"person": "李默"}))[0][:2] == (
        "李默",
        "周明",
    )
    assert rows(store, QUESTIONS["companies-in-zones"].bind({"least": "3"})) == []
    assert len(rows(store, QUESTIONS["companies-in-zones"].bind({"least": "2"}))) == 2
    assert rows(store, QUESTIONS["weak-facts"].bind({"below": "0.1"})) == []


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_question_is_described_in_both_languages(name: str) -> None:
    question = QUESTIONS[name]
    described = [question.title, question.about, *(p.about for p in question.parameters.values())]
    assert all(sorted(texts) == ["en", "zh"] for texts in described)
    assert all(texts["zh"] != texts["en"] for texts in described)
    listed = (FOLDER / "README.md").read_text(encoding="utf-8")
    parameters = ", ".join(f"`{parameter}`" for parameter in question.parameters)
    assert (
        f"| `{name}` | {question.title['zh']} | {question.title['en']} | {parameters} |" in listed
    )


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_order_is_total_and_evidence_is_told(name: str) -> None:
    text = QUESTIONS[name].text
    assert "ORDER BY" in text
    columns = text[text.index("SELECT") : text.index("WHERE")]
    assert "?page" in columns
    assert "?evidence" in columns or "?sentence" in columns or "?headline" in columns


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_question_answers_the_sample_with_and_without_evidence(name: str) -> None:
    text = QUESTIONS[name].text
    everything = rows(STORE, text)
    answer = ask(STORE, text, facts_only=True)
    assert isinstance(answer, QuerySolutions)
    facts = list(answer)
    assert len(facts) == (0 if name in OF_EVIDENCE else len(everything))
    # What the sample lacks stands in `FESTIVAL` or on the five pages.
    assert everything or name in (*ELSEWHERE, *FESTIVAL_ANSWERS)


SAMPLE_ANSWERS = [
    ("who-holds-which-post", {"body": "管委"}, ("周明", "临海新区管委", "副主任")),
    ("posts-of", {"person": "周明"}, ("周明", "副主任", "临海新区管委", "2022-07-18")),
    ("holders-of", {"title": "副主任"}, ("副主任", "周明", "临海新区管委")),
    ("departments-under", {"body": "临海新区管委"}, ("临海新区党群部", "临海新区管委")),
    ("committee-and-head", {"zone": "新区"}, ("临海新区", "临海新区管委", "", "")),
    ("companies-on-lists", {"company": "星河科技"}, ("星河科技（集团）有限公司", "《百强榜》")),
    ("policies-of", {"body": "临海新区"}, ("临海新区", "《装备十条》")),
    ("who-attended", {"event": "招商大会"}, ("招商大会", "临海新区", "举办", "")),
    (
        "figures-about",
        {"zone": "临海新区", "measure": "企业"},
        ("临海新区", "新增企业", "12", "家", "", "3", "OnYearStart", "Actual", "Exact"),
    ),
    ("cooperations", {"name": "东湖市"}, ("东湖市", "星河科技（集团）有限公司")),
    (
        "investments",
        {"least": "3000000000"},
        ("“星河智装”项目", "星河科技（集团）有限公司", "3000000000", "CNY", "30亿元"),
    ),
    (
        "who-speaks",
        {"name": "临海新区管委"},
        (
            *("周明", "副主任", "临海新区管委"),
            "周明表示，新区将出台《装备十条》，不再与东湖市合作。",
            "临海新区",
        ),
    ),
    ("not-yet-done", {"name": "孙教授"}, ("孙教授", "holds", "顾问", "", "Planned")),
    (
        "not-yet-done",
        {"name": "临海新区"},
        ("临海新区", "cooperatesWith", "东湖市", "", "Negated", "", "2022-07-18"),
    ),
    ("sentences-about", {"name": "东湖市"}, ("东湖市", "东湖市", "周明表示，新区将")),
    (
        "articles",
        {"word": "签约", "since": "2022-07-18"},
        ("2022-07-18-01.txt", "临海新区签约", "2022-07-18", "李默"),
    ),
]


@pytest.mark.parametrize(("name", "values", "expected"), SAMPLE_ANSWERS)
def test_answers_to_the_sample(
    name: str, values: dict[str, str], expected: tuple[str, ...]
) -> None:
    first = rows(STORE, QUESTIONS[name].bind(values))[0]
    assert all(cell.startswith(start) for cell, start in zip(first, expected, strict=False)), first


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("investments", {"least": "3000000001"}),
        ("holders-of", {"title": "书记"}),
        ("articles", {"word": "没有"}),
        ("articles", {"since": "2022-07-19"}),
        ("figures-about", {"measure": "没有"}),
        ("posts-of", {"person": "周"}),
    ],
)
def test_values_narrow_the_answer(name: str, values: dict[str, str]) -> None:
    assert rows(STORE, QUESTIONS[name].bind(values)) == []


def test_a_month_is_no_sum_up_to_it_and_a_year_has_its_parts(seed_store: Store) -> None:
    def periods(of: str) -> set[str]:
        return {row[4] for row in rows(seed_store, QUESTIONS["figures-about"].bind({"period": of}))}

    assert "2022-01/2022-07" in periods("2022")
    assert {"2022", "2022-H1"} <= periods("2022")
    assert periods("2022-01") == periods("2022-07") == set()
    assert periods("2022-H1") == {"2022-H1"}


@given(st.text())
def test_a_value_stays_one_term(value: str) -> None:
    """Whatever is given, the query parses and holds the value as it is, but for blanks around."""
    if any("\ud800" <= c <= "\udfff" for c in value):
        return
    question = load_question(FOLDER / "posts-of.rq")
    question.text = "SELECT ?person { VALUES ?person { UNDEF } }"
    (row,) = ask(Store(), question.bind({"person": value}))  # type: ignore[misc]
    assert row["person"] == Literal(value.strip(), language="zh")  # type: ignore[index]


def test_quotes_and_braces_in_a_value_change_nothing() -> None:
    evil = '周明"@zh } ?s ?p ?o . { VALUES ?x { UNDEF } } \\'
    assert rows(STORE, QUESTIONS["posts-of"].bind({"person": evil})) == []


def test_a_value_is_not_searched_for_the_places_of_others() -> None:
    breaking = {"zone": "VALUES ?measure { UNDEF }", "measure": "} ?x ?y ?z . FILTER(true"}
    query = QUESTIONS["figures-about"].bind(breaking)
    assert rows(STORE, query) == []
    strings = {token.text for token in tokens(query) if token.form == "string"}
    assert strings >= {f'"{value}"' for value in breaking.values()}


@pytest.mark.parametrize(
    ("kind", "value"),
    [("date", "2022-13"), ("date", "昨天"), ("number", "三五"), ("number", "NaN")],
)
def test_values_of_another_type_are_refused(kind: str, value: str, tmp_path: Path) -> None:
    path = tmp_path / "ask.rq"
    path.write_text(f"# @param x {kind}\nSELECT ?x {{ VALUES ?x {{ UNDEF }} }}", encoding="utf-8")
    with pytest.raises(QueryError, match=f"x={value}: a {kind} such as"):
        load_question(path).bind({"x": value})


def test_default_holds_where_no_value_is_given(tmp_path: Path) -> None:
    path = tmp_path / "ask.rq"
    path.write_text(
        "# @param day date = 2022-01-01\nSELECT ?day { VALUES ?day { UNDEF } }", encoding="utf-8"
    )
    assert rows(Store(), load_question(path).bind({})) == [("2022-01-01",)]
    assert rows(Store(), load_question(path).bind({"day": "2023-02-03"})) == [("2023-02-03",)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("# @param x colour", ":1: “colour” is no type"),
        ("# @param x zh 名称", "before its type"),
        ("# @param x name 名称", "a default needs"),
        ("# @titel zh 名称", "is not understood"),
        ("# @title de Titel", "is not understood"),
        ("# @param x name", "needs VALUES"),
        ("# @param x word", "needs the words behind"),
        ("# @param x word = 签约", "needs the words behind"),
        ("# @param x word 签约|开工 落户", "a default needs"),
    ],
)
def test_faults_of_a_header_are_told_with_their_line(line: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "ask.rq"
    path.write_text(f"{line}\nSELECT ?x {{ }}", encoding="utf-8")
    with pytest.raises(QueryError, match=words):
        load_question(path)


def test_unknown_questions_and_parameters_are_told_with_what_there_is() -> None:
    with pytest.raises(QueryError, match="did you mean posts-of"):
        find_question("post-of", FOLDER)
    with pytest.raises(QueryError, match="there is no stored question"):
        find_question("../../seeds", FOLDER)
    with pytest.raises(QueryError, match="no parameter “body”; it has: person"):
        QUESTIONS["posts-of"].bind({"body": "区委"})


def test_every_type_is_used() -> None:
    used = {p.type for question in QUESTIONS.values() for p in question.parameters.values()}
    assert used == set(TYPES)
