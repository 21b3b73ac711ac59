"""Co-operation: with whom, in lists, by contract; wishes and joint events are none."""

from __future__ import annotations

import pytest

from kg.model import Modality
from kg.relate.partnership import partnership_claims
from tests.phrases import Reader


def pairs(text: str, predicate: str, reader: Reader) -> set[tuple[str, str]]:
    return {
        (claim.subject, claim.object)
        for claim in reader.claims(text)
        if claim.predicate == predicate and claim.modality is Modality.ASSERTED
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宣城市同宁国市、广德市推进合作共建。", {("宣城市", "宁国市"), ("宣城市", "广德市")}),
        ("海宁市与上海市青浦区共建示范园。", {("海宁市", "青浦区")}),
        ("南昌航空大学同上饶市人民政府签署战略合作协议。", {("南昌航空大学", "上饶市人民政府")}),
        ("嘉兴学院与企业合作培养人才。", set()),
        ("海宁市与嘉善县联合举办合作论坛。", set()),
        ("海宁市不再与嘉善县合作。", set()),
        ("海宁市拟与嘉善县深化合作。", set()),
        ("希望海宁市与嘉善县深化合作。", set()),
        ("海宁市与嘉善县签约。", {("海宁市", "嘉善县")}),
        ("海宁市与吉利集团签订供货合同。", {("海宁市", "吉利集团")}),
        ("海宁市与嘉善县结为友好城市。", {("海宁市", "嘉善县")}),
        ("海宁市加快发展。与嘉善县合作的项目开工。", set()),
        ("吉利集团发展很快，与浙江大学合作的项目开工。", {("吉利集团", "浙江大学")}),
        ("企业发展很快，与嘉善县签订合作协议。", set()),
    ],
)
def test_who_works_with_whom(text: str, expected: set[tuple[str, str]], reader: Reader) -> None:
    assert pairs(text, "cooperatesWith", reader) == expected


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("盐城市与无锡市深化协同创新合作。", "协同创新合作"),
        ("盐城市、徐州市签署全方位合作协议。", "全方位合作"),
        ("盐城市与无锡市开展深度合作。", "深度合作"),
    ],
)
def test_the_manner_of_a_cooperation_is_told(text: str, manner: str, reader: Reader) -> None:
    assert {claim.value for claim in partnership_claims(reader.context(text))} == {manner}
