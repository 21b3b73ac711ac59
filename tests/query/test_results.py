from __future__ import annotations

from pyoxigraph import QuerySolutions

from kg.cli.results import folded, result_table, short_iri
from kg.cli.terminal import display_width, visible
from kg.namespaces import prefixes
from kg.query.run import ask
from tests.samples import sample_store

STORE = sample_store()
FIGURES = """SELECT ?zone ?measure ?value ?growth { ?o kg:about ?zone ; schema:value ?value ;
kg:measure/skos:prefLabel ?measure OPTIONAL { ?o kg:growthPercent ?growth } } ORDER BY ?value"""


def lines(text: str, width: int | None = None) -> list[str]:
    answer = ask(STORE, text)
    assert isinstance(answer, QuerySolutions)
    return result_table(answer, prefixes(), width).lines


def test_columns_are_aligned_for_chinese_and_numbers_to_the_right() -> None:
    assert lines(FIGURES) == [
        "zone           measure            value  growth",
        "-------------  ----------  ------------  ------",
        "zone:临海新区  新增企业              12       3",
        "zone:临海新区  外贸进出口   91250000000       5",
        "zone:临海新区  外贸进出口  200000000000",
    ]


def test_no_rows_are_a_header() -> None:
    assert lines("SELECT ?a ?b { ?a kg:none ?b }") == ["a  b", "-  -"]
    assert lines("SELECT * {}") == []


def test_a_narrow_terminal_folds_texts_and_no_numbers() -> None:
    shown = lines(FIGURES, width=44)
    assert max(map(display_width, shown)) <= 44
    assert shown[2:5] == [
        "zone:临海  新增企业              12       3",
        "新区",
        "zone:临海  外贸进出口   91250000000       5",
    ]
    assert lines(FIGURES, width=47) == lines(FIGURES)
    answer = ask(STORE, FIGURES)
    assert isinstance(answer, QuerySolutions)
    assert result_table(answer, prefixes(), 44).rows == 3


def test_no_column_gets_too_narrow_to_be_read() -> None:
    narrow = folded([["一二三四五六七八"], ["x"]], width=3)
    assert narrow == [["一二三四五"], ["六七八"], ["x"]]


def test_what_a_page_wrote_does_not_steer_the_terminal() -> None:
    assert visible("区\x1b[2J委\u202e\r") == "区\\x1b[2J委\\u202e\\r"
    assert "\x1b" not in "".join(lines('SELECT ?x { VALUES ?x { "a\x1b[31mb" } }'))


def test_iris_are_shortened_where_that_reads_back() -> None:
    known = prefixes()
    assert short_iri("https://w3id.org/lgkg/ontology#Zone", known) == "kg:Zone"
    assert short_iri("https://w3id.org/lgkg/zone/a/b", known) == "<https://w3id.org/lgkg/zone/a/b>"
    assert short_iri("http://example.org/x", known) == "<http://example.org/x>"
