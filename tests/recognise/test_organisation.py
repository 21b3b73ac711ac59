"""Companies and institutions: legal forms, branches, brands, members of lists."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由西门子（中国）有限公司投资。", ["西门子（中国）有限公司"]),
        ("与株洲中车时代电气股份有限公司签约。", ["株洲中车时代电气股份有限公司"]),
        ("国网浙江省电力有限公司绍兴供电公司抢修。", ["国网浙江省电力有限公司绍兴供电公司"]),
        ("中国建设银行青海省分行放款。", ["中国建设银行青海省分行"]),
        (
            "江西赣锋锂业集团股份有限公司、新余钢铁股份有限公司上榜。",
            ["江西赣锋锂业集团股份有限公司", "新余钢铁股份有限公司"],
        ),
        ("美的、格兰仕等企业开足马力。", ["美的", "格兰仕"]),
    ],
)
def test_companies(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.COMPANY) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("南京大学、东南大学等高校共建实验室。", ["南京大学", "东南大学"]),
        ("中国科学院合肥物质科学研究院研发成功。", ["中国科学院合肥物质科学研究院", "中国科学院"]),
        ("邵阳职业技术学院挂牌。", ["邵阳职业技术学院"]),
    ],
)
def test_institutions(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.INSTITUTION) == names


@pytest.mark.parametrize(
    "text",
    [
        "该公司、本集团负责人表示。",
        "小微企业、龙头企业、上市公司纷纷入驻。",
        "驻区高校、科研院所、医疗机构积极参与。",
        "多家银行提供贷款。",
        "设立产业投资基金。",
        "全市中小学按时开学。",
    ],
)
def test_classes_are_no_names(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.COMPANY) + reader.names(text, Kind.INSTITUTION) == []


def test_the_class_word_behind_a_list_gives_the_kind(reader: Reader) -> None:
    firms = reader.names("协鑫、正泰等企业参展。", Kind.COMPANY)
    schools = reader.names("协鑫、正泰等院校参展。", Kind.INSTITUTION)
    assert firms == schools == ["协鑫", "正泰"]
