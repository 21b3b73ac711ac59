"""The ontology's files and the exports are read by three parsers of others, without a warning.

rdflib and the engine always; Raptor's `rapper` (Debian: raptor2-utils) where it is installed.
"""

from __future__ import annotations

import io
import logging
import shutil
import subprocess
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, Store, parse

from kg import ontology
from kg.export import RDF_FORMATS, write_rdf
from kg.store import open_graph
from tests.samples import sample_store

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own

FILES = sorted(path.name for path in ontology.directory().glob("*.ttl"))
GRAPH = Path(__file__).parents[2] / "graphs" / "graph.ttl"
READERS = {  # form → its name at rdflib, at the engine, and at rapper (which reads no JSON-LD)
    "turtle": ("turtle", RdfFormat.TURTLE, "turtle"),
    "ntriples": ("nt", RdfFormat.N_TRIPLES, "ntriples"),
    "nquads": ("nquads", RdfFormat.N_QUADS, "nquads"),
    "trig": ("trig", RdfFormat.TRIG, "trig"),
    "rdfxml": ("xml", RdfFormat.RDF_XML, "rdfxml"),
    "jsonld": ("json-ld", RdfFormat.JSON_LD, ""),
}


def exported(form: str, store: Store) -> bytes:
    out = io.BytesIO()
    write_rdf(store, form, out)
    return out.getvalue()


def read_by_rdflib(text: bytes, reader: str, caplog: pytest.LogCaptureFixture) -> int:
    """The number of statements; what rdflib logs (a bad IRI, a bad literal) fails the test."""
    caplog.clear()
    caplog.set_level(logging.WARNING)
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=text, format=reader)
    assert caplog.messages == []
    return sum(1 for _ in dataset.quads())


def read_by_rapper(file: Path, form: str) -> int:
    rapper = shutil.which("rapper")
    if rapper is None:
        pytest.skip("rapper is not installed (Debian: raptor2-utils)")
    done = subprocess.run(
        [rapper, "-q", "-i", form, "-o", "ntriples", str(file)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.count(b"\n")


def test_all_formats_and_files_are_read() -> None:
    assert READERS.keys() == RDF_FORMATS.keys()
    assert FILES == ["codes.ttl", "kg.ttl", "mappings.ttl", "shapes.ttl"]


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_ontology_is_read_alike(name: str, caplog: pytest.LogCaptureFixture) -> None:
    file = ontology.path(name)
    number = len(list(parse(path=str(file), format=RdfFormat.TURTLE)))
    assert read_by_rdflib(file.read_bytes(), "turtle", caplog) == number > 100
    assert read_by_rapper(file, "turtle") == number


@pytest.mark.parametrize("form", READERS)
def test_an_export_is_read_alike(
    form: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text, (reader, engine, rapper) = exported(form, sample_store()), READERS[form]
    number = len(set(parse(text, engine)))
    assert read_by_rdflib(text, reader, caplog) == number > 800
    if rapper:
        file = tmp_path / f"export.{form}"
        file.write_bytes(text)
        assert read_by_rapper(file, rapper) == number


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml"])
def test_the_committed_graph_is_read_by_rapper(form: str, tmp_path: Path) -> None:
    store = open_graph(GRAPH)
    file = tmp_path / "graph"
    file.write_bytes(exported(form, store))
    assert read_by_rapper(file, READERS[form][2]) == len(store)


def test_a_reader_that_warns_is_noticed(caplog: pytest.LogCaptureFixture) -> None:
    bad = b'<urn:a> <urn:p> "2022-13-01"^^<http://www.w3.org/2001/XMLSchema#date> .'
    with pytest.raises(AssertionError, match="Failed to c"):
        read_by_rdflib(bad, "nt", caplog)
