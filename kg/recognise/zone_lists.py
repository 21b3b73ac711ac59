"""Zones that share a word with their neighbours in a list.

`zone-shared-tail` — “生物医药、光电信息两大特色产业园区”; `zone-shared-head` — “滁州、六安经济技术
开发区”, “滁州、芜湖、马鞍山三地高新区”. Must not take “滁州、六安两市经济快速发展”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder
from kg.recognise.reading import Candidate, HeadFinder, Reading

LIST_COUNT = re.compile(
    r"(?:等)?(?P<count>[\d两二三四五六七八九十]+)(?:大|个)(?P<middle>[\u4e00-\u9fff]{0,8}?)$"
)
PLACES_COUNT = re.compile(r"[两三四五六七八九十](?:地|市|县|区|省)$")
COMPLETE = ("镇", "乡", "村", "街道", "社区", "区", "园", "城", "带", "圈", "基地", "中心", "港")
"""Ends of items that are whole by themselves: 办公服务区 in “…三大功能区”."""
JOINTS = ("以及", "、", "和", "与", "及")


class ZoneLists:
    """Proposes the members of lists of zones."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder, zones: HeadFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._zones = zones

    def shared_tail(self, reading: Reading, start: int, end: int) -> list[Candidate]:
        """Members of a list that share a counted tail: “A、B、C四大…专业园区”."""
        text = reading.text
        match = LIST_COUNT.search(text[:start])
        if match is None or re.search("[和与及]", match.group("middle")):
            return []
        head = text[start:end]
        found = []
        position = match.start()
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
            elif len(head) > 2 and not item.endswith(COMPLETE):
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

    def shared_head(self, reading: Reading, edge: int, start: int, end: int) -> list[Candidate]:
        """Places before a zone that share its head: “阳谷、邹平经济技术开发区”."""
        text = reading.text
        head = text[start:end]
        bare, weak = self._lexicon.zone_heads[head]
        if weak and not bare:
            return []
        found: list[Candidate] = []
        position = edge
        counted = PLACES_COUNT.search(text[:start])
        if counted is not None:  # 马鞍山|三地: the last place of the list has the head too
            last = self._short_name(reading, counted.start())
            if last is None:
                return []
            position = counted.start() - len(last)
            found.append(self._member(position, last, head))
        while True:
            joint = next((j for j in JOINTS if text.endswith(j, 0, position)), "")
            name = self._short_name(reading, position - len(joint)) if joint else None
            if name is None:
                break
            begin = position - len(joint) - len(name)
            alone = joint != "、" and not found and not text.endswith("、", 0, begin)
            if alone and not self._one_level(name, text[edge:start]):
                break
            found.append(self._member(begin, name, head))
            position = begin
        return found

    def _one_level(self, one: str, other: str) -> bool:
        """Whether two short names are of divisions of one level: 昆山|和|太仓, not 上海|和|张江."""
        levels = [{d.level for d in self._lexicon.divisions.get(name, ())} for name in (one, other)]
        return bool(levels[0] & levels[1])

    def _member(self, start: int, name: str, head: str) -> Candidate:
        return Candidate(
            start, start + len(name), Kind.ZONE, "zone-shared-head", 1.5, name=name + head
        )

    def _short_name(self, reading: Reading, end: int) -> str | None:
        """The short name of a division that ends at `end`, a word by itself, or None."""
        if end < 2:
            return None
        token = reading.tokens[reading.token_at(end - 1)]
        known = self._lexicon.divisions.get(token.text, ())
        if token.end != end or not known or any(d.name == token.text for d in known):
            return None
        before = reading.text[token.start - 1] if token.start else ""
        return None if before == "省" else token.text
