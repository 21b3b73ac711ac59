"""Small places: towns and subdistricts, villages and communities, ports and stations.

Takes “许村镇” (a listed town), “双龙镇十八洞村” (a village right behind its town), “高桥村”,
“长沙黄花国际机场”. Must not take “特色小镇”, “美丽乡村”, “安置社区”, “加快建设街道食堂”, “世界一流强港”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.lexicon import Lexicon, rows, words
from kg.lexicon.division import PEOPLES
from kg.model import Kind
from kg.recognise.edges import CUTTERS, EdgeFinder, EdgePolicy
from kg.recognise.modifiers import Modifiers, class_before
from kg.recognise.reading import Candidate, HeadFinder, Reading
from kg.recognise.tokens import Token
from kg.recognise.town import TownFinder

PORT_BEHIND = re.compile(r"[\u4e00-\u9fff]{0,4}(?:吞吐量|航线|始发|出发|启运|靠泊|开港|码头)")
PORT_BEFORE = ("来到", "到", "在", "抵达", "从", "由", "走进", "至", "停靠", "靠泊", "位于")
OWN_UNIT = re.compile(
    r"党支部|党总支|党委|村委会|村民委员会|居委会|居民委员会|股份经济合作社|村支书|支书"
)
"""What villages and communities have of their own: 石桥村|党支部."""
ROAD = re.compile(
    r".*(?:高速(?:公路)?|高铁|铁路|[国省县乡]道|大道|大桥|隧道|公路|快速路|立交桥?)(?:[东西南北]段)?"
)
"""A road that a small place may stand behind: its name is no part of the place's."""
ROAD_BEHIND = {
    True: re.compile(
        r"(?:跨海|跨江|绕城|环城|[东西南北])?(?:高速|高铁|铁路|[国省]道|大道|大桥|隧道|快速路|公路)(?!建设局)"
    ),
    False: re.compile(r"(?:特大桥|大桥|大道|[东西南北]?高速(?!发展|增长|推进|出口|口|公路收费))"),
}
"""What makes the name before it a road's, behind bays and ports (True), and behind towns."""
CHOSEN = re.compile(r".*(?:示范点|联系点|试点|帮扶点|观测点|样板点|示范村|帮扶村|重点村)")
"""What a village was made, before its name: 乡村振兴示范点|龙岭村."""
GOING = re.compile(r"[到赴在]|走进|深入|前往")
"""What somebody does who stands before a small place: 安庆市|卫健委到|包保社区."""
OF_PEOPLES = re.compile(f"(?:{PEOPLES.pattern})(?<=族)$")
"""The peoples of a town, directly before its head: 满族|镇, 土家族苗族|乡."""
NAMELIKE = re.compile(r"[\u4e00-\u9fff·]+")


