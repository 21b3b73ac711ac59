"""A QUERY that is no SPARQL: the name of a file, a question in words, a stored name mistyped."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

LONGEST = 60
"""Characters of the text that a message repeats."""

_FORM = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE|PREFIX|BASE)\b|[{}?$<]", re.IGNORECASE)
"""What every query has at least one of."""
_FILE = re.compile(r"\S*[/\\]\S*|\S+\.(rq|sparql|ru|txt|md)", re.IGNORECASE)


def is_no_query(text: str) -> bool:
    """Whether nothing of SPARQL stands in the text, so that it must mean something else.

    >>> is_no_query("posts-of.rq"), is_no_query("SELEKT * { ?s ?p ?o }")
    (True, False)
    """
    return bool(text.strip()) and not _FORM.search(text)


def told(text: str, values: Sequence[str]) -> str:
    """What the text, and the words behind it, can have meant, and what to do: a message."""
    if os.path.isdir(text):
        return f"{text}: is a folder; give a query, or a graph with -g"
    if _FILE.fullmatch(text):
        near = _near(Path(text).stem)
        hint = f"; a stored question is asked by its name: kg query {near}" if near else ""
        return f"{_short(text)}: there is no such file; check the path of the query{hint}"
    near = _near(text)
    hint = f"did you mean {near}? See" if near else "see"
    return (
        f"“{_short(' '.join((text, *values)))}” is neither SPARQL nor a stored question; "
        f"{hint} “kg query --list”, or ask in words with “kg ask”"
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _near(name: str) -> str | None:
    """The stored question that is called so, or nearly so."""
    from difflib import get_close_matches

    from kg import ontology

    names = sorted(path.stem for path in ontology.path("queries").glob("*.rq"))
    plain = name[:LONGEST].strip().lower().replace("_", "-").replace(" ", "-")
    return next(iter(get_close_matches(plain, names, n=1, cutoff=0.7)), None)
