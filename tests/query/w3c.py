"""The W3C's query evaluation tests, read from a folder with their manifests.

A case says which query to ask of which data, and which answer to expect. Where the suite is had
from, see `tests/query/test_w3c.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
    serialize,
)

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
DAWGT = "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"

EVALUATIONS = (MF + "QueryEvaluationTest", MF + "CSVResultFormatTest")
OUTSIDE = ("entailment", "service")
"""Folders of what is no part of the query language's core."""
SYNTAXES = {
    **{".ttl": RdfFormat.TURTLE, ".n3": RdfFormat.TURTLE, ".rdf": RdfFormat.RDF_XML},
    **{".nt": RdfFormat.N_TRIPLES, ".trig": RdfFormat.TRIG, ".nq": RdfFormat.N_QUADS},
}
RESULTS = {
    **{".srx": QueryResultsFormat.XML, ".srj": QueryResultsFormat.JSON},
    **{".tsv": QueryResultsFormat.TSV},
}
_FROM = re.compile(r"\bFROM\s+(NAMED\s+)?<([^>]*)>", re.IGNORECASE)

Rows = tuple[tuple[str, ...], list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Case:
    """One test: the answer to `query`, asked of the data, is what `result` holds."""

    name: str
    query: Path
    data: tuple[Path, ...]
    named: tuple[Path, ...]
    result: Path
    lax: bool
    """Whether the number of repetitions of a row is left open (REDUCED)."""

    def quads(self) -> Iterator[Quad]:
        """The data set of the test; graphs are named by the URLs of their files.

        Where the test names no data, the graphs that the query names are the data.
        """
        default, named = self.data, self.named
        if not default and not named:
            words = self.query.read_text(encoding="utf-8")
            named = tuple(self.query.parent / file for _, file in _FROM.findall(words))
        for number, file in enumerate((*default, *named)):
            graph = DefaultGraph() if file in default else NamedNode(file.as_uri())
            for quad in parsed(file):
                # Blank nodes of two files are two nodes whatever their labels.
                terms = [_apart(term, number) for term in (quad.subject, quad.object)]
                yield Quad(terms[0], quad.predicate, terms[1], graph)

    @property
    def form(self) -> str:
        """The format in which the answer is compared."""
        if self.result.suffix in (".csv", ".tsv"):
            return self.result.suffix[1:]
        if self.result.suffix in RESULTS:
            return "json"
        graph = Store()
        graph.extend(parsed(self.result))
        return "json" if any(graph.quads_for_pattern(None, None, _node("ResultSet"))) else "nt"


def parsed(file: Path) -> Iterator[Quad]:
    """The triples of a data file, its own URL the base."""
    return parse(path=str(file), format=SYNTAXES[file.suffix], base_iri=file.as_uri())


def cases(folder: Path) -> list[Case]:
    """All evaluation tests of the manifests under `folder`, in order of folder and name."""
    found = []
    for manifest in sorted(folder.resolve().rglob("manifest.ttl")):
        if manifest.parent.name not in OUTSIDE:
            found += _cases(manifest)
    return found


def _cases(manifest: Path) -> Iterator[Case]:
    graph = Store()
    graph.extend(parsed(manifest))

    def values(subject: object, iri: str) -> list[object]:
        return [q.object for q in graph.quads_for_pattern(subject, NamedNode(iri), None)]  # type: ignore[arg-type]

    def files(subject: object, iri: str) -> tuple[Path, ...]:
        return tuple(_file(v.value) for v in values(subject, iri) if isinstance(v, NamedNode))

    tests = {
        quad.subject
        for kind in EVALUATIONS
        for quad in graph.quads_for_pattern(None, NamedNode(RDF + "type"), NamedNode(kind))
    }
    for test in sorted(tests, key=str):
        (action,) = values(test, MF + "action")
        approved = {str(v).rpartition("#")[2] for v in values(test, DAWGT + "approval")}
        if approved and approved != {"Approved>"}:
            continue
        yield Case(
            f"{manifest.parent.name}/{str(test).rpartition('#')[2].rstrip('>')}",
            *files(action, QT + "query"),
            files(action, QT + "data"),
            files(action, QT + "graphData"),
            *files(test, MF + "result"),
            bool(values(test, MF + "resultCardinality")),
        )


def same(case: Case, answer: bytes) -> bool:
    """Whether an answer (JSON, CSV, TSV or N-Triples, see `Case.form`) is the expected one."""
    if case.form == "csv":
        expected = case.result.read_text(encoding="utf-8").splitlines()
        given = answer.decode().splitlines()
        return _unlabelled(expected) == _unlabelled(given)
    if case.form == "nt":
        return _canonical(parsed(case.result)) == _canonical(parse(answer, RdfFormat.N_TRIPLES))
    syntax = QueryResultsFormat.TSV if case.form == "tsv" else QueryResultsFormat.JSON
    given_rows, expected_rows = _rows(parse_query_results(answer, syntax)), _expected(case.result)
    if isinstance(given_rows, bool) or isinstance(expected_rows, bool):
        return given_rows is expected_rows
    if case.lax:
        given_rows, expected_rows = (
            (names, list(dict.fromkeys(rows))) for names, rows in (given_rows, expected_rows)
        )
    return _canonical(_as_quads(given_rows)) == _canonical(_as_quads(expected_rows))


def _expected(file: Path) -> Rows | bool:
    if file.suffix in RESULTS:
        return _rows(parse_query_results(file.read_bytes(), RESULTS[file.suffix]))
    graph = Store()
    graph.extend(parsed(file))
    for quad in graph.quads_for_pattern(None, NamedNode(RS + "boolean"), None):
        return str(quad.object.value) == "true"  # type: ignore[union-attr]
    names = sorted(
        q.object.value  # type: ignore[union-attr]
        for q in graph.quads_for_pattern(None, NamedNode(RS + "resultVariable"), None)
    )
    rows = []
    for solution in graph.quads_for_pattern(None, NamedNode(RS + "solution"), None):
        bound = {}
        for binding in graph.quads_for_pattern(solution.object, NamedNode(RS + "binding"), None):  # type: ignore[arg-type]
            (name,) = graph.quads_for_pattern(binding.object, NamedNode(RS + "variable"), None)  # type: ignore[arg-type]
            (value,) = graph.quads_for_pattern(binding.object, NamedNode(RS + "value"), None)  # type: ignore[arg-type]
            bound[name.object.value] = value.object  # type: ignore[union-attr]
        rows.append(tuple(bound.get(name) for name in names))
    return tuple(names), rows


def _rows(answer: QuerySolutions | QueryBoolean) -> Rows | bool:
    if isinstance(answer, QueryBoolean):
        return bool(answer)
    names = sorted(variable.value for variable in answer.variables)
    return tuple(names), [tuple(row[name] for name in names) for row in answer]


def _as_quads(rows: Rows) -> Iterator[Quad]:
    """The rows as triples, so that blank nodes are compared as those of graphs are."""
    names, solutions = rows
    for name in names:
        yield Quad(NamedNode("x:result"), NamedNode("x:column"), Literal(name), DefaultGraph())
    for solution in solutions:
        row = BlankNode()
        yield Quad(NamedNode("x:result"), NamedNode("x:row"), row, DefaultGraph())
        for name, term in zip(names, solution, strict=True):
            if term is not None:
                yield Quad(row, NamedNode(f"x:{name}"), term, DefaultGraph())  # type: ignore[arg-type]


def _canonical(quads: Iterator[Quad]) -> bytes:
    dataset = Dataset(
        Quad(q.subject, q.predicate, q.object, DefaultGraph())  # the merge of all
        for q in quads
    )
    dataset.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    triples = sorted((Triple(q.subject, q.predicate, q.object) for q in dataset), key=str)
    out = BytesIO()
    serialize(triples, out, RdfFormat.N_TRIPLES)
    return out.getvalue()


def _unlabelled(lines: list[str]) -> list[str]:
    """Lines of CSV in order, blank nodes without their names."""
    return [lines[0], *sorted(re.sub(r"_:\w+", "_:", line) for line in lines[1:])]


def _apart(term: object, number: int) -> object:
    return BlankNode(f"f{number}{term.value}") if isinstance(term, BlankNode) else term


def _node(name: str) -> NamedNode:
    return NamedNode(RS + name)


def _file(url: str) -> Path:
    return Path(unquote(urlsplit(url).path))
