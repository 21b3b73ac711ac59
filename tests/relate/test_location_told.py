"""Where something lies, told beside it: of whom it is told, and how many of a list it takes."""

from __future__ import annotations

import pytest

from tests.phrases import Reader


def located(text: str, reader: Reader) -> set[tuple[str, str]]:
    return {
        (said.subject, said.object)
        for said in reader.claims(text)
        if said.predicate == "locatedIn" and said.modality.value == "Asserted"
    }


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "宁波恒瑞新材料股份有限公司成立于1998年，总部设在临海新区。",
            {("宁波恒瑞新材料股份有限公司", "临海新区")},
        ),
        (
            "比亚迪电池产业园项目开工。项目选址临海新区，占地60亩。",
            {("比亚迪电池产业园项目", "临海新区")},
        ),
        (
            "走进常山县，记者看到华为数据中心项目、比亚迪电池产业园项目正加快建设。",
            {("华为数据中心项目", "常山县"), ("比亚迪电池产业园项目", "常山县")},
        ),
        (
            "常山县今年15个重大项目包括华为数据中心项目和比亚迪电池产业园项目。",
            {("华为数据中心项目", "常山县"), ("比亚迪电池产业园项目", "常山县")},
        ),
        ("市里15个重大项目包括华为数据中心项目和比亚迪电池产业园项目。", set()),
        ("临海新区、临江新区发力，三一重工、吉利集团等企业先后入驻。", set()),
    ],
)
def test_what_lies_where(text: str, pairs: set[tuple[str, str]], reader: Reader) -> None:
    assert located(text, reader) == pairs
