"""Doers beside their verb: attributes before a thing, 由-phrases behind it."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.relate.doers import DoerFinder, committed
from kg.signatures import ACTORS
from tests.phrases import Reader

VERBS = ("主办", "承办", "投资建设", "投资", "建设", "承建", "举办")
Done = list[tuple[list[str], str]]


def before(text: str, kind: Kind, reader: Reader) -> Done:
    context = reader.context(text)
    thing = next(i for i in context.outer[0] if context.mentions[i].kind is kind)
    found = DoerFinder(VERBS, ACTORS).attributive(context, 0, thing)
    return [([context.mentions[i].name for i in d.doers], d.verb) for d in found]


def behind(text: str, reader: Reader) -> Done:
    context = reader.context(text)
    found = DoerFinder(VERBS, ACTORS).behind(context, 0, text.index("由") + 1)
    return [([context.mentions[i].name for i in d.doers], d.verb) for d in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("商务部主办的数字峰会开幕。", [(["商务部"], "主办")]),
        ("由商务部、财政部联合主办的数字峰会开幕。", [(["商务部", "财政部"], "主办")]),
        ("由商务部主办、三亚市承办的数字峰会开幕。", [(["商务部"], "主办"), (["三亚市"], "承办")]),
        ("商务部在三亚市举办的数字峰会开幕。", [(["商务部"], "举办")]),
        ("在三亚市举办的数字峰会开幕。", []),
        ("在海口市、三亚市举办的数字峰会开幕。", []),
        ("三亚市参加数字峰会。", []),
        ("三亚市参观的数字峰会。", []),
    ],
)
def test_attributes_before_a_thing(text: str, expected: Done, reader: Reader) -> None:
    assert before(text, Kind.EVENT, reader) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "项目由吉利汽车股份有限公司投资、中车集团承建。",
            [(["吉利汽车股份有限公司"], "投资"), (["中车集团"], "承建")],
        ),
        ("项目由吉利集团投资5亿元建设。", [(["吉利集团"], "建设")]),
        ("大会由财政部指导，商务部、三亚市主办。", [(["商务部", "三亚市"], "主办")]),
        ("大会由商务部与联合国人居署共同主办。", [(["商务部"], "主办")]),
        ("大会由四川教育报刊社、商务部主办。", [(["商务部"], "主办")]),
        ("项目由吉利集团董事长介绍。", []),
        ("项目由来已久。", []),
    ],
)
def test_phrases_with_by(text: str, expected: Done, reader: Reader) -> None:
    assert behind(text, reader) == expected


@pytest.mark.parametrize(
    ("phrase", "sure"),
    [
        ("准备投入12亿元，在福清市", True),
        ("拟出资5亿元", True),
        ("计划投资建设", False),
        ("争取建设", False),
    ],
)
def test_a_sum_commits(phrase: str, sure: bool) -> None:
    assert committed(phrase, 0, len(phrase)) is sure