class SmallPlaceFinder:
    """Proposes the small places of a sentence, given the divisions found in it."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._sorts: dict[str, tuple[int, str]] = {}
        self._on: dict[str, str] = {}
        self._listed_on: dict[str, str] = {}
        for head, longest, sort, on, listed_on in rows("place_heads.tsv", 5):
            self._sorts[head] = (int(longest), sort)
            self._on[head], self._listed_on[head] = on.strip("-"), listed_on.strip("-")
        self._heads = HeadFinder(self._sorts)
        self._classes = frozenset(words("place_classes.txt"))
        self._towns = TownFinder(lexicon, self._classes)

    def candidates(self, reading: Reading, divisions: Iterable[Candidate]) -> list[Candidate]:
        """Small places in order of their ends; each may stand behind the one before it."""
        found: list[Candidate] = []
        ends = {c.end for c in divisions}
        text = reading.text
        for start, end, head in self._heads.find(text):
            longest, sort = self._sorts[head]
            edge, rule = None, "place-town"
            if sort == "town" and not self._goes_on(text, end, self._listed_on[head]):
                edge = self._towns.start(reading, start, end, ends)
            if edge is None and not self._goes_on(text, end, self._on[head]):
                edge, rule = self._behind_area(reading, start, end, longest, sort, ends)
                if edge is None:
                    edge, rule = self._free(reading, start, end, head, ends), "place-head"
            if edge is None or ROAD_BEHIND[sort == "site"].match(text, end):
                continue  # 胶州湾|高速
            edge = self._behind_road(text, edge, start)
            found.append(Candidate(edge, end, Kind.PLACE, rule, 0.9))
            ends.add(end)
        return found

    def _behind_road(self, text: str, edge: int, start: int) -> int:
        """Where a name begins that a road stands before: 胶州湾高速|营海镇出口."""
        road = ROAD.search(text, edge, start)
        return road.end() if road is not None and road.end() < start else edge

    def _goes_on(self, text: str, end: int, characters: str) -> bool:
        """Whether the head is only the front of a longer word: 镇|化, 港|口; 乡|村民 is not."""
        following = text[end : end + 1]
        return following in tuple(characters) and not text.startswith(("村民", "村委会"), end)

    def _behind_area(
        self, reading: Reading, start: int, end: int, longest: int, sort: str, ends: set[int]
    ) -> tuple[int | None, str]:
        """A name between an area's end and the head: 双龙镇|十八洞村, 长江路街道|富春江路社区."""
        text = reading.text
        edge = max((e for e in ends if start - longest <= e < start), default=None)
        if sort == "town" and OF_PEOPLES.fullmatch(text, edge or 0, start) is not None:
            return None, ""  # 该区|满族镇
        if edge is None or sort == "site" or not NAMELIKE.fullmatch(text[edge:start]):
            return None, ""
        small = text.endswith(("街道", "镇", "乡", "苏木"), 0, edge)
        if (
            self._class(reading, edge, start, end, small)
            or text[edge] in "的内里中上下境各全该本属等多某"
            or GOING.search(text, edge, start)
        ):
            return None, ""
        for token in reading.tokens[reading.token_at(edge) : reading.token_at(start - 1) + 1]:
            if token.text in self._lexicon.boundaries and token.start >= edge:
                return None, ""
            if token.tag in ("ntitle", "nbody") or token.text in self._lexicon.divisions:
                return None, ""
        return edge, "place-behind-area"

    def _free(
        self, reading: Reading, start: int, end: int, head: str, ends: set[int]
    ) -> int | None:
        """Where a name that stands in no list and behind no area begins, by its words."""
        text = reading.text
        longest, sort = self._sorts[head]
        peoples = OF_PEOPLES.search(text, 0, start) if sort == "town" else None
        if peoples is not None:
            return self._of_peoples(reading, peoples.start(), longest)
        inside = reading.tokens[reading.token_at(start)]
        if inside.start < start and inside.end == end:
            # 镇 inside one token (城镇, 楼镇); one character alone goes on to the left
            edge = inside.start
            before = reading.tokens[reading.token_at(edge - 1)] if edge else None
            if start - edge == 1 and before is not None and self._glued(before):
                edge = before.start
        elif inside.end > end and not (
            text[end : inside.end] in self._lexicon.agency_heads
            or OWN_UNIT.match(text, end)
            or (inside.start == start and text[end : inside.end] in CUTTERS)
        ):
            return None
        else:
            policy = EdgePolicy(verbs=False, quotes=False, longest=longest)
            edge = self._edges.left_edge(reading, start, policy)
        if inside.tag == "x" and text[edge] in CUTTERS and start - edge > 2:
            edge += 1  # 以仙涌|村: an unknown word with a function word glued to it
        chosen = CHOSEN.match(text, edge, start)
        if chosen is not None and sort != "site" and chosen.end() < start:
            edge = chosen.end()
        whole = edge
        edge = self._after_area(reading, edge, start)
        if sort == "site":
            edge = self._with_city(reading, whole, edge, start)
        modifier = text[edge:start]
        if not 1 <= len(modifier) <= longest or modifier in self._lexicon.generic_modifiers:
            return None
        if modifier[0] == "各" or modifier[-1] in "来到在回进驻入赴去" or class_before(text, edge):
            return None  # 一行6人来|镇
        if len(modifier) == 1 and (
            head not in ("镇", "乡", "村") or modifier not in self._lexicon.surnames
        ):
            return None
        if self._words.generic(reading, edge, start) or self._class(reading, edge, start, end):
            return None
        for length in range(2, end - edge - 1):
            # 众贤齐聚|家乡; one character before it makes a name (桃|山村)
            if text[end - length : end] in self._classes and not (
                sort == "site" and self._words.proper(reading, edge, end - length)
            ):
                return None
        if head == "港" and self._firm(text, edge, start, end):
            return None
        named = head == "街道" or (head == "国际机场" and len(modifier) == 2)
        named |= edge > 0 and text[edge - 1] == "、" and edge - 1 in ends  # 仙涌村、庄头村
        named |= sort == "settlement" and OWN_UNIT.match(text, end) is not None  # 石桥村|党支部
        named |= inside.start == edge and inside.end == end and inside.tag == "x"  # 虞公港
        if not named and not self._words.proper(reading, edge, start):
            return None
        return edge

    def _of_peoples(self, reading: Reading, start: int, longest: int) -> int | None:
        """Where the name begins that stands before the peoples of a town: 红旗|满族镇. None where
        no name does (该满族乡, 6个畲族乡)."""
        policy = EdgePolicy(verbs=False, quotes=False, longest=longest)
        whole = self._edges.left_edge(reading, start, policy)
        edge = self._after_area(reading, whole, start)
        if edge == start and whole < start:
            edge = reading.tokens[reading.token_at(start - 1)].start  # 红旗 is a district, too
        name = reading.text[edge:start]
        named = 1 < len(name) < 6 and name[-1] not in "市县区省州乡镇"
        if not named or class_before(reading.text, edge):
            return None
        return None if self._words.generic(reading, edge, start) else edge

    def _glued(self, before: Token) -> bool:
        """Whether a word may be the front of a name whose last character was cut off."""
        return before.tag in ("ns", "nr", "nrfg", "x") and bool(NAMELIKE.fullmatch(before.text))

    def _firm(self, text: str, edge: int, start: int, end: int) -> bool:
        """Whether a city's port is rather the firm of that name (青岛港 among firms)."""
        known = self._lexicon.divisions.get(text[edge:start], ())
        if not any(d.level in ("province", "city") for d in known):
            return False
        return not (PORT_BEHIND.match(text, end) or text.endswith(PORT_BEFORE, 0, edge))

    def _class(
        self, reading: Reading, edge: int, start: int, end: int, small: bool = False
    ) -> bool:
        """Whether a class word ends here with nothing but generic words before it (美丽乡村).

        Behind a town (`small`) a generic word alone is a name: 欣园街道|民生社区.
        """
        text = reading.text
        for length in range(2, min(7, end - edge) + 1):
            if text[end - length : end] in self._classes:
                rest = text[edge : end - length]
                if not rest or self._words.generic(reading, edge, end - length):
                    return True
        return not small and text[edge:start] in self._lexicon.generic_modifiers

    def _with_city(self, reading: Reading, whole: int, edge: int, start: int) -> int:
        """A port's or airport's name keeps the city whose short name it begins with
        (宁波|舟山港, 长沙|黄花国际机场); behind a full name it begins anew (海口市|美兰机场)."""
        for token in reading.tokens[reading.token_at(whole) : reading.token_at(start - 1) + 1]:
            known = self._lexicon.divisions.get(token.text, ())
            if token.start >= whole and known and not any(d.name == token.text for d in known):
                return token.start
        return edge

    def _after_area(self, reading: Reading, edge: int, start: int) -> int:
        """Drops areas in front of a small place: 长江路街道富春江路社区 → 富春江路社区."""
        for token in reading.tokens:
            if (
                edge <= token.start
                and token.end <= start
                and (token.end < start or token.text[-1] in "市县区省镇乡道")
                and (
                    token.text in self._lexicon.divisions
                    or token.text in self._sorts
                    or token.text.endswith(("街道", "新区", "镇", "市", "县", "区", "省"))
                )
            ):
                edge = token.end
        return edge
