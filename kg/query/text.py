"""SPARQL text as tokens: enough to see its outermost clauses, not a second parser.

The engine parses; this module answers what the engine does not tell: in which order a
`SELECT *` names its variables, and where a `LIMIT` belongs. Token forms follow sections 4.1
and 19.8 of SPARQL 1.1; what no form fits is a token of one character.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
"""The keywords that say what is asked for."""

_FORMS = {
    "blank": r"\s+|#[^\r\n]*",
    "iri": r"<[^\x00-\x20<>\"{}|^`\\]*>",
    "string": r"'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'(?:[^'\\\r\n]|\\.)*'"
    r'|"(?:[^"\\\r\n]|\\.)*"',
    "variable": r"[?$]\w+",
    "language": r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
    "prefixed": r"(?:[^\W\d][\w.\-]*)?:(?:[\w:.\-]|%[0-9A-Fa-f]{2}|\\[^\w\s])*(?<!\.)",
    "number": r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?",
    "word": r"\w+",
    "mark": r".",
}
_TOKEN = re.compile("|".join(f"(?P<{n}>{form})" for n, form in _FORMS.items()), re.DOTALL)


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its form's name, its place, and how many `{` and `(` are open before it."""

    form: str
    text: str
    start: int
    depth: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def is_word(self, word: str) -> bool:
        """Whether this is the keyword `word`, given in capitals."""
        return self.form == "word" and self.text.upper() == word


def tokens(text: str) -> list[Token]:
    """All tokens of `text` but blanks and comments.

    >>> [t.text for t in tokens("SELECT * { ?s a kg:Zone } # 园区")]
    ['SELECT', '*', '{', '?s', 'a', 'kg:Zone', '}']
    """
    found = []
    depth = 0
    for match in _TOKEN.finditer(text):
        form = match.lastgroup or "mark"
        if form == "blank":
            continue
        if match[0] in "})":
            depth -= 1
        found.append(Token(form, match[0], match.start(), depth))
        if match[0] in "{(":
            depth += 1
    return found


def star(text: str) -> Token | None:
    """The `*` of an outermost `SELECT *`, else None."""
    found = tokens(text)
    for select, *after in zip(found, found[1:], found[2:], strict=False):
        if select.depth == 0 and select.is_word("SELECT"):
            for token in after:
                if token.text == "*":
                    return token
                if not (token.is_word("DISTINCT") or token.is_word("REDUCED")):
                    return None
    return None


def with_variables(text: str, variables: Sequence[str]) -> str:
    """The query with the outermost `*` written out, in the order of first use.

    `variables` are the names without `?` that the engine gives; it sorts them.

    >>> with_variables("SELECT * { ?zone kg:within ?area }", ["area", "zone"])
    'SELECT ?zone ?area { ?zone kg:within ?area }'
    """
    place = star(text)
    if place is None or not variables:
        return text
    order: dict[str, None] = {}
    for token in tokens(text):
        if token.form == "variable" and token.text[1:] in variables:
            order.setdefault(token.text[1:])
    if set(order) != set(variables):
        return text
    listed = " ".join(f"?{name}" for name in order)
    return text[: place.start] + listed + text[place.end :]


def with_limit(text: str, limit: int) -> str:
    """The query with an outermost `LIMIT` of at most `limit`.

    >>> with_limit("SELECT ?s { ?s a kg:Zone } LIMIT 50", 5)
    'SELECT ?s { ?s a kg:Zone } LIMIT 5'
    >>> with_limit("SELECT ?s { ?s a kg:Zone } VALUES ?s { zone:新区 }", 5)
    'SELECT ?s { ?s a kg:Zone } LIMIT 5\\nVALUES ?s { zone:新区 }'
    """
    found = tokens(text)
    # A VALUES block behind the solution modifiers closes with a brace of its own.
    trailing = next((i for i, t in enumerate(found) if _is_trailing_values(found, i)), None)
    for token, value in pairwise(found):
        if token.depth == 0 and token.is_word("LIMIT") and value.form == "number":
            least = min(limit, int(value.text))
            return f"{text[: value.start]}{least}{text[value.end :]}"
    if trailing is not None:
        at = found[trailing].start
        return f"{text[:at]}LIMIT {limit}\n{text[at:]}"
    if not found:
        return text
    end = found[-1].end
    return f"{text[:end]}\nLIMIT {limit}{text[end:]}"


def _is_trailing_values(found: Sequence[Token], index: int) -> bool:
    return (
        found[index].depth == 0
        and found[index].is_word("VALUES")
        and any(t.text == "}" and t.depth == 0 for t in found[:index])
    )
