"""Issuers: every subject of the clause, and neither readers nor planners of a document."""

from __future__ import annotations

import pytest

from kg.model import Modality
from tests.phrases import Reader


def issuers(text: str, reader: Reader) -> dict[str, Modality]:
    return {s.subject: s.modality for s in reader.claims(text) if s.predicate == "issued"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("义乌市人民政府印发《义乌市数字贸易若干措施》。", ["义乌市人民政府"]),
        ("市教育局、市财政局印发《课后服务方案》。", ["市教育局", "市财政局"]),
        ("宁波市商务局联合宁波海关推出“船边直提”改革。", ["宁波市商务局", "宁波海关"]),
        ("国务院《关于促进服务业发展的若干意见》指出，要放宽准入。", ["国务院"]),
        ("招商银行推出“园区贷”，企业受益。", ["招商银行"]),
        ("绍兴市柯桥区启动“百日会战”行动。", ["柯桥区"]),
    ],
)
def test_who_issued(text: str, names: list[str], reader: Reader) -> None:
    assert issuers(text, reader) == dict.fromkeys(names, Modality.ASSERTED)


@pytest.mark.parametrize(
    "text",
    [
        "全市上下要贯彻落实《长三角规划纲要》。",
        "根据《北京市优化营商环境条例》，企业开办提速。",
        "记者查阅了《控烟条例》。",
        "厦门市学习《控烟条例》。",
        "上级要求各区出台《网格化管理办法》。",
    ],
)
def test_who_did_not(text: str, reader: Reader) -> None:
    assert issuers(text, reader) == {}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("大连市将研究出台《大连市海洋经济条例》。", Modality.PLANNED),
        ("大连市拟制定《大连市海洋经济条例》。", Modality.PLANNED),
        ("大连市尚未出台《大连市海洋经济条例》。", Modality.NEGATED),
    ],
)
def test_planned_is_not_done(text: str, modality: Modality, reader: Reader) -> None:
    assert issuers(text, reader) == {"大连市": modality}
