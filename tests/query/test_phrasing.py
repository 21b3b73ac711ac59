from __future__ import annotations

import pytest

from kg import ontology
from kg.errors import QueryError
from kg.query.phrasing import read_phrase, words
from kg.query.questions import list_questions

QUESTIONS = {question.name: question for question in list_questions(ontology.path("queries"))}


def test_every_stored_question_can_be_asked_in_both_languages() -> None:
    asked = {word.question for word in words()}
    assert asked - QUESTIONS.keys() == set()
    # “weak-facts” is about the graph, and nothing that a reader asks of the world.
    assert QUESTIONS.keys() - asked == {"weak-facts"}
    for name in asked:
        forms = [word.text for word in words() if word.question == name]
        assert {form.isascii() for form in forms} == {True, False}, name


def test_parameters_are_those_of_the_question() -> None:
    for word in words():
        assert set(word.parameters) <= QUESTIONS[word.question].parameters.keys(), word


def test_a_word_asks_one_question() -> None:
    texts = [word.text for word in words()]
    assert sorted(set(texts)) == sorted(texts)


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        ("张三任职", "posts-of", ("张三",)),
        ("张三　任职", "posts-of", ("张三",)),
        ("张三，职务？", "posts-of", ("张三",)),
        ("王大有任职", "posts-of", ("王大有",)),
        ("临海新区的投资项目", "investments", ("临海新区",)),
        ("Projects in 临海新区?", "projects-in", ("临海新区",)),
        ("稿件", "articles", ()),
        ("稿件 合作", "articles", ("合作",)),
    ],
)
def test_readings(text: str, question: str, said: tuple[str, ...]) -> None:
    phrase = read_phrase(text)[0]
    assert (phrase.word.question, phrase.said) == (question, said)


def test_several_words_are_tried_in_turn() -> None:
    readings = [(p.word.question, p.said) for p in read_phrase("新区 目标 数据")]
    assert readings == [
        ("targets-and-results", ("新区", "数据")),
        ("figures-about", ("新区", "目标")),
        ("targets-and-results", ("新区",)),
        ("figures-about", ("新区",)),
    ]


@pytest.mark.parametrize("text", ["", "的", "张三", "of the"])
def test_nothing_is_guessed(text: str) -> None:
    with pytest.raises(QueryError, match="no word of it says what is asked"):
        read_phrase(text)
