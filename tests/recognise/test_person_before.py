"""Names directly before a title."""

from __future__ import annotations

import pytest

from kg.recognise.name_model import NameModel
from kg.recognise.person_before import NamesBefore
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("杨宏森总经理介绍情况。", "总经理", "杨宏森"),
        ("江孟甫书记到会。", "书记", "江孟甫"),
        ("龚正副省长出席。", "副省长", "龚正"),
        ("安琪酵母董事长出席。", "董事长", None),
        ("王家庄村支书介绍。", "村支书", None),
        ("工作人员介绍。", "工作人员", None),
    ],
)
def test_a_name_before_a_title(text: str, title: str, name: str | None, reader: Reader) -> None:
    names = NameModel(reader.lexicon, reader.recogniser.tokeniser)
    reading = reader.context(text).readings[0]
    found = NamesBefore(reader.lexicon, names).of_title(reading, text.index(title), title)
    assert (None if found is None else text[found.start : found.end]) == name
