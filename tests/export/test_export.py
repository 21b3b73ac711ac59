"""Every export is read back by software that is not ours, and its bytes depend on nothing else."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.cli.export import ENTITIES, EXTENSIONS, NETWORKS, RDF
from kg.export import (
    NETWORK_FORMATS,
    RDF_FORMATS,
    write_followthemoney,
    write_network,
    write_rdf,
)
from kg.graph import quads, turtle
from kg.iri import entity_iri
from kg.model import Kind
from kg.namespaces import KG
from kg.network import project
from tests.conftest import RunKG
from tests.knowledge import KNOWLEDGE, shuffled
from tests.samples import hostile_store, sample_folder, sample_store

STORE = sample_store()
COMPANY = entity_iri(Kind.COMPANY, "星河科技（集团）有限公司")
# rdflib's own deprecations
OWN_WARNINGS = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


def written(form: str, store: Store = STORE) -> bytes:
    out = io.BytesIO()
    if form == ENTITIES:
        write_followthemoney(store, out)
    else:
        write: Callable[..., None] = write_rdf if form in RDF_FORMATS else write_network
        write(store, form, out)
    return out.getvalue()


def test_formats_of_the_command_are_those_of_the_library() -> None:
    assert {*RDF} == {*RDF_FORMATS}
    assert {*NETWORKS} == {*NETWORK_FORMATS}
    assert {forms[0] for forms in EXTENSIONS.values()} == {*RDF, *NETWORKS, ENTITIES}


def test_turtle_has_the_bytes_of_the_build(build: Path, kg: RunKG) -> None:
    done = kg("export", "-g", build, "--format", "turtle")
    assert done.stdout.encode() == (build / "graph.ttl").read_bytes()
    done = kg("export", "-g", build / "graph.ttl", "--format", "turtle")
    assert done.stdout.encode() == (build / "graph.ttl").read_bytes()


@pytest.mark.parametrize(
    ("form", "reader"),
    [
        ("nquads", RdfFormat.N_QUADS),
        ("trig", RdfFormat.TRIG),
        ("jsonld", RdfFormat.JSON_LD),
    ],
)
def test_formats_with_graphs_hold_every_quad(form: str, reader: RdfFormat) -> None:
    assert set(parse(written(form), reader)) == set(STORE)


@OWN_WARNINGS
@pytest.mark.parametrize(
    ("form", "reader"), [("nquads", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")]
)
def test_formats_with_graphs_are_read_by_rdflib(form: str, reader: str) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=written(form), format=reader)
    assert {(str(s), str(p), str(o)) for s, p, o, _ in dataset.quads()} == {
        (q.subject.value, q.predicate.value, q.object.value)  # type: ignore[union-attr]
        for q in STORE
    }
    assert len(list(dataset.quads())) == len(STORE)


@pytest.mark.parametrize(
    ("form", "reader", "engine"),
    [
        ("turtle", "turtle", RdfFormat.TURTLE),
        ("ntriples", "nt", RdfFormat.N_TRIPLES),
        ("rdfxml", "xml", RdfFormat.RDF_XML),
    ],
)
def test_formats_without_graphs_hold_every_triple(
    form: str, reader: str, engine: RdfFormat
) -> None:
    merged = {Quad(q.subject, q.predicate, q.object) for q in STORE}
    assert set(parse(written(form), engine)) == merged
    graph = rdflib.Graph().parse(data=written(form), format=reader)
    plain = rdflib.Graph().parse(data=written("ntriples"), format="nt")
    assert set(graph) == set(plain)
    assert len(graph) == len(merged)


def test_lines_are_sorted() -> None:
    for form in ("ntriples", "nquads"):
        lines = written(form).splitlines()
        assert lines == sorted(lines)


def test_jsonld_reads_as_plain_json() -> None:
    import json

    document = json.loads(written("jsonld"))
    node = next(n for n in document["@graph"] if n["@id"] == "zone:临海新区")
    assert node["@type"] == "kg:Zone"
    assert node["skos:prefLabel"] == "临海新区"
    assert node["kg:within"] == "place:东省临海市"
    assert document["@context"]["kg:within"] == {"@type": "@id"}
    assert document["@context"]["kg:attestedFrom"] == {"@type": "xsd:date"}
    page = next(n for n in document["@graph"] if "@graph" in n)
    mention = next(n for n in page["@graph"] if n["@type"] == "kg:Mention")
    assert isinstance(mention["nif:beginIndex"], int)


@OWN_WARNINGS
def test_jsonld_holds_values_of_several_sorts() -> None:
    store = Store()
    node, name = NamedNode("http://e/a b".replace(" ", "")), NamedNode(KG + "x")
    values = [
        *(Literal("区"), Literal("区", language="zh"), Literal(7), Literal(True)),
        *(Literal("7.5", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")), node),
        NamedNode("https://w3id.org/lgkg/zone/a/b:c"),
    ]
    store.extend(Quad(node, name, value) for value in values)
    data = written("jsonld", store)
    assert set(parse(data, RdfFormat.JSON_LD)) == set(store)
    assert len(rdflib.Graph().parse(data=data, format="json-ld")) == len(values)


READERS: dict[str, Callable[[bytes], nx.MultiDiGraph[str]]] = {
    "graphml": lambda data: nx.read_graphml(io.BytesIO(data), force_multigraph=True),
    "gexf": lambda data: nx.read_gexf(io.BytesIO(data), version="1.3"),
}


@pytest.mark.parametrize("form", sorted(READERS))
def test_networks_are_read_by_networkx(form: str) -> None:
    network, expected = READERS[form](written(form)), project(STORE)
    assert sorted(network.nodes) == sorted(expected.nodes)
    assert sorted(network.edges()) == sorted(expected.edges())
    node = network.nodes[COMPANY]
    assert (node["label"], node["kind"]) == ("星河科技（集团）有限公司", "Company")
    assert node["names"] == "星河科技"
    assert node["degree"] == expected.degree(COMPANY)
    (edge,) = (row for _, _, row in network.edges(data=True) if row["predicate"] == "holdsPost")
    assert (edge["note"], edge["attested_from"]) == ("副主任", "2022-07-18")
    assert (edge["evidence"], edge["confidence"]) == (1, 0.85)


@pytest.mark.parametrize("form", sorted(READERS))
def test_networks_hold_any_name(form: str) -> None:
    network = READERS[form](written(form, hostile_store()))
    assert network.nodes["https://w3id.org/lgkg/zone/a"]["label"] == '<i>&"区",\n\ufffd\ufffda'
    assert network.number_of_edges() == 1


@pytest.mark.parametrize("form", [*RDF_FORMATS, *NETWORK_FORMATS, ENTITIES])
def test_bytes_depend_on_the_graph_alone(form: str, tmp_path: Path) -> None:
    other = Store()
    other.extend(reversed(quads(shuffled(KNOWLEDGE, 3))))
    assert written(form, other) == written(form)
    folder = sample_folder(tmp_path)
    code = "from kg.cli.main import main; main()"
    for seed, graph in (("1", folder), ("2", folder / "graph.ttl")):
        done = subprocess.run(
            [sys.executable, "-c", code, "export", "-g", str(graph), "--format", form],
            capture_output=True,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
            check=True,
        )
        assert done.stdout == written(form), (seed, graph)


def test_facts_alone(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    done = kg("export", "-g", folder, "--facts", "--format", "nquads")
    facts = {q for q in STORE if str(q.graph_name) == "DEFAULT"}
    assert set(parse(done.stdout.encode(), RdfFormat.N_QUADS)) == facts
    assert 0 < len(facts) < len(STORE)


def test_file_name_tells_the_format(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    done = kg("export", "-g", folder, "-o", tmp_path / "g.ttl")
    assert (done.returncode, done.stderr) == (0, f"wrote {tmp_path / 'g.ttl'}\n")
    assert (tmp_path / "g.ttl").read_bytes() == turtle(quads(KNOWLEDGE))
    assert kg("export", "-g", folder, "--format", "csv", "-o", tmp_path / "t").returncode == 0
    assert sorted(p.name for p in (tmp_path / "t").iterdir()) == ["edges.csv", "nodes.csv"]


def test_usual_names_of_formats_and_files(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    for name, form in {
        **{"ttl": "turtle", "NT": "ntriples", "nq": "nquads", "n-quads": "nquads"},
        **{"json-ld": "jsonld", "rdf": "rdfxml", "RDF/XML": "rdfxml", "followthemoney": "ftm"},
    }.items():
        assert kg("export", "-g", folder, "--format", name).stdout.encode() == written(form), name
    for name, form in {"a.turtle": "turtle", "a.nquads": "nquads", "a.owl": "rdfxml"}.items():
        assert kg("export", "-g", folder, "-o", tmp_path / name).returncode == 0
        assert (tmp_path / name).read_bytes() == written(form)


def test_a_packed_file_holds_the_same(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    for name, form in {"a.nq.gz": "nquads", "a.TTL.GZ": "turtle", "a.gexf.gz": "gexf"}.items():
        once, again = tmp_path / name, tmp_path / f"again.{name}"
        assert kg("export", "-g", folder, "-o", once).returncode == 0
        assert kg("export", "-g", folder, "-o", again).returncode == 0
        assert gzip.decompress(once.read_bytes()) == written(form)
        assert once.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "give --format"),
        (("--format", "xml"), "'xml' can be rdfxml or graphml or gexf; say which"),
        (("--format", "json"), "'json' can be jsonld or ftm; say which"),
        (("--format", "tsv"), "is not one of 'turtle'"),
        (("-o", "a.gz"), "give --format"),
        (("-o", "a.nq.bz2"), "“.bz2” is packed"),
        (("-o", "a.ttl.gz", "--format", "nq"), "“.ttl” is no nquads"),
        (("-o", "graph.xyz"), "give --format"),
        (("--format", "csv"), "csv is two tables: give the folder"),
        (("--format", "cypher"), "cypher is two tables: give the folder"),
        (("--format", "turtle", "-o", "no/graph.ttl"), "create the folder"),
    ],
)
def test_mistakes(arguments: tuple[str, ...], words: str, kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    done = kg("export", "-g", folder, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
