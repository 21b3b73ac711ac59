"""The shapes accept the sample, catch each planted fault, and agree with the signatures."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache

import pyshacl
import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, Store
from pyshacl.graph_abstraction import DataGraph
from rdflib.namespace import SH

from kg import iri, ontology
from kg.errors import ShapeError
from kg.graph import quads
from kg.graph.terms import A, kg, relation_property
from kg.model import Kind, Predicate
from kg.namespaces import BASE, KG
from kg.query.terms import ontology_terms
from kg.signatures import SIGNATURES, fits
from kg.validate import validate
from kg.validate.report import Severity, Violation
from kg.validate.results import read_violations
from kg.validate.shapes import load_shapes, spread, targeted
from tests.faults import FACTS, NODES, plant, planted_faults
from tests.knowledge import KNOWLEDGE, RAW


@cache
def rules() -> dict[str, set[str]]:
    """Every message of the shapes, with the names of the shapes that give it."""
    graph = rdflib.Graph().parse(ontology.path("shapes.ttl"), format="turtle")
    found: dict[str, set[str]] = {}
    for shape, message in graph.subject_objects(SH.message):
        while not isinstance(shape, rdflib.URIRef):
            above = (graph.value(None, by, shape) for by in (SH.property, SH.sparql))
            shape = next(found for found in above if found is not None)
        found.setdefault(words(str(message)), set()).add(shape.rsplit("#")[-1])
    return found


def words(message: str) -> str:
    """The message without the values that it names in brackets."""
    return message.partition(" (")[0]


def sample() -> list[Quad]:
    return quads(KNOWLEDGE)


def test_the_sample_conforms() -> None:
    report = validate(sample())
    assert report.conforms
    assert report.asked_evidence
    assert report.triples > 800


@pytest.mark.parametrize("base", ["https://example.org/甲/", "https://example.org/甲#"])
def test_the_sample_conforms_under_another_base(base: str) -> None:
    moved = [
        Quad(*(_moved(term, base) for term in (q.subject, q.predicate, q.object)))  # type: ignore[arg-type]
        for q in sample()
    ]
    report = validate(moved)
    assert report.conforms
    assert report.asked_evidence


def _moved(term: object, base: str) -> object:
    """The term as it is minted under another base; the ontology's own terms stay."""
    if isinstance(term, NamedNode) and not term.value.startswith(KG):
        return NamedNode(term.value.replace(BASE, base))
    return term


def test_a_graph_without_evidence_is_not_asked_for_it() -> None:
    report = validate(quads(KNOWLEDGE, evidence=False))
    assert report.conforms
    assert not report.asked_evidence


@pytest.mark.parametrize(("message", "edits", "alone"), planted_faults())
def test_a_planted_fault_is_caught(message: str, edits: tuple[str, ...], alone: str) -> None:
    graph = quads(KNOWLEDGE, evidence=alone != FACTS)
    # A fault that one shape alone may notice is put to all of them.
    report = validate(plant(graph, edits), only=() if alone else rules()[message])
    assert message in {words(violation.message) for violation in report.violations}
    assert {violation.rule for violation in report.violations} <= rules()[message]


def test_every_rule_has_a_planted_fault() -> None:
    assert {fault.rule for fault in planted_faults()} == set(rules())
    assert len(rules()) > 120


@pytest.mark.parametrize("shape", sorted(set().union(*rules().values())))
def test_every_shape_catches_a_fault_that_no_other_does(shape: str) -> None:
    own = [fault for fault in planted_faults() if rules()[fault.rule] == {shape}]
    assert any(fault.alone for fault in own)


def test_every_shape_that_names_nodes_has_a_rule() -> None:
    shapes = rdflib.Graph().parse(ontology.path("shapes.ttl"), format="turtle")
    named = {str(shape).removeprefix(KG) for shape in targeted(shapes)}
    assert named == set().union(*rules().values())
    assert len(named) > 55


def test_the_terms_of_the_shape_are_those_of_the_ontology() -> None:
    text = ontology.path("shapes.ttl").read_text(encoding="utf-8").partition("NOT IN (\n")[2]
    listed = text.partition(")")[0].replace(",", " ").split()
    assert sorted(listed) == sorted(f"kg:{name}" for name in ontology_terms())


