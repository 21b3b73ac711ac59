"""The mappings name twins in every vocabulary that they promise, as the exports use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Store
from rdflib import RDFS, SKOS, URIRef

from kg import ontology
from kg.export.followthemoney import SCHEMATA, lines
from kg.graph import quads
from kg.namespaces import KG, M8G, NIF, ORG, PROV, QB, SCHEMA, SEM, VOCABULARIES
from tests.knowledge import KNOWLEDGE

FTM = "https://schema.followthemoney.tech/#"
OPENGOV = "http://www.w3.org/ns/opengov#"
TERMS = Path(__file__).parent / "terms"
MAPPINGS = rdflib.Graph().parse(ontology.path("mappings.ttl"), format="turtle")
TERMS_OF_OURS = rdflib.Graph().parse(ontology.path("kg.ttl"), format="turtle")
MATCHES = {SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch}


def twins(term: str, predicate: URIRef = SKOS.closeMatch) -> set[str]:
    return {str(twin) for twin in MAPPINGS.objects(URIRef(KG + term), predicate)}


def terms(vocabulary: str) -> list[str]:
    lines = (TERMS / f"{vocabulary}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def ftm_extends() -> dict[str, set[str]]:
    """The schemata that a schema of FollowTheMoney has its properties from."""
    rows = (line.partition(" < ") for line in terms("ftm_extends"))
    return {schema: set(above.split()) for schema, _, above in rows}


@pytest.mark.parametrize(
    "space",
    [
        ORG,
        VOCABULARIES["foaf"],
        SCHEMA,
        PROV,
        NIF,
        SEM,
        QB,
        M8G,
        VOCABULARIES["skos"],
        FTM,
        OPENGOV,
    ],
)
def test_every_promised_vocabulary_has_a_twin_of_ours(space: str) -> None:
    linked = {
        (s, o)
        for s, p, o in MAPPINGS + TERMS_OF_OURS
        if p in MATCHES | {RDFS.subClassOf, RDFS.subPropertyOf} and str(s).startswith(KG)
    }
    assert [s for s, twin in linked if str(twin).startswith(space)]


def test_a_term_has_one_kind_of_match_to_another() -> None:
    seen = {}
    for s, p, o in MAPPINGS:
        if p in MATCHES:
            assert seen.setdefault((s, o), p) == p, (s, o)
    assert len(seen) > 120


def test_a_twin_is_no_term_that_ours_is_a_part_of_already() -> None:
    above = set(TERMS_OF_OURS.subject_objects(RDFS.subClassOf))
    above |= set(TERMS_OF_OURS.subject_objects(RDFS.subPropertyOf))
    assert [pair for pair in above if any((pair[0], p, pair[1]) in MAPPINGS for p in MATCHES)] == []


@pytest.mark.parametrize(("kind", "schema"), SCHEMATA.items())
def test_a_kind_is_mapped_to_what_the_export_makes_of_it(kind: str, schema: str) -> None:
    assert FTM + schema in twins(kind)
    assert len([twin for twin in twins(kind) if twin.startswith(FTM)]) == 1


def test_every_schema_and_property_that_is_exported_is_mapped_or_listed() -> None:
    store = Store()
    store.extend(quads(KNOWLEDGE))
    entities = [json.loads(line) for line in lines(store)]
    mapped = {str(twin).removeprefix(FTM) for twin in MAPPINGS.objects()}
    assert {entity["schema"] for entity in entities} - mapped == set()
    used = {(entity["schema"], name) for entity in entities for name in entity["properties"]}
    listed, extends = set(terms("ftm")), ftm_extends()

    def has(schema: str, name: str) -> bool:
        return f"{schema}:{name}" in listed or any(has(e, name) for e in extends.get(schema, ()))

    assert {(schema, name) for schema, name in used if not has(schema, name)} == set()
    assert not has("Thing", "birthDate")  # a person's
    assert len(entities) > 30


def test_the_list_of_terms_is_that_of_followthemoney() -> None:
    model = pytest.importorskip("followthemoney").model
    names = terms("ftm")
    schemata = {schema.name for schema in model}
    properties = {prop.qname for schema in model for prop in schema.properties.values()}
    assert [name for name in names if name not in schemata | properties] == []
    assert len(names) > 200
    extends = {name: {above.name for above in model.get(name).extends} for name in ftm_extends()}
    assert extends == ftm_extends()
