"""Areas: zones and places of one sentence together, in the order that bodies' names ask for."""

from __future__ import annotations

from kg.model import Kind
from kg.recognise.area import AreaRecogniser
from kg.recognise.edges import EdgeFinder
from kg.recognise.reading import read
from tests.phrases import Reader, article


def test_zones_and_places_come_in_order_of_their_end(reader: Reader) -> None:
    text = "佛山市顺德区北滘镇与石嘴山高新区结对。"
    reading = read(article(text).sentences[0], 0, reader.recogniser.tokeniser)
    found = AreaRecogniser(reader.lexicon, EdgeFinder(reader.lexicon)).candidates(reading)
    assert [c.end for c in found] == sorted(c.end for c in found)
    assert {c.kind for c in found} == {Kind.PLACE, Kind.ZONE}
    assert {text[c.start : c.end] for c in found} >= {"佛山市", "顺德区", "北滘镇", "石嘴山高新区"}
