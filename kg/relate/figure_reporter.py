"""Whose report an article is: the area whose government reports owns the figures.

A work report names zones, neighbours and the city around it more often than its own district,
which it says once: ——在斗门区第五届人民代表大会第二次会议上, 我代表斗门区人民政府. A congress that is only
told of (斗门区第五届…会议开幕) makes no report. The area in the title of a bulletin or of a work
report owns what it tells, too: 2023年甲市乙区国民经济和社会发展统计公报.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.model import Article, Kind, Mention, Role
from kg.signatures import AREAS

CONGRESS = re.compile(r"第?[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大)[^，。]{0,12}会议$")
TITLE = re.compile(
    r"(?:人民)?(?:20\d\d年度?)?(?:[一二三四]季度|前三季度|上半年)?"
    r"(?:国民经济(?:和|与|及)社会发展|政府工作报告|国民经济(?:主要|运行|统计|发展)|统计公报|预算执行情况)"
)
"""What follows the area in the title of its bulletin or report."""
TITLES = frozenset({Role.HEADLINE, Role.KICKER})
DELIVERED = 4
"""First sentences of a body in which a report says before whom, and for whom, it is given."""


def reporter_of(
    article: Article, mentions: Sequence[Mention], inner: Mapping[int, Sequence[int]]
) -> int | None:
    """The mention of the area whose body reports, or None; `inner` are the names in names."""
    told, last = 0, -1
    for number, sentence in enumerate(article.sentences):
        told += sentence.role is Role.BODY
        if told > DELIVERED:
            break
        last = number
    for index in sorted(inner):
        mention = mentions[index]
        if mention.sentence <= last and _reports(article, mention):
            held = [i for i in inner[index] if mentions[i].kind in AREAS]
            named = [i for i in held if not mentions[i].contextual]
            if named:
                return max(named, key=lambda i: mentions[i].end)
    return _titled(article, mentions)


def _titled(article: Article, mentions: Sequence[Mention]) -> int | None:
    """The area whose bulletin or report the headline says that it is, or None."""
    for index, mention in enumerate(mentions):
        sentence = article.sentences[mention.sentence]
        if mention.kind in AREAS and not mention.contextual and sentence.role in TITLES:
            if TITLE.match(sentence.folded, mention.end):
                return index
    return None


def _reports(article: Article, mention: Mention) -> bool:
    """Whether a report is given before this congress, or for this government."""
    text = article.sentences[mention.sentence].folded
    if mention.kind is Kind.AGENCY:
        return text.endswith("我代表", 0, mention.start)
    before = text.endswith("在", 0, mention.start) and text.startswith("上", mention.end)
    return before and mention.kind is Kind.EVENT and CONGRESS.search(mention.text) is not None
