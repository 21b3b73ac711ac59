"""Somebody unknown at the start of a clause acts there, not the subject of the clause before."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.phrases import Reader


def acts_last(text: str, reader: Reader) -> list[str]:
    """Who acts in the last clause of a text."""
    context = reader.context(text)
    return [context.mentions[i].name for i in context.clauses[-1][-1].subjects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海宁市推出改革，效果很好，引进项目。", ["海宁市"]),
        ("海宁市推出改革，产业链条不断完善，引进项目。", ["海宁市"]),
        ("海宁市推出改革，提振市场主体信心，引进项目。", ["海宁市"]),
        ("海宁市推出改革，企业纷纷扩产，引进项目。", []),
        ("海宁市推出改革，各县区纷纷行动，引进项目。", []),
        ("海宁市推出改革，村民积极参与，建设项目。", []),
        ("海宁市推出改革，研光创谷在沛县投资建设项目。", []),
        ("海宁市推出改革。某铝业股份把握机遇，建设项目。", []),
        ("海宁市推出改革，必须引进项目。", []),
        ("吉利集团发展很快，公司投资建厂。", ["吉利集团"]),
        ("海宁市发展很快，公司投资建厂。", []),
        ("吉利集团与中车集团签约，双方建设项目。", ["吉利集团", "中车集团"]),
    ],
)
def test_who_acts_in_the_last_clause(text: str, expected: list[str], reader: Reader) -> None:
    assert acts_last(text, reader) == expected


def test_what_an_official_tells_is_told_of_his_area(reader: Reader) -> None:
    text = "“下一步将推出‘一照通’改革，效果会很好，”石嘴山高新区管委会主任李跃旗说。"
    (issued,) = [c for c in reader.claims(text) if c.predicate == Predicate.ISSUED]
    assert issued.subject == "石嘴山高新区"


def test_a_sentence_behind_a_telling_goes_on_for_the_teller(reader: Reader) -> None:
    text = "“效果很好，群众满意。”石嘴山高新区管委会主任李跃旗介绍。率先推出“一照通”改革。"
    (issued,) = [c for c in reader.claims(text) if c.predicate == Predicate.ISSUED]
    assert issued.subject == "石嘴山高新区"
