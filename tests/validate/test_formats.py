"""The report as SHACL's own Turtle and as JSON says what the report says."""

from __future__ import annotations

import json

import pytest
import rdflib
from rdflib import RDF, Literal, URIRef
from rdflib.namespace import SH

from kg.graph import quads
from kg.namespaces import KG
from kg.validate import Report, validate
from kg.validate.formats import report_json, report_turtle
from tests.faults import NODES, plant
from tests.knowledge import KNOWLEDGE


@pytest.fixture(scope="module")
def broken() -> Report:
    edits = (
        "- {tenure} org:member *",
        "+ {amount} schema:value -3.0",
        "- * kg:hasInvestment *",
        "+ {person} kg:issued {zone}",
        "- {zone} skos:prefLabel *",
        '+ {zone} skos:prefLabel "临\\n海\\"新区"@en',
        "+ {other} a kg:Zone",
        "- {count} schema:unitText *",
        "+ {agency} kg:attended {event}",
        '+ {zone} kg:contextualName "东湖市"@zh',
    )
    return validate(plant(quads(KNOWLEDGE), edits))


def test_turtle_is_a_report_of_shacl(broken: Report) -> None:
    graph = rdflib.Graph().parse(data=report_turtle(broken), format="turtle")
    (report,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert graph.value(report, SH.conforms) == Literal(False)
    results = set(graph.objects(report, SH.result))
    assert len(results) == len(broken.violations) > 10
    for result in results:
        assert (result, RDF.type, SH.ValidationResult) in graph
        for required in (SH.focusNode, SH.sourceConstraintComponent, SH.sourceShape):
            assert len(list(graph.objects(result, required))) == 1


def test_turtle_keeps_nodes_paths_and_values(broken: Report) -> None:
    graph = rdflib.Graph().parse(data=report_turtle(broken), format="turtle")
    (tenure,) = graph.subjects(SH.focusNode, URIRef(NODES["tenure"]))
    assert graph.value(tenure, SH.sourceShape) == URIRef(KG + "TenureShape")
    assert str(graph.value(tenure, SH.resultPath)).endswith("org#member")
    (investment,) = graph.subjects(SH.focusNode, URIRef(NODES["investment"]))
    inverse = graph.value(investment, SH.resultPath)
    assert graph.value(inverse, SH.inversePath) == URIRef(KG + "hasInvestment")
    (count,) = graph.subjects(SH.focusNode, URIRef(NODES["count"]))
    steps = graph.value(graph.value(count, SH.resultPath), SH.alternativePath)
    assert len(graph.collection(steps)) == 2
    assert Literal('临\n海"新区', "en") in set(graph.objects(None, SH.value))


def test_turtle_tells_warnings_and_what_a_rule_was_asked_of(broken: Report) -> None:
    graph = rdflib.Graph().parse(data=report_turtle(broken), format="turtle")
    (warning,) = graph.subjects(SH.resultSeverity, SH.Warning)
    assert len(set(graph.subjects(SH.resultSeverity, SH.Violation))) == len(broken.violations) - 1
    assert graph.value(warning, SH.focusNode) == URIRef(KG + "contextualName")
    assert graph.value(warning, SH.value) == URIRef(NODES["zone"])
    bare = graph.subjects(SH.sourceShape, URIRef(KG + "RelationEvidence"))
    asked = {graph.value(result, SH.focusNode) for result in bare}
    assert asked == {URIRef(KG + "attended"), URIRef(KG + "issued")}


def test_a_graph_with_warnings_alone_does_not_conform_in_shacl_but_is_valid() -> None:
    odd = plant(quads(KNOWLEDGE), ('+ {zone} kg:contextualName "东湖市"@zh',))
    report = validate(odd)
    graph = rdflib.Graph().parse(data=report_turtle(report), format="turtle")
    assert list(graph.objects(None, SH.conforms)) == [Literal(False)]
    assert json.loads(report_json(report))["conforms"] is True


def test_json_has_every_violation_with_its_evidence(broken: Report) -> None:
    read = json.loads(report_json(broken))
    assert read["conforms"] is False
    assert [v["node"] for v in read["violations"]] == [v.node for v in broken.violations]
    (tenure,) = [v for v in read["violations"] if v["node"] == NODES["tenure"]]
    assert tenure["evidence"]["text"] == "临海新区管委副主任周明出席招商大会。"
    (other,) = [v for v in read["violations"] if v["rule"] == "EntityEvidence"]
    assert other["evidence"] is None


def test_a_clean_report_says_so_in_both_forms() -> None:
    report = validate(quads(KNOWLEDGE))
    graph = rdflib.Graph().parse(data=report_turtle(report), format="turtle")
    assert list(graph.objects(None, SH.conforms)) == [Literal(True)]
    assert json.loads(report_json(report))["violations"] == []
