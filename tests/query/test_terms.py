from __future__ import annotations

import pytest

from kg import ontology
from kg.namespaces import KG
from kg.query.questions import list_questions
from kg.query.terms import ontology_terms, unknown_terms, warning


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("ASK { ?z a kg:Zone ; kg:within ?p ; kg:stage kg:Signed }", []),
        ("ASK { ?z a kg:zone ; kg:inside ?p . ?q kg:inside ?r }", ["zone", "inside"]),
        (f"ASK {{ ?z a <{KG}Zoen> }}", ["Zoen"]),
        (f"PREFIX l: <{KG}> ASK {{ ?z a l:Zone ; l:foo 1 }}", ["foo"]),
        ("PREFIX kg: <http://other.org/> ASK { ?z kg:foo 1 }", []),
        ('ASK { ?z ?p "kg:foo" } # kg:bar', []),
        ("ASK { ?z org:holds zone:foo }", []),
        ("ASK { FILTER(STRSTARTS(STR(?c), STR(kg:))) }", []),
    ],
)
def test_terms_that_the_ontology_does_not_have(text: str, unknown: list[str]) -> None:
    assert unknown_terms(text) == unknown


def test_stored_questions_use_terms_that_exist() -> None:
    for question in list_questions(ontology.path("queries")):
        assert unknown_terms(question.text) == [], question.name


def test_terms_are_those_that_the_ontology_defines() -> None:
    import rdflib
    from rdflib.namespace import OWL, RDF, SKOS

    graph = rdflib.Graph()
    for name in ("kg.ttl", "codes.ttl"):
        graph.parse(ontology.path(name))
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept, SKOS.ConceptScheme)
    defined = {str(s).removeprefix(KG) for kind in kinds for s in graph.subjects(RDF.type, kind)}
    assert {name for name in defined if not name.startswith("http")} <= ontology_terms()


def test_a_near_term_is_offered() -> None:
    assert warning("Zoen").endswith("; did you mean kg:Zone?")
    assert warning("ZONE").endswith("; did you mean kg:Zone?")
    assert warning("xyzzy").endswith("; see ontology/README.md for what is")
