"""From printed words to the codes of `ontology/codes.ttl`: growth bases, units, ranks, zones.

The words are the Chinese labels of the codes, so that a reader of the graph finds there what
was made of which word. A word that no code has gives None: the graph then says the word alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg import ontology
from kg.graph.terms import kg

_GAP = "…"
_PRINCIPAL = kg("Principal").value


@dataclass(frozen=True, slots=True)
class Codes:
    """The lists of codes that are found by words, each from word to IRI."""

    growth: dict[str, str]
    units: dict[str, str]
    zones: dict[str, str]
    titles: dict[str, str]
    """Ends of post titles (…书记, …委员)."""
    ranks: dict[str, str]
    """What stands in front of a leading title (副…, 代…)."""

    @classmethod
    def read(cls) -> Codes:
        """The lists as the ontology has them."""
        words = ontology.printed_words()
        ranks = words["PostRank"].items()
        return cls(
            growth=words["GrowthBasis"],
            units=words["Unit"],
            zones=words["ZoneKind"],
            titles={word[1:]: code for word, code in ranks if word.startswith(_GAP)},
            ranks={word[:-1]: code for word, code in ranks if word.endswith(_GAP)},
        )

    def growth_basis(self, printed: str) -> NamedNode:
        """The code of what growth is measured against; `kg:OtherBasis` for words that are new."""
        return NamedNode(self.growth[printed]) if printed in self.growth else kg("OtherBasis")

    def unit(self, printed: str) -> NamedNode | None:
        """The code of a unit as a figure has it.

        >>> Codes.read().unit("平方千米").value.rsplit("#")[-1]
        'SquareKilometre'
        """
        return NamedNode(self.units[printed]) if printed in self.units else None

    def zone_kind(self, name: str) -> NamedNode | None:
        """What kind of zone bears this name, by the longest word that it ends with.

        >>> Codes.read().zone_kind("青岛自贸片区").value.rsplit("#")[-1]
        'FreeTradeZone'
        """
        end = _longest_end(name, self.zones)
        return NamedNode(self.zones[end]) if end else None

    def post_rank(self, title: str) -> NamedNode | None:
        """The rank of a post with this title.

        >>> codes = Codes.read()
        >>> [codes.post_rank(t).value.rsplit("#")[-1] for t in ("党组书记", "常务副主任", "代县长")]
        ['Principal', 'ExecutiveDeputy', 'Acting']
        """
        end = _longest_end(title, self.titles)
        if not end:
            return None
        code = self.titles[end]
        front = _longest_end(title.removesuffix(end), self.ranks)
        if code == _PRINCIPAL and front:
            code = self.ranks[front]
        return NamedNode(code)


def _longest_end(text: str, words: dict[str, str]) -> str:
    """The longest of the words that `text` ends with, or ""."""
    return next((text[i:] for i in range(len(text)) if text[i:] in words), "")
