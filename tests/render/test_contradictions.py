"""What the pages say against each other is marked on both sides, and nothing else is."""

from __future__ import annotations

from typing import Any

import pytest

from kg.model import Predicate
from kg.network import RELATION_WORDS
from kg.render.contradictions import mark, values_agree

HOLDS, COOPERATES, ISSUED = (
    list(RELATION_WORDS).index(predicate)
    for predicate in (Predicate.HOLDS_POST, Predicate.COOPERATES_WITH, Predicate.ISSUED)
)
Row = dict[str, Any]


def marked(**tables: list[Row]) -> dict[str, list[Any]]:
    """Which rows speak against which: `table number` → the others."""
    names = ("edges", "figures", "stages", "plans")
    whole = {name: [dict(row) for row in tables.get(name, [])] for name in names}
    mark(whole, lambda claim: claim // 10)  # ten claims an article
    return {
        f"{name} {number}": [f"{table} {other}" for table, other in row["x"]]
        for name, rows in whole.items()
        for number, row in enumerate(rows)
        if "x" in row
    }


def figure(value: str, **more: str) -> Row:
    return {"a": 1, "m": "外贸进出口", "v": value, "y": "CNY", "p": "2022", "st": "Actual", **more}


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ({"v": "30"}, {"v": "30.0"}, True),
        ({"v": "30"}, {"v": "31"}, False),
        ({"v": "91250000000"}, {"v": "91000000000"}, True),  # 912.5亿, 910亿
        ({"v": "91250000000"}, {"v": "90000000000"}, False),
        ({"v": "1000"}, {"v": "1400"}, False),  # round, but nobody rounds so far
        ({"v": "30", "bd": "Over"}, {"v": "31"}, True),
        ({"v": "30", "bd": "Over"}, {"v": "29"}, False),
        ({"v": "30", "bd": "AtMost"}, {"v": "31", "bd": "AtLeast"}, False),
        ({"v": "30", "bd": "AtLeast"}, {"v": "40", "bd": "Over"}, True),
        ({"v": "100", "bd": "About"}, {"v": "104"}, True),
        ({"v": "100", "bd": "About"}, {"v": "110"}, False),
        ({"v": "-3"}, {"v": "3"}, False),
        ({"v": "0"}, {"v": "0"}, True),
    ],
)
def test_two_values_agree_within_wording_and_rounding(one: Row, other: Row, agree: bool) -> None:
    assert values_agree(one, other) is agree
    assert values_agree(other, one) is agree


def test_two_values_of_one_figure() -> None:
    rows = [figure("200"), figure("300"), figure("300", p="2021"), figure("300", st="Target")]
    assert marked(figures=rows) == {"figures 0": ["figures 1"], "figures 1": ["figures 0"]}
    assert marked(figures=[figure("200"), figure("300", y="USD")]) == {}
    assert marked(figures=[figure("200"), {**figure("300"), "a": 2}]) == {}
    undated = [{**figure("200")}, {**figure("300")}]
    for row in undated:
        del row["p"]
    assert marked(figures=undated) == {}


def test_one_article_does_not_contradict_itself() -> None:
    def told(*claims: list[int]) -> dict[str, list[Any]]:
        values = zip(("50", "37"), claims, strict=True)
        return marked(figures=[{**figure(value), "e": numbers} for value, numbers in values])

    assert told([0], [1]) == {}  # “全年确定的50个重点项目已有37个开工”
    assert told([0], [11, 1]) == {}
    assert told([0], [11]) == {"figures 0": ["figures 1"], "figures 1": ["figures 0"]}
    leaving, coming = holder(1, "主任", "2022-01-01"), holder(2, "主任", "2022-01-01")
    assert marked(edges=[{**leaving, "e": [0]}, {**coming, "e": [1]}]) == {}
    assert marked(edges=[{**leaving, "e": [0]}, {**coming, "e": [12]}]) != {}


def test_a_stage_behind_one_that_was_reached_before() -> None:
    signed, running = (
        {"p": 4, "st": st, "d": d} for st, d in (("Signed", "3"), ("Completed", "2"))
    )
    assert marked(stages=[signed, running]) == {"stages 0": ["stages 1"], "stages 1": ["stages 0"]}
    assert marked(stages=[{**signed, "d": "1"}, running]) == {}
    assert marked(stages=[{**signed, "p": 5}, running]) == {}
    assert marked(stages=[{"p": 4, "st": "Signed"}, running]) == {}  # nobody knows when
    settled = {"p": 4, "st": "Settled", "d": "1"}
    assert marked(stages=[settled, {**signed, "d": "2"}]) == {}  # two words for one event


def test_a_stage_that_a_sentence_denies() -> None:
    started = {"p": 4, "st": "Started", "d": "2022-07-18"}
    denied = {"s": 4, "o": -1, "p": -1, "t": "开工", "m": "Negated"}
    assert marked(stages=[started], plans=[denied])["stages 0"] == ["plans 0"]
    assert marked(stages=[started], plans=[{**denied, "m": "Planned"}]) == {}
    assert marked(stages=[started], plans=[{**denied, "t": "投产"}]) == {}


def holder(person: int, title: str, first: str, last: str = "", body: int = 9) -> Row:
    row = {"s": person, "o": body, "p": HOLDS, "t": title, "f": first}
    return {**row, "u": last} if last else row


def test_two_holders_of_one_post_on_one_day() -> None:
    first = holder(1, "党工委书记", "2022-01-01", "2022-06-01")
    both = {"edges 0": ["edges 1"], "edges 1": ["edges 0"]}
    assert marked(edges=[first, holder(2, "党工委书记", "2022-06-01")]) == both
    for other in (
        holder(2, "党工委书记", "2022-06-02"),  # a successor
        holder(1, "党工委书记", "2022-02-01"),  # the same person
        holder(2, "党工委副书记", "2022-02-01"),
        holder(2, "党工委书记", "2022-02-01", body=8),
    ):
        assert marked(edges=[first, other]) == {}
    deputies = [holder(1, "副主任", "2022-01-01"), holder(2, "副主任", "2022-01-01")]
    assert marked(edges=deputies) == {}
    members = [holder(1, "委员", "2022-01-01"), holder(2, "委员", "2022-01-01")]
    assert marked(edges=members) == {}


def test_what_one_sentence_asserts_and_another_denies_or_plans() -> None:
    edges = [{"s": 1, "o": 2, "p": COOPERATES}, {"s": 1, "o": 2, "p": ISSUED}]
    denied = {"s": 2, "o": 1, "p": COOPERATES, "m": "Negated"}  # true both ways
    planned = {"s": 1, "o": 2, "p": ISSUED, "m": "Planned"}
    backwards = {"s": 2, "o": 1, "p": ISSUED, "m": "Planned"}
    assert marked(edges=edges, plans=[denied, planned, backwards]) == {
        "edges 0": ["plans 0"],
        "edges 1": ["plans 1"],
        "plans 0": ["edges 0"],
        "plans 1": ["edges 1"],
    }
