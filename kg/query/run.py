"""A SPARQL query in, the engine's answer out; every mistake in it becomes a QueryError.

What looks into the text of a query is imported when a query needs it: answering a stored
question takes less time than importing it all.

The graph asked is the union of facts and evidence unless the query says `FROM` or only facts
are wanted. A graph without pages of ours is asked as the W3C has it: its default graph, and named
graphs where the query says `GRAPH`. `SERVICE` opens network connections and is refused unless it
is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import QueryError
from kg.namespaces import BASE, KG, RDF, prefixes

Answer = QuerySolutions | QueryBoolean | QueryTriples
"""What the engine gives for SELECT, for ASK, and for CONSTRUCT and DESCRIBE."""

_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)
_STAR = re.compile(r"select\b[^{?$(]*\*", re.IGNORECASE)
"""A `SELECT *`, with comments between or not; what it finds elsewhere is looked at closely."""
NO_PREFIXES: Mapping[str, str] = MappingProxyType({})


def ask(
    store: Store,
    text: str,
    *,
    name: str = "",
    limit: int | None = None,
    facts_only: bool = False,
    base: str = BASE,
    declared: Mapping[str, str] = NO_PREFIXES,
    origin: str | None = None,
    allow_service: bool = False,
) -> Answer:
    """The answer of `store` to the query `text`; columns come in the order of the query.

    `name` says in messages where the query comes from, `origin` is the URL against which its
    relative IRIs are resolved. `limit` bounds the rows of a SELECT (and the matches of a
    CONSTRUCT). `declared` are prefixes beside (and before) those of the graph. Raises QueryError
    for a query that cannot be run.
    """
    known = {**prefixes(base), **declared}
    if not allow_service and "service" in text.lower():
        from kg.query.service import refuse_service

        refuse_service(text, known, origin)
    plain = limit is None and not _STAR.search(text)
    wanted = text if plain else _rewritten(text, known, name, limit, origin)
    union = not facts_only and has_pages(store) and not names_graphs(text)
    return _run(store, wanted, known, name, origin, union=union)


def has_pages(store: Store) -> bool:
    """Whether the graph has evidence, which stands in one named graph for each page."""
    pages = store.quads_for_pattern(None, NamedNode(RDF + "type"), NamedNode(KG + "SourceText"))
    return next(pages, None) is not None


def _rewritten(
    text: str, known: dict[str, str], name: str, limit: int | None, origin: str | None
) -> str:
    """The query with its `*` written out and the limit in its place; no other server is asked."""
    from kg.query.service import without_service
    from kg.query.text import star, with_limit, with_variables

    if limit is None and star(text) is None:
        return text
    plain = without_service(text, known, origin) or text  # one with a fault fails here
    shape = _run(Store(), plain, known, name, origin)  # an empty graph answers at once
    if isinstance(shape, QuerySolutions):
        text = with_variables(text, [variable.value for variable in shape.variables])
    if limit is not None and not isinstance(shape, QueryBoolean):
        text = with_limit(text, limit)
    return text


def _run(
    store: Store,
    text: str,
    known: dict[str, str],
    name: str,
    origin: str | None,
    *,
    union: bool = False,
) -> Answer:
    try:
        return store.query(text, base_iri=origin, prefixes=known, use_default_graph_as_union=union)
    except SyntaxError as error:
        from kg.query.fault import find_fault

        raise find_fault(text, str(error), known, origin).error(text, name) from error
    except (RuntimeError, ValueError) as error:
        where = f"{name}: " if name else ""
        raise QueryError(f"{where}{error}; change the query") from error


def names_graphs(text: str) -> bool:
    """Whether the query itself says with `FROM` of which graphs it is asked."""
    if not _FROM.search(text):
        return False
    from kg.query.text import tokens

    return any(token.depth == 0 and token.is_word("FROM") for token in tokens(text))
