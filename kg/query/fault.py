"""From the engine's syntax errors to messages with line, column and a pointer.

The engine tries keywords by length, so the place that it names can lie up to ten characters
behind the fault, in another token. The place is found again in three steps:

1. blanks are widened, so that no keyword reaches from one word of the query into the next;
2. the widened query is parsed, and the word at (or before) the place named is the faulty one;
3. a prefix that nobody declared is looked for in the text before that place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from unicodedata import east_asian_width

from pyoxigraph import Store

from kg.errors import QueryError
from kg.query.text import tokens

GAP = 32
"""Blanks between two words: more than the longest keyword of SPARQL has letters."""

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_PREFIX = re.compile(r"([^\W\d][\w.\-]*|):\S*\Z")
_EXPECTED = re.compile(r'"((?:[^"\\]|\\.)+)"(?:, |$)')
_RULE = re.compile(r"(?:^|, )([A-Z][\w*]*(?: [\w*]+){3,})(?=, |$)")
_NAMES = re.compile(r"[\w?$-]+")

_RELATIVE = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.\-]*:)[^\x00-\x20<>\"{}|^`\\]*>")
"""An IRI without a scheme, which only a query in a file can have: it starts at the file's own."""

_RULES = {
    "The SELECT contains a variable that is unbound": "SELECT names a variable that its "
    "pattern does not bind; with GROUP BY only grouped variables and aggregates can be named",
    "SELECT * is not authorized with GROUP BY": "SELECT * cannot stand with GROUP BY; "
    "name the grouped variables and the aggregates",
    "Duplicated variable name in SELECT": "SELECT names a variable twice",
    "IRI parsing failed": "this is no full IRI; write it out or use a prefix",
}
"""Rules of SPARQL that the engine names, in words that say what to do."""

