"""Who organised an event, also where a later sentence says so."""

from __future__ import annotations

import pytest

from kg.model import Modality
from tests.phrases import Reader


def hosts(text: str, reader: Reader) -> set[tuple[str, str]]:
    return {
        (claim.subject, claim.object)
        for claim in reader.claims(text)
        if claim.predicate == "organised" and claim.modality is Modality.ASSERTED
    }


def test_all_that_organise_together(reader: Reader) -> None:
    assert hosts("惠州市博罗县联合惠州学院举办乡村振兴论坛。", reader) == {
        ("博罗县", "乡村振兴论坛"),
        ("惠州学院", "乡村振兴论坛"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("数字峰会在三亚市开幕。本届峰会由商务部主办。", {("商务部", "数字峰会")}),
        ("数字峰会在三亚市开幕。此次活动是系列活动之一，由商务部主办。", {("商务部", "数字峰会")}),
        ("数字峰会在三亚市开幕。大赛由商务部主办。", set()),
        ("活动由商务部主办。", set()),
        ("数字峰会在三亚市开幕，由财政部支持。", set()),
        (
            "数字峰会在三亚市开幕。渔业博览会将在海口市举办。本届峰会由商务部主办。",
            {("商务部", "数字峰会")},
        ),
    ],
)
def test_the_event_under_way_is_meant(
    text: str, expected: set[tuple[str, str]], reader: Reader
) -> None:
    assert hosts(text, reader) == expected
