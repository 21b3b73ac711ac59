"""Printed words and the codes that the graph writes for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import ontology
from kg.graph import quads
from kg.graph.codes import Codes
from kg.graph.terms import kg
from tests.knowledge import KNOWLEDGE

DATA = Path(ontology.__file__).parent / "data"
CODES = Codes.read()


def rows(name: str) -> Iterator[list[str]]:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("书记", "Principal"),
        ("党组书记", "Principal"),
        ("驻村第一书记", "Principal"),
        ("副书记", "Deputy"),
        ("专职副主任", "Deputy"),
        ("副主任委员", "Deputy"),
        ("副督查专员", "Deputy"),
        ("常务副区长", "ExecutiveDeputy"),
        ("第一副市长", "ExecutiveDeputy"),
        ("代县长", "Acting"),
        ("代理检察长", "Acting"),
        ("名誉院长", "Honorary"),
        ("主任委员", "Principal"),
        ("党工委委员", "Member"),
        ("区委常委", "Member"),
        ("委员长", "Principal"),
        ("主任助理", "Assistant"),
    ],
)
def test_a_title_has_its_rank(title: str, rank: str) -> None:
    assert CODES.post_rank(title) == kg(rank)


@pytest.mark.parametrize("title", ["教授", "副教授", "企业代表", "工作人员", "二级巡视员", ""])
def test_a_title_that_tells_no_rank_has_none(title: str) -> None:
    assert CODES.post_rank(title) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("青岛自贸片区", "FreeTradeZone"),
        ("浦东新区", "NewArea"),
        ("郑州航空港经济综合实验区", "PilotZone"),
        ("青岛前湾保税港区", "BondedZone"),
        ("前湾港区", "PortArea"),
        ("生物医药产业园", "IndustrialPark"),
        ("滕州经济技术开发区", "EconomicDevelopmentZone"),
        ("上合示范区", "DemonstrationZone"),
        ("古镇口核心区", "OtherZone"),
    ],
)
def test_a_zone_has_its_kind(name: str, kind: str) -> None:
    assert CODES.zone_kind(name) == kg(kind)


def test_a_zone_whose_name_says_no_kind_has_none() -> None:
    assert CODES.zone_kind("前海") is None


def test_every_head_of_a_zone_name_is_a_word_of_one_kind() -> None:
    heads = [row[0] for row in rows("zone_heads.tsv")]
    assert [head for head in heads if head not in CODES.zones] == []
    assert len(heads) > 100


def test_every_unit_that_is_read_has_a_code() -> None:
    units = {row[1] for row in rows("units.tsv")}
    assert [unit for unit in units if CODES.unit(unit) is None] == []
    assert len(units) > 100
    assert CODES.unit("光年") is None


def test_every_title_with_a_deputy_has_a_rank() -> None:
    titles = {row[0] for row in rows("titles.tsv")}
    deputies = {title for title in titles if title.startswith("副") and title[1:] in titles}
    learned = {"副教授", "副研究员", "副主任医师", "副主任科员", "副调研员", "副巡视员"}
    assert {title for title in deputies if CODES.post_rank(title) is None} == learned
    assert {CODES.post_rank(title) for title in deputies - learned} == {kg("Deputy")}


def test_the_graph_says_ranks_kinds_and_units() -> None:
    said = {(q.predicate.value.rpartition("#")[2], q.object) for q in quads(KNOWLEDGE)}
    assert {
        ("rank", kg("Deputy")),
        ("zoneKind", kg("NewArea")),
        ("unit", kg("CountUnit")),
    } <= said


def test_money_has_no_unit_beside_its_currency() -> None:
    graph = quads(KNOWLEDGE)
    counted = {q.subject for q in graph if q.predicate == kg("unit")}
    paid = {q.subject for q in graph if q.predicate.value.endswith("/currency")}
    assert counted
    assert not counted & paid
