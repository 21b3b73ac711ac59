"""`SERVICE`, by which a query asks other servers: refused, or taken out of what is only looked at.

The engine calls the other server for an empty graph, too. So a query whose columns or faults alone
are wanted goes to the engine without `SERVICE`. Whether the word is the keyword, the engine's own
parser decides: in a text, a comment or a name another word does as well, only a keyword cannot be
replaced. Every replacement is as long as what it replaces, so that places in the query stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from pyoxigraph import Store

from kg.query.text import tokens

if TYPE_CHECKING:
    from kg.query.fault import Fault

_SERVICE = re.compile("service", re.IGNORECASE)


def refuse_service(text: str, known: Mapping[str, str], origin: str | None = None) -> None:
    """Raises QueryError where `SERVICE` stands as a keyword, and for faults before it."""
    fault = _fault(text, known, origin)
    if fault is None:
        return
    if _SERVICE.match(text, fault.offset):
        fault = type(fault)(
            fault.offset,
            "SERVICE asks another server, which happens only with --allow-service; "
            "or ask that server itself with --endpoint",
        )
    raise fault.error(text)


def refuse_fault(text: str, known: Mapping[str, str], name: str) -> None:
    """Raises QueryError, with line and pointer, for a syntax error; asks nobody."""
    fault = _fault(_with_graph(text), known, None)
    if fault is not None and not _SERVICE.match(text, fault.offset):
        raise fault.error(text, name)


def without_service(text: str, known: Mapping[str, str], origin: str | None = None) -> str | None:
    """The query with `GRAPH` for `SERVICE`: its form and columns are the same, and it asks nobody.

    None where the query has a syntax error, or hides `SERVICE` where tokens do not show it.

    >>> without_service("SELECT * { SERVICE SILENT ?s { ?a ?b ?c } }", {})
    'SELECT * { GRAPH          ?s { ?a ?b ?c } }'
    """
    if not _SERVICE.search(text):
        return text
    plain = _with_graph(text)
    return plain if _fault(plain, known, origin) is None else None


def _with_graph(text: str) -> str:
    for word, after in pairwise(tokens(text)):
        if word.is_word("SERVICE"):
            text = f"{text[: word.start]}GRAPH  {text[word.end :]}"
            if after.is_word("SILENT"):
                text = f"{text[: after.start]}{' ' * len(after.text)}{text[after.end :]}"
    return text


def _fault(text: str, known: Mapping[str, str], origin: str | None) -> Fault | None:
    """The first fault of the query; the keyword `SERVICE` is one."""
    masked = _SERVICE.sub("servicf", text)
    try:
        Store().query(masked, base_iri=origin, prefixes=dict(known))
    except SyntaxError as error:
        from kg.query.fault import find_fault

        return find_fault(masked, str(error), known, origin)
    except (RuntimeError, ValueError, OSError):
        return None  # the query itself will fail in the same way, with a message
    return None
