"""What the page is told: quotes that stand where they say, figures, money, stages, bylines."""

from __future__ import annotations

import re
from importlib import resources
from typing import Any

import pytest

from kg.cli.render import command as render_command
from kg.network import project
from kg.render.page import SCRIPTS, _asset
from kg.render.payload import RANKS, payload, words
from kg.render.usual import FIRST_VIEW
from tests.knowledge import COMPANY, KNOWLEDGE, PROJECT, RAW
from tests.render.worlds import sample, sources, store_of

Graph = dict[str, Any]


def payload_of(*, evidence: bool = True, first: int = 400, lines: bool = True) -> Graph:
    store = sample()
    return payload(
        store,
        project(store),
        lang="zh",
        first=first,
        evidence=evidence,
        sources=sources() if lines else None,
    )


@pytest.fixture(scope="module")
def graph() -> Graph:
    return payload_of()


def number_of(graph: Graph, name: str) -> int:
    (found,) = [i for i, node in enumerate(graph["nodes"]) if node["n"] == name]
    return found


def printed(spans: list[list[int]]) -> str:
    return "".join("".join(RAW[start:end].split()) for start, end in spans)


def test_every_quote_stands_where_it_says(graph: Graph) -> None:
    assert len(graph["claims"]) > 30
    for claim in graph["claims"]:
        text = graph["sentences"][claim["s"]]["t"]
        start, end = claim["q"]
        assert text[start:end]
        assert printed(claim["o"]) == text[start:end]


def test_lines_are_those_of_the_file(graph: Graph) -> None:
    lines = RAW.split("\n")
    for claim in graph["claims"]:
        start = claim["o"][0][0]
        before = sum(len(line) + 1 for line in lines[: claim["l"] - 1])
        assert before <= start < before + len(lines[claim["l"] - 1]) + 1


def test_without_the_files_there_are_no_lines() -> None:
    claims = payload_of(lines=False)["claims"]
    assert claims
    assert not any("l" in claim for claim in claims)


def test_a_torn_quote_has_all_its_places(graph: Graph) -> None:
    torn = [claim for claim in graph["claims"] if len(claim["o"]) > 1]
    assert [graph["sentences"][c["s"]]["t"][slice(*c["q"])] for c in torn] == [
        "预计全年超过2000亿元"
    ]


def test_every_node_and_edge_leads_to_a_quote_but_bylines(graph: Graph) -> None:
    assert all(edge["e"] for edge in graph["edges"])
    signed = {row["n"] for row in graph["bylines"]}
    assert {i for i, node in enumerate(graph["nodes"]) if "m" not in node} == signed
    assert {graph["nodes"][i]["n"] for i in signed} == {"李默", "赵一"}


def test_articles_have_headline_date_and_people(graph: Graph) -> None:
    (article,) = graph["articles"]
    assert article["h"] == "临海新区签约“星河智装”项目"
    assert article["d"] == "2022-07-18"
    assert article["w"] == [["李默", "reporter"], ["赵一", "correspondent"]]
    assert graph["files"] == ["2022-07-18-01.txt"]
    roles = [sentence["r"] for sentence in graph["sentences"]]
    assert roles[:3] == ["Kicker", "Headline", "Body"]


def test_figures_keep_value_period_status_and_growth(graph: Graph) -> None:
    area = number_of(graph, "临海新区")
    trade = [row for row in graph["figures"] if row["a"] == area and row["m"] == "外贸进出口"]
    assert [(row["v"], row["y"], row["p"], row["st"]) for row in trade] == [
        ("91250000000", "CNY", "2022-H1", "Actual"),
        ("200000000000", "CNY", "2022", "Forecast"),
    ]
    (grown,) = [row for row in trade if "g" in row]
    assert (grown["g"], grown["gb"]) == (5.0, "YearOnYear")
    assert [row.get("bd") for row in trade if row["st"] == "Forecast"] == ["Over"]


def test_money_and_stages_belong_to_the_project(graph: Graph) -> None:
    project_number = number_of(graph, "“星河智装”项目")
    (money,) = graph["money"]
    assert money["p"] == project_number
    assert money["i"] == number_of(graph, "星河科技（集团）有限公司")
    assert (money["v"], money["y"]) == ("3000000000", "CNY")
    (stage,) = graph["stages"]
    assert (stage["p"], stage["st"], stage["d"]) == (project_number, "Signed", "2022-07-18")


