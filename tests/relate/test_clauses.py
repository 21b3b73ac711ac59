"""Clauses and their subjects: who acts, how far a subject carries, what ends it."""

from __future__ import annotations

import itertools

import pytest

from kg.model import Kind
from kg.relate.passage import ACTORS
from tests.phrases import Reader


def subjects(text: str, reader: Reader) -> list[list[str]]:
    """The names of the subjects of each clause, over all sentences."""
    context = reader.context(text)
    return [
        [context.mentions[index].text for index in clause.subjects]
        for sentence in context.clauses
        for clause in sentence
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海宁市推出改革，效果很好。", [["海宁市"], ["海宁市"]]),
        ("今年以来，海宁市推出改革。", [[], ["海宁市"]]),
        ("据了解，目前海宁市和嘉善县推出改革。", [[], ["海宁市", "嘉善县"]]),
        ("宁波市商务局联合宁波海关推出改革。", [["宁波市商务局", "宁波海关"]]),
        ("省委省政府作出部署。", [["省委", "省政府"]]),
        ("项目加快建设，效果很好。", [[], []]),
        ("海宁市的企业纷纷扩产。", [[]]),
        ("海宁市内交通畅通。", [[]]),
        ("绍兴市柯桥区推出改革。", [["柯桥区"]]),
    ],
)
def test_subjects_of_clauses(text: str, expected: list[list[str]], reader: Reader) -> None:
    assert subjects(text, reader) == expected


def test_a_subject_carries_over_sentences_and_says_how_far(reader: Reader) -> None:
    context = reader.context("海宁市推出改革。效果很好。群众满意。")
    carried = [(clause.subjects != (), clause.carried) for (clause,) in context.clauses]
    assert carried == [(True, 0), (True, 1), (True, 2)]


def test_a_headline_does_not_act_in_the_body(reader: Reader) -> None:
    context = reader.context("H|海宁市推出改革//效果很好。")
    assert [clause.subjects != () for (clause,) in context.clauses] == [True, False]


def test_we_are_nobody_known(reader: Reader) -> None:
    assert subjects("海宁市推出改革。我们印发方案。", reader) == [["海宁市"], []]


def test_the_holder_acts_not_his_body(reader: Reader) -> None:
    assert subjects("海宁市委书记曹建明会见客商。", reader) == [["曹建明"]]


def test_chains_run_both_ways(reader: Reader) -> None:
    context = reader.context("海宁市、嘉善县和平湖市推出改革。")
    places = context.by_sentence[0]
    assert [context.mentions[i].kind for i in places] == [Kind.PLACE] * 3
    assert context.chain_from(0, places[0], ACTORS) == places
    assert context.chain_to(0, places[2], ACTORS) == places
    assert context.chain_from(0, places[1], ACTORS) == places[1:]


def test_mentions_are_looked_up_by_their_edges(reader: Reader) -> None:
    context = reader.context("海宁市发改局发布通知。")
    bodies = frozenset((Kind.AGENCY,))
    whole = context.starting_at(0, 0, bodies)
    assert whole is not None
    assert context.mentions[whole].text == "海宁市发改局"
    assert context.ending_at(0, 6, bodies) == whole
    assert context.starting_at(0, 1, bodies) is None
    assert context.outer[0] == (whole,)


def test_a_position_lies_in_one_clause(reader: Reader) -> None:
    context = reader.context("海宁市推出改革，效果很好；群众满意。")
    text = context.text(0)
    for position in range(len(text)):
        clause = context.clause_at(0, position)
        assert clause.start <= position < clause.end
    cut = [(clause.start, clause.end) for clause in context.clauses[0]]
    assert cut[0][0] == 0
    assert cut[-1][1] == len(text)
    assert all(left[1] == right[0] for left, right in itertools.pairwise(cut))
