"""What is settled in a query's text before another engine gets it: columns and prefixes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from pyoxigraph import QuerySolutions, Store

from kg.query.service import without_service
from kg.query.text import FORMS, Token, star, tokens, with_variables


def named_columns(text: str, known: dict[str, str]) -> str:
    """The query with the outermost `*` written out in the order of first use.

    One that only the server understands is left as it is. Nobody is asked for it.
    """
    if star(text) is None or (plain := without_service(text, known)) is None:
        return text
    try:
        shape = Store().query(plain, prefixes=known)
    except (SyntaxError, RuntimeError, ValueError, OSError):
        return text
    if not isinstance(shape, QuerySolutions):
        return text
    return with_variables(text, [variable.value for variable in shape.variables])


def query_form(text: str) -> str:
    """The keyword that says what is asked for: SELECT, ASK, CONSTRUCT or DESCRIBE.

    >>> query_form("PREFIX ask: <http://e/ask> describe ask:a")
    'DESCRIBE'
    """
    return next((t.text.upper() for t in tokens(text) if any(map(t.is_word, FORMS))), "SELECT")


def with_prefixes(text: str, known: Mapping[str, str]) -> str:
    """The query with the prefixes of `known` in front that it uses and does not declare itself.

    They stand on its first line, so that lines of the server's messages are those of the query.

    >>> with_prefixes("ASK { ?z a kg:Zone }", {"kg": "http://e/", "org": "http://o/"})
    'PREFIX kg: <http://e/> ASK { ?z a kg:Zone }'
    """
    found = tokens(text)
    own = {_prefix(after) for word, after in pairwise(found) if word.is_word("PREFIX")}
    used = {_prefix(token) for token in found if token.form == "prefixed"}
    missing = sorted((used - own) & known.keys())
    return "".join(f"PREFIX {name}: <{known[name]}> " for name in missing) + text


def _prefix(token: Token) -> str:
    return token.text.partition(":")[0]
