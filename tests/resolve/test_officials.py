"""Officials: people whom a public post or a leader's act marks, and nobody else."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.resolve.officials import official_mentions
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("海宁市发改局局长沈建国介绍情况。", {"沈建国"}),
        ("县委书记周宏、县长方志明带队。", {"周宏", "方志明"}),
        ("区领导王芳、李强参加活动。", {"王芳", "李强"}),
        ("周宏强调，要抓落实。", {"周宏"}),
        ("徐工集团董事长杨东升介绍情况。", set()),
        ("中国工程院院士钟南山出席论坛。", set()),
        ("村民郭志强介绍说。", set()),
        ("浙江大学教授杨卫作报告。", set()),
    ],
)
def test_who_is_one(text: str, names: set[str], reader: Reader) -> None:
    found = reader.evidence(text)
    marked = {found.mentions[i] for i in official_mentions(found, reader.lexicon)}
    assert {mention.name for mention in marked} == names
    assert {mention.kind for mention in marked} <= {Kind.PERSON}
