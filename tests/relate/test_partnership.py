"""Co-operation, lists and advisers."""

from __future__ import annotations

import pytest

from kg.model import Modality
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
    ],
)
def test_who_works_with_whom(text: str, expected: set[tuple[str, str]], reader: Reader) -> None:
    assert pairs(text, "cooperatesWith", reader) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("吉利集团入选《制造业单项冠军企业名单》。", {"吉利集团"}),
        ("吉利集团争取入选《制造业单项冠军企业名单》。", set()),
        ("吉利集团落选《制造业单项冠军企业名单》。", set()),
        ("吉利集团学习《制造业单项冠军企业名单》。", set()),
    ],
)
def test_who_is_listed(text: str, names: set[str], reader: Reader) -> None:
    assert {name for name, _ in pairs(text, "listedIn", reader)} == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("衡阳市聘请清华大学教授李稻葵为经济顾问。", {("李稻葵", "衡阳市")}),
        ("衡阳市感谢清华大学教授李稻葵为经济发展建言。", set()),
    ],
)
def test_who_advises(text: str, expected: set[tuple[str, str]], reader: Reader) -> None:
    assert pairs(text, "advises", reader) == expected
