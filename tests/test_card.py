from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.card import Card, read_card
from kg.card.values import Place
from kg.cli.card_text import card_lines
from kg.namespaces import BASE
from tests.conftest import RunKG
from tests.knowledge import IRIS, RAW, SHA
from tests.samples import sample_folder, sample_store

STORE = sample_store()
FILE = "2022-07-18-01.txt"


def card(name: str, *, pages: bool = True) -> Card:
    return read_card(STORE, IRIS[name], {SHA: RAW} if pages else {})


def line_of(words: str) -> int:
    """The line of the page, counted from 1, in which the words stand."""
    return RAW[: RAW.index(words)].count("\n") + 1


def test_names_and_why_they_were_joined() -> None:
    company = card("星河科技（集团）有限公司")
    assert (company.kind, company.name) == ("Company", "星河科技（集团）有限公司")
    assert company.other_names == ("星河科技",)
    assert company.joined == ("星河科技: short-form (星河科技（集团）有限公司)",)
    assert card("临海新区").names_in_context == ("新区",)


@pytest.mark.parametrize("name", ["周明", "临海新区管委"])
def test_posts_are_on_the_card_of_the_person_and_of_the_body(name: str) -> None:
    (post,) = card(name).posts
    assert (post.person, post.title, post.body) == ("周明", "副主任", "临海新区管委")
    assert (post.since, post.until) == ("2022-07-18", "2022-07-18")
    assert post.evidence.quote == "临海新区管委副主任周明"
    start = RAW.index("临海新区管委副主任周明")
    assert post.evidence.place == Place(FILE, start, line_of("临海新区管委副主任"))


def test_relations_are_read_both_ways() -> None:
    zone = {(link.words, link.other) for link in card("临海新区").links}
    assert ("管辖机构", "临海新区管委") in zone
    assert ("位于", "东省临海市") in zone
    assert ("隶属于", "东省临海市") in zone
    assert ("举办", "招商大会") in zone
    assert ("举办方", "临海新区") in {(x.words, x.other) for x in card("招商大会").links}
    assert ("境内有", "临海新区") in {(x.words, x.other) for x in card("东省临海市").links}


@pytest.mark.parametrize(
    ("name", "other"),
    [("东湖市", "星河科技（集团）有限公司"), ("星河科技（集团）有限公司", "东湖市")],
)
def test_a_symmetric_relation_is_shown_once_with_its_evidence(name: str, other: str) -> None:
    links = [link for link in card(name).links if link.words == "合作"]
    assert [link.other for link in links] == [other]
    assert links[0].evidence.claims == 1
    assert links[0].evidence.quote.startswith("星河科技获评")


@pytest.mark.parametrize("name", ["“星河智装”项目", "星河科技（集团）有限公司"])
def test_investments_of_the_project_and_of_the_investor(name: str) -> None:
    (money,) = card(name).investments
    assert (money.project, money.investor) == ("“星河智装”项目", "星河科技（集团）有限公司")
    assert (money.wording, money.value, money.currency) == ("30亿元", "3000000000", "CNY")


def test_milestones_and_what_is_only_planned() -> None:
    project = card("“星河智装”项目")
    assert [(step.stage, step.reported) for step in project.milestones] == [
        ("Signed", "2022-07-18")
    ]
    assert {(u.modality, u.value) for u in project.unsettled} == {
        ("Planned", "30亿元"),
        ("Planned", "开工"),
    }
    assert {(u.modality, u.value) for u in card("临海新区").unsettled} == {
        ("Planned", "《装备十条》"),
        ("Negated", "东湖市"),
    }


def test_figures_tell_target_from_result_and_come_by_period() -> None:
    figures = card("临海新区").figures
    assert [(f.period, f.measure, f.wording, f.status, f.bound) for f in figures] == [
        ("2022", "外贸进出口", "2000亿元", "Forecast", "Over"),
        ("2022-H1", "外贸进出口", "912.50亿元", "Actual", "Exact"),
        ("", "新增企业", "12家", "Actual", "Exact"),
    ]
    assert (figures[1].growth_percent, figures[1].growth_basis) == ("5", "YearOnYear")
    assert (figures[1].value, figures[1].unit) == ("91250000000", "CNY")


def test_evidence_that_print_tore_apart_is_placed_at_its_beginning() -> None:
    torn = card("临海新区").figures[0].evidence
    assert torn.quote == "预计全年超过2000亿元"
    assert torn.place is not None
    assert torn.place.line == line_of("预计全年超")


def test_sentences_come_as_printed_with_what_they_call_it() -> None:
    said = card("临海新区").sentences
    assert [s.place.line for s in said] == sorted(s.place.line or 0 for s in said)
    assert ("新区",) in [s.names for s in said]
    assert said[0].headline == "临海新区签约“星河智装”项目"
    for sentence in said:
        assert sentence.place.start is not None
        assert RAW[sentence.place.start] == sentence.text[0]


def test_without_the_page_there_are_offsets_and_no_lines() -> None:
    (post,) = card("周明", pages=False).posts
    assert post.evidence.place == Place(FILE, RAW.index("临海新区管委副主任周明"), None)


def test_articles_that_a_person_signed() -> None:
    assert card("李默").articles == ("临海新区签约“星河智装”项目",)
    assert card("周明").articles == ()


