"""Places: administrative divisions, countries, towns, communities, ports, villages.

Takes “安徽省合肥市长丰县” (three), “张家楼镇”, “富春江路社区”, “肯尼亚”.
Must not take “属地街道”, “示范社区”, “各镇街”, “来宾” (the guests), “主任和县…” (和县).
"""

from __future__ import annotations

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.modifiers import Modifiers, class_before
from kg.recognise.reading import Candidate, HeadFinder, Reading


class PlaceRecogniser:
    """Proposes the places of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._places = HeadFinder(lexicon.place_heads)
        self._full_names = WordIndex(
            name
            for name, known in lexicon.divisions.items()
            if len(name) > 2
            and any(d.name == name for d in known)
            and name not in lexicon.ambiguous_divisions
        )

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Place candidates, unfiltered: divisions, small places, names hidden in long words."""
        found = self._division_candidates(reading)
        found += self._small_places(reading)
        return found + self._full_divisions(reading, found)

    def _division_candidates(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        divisions = self._lexicon.divisions
        for token in reading.tokens:
            word = token.text
            if word in self._lexicon.countries:
                found.append(Candidate(token.start, token.end, Kind.PLACE, "place-country", 0.8))
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

    def _small_places(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        text = reading.text
        for start, end, head in self._places.find(text):
            longest = self._lexicon.place_heads[head]
            policy = EdgePolicy(verbs=False, quotes=False, longest=longest)
            inside = reading.tokens[reading.token_at(start)]
            if inside.start < start and inside.end == end:
                # 镇 inside one token (城镇, 楼镇); one character alone goes on to the left
                edge = inside.start
                before = reading.tokens[reading.token_at(edge - 1)] if edge else None
                if (
                    start - edge == 1
                    and before is not None
                    and before.tag in ("ns", "nr", "nrfg", "x")
                ):
                    edge = before.start
            elif inside.end > end and text[end : inside.end] not in self._lexicon.agency_heads:
                continue
            else:
                edge = self._edges.left_edge(reading, start, policy)
            edge = self._after_area(reading, edge, start)
            modifier = text[edge:start]
            if not 1 <= len(modifier) <= longest or modifier in self._lexicon.generic_modifiers:
                continue
            if modifier[0] == "各":
                continue
            if len(modifier) == 1 and head not in ("镇", "乡", "村"):
                continue
            if self._words.generic(reading, edge, start) or class_before(text, edge):
                continue
            if head in ("村", "乡", "湾", "港", "社区", "镇", "口岸") and not (
                self._words.proper(reading, edge, start)
            ):
                continue
            if len(modifier) == 1 and not self._lexicon.surnames & {modifier}:
                continue
            found.append(Candidate(edge, end, Kind.PLACE, "place-head", 0.9))
        return found

    def _after_area(self, reading: Reading, edge: int, start: int) -> int:
        """Drops areas in front of a small place: 长江路街道富春江路社区 → 富春江路社区."""
        for token in reading.tokens:
            if (
                edge <= token.start
                and token.end < start
                and (
                    token.text in self._lexicon.divisions
                    or token.text in self._lexicon.place_heads
                    or token.text.endswith(("街道", "新区", "镇", "市", "县", "区", "省"))
                )
            ):
                edge = token.end
        return edge
