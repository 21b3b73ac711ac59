"""Evidence survives being written as JSON and read again, whatever it holds."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.codec import decode, encode, runs
from kg.model import (
    Article,
    ArticleEvidence,
    Bound,
    Byline,
    Claim,
    Figure,
    Mention,
    Money,
    PageEvidence,
    Period,
    Sentence,
    SourceText,
    Span,
)
from tests.knowledge import KNOWLEDGE

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
OFFSETS = st.lists(st.integers(0, 99), max_size=12).map(tuple)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)

st.register_type_strategy(str, TEXTS)
st.register_type_strategy(float, st.floats(allow_nan=False))  # which is not equal to itself
st.register_type_strategy(Decimal, DECIMALS)
SENTENCES = st.builds(Sentence, offsets=OFFSETS)
ARTICLES = st.builds(
    Article,
    sentences=st.lists(SENTENCES, max_size=2).map(tuple),
    bylines=st.lists(st.builds(Byline), max_size=2).map(tuple),
)
PAGES = st.builds(
    PageEvidence,
    source=st.builds(SourceText),
    articles=st.lists(
        st.builds(
            ArticleEvidence,
            article=ARTICLES,
            mentions=st.lists(st.builds(Mention), max_size=2).map(tuple),
            claims=st.lists(st.builds(Claim), max_size=2).map(tuple),
            figures=st.lists(st.builds(Figure), max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    refused=st.lists(st.tuples(TEXTS, st.integers()), max_size=2).map(tuple),
)


@given(PAGES)
@settings(deadline=None)
def test_any_evidence_comes_back(page: PageEvidence) -> None:
    found = decode(PageEvidence, encode(page))
    assert found == page
    assert repr(found) == repr(page)  # 1.0 and 1, 2.50 and 2.5 are equal and not the same


@pytest.mark.parametrize("page", KNOWLEDGE.pages, ids=lambda page: page.source.name)
def test_evidence_of_the_sample_comes_back(page: PageEvidence) -> None:
    assert decode(PageEvidence, encode(page)) == page


def test_the_text_is_read_by_a_person() -> None:
    money = Money(Decimal("912.50"), "CNY", Bound.EXACT, "912.5亿元")
    assert encode(money) == (
        '{"value":"912.50","currency":"CNY","bound":"Exact","surface":"912.5亿元"}'
    )
    period = Period("2022-H1", dt.date(2022, 1, 1), dt.date(2022, 6, 30))
    assert encode(period) == '{"label":"2022-H1","start":"2022-01-01","end":"2022-06-30"}'
    assert encode(Sentence("片区", "片区", (7, 8))) == (
        '{"text":"片区","folded":"片区","offsets":[[7,2]]}'
    )


@given(OFFSETS)
def test_runs_hold_the_numbers(numbers: tuple[int, ...]) -> None:
    held = [n for first, count in runs(numbers) for n in range(first, first + count)]
    assert held == list(numbers)
    assert all(
        first + count != following
        for (first, count), (following, _) in zip(runs(numbers), runs(numbers)[1:], strict=False)
    )


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"start":1}', '{"start":1,"en'])
def test_what_is_no_value_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        decode(Span, text)


def test_a_type_that_cannot_be_written_is_said() -> None:
    @dataclasses.dataclass(frozen=True)
    class Loose:
        value: int

    Loose.__annotations__["value"] = int | str
    with pytest.raises(TypeError, match="only “X"):
        encode(Loose(1))


def test_it_is_json() -> None:
    assert json.loads(encode(Span(1, 2))) == {"start": 1, "end": 2}
