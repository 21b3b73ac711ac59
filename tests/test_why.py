"""Why the names of an entity are one: names with their print and rule, and what is kept apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.card.why import Why, read_why
from kg.cli.why_text import why_lines
from kg.graph import quads
from kg.iri import entity_iri
from kg.lexicon import rows
from kg.model import Kind
from kg.namespaces import BASE
from kg.pipeline import build_pages
from tests.conftest import RunKG
from tests.knowledge import IRIS
from tests.phrases import literals
from tests.samples import sample_folder, sample_store

RECOGNISED = {"place-anaphor", "place-county", "place-own"}
"""Rules of mentions that resolution asks for; they join nothing."""
PAGES = {
    "1.txt": (
        "海宁经济开发区管委会主任李志强带队调研\n\n"
        "　　本报讯　海宁经济开发区管委会主任李志强带队调研。李志强主任说，开发区要招商。\n"
        "　　海宁市启动“百日会战”行动。\n"
    ),
    "2.txt": "　　本报讯　桐乡市财政局局长李志强介绍情况。\n",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    built = Store()
    built.extend(quads(build_pages([folder]).knowledge))
    return built


def why(store: Store, kind: Kind, name: str) -> Why:
    return read_why(store, entity_iri(kind, name, BASE))


def test_names_have_their_print_and_their_rule(store: Store) -> None:
    policy = why(store, Kind.POLICY, "“百日会战”行动")
    assert (policy.kind, policy.pages) == ("Policy", ("1.txt",))
    own, quoted = policy.names
    assert (own.name, own.how, own.times, own.reasons) == ("“百日会战”行动", "name", 1, ())
    assert own.first is not None
    assert own.first.start == PAGES["1.txt"].index("“百日会战”行动")
    assert (quoted.name, quoted.how) == ("百日会战", "other name")
    assert [reason.rule for reason in quoted.reasons] == ["quoted-name"]
    assert quoted.times == 1, "counted in the sentences, for no mention prints it alone"


def test_names_in_context_say_what_completed_them(store: Store) -> None:
    zone = why(store, Kind.ZONE, "海宁经济开发区")
    names = {name.name: name for name in zone.names}
    assert names["海宁经济开发区"].times == 2
    assert names["开发区"].how == "name in context"
    assert names["开发区"].reasons


def test_one_name_inside_another_is_no_reason(store: Store) -> None:
    (body,) = [a for a in why(store, Kind.ZONE, "海宁经济开发区").apart if a.kind == "Agency"]
    assert body.name == "海宁经济开发区管委会"
    assert body.why == "one name inside the other, which is no reason to join"


def test_people_of_two_posts_are_told_apart(store: Store) -> None:
    iris = {name: iri for iri, name in sample_people(store)}
    assert len(iris) == 1, "one name …"
    people = [read_why(store, iri) for iri, _ in sample_people(store)]
    assert len(people) == 2, "… of two people"
    for person, other in (people, people[::-1]):
        (apart,) = [a for a in person.apart if a.name == "李志强"]
        assert apart.iri == other.iri
        assert apart.why == "same name, no post in common"
    assert {post for person in people for a in person.apart for post in a.posts} == {
        "海宁经济开发区管委会主任",
        "桐乡市财政局局长",
    }


def sample_people(store: Store) -> list[tuple[str, str]]:
    """IRI and name of each official."""
    from kg.nodes import Nodes

    nodes = Nodes(store)
    official = "https://w3id.org/lgkg/ontology#Official"
    label = "http://www.w3.org/2004/02/skos/core#prefLabel"
    type_ = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    return [(iri, nodes.value(iri, label)) for iri in nodes.subjects(type_, official)]


def test_text_names_the_rules_used_and_counts_what_it_leaves_out(store: Store) -> None:
    zone = why(store, Kind.ZONE, "海宁经济开发区")
    lines = list(why_lines(zone, 0, BASE))
    used = {reason.rule for name in zone.names for reason in name.reasons}
    at = next(i for i, line in enumerate(lines) if "rules" in line)
    said = {line.split()[0] for line in lines[at + 1 : at + 1 + len(used)]}
    assert said == used
    many = read_why(sample_store(), IRIS["临海新区"])
    assert len(many.apart) > 1
    assert list(why_lines(many, 1, BASE))[-1].startswith(f"  … {len(many.apart) - 1} more")


@pytest.mark.parametrize(
    "rule",
    sorted(
        set(literals("resolve", r"[a-z]+(?:-[a-z]+)+", "forms", "surfaces", "joins", "short",
                     "referents", "page", "resolver"))
        - {"same-name", "area-level", *RECOGNISED}
    ),
)  # fmt: skip
def test_every_rule_of_resolution_is_explained(rule: str) -> None:
    assert rule in {row[0] for row in rows("joining_rules.tsv", 3)}


def test_command(kg: RunKG, tmp_path: Path) -> None:
    graph = sample_folder(tmp_path)
    text = kg("why", "-g", graph, "星河科技")
    assert (text.returncode, text.stderr) == (0, "")
    assert "short-form" in text.stdout
    answer = json.loads(kg("why", "-g", graph, "星河科技", "--format", "json").stdout)
    assert answer["name"] == "星河科技（集团）有限公司"
    assert {name["name"] for name in answer["names"]} == {"星河科技（集团）有限公司", "星河科技"}
    unknown = kg("why", "-g", graph, "星河科记")
    assert unknown.returncode == 1
    assert "星河科技" in unknown.stderr
