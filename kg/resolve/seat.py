"""The city or county that stands in an article's dateline: 威海 of “威海日报讯”, “本报潍坊3月12日讯”.

A paper calls its own city 市: in “威海日报讯 市政府召开会议” that is 威海市, although no sentence names it.
Must not take 人民 of “人民日报讯”, nor a province (“浙江日报讯” reports from anywhere in it).
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon, name_pattern
from kg.model import Article, Role

PAPER = r"(?P<place>[\u4e00-\u9fff]{2,4}?)<paper>(?:客户端|记者站)?(?:\d{1,2}月\d{1,2}日)?讯"
"""A paper's own dateline."""
FROM = (
    r"(?:本报|本网|本台|新华社|中新社|中新网)(?P<place>[\u4e00-\u9fff]{2,6}?)"
    r"(?:\d{1,2}月\d{1,2}日)?[讯电](?!信|力|子|话|视|商)"
)
"""A report from a place."""
BEFORE = 80
"""Characters in front of a body in which its dateline stands, byline included."""


def seat_of(raw: str, article: Article, lexicon: Lexicon) -> str | None:
    """The full name of the city or county of an article's dateline, or None; `raw` is the page."""
    body = next((s for s in article.sentences if s.role is Role.BODY), None)
    if body is None:
        return None
    start = body.offsets[0]
    head = re.sub(r"\s", "", raw[max(0, start - BEFORE) : start])
    for pattern in (PAPER, FROM):
        for found in name_pattern(pattern).finditer(head):
            place = found["place"]
            for length in range(len(place), 1, -1):
                name = _division(place[-length:] if pattern is PAPER else place[:length], lexicon)
                if name is not None:
                    return name
    return None


def _division(word: str, lexicon: Lexicon) -> str | None:
    """The one city or county of that name, full or short."""
    if word in lexicon.ambiguous_divisions:
        return None
    known = [
        d for d in lexicon.divisions.get(word, ()) if d.level != "province" or d.name.endswith("市")
    ]
    cities = [d for d in known if d.level != "county"] or known
    return cities[0].name if len(cities) == 1 else None
