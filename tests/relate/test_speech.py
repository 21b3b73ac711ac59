"""Speech: whose words a sentence reports, and which area “we” are there."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from kg.relate.speech import speaker_of
from tests.phrases import Reader


def speakers(text: str, reader: Reader) -> dict[int, str]:
    context = reader.context(text)
    return {n: context.mentions[index].name for n, index in speaker_of(context).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“新区推出改革，效果很好，”台州市市长李跃旗说。", {0: "李跃旗"}),
        (
            "台州市市长李跃旗表示：“我们有信心把改革进行到底。效果很好。”",
            {0: "李跃旗", 1: "李跃旗"},
        ),
        ("台州市市长李跃旗介绍，新区推出改革。", {}),
        ("“新区推出改革，效果很好。”台州市市长李跃旗高兴地说。", {0: "李跃旗"}),
        ("台州市市长李跃旗在接受记者采访时表示：“新区推出改革，效果很好。”", {0: "李跃旗"}),
        ("台州市市长李跃旗对记者说，“新区推出改革，效果很好。”", {0: "李跃旗"}),
        ("“新区推出改革，效果很好。”台州市市长李跃旗如是说。", {0: "李跃旗"}),
        ("台州市市长李跃旗道路调研，要求推进“百日攻坚”行动。", {}),
        ("台州市市长李跃旗推进“百日攻坚”行动。", {}),
        ("沈建国：我们推出改革。//记者：下一步呢？", {0: "沈建国"}),
        ("沈建国：我们推出改革。//效果很好。//问：下一步呢？", {0: "沈建国", 1: "沈建国"}),
    ],
)
def test_who_speaks(text: str, expected: dict[int, str], reader: Reader) -> None:
    assert speakers(text, reader) == expected


def test_we_are_the_area_of_the_speakers_body(reader: Reader) -> None:
    text = "石嘴山高新区管委会主任李跃旗表示：“今年的形势一直向好。我们推出‘一照通’改革。”"
    found = reader.evidence(text)
    (issued,) = [c for c in found.claims if c.predicate is Predicate.ISSUED]
    assert found.mentions[issued.subject].name == "石嘴山高新区"
    assert issued.speaker is not None
    assert found.mentions[issued.speaker].name == "李跃旗"


def test_we_are_nobody_where_nobody_with_a_post_speaks_and_no_area_leads(reader: Reader) -> None:
    text = "海宁市、嘉善县的企业都来了。“我们推出‘一照通’改革，效果很好，”李跃旗说。"
    assert [c for c in reader.claims(text) if c.predicate == "issued"] == []
