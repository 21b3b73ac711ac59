"""Who takes part in a project: looking, supporting and wishing are no part."""

from __future__ import annotations

import pytest

from kg.model import Modality
from tests.phrases import Reader


def partners(text: str, modality: Modality, reader: Reader) -> set[str]:
    return {
        claim.subject
        for claim in reader.claims(text)
        if claim.predicate == "participatesIn" and claim.modality is modality
    }


@pytest.mark.parametrize(
    "text",
    [
        "海宁市支持隆基绿能光伏组件项目。",
        "海宁市领导调研隆基绿能光伏组件项目。",
        "吉利集团未参与建设隆基绿能光伏组件项目。",
        "吉利集团拟投资建设隆基绿能光伏组件项目。",
        "海宁市有望引进隆基绿能光伏组件项目。",
        "签约项目涉及隆基绿能光伏组件项目。",
    ],
)
def test_looking_supporting_and_wishing_are_no_part(text: str, reader: Reader) -> None:
    assert partners(text, Modality.ASSERTED, reader) == set()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("吉利集团拟投资建设三一智能装备产业园项目。", Modality.PLANNED),
        ("吉利集团拟投资5亿元建设三一智能装备产业园项目。", Modality.ASSERTED),
        ("三一智能装备产业园项目将由吉利集团投资建设。", Modality.PLANNED),
        ("三一智能装备产业园项目由吉利集团投资建设。", Modality.ASSERTED),
        ("吉利集团未建设三一智能装备产业园项目。", Modality.NEGATED),
    ],
)
def test_a_plan_with_its_sum_is_a_part(text: str, modality: Modality, reader: Reader) -> None:
    assert partners(text, modality, reader) == {"吉利集团"}


def test_every_project_of_a_list_has_the_firm(reader: Reader) -> None:
    text = "吉利集团投资建设三一智能装备产业园项目、三一光伏产业园项目。"
    found = [c for c in reader.claims(text) if c.predicate == "participatesIn"]
    assert {(c.subject, c.object) for c in found} == {
        ("吉利集团", "三一智能装备产业园项目"),
        ("吉利集团", "三一光伏产业园项目"),
    }
