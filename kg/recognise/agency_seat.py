"""Bodies named by a seat that is no area of its own: 拱北海关, 城北派出所, 宁东基地管委会.

Must not take “全国海关”, “当地派出所”, “海关总署”, “业主管委会”.
"""

from __future__ import annotations

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.modifiers import Modifiers, class_before
from kg.recognise.reading import Candidate, HeadFinder, Reading

COMMITTEES = frozenset("管委会 管委 管理委员会 党工委".split())
SEAT_EDGE = EdgePolicy(verbs=False, quotes=True, longest=14, bodies=False)
NO_ZONE = (
    "企业",
    "业主",
    "市场",
    "基金",
    "小区",
    "家长",
    "学校",
    "市",
    "县",
    "省",
    "区",
    "街道",
    "机关",
)
"""Ends of names whose committee runs no zone."""

SEATS = {
    "海关": frozenset(["ns", "nz", "x", "nr", "nrt", "nrfg"]),
    "海事处": frozenset(["ns", "nz", "x", "nr", "nrt", "nrfg"]),
    "边检站": frozenset(["ns", "nz", "x", "nr", "nrt", "nrfg"]),
    "派出所": frozenset(["ns", "nz", "x", "nr", "nrt", "nrfg", "s", "f", "n"]),
    "司法所": frozenset(["ns", "nz", "x", "nr", "nrt", "nrfg", "s"]),
    "市场监管所": frozenset(["ns", "nz", "x", "nr", "nrt", "nrfg", "s"]),
}
"""Head → tags of the word that may stand before it."""
NO_SEAT = frozenset(
    "中国 全国 当地 各地 本地 属地 辖区 基层 公安 驻地 边防 城区 农村 中心 铁路 社区 乡镇 街道 我国 两地 首个 附近 口岸".split()
)


class SeatedBodies:
    """Proposes bodies whose name is a seat and a head."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._heads = HeadFinder(SEATS)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Customs houses and police stations, in order of their ends."""
        found = []
        for start, end, head in self._heads.find(reading.text):
            token = reading.tokens[reading.token_at(start - 1)] if start else None
            if token is None or token.end != start or not 2 <= len(token.text) <= 4:
                continue
            if token.text in NO_SEAT or token.text in self._lexicon.generic_modifiers:
                continue
            known = token.text in self._lexicon.regions
            if not known and (
                token.tag not in SEATS[head] or token.text in self._lexicon.boundaries
            ):
                continue
            if reading.text.startswith(("总署", "特殊", "部门", "监管"), end):
                continue
            found.append(Candidate(token.start, end, Kind.AGENCY, "agency-seat", 1.0))
        return found

    def committee(self, reading: Reading, start: int, end: int) -> list[Candidate]:
        """A committee at `start`–`end` and the zone that its name makes one: 宁东基地|管委会."""
        text = reading.text
        edge = self._edges.left_edge(reading, start, SEAT_EDGE)
        name = text[edge:start]
        if text[start:end] not in COMMITTEES or len(name) < 3 or name.endswith(NO_ZONE):
            return []
        if class_before(text, edge) or not self._words.proper(reading, edge, start):
            return []
        if name in self._lexicon.divisions or (edge == 0 and name[1] in "（("):
            return []  # 肃（兰州）国际陆港管委会: a line that the page broke
        return [
            Candidate(edge, end, Kind.AGENCY, "agency-seat", 1.0),
            Candidate(edge, start, Kind.ZONE, "zone-committee", 0.8, nested=True),
        ]
