"""Which title ends before a name."""

from __future__ import annotations

import pytest

from kg.relate.post_title import PostTitles
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "台州湾新区工委副书记周铁明参加。",
            "副书记",
        ),  # 工委副书记 is a title too; the body is 工委
        ("县委统战部部长周铁明参加。", "部长"),
        ("市税务局党委书记周铁明参加。", "党委书记"),
        ("主任医师周铁明参加。", None),
        ("全体职工周铁明参加。", None),
    ],
)
def test_the_title_before_a_name(text: str, title: str | None, reader: Reader) -> None:
    titles = PostTitles(reader.lexicon)
    assert titles.ending(reader.context(text), 0, text.index("周")) == title


def test_an_apposition_between_posts_and_a_name(reader: Reader) -> None:
    titles = PostTitles(reader.lexicon)
    text = "集团总经理助理、知名专家型人才周铁明参加。"
    assert titles.apposed(text, text.index("周")) == text.index("、")
    assert titles.apposed("集团总经理周铁明参加。", 5) is None
