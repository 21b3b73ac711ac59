"""A SPARQL query in, the engine's answer out; every mistake in it becomes a QueryError.

What looks into the text of a query is imported when a query needs it: answering a stored
question takes less time than importing it all.

The graph asked is the union of facts and evidence unless the query says `FROM` or only facts
are wanted. `SERVICE` would open network connections and is refused.
"""

from __future__ import annotations

import re

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import QueryError
from kg.namespaces import BASE, prefixes

Answer = QuerySolutions | QueryBoolean | QueryTriples
"""What the engine gives for SELECT, for ASK, and for CONSTRUCT and DESCRIBE."""

_SERVICE = re.compile("service", re.IGNORECASE)


def ask(
    store: Store,
    text: str,
    *,
    name: str = "",
    limit: int | None = None,
    facts_only: bool = False,
    base: str = BASE,
) -> Answer:
    """The answer of `store` to the query `text`; columns come in the order of the query.

    `name` says in messages where the query comes from. `limit` bounds the rows of a SELECT
    (and the matches of a CONSTRUCT). Raises QueryError for a query that cannot be run.
    """
    known = prefixes(base)
    _refuse_service(text, known)
    wanted = text if limit is None and "*" not in text else _rewritten(text, known, name, limit)
    union = not facts_only and not _names_graphs(text)
    return _run(store, wanted, known, name, union=union)


def _rewritten(text: str, known: dict[str, str], name: str, limit: int | None) -> str:
    """The query with its `*` written out and the limit in its place."""
    from kg.query.text import star, with_limit, with_variables

    if limit is None and star(text) is None:
        return text
    shape = _run(Store(), text, known, name)  # an empty graph answers at once
    if isinstance(shape, QuerySolutions):
        text = with_variables(text, [variable.value for variable in shape.variables])
    if limit is not None and not isinstance(shape, QueryBoolean):
        text = with_limit(text, limit)
    return text


def _run(
    store: Store, text: str, known: dict[str, str], name: str, *, union: bool = False
) -> Answer:
    try:
        return store.query(text, prefixes=known, use_default_graph_as_union=union)
    except SyntaxError as error:
        from kg.query.fault import find_fault

        raise find_fault(text, str(error), known).error(text, name) from error
    except (RuntimeError, ValueError) as error:
        where = f"{name}: " if name else ""
        raise QueryError(f"{where}{error}; change the query") from error


def _names_graphs(text: str) -> bool:
    if "from" not in text.lower():
        return False
    from kg.query.text import tokens

    return any(token.depth == 0 and token.is_word("FROM") for token in tokens(text))


def _refuse_service(text: str, known: dict[str, str]) -> None:
    """Raises QueryError where `SERVICE` stands as a keyword.

    Whether it does, the engine's own parser decides: in a text, a comment or a name another
    word does as well; only a keyword cannot be replaced.
    """
    if not _SERVICE.search(text):
        return
    masked = _SERVICE.sub("servicf", text)
    try:
        Store().query(masked, prefixes=known)
    except SyntaxError as error:
        from kg.query.fault import find_fault

        fault = find_fault(masked, str(error), known)
        if _SERVICE.match(text, fault.offset):
            fault = type(fault)(
                fault.offset,
                "SERVICE would ask another server and is refused; "
                "ask that server itself and join the answers",
            )
        raise fault.error(text) from error
    except (RuntimeError, ValueError):
        return  # the query itself will fail in the same way, with a message
