"""What kind of body stands before a title."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.recognise.body_kind import BodyKinds
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("恒腾集团党委书记李明参加。", "党委书记", Kind.COMPANY),
        ("省民宗委主任李明参加。", "主任", Kind.AGENCY),
        ("应急部安全协调司司长李明参加。", "司长", Kind.AGENCY),
        ("海宁中学校长李明参加。", "校长", Kind.INSTITUTION),
        ("物业公司经理李明参加。", "经理", None),
        ("信息科科长李明参加。", "科长", None),
    ],
)
def test_the_kind_follows_from_head_and_title(
    text: str, title: str, kind: Kind | None, reader: Reader
) -> None:
    reading = reader.context(text).readings[0]
    assert BodyKinds(reader.lexicon).kind(reading, 0, text.index(title), title, ()) is kind