def test_what_is_only_odd_is_a_warning() -> None:
    report = validate(plant(sample(), ('+ {zone} kg:contextualName "东湖市"@zh',)))
    (warning,) = report.violations
    assert warning.severity is Severity.WARNING
    assert (warning.node, warning.focus) == (NODES["zone"], KG + "contextualName")
    assert warning.message == "a contextual name is nobody's main name (东湖市)"
    assert report.conforms
    assert (report.count(Severity.WARNING), report.count(Severity.VIOLATION)) == (1, 0)


@pytest.mark.parametrize("edits", [(), ("- * kg:rule *", "- * skos:prefLabel *")])
def test_shapes_are_spread_without_a_change_of_results(edits: tuple[str, ...]) -> None:
    store = Store()
    store.extend(plant(sample(), edits))
    found, shapes = [], load_shapes(True)
    for asked in (shapes, spread(shapes)):
        data = DataGraph.from_oxigraph_store(store)
        _, results, _ = pyshacl.validate(data, shacl_graph=asked, inplace=True)
        found.append(sorted(read_violations(results, shapes, store), key=Violation.order))
    assert found[0] == found[1]
    assert bool(found[0]) == bool(edits)


def test_a_fault_is_found_when_all_shapes_are_asked() -> None:
    report = validate(plant(sample(), ("- {tenure} org:member *",)))
    (violation,) = report.violations
    assert violation.node == NODES["tenure"]
    assert violation.rule == "TenureShape"
    assert violation.path == "<http://www.w3.org/ns/org#member>"
    assert violation.component == str(SH.MinCountConstraintComponent)
    assert violation.evidence is not None
    assert violation.evidence.text == "临海新区管委副主任周明出席招商大会。"
    assert RAW[violation.evidence.begin : violation.evidence.end] == "临海新区管委副主任周明"


def test_the_shapes_are_sound_shacl() -> None:
    shapes = rdflib.Graph().parse(ontology.path("shapes.ttl"), format="turtle")
    assert pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)[0]


def test_an_unknown_shape_is_refused() -> None:
    with pytest.raises(ShapeError, match="'NoShape'"):
        validate(sample(), only=["TenureShape", "NoShape"])


def test_the_order_of_quads_does_not_change_the_report() -> None:
    broken = plant(sample(), ("- * kg:rule *", "- * skos:prefLabel *"))
    reports = {validate(order).violations for order in (broken, broken[::-1])}
    assert len(reports) == 1
    assert len(next(iter(reports))) > 20


def pairs(predicate: Predicate) -> Iterator[tuple[Kind, Kind, str, str]]:
    """A pair of nodes of their own for every two kinds, named after the relation."""
    for one, other in itertools.product(Kind, Kind):
        name = f"{predicate.value}{one.value}{other.value}"
        subject = iri.entity_iri(one, f"{name}主")
        yield one, other, subject, iri.entity_iri(other, f"{name}宾")


@pytest.mark.parametrize("predicate", [p for p in SIGNATURES if p is not Predicate.HOLDS_POST])
def test_the_shapes_allow_what_the_signatures_allow(predicate: Predicate) -> None:
    graph: list[Quad] = []
    for one, other, subject, object_ in pairs(predicate):
        ends = NamedNode(subject), NamedNode(object_)
        graph.append(Quad(ends[0], A, kg(one.value)))
        graph.append(Quad(ends[1], A, kg(other.value)))
        graph.append(Quad(ends[0], relation_property(predicate, one), ends[1]))
        if predicate is Predicate.COOPERATES_WITH:
            graph.append(Quad(ends[1], relation_property(predicate, other), ends[0]))
    relations = ("Shape",)
    faulty = {
        violation.node
        for violation in validate(graph).violations
        if violation.rule.endswith(relations) and violation.rule != "EntityShape"
    }
    allowed = {(one, other) for one, other, s, o in pairs(predicate) if not {s, o} & faulty}
    assert allowed == {(a, b) for a, b in itertools.product(Kind, Kind) if fits(predicate, a, b)}
