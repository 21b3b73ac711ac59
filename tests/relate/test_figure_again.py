"""Clauses that go on about a project, and clauses that only say who builds it."""

from __future__ import annotations

import pytest

from kg.relate.figures import find_figures
from kg.relate.money import find_investments
from tests.phrases import Reader


def told(text: str, reader: Reader) -> set[tuple[str, str, str]]:
    """Whom each figure and each investment of a text is about, with its measure and its print."""
    found = reader.evidence(text)
    figures, _ = find_figures(found.article, found.mentions)
    money = find_investments(found.article, found.mentions)
    return {(found.mentions[f.about].name, f.measure, f.surface) for f in figures} | {
        (found.mentions[c.subject].name, "投资", c.money.surface) for c in money if c.money
    }


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "三一光伏产业园项目开工。项目由临江城建集团有限公司代建，中建二局第三建设有限公司承建，总建筑面积42万平方米。",
            ("三一光伏产业园项目", "总建筑面积", "42万平方米"),
        ),
        (
            "三一光伏产业园项目由临江城建集团有限公司承建，总投资28亿元。",
            ("三一光伏产业园项目", "投资", "28亿元"),
        ),
        (
            "三一光伏产业园项目落户。//项目位于临海新区，占地60亩。",
            ("三一光伏产业园项目", "占地", "60亩"),
        ),
        (
            "三一光伏产业园开工。园区位于临海新区，总投资105亿元。",
            ("三一光伏产业园", "投资", "105亿元"),
        ),
        (
            "三一光伏产业园项目开工。吉利汽车股份有限公司去年产值12亿元。",
            ("吉利汽车股份有限公司", "产值", "12亿元"),
        ),
        (
            "吉利汽车股份有限公司投资3亿元新建了三一光伏产业园项目，今年一季度实现产值1.1亿元。",
            ("吉利汽车股份有限公司", "产值", "1.1亿元"),
        ),
    ],
)
def test_whom_a_number_is_about(text: str, about: tuple[str, str, str], reader: Reader) -> None:
    name, measure, surface = about
    assert [(n, m) for n, m, s in told(text, reader) if s == surface] == [(name, measure)]


def test_a_builder_without_a_known_project_gets_no_sum(reader: Reader) -> None:
    text = "由临江城建集团有限公司代建，中建二局第三建设有限公司承建，总投资28亿元。"
    assert told(text, reader) == set()


@pytest.mark.parametrize(
    ("text", "surface", "other"),
    [
        (  # either project may be meant
            "三一光伏产业园项目占地90亩，比亚迪电池产业园项目开工。//项目位于临海新区，占地60亩。",
            "60亩",
            ("三一光伏产业园项目", "占地", "90亩"),
        ),
        (  # the plant has no name, and the firm's is not meant
            "吉利汽车股份有限公司去年产值12亿元，将在临海新区布局服务器制造厂房，总投资15亿元。",
            "15亿元",
            ("吉利汽车股份有限公司", "产值", "12亿元"),
        ),
        (  # the sum is both projects'
            "此次动工的比亚迪电池产业园项目、华为数据中心项目总投资112亿元。"
            "吉利汽车股份有限公司去年产值12亿元。",
            "112亿元",
            ("吉利汽车股份有限公司", "产值", "12亿元"),
        ),
    ],
)
def test_a_number_of_nobody_in_particular_is_left_out_and_others_are_read(
    text: str, surface: str, other: tuple[str, str, str], reader: Reader
) -> None:
    found = told(text, reader)
    assert other in found
    assert [name for name, _, printed in found if printed == surface] == []
