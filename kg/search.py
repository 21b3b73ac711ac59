"""Entities by what is typed in part: a beginning, a part, pinyin or initials of a name.

The ways and their order are those of the explorer (`render/assets/search.js`, `pinyin.js`): as
written from the beginning, spelled from the beginning, a part, spelled in the middle; within
each a name of its own before another name, and that before a name in context. Latin letters
spell by full syllables (qingdao), initials (qd), both mixed, a last syllable that is not
finished (qingda), and beside the characters themselves (青岛zm).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pyoxigraph import NamedNode, Store

from kg.lookup import NAME_PROPERTIES, Named, named

PREFIX, SPELLED, INSIDE, SPELLED_INSIDE = 1.0, 3.0, 5.0, 6.0
OTHER, REST, RARE = 0.3, 0.1, 0.05
"""What a name that is not the main one costs, one that goes on, and a reading that is seldom."""

_UNTYPED = re.compile(r"[\s“”‘’\"'「」『』《》〈〉]")
_LATIN = re.compile("[a-z]")
_END = -1

Syllables = Mapping[str, tuple[str, ...]]
"""Character → how it can be read."""


class Hit(NamedTuple):
    """An entity that can be meant; the lower the cost, the nearer the name.

    `whole` is the name where all of it is spelled, else the name goes on.
    """

    cost: float
    entity: Named
    name: str
    whole: bool


def search(store: Store, typed: str) -> list[Hit]:
    """The entities that `typed` can mean in part, each by its nearest name, the nearest first."""
    query = fold(typed)
    if not query:
        return []
    names = list(_names(store))
    latin = bool(_LATIN.search(query))
    tables = _tables(folded for _, _, folded, _ in names) if latin else ({}, {})
    best: dict[NamedNode, tuple[float, str, bool, str]] = {}
    for node, name, folded, how in names:
        cost, whole = _cost(query, folded, tables)
        if cost is None:
            continue
        cost += OTHER * list(NAME_PROPERTIES.values()).index(how)
        if node not in best or (cost, name) < best[node][:2]:
            best[node] = cost, name, whole, how
    hits = [
        Hit(cost, entity, name, whole)
        for node, (cost, name, whole, how) in best.items()
        if (entity := named(store, node, how))
    ]
    return sorted(hits, key=lambda hit: (hit.cost, len(hit.name), hit.name, hit.entity.iri))


def fold(text: str) -> str:
    """The text without what need not be typed, half-width and in small letters.

    >>> fold("“Qing Dao” Ü")
    'qingdaov'
    """
    plain = unicodedata.normalize("NFKC", text).lower().replace("ü", "v")
    return _UNTYPED.sub("", plain) or plain.strip()


def spelled(query: str, text: str, start: int, syllables: Syllables) -> int | None:
    """Where in `text` the query ends that begins at `start`; None where it does not fit.

    >>> table = {"青": ("qing",), "岛": ("dao",), "重": ("zhong", "chong")}
    >>> [spelled(query, "青岛", 0, table) for query in ("qingdao", "qd", "qingda", "青d", "qx")]
    [2, 2, 2, 2, None]
    """
    reached = {0}
    for at in range(start, len(text)):
        following = {
            step for place in reached for step in _steps(query, place, text[at], syllables)
        }
        if _END in following or len(query) in following:
            return at + 1
        reached = following
    return None


def _steps(query: str, place: int, character: str, syllables: Syllables) -> Iterator[int]:
    """The places behind `place` that reading one character leads to."""
    if query[place] == character:
        yield place + 1
        return
    fits = False
    for syllable in syllables.get(character, ()):
        same = 0
        while query[place + same : place + same + 1] == syllable[same : same + 1] != "":
            same += 1
        if same:
            fits = True
            if place + same == len(query):
                yield _END
            yield place + 1
            if same > 1 and syllable[1] == "h":
                yield place + 2
            if same == len(syllable):
                yield place + same
    if place and not fits and not character.isalnum():
        yield place  # brackets and dashes inside a name are not spoken


def _cost(query: str, name: str, tables: tuple[Syllables, Syllables]) -> tuple[float | None, bool]:
    at = name.find(query)
    if at >= 0:
        return (INSIDE if at else PREFIX), False
    for rare, table in enumerate(tables):
        for start in range(len(name) if table else 0):
            end = spelled(query, name, start, table)
            if end is not None:
                rest = REST * (end < len(name))
                cost = SPELLED_INSIDE if start else SPELLED + rest
                return cost + RARE * rare, not start and not rest
    return None, False


def _names(store: Store) -> Iterator[tuple[NamedNode, str, str, str]]:
    """Node, name, folded name, and what kind of name it is."""
    for iri, how in NAME_PROPERTIES.items():
        for quad in store.quads_for_pattern(None, NamedNode(iri), None, None):
            if isinstance(quad.subject, NamedNode):
                name = quad.object.value  # type: ignore[union-attr]
                yield quad.subject, name, fold(name), how


def _tables(names: Iterable[str]) -> tuple[Syllables, Syllables]:
    """The usual readings of the characters of names, and all of them."""
    from kg.render.pinyin import readings

    tables = readings(names)
    usual = _by_character(tables["usual"])
    other = _by_character(tables["other"])
    return usual, {c: (*usual.get(c, ()), *other.get(c, ())) for c in {*usual, *other}}


def _by_character(table: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for syllable, characters in table.items():
        for character in characters:
            found[character] = (*found.get(character, ()), syllable)
    return found
