"""Events: where they were held.

Takes “培训班在山东科技大学开班”, “在X、Y分别举行了仪式”. Must not take “第五届峰会在福建引起反响”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Predicate
from kg.relate.clauses import ArticleContext
from kg.signatures import AREAS

PLACED = re.compile(
    r"^(?:活动)?(?:（[^）]*）)?(?:，)?(?:今天|昨天|今日|日前|近日|当天|上午|下午|[\d月日年])*+在"
)
HELD_AFTER = re.compile(
    r"^(?:隆重|顺利|成功|分别|正式)?(?:召开|举行|举办|开幕|开班|启动|揭牌|开工|成立)"
)


class GatheringRules:
    """Rule id `event-place`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._cues = tuple(sorted(lexicon.cues["organise"], key=lambda w: (-len(w), w)))

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """locatedIn claims about the events of an article."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.EVENT:
                    yield from self._places(context, number, index)

    def _places(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“培训班在山东科技大学开班”, “在长江路街道…社区揭牌成立”, “在X、Y分别举行了仪式”."""
        text = context.text(number)
        event = context.mentions[index]
        places = frozenset((*AREAS, Kind.INSTITUTION))
        after = PLACED.match(text[event.end : event.end + 24])
        if after is not None:
            start = event.end + after.end()
            first = context.starting_at(number, start, places)
            if first is not None:
                chain = self._adjacent(context, number, first, places)
                stop = context.mentions[chain[-1]].end
                if HELD_AFTER.match(text[stop : stop + 8].lstrip("大礼堂会议室内")):
                    target = chain[-1]
                    yield Claim(
                        number, Predicate.LOCATED_IN, index, target, "event-place", 0.85,
                        (event.start, stop), "在",
                    )  # fmt: skip
            return
        clause = context.clause_at(number, event.start)
        at = text.rfind("在", clause.start, event.start)
        if at < 0:
            return
        first = context.starting_at(number, at + 1, places)
        if first is None:
            return
        chain = context.chain_from(number, first, places)
        stop = context.mentions[chain[-1]].end
        between = text[stop : event.start]
        if len(between) <= 12 and any(cue in between for cue in self._cues):
            for target in chain:
                yield Claim(
                    number, Predicate.LOCATED_IN, index, target, "event-place", 0.85,
                    (at, event.end), "在",
                )  # fmt: skip

    def _adjacent(
        self, context: ArticleContext, number: int, first: int, kinds: frozenset[Kind]
    ) -> tuple[int, ...]:
        """Areas that stand directly behind one another, the innermost last."""
        chain = [first]
        while True:
            following = context.starting_at(number, context.mentions[chain[-1]].end, kinds)
            if following is None:
                return tuple(chain)
            chain.append(following)
