"""Any server that speaks the SPARQL 1.1 Protocol (W3C, 2013-03-21), asked as a graph of ours is.

1. prefixes of ours and of the caller that the query uses are declared in front of it;
2. it goes as GET, or as POST where its URL would be too long (sections 2.1.1 and 2.1.2);
3. the answer is read from JSON, XML or TSV, triples from any RDF format.

Where the server holds pages of ours, it is asked for the union of its graphs (`kg push` puts each
page in a graph of its own): by a parameter that Oxigraph's server knows and others pass over.
"""

from __future__ import annotations

import http.client
import urllib.error
from collections.abc import Iterable, Mapping
from urllib.parse import urlencode, urlsplit

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolution,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from kg.connection import WEB_PAGES, Connection, explanation, status_of
from kg.credentials import Credentials
from kg.errors import EndpointError
from kg.namespaces import BASE, KG, MINTED, prefixes
from kg.query.outgoing import named_columns, query_form, with_prefixes
from kg.query.run import NO_PREFIXES, names_graphs
from kg.query.service import refuse_fault
from kg.query.text import with_limit

ADDRESSES = (
    "Oxigraph has it at /query, Fuseki at /DATASET/sparql, GraphDB at /repositories/NAME, "
    "Virtuoso at /sparql"
)
LONGEST_URL = 2000
UNION = "union-default-graph"

_ROWS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
_TRIPLES = {
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/turtle": RdfFormat.TURTLE,
    "application/x-turtle": RdfFormat.TURTLE,
    "text/plain": RdfFormat.N_TRIPLES,
    "text/n3": RdfFormat.N3,
    "text/rdf+n3": RdfFormat.N3,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/xml": RdfFormat.RDF_XML,
    "text/xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
}
_ACCEPT_ROWS = (
    "application/sparql-results+json, application/sparql-results+xml;q=0.8, "
    "text/tab-separated-values;q=0.5"
)
_ACCEPT_TRIPLES = "application/n-triples, text/turtle;q=0.8, application/rdf+xml;q=0.5"

RemoteAnswer = QuerySolutions | QueryBoolean | list[Triple]


