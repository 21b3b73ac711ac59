"""Why words that end like a zone's name may name none: classes, honours, visions.

Takes (as none) “国家级新区”, “外向型工业区”, “获得…示范园区称号”, “打造…先行区”. Must not take “两江新区”.
"""

from __future__ import annotations

import re
from collections.abc import Container

from kg.lexicon import Lexicon
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Reading

VISIONS = ("打造", "创建", "争创", "建成", "成为", "作为", "建设成", "跻身", "领跑")
WIDEST = re.compile(r"中国|我国|全国|国内|国际|世界|全球|亚洲|亚太|全[省市县区]|华[东北南中]")
HONOUR = re.compile(r"称号|荣誉|定位|赋予|获评|被授予|被评为|荣获|获批创建|争创")
ROLE = re.compile(
    r"(?:核心区|先行区|起步区|启动区|主阵地|主战场|主平台|承载地)(?=[\u4e00-\u9fff]{2})"
)
"""What a zone is for another, before its own name: 示范区的|核心区|涪江创新产业园."""
TOWN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}?[省市区县州旗])?(?P<town>[\u4e00-\u9fff]{2,4}(?:镇|乡|街道))(?=[\u4e00-\u9fff]{2})"
)
CLASS_LEVEL = re.compile(r"(?:国家|省|市|区|县|部|世界)级|新形势下|高水平|高标准|高能级")


class ZoneDoubts:
    """Says of a zone's name whether it is one at all."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = Modifiers(lexicon)
        self._zone_ends = tuple(lexicon.zone_heads)

    def is_class(self, reading: Reading, edge: int, start: int) -> bool:
        """Whether 国家级, 省级 or …型 with no name beside it makes a class (外向型工业区)."""
        text = reading.text
        level = CLASS_LEVEL.search(text, edge, start)
        if level is not None and text.endswith(self._zone_ends, edge, level.start()):
            return True  # 两江新区|国家级新区: what sort of zone it is
        if level is not None:
            return not (
                self._words.proper(reading, level.end(), start)
                or (level.start() > edge and self._words.proper(reading, edge, level.start()))
            )
        if text[start - 1] == "型":
            return not self._names_area(reading, edge, start)
        alone = text[start : start + 2] == "园区" and text[edge:start] in self._lexicon.divisions
        return alone and text.startswith(("建设", "发展", "企业", "工作"), start + 2)

    def _names_area(self, reading: Reading, edge: int, start: int) -> bool:
        return any(
            token.text in self._lexicon.divisions
            for token in reading.tokens
            if edge <= token.start < start
        )

    def is_honour(self, text: str, edge: int, end: int) -> bool:
        """Whether the clause confers a title (获得…示范园区称号), which is no area."""
        left = max(text.rfind(mark, 0, edge) for mark in "，。；：")
        right = min(
            (p for p in (text.find(m, end) for m in "，。；：") if p >= 0), default=len(text)
        )
        return bool(HONOUR.search(text[left + 1 : right]))

    def is_vision(self, text: str, edge: int) -> bool:
        """Whether the clause speaks of what an area is to become (打造…先行区)."""
        clause = max(text.rfind(mark, 0, edge) for mark in "，。；：")
        return any(word in text[clause + 1 : edge] for word in VISIONS)

    def is_description(self, text: str, edge: int, *, weak: bool) -> bool:
        """Whether words say what something is, or is to become: 集A、B于一体的|生态工业区, 是|中国铜产业核心区."""
        if text.endswith("一体的", 0, edge) or (weak and self.is_vision(text, edge)):
            return True
        return weak and text.endswith("是", 0, edge) and WIDEST.match(text, edge) is not None

    def is_beside_zone(self, text: str, start: int, end: int) -> bool:
        """Whether a 、-list around a weak name holds another zone (前湾保税港区、国际经济合作区)."""
        heads = tuple(h for h, (_, weak) in self._lexicon.zone_heads.items() if not weak)
        left = text[:start].endswith(tuple(h + "、" for h in heads))
        item = text[end + 1 : end + 14].split("、")[0] if text.startswith("、", end) else ""
        return left or item.endswith(heads)


def behind_role(text: str, edge: int, start: int) -> int:
    """Drops what a zone is for another one before its own name: 示范区的核心区|涪江创新产业园."""
    role = ROLE.match(text, edge, start)
    return role.end() if role is not None and text.endswith("的", 0, edge) else edge


def behind_town(text: str, edge: int, start: int, towns: Container[str]) -> int:
    """Where the rest of a zone's name begins behind its town, `edge` where no town stands there:
    海宁市许村镇|宏泰产业园."""
    town = TOWN.match(text, edge, start)
    return town.end() if town is not None and town["town"] in towns else edge
