"""The ontology covers what is written, says so in two languages, and borrows what exists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, QB, SDO, SH, XSD, DefinedNamespace

from kg import ontology
from kg.graph import quads, turtle
from kg.model import Bound, Kind, Modality, Role, Stage, Status
from kg.namespaces import BASE, ITSRDF, KG, M8G, NIF, SEM, VOCABULARIES
from tests.knowledge import KNOWLEDGE

FILES = ("kg.ttl", "codes.ttl", "mappings.ttl", "shapes.ttl")
CLOSED: dict[str, type[DefinedNamespace]] = {
    str(space._NS): space
    for space in (ORG, FOAF, SKOS, PROV, QB, RDF, RDFS, OWL, DCTERMS, SDO, XSD, SH)
}
MAPPED = {
    "ftm": "https://schema.followthemoney.tech/#",
    "opengov": "http://www.w3.org/ns/opengov#",
    "person": "http://www.w3.org/ns/person#",
}
"""Vocabularies that only the mappings speak of: FollowTheMoney's, and Popolo's two."""
LISTED = {NIF: "nif", ITSRDF: "itsrdf", M8G: "m8g", SEM: "sem"} | {
    space: name for name, space in MAPPED.items()
}
TERMS = Path(__file__).parent / "terms"


@cache
def load(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(ontology.path(name), format="turtle")


@cache
def written() -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle(quads(KNOWLEDGE)), format="turtle")


def iris(graph: rdflib.Graph) -> set[URIRef]:
    return {term for triple in graph for term in triple if isinstance(term, URIRef)}


def terms_of(graph: rdflib.Graph) -> set[URIRef]:
    return {term for term in iris(graph) if str(term).startswith(KG)}


def defined() -> set[URIRef]:
    graph = load("kg.ttl")
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    return {term for kind in kinds for term in graph.subjects(RDF.type, kind)}  # type: ignore[misc]


def listed(name: str) -> set[str]:
    lines = (TERMS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert lines[1].startswith("# Origin:")
    assert "read 20" in " ".join(lines[:5])
    return {line for line in lines if not line.startswith("#")}


def unknown(graph: rdflib.Graph) -> Iterator[str]:
    """Terms of borrowed vocabularies that their vocabulary does not have."""
    for term in iris(graph):
        for space, names in CLOSED.items():
            if str(term).startswith(space) and str(term) != space:
                local = str(term).removeprefix(space)
                # Names that Python reserves (sh:in) stand apart.
                if local not in {*names.__annotations__, *names._extras}:
                    yield str(term)
        for space, name in LISTED.items():
            if str(term).startswith(space) and str(term).removeprefix(space) not in listed(name):
                yield str(term)


@pytest.mark.parametrize("name", FILES)
def test_every_borrowed_term_is_in_its_vocabulary(name: str) -> None:
    assert sorted(unknown(load(name))) == []


def test_every_borrowed_term_of_a_graph_is_in_its_vocabulary() -> None:
    assert sorted(unknown(written())) == []


def test_a_term_that_a_vocabulary_lacks_is_noticed() -> None:
    graph = rdflib.Graph()
    wrong = [URIRef(NIF + "beginOffset"), ORG.holds + "Post", URIRef(M8G + "Agency")]
    for term in wrong:
        graph.add((term, RDF.type, OWL.Class))
    assert sorted(unknown(graph)) == sorted(map(str, wrong))


@pytest.mark.parametrize("name", FILES)
def test_only_vocabularies_of_the_contract_are_borrowed(name: str) -> None:
    known = (*VOCABULARIES.values(), str(SH._NS), BASE, "https://www.apache.org/licenses/")
    known += tuple(MAPPED.values()) if name == "mappings.ttl" else ()
    assert [str(term) for term in iris(load(name)) if not str(term).startswith(known)] == []


def test_every_term_that_is_written_is_defined() -> None:
    codes = set(load("codes.ttl").subjects(SKOS.inScheme))
    assert sorted(terms_of(written()) - defined() - codes) == []


def test_every_term_that_is_defined_is_written_or_says_that_it_is_abstract() -> None:
    graph = load("kg.ttl")
    unused = defined() - terms_of(written())
    abstract = {
        term
        for term in defined()
        for comment in graph.objects(term, RDFS.comment)
        if isinstance(comment, Literal) and comment.language == "en" and "Abstract" in comment
    }
    assert sorted(unused) == sorted(abstract)
    assert len(defined()) > 70


def test_every_term_that_other_files_speak_of_is_defined() -> None:
    codes = set(load("codes.ttl").subjects(RDF.type))
    shapes = set(load("shapes.ttl").subjects(RDF.type, SH.NodeShape))
    for name in ("mappings.ttl", "shapes.ttl"):
        assert sorted(terms_of(load(name)) - defined() - codes - shapes) == []


@pytest.mark.parametrize("tag", ["en", "zh"])
@pytest.mark.parametrize("predicate", [RDFS.label, RDFS.comment])
def test_every_term_is_labelled_and_explained_once_in_each_language(
    tag: str, predicate: URIRef
) -> None:
    graph = load("kg.ttl")
    for term in defined():
        texts = [t for t in graph.objects(term, predicate) if getattr(t, "language", "") == tag]
        assert len(texts) == 1, f"{term} has {len(texts)} {predicate} in {tag}"


def test_no_two_terms_of_one_kind_share_a_label() -> None:
    graph = load("kg.ttl")
    classes = set(graph.subjects(RDF.type, OWL.Class))
    labels = [str(text) for term in classes for text in graph.objects(term, RDFS.label)]
    assert len(labels) == len(set(labels))


def test_every_property_says_between_what_it_stands() -> None:
    graph = load("kg.ttl")
    properties = {
        term
        for kind in (OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in graph.subjects(RDF.type, kind)
    }
    for term in properties:
        assert (term, RDFS.range, None) in graph, term
        assert (term, RDFS.domain, None) in graph or (term, SDO.domainIncludes, None) in graph


def classes_of(node: object) -> set[object]:
    """The classes of a node, with all that the ontology says they are part of."""
    graph = load("kg.ttl")
    found = set(written().objects(node, RDF.type)) | set(load("codes.ttl").objects(node, RDF.type))  # type: ignore[arg-type]
    return {above for one in found for above in graph.transitive_objects(one, RDFS.subClassOf)}  # type: ignore[arg-type]


def test_what_is_written_keeps_to_domains_and_ranges() -> None:
    graph = load("kg.ttl")
    checked = 0
    for subject, predicate, value in written():
        domains = set(graph.objects(predicate, RDFS.domain))
        domains |= set(graph.objects(predicate, SDO.domainIncludes))
        if domains:
            assert domains & classes_of(subject), (subject, predicate)
        for wanted in graph.objects(predicate, RDFS.range):
            if isinstance(value, Literal):
                kind = RDF.langString if value.language else value.datatype or XSD.string
                assert kind == wanted, (subject, predicate, value)
            else:
                assert wanted in classes_of(value), (subject, predicate, value)
            checked += 1
    assert checked > 300


@pytest.mark.parametrize(
    ("scheme", "members"),
    [
        ("ObservationStatus", [status.value for status in Status]),
        ("Bound", [bound.value for bound in Bound]),
        ("Modality", [modality.value for modality in Modality]),
        ("ProjectStage", ["".join(map(str.title, s.name.split("_"))) for s in Stage]),
        ("SentenceRole", [role.name.title() for role in Role]),
    ],
)
def test_the_codes_are_those_of_the_model(scheme: str, members: list[str]) -> None:
    found = load("codes.ttl").subjects(SKOS.inScheme, URIRef(KG + scheme))
    assert sorted(map(str, found)) == sorted(KG + member for member in members)


def test_stages_bear_the_words_of_the_model() -> None:
    graph = load("codes.ttl")
    for number, stage in enumerate(Stage, 1):
        (concept,) = graph.subjects(SKOS.prefLabel, Literal(stage.value, "zh"))
        assert str(graph.value(concept, SKOS.notation)) == str(number)


def test_every_kind_is_a_class_below_entity() -> None:
    graph = load("kg.ttl")
    entity = URIRef(KG + "Entity")
    for kind in Kind:
        assert entity in graph.transitive_objects(URIRef(KG + kind.value), RDFS.subClassOf)


def test_every_term_has_an_example() -> None:
    graph = load("kg.ttl")
    for term in defined():
        (example,) = graph.objects(term, SKOS.example)
        assert str(example).strip()


def test_every_inverse_has_the_ends_of_its_property_turned_round() -> None:
    graph = load("kg.ttl")
    pairs = list(graph.subject_objects(OWL.inverseOf))
    for inverse, of in pairs:
        assert graph.value(inverse, RDFS.range) == graph.value(of, RDFS.domain), inverse
        if (of, SDO.rangeIncludes, None) not in graph:
            assert graph.value(inverse, RDFS.domain) == graph.value(of, RDFS.range), inverse
    assert len(pairs) > 10


@pytest.mark.parametrize("tag", ["en", "zh"])
def test_every_code_and_scheme_is_labelled_and_defined_in_each_language(tag: str) -> None:
    graph = load("codes.ttl")
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    codes = set(graph.subjects(RDF.type, SKOS.Concept))
    for term in schemes | codes:
        for predicate in (SKOS.prefLabel, SKOS.definition):
            texts = [x for x in graph.objects(term, predicate) if getattr(x, "language", "") == tag]
            assert len(texts) == 1, (term, predicate)
    assert all((code, SKOS.inScheme, None) in graph for code in codes)
    assert set(graph.objects(None, SKOS.inScheme)) == schemes
    assert (len(schemes), len(codes)) > (8, 90)


def test_no_printed_word_has_two_codes_of_one_list() -> None:
    graph = load("codes.ttl")
    seen: set[tuple[object, str]] = set()
    for code, scheme in graph.subject_objects(SKOS.inScheme):
        for predicate in (SKOS.prefLabel, SKOS.altLabel):
            for label in graph.objects(code, predicate):
                if label.language == "zh":  # type: ignore[union-attr]
                    assert (scheme, str(label)) not in seen, label
                    seen.add((scheme, str(label)))
    assert len(seen) > 300


LISTS = {
    "obsStatus": "ObservationStatus",
    "bound": "Bound",
    "modality": "Modality",
    "stage": "ProjectStage",
    "role": "SentenceRole",
    "growthBasis": "GrowthBasis",
    "rank": "PostRank",
    "zoneKind": "ZoneKind",
    "unit": "Unit",
}


@pytest.mark.parametrize(("name", "scheme"), LISTS.items())
def test_shapes_ask_for_the_codes_of_the_list(name: str, scheme: str) -> None:
    shapes, codes = load("shapes.ttl"), load("codes.ttl")
    members = set(codes.subjects(SKOS.inScheme, URIRef(KG + scheme)))
    asked = [
        set(shapes.items(found))  # type: ignore[arg-type]
        for shape in shapes.subjects(SH.path, URIRef(KG + name))
        for found in shapes.objects(shape, SH["in"])
    ]
    assert asked
    assert all(found == members for found in asked)


def test_every_list_is_named_by_the_property_that_it_is_for() -> None:
    graph = load("kg.ttl")
    assert set(LISTS.values()) == {
        str(scheme).removeprefix(KG) for scheme in load("codes.ttl").objects(None, SKOS.inScheme)
    }
    for name, scheme in LISTS.items():
        said = " ".join(map(str, graph.objects(URIRef(KG + name), RDFS.comment)))
        assert said.count(f"kg:{scheme}") == 2
        assert graph.value(URIRef(KG + name), RDFS.range) == SKOS.Concept


@pytest.mark.parametrize("name", ["kg.ttl", "codes.ttl", "shapes.ttl", "mappings.ttl"])
def test_every_file_says_what_it_is_and_how_it_may_be_used(name: str) -> None:
    graph = load(name)
    (node,) = graph.subjects(RDF.type, OWL.Ontology)
    version = graph.value(node, OWL.versionIRI)
    assert str(version) == f"{node}/{graph.value(node, OWL.versionInfo)}"
    assert {text.language for text in graph.objects(node, DCTERMS.title)} == {"en", "zh"}  # type: ignore[union-attr]
    for predicate in (DCTERMS.license, DCTERMS.creator, DCTERMS.created, DCTERMS.modified):
        assert graph.value(node, predicate, any=True) is not None
