"""Rumours: what is denied stays as negated with who denies it, the rest is left out and counted."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from kg.model import Claim, Figure, Mention, Modality
from kg.relate.rumour import find_rumours, without_rumours
from tests.phrases import Reader, table

ROWS = table(Path(__file__).with_name("rumours.tsv"))


def test_the_table_is_whole() -> None:
    assert {row[3] for row in ROWS} == {"negated", "left out", "taken", "corrected"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row[0])[:24])
def test_what_becomes_of_a_claim(row: list[str], reader: Reader) -> None:
    text, predicate, name, fate, denier = (*row, "")[:5]
    found = reader.evidence(text)
    texts = [sentence.folded for sentence in found.article.sentences]
    before = [c for c in found.claims if _is(found.mentions, c, predicate, name)]
    assert before, "the rules read no such claim at all"
    claims, _, lost = without_rumours(find_rumours(texts, found.mentions), found.claims, ())
    after = [c for c in claims if _is(found.mentions, c, predicate, name)]
    if fate == "left out":
        assert not after
        assert lost["claim of a rumour"] >= 1
        assert lost["rumour"] == 1
    elif fate == "corrected":
        wrong = {found.mentions[c.subject].name for c in after if c.modality is Modality.NEGATED}
        assert wrong == {denier}
    elif fate == "taken":
        assert [c.modality for c in after] == [c.modality for c in before]
        assert all(c.modality is Modality.ASSERTED for c in after)
    else:
        assert {c.modality for c in after} == {Modality.NEGATED}
        speakers = {"" if c.speaker is None else found.mentions[c.speaker].name for c in after}
        assert speakers == {denier}
        assert lost["rumour"] >= 1
        assert not lost["claim of a rumour"]


def test_a_figure_of_a_rumour_is_counted_and_left_out(reader: Reader) -> None:
    text = "网传临海新区去年引资50亿元。临海新区去年引资20亿元。"
    found = reader.evidence(text)
    texts = [sentence.folded for sentence in found.article.sentences]
    figures = [
        Figure(number, 0, "引资", Decimal(5000000000), "CNY", "clause", 0.9, (6, len(one)))
        for number, one in enumerate(texts)
    ]
    _, told, lost = without_rumours(find_rumours(texts, found.mentions), (), figures)
    assert [figure.sentence for figure in told] == [1]
    assert lost["figure of a rumour"] == 1


def test_an_article_without_rumours_is_left_alone(reader: Reader) -> None:
    found = reader.evidence("三一光伏产业园项目落户临海新区。")
    texts = [sentence.folded for sentence in found.article.sentences]
    assert found.claims
    told = without_rumours(find_rumours(texts, found.mentions), found.claims, ())
    assert told == (found.claims, (), {})


def _is(mentions: Sequence[Mention], claim: Claim, predicate: str, name: str) -> bool:
    return (
        claim.predicate.value == predicate
        and claim.object is not None
        and mentions[claim.object].name == name
    )
