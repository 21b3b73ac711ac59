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
from kg.recognise.project_edge import COMMON_VERBS
from kg.recognise.reading import Candidate, HeadFinder, Reading
from kg.recognise.zone_doubt import CLASS_LEVEL, ZoneDoubts, behind_role
from kg.recognise.zone_front import ZoneFront, behind_act
from kg.recognise.zone_lists import LIST_COUNT, PLACES_COUNT, ZoneLists

ZONE_EDGE = EdgePolicy(verbs=False, quotes=True, longest=20, bodies=False)
COUNTED = re.compile(r"[\d两二三四五六七八九十百千]+(?:余|多)?(?:大|个|家|座|处)$")
CLASS_BEHIND = re.compile(r"等(?:各类|一批|多个|专业|特色)?(?:园区|平台|载体|功能区|开发区|基地)")
"""“人力资源服务产业园等园区”: a kind of park among others."""
FULL_DISTRICTS = frozenset(["绿园区", "梁园区", "下花园区"])
"""Districts whose names end like a park's."""
TWO_STATES = re.compile(r"中[越老缅哈俄蒙朝韩日德新马意法以白泰巴]$")
"""中越|跨境经济合作区: two states in short."""
NO_ZONE = re.compile("[域间块委]|市(?![场政容监])")
SIZES = ("元的", "亩的", "平方米的", "公里的")
SEATED = ("新城", "新区")
INSIDE = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,4}?)(?:分园|分区|园)(?![区林丁艺长内中里游])")


