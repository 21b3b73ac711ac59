"""Areas of a sentence: zones and places together, since bodies' names begin with either."""

from __future__ import annotations

from kg.lexicon import Lexicon
from kg.recognise.edges import EdgeFinder
from kg.recognise.place import PlaceRecogniser
from kg.recognise.reading import Candidate, Reading
from kg.recognise.zone import ZoneRecogniser


class AreaRecogniser:
    """Proposes zones and places of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._zones = ZoneRecogniser(lexicon, edges)
        self._places = PlaceRecogniser(lexicon, edges)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Zone and Place candidates, unfiltered, in order of their end."""
        found = [*self._zones.candidates(reading), *self._places.candidates(reading)]
        return sorted(found, key=lambda c: (c.end, c.start, c.rule))
