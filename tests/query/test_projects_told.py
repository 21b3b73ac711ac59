"""What is told of a project and its phases: `project-progress`, `projects-not-heard-of-again`."""

from __future__ import annotations

import pytest
import rdflib

from kg import ontology
from kg.namespaces import prefixes
from kg.query.questions import find_question
from tests.graph.asking import PREFIXES
from tests.query.stored import rows_of, store_of

FACTS = """
zone:高新区 a kg:Zone ; skos:prefLabel "高新区"@zh ; kg:participatesIn project:甲 .
company:星河 a kg:Company ; skos:prefLabel "星河科技"@zh .
project:甲 a kg:Project ; skos:prefLabel "甲"@zh ; skos:altLabel "甲项目"@zh ;
  kg:locatedIn zone:高新区 ; kg:hasMilestone <http://e/m1> , <http://e/m2> .
<http://e/m1> kg:stage kg:Started ; kg:reportedOn "2024-03-12"^^xsd:date .
<http://e/m2> kg:stage kg:InOperation ; kg:reportedOn "2024-09-20"^^xsd:date .
<http://e/i> kg:project project:甲 ; kg:investor company:星河 ; kg:amount <http://e/a> .
<http://e/a> kg:surfaceForm "45亿元" .
<http://e/c> kg:evidenceFor <http://e/i> ; kg:quote "星河科技投资45亿元" ;
  prov:wasQuotedFrom <http://e/s> ; nif:referenceContext <http://e/page> .
<http://e/s> dcterms:isPartOf <http://e/march> .
<http://e/march> kg:issueDate "2024-03-12"^^xsd:date .
<http://e/page> kg:fileName "一.txt" .
"""


def asked(facts: str, name: str, **values: str) -> list[dict[str, str]]:
    return rows_of(store_of(facts), name, **values)


def test_everything_told_of_a_project_has_a_row() -> None:
    rows = asked(FACTS, "project-progress", project="甲项目")
    assert [(r["what"], r["detail"], r.get("reported"), r.get("by")) for r in rows] == [
        ("位于", "高新区", None, None),
        ("参与", "高新区", None, None),
        ("投资", "45亿元", "2024-03-12", "星河科技"),
        ("进展", "开工", "2024-03-12", None),
        ("进展", "投产", "2024-09-20", None),
    ]
    assert (rows[2]["evidence"], rows[2]["page"]) == ("星河科技投资45亿元", "一.txt")
    assert asked(FACTS, "project-progress", project="乙") == []


@pytest.mark.parametrize("name", ["甲一期", "甲二期工程", "甲三期项目"])
def test_a_project_has_the_stages_of_its_phases_and_a_phase_its_own(name: str) -> None:
    phase = f"""
    project:甲一期 a kg:Project ; skos:prefLabel "{name}"@zh ; kg:hasMilestone <http://e/m3> .
    <http://e/m3> kg:stage kg:Completed ; kg:reportedOn "2024-05-01"^^xsd:date .
    """
    rows = asked(FACTS + phase, "project-progress", project="甲项目")
    assert [(row["project"], row["detail"]) for row in rows if row["what"] == "进展"] == [
        ("甲", "开工"),
        ("甲", "投产"),
        (name, "竣工"),
    ]
    assert len(asked(FACTS + phase, "project-progress", project=name)) == 1
    assert len(asked(FACTS + phase, "project-progress")) == 6


def printed(*pairs: tuple[str, str]) -> str:
    """Projects, and articles that mention them."""
    return "".join(
        f'project:{name} a kg:Project ; skos:prefLabel "{name}"@zh .\n'
        f"<http://e/m{n}> itsrdf:taIdentRef project:{name} ; dcterms:isPartOf <http://e/s{n}> .\n"
        f"<http://e/s{n}> dcterms:isPartOf <http://e/{article}> .\n"
        for n, (name, article) in enumerate(pairs)
    )


@pytest.mark.parametrize(
    ("mentions", "silent"),
    [
        ([("电池厂", "一")], {"电池厂"}),
        ([("电池厂", "一"), ("电池厂", "二")], set()),
        ([("电池厂", "一"), ("电池厂一期", "二")], {"电池厂一期"}),
        ([("电池厂", "一"), ("电池厂一期", "一")], {"电池厂", "电池厂一期"}),
        ([("电池厂", "一"), ("电池厂二期", "一"), ("电池厂二期", "二")], set()),
        ([("电池厂", "一"), ("电池厂长期", "二")], {"电池厂", "电池厂长期"}),
    ],
)
def test_news_of_a_phase_is_news_of_the_project(
    mentions: list[tuple[str, str]], silent: set[str]
) -> None:
    rows = asked(printed(*mentions), "projects-not-heard-of-again")
    assert {row["name"] for row in rows} == silent
    # rdflib takes what BIND gives inside an OPTIONAL for what is bound outside of it.
    graph = rdflib.Graph().parse(data=PREFIXES + printed(*mentions), format="turtle")
    text = find_question("projects-not-heard-of-again", ontology.path("queries")).bind({})
    assert {str(row["name"]) for row in graph.query(text, initNs=prefixes())} == silent  # type: ignore[index]
