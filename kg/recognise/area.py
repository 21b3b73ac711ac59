"""Zones and places: functional areas, administrative divisions, towns, ports, countries.

Takes “青岛自贸片区”, “潍坊滨海经济技术开发区”, “张家楼镇”, “安徽省”; contextual “新区”, “片区”.
Must not take “国家级新区”, “各功能区”, “特色园区”, “属地街道”, “全国67个自贸片区”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.reading import (
    PLACE_MORPHEMES,
    Candidate,
    EdgeFinder,
    EdgePolicy,
    HeadFinder,
    Reading,
)

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


class AreaRecogniser:
    """Proposes zones and places of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._zones = HeadFinder(lexicon.zone_heads)
        self._places = HeadFinder(lexicon.place_heads)
        self._full_names = WordIndex(
            name
            for name, known in lexicon.divisions.items()
            if len(name) > 2
            and any(d.name == name for d in known)
            and name not in lexicon.ambiguous_divisions
        )

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Zone and Place candidates, unfiltered, in order of their end."""
        found = self._zone_candidates(reading)
        found += self._division_candidates(reading)
        found += self._small_places(reading)
        found += self._full_divisions(reading, found)
        return sorted(found, key=lambda c: (c.end, c.start, c.rule))

    def _proper(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a proper name (division, unknown word, place tag) stands in the range."""
        for token in reading.tokens:
            if token.start >= start and token.end <= end:
                if token.text in self._lexicon.divisions and len(token.text) > 1:
                    return True
                if token.text in PLACE_MORPHEMES and token.start > start:
                    return True
                if token.tag == "ns":
                    return True
                if token.tag in ("ns", "nz", "nr", "nrt", "nrfg", "x", "eng", "s") and (
                    token.text not in self._lexicon.generic_modifiers and len(token.text) > 1
                ):
                    return True
        return False

    def _generic(self, reading: Reading, start: int, end: int) -> bool:
        words = [t.text for t in reading.tokens if t.start >= start and t.end <= end]
        text = reading.text[start:end]
        generic = self._lexicon.generic_modifiers
        return text in generic or all(word in generic for word in words)

    def _zone_candidates(self, reading: Reading) -> list[Candidate]:
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
                if bare and head in CONTEXTUAL_HEADS and not self._class_before(text, start):
                    found.append(
                        Candidate(start, end, Kind.ZONE, "zone-context", 0.5, contextual=True)
                    )
                if COUNTED.search(before) is None:
                    continue
            if COUNTED.search(before):
                continue
            edge = self._behind_district(reading, edge, start)
            if edge == start or self._generic(reading, edge, start):
                continue
            if self._honour(text, edge, end):
                continue
            if self._class_before(text, edge):
                continue
            proper = self._proper(reading, edge, start)
            if weak and not proper and not self._beside_zone(text, edge, end):
                continue
            if weak and self._vision(text, edge):
                continue
            found.append(Candidate(edge, end, Kind.ZONE, "zone-head", 1.0))
            for inner in self._zones.find(text[edge:start]):
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

    def _class_before(self, text: str, edge: int) -> bool:
        """Whether a word before the name makes a class of it (各新区, 一批园区, 国家级)."""
        return text[:edge].endswith(
            ("各", "各个", "每个", "一批", "一个", "多个", "等", "级", "类", "型", "个", "座", "家")
        )

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
            if token.text in self._lexicon.boundaries and token.text not in ("与", "和", "及"):
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
            if token.end != position - 1 or token.text not in self._lexicon.divisions:
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
            elif inside.end > end:
                continue
            else:
                edge = self._edges.left_edge(reading, start, policy)
            edge = self._after_area(reading, edge, start)
            modifier = text[edge:start]
            if not 1 <= len(modifier) <= longest or modifier in self._lexicon.generic_modifiers:
                continue
            if len(modifier) == 1 and head not in ("镇", "乡", "村"):
                continue
            if self._generic(reading, edge, start) or self._class_before(text, edge):
                continue
            if head in ("村", "乡", "湾", "港", "社区", "镇", "口岸") and not (
                self._proper(reading, edge, start)
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
