"""Names as nodes: what a referent is called, and where that name means the same thing.

A node is (kind, key, scope): equal nodes are one entity. A name that holds a proper name means
the same thing everywhere (scope ""); a common name means the thing of the page's home area;
an article's own name (揭牌仪式) has the article for its scope.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from kg.lexicon import Lexicon
from kg.model import Kind, PageEvidence
from kg.resolve.names import body_key, key_of
from kg.resolve.referents import Referent, Referrer

Node = tuple[str, str, str]
"""Kind (Person for all people), key of the name, scope (an area, an article, a page or "")."""

_CONGRESS = re.compile(r"(?:党的|中国共产党)?第?(?:十[六七八九]|二十)(?:大|届|次)")


class Nodes:
    """Names the nodes of one page."""

    def __init__(
        self, lexicon: Lexicon, home: str, kinds: dict[str, Kind], leaders: set[str]
    ) -> None:
        self._lexicon = lexicon
        self.home = home
        self._kinds = kinds
        self._leaders = leaders

    def person(self, name: str) -> Node:
        """The node of a person; a holder of a national office is one on all pages."""
        key = key_of(name)
        return ("Person", key, "" if key in self._leaders else self.home)

    def node(self, referent: Referent) -> Node:
        """The node of a referent."""
        key = key_of(referent.name)
        kind = self._kinds.get(key, referent.kind)
        if kind in (Kind.PERSON, Kind.OFFICIAL):
            return self.person(referent.name)
        if kind is Kind.PLACE:
            return ("Place", self._division_key(key), "" if self._proper(key) else self.home)
        if referent.scope:
            return (kind.value, key, referent.scope)
        key = body_key(kind, referent.name)
        common = kind is not Kind.COMPANY and not self._proper(key)
        return (kind.value, key, self.home if common else "")

    def _proper(self, key: str) -> bool:
        """Whether a name holds the name of a division or a national body: unique by itself."""
        if key in self._lexicon.national_bodies or key.startswith(("中国", "国家", "全国", "中央")):
            return True
        if _CONGRESS.match(key):
            return True
        for start in range(len(key) - 1):
            for length in (2, 3, 4, 5):
                piece = key[start : start + length]
                if len(piece) == length and piece in self._lexicon.divisions:
                    return True
        return False

    def _division_key(self, key: str) -> str:
        """The code of a division that a place's name means without doubt, else the key."""
        known = self._lexicon.divisions.get(key, ())
        full = [d for d in known if d.name == key]
        if not full:
            full = [d for d in known if d.level == "province"] or [
                d for d in known if d.level == "city"
            ]
        return full[0].code if len(full) == 1 else key


def home_of(referrer: Referrer, page: PageEvidence) -> str:
    """The area that a page speaks of (its core name), or the page's own hash if none leads."""
    for level in ("新区", "区", "县", "市", "旗", "镇", "省", "片区", "开发区"):
        area = referrer.areas.leader("", level)
        if area is not None:
            return referrer.areas.core(*area)
    return page.source.sha256


def one_kind(referents: Iterable[Referent]) -> dict[str, Kind]:
    """One kind for each name of a page: the most frequent, ties by the order of the kinds."""
    counts: dict[str, Counter[Kind]] = defaultdict(Counter)
    for referent in referents:
        counts[key_of(referent.name)][referent.kind] += 1
    order = {kind: i for i, kind in enumerate(Kind)}
    return {key: min(found, key=lambda k: (-found[k], order[k])) for key, found in counts.items()}