def test_plans_and_denials_are_told_apart_from_facts(graph: Graph) -> None:
    area, place = number_of(graph, "临海新区"), number_of(graph, "东湖市")
    policy = number_of(graph, "《装备十条》")
    relation = [row["id"] for row in graph["relations"]]
    told = {(row["s"], relation[row["p"]], row["o"], row["m"]) for row in graph["plans"]}
    assert (area, "issued", policy, "Planned") in told
    assert (area, "cooperatesWith", place, "Negated") in told
    assert all(row["e"] and row["m"] in graph["codes"] for row in graph["plans"])
    texts = {row["t"] for row in graph["plans"] if row["o"] < 0}
    assert texts == {"顾问", "30亿元", "开工"}


def test_posts_say_their_rank_and_others_do_not(graph: Graph) -> None:
    (held,) = (edge for edge in graph["edges"] if edge.get("t") == "副主任")
    assert RANKS[held["r"]] == "Deputy"
    assert not [edge for edge in graph["edges"] if edge is not held and "r" in edge]


def test_codes_of_the_rows_have_labels(graph: Graph) -> None:
    used = {row[key] for row in graph["figures"] for key in ("st", "bd", "gb") if key in row}
    used |= {row["st"] for row in graph["stages"]}
    assert used <= set(graph["codes"])
    assert graph["codes"]["YearOnYear"] == {"zh": "同比", "en": "year on year"}
    assert all(label["zh"] != name for name, label in graph["codes"].items())


def test_the_page_is_told_how_many_a_view_usually_holds(graph: Graph) -> None:
    (option,) = (o for o in render_command.params if o.name == "max_nodes")
    assert graph["usual"] == option.default == FIRST_VIEW


def test_most_connected_come_first_and_stand_in_the_first_view(graph: Graph) -> None:
    assert graph["nodes"][0]["n"] == "临海新区"
    few = payload_of(first=5)["nodes"]
    assert [("xy" in node) for node in few] == [True] * 5 + [False] * (len(few) - 5)


def test_a_node_without_relations_is_not_in_the_first_view(graph: Graph) -> None:
    unplaced = {node["n"] for node in graph["nodes"] if "xy" not in node}
    assert unplaced == {"李默", "赵一"}


def test_without_evidence_no_sentence_is_told() -> None:
    bare = payload_of(evidence=False)
    assert bare["claims"] == bare["sentences"] == bare["articles"] == bare["bylines"] == []
    assert not any("e" in row for key in ("edges", "figures", "money") for row in bare[key])
    assert len(bare["edges"]) == len(payload_of()["edges"])


def test_a_graph_that_was_built_without_evidence_can_be_drawn() -> None:
    store = store_of(KNOWLEDGE, evidence=False)
    found = payload(store, project(store), lang="zh", first=400, evidence=True)
    assert found["claims"] == found["sentences"] == []
    assert len(found["nodes"]) == len(KNOWLEDGE.entities)


def test_both_languages_have_the_same_words() -> None:
    assert words()["zh"].keys() == words()["en"].keys()
    assert all(text for language in words().values() for text in language.values())


def test_the_page_asks_for_words_that_there_are_and_for_all_of_them() -> None:
    template = (resources.files("kg.render") / "templates" / "page.html.j2").read_text("utf-8")
    named = set(re.findall(r'data-(?:text|label|placeholder)="(\w+)"', template))
    asked = {word for name in SCRIPTS for word in re.findall(r'"(\w+)"', _asset(name))}
    roles = {"reporter", "correspondent"}  # the page says them by what the graph holds
    assert len(named) > 15
    assert named <= set(words()["zh"])
    assert set(words()["zh"]) - asked - named - roles == set()


def test_communities_of_the_page_hold_every_related_node_and_no_island(graph: Graph) -> None:
    related = {edge[end] for edge in graph["edges"] for end in "so" if edge["s"] != edge["o"]}
    groups = graph["groups"]
    assert len(groups) == len(graph["nodes"])
    assert {number for number, group in enumerate(groups) if group >= 0} == related
    sizes = [groups.count(group) for group in range(max(groups) + 1)]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) > 1
    assert groups[number_of(graph, COMPANY)] == groups[number_of(graph, PROJECT)]
