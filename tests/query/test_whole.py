"""Whole questions: what they are read as, on names that the graph has."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import ontology
from kg.cli.short import short_form
from kg.cli.source import LocalSource
from kg.errors import QueryError
from kg.lexicon import rows
from kg.query.questions import list_questions
from kg.query.whole import ASKING, BEFORE, BEHIND, TABLE, read_question, read_whole
from tests.conftest import RunKG
from tests.samples import sample_folder

QUESTIONS = {question.name: question for question in list_questions(ontology.path("queries"))}
ASKED = [
    line.split("\t")
    for line in Path(__file__).with_name("asked.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> LocalSource:
    return LocalSource(sample_folder(tmp_path_factory.mktemp("whole")))


def test_there_are_many() -> None:
    assert len(ASKED) > 60
    asked = {row[1].split()[0] for row in ASKED}
    # The rest is asked by single words alone.
    assert QUESTIONS.keys() - asked == {"figures-that-differ", "weak-facts"}


@pytest.mark.parametrize(("text", "asked"), ASKED)
def test_a_question_asks_a_stored_one(text: str, asked: str, source: LocalSource) -> None:
    found = short_form(text).resolved(source)
    name, *values = asked.split(" ")
    assert (found.name, dict(found.values)) == (name, dict(v.split("=") for v in values))


def test_patterns_ask_what_there_is() -> None:
    for question, parameters, _, _ in rows(TABLE, 4):
        if question not in (BEFORE, BEHIND, ASKING) and parameters != "-":
            assert (
                set(parameters.replace("+", " ").split()) <= QUESTIONS[question].parameters.keys()
            ), question


@pytest.mark.parametrize(
    "text", ["", "？", "什么", "谁是谁", "什么是什么职务", "……", "…是什么职务" * 300, "的" * 3000]
)
def test_what_has_no_value_is_no_whole_question(text: str) -> None:
    assert [phrase for phrase in read_whole(text) if "什么" in phrase.said] == []


def test_what_nothing_fits_is_an_error() -> None:
    with pytest.raises(QueryError, match="no word of it says what is asked"):
        read_question("今天天气好")


def test_a_word_in_the_first_reading_does_not_hide_the_second() -> None:
    readings = [(p.word.question, p.said) for p in read_question("周明是谁")]
    assert readings == [("posts-of", ("周明",)), ("holders-of", ("周明",))]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("周明什么时候任副主任？", "周明,副主任,临海新区管委,2022-07-18,"),
        ("星河科技投资了什么", "“星河智装”项目,星河科技（集团）有限公司,3000000000,"),
        ("周明出席了哪些会议", "招商大会,周明,参加,"),
        ("周明是不是管委副主任", "周明,副主任,临海新区管委,"),
    ],
)
def test_answers(text: str, row: str, kg: RunKG, tmp_path: Path) -> None:
    done = kg("ask", text, "-g", sample_folder(tmp_path))
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].startswith(row)


def test_a_name_that_is_not_there_is_told(kg: RunKG, tmp_path: Path) -> None:
    done = kg("ask", "周鸣是什么职务？", "-g", sample_folder(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "kg: no entity of the graph is called “周鸣”; near it: 周明\n"
