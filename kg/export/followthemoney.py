"""The graph as FollowTheMoney entities, one JSON object a line, for Aleph, OpenAleph or `ftm`.

What becomes what (`SCHEMATA`, `_edge`):

* people → Person, agencies → PublicBody, companies → Company, institutions → Organization;
  a zone acts as a body in this prose and is an Organization (`classification` 功能区);
* places → Address, events → Event, projects → Project with amounts and stages;
* posts → Position, tenures → Occupancy: `date` holds the days of the reports, for nobody
  printed when the office began or ended (`startDate` and `endDate` would say so);
* who takes part in a project or invests → ProjectParticipant, other relations → UnknownLink
  with their name as `role`;
* page files → PlainText, articles → Article, mentions → Mention; Documentation ties an article
  to a project, event or place, which a Mention cannot resolve to.

Policies, figures and what is only planned or denied have no twin there and are left out. Edges
have the sentences as `summary` and the articles as `proof`; `sourceUrl` is the IRI in our graph.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from pyoxigraph import Store

from kg.model import Kind, Predicate, Stage
from kg.namespaces import DCTERMS, ITSRDF, KG, NIF, PROV, RDF, SCHEMA, SKOS
from kg.network import RELATION_WORDS, project
from kg.properties import many, members, one

SCHEMATA: dict[str, str] = {
    Kind.OFFICIAL: "Person",
    Kind.PERSON: "Person",
    Kind.AGENCY: "PublicBody",
    Kind.ZONE: "Organization",
    Kind.PLACE: "Address",
    Kind.COMPANY: "Company",
    Kind.INSTITUTION: "Organization",
    Kind.PROJECT: "Project",
    Kind.EVENT: "Event",
}
"""Kind of entity → FollowTheMoney schema."""

ORGANISATIONS = frozenset({"PublicBody", "Company", "Organization"})
LEGAL_ENTITIES = ORGANISATIONS | {"Person"}

_STAGES = {"".join(map(str.capitalize, s.name.split("_"))): s.value for s in Stage}
_ZONE = "功能区"

Properties = defaultdict[str, set[str]]


def write_followthemoney(store: Store, out: BinaryIO) -> None:
    """Writes the entities to `out`, sorted by schema and id: the same bytes for one graph."""
    out.writelines(lines(store))


def lines(store: Store) -> Iterator[bytes]:
    """One JSON object with `id`, `schema` and `properties` for each entity."""
    found = _Entities(store).all()
    for schema, iri in sorted(found):
        properties = {key: sorted(values) for key, values in sorted(found[schema, iri].items())}
        entity = {"id": entity_id(iri), "schema": schema, "properties": properties}
        yield (json.dumps(entity, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def entity_id(*parts: str) -> str:
    """The id of what has this IRI (or of an edge between several): a hash, as is the custom.

    >>> entity_id("https://w3id.org/lgkg/zone/青岛自贸片区")
    'lgkg-9d557b03e29459d6922aa0396adf4629b5006973'
    """
    return f"lgkg-{hashlib.sha1(' '.join(parts).encode(), usedforsecurity=False).hexdigest()}"


class _Entities:
    """Collects properties under (schema, IRI); edges without an IRI have one made of their ends."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.network = project(store)
        self.found: defaultdict[tuple[str, str], Properties] = defaultdict(lambda: defaultdict(set))
        self.schema: dict[str, str] = {}
        sentence = one(store, PROV + "wasQuotedFrom")
        article = one(store, DCTERMS + "isPartOf")
        self.article = {claim: article[s] for claim, s in sentence.items() if s in article}
        self.quote = one(store, KG + "quote")
        self.page = one(store, PROV + "wasDerivedFrom")

    def all(self) -> dict[tuple[str, str], Properties]:
        self.nodes()
        self.documents()
        self.money_and_stages()
        posts = one(self.store, KG + "post")
        for subject, object_, row in self.network.edges(data=True):
            if subject in self.schema and object_ in self.schema:
                self.edge(subject, object_, row, posts.get(row["fact"], ""))
        self.mentions()
        return self.found

    def add(self, schema: str, iri: str, **values: str | Iterable[str]) -> None:
        """Adds values to an entity; empty texts are no values."""
        properties = self.found[schema, iri]
        for key, value in values.items():
            texts = {" ".join(v.split()) for v in ([value] if isinstance(value, str) else value)}
            if texts - {""}:
                properties[key] |= texts - {""}

    def nodes(self) -> None:
        for iri, row in self.network.nodes(data=True):
            schema = SCHEMATA.get(row["kind"])
            if schema is None:
                continue
            self.schema[iri] = schema
            self.add(
                schema,
                iri,
                name=row["label"],
                alias=row["names"],
                weakAlias=set(row["contextual_names"]) - {row["label"], *row["names"]},
                sourceUrl=iri,
            )
            if schema == "Address":
                self.add(schema, iri, full=row["label"])
            if row["kind"] == Kind.ZONE:
                self.add(schema, iri, classification=_ZONE)

    def documents(self) -> None:
        """Page files and articles."""
        store, pages = self.store, members(self.store, RDF + "type", KG + "SourceText")
        names, hashes = one(store, KG + "fileName"), one(store, KG + "sha256")
        for page in pages:
            self.add(
                *("PlainText", page),
                fileName=names.get(page, page),
                # `contentHash` is a SHA-1 there, and nothing else.
                notes=f"SHA-256 {hashes[page]}" if page in hashes else "",
                mimeType="text/plain",
                language="zho",
                sourceUrl=page,
            )
        headlines, texts = one(store, SCHEMA + "headline"), one(store, SCHEMA + "articleBody")
        dates = one(store, SCHEMA + "datePublished")
        labels = one(store, SKOS + "prefLabel")
        roles = [many(store, KG + role) for role in ("reporter", "correspondent")]
        for article in members(store, RDF + "type", KG + "Article"):
            page = self.page.get(article, "")
            authors = [labels.get(person, "") for role in roles for person in role.get(article, ())]
            self.add(
                *("Article", article),
                title=headlines.get(article, ""),
                fileName=names.get(page, ""),
                bodyText=texts.get(article, ""),
                publishedAt=dates.get(article, ""),
                author=authors,
                language="zho",
                proof=entity_id(page) if page in hashes else "",
                sourceUrl=article,
            )

    def money_and_stages(self) -> None:
        store = self.store
        projects, amounts = one(store, KG + "project"), one(store, KG + "amount")
        values, currencies = one(store, SCHEMA + "value"), one(store, SCHEMA + "currency")
        stages, reported = one(store, KG + "stage"), one(store, KG + "reportedOn")
        for fact, iri in projects.items():
            if self.schema.get(iri) != "Project":
                continue
            amount = amounts.get(fact, "")
            stage = stages.get(fact, "").removeprefix(KG)
            self.add(
                *("Project", iri),
                amount=values.get(amount, ""),
                currency=currencies.get(amount, ""),
                phase=_STAGES.get(stage, stage),
                date=reported.get(fact, ""),
            )

    def edge(self, subject: str, object_: str, row: dict[str, Any], post: str) -> None:
        """A relation: an edge of its own, or a property where FollowTheMoney has one."""
        source, target = self.schema[subject], self.schema[object_]
        predicate = Predicate(row["predicate"])
        role = RELATION_WORDS[predicate].zh
        key = row["fact"] or " ".join((subject, predicate.value, object_))
        if predicate is Predicate.HOLDS_POST and source == "Person" and post:
            self.position(post, object_, row)
            ends = {"holder": subject, "post": post}
            dates = {row["since"], row["until"]}
            self.link("Occupancy", key, ends, row, date=dates)
        elif predicate is Predicate.PART_OF and {source, target} <= ORGANISATIONS:
            self.add(source, subject, parent=entity_id(object_))
        elif target == "Project" and source in LEGAL_ENTITIES:
            ends = {"participant": subject, "project": object_}
            description = row["note"] if predicate is Predicate.INVESTMENT else ""
            self.link("ProjectParticipant", key, ends, row, role=role, description=description)
        elif target == "Event" and source in LEGAL_ENTITIES:
            name = "organizer" if predicate is Predicate.ORGANISED else "involved"
            self.add("Event", object_, **{name: entity_id(subject)}, proof=self.proof(row))
        else:
            ends = {"subject": subject, "object": object_}
            self.link("UnknownLink", key, ends, row, role=[role, row["note"]])

    def position(self, post: str, body: str, row: dict[str, Any]) -> None:
        name = self.network.nodes[body]["label"]
        self.add("Position", post, name=f"{name}{row['note']}", sourceUrl=post)
        if self.schema[body] in ORGANISATIONS:
            self.add("Position", post, organization=entity_id(body))
        else:
            self.add("Position", post, subnationalArea=name)

    def link(
        self,
        schema: str,
        key: str,
        ends: dict[str, str],
        row: dict[str, Any],
        **values: str | Iterable[str],
    ) -> None:
        ids = {name: entity_id(iri) for name, iri in ends.items()}
        quotes = [self.quote.get(claim, "") for claim in row["claims"]]
        self.add(schema, key, **ids, **values, proof=self.proof(row), summary=quotes)
        if row["fact"]:
            self.add(schema, key, sourceUrl=row["fact"])

    def proof(self, row: dict[str, Any]) -> list[str]:
        """The articles that state a relation."""
        return [entity_id(self.article[claim]) for claim in row["claims"] if claim in self.article]

    def mentions(self) -> None:
        store = self.store
        names, sentences = one(store, NIF + "anchorOf"), one(store, DCTERMS + "isPartOf")
        entities, classes = one(store, ITSRDF + "taIdentRef"), one(store, ITSRDF + "taClassRef")
        for mention in members(store, RDF + "type", KG + "Mention"):
            article = sentences.get(sentences.get(mention, ""), "")
            if ("Article", article) not in self.found or not names.get(mention, "").strip():
                continue
            entity = entities.get(mention, "")
            schema = SCHEMATA.get(classes.get(mention, "").removeprefix(KG), "")
            resolved = self.schema.get(entity) in LEGAL_ENTITIES
            self.add(
                *("Mention", mention),
                document=entity_id(article),
                name=names[mention],
                detectedSchema=schema,
                resolved=entity_id(entity) if resolved else "",
            )
            if entity in self.schema and not resolved:
                key = f"{article} {entity}"
                ids = {"document": entity_id(article), "entity": entity_id(entity)}
                self.add("Documentation", key, **ids, role="提及")
