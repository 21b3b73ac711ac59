"""Surname and title for somebody whom the article named in full."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县委书记朱大海说，要实干。会后，朱书记走访农户。", ["朱大海", "朱大海"]),
        ("副县长欧阳靖说，要实干。会后，欧阳县长走访农户。", ["欧阳靖", "欧阳靖"]),
        ("县委书记朱大海与镇党委书记朱小山座谈。朱书记说，要实干。", ["朱大海", "朱小山"]),
        ("县长朱大海说，要实干。提高书记抓党建的水平。", ["朱大海"]),
        ("朱书记走访农户。", []),
    ],
)
def test_who_is_meant(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.PERSON) == names
