"""Zones: new areas, free-trade, development, high-tech and bonded zones, parks, districts.

Takes “青岛自贸片区”, “潍坊滨海、阳谷、邹平经济技术开发区” (three), contextual “新区”, “片区”.
Must not take “国家级新区”, “各功能区”, “特色园区”, “全国67个自贸片区”, “打造…先行区”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.modifiers import Modifiers, class_before
from kg.recognise.reading import Candidate, HeadFinder, Reading

ZONE_EDGE = EdgePolicy(verbs=False, quotes=True, longest=20, bodies=False)
CONTEXTUAL_HEADS = frozenset(
    [
        "新区",
        "片区",
        "园区",
        "开发区",
        "高新区",
        "经开区",
        "自贸片区",
        "自贸区",
        "自贸试验区",
        "保税区",
        "综保区",
        "度假区",
        "经济区",
    ]
)
VISIONS = ("打造", "创建", "争创", "建成", "成为", "作为", "建设成", "跻身", "领跑")
HONOUR = re.compile(r"称号|荣誉|定位|赋予|获评|被授予|被评为|荣获|获批创建|争创")
COUNTED = re.compile(r"[\d两二三四五六七八九十百千]+(?:余|多)?(?:大|个|家|座|处)$")
LIST_COUNT = re.compile(
    r"(?:等)?(?P<count>[\d两二三四五六七八九十]+)(?:大|个)(?P<middle>[\u4e00-\u9fff]{0,8}?)$"
)


class ZoneRecogniser:
    """Proposes the zones of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._zones = HeadFinder(lexicon.zone_heads)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Zone candidates, unfiltered, in order of their heads."""
        found: list[Candidate] = []
        text = reading.text
        for start, end, head in self._zones.find(text):
            bare, weak = self._lexicon.zone_heads[head]
            if text.startswith("区", end) and head + "区" in self._lexicon.zone_heads:
                continue
            if text.startswith(("域", "间", "块", "委"), end) and head != "新区":
                continue
            if not reading.at_boundary(end) and reading.tokens[reading.token_at(end)].text in (
                "区域", "园区", "区间",
            ):  # fmt: skip
                continue
            edge = self._edges.left_edge(reading, start, ZONE_EDGE)
            before = text[max(0, edge - 6) : edge]
            if LIST_COUNT.search(text[max(0, start - 14) : start]):
                found += self._shared_tail(reading, edge, start, end)
                continue
            if edge == start:
                if bare and head in CONTEXTUAL_HEADS and not class_before(text, start):
                    found.append(
                        Candidate(start, end, Kind.ZONE, "zone-context", 0.5, contextual=True)
                    )
                if COUNTED.search(before) is None:
                    continue
            if COUNTED.search(before):
                continue
            edge = self._behind_district(reading, edge, start)
            if edge == start or self._words.generic(reading, edge, start):
                continue
            if self._honour(text, edge, end):
                continue
            if class_before(text, edge):
                continue
            proper = self._words.proper(reading, edge, start)
            if weak and not proper and not self._beside_zone(text, edge, end):
                continue
            if weak and self._vision(text, edge):
                continue
            found.append(Candidate(edge, end, Kind.ZONE, "zone-head", 1.0))
            for inner in self._zones.find(text[edge:start]):
                if text[edge + inner[1] : end] in self._lexicon.zone_heads:
                    continue  # 绵阳科技城|新区: the rest is no name of its own
                longer = text.startswith("区", edge + inner[1]) and (
                    inner[2] + "区" in self._lexicon.zone_heads
                )
                if edge + inner[1] < end and not longer and inner[2] not in ("新城", "园区"):
                    found.append(
                        Candidate(
                            edge,
                            edge + inner[1],
                            Kind.ZONE,
                            "zone-head",
                            0.9,
                            nested=True,
                            contextual=inner[0] == 0,
                        )
                    )
            if proper:
                found += self._shared_head(reading, edge, start, end)
        return found

    def _behind_district(self, reading: Reading, edge: int, start: int) -> int:
        """Drops a county or town in front of a zone with a name of its own
        (津南区八里台工业区 → 八里台工业区); a city stays (合肥市高新区)."""
        for token in reading.tokens:
            if token.start != edge or token.end > start - 2:
                continue
            known = self._lexicon.divisions.get(token.text, ())
            if any(d.name == token.text and d.level == "county" for d in known) and (
                token.text.endswith(("区", "县"))
            ):
                return token.end
        return edge

    def _honour(self, text: str, edge: int, end: int) -> bool:
        """Whether the clause confers a title (获得…示范园区称号), which is no area."""
        left = max(text.rfind(mark, 0, edge) for mark in "，。；：")
        right = min(
            (p for p in (text.find(m, end) for m in "，。；：") if p >= 0), default=len(text)
        )
        return bool(HONOUR.search(text[left + 1 : right]))

    def _vision(self, text: str, edge: int) -> bool:
        """Whether the clause speaks of what an area is to become (打造…先行区)."""
        clause = max(text.rfind(mark, 0, edge) for mark in "，。；：")
        return any(word in text[clause + 1 : edge] for word in VISIONS)

    def _beside_zone(self, text: str, start: int, end: int) -> bool:
        """Whether a 、-list around a weak name holds another zone (前湾保税港区、国际经济合作区)."""
        heads = tuple(h for h, (_, weak) in self._lexicon.zone_heads.items() if not weak)
        left = text[:start].endswith(tuple(h + "、" for h in heads))
        item = text[end + 1 : end + 14].split("、")[0] if text.startswith("、", end) else ""
        return left or item.endswith(heads)

    def _shared_tail(self, reading: Reading, edge: int, start: int, end: int) -> list[Candidate]:
        """Members of a list that share a counted tail: “A、B、C四大…专业园区”."""
        text = reading.text
        match = LIST_COUNT.search(text[:start])
        if match is None:
            return []
        list_end = match.start()
        head = text[start:end]
        found = []
        position = list_end
        while position > 0:
            item_start = position
            while item_start > 0 and text[item_start - 1] not in "、，。；：！？“”（）":
                item_start -= 1
            first = item_start == 0 or text[item_start - 1] != "、"
            if first:
                item_start = self._first_item(reading, item_start, position)
            item = text[item_start:position]
            if not 2 <= len(item) <= 14:
                break
            if self._zones.find(item)[-1:] and self._zones.find(item)[-1][1] == len(item):
                pass  # the item carries its own head and is found on its own
            elif len(head) > 2:
                found.append(
                    Candidate(
                        item_start, position, Kind.ZONE, "zone-shared-tail", 0.9, name=item + head
                    )
                )
            if first:
                break
            position = item_start - 1
        return found if len(found) > 1 else []

    def _first_item(self, reading: Reading, start: int, end: int) -> int:
        """Where the first item of a list begins behind the clause's verb."""
        edge = end
        index = reading.token_at(end - 1)
        while index >= 0 and reading.tokens[index].start >= start:
            token = reading.tokens[index]
            if token.text not in ("与", "和", "及") and (
                token.text in self._lexicon.boundaries or self._edges.ends_names(token.text)
            ):
                break
            edge = token.start
            index -= 1
        return edge

    def _shared_head(self, reading: Reading, edge: int, start: int, end: int) -> list[Candidate]:
        """Places before a zone that share its head: “阳谷、邹平经济技术开发区”."""
        text = reading.text
        head = text[start:end]
        if not self._lexicon.zone_heads.get(head, (False, True))[0]:
            return []
        found: list[Candidate] = []
        position = edge
        while position > 2 and text[position - 1] == "、":
            token = reading.tokens[reading.token_at(position - 2)]
            known = self._lexicon.divisions.get(token.text, ())
            if token.end != position - 1 or not known or any(d.name == token.text for d in known):
                break
            before = text[token.start - 1] if token.start else ""
            if before not in ("", "、", "，", "与", "和", "（") and found == [] and before == "省":
                break
            found.append(
                Candidate(
                    token.start, token.end, Kind.ZONE, "zone-shared-head", 1.5,
                    name=token.text + head,
                )
            )  # fmt: skip
            position = token.start
        return found
