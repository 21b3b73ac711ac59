"""Places: administrative divisions, countries, towns, communities, ports, villages.

Takes “安徽省合肥市长丰县” (three), “张家楼镇”, “富春江路社区”, “肯尼亚”.
Must not take “属地街道”, “示范社区”, “各镇街”, “来宾” (the guests), “主任和县…” (和县).
"""

from __future__ import annotations

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.edges import EdgeFinder
from kg.recognise.foreign import ForeignFinder
from kg.recognise.reading import Candidate, Reading
from kg.recognise.small_place import SmallPlaceFinder


class PlaceRecogniser:
    """Proposes the places of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._small = SmallPlaceFinder(lexicon, edges)
        self._abroad = ForeignFinder(lexicon)
        self._full_names = WordIndex(
            name
            for name, known in lexicon.divisions.items()
            if len(name) > 2
            and any(d.name == name for d in known)
            and name not in lexicon.ambiguous_divisions
        )

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Place candidates, unfiltered: divisions, names hidden in long words, small places."""
        found = self._division_candidates(reading)
        found += self._full_divisions(reading, found)
        found += self._small.candidates(reading, found)
        return found + self._abroad.candidates(reading)

    def _division_candidates(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        divisions = self._lexicon.divisions
        for token in reading.tokens:
            word = token.text
            if word in self._lexicon.countries:
                continue
            known = divisions.get(word)
            if known is None or len(word) < 2:
                continue
            if word in self._lexicon.ambiguous_divisions and not self._behind_division(
                reading, token.start
            ):
                continue
            full = any(d.name == word for d in known)
            high = any(d.level in ("province", "city") for d in known)
            if full or (high and token.tag == "ns"):
                end = token.end
                # 青岛 + 市 may be two tokens
                for d in known:
                    if not full and reading.text.startswith(d.name, token.start):
                        end = max(end, token.start + len(d.name))
                found.append(Candidate(token.start, end, Kind.PLACE, "place-division", 0.7))
            else:
                for d in known:
                    if reading.text.startswith(d.name, token.start):
                        end = token.start + len(d.name)
                        found.append(Candidate(token.start, end, Kind.PLACE, "place-division", 0.7))
                        break
        return found

    def _behind_division(self, reading: Reading, start: int) -> bool:
        before = reading.tokens[reading.token_at(start - 1)] if start else None
        return (
            before is not None and before.end == start and before.text in (self._lexicon.divisions)
        )

    def _full_divisions(self, reading: Reading, sofar: list[Candidate]) -> list[Candidate]:
        """Full names of three characters or more that a longer token hides (山东省政府)."""
        known = {(c.start, c.end) for c in sofar}
        return [
            Candidate(start, end, Kind.PLACE, "place-division", 0.7)
            for start, end, _ in self._full_names.find(reading.text)
            if (start, end) not in known and reading.at_boundary(start)
        ]