def text(name: str, limit: int = 0, *, pages: bool = True) -> list[str]:
    return list(card_lines(card(name, pages=pages), limit, BASE))


def test_text_of_a_person() -> None:
    shown = text("周明")
    assert shown[0].endswith("公职人员 Official")
    assert "  official:周明" in shown
    assert f"  副主任  临海新区管委  2022-07-18  {FILE}:5" in shown
    assert "  出席 attended" in shown
    assert f"  {FILE}:5  临海新区管委副主任周明出席招商大会。" in shown
    at = RAW.index("临海新区管委副主任")
    assert f"  副主任  临海新区管委  2022-07-18  {FILE}@{at}" in text("周明", pages=False)


def test_text_marks_what_is_no_plain_result() -> None:
    shown = "\n".join(text("临海新区"))
    assert ">2000亿元" in shown
    assert "预测" in shown
    assert "同比+5%" in shown
    assert "否定  “周明表示，新区将出台《装备十条》，不再与东湖市合作。”" in shown


def test_text_is_limited_in_each_section() -> None:
    shown = text("临海新区", limit=1)
    assert shown.count("  … 2 more; --limit 0 shows all") >= 1
    assert len(shown) < len(text("临海新区"))
    assert not any("more;" in line for line in text("临海新区"))


def test_show_by_any_name(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    by_name = kg("show", "-g", folder, "临海新区")
    assert by_name.returncode == 0
    assert f"{FILE}:{line_of('大会由临海')}   大会由临海新区主办。" in by_name.stdout
    assert "\x1b" not in by_name.stdout
    for name in ("新区", "zone:临海新区", IRIS["临海新区"]):
        assert kg("show", "-g", folder, name).stdout == by_name.stdout
    for graph in (folder / "graph.ttl", folder / "store"):
        assert kg("show", "-g", graph, "临海新区").stdout == by_name.stdout


def test_show_as_json(kg: RunKG, tmp_path: Path) -> None:
    done = kg("show", "-g", sample_folder(tmp_path), "周明", "--format", "json")
    shown = json.loads(done.stdout)
    start = RAW.index("临海新区管委副主任周明")
    assert shown["posts"][0]["title"] == "副主任"
    assert shown["posts"][0]["evidence"]["place"] == {"page": FILE, "start": start, "line": 5}


def test_show_of_a_page_that_has_changed(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    (tmp_path / FILE).write_text("another page", encoding="utf-8")
    done = kg("show", "-g", folder, "周明")
    assert f"no line numbers for {FILE}" in done.stderr
    assert f"{FILE}@" in done.stdout


def test_pinyin_and_parts_lead_to_the_entity(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    card = kg("show", "-g", folder, "周明").stdout
    for typed in ("zhouming", "zm", "Zhou Ming", "周m"):
        done = kg("show", "-g", folder, typed)
        assert (done.returncode, done.stdout) == (0, card)
        assert done.stderr.splitlines()[0] == f"{typed}: taken for 周明 (Official)"
    assert kg("show", "-g", folder, "lhxq").stdout == kg("show", "-g", folder, "临海新区").stdout
    assert (
        kg("show", "-g", folder, "党群").stdout == kg("show", "-g", folder, "临海新区党群部").stdout
    )
    assert kg("show", "-g", folder, "周").returncode == 1


def test_several_that_are_called_so_are_a_choice_with_kinds(kg: RunKG, tmp_path: Path) -> None:
    done = kg("show", "-g", sample_folder(tmp_path), "linhai")
    assert (done.returncode, done.stdout) == (2, "")
    first, head, _, *rows = done.stderr.splitlines()
    assert first == "kg: “linhai” can mean 4 entities; give one of these in its place:"
    assert head.split() == ["choose", "kind", "name", "as"]
    assert [row.split()[:3] for row in rows] == [
        ["zone:临海新区", "Zone", "临海新区"],
        ["agency:临海新区管委", "Agency", "临海新区管委"],
        ["agency:临海新区党群部", "Agency", "临海新区党群部"],
        ["place:东省临海市", "Place", "东省临海市"],
    ]


def test_show_of_an_unknown_name(kg: RunKG, tmp_path: Path) -> None:
    done = kg("show", "-g", sample_folder(tmp_path), "周名")
    assert (done.returncode, done.stdout) == (1, "")
    assert "near it: 周明" in done.stderr


def test_show_of_a_name_of_several(kg: RunKG, tmp_path: Path) -> None:
    (tmp_path / "two.ttl").write_text(
        "\n".join(
            f"<{BASE}{kind.lower()}/王伟> a <https://w3id.org/lgkg/ontology#{kind}> ; "
            f'<http://www.w3.org/2004/02/skos/core#prefLabel> "王伟"@zh .'
            for kind in ("Official", "Person")
        ),
        encoding="utf-8",
    )
    done = kg("show", "-g", tmp_path / "two.ttl", "王伟")
    assert (done.returncode, done.stdout) == (2, "")
    assert "“王伟” can mean 2 entities" in done.stderr
    assert "  official:王伟  Official  王伟" in done.stderr
    assert kg("show", "-g", tmp_path / "two.ttl", "person:王伟").returncode == 0
