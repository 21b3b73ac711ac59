"""Telling pairs are what common words leave of a text."""

from __future__ import annotations

import pytest

from kg.page.telling import telling


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("会议强调，要加快重点项目建设，推动高质量发展。", set()),
        ("区委书记、管委会主任主持召开座谈会", set()),
        ("沙溪镇党委书记梁思敏", {"沙溪", "梁思", "思敏"}),
        ("2022年5月8日上午", set()),
        ("在 沙\u3000溪", {"沙溪"}),
    ],
)
def test_telling(text: str, pairs: set[str]) -> None:
    assert telling(text) >= pairs
    assert bool(telling(text)) == bool(pairs)
