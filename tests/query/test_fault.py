"""Syntax errors: the line, the column and the pointer name the fault, not what lies behind it."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

import pytest
from pyoxigraph import Store

from kg.errors import QueryError
from kg.query.run import ask

CASES = [
    # the query with the faulty place marked by ⟦…⟧ (or ⟦⟧ for a place), and words of the message
    ("⟦SELEC⟧ *", "did you mean SELECT?"),
    ("SELECT ?s WHERE { ?s ?p ?o⟦⟧", "ends too early"),
    ("SELECT ?s { ?s ?p ?o } ORDER BY⟦⟧", "ends too early"),
    ("SELECT ?s WHERE {\n ?s ⟦foo:bar⟧ ?o }", "prefix “foo” is not declared"),
    ("SELECT ?s {\n\t?s ⟦kgg:within⟧ ?o }", "did you mean kg:?"),
    ('SELECT ?s { ?s ?p "青岛自贸片区"@zh ; ⟦zz:y⟧ ?o }', "prefix “zz” is not declared"),
    ("SELECT ?s {\n  ?s a ⟦区委⟧ .\n}", "“区委” is no keyword"),
    ('SELECT ?s { ?s ?p "区委"@zh ⟦OPTIONA⟧ { ?s a ?y } }', "did you mean OPTIONAL?"),
    ("SELECT ?s ⟦⟧?s { ?s ?p ?o }", "names a variable twice"),
    ("SELECT * { ?s ?p ?o } GROUP BY ⟦⟧?s", "cannot stand with GROUP BY"),
    ("SELECT ?s { ?s ?p ?o }⟦}⟧", "“}” cannot stand here"),
    ("SELECT ?s WHERE ⟦?s⟧ ?p ?o", "expected {"),
    ("SELECT ?s { ?s rdfs:label ⟦}⟧", "“}” cannot stand here"),
    ('SELECT ?s { ?s ?p ⟦"⟧abc\n }', "does not end on this line"),
    ("⟦INSERT⟧ DATA { kg:a kg:b kg:c }", "changes a graph"),
    ("SELECT ?s { ?s ⟦<within>⟧ ?o }", "no full IRI"),
    ("SELECT ?s { ⟦SERVICE⟧ <http://localhost/> { ?s ?p ?o } }", "only with --allow-service"),
    ("⟦⟧", "the query is empty"),
    ("# only a remark⟦⟧", "the query is empty"),
]


@pytest.mark.parametrize(("marked", "words"), CASES)
def test_the_fault_is_pointed_at(marked: str, words: str) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    offset = 0 if words == "the query is empty" else marked.index("⟦")
    before = text[:offset]
    line = before.count("\n") + 1
    column = offset - (before.rfind("\n") + 1) + 1
    with pytest.raises(QueryError) as caught:
        ask(Store(), text)
    message = str(caught.value)
    if words in ("names a variable twice", "cannot stand with GROUP BY"):
        assert message.startswith("line 1, column "), "a rule on the whole query has no one place"
    else:
        assert message.startswith(f"line {line}, column {column}: "), message
    assert words in message


def cells(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def test_the_pointer_stands_below_the_fault_behind_chinese() -> None:
    text = 'SELECT ?s {\n  ?s skos:prefLabel "青岛自贸片区"@zh . ?s zz:top ?o\n}'
    with pytest.raises(QueryError) as caught:
        ask(Store(), text)
    _, shown, pointer = str(caught.value).splitlines()[-3:]
    assert shown.strip() == text.splitlines()[1].strip()
    assert pointer.endswith("^")
    assert cells(pointer[:-1]) == cells(shown[: shown.index("zz:")])


def test_the_name_of_the_file_is_told() -> None:
    with pytest.raises(QueryError, match=r"^ask\.rq, line 1, column 8: "):
        ask(Store(), "SELECT ! {}", name="ask.rq")


def test_an_unknown_function_is_told() -> None:
    with pytest.raises(QueryError, match="http://e/f"):
        ask(Store(), "SELECT (<http://e/f>(?s) AS ?x) { VALUES ?s { 1 } }")
