"""Brands that hold a word of grammar behind an area, and rests of names that name nobody."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


def _firms(reader: Reader, sentence: str) -> list[str]:
    return [m.text for m in reader.mentions(sentence) if m.kind is Kind.COMPANY]


@pytest.mark.parametrize(
    "name",
    [
        "浙江海利得新能源有限公司", "河南亚都实业有限公司", "江西于都服装有限公司",
        "四川和邦生物科技股份有限公司", "湖北在田农业有限公司", "合肥由甲传媒有限公司",
        "江苏金和化工有限公司", "宁波海得实业有限责任公司",
    ],
)  # fmt: skip
def test_a_brand_holds_a_word_of_grammar(reader: Reader, name: str) -> None:
    assert _firms(reader, f"昨日，{name}投产。") == [name]


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("项目由河南卫华实业有限公司投资建设。", ["河南卫华实业有限公司"]),
        ("和四川长虹电器有限公司签约。", ["四川长虹电器有限公司"]),
        ("重庆和正泰电器股份有限公司签约。", ["正泰电器股份有限公司"]),
        ("成都和新筑路桥股份有限公司签约。", ["新筑路桥股份有限公司"]),
        ("在浙江由正中投资集团有限公司建设。", ["正中投资集团有限公司"]),
    ],
)
def test_a_word_of_the_clause_is_no_brand(reader: Reader, sentence: str, firms: list[str]) -> None:
    assert _firms(reader, sentence) == firms


@pytest.mark.parametrize(
    "sentence",
    ["位于江西的新能源有限公司很多。", "两家实业有限公司投产。", "生物科技有限公司开业。"],
)
def test_lines_of_business_name_nobody(reader: Reader, sentence: str) -> None:
    assert _firms(reader, sentence) == []
