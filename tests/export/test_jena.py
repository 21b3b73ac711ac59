"""Apache Jena's `riot` reads every export without a warning, and reads what stands in the graph.

Names with characters beyond U+FFFF are not among these: Jena before 5.3 takes them for damage
in an IRI (https://github.com/apache/jena/issues/2766), which they are not.
"""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import ontology
from kg.export import write_rdf
from kg.export.rdfxml import rdfxml
from kg.iri import entity_iri
from kg.model import Kind
from kg.namespaces import BASE, KG, SCHEMA, SKOS, XSD
from kg.store import open_graph
from tests.jena import riot
from tests.samples import sample_store

GRAPHS = Path(__file__).parents[2] / "graphs"
MERGED = {"turtle": "ttl", "ntriples": "nt", "rdfxml": "rdf"}
APART = {"nquads": "nq", "trig": "trig"}
STRICT = ("--strict", "--check", "--output=nquads")


def written(store: Store, forms: dict[str, str], folder: Path) -> list[Path]:
    files = []
    for form, suffix in forms.items():
        files.append(folder / f"g.{suffix}")
        with files[-1].open("wb") as file:
            write_rdf(store, form, file)
    return files


def lines(store: Store, form: str) -> set[str]:
    out = io.BytesIO()
    write_rdf(store, form, out)
    return set(out.getvalue().decode().rstrip("\n").split("\n"))


def hostile() -> Store:
    """Names and literals that readers stumble over, in the graphs of two pages."""
    store = Store()
    names = ["“甲”（乙）·丙—丁", "A.B/C%20#d'[e]", "张 三\u200b", "é\u0301𝟙①", "\u3007〇々〆ー㈱"]
    texts = [
        '"',
        "\\",
        "\\u0041",
        "a\nb\r\nc\rd\te",
        " \u00a0\u3000",
        "<b>&amp;]]>",
        "'''\"\"\"",
        "𬎆",
    ]
    for number, text in enumerate([*names, *texts]):
        page = NamedNode(f"{BASE}page/{number % 2}")
        node = NamedNode(entity_iri(Kind.PERSON, text if text in names else str(number)))
        store.add(Quad(node, NamedNode(SKOS + "prefLabel"), Literal(text, language="zh"), page))
        store.add(Quad(node, NamedNode(KG + "fileName"), Literal(text), page))
    for kind, values in {
        "decimal": ("0.5", "-3000000000", "1.0"),
        "integer": ("0", "-7"),
        "date": ("2022-07-18", "0001-01-01"),
        "boolean": ("true", "false"),
    }.items():
        for value in values:
            literal = Literal(value, datatype=NamedNode(XSD + kind))
            store.add(Quad(NamedNode(f"{BASE}x/y"), NamedNode(SCHEMA + "value"), literal))
    return store


@pytest.fixture(params=["pages", "sample", "hostile"])
def store(request: pytest.FixtureRequest) -> Store:
    makers = {"pages": lambda: open_graph(GRAPHS), "sample": sample_store, "hostile": hostile}
    return makers[request.param]()


def test_each_format_is_read_alike_and_in_silence(store: Store, tmp_path: Path) -> None:
    for forms, plain in ((MERGED, "ntriples"), (APART, "nquads")):
        printed, complaints = riot(*STRICT, *written(store, forms, tmp_path))
        assert complaints == []
        # Every statement came out of each file once.
        assert Counter(printed.rstrip("\n").split("\n")) == dict.fromkeys(
            lines(store, plain), len(forms)
        )


def test_jsonld_is_read_alike_and_in_silence(tmp_path: Path) -> None:
    store = sample_store()
    files = written(store, {"jsonld": "jsonld"}, tmp_path)
    printed, complaints = riot("--syntax=jsonld10", *STRICT, *files)
    assert complaints == []
    assert set(printed.rstrip("\n").split("\n")) == lines(store, "nquads")


def test_the_ontology_is_read_in_silence() -> None:
    files = sorted(ontology.directory().glob("*.ttl"))
    printed, complaints = riot("--validate", *files, GRAPHS / "graph.ttl")
    assert (len(files), printed, complaints) == (4, "", [])


def test_a_bad_file_is_noticed(tmp_path: Path) -> None:
    node, date = NamedNode("http://e/a"), NamedNode(XSD + "date")
    bad = [Quad(node, node, Literal("2022-13-01", datatype=date))]
    (tmp_path / "bad.rdf").write_bytes(rdfxml(bad, BASE))
    (tmp_path / "bad.nt").write_text("<http://e/a b> <http://e/p> 1 .")
    for name in ("bad.rdf", "bad.nt"):
        assert len(riot("--validate", tmp_path / name)[1]) == 1
