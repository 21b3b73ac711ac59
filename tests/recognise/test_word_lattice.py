"""Readings of a line as words: always one, the best by weight, no person among them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.lexicon import words
from kg.recognise.word_lattice import WINDOW, WordLattice
from tests.phrases import Reader


@pytest.fixture(scope="module")
def lattice(reader: Reader) -> WordLattice:
    sounds = frozenset(words("transliteration.txt"))
    return WordLattice(reader.lexicon, reader.recogniser.tokeniser, sounds)


def test_a_word_of_the_dictionary_reads_better_than_its_characters(lattice: WordLattice) -> None:
    weights = dict(lattice.words("重视安全", 0, 4))
    assert set(weights) == {1, 2}
    apart = weights[1] + dict(lattice.words("重视安全", 1, 2))[2]
    assert weights[2] > apart


def test_a_person_that_the_dictionary_knows_is_no_word(lattice: WordLattice) -> None:
    assert 3 not in dict(lattice.words("鲁迅先生", 0, 4))
    assert 2 not in dict(lattice.words("鲁迅先生", 0, 4))


@settings(max_examples=40, deadline=None)
@given(line=st.text("重视安全会议和，A鲁迅", min_size=1, max_size=20))
def test_every_line_has_a_reading(line: str, lattice: WordLattice) -> None:
    best = lattice.readings(line, 0)
    assert len(best) == min(len(line), WINDOW) + 1
    assert best[-1] == 0.0
    assert all(-math.inf < weight <= 0.0 for weight in best)
    assert lattice.forward(line, 0, len(best) - 1)[-1] == pytest.approx(best[0])
