from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.query.text import star, tokens, with_limit, with_variables


@given(st.text(alphabet="SELECT*?s{}()<>\"'#\\:@ \n0区."))
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT * { ?b ?p ?a }", "SELECT ?b ?p ?a { ?b ?p ?a }"),
        ("select distinct * { ?b ?p ?a }", "select distinct ?b ?p ?a { ?b ?p ?a }"),
        ("SELECT * { $b ?p ?a }", "SELECT ?b ?p ?a { $b ?p ?a }"),
        (
            "# ?p first\nSELECT * { ?b ?p ?a # *\n}",
            "# ?p first\nSELECT ?b ?p ?a { ?b ?p ?a # *\n}",
        ),
        ("SELECT (COUNT(*) AS ?p) { ?a ?b 1 }", "SELECT (COUNT(*) AS ?p) { ?a ?b 1 }"),
        (
            "SELECT ?a ?b ?p { { SELECT * { ?a ?b ?p } } }",
            "SELECT ?a ?b ?p { { SELECT * { ?a ?b ?p } } }",
        ),
    ],
)
def test_star_is_written_out_in_the_order_of_first_use(text: str, expected: str) -> None:
    assert with_variables(text, ["a", "b", "p"]) == expected


def test_star_stays_where_the_variables_are_others() -> None:
    text = "SELECT * { ?a ?b ?c }"
    assert with_variables(text, ["a", "x"]) == text
    assert star("CONSTRUCT WHERE { ?s ?p ?o }") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT ?s { ?s ?p 1 }", "SELECT ?s { ?s ?p 1 }\nLIMIT 5"),
        ("SELECT ?s { ?s ?p 1 } # end", "SELECT ?s { ?s ?p 1 }\nLIMIT 5 # end"),
        ("SELECT ?s { ?s ?p 1 } LIMIT 3", "SELECT ?s { ?s ?p 1 } LIMIT 3"),
        ("SELECT ?s { ?s ?p 1 } limit 30 OFFSET 9", "SELECT ?s { ?s ?p 1 } limit 5 OFFSET 9"),
        (
            "SELECT ?s { { SELECT ?s { ?s ?p 1 } LIMIT 90 } }",
            "SELECT ?s { { SELECT ?s { ?s ?p 1 } LIMIT 90 } }\nLIMIT 5",
        ),
        (
            'SELECT ?s { ?s ?p "LIMIT 9" } ORDER BY ?s',
            'SELECT ?s { ?s ?p "LIMIT 9" } ORDER BY ?s\nLIMIT 5',
        ),
        (
            "SELECT ?s { ?s ?p 1 } VALUES ?s { <a:b> }",
            "SELECT ?s { ?s ?p 1 } LIMIT 5\nVALUES ?s { <a:b> }",
        ),
        (
            "SELECT ?s { VALUES ?s { <a:b> } ?s ?p 1 }",
            "SELECT ?s { VALUES ?s { <a:b> } ?s ?p 1 }\nLIMIT 5",
        ),
        ("DESCRIBE zone:新区", "DESCRIBE zone:新区\nLIMIT 5"),
    ],
)
def test_limit_goes_to_the_outermost_query(text: str, expected: str) -> None:
    assert with_limit(text, 5) == expected