class ZoneRecogniser:
    """Proposes the zones of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._zones = HeadFinder(lexicon.zone_heads)
        self._seats = lexicon.name_words["zone_seat"]
        self._tasks = lexicon.name_words["zone_task"]
        self._doubts = ZoneDoubts(lexicon)
        self._front = ZoneFront(lexicon, self._words)
        self._lists = ZoneLists(lexicon, edges, self._zones)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Zone candidates, unfiltered, in order of their heads."""
        found: list[Candidate] = []
        text = reading.text
        for start, end, head in self._zones.find(text):
            bare, weak = self._lexicon.zone_heads[head]
            if text.startswith("区", end) and head + "区" in self._lexicon.zone_heads:
                continue
            if NO_ZONE.match(text, end) and head != "新区":
                continue
            if head.endswith("园") and text.startswith("林", end):
                continue  # 生态园|林工业区
            if head == "园区" and any(text[end - n : end] in FULL_DISTRICTS for n in (3, 4)):
                continue
            if not reading.at_boundary(end) and reading.tokens[reading.token_at(end)].text in (
                "区域", "园区", "区间",
            ):  # fmt: skip
                continue
            edge = self._edges.left_edge(reading, start, ZONE_EDGE)
            run = text.startswith(("管委", "党工委", "管理委员会"), end)  # 空港新区|管委会
            two = TWO_STATES.search(text, 0, start)
            if two is not None:
                edge = min(edge, two.start())
            if text[edge] in "（(" and edge:
                # 海尔|（天津）市场创新产业园区: whatever stands before the bracket is of the name
                edge = reading.tokens[reading.token_at(edge - 1)].start
            if edge == 0 and text[1] in "（(":
                continue  # 肃（兰州）国际陆港: a line that the page broke
            if edge > 1 and text[edge - 2] == "、" and self._brand_cut(reading, edge):
                edge -= 1
            if weak or edge == start:
                edge = min(edge, self._named_front(reading, start))
            if text[edge:start] in ("省", "市", "区", "县", "州", "旗", "镇"):
                edge = start  # 市|临空经济区: the city's only one
            before = text[max(0, edge - 6) : edge]
            counted = LIST_COUNT.search(text[max(0, start - 14) : start])
            if counted is not None and not re.search("[和与及]", counted.group("middle")):
                found += self._lists.shared_tail(reading, start, end)
                continue
            if PLACES_COUNT.search(text[:start]):
                found += self._lists.shared_head(reading, start, start, end)
                continue
            if edge == start:
                if bare and not class_before(text, start):
                    found.append(
                        Candidate(start, end, Kind.ZONE, "zone-context", 0.5, contextual=True)
                    )
                if COUNTED.search(before) is None:
                    continue
            if COUNTED.search(before):
                continue
            edge = self._front.behind_district(reading, edge, start)
            if edge == start:
                continue
            beside = weak and self._doubts.is_beside_zone(text, edge, end)
            city = run and head.endswith("城")  # 未来科技城|管委会
            if self._words.generic(reading, edge, start) and not (beside or city):
                continue
            other = self._other_division(reading, edge, end)
            if (not other and self._division(reading, end)) or text[
                edge:end
            ] in self._lexicon.regions:
                continue  # 六枝特区 is a county, 珠海市|金湾区 too, 粤港澳大湾区 a region
            if head == "功能区" and text.endswith(("主体", "生态"), 0, start):
                continue
            if self._doubts.is_honour(text, edge, end) or CLASS_BEHIND.match(text, end):
                continue
            edge = behind_role(text, behind_act(text, edge, start), start)
            if edge == start or class_before(text, edge):
                continue
            proper = run or other or two is not None
            proper = proper or self._words.proper(reading, edge, start, strict=True)
            proper = proper or (head in SEATED and text[edge:start] in self._seats)
            if self._doubts.is_class(reading, edge, start):
                continue
            level = CLASS_LEVEL.match(text, edge)
            edge = level.end() if level is not None else edge  # 国家级|松江经济技术开发区
            if weak and not proper and not beside:
                continue
            if not proper and text.endswith(SIZES, 0, edge):
                continue  # 投资百亿元的|光伏产业园: some park of that size
            if self._doubts.is_description(text, edge, weak=weak):
                continue
            found.append(Candidate(edge, end, Kind.ZONE, "zone-head", 1.0))
            for inner in self._zones.find(text[edge:start]):
                whole = text[edge + inner[1] : end] in self._lexicon.zone_heads
                if whole or self._division(reading, edge + inner[1]):
                    continue  # 上海浦东新区|张江高科技园区; 绵阳科技城|新区: the rest is no name of its own
                front = text[edge : edge + inner[1]]
                if text.startswith("新区", edge + inner[1]) or front.count("（") > front.count(
                    "）"
                ):
                    continue  # 绵阳科技城|新区片区, 绵阳（科技城|）新区
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
                found += self._lists.shared_head(reading, edge, start, end)
            found += self._inside(reading, edge, end)
        return found

    def _named_front(self, reading: Reading, start: int) -> int:
        """Where a zone begins that is named by an area and its task: 百色|重点开发开放|试验区.

        `start` itself where no area stands before such words. Verbs of a wish (建设, 打造) are
        no such words, so what an area is to become is not taken.
        """
        index = reading.token_at(start - 1) if start else -1
        while index >= 0 and reading.tokens[index].text in self._tasks:
            index -= 1
        edge = start
        while index >= 0:
            token = reading.tokens[index]
            known = token.text in self._lexicon.divisions and len(token.text) > 1
            if not known and token.tag != "ns" and token.text not in self._lexicon.regions:
                break
            edge = token.start
            index -= 1
        return edge

    def _division(self, reading: Reading, end: int) -> bool:
        """Whether a division of that full name ends at `end`, whatever stands before it."""
        last = reading.tokens[reading.token_at(end - 1)]
        return last.end == end and any(
            division.name == last.text[at:]
            for at in range(len(last.text) - 2)
            for division in self._lexicon.divisions.get(last.text[at:], ())
        )

    def _brand_cut(self, reading: Reading, edge: int) -> bool:
        """Whether one character between 、 and a place's name begins the name: 、浮|龙湖."""
        token = reading.tokens[reading.token_at(edge - 1)]
        name = reading.tokens[reading.token_at(edge)]
        return (
            token.start == edge - 1
            and token.text not in COMMON_VERBS
            and token.text not in self._lexicon.boundaries
            and token.tag[0] in "vngajz"
            and name.tag == "ns"
            and all(
                d.level == "county" and d.name != name.text
                for d in self._lexicon.divisions.get(name.text, ())
            )
        )

    def _other_division(self, reading: Reading, edge: int, end: int) -> bool:
        """Whether a division's full name at `end` is only the tail of a zone's: 银湖湾|滨海新区,
        but 天津|滨海新区 is the district."""
        token = reading.tokens[reading.token_at(end - 1)]
        if token.end != end or token.start - edge < 2:
            return False
        known = [d for d in self._lexicon.divisions.get(token.text, ()) if d.name == token.text]
        before = reading.tokens[reading.token_at(token.start - 1)].text
        above = self._lexicon.divisions.get(before, ())
        if not known or before in self._lexicon.countries or before == "中国":
            return False
        if any(a.code == d.parent for a in above for d in known) or any(
            a.name == before and a.level == "county" for a in above
        ):
            return False
        return self._words.proper(reading, edge, token.start, strict=True)

    def _inside(self, reading: Reading, edge: int, end: int) -> list[Candidate]:
        """A zone's own part behind it: 中关村科技园区|海淀园."""
        match = INSIDE.match(reading.text, end)
        if match is None or not reading.at_boundary(end) or not reading.at_boundary(match.end()):
            return []
        if not self._words.proper(reading, end, match.end()):
            return []
        whole = Candidate(edge, match.end(), Kind.ZONE, "zone-inside", 1.0)
        return [whole, Candidate(edge, end, Kind.ZONE, "zone-head", 0.9, nested=True)]
