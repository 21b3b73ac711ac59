"""Joinings inside a page: each rule has a pair that it joins and one like it that it leaves."""

from __future__ import annotations

import pytest

from kg.lexicon import load
from kg.resolve.joins import JoinRules
from tests.phrases import literals

RULES = set(
    literals(
        "resolve",
        r"[a-z]+-in-front|quoted-name|class-word-dropped|division-short|park-variant|free-trade-area",
        "joins",
    )
)
JOINED = [
    ("Institution", "湖南湘江新区政务学院", "政务学院讲习所", "Zone", "湖南湘江新区", ""),
    (
        "Institution",
        "湖南湘江新区政务服务学院",
        "政务服务学院",
        "Zone",
        "湖南湘江新区",
        "area-in-front",
    ),
    ("Zone", "长沙湘江新区", "湘江新区", "", "", "division-in-front"),
    ("Zone", "长沙高新区", "高新区", "", "", ""),
    ("Zone", "浙江自贸试验区舟山片区", "舟山片区", "", "", "zone-in-front"),
    ("Zone", "绍兴示范园舟山片区", "舟山片区", "", "", ""),
    ("Zone", "浙江自贸试验区舟山片区", "舟山自贸片区", "", "", "free-trade-area"),
    ("Zone", "浙江自贸试验区舟山片区", "杭州自贸片区", "", "", ""),
    ("Policy", "百日会战行动", "百日会战", "", "", "quoted-name"),
    ("Policy", "百日会战总结", "百日会战", "", "", ""),
    ("Project", "隆基光伏项目", "隆基光伏", "", "", "class-word-dropped"),
    ("Project", "隆基光伏二期", "隆基光伏", "", "", ""),
    ("Zone", "海宁市产业集聚区", "海宁产业集聚区", "", "", "division-short"),
    ("Agency", "吉林省政府", "吉林政府", "Agency", "吉林市政府", ""),
    ("Project", "智造产业园区项目", "智造产业园", "", "", "park-variant"),
    ("Zone", "智造产业园", "制造产业园", "", "", ""),
    ("Agency", "苏州工业园区管委会", "园区管委会", "", "", ""),
    ("Place", "苏州市", "苏州", "", "", ""),
    ("Person", "欧阳明高", "明高", "", "", ""),
    ("Company", "吉利集团有限公司", "吉利集团", "", "", ""),
    ("Company", "浙江吉利有限公司", "浙江吉利公司", "", "", "legal-name-core"),
    ("Company", "浙江吉利物流有限公司", "浙江吉利公司", "", "", ""),
]


@pytest.mark.parametrize(("kind", "longer", "shorter", "other_kind", "other", "rule"), JOINED)
def test_pairs(
    kind: str, longer: str, shorter: str, other_kind: str, other: str, rule: str
) -> None:
    nodes = {(kind, longer, ""): {longer}, (kind, shorter, ""): {shorter}}
    if other:
        nodes[(other_kind, other, "")] = {other}
    expected = [((kind, longer, ""), (kind, shorter, ""), rule)] if rule else []
    assert list(JoinRules(load()).joins(nodes)) == expected


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_joins_a_pair(rule: str) -> None:
    assert rule in {row[5] for row in JOINED}


def test_names_of_two_kinds_are_never_joined() -> None:
    nodes = {
        ("Project", "隆基光伏项目", ""): {"隆基光伏项目"},
        ("Company", "隆基光伏", ""): {"隆基光伏"},
    }
    assert list(JoinRules(load()).joins(nodes)) == []
