"""Sentences tile their paragraphs, end where they do in print, and know the quotation they are in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Role, Sentence, Span
from kg.repair import close_up, slice_of
from kg.sentences import LONGEST, sentence_ends, split_paragraphs, with_tears

PARAGRAPH = st.text(st.sampled_from("项目开工了 。！？…“”‘’《》（）、，12A"), max_size=40)


def sentences_of(*paragraphs: str) -> list[tuple[str, int]]:
    strands = [(Role.BODY, slice_of(text, 0, len(text))) for text in paragraphs]
    return [(sentence.text, sentence.opening) for sentence in split_paragraphs(strands)]


@given(st.lists(PARAGRAPH, max_size=5))
def test_sentences_tile_their_paragraphs(paragraphs: list[str]) -> None:
    strands = [(Role.BODY, slice_of(text, 0, len(text))) for text in paragraphs]
    found = list(split_paragraphs(strands))
    for number, (_, strand) in enumerate(strands):
        own = [s for s in found if s.paragraph == number]
        closed = close_up(strand)
        assert "".join(s.text for s in own) == closed.text
        assert sum((s.offsets for s in own), ()) == closed.offsets
    assert all(len(s.text) == len(s.folded) == len(s.offsets) > 0 for s in found)


@given(PARAGRAPH)
def test_sentence_ends_rise_to_the_end(text: str) -> None:
    ends = sentence_ends(text)
    assert ends == sorted(set(ends))
    assert ends[-1:] == ([len(text)] if text else [])


@given(st.text(st.sampled_from("甲乙，；、。《"), max_size=60).map(lambda text: text * 200))
def test_no_sentence_is_too_long(text: str) -> None:
    ends = sentence_ends(text)
    assert ends == sorted(set(ends))
    assert ends[-1:] == ([len(text)] if text else [])
    assert all(end - start <= LONGEST for start, end in pairwise([0, *ends]))


@pytest.mark.parametrize(
    ("unit", "last"),
    [
        ("一二三四五六七八九，十、", "，"),
        ("一二三四五六七八九，十；", "；"),
        ("一二三四五六七八九十、", "、"),
        ("一二三四五六七八九十甲乙", "八"),
    ],
)
def test_a_sentence_that_is_too_long_is_parted_at_a_pause(unit: str, last: str) -> None:
    text = unit * 250
    ends = sentence_ends(text)
    assert len(ends) == 2
    assert text[ends[0] - 1] == last
    assert sentence_ends(text[:LONGEST]) == [LONGEST]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("会议召开。要求落实！", ["会议召开。", "要求落实！"]),
        ("他说：“要快。”会后，大家行动。", ["他说：“要快。”", "会后，大家行动。"]),
        (
            "先看“谁来干？”再问“怎么干？”，最后落实。",
            ["先看“谁来干？”", "再问“怎么干？”，最后落实。"],
        ),
        ("以“谁来干？”为题发言。", ["以“谁来干？”为题发言。"]),
        ("观看《去哪儿？》一片。", ["观看《去哪儿？》一片。"]),
        ("（注：见上。）会议结束。", ["（注：见上。）会议结束。"]),
        ("走访、座谈……一天很忙。", ["走访、座谈……一天很忙。"]),
        ("真的吗？！真的。", ["真的吗？！", "真的。"]),
        ("项目开工!记者到场.", ["项目开工!", "记者到场."]),
        ("没有句号的段落", ["没有句号的段落"]),
    ],
)
def test_sentences_end_as_in_print(text: str, sentences: list[str]) -> None:
    assert [found for found, _ in sentences_of(text)] == sentences


def test_opening_counts_quotations_that_are_open() -> None:
    assert sentences_of("他说：“第一，‘三个’项目开工。第二，抓进度。”会议结束。") == [
        ("他说：“第一，‘三个’项目开工。", 0),
        ("第二，抓进度。”", 1),
        ("会议结束。", 0),
    ]


def test_a_quotation_over_paragraphs_is_opened_again_by_each() -> None:
    assert sentences_of("他说：“一要快。", "“二要稳。三要准。”", "会议结束。") == [
        ("他说：“一要快。", 0),
        ("“二要稳。", 0),
        ("三要准。”", 1),
        ("会议结束。", 0),
    ]


def test_a_quotation_runs_on_where_a_later_paragraph_closes_it() -> None:
    assert sentences_of("他说：“一要快。", "二要稳。”他强调。")[1:] == [
        ("二要稳。”", 1),
        ("他强调。", 0),
    ]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert sentences_of("他说：“一要快。", "会议结束。")[1] == ("会议结束。", 0)


def test_headings_are_one_sentence_each() -> None:
    heading = slice_of("怎么干？看这里！", 0, 8)
    (found,) = split_paragraphs([(Role.HEADLINE, heading)])
    assert (found.text, found.role) == ("怎么干？看这里！", Role.HEADLINE)


def test_words_of_another_column_tear_a_sentence() -> None:
    raw = "项目昨日｜学校\n　　开工。"
    text = "项目昨日开工。"
    offsets = tuple(raw.index(character) for character in text)
    torn = with_tears(Sentence(text, text, offsets), raw)
    assert torn.parts() == (Span(0, 4), Span(10, 13))
    assert torn.parts(0, 3) == (Span(0, 3),)
    assert torn.parts(4, 7) == (Span(10, 13),)


def test_blanks_and_line_breaks_tear_nothing() -> None:
    raw = "项目昨日\n　　开工。"
    text = "项目昨日开工。"
    whole = Sentence(text, text, tuple(raw.index(character) for character in text))
    assert with_tears(whole, raw) is whole
    assert whole.parts() == (Span(0, 10),)