_KEYWORDS = (
    *("ASK", "ASC", "AS", "BASE", "BIND", "BY", "CONSTRUCT", "COUNT", "DESC", "DESCRIBE"),
    *("DISTINCT", "EXISTS", "FILTER", "FROM", "GRAPH", "GROUP", "HAVING", "IN", "LIMIT"),
    *("MINUS", "NAMED", "NOT", "OFFSET", "OPTIONAL", "ORDER", "PREFIX", "REDUCED", "SELECT"),
    *("UNDEF", "UNION", "VALUES", "WHERE"),
)
_UPDATES = ("ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH")
_BRACKETS = frozenset("{}()")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a query, and the offset at which it is."""

    offset: int
    message: str

    def error(self, text: str, name: str = "") -> QueryError:
        """The error with line, column, the offending line and a pointer below it.

        `name` says where the query comes from (a file, a stored question).
        """
        before = text[: self.offset]
        start = before.rfind("\n") + 1
        shown = text[start:].split("\n", 1)[0].replace("\t", " ").rstrip()
        line, column = before.count("\n") + 1, self.offset - start + 1
        # A full-width blank under each full-width character keeps the pointer in line.
        under = ["　" if east_asian_width(c) in "WF" else " " for c in shown[: column - 1]]
        pointer = "".join(under) + "^"
        where = f"{name}, " if name else ""
        return QueryError(
            f"{where}line {line}, column {column}: {self.message}\n  {shown}\n  {pointer}"
        )


def find_fault(
    text: str, reason: str, prefixes: Mapping[str, str], origin: str | None = None
) -> Fault:
    """The fault for which the engine refused `text`; `reason` is the engine's message.

    `prefixes` and `origin` (the base of relative IRIs) are what the engine was given with it.
    """
    if not tokens(text):
        return Fault(0, "the query is empty")
    wide, places = _widened(text)
    said = _PLACE.match(_refusal(wide, prefixes, origin) or "")
    if said is None:  # refused as printed, accepted with wider blanks: take the first place
        wide, places, said = text, list(range(len(text) + 1)), _PLACE.match(reason)
    if said is None:
        return Fault(0, reason)
    named, expected = _offset(wide, int(said[1]), int(said[2])), said[3]
    if "Prefix not found" in expected and (used := _PREFIX.search(wide[:named])):
        return Fault(places[used.start()], _undeclared(used[1], prefixes))
    start = named if wide[named : named + 1].strip() else _word_start(wide, named)
    for rule, words in _RULES.items():
        if rule in expected:
            return Fault(places[_word_start(wide, named)], words)
    if rules := _RULE.findall(expected):
        return Fault(places[start], rules[0])
    if named >= len(wide):  # a keyword that was tried reaches into the last gap, not over it
        return Fault(len(text.rstrip()), "the query ends too early" + _wanted(expected))
    offset = places[start]
    if (prefix := _prefix_at(text, offset)) is not None and prefix not in prefixes:
        return Fault(offset, _undeclared(prefix, prefixes))
    return Fault(offset, _misplaced(wide[start:], expected))


def _prefix_at(text: str, offset: int) -> str | None:
    """The prefix of the prefixed name at `offset`, unless the query itself declares it."""
    found = tokens(text)
    declared = {after.text for word, after in pairwise(found) if word.is_word("PREFIX")}
    for token in found:
        if token.start == offset and token.form == "prefixed":
            prefix, colon, _ = token.text.partition(":")
            return None if prefix + colon in declared or prefix == "_" else prefix
    return None


def _misplaced(rest: str, expected: str) -> str:
    if _RELATIVE.match(rest):
        return _RULES["IRI parsing failed"]
    named = _NAMES.match(rest)
    word = named[0] if named else rest[0]
    if word in "'\"":
        return "the quoted text that begins here does not end on this line"
    if word.upper() in _UPDATES:
        return f"“{word}” changes a graph; only SELECT, ASK, CONSTRUCT and DESCRIBE can be asked"
    if named and word.upper() not in _KEYWORDS:
        near = get_close_matches(word.upper(), _KEYWORDS, n=1, cutoff=0.7)
        if near:
            return f"“{word}” is no keyword; did you mean {near[0]}?"
        if word[0] not in "?$0123456789" and rest[len(word) : len(word) + 1] != ":":
            return (
                f"“{word}” is no keyword; a name needs a prefix (kg:{word}), "
                f'a text quotation marks ("{word}"@zh), a variable a question mark (?{word})'
            )
    return f"“{word}” cannot stand here{_wanted(expected)}"


def _refusal(text: str, prefixes: Mapping[str, str], origin: str | None) -> str | None:
    try:
        Store().query(text, base_iri=origin, prefixes=dict(prefixes))
    except SyntaxError as error:
        return str(error)
    except (RuntimeError, OSError, ValueError):
        return None
    return None


def _widened(text: str) -> tuple[str, list[int]]:
    """The text with wide gaps between its words, and the offset of each character in `text`.

    Gaps are put where blanks or comments stand, and around brackets, where they never matter.
    """
    wide: list[str] = []
    places: list[int] = []
    at = 0
    for token in tokens(text):
        if token.start > at or {token.text, text[at - 1 : at]} & _BRACKETS:
            wide.append("\n" + " " * GAP)
            places += [at] * (GAP + 1)
        wide.append(token.text)
        places += range(token.start, token.end)
        at = token.end
    wide.append("\n" + " " * GAP)
    places += [len(text)] * (GAP + 2)
    return "".join(wide), places


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")
    return sum(len(before) + 1 for before in lines[: line - 1]) + column - 1


def _word_start(wide: str, named: int) -> int:
    """The start of the word that `named` stands in, or of the one before the blanks there."""
    words = [m.start() for m in re.finditer(r"\S+", wide) if m.start() <= named]
    return words[-1] if words else 0


def _undeclared(prefix: str, prefixes: Mapping[str, str]) -> str:
    near = get_close_matches(prefix, prefixes, n=1)
    advice = f"did you mean {near[0]}:?" if near else f"write PREFIX {prefix}: <…> before SELECT"
    known = f"\n  declared already: {' '.join(sorted(prefixes))}" if prefixes and not near else ""
    return f"prefix “{prefix}” is not declared; {advice}{known}"


def _wanted(expected: str) -> str:
    """The marks that could stand there, where they are few enough to help."""
    marks = [mark for mark in _EXPECTED.findall(expected) if not mark.startswith("\\")]
    others = _EXPECTED.sub("", expected)
    few = 0 < len(marks) <= 3 and "[" not in others
    return f"; expected {' or '.join(sorted(marks))}" if few else ""
