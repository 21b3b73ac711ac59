"""The namespaces of the graph contract, as prefix → IRI, and the base of all entities."""

from __future__ import annotations

BASE = "https://w3id.org/lgkg/"
"""Base of every minted IRI; `--base` overrides it for one build."""

KG = "https://w3id.org/lgkg/ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ORG = "http://www.w3.org/ns/org#"
FOAF = "http://xmlns.com/foaf/0.1/"
SCHEMA = "https://schema.org/"
PROV = "http://www.w3.org/ns/prov#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
ITSRDF = "http://www.w3.org/2005/11/its/rdf#"
M8G = "http://data.europa.eu/m8g/"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
QB = "http://purl.org/linked-data/cube#"
DCTERMS = "http://purl.org/dc/terms/"
SH = "http://www.w3.org/ns/shacl#"

VOCABULARIES: dict[str, str] = {
    "kg": KG,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "org": ORG,
    "foaf": FOAF,
    "schema": SCHEMA,
    "prov": PROV,
    "nif": NIF,
    "itsrdf": ITSRDF,
    "m8g": M8G,
    "sem": SEM,
    "qb": QB,
    "dcterms": DCTERMS,
}
"""Vocabularies of the contract. `sh:` is left out: no shape stands in a graph."""

MINTED: tuple[str, ...] = (
    "official",
    "person",
    "agency",
    "zone",
    "place",
    "company",
    "institution",
    "project",
    "policy",
    "event",
    "post",
    "tenure",
    "investment",
    "amount",
    "observation",
    "indicator",
    "milestone",
    "page",
    "article",
    "sentence",
    "mention",
    "claim",
    "part",
    "joining",
    "refusal",
)
"""One prefix for each class of minted IRI: `agency:` is BASE + "agency/"."""


def prefixes(base: str = BASE) -> dict[str, str]:
    """Prefix → IRI for vocabularies and minted classes, in alphabetical order of prefix."""
    minted = {name: f"{base}{name}/" for name in MINTED}
    return dict(sorted({**VOCABULARIES, **minted}.items()))
