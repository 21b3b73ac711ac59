"""`kg query --endpoint` on servers of two other makers: rdflib-endpoint, and Debian's Virtuoso.

What they say of one graph is what is said of it here, byte for byte.
"""

from __future__ import annotations

import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat

from tests.conftest import RunKG, run_kg
from tests.push.servers import rdflib_endpoint, virtuoso
from tests.running import SELF_JOIN, running_kg
from tests.samples import sample_folder, sample_store

ZONES = "SELECT ?name { ?zone a kg:Zone ; skos:prefLabel ?name }"
FACTS = "https://w3id.org/lgkg/facts"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_folder(tmp_path_factory.mktemp("others"))


@pytest.fixture(scope="module", params=["rdflib-endpoint", "virtuoso"])
def url(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """The address for queries of a server that holds the sample."""
    if request.param == "virtuoso":
        program = shutil.which("virtuoso-t")
        if program is None:
            pytest.skip("no virtuoso-t on this machine (Debian: virtuoso-opensource-7-bin)")
        place = folder / "virtuoso"
        place.mkdir()
        with virtuoso(program, place) as crud:
            environment = {"KG_PUSH_USER": "dba", "KG_PUSH_PASSWORD": "dba"}
            command = ("push", crud, "-g", str(folder), "--facts-graph", FACTS)
            done = run_kg(*command, env=environment)
            assert done.returncode == 0, done.stderr
            yield crud.replace("sparql-graph-crud-auth", "sparql")
    else:
        file = folder / "sample.nq"
        sample_store().dump(str(file), RdfFormat.N_QUADS)
        with rdflib_endpoint(file) as address:
            yield address


@pytest.mark.parametrize(
    "arguments",
    [
        (ZONES,),
        (ZONES, "--format", "tsv"),
        (ZONES, "--format", "json"),
        (ZONES, "--format", "xml"),
        (ZONES, "--format", "table"),
        ("SELECT * { ?z kg:within ?a }",),
        ("SELECT ?m { ?m a kg:Mention } ORDER BY ?m", "--limit", "3"),
        ("SELECT ?v { ?o schema:value ?v } ORDER BY ?v", "--format", "json"),
        ("SELECT ?d { ?t kg:attestedFrom ?d }", "--format", "tsv"),
        ("SELECT (COUNT(DISTINCT ?m) AS ?n) { GRAPH ?g { ?m a kg:Mention } }",),
        ("ASK { ?z a kg:Zone }",),
        ("ASK { ?z a kg:Institution, kg:Zone }", "--format", "json"),
        ("CONSTRUCT WHERE { ?z kg:within ?a }",),
        ("CONSTRUCT WHERE { ?m a kg:Mention }", "--format", "ntriples"),
        ("CONSTRUCT WHERE { ?z a kg:Zone }", "--format", "jsonld"),
        ("CONSTRUCT WHERE { ?z a kg:Zone }", "--format", "rdfxml"),
        ("posts-of", "周明"),
        ("posts-of", "official:周明"),
        ("sentences-about", "东湖市"),
        ("figures-about", "measure=企业", "zone=新区"),
        ("projects-above", "amount=10亿"),
        ("weak-facts", "below=0.9"),
        ("SELECT ?x {\n ?x skos:prefLabel }",),
    ],
)
def test_the_answer_is_that_of_the_graph_here(
    arguments: tuple[str, ...], url: str, folder: Path, kg: RunKG
) -> None:
    here = kg("query", *arguments, "-g", folder)
    there = kg("query", *arguments, "--endpoint", url, cwd=folder)
    assert (there.returncode, there.stdout, there.stderr) == (
        (here.returncode, here.stdout, here.stderr)
    )
    assert here.stdout + here.stderr


def test_what_a_node_is_described_with_is_the_servers(url: str, kg: RunKG) -> None:
    done = kg("query", "DESCRIBE zone:临海新区", "--endpoint", url, "--format", "ntriples")
    assert (done.returncode, done.stderr) == (0, "")
    assert '/zone/临海新区> <http://www.w3.org/2004/02/skos/core#prefLabel> "临海新区"@zh' in (
        done.stdout
    )


def test_a_union_that_cannot_be_parted_is_told(url: str, kg: RunKG) -> None:
    done = kg("query", "SELECT (COUNT(*) AS ?n) { ?m a kg:Mention }", "--facts", "--endpoint", url)
    assert done.returncode == 0
    assert "--facts leaves nothing out" in done.stderr


def test_what_the_server_refuses_is_told_in_its_words(url: str, kg: RunKG) -> None:
    done = kg("query", "SELECT (<http://e/f>(1) AS ?x) {}", "--endpoint", url)
    if url.endswith("/sparql"):  # Virtuoso
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"kg: {url}: the server answers the query with 500 ")
        assert (
            "Undefined procedure DB.DBA.http://e/f. SPARQL query: SELECT (<http://" in done.stderr
        )
    else:  # by the standard, an error leaves a variable unbound
        assert (done.returncode, done.stdout, done.stderr) == (0, "x\n\n", "")


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[str]:
    """A server that has more to do than it ever will: its own, for it stays busy."""
    file = tmp_path / "sample.nq"
    sample_store().dump(str(file), RdfFormat.N_QUADS)
    with rdflib_endpoint(file) as address:
        yield address


def test_timeout_and_interrupt_end_what_the_server_does_not(slow: str) -> None:
    with running_kg("query", "--endpoint", slow, SELF_JOIN, "--timeout", "2") as running:
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out) == (2, "")
    assert err == "kg: no answer within 2 s; narrow the query or raise --timeout\n"
    with running_kg(
        "query", "--endpoint", slow, SELF_JOIN
    ) as running:  # which the server is too busy to read
        time.sleep(2)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert (running.returncode, err.strip()) == (130, "kg: interrupted")
