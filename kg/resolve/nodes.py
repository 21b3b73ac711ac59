"""Names as nodes: what a referent is called, and where that name means the same thing.

A node is (kind, key, scope): equal nodes are one entity. A name that holds a proper name means
the same thing everywhere (scope ""); a common name means the thing of the page's home area;
an article's own name (揭牌仪式) has the article for its scope.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.lexicon import Division, Lexicon
from kg.model import Kind, PageEvidence
from kg.resolve.names import body_key, key_of
from kg.resolve.people import PRIVATE, Bearer
from kg.resolve.places import strip_division
from kg.resolve.referent import Referent
from kg.resolve.referents import Referrer

Node = tuple[str, str, str]
"""Kind (Person for all people), key of the name, scope (an area, an article, a page or "")."""

_CONGRESS = re.compile(r"(?:党的|中国共产党)?第?(?:十[六七八九]|二十)(?:大|届|次)")


@dataclass(frozen=True, slots=True)
class Nodes:
    """Names the nodes of one page.

    `home` is the page's area (`home_of`), `kinds` the kind of each name on it, `leaders` the
    keys of holders of national offices, `page` its hash, `unique` the divisions' names that mean
    one place.
    """

    lexicon: Lexicon
    home: str
    kinds: dict[str, Kind]
    leaders: set[str]
    page: str
    unique: frozenset[str]

    def person(self, bearer: Bearer, *, official: bool, alone: bool) -> tuple[Node, ...]:
        """The nodes of a person of the page, all one: a node for each seat.

        A holder of a national office is one on all pages; whoever has a seat is one with the
        bearer of the name who has it on another page. Without one, an official belongs to the
        page's area, anybody else to the page alone, since villagers share names; `alone` says
        that the page has no other bearer of the name.
        """
        if bearer.key in self.leaders:
            return (("Person", bearer.key, ""),)
        seats = tuple(seat for seat in bearer.seats if seat != PRIVATE)
        if seats:
            return tuple(("Person", bearer.key, seat) for seat in seats)
        where = self.page if alone else f"{self.page}·{min(bearer.articles)}"
        return (("Person", bearer.key, f"{self.home}·{where}" if official else where),)

    def reporter(self, name: str) -> Node:
        """The node of a name in a byline: no official of the same name on that page."""
        return ("Person", key_of(name), f"{self.home}·记者")

    def area(self, name: str) -> str:
        """An area's name so that equal names mean one area: 海宁 and 海宁市, 长沙湘江新区."""
        key = key_of(name)
        if key in self.lexicon.divisions:
            found = self._division(key)
            key = found.name if found is not None else key
        else:
            key = strip_division(self.lexicon, key)
        return key if self._proper(key) else f"{self.home}·{key}"

    def body(self, referent: Referent) -> str:
        """A body's name so that equal names mean one body."""
        _, key, scope = self.node(referent)
        return f"{scope}·{key}" if scope else key

    def kind(self, referent: Referent) -> Kind:
        """The kind of a referent: that of its name on this page."""
        return self.kinds.get(key_of(referent.name), referent.kind)

    def node(self, referent: Referent) -> Node:
        """The node of a referent that is no person."""
        key = key_of(referent.name)
        kind = self.kind(referent)
        if kind is Kind.PLACE:
            division = self._division(key)
            if division is not None:
                return ("Place", division.code, "")
            return ("Place", key, "" if self._proper(key) else self.home)
        if referent.scope:
            return (kind.value, key, referent.scope)
        key = body_key(kind, referent.name)
        common = kind is not Kind.COMPANY and not self._proper(key)
        return (kind.value, key, self.home if common else "")

    def _proper(self, key: str) -> bool:
        """Whether a name holds the name of a division or a national body: unique by itself."""
        if key in self.lexicon.national_bodies or key.startswith(("中国", "国家", "全国", "中央")):
            return True
        if _CONGRESS.match(key):
            return True
        return any(
            piece in self.unique
            for start in range(len(key) - 1)
            for piece in (key[start : start + length] for length in (2, 3, 4, 5))
        )

    def _division(self, key: str) -> Division | None:
        """The division that a place's name means without doubt, or None."""
        known = self.lexicon.divisions.get(key, ())
        full = [d for d in known if d.name == key]
        if not full:
            full = next(
                (found for level in ("province", "city", "county")
                 if (found := [d for d in known if d.level == level])),
                [],
            )  # fmt: skip
        return full[0] if len(full) == 1 else None


def unique_divisions(lexicon: Lexicon) -> frozenset[str]:
    """Names of divisions that mean one place in the whole country.

    Full names that one division bears (鼓楼区 stands in five cities), and short names of
    provinces and cities; short names of counties are often common words (通道, 大方).
    """
    found = set()
    for name, known in lexicon.divisions.items():
        if name in lexicon.ambiguous_divisions or len(name) < 2:
            continue
        full = {d.code for d in known if d.name == name}
        high = {d.code for d in known if d.level in ("province", "city")}
        if (len(full) == 1 and len(name) > 2) or (not full and len(high) == 1):
            found.add(name)
    return frozenset(found)


def home_of(referrer: Referrer, page: PageEvidence, unique: frozenset[str]) -> str:
    """The area that a page speaks of (its core name), or the page's own hash if none leads.

    A district whose name stands in several cities is told apart by its city.
    """
    for level in ("新区", "区", "县", "市", "旗", "镇", "省", "片区", "开发区"):
        area = referrer.areas.leader("", level)
        if area is None:
            continue
        core = referrer.areas.core(*area)
        if area[0] is Kind.PLACE and level in ("区", "县") and area[1] not in unique:
            city = referrer.areas.leader("", "市")
            return f"{city[1]}/{core}" if city is not None else page.source.sha256
        return core
    return page.source.sha256


def one_kind(referents: Iterable[Referent]) -> dict[str, Kind]:
    """One kind for each name of a page: the most frequent, ties by the order of the kinds."""
    counts: dict[str, Counter[Kind]] = defaultdict(Counter)
    for referent in referents:
        counts[key_of(referent.name)][referent.kind] += 1
    order = {kind: i for i, kind in enumerate(Kind)}
    return {key: min(found, key=lambda k: (-found[k], order[k])) for key, found in counts.items()}
