"""The W3C's own evaluation tests, asked by `kg query`, where the suite is at hand.

    pip download --no-deps --no-binary :all: rdflib==5.0.0 && tar xzf rdflib-5.0.0.tar.gz
    KG_W3C_TESTS=rdflib-5.0.0/test/DAWG pytest tests/query/test_w3c.py

Any folder with manifests will do, such as `sparql/` of https://github.com/w3c/rdf-tests.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from pyoxigraph import QueryTriples, RdfFormat, Store, serialize

from kg.cli.main import cli
from kg.query.formats import RESULT_FORMATS
from tests.query.w3c import Case, cases, parsed, same

SUITE = os.environ.get("KG_W3C_TESTS")
PLAIN = (".ttl", ".rdf", ".nt")
"""Files that `kg query -g` takes as they are; the rest of the data comes as N-Quads."""


def engine_answer(case: Case) -> bytes:
    """What the engine gives by itself."""
    store = Store()
    store.extend(case.quads())
    answer = store.query(case.query.read_text(encoding="utf-8"), base_iri=case.query.as_uri())
    if isinstance(answer, QueryTriples):
        return serialize(answer, format=RdfFormat.N_TRIPLES)
    out = io.BytesIO()
    answer.serialize(out, RESULT_FORMATS["json" if case.form == "nt" else case.form])
    return out.getvalue()


def our_answer(case: Case, folder: Path) -> bytes:
    """What `kg query` writes into a file."""
    if len(case.data) == 1 and not case.named and case.data[0].suffix in PLAIN:
        graph = case.data[0]
    else:
        graph = folder / "data.nq"
        graph.write_bytes(serialize(case.quads(), format=RdfFormat.N_QUADS))
    form = {"nt": "ntriples"}.get(case.form, case.form)
    out = folder / "answer"
    out.unlink(missing_ok=True)
    arguments = ["query", "-q", "-g", graph, "-f", case.query, "--format", form, "-o", out]
    cli([str(argument) for argument in arguments], standalone_mode=False)
    return out.read_bytes()


@pytest.mark.skipif(SUITE is None, reason="KG_W3C_TESTS does not name the W3C's tests")
def test_what_the_engine_gets_right_is_right_here(tmp_path: Path) -> None:
    suite = cases(Path(str(SUITE)))
    assert len(suite) >= 200
    worse, right = [], 0
    for case in suite:
        try:
            expected = same(case, engine_answer(case))
        except (SyntaxError, OSError, ValueError):  # a draft's syntax, a missing file
            continue
        if expected and not same(case, our_answer(case, tmp_path)):
            worse.append(case.name)
        right += expected
    assert worse == []
    assert right > 0.85 * len(suite)


def test_a_test_of_the_suite_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "basic"
    folder.mkdir()
    (folder / "manifest.ttl").write_text(
        "@prefix mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#> .\n"
        "@prefix qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#> .\n"
        "<#one> a mf:QueryEvaluationTest ; mf:action [ qt:query <q.rq> ; qt:data <d.ttl> ;\n"
        "qt:graphData <g.ttl> ] ; mf:result <r.ttl> .",
        encoding="utf-8",
    )
    (folder / "d.ttl").write_text("<a> <p> 1 .", encoding="utf-8")
    (folder / "g.ttl").write_text("<a> <p> 2 .", encoding="utf-8")
    (folder / "q.rq").write_text("SELECT ?g ?x { <a> <p> 1 GRAPH ?g { ?s ?p ?x } }")
    (folder / "r.ttl").write_text(
        "@prefix rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#> .\n"
        '[] a rs:ResultSet ; rs:resultVariable "g", "x" ; rs:solution [ rs:binding\n'
        '[ rs:variable "g" ; rs:value <g.ttl> ], [ rs:variable "x" ; rs:value 2 ] ] .',
        encoding="utf-8",
    )
    (case,) = cases(tmp_path)
    assert (case.name, case.form) == ("basic/one", "json")
    assert same(case, engine_answer(case))
    assert same(case, our_answer(case, tmp_path))
    wrong = engine_answer(case).replace(b'"2"', b'"3"')
    assert not same(case, wrong)
    assert len(list(parsed(folder / "r.ttl"))) == 10
