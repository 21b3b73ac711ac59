"""Patterns that are made of families of words."""

from __future__ import annotations

import pytest

from kg.errors import LexiconError
from kg.lexicon import load, name_pattern


def test_a_family_stands_for_each_of_its_words_and_for_no_other() -> None:
    found = name_pattern("^(?P<where><paper>)讯$")
    papers = load().name_words["paper"]
    assert len(papers) > 10
    for word in sorted(papers):
        told = found.match(word + "讯")
        assert told is not None
        assert told["where"] == word
    assert found.match("来讯") is None


def test_the_longest_word_of_a_family_is_taken() -> None:
    found = name_pattern("<firm_end>").match("集团公司")
    assert found is not None
    assert found.group() == "集团公司"


def test_an_unknown_family_is_named() -> None:
    with pytest.raises(LexiconError, match="no family “nowhere”; use one of after_project"):
        name_pattern("<nowhere>")
