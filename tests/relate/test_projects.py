"""Projects: where they lie, what they reached; wishes are planned."""

from __future__ import annotations

import pytest

from kg.model import Modality
from tests.phrases import Reader, Said


def claims(text: str, predicate: str, reader: Reader) -> list[Said]:
    return [claim for claim in reader.claims(text) if claim.predicate == predicate]


@pytest.mark.parametrize(
    ("text", "stage", "modality"),
    [
        ("隆基绿能光伏组件项目正式投产。", "投产", Modality.ASSERTED),
        ("隆基绿能光伏组件项目投入运营。", "投产", Modality.ASSERTED),
        ("隆基绿能光伏组件项目顺利竣工。", "竣工", Modality.ASSERTED),
        ("隆基绿能光伏组件项目动工。", "开工", Modality.ASSERTED),
        ("隆基绿能光伏组件项目正式落成并启用。", "竣工", Modality.ASSERTED),
        ("隆基绿能光伏组件项目破土动工。", "开工", Modality.ASSERTED),
        ("隆基绿能光伏组件项目计划明年落成。", "竣工", Modality.PLANNED),
        ("隆基绿能光伏组件项目签约。", "签约", Modality.ASSERTED),
        ("隆基绿能光伏组件项目将于6月开工。", "开工", Modality.PLANNED),
        ("隆基绿能光伏组件项目已于去年12月投产。", "投产", Modality.ASSERTED),
        ("隆基绿能光伏组件项目于9月10日开工。", "开工", Modality.ASSERTED),
        ("隆基绿能光伏组件项目已落户海宁市。", "落户", Modality.ASSERTED),
        ("隆基绿能光伏组件项目总投资12亿元，已于9月10日开工。", "开工", Modality.ASSERTED),
        ("隆基绿能光伏组件项目拟于明年5月投产。", "投产", Modality.PLANNED),
        ("力争隆基绿能光伏组件项目年内投产。", "投产", Modality.PLANNED),
    ],
)
def test_stages(text: str, stage: str, modality: Modality, reader: Reader) -> None:
    (milestone,) = claims(text, "milestone", reader)
    assert (milestone.value, milestone.modality, milestone.object) == (stage, modality, "")


def test_a_list_of_projects_reached_the_stage_together(reader: Reader) -> None:
    found = claims("地铁8号线二期、10号线三期开工建设。", "milestone", reader)
    assert {claim.subject for claim in found} >= {"地铁8号线二期"}
    assert {claim.value for claim in found} == {"开工"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("江西铜业集团铜冶炼技改项目落户贵溪市滨江镇。", "滨江镇"),
        ("隆基绿能光伏组件项目位于海宁市。", "海宁市"),
        ("台州湾新区新能源汽车项目签约。", "台州湾新区"),
        ("隆基绿能光伏组件项目考察组来到海宁市。", ""),
    ],
)
def test_where_it_lies(text: str, place: str, reader: Reader) -> None:
    found = {claim.object for claim in claims(text, "locatedIn", reader)}
    assert found == ({place} if place else set())


def test_an_acceptance_or_a_ceremony_is_no_stage(reader: Reader) -> None:
    text = "隆基绿能光伏组件项目完工验收时间另行通知。隆基绿能光伏组件项目落成后，可吸纳就业。"
    assert claims(text, "milestone", reader) == []
