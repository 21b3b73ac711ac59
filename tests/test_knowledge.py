"""The Python interface: what it gives, in which types, and what it refuses."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import DefaultGraph, RdfFormat, Store, parse

import kg
from kg.errors import NameNotFound, QueryError, StoreError
from kg.graph import quads, turtle
from kg.iri import entity_iri
from kg.knowledge import KnowledgeGraph
from kg.model import Kind
from kg.network import project
from tests.conftest import ROOT
from tests.knowledge import KNOWLEDGE
from tests.samples import graph_of_another_base, sample_folder, sample_store

ZONE = entity_iri(Kind.ZONE, "临海新区")
BUILT = quads(KNOWLEDGE)
MERGED = {(q.subject, q.predicate, q.object) for q in BUILT}


@pytest.fixture(params=["folder", "store", "graph.ttl", "text"])
def graph(request: pytest.FixtureRequest, tmp_path: Path) -> KnowledgeGraph:
    """The sample, opened in every way."""
    folder = sample_folder(tmp_path)
    if request.param == "text":
        return kg.open(str(folder))
    return kg.open(folder if request.param == "folder" else folder / request.param)


def test_opens_what_a_build_leaves(graph: KnowledgeGraph) -> None:
    assert len(graph) == len(BUILT)
    assert graph.base == "https://w3id.org/lgkg/"
    assert str(graph.path) in repr(graph)
    assert turtle(graph.store) == turtle(BUILT)


def test_rows_are_python_values(graph: KnowledgeGraph) -> None:
    (row,) = graph.query(
        """SELECT ?zone ?name ?from ?value ?order ?confidence ?nothing {
            ?zone a kg:Zone ; skos:prefLabel ?name .
            ?tenure kg:attestedFrom ?from ; kg:post/kg:postTitle "副主任"@zh .
            ?project kg:hasInvestment/kg:amount/schema:value ?value .
            ?article kg:order ?order ; schema:headline ?headline .
            ?claim kg:evidenceFor ?tenure ; kg:confidence ?confidence .
            OPTIONAL { ?zone kg:advises ?nothing }
        }""",
        limit=1,
    )
    assert list(row) == ["zone", "name", "from", "value", "order", "confidence", "nothing"]
    assert row == {
        **{"zone": ZONE, "name": "临海新区", "from": dt.date(2022, 7, 18)},
        **{"value": Decimal(3_000_000_000), "order": 0},
        **{"confidence": Decimal("0.85"), "nothing": None},
    }
    assert type(row["order"]) is int
    boolean = graph.query('SELECT (1 < 2 AS ?b) (1e0 AS ?d) ("x"^^xsd:date AS ?f) {}')
    assert boolean == [{"b": True, "d": 1.0, "f": "x"}]


def test_stored_questions_take_parameters(graph: KnowledgeGraph) -> None:
    rows = graph.query("who-holds-which-post", body="临海新区管委")
    assert [row["official"] for row in rows] == ["周明"]
    with pytest.raises(NameNotFound, match="无"):
        graph.query("who-holds-which-post", body="无")
    with pytest.raises(QueryError, match="no parameter “nobody”"):
        graph.query("who-holds-which-post", nobody="a")
    with pytest.raises(QueryError):
        graph.query("no-such-question")
    with pytest.raises(QueryError, match="only stored questions"):
        graph.query("SELECT ?s { ?s a kg:Zone }", zone="a")


def test_values_are_those_of_the_command_line(graph: KnowledgeGraph) -> None:
    named = graph.query("committee-and-head", zone="临海新区")
    assert named
    assert graph.query("committee-and-head", zone="zone:临海新区") == named
    assert graph.query("committee-and-head", zone=ZONE) == named
    with pytest.raises(NameNotFound, match="临海新"):
        graph.query("committee-and-head", zone="临海新巷")
    with pytest.raises(QueryError, match="no parameter"):
        graph.query("committee-and-head", area="临海新区")
    day = dt.date(2022, 7, 18)
    assert graph.query("articles", since=day) == graph.query("articles", since="2022-07-18")
    assert graph.query("projects-above", least=10**8) == graph.query("projects-above", least="1亿")


def test_each_form_of_query_has_its_method(graph: KnowledgeGraph) -> None:
    assert graph.ask(f"ASK {{ <{ZONE}> a kg:Zone }}") is True
    assert graph.ask("ASK { ?s a kg:Mention }", facts_only=True) is False
    made = graph.construct("CONSTRUCT WHERE { ?s a kg:Zone }")
    assert (rdflib.URIRef(ZONE), rdflib.RDF.type, None) in made
    assert "zone:临海新区 a kg:Zone" in made.serialize(format="turtle")
    for method, wrong, words in (
        (graph.query, "ASK {}", "use ask"),
        (graph.query, "DESCRIBE kg:Zone", "construct"),
        (graph.ask, "SELECT * {}", "no ASK"),
        (graph.construct, "SELECT * {}", "no triples"),
        (graph.query, "SELECT", "line 1"),
    ):
        with pytest.raises(QueryError, match=words):
            method(wrong)


def test_graph_is_rdflibs(graph: KnowledgeGraph) -> None:
    copy = graph.graph()
    assert isinstance(copy, rdflib.Graph)
    assert len(copy) == len(MERGED)
    ours = set(parse(copy.serialize(format="nt", encoding="utf-8"), RdfFormat.N_TRIPLES))
    assert {(q.subject, q.predicate, q.object) for q in ours} == MERGED
    facts = {q for q in BUILT if isinstance(q.graph_name, DefaultGraph)}
    assert len(graph.graph(facts_only=True)) == len(facts) < len(copy)
    copy.remove((None, None, None))
    assert len(graph) == len(BUILT)


def test_network_is_networkxs(graph: KnowledgeGraph) -> None:
    network, expected = graph.network(), project(sample_store())
    assert dict(network.nodes(data=True)) == dict(expected.nodes(data=True))
    assert list(network.edges(data=True)) == list(expected.edges(data=True))


def test_entity_is_a_card_with_lines_of_the_page(graph: KnowledgeGraph) -> None:
    card = graph.entity("周明")
    assert (card.kind, card.posts[0].title) == ("Official", "副主任")
    place = card.sentences[0].place
    assert place.line  # the page file was found beside the build
    assert graph.entity(card.iri) == graph.entity("official:周明") == card
    with pytest.raises(NameNotFound, match="near it: 周明"):
        graph.entity("周明明")


def test_name_of_several_entities_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "g.ttl"
    names = "".join(
        f"<https://w3id.org/lgkg/{kind.lower()}/a> a <https://w3id.org/lgkg/ontology#{kind}> ; "
        '<http://www.w3.org/2004/02/skos/core#prefLabel> "新区"@zh .\n'
        for kind in ("Zone", "Place")
    )
    file.write_text(names, encoding="utf-8")
    with pytest.raises(QueryError, match=r"can mean 2 entities; give one of: .*place/a、.*zone/a"):
        kg.open(file).entity("新区")


def test_graph_of_another_base(tmp_path: Path) -> None:
    graph = kg.open(graph_of_another_base(tmp_path))
    assert graph.base == "https://kg.example/"
    assert graph.ask("ASK { zone:临海新区 a kg:Zone }")
    assert graph.entity("zone:临海新区").name == "临海新区"


def test_nothing_there_creates_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such file or folder"):
        kg.open(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_store_is_the_engines(graph: KnowledgeGraph) -> None:
    assert isinstance(graph.store, Store)
    assert set(graph.store) == set(BUILT)


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_example_of_the_documents_runs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = re.findall(r"^```python\n(.*?)^```$", (ROOT / name).read_text("utf-8"), re.M | re.S)
    monkeypatch.chdir(ROOT)
    shown: dict[str, object] = {}
    exec(block, shown)
    assert isinstance(shown["graph"], KnowledgeGraph)