class Endpoint:
    """One endpoint; every method raises EndpointError where it gives no answer."""

    def __init__(self, url: str, credentials: Credentials) -> None:
        self._connection = Connection(url, credentials, None)
        self.url = self._connection.url
        self._known: tuple[bool, str] | None = None

    def ask(
        self,
        text: str,
        *,
        name: str = "",
        limit: int | None = None,
        facts_only: bool = False,
        declared: Mapping[str, str] = NO_PREFIXES,
    ) -> RemoteAnswer:
        """The server's answer to the query `text`; see `kg.query.run.ask` for the rest."""
        form = query_form(text)
        minted = any(f"{name}:" in text for name in MINTED)  # else the base does not matter
        known = {**prefixes(self.base if minted else BASE), **declared}
        text = named_columns(text, known)
        if limit is not None and form != "ASK":
            text = with_limit(text, limit)
        union = not facts_only and not names_graphs(text) and self.has_pages()
        try:
            return self._asked(with_prefixes(text, known), form, union, name)
        except EndpointError as error:
            if isinstance(error.__cause__, urllib.error.HTTPError) and error.__cause__.code == 400:
                refuse_fault(text, known, name)
            raise

    @property
    def base(self) -> str:
        """The base of the IRIs of its entities, as `kg.store.base_of` has it."""
        return self._survey()[1]

    def has_pages(self) -> bool:
        """Whether there are pages of ours in what the server gives as its default graph."""
        return self._survey()[0]

    def has_pages_among_facts(self) -> bool:
        """Whether pages stand in the default graph itself, which the facts alone should be."""
        answer = self._asked(f"ASK {{ ?page a <{KG}SourceText> }}", "ASK", False, "")
        return bool(answer)

    def _survey(self) -> tuple[bool, str]:
        """Whether there are pages, and the base; asked once, together."""
        if self._known is None:
            classes = " ".join(f"kg:{name.capitalize()}" for name in MINTED)
            text = (
                f"PREFIX kg: <{KG}> SELECT ?page ?entity ?class {{ "
                "{ SELECT ?page { ?page a kg:SourceText } LIMIT 1 } UNION "
                f"{{ SELECT ?entity ?class {{ VALUES ?class {{ {classes} }} ?entity a ?class "
                "FILTER CONTAINS(STR(?entity), LCASE(CONCAT('/', STRAFTER(STR(?class), '#'), '/')))"
                " } LIMIT 1 } }"
            )
            answer = self._asked(text, "SELECT", True, "")
            assert isinstance(answer, QuerySolutions)
            pages, base = False, BASE
            for page, entity, class_ in answer:
                pages = pages or page is not None
                if isinstance(entity, NamedNode) and isinstance(class_, NamedNode):
                    part = class_.value.removeprefix(KG).lower()
                    base = entity.value.rpartition(f"{part}/")[0]
            self._known = (pages, base)
        return self._known

    def _asked(self, text: str, form: str, union: bool, name: str) -> RemoteAnswer:
        joint = "&" if urlsplit(self.url).query else "?"
        address = f"{self.url}{joint}{UNION}=true" if union else self.url
        joint = "&" if urlsplit(address).query else "?"
        accepted = _ACCEPT_ROWS if form in ("SELECT", "ASK") else _ACCEPT_TRIPLES
        headers = {"Accept": accepted}
        asked = urlencode({"query": text})
        method, body = "GET", None
        if len(address) + len(asked) < LONGEST_URL:
            address = f"{address}{joint}{asked}"
        else:
            method, body = "POST", asked.encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            with self._connection.open(method, address, body, headers) as answer:
                kind = answer.headers.get_content_type()
                content = answer.read()
        except urllib.error.HTTPError as error:
            raise self._refused(error, name) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise EndpointError(self._connection.unanswered(error)) from error
        return self._read(content, kind, form)

    def _read(self, content: bytes, kind: str, form: str) -> RemoteAnswer:
        if kind in WEB_PAGES:
            raise self._no_endpoint("it answers with a web page")
        try:
            if form in ("SELECT", "ASK") and kind in _ROWS:
                rows = parse_query_results(content, _ROWS[kind])
                if isinstance(rows, QuerySolutions):
                    read = list(rows)  # what is broken shows while the rows are read
                    if form == "ASK":
                        return _verdict(read)
                return parse_query_results(content, _ROWS[kind])
            if form not in ("SELECT", "ASK") and (sort := _form_of_triples(content, kind)):
                return [quad.triple for quad in parse(content, sort, base_iri=self.url)]
        except (SyntaxError, ValueError) as error:
            raise EndpointError(
                f"{self.url}: its answer ({kind}) is broken: {error}; ask again, or ask for less"
            ) from error
        raise self._no_endpoint(f"it answers a {form} with {kind}")

    def _refused(self, error: urllib.error.HTTPError, name: str) -> EndpointError:
        said, status = explanation(error), status_of(error)
        if told := self._connection.turned_away(error, "ask"):
            return EndpointError(told)
        if error.code in (404, 405, 501):
            return self._no_endpoint(f"it answers {status}")
        query = f"the query {name}" if name else "the query"
        told = f"{self.url}: the server answers {query} with {status}"
        if said:
            told += f" ({said})"
        advice = {
            400: "change the query",
            429: "it has too many questions: wait, then ask again",
            503: "it has too much to do: wait, then ask again",
            504: "narrow the query",
        }.get(error.code, "see the server's log, or narrow the query")
        return EndpointError(f"{told}; {advice}")

    def _no_endpoint(self, what: str) -> EndpointError:
        return EndpointError(
            f"{self.url}: is no SPARQL endpoint ({what}); give the address for queries: {ADDRESSES}"
        )


def _form_of_triples(content: bytes, kind: str) -> RdfFormat | None:
    """The format of an answer in triples; None where it is none.

    rdflib-endpoint gives RDF/XML as an answer in rows, where nothing that it knows was asked for.
    """
    if kind == "application/sparql-results+xml" and b"<rdf:RDF" in content[:1000]:
        return RdfFormat.RDF_XML
    return _TRIPLES.get(kind)


def _verdict(rows: Iterable[QuerySolution]) -> QueryBoolean:
    """The answer to an ASK from one in rows, as Virtuoso gives it: a row with a 1, or no row."""
    held = any(isinstance(row[0], Literal) and row[0].value in ("1", "true") for row in rows)
    said = f'{{"head": {{}}, "boolean": {str(held).lower()}}}'
    verdict = parse_query_results(said.encode(), QueryResultsFormat.JSON)
    assert isinstance(verdict, QueryBoolean)
    return verdict
