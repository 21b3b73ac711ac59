"""The firm that pays, where money and project were found without it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.model import Bound, Claim, Kind, Money, Predicate
from kg.relate.investors import with_investors
from tests.phrases import Reader

MONEY = Money(Decimal(500000000), "CNY", Bound.EXACT, "5亿元")


def investor(text: str, reader: Reader) -> str | None:
    """The investor of an amount said of the first project of a text."""
    found = reader.evidence(text)
    project = next(i for i, m in enumerate(found.mentions) if m.kind is Kind.PROJECT)
    money = Claim(0, Predicate.INVESTMENT, project, None, "project-money", 0.8, (0, 4), money=MONEY)
    sentences = [sentence.folded for sentence in found.article.sentences]
    (claim,) = with_investors([money], found.claims, found.mentions, sentences)
    return None if claim.object is None else found.mentions[claim.object].name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("三一光伏产业园项目总投资5亿元，由吉利集团投资建设。", "吉利集团"),
        (
            "三一光伏产业园项目总投资5亿元，由吉利汽车股份有限公司投资、中车集团承建。",
            "吉利汽车股份有限公司",
        ),
        ("吉利集团投资建设三一光伏产业园项目，总投资5亿元。", "吉利集团"),
        ("三一光伏产业园项目总投资5亿元，由吉利集团承建。", None),
        ("三一光伏产业园项目总投资5亿元，由吉利集团、中车集团共同投资建设。", None),
        ("三一光伏产业园项目总投资5亿元，由海宁市投资建设。", None),
    ],
)
def test_who_pays(text: str, name: str | None, reader: Reader) -> None:
    assert investor(text, reader) == name
