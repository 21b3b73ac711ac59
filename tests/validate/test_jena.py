"""A second engine, Apache Jena's SHACL, finds in our graphs what `kg validate` finds.

Planted are the faults that a single shape notices, one for each rule; all of the list would take
half a minute. (All 187 were compared once, result by result: there was no difference.)
"""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Quad, RdfFormat, serialize
from rdflib.namespace import SH

from kg import ontology
from kg.graph import quads
from kg.store import open_graph
from kg.validate.shapes import load_shapes
from tests.faults import ALL, FACTS, Planted, plant, planted_faults
from tests.jena import run_source
from tests.knowledge import KNOWLEDGE
from tests.validate.test_check import rules, words

PROGRAM = Path(__file__).with_name("Shacl.java")
GRAPHS = Path(__file__).parents[2] / "graphs"


def write(graph: list[Quad], file: Path) -> Path:
    serialize({quad.triple for quad in graph}, file, RdfFormat.N_TRIPLES)
    return file


def messages(file: Path) -> set[str]:
    """What Jena says of a file, without the values that messages name in brackets."""
    report = rdflib.Graph().parse(f"{file}.report.nt")
    assert (None, SH.conforms, None) in report
    return {words(str(message)) for message in report.objects(None, SH.resultMessage)}


def alone(part: str) -> list[Planted]:
    """The faults that one shape alone notices in a part of the sample, one for each rule."""
    found: dict[str, Planted] = {}
    for fault in planted_faults():
        if fault.alone == part:
            found.setdefault(fault.rule, fault)
    return list(found.values())


@pytest.mark.parametrize(("part", "evidence", "number"), [(ALL, True, 38), (FACTS, False, 26)])
def test_jena_finds_what_we_find(part: str, evidence: bool, number: int, tmp_path: Path) -> None:
    faults = alone(part)
    assert len(faults) >= number
    graphs = [plant(quads(KNOWLEDGE, evidence=evidence), fault.edits) for fault in faults]
    files = [write(graph, tmp_path / f"{n}.nt") for n, graph in enumerate(graphs)]
    load_shapes(evidence).serialize(tmp_path / "shapes.ttl", "turtle")
    run_source(PROGRAM, tmp_path / "shapes.ttl", *files)
    for fault, file in zip(faults, files, strict=True):
        found = messages(file)
        assert fault.rule in found
        assert {shape for message in found for shape in rules()[message]} == rules()[fault.rule]


def test_jena_finds_no_fault_in_the_pages(tmp_path: Path) -> None:
    file = write(list(open_graph(GRAPHS)), tmp_path / "graph.nt")
    run_source(PROGRAM, ontology.path("shapes.ttl"), file)
    assert messages(file) == set()
