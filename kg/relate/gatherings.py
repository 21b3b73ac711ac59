"""Events: who organised them, where they were held.

Takes “区政协…议政性主席会议召开”, “青岛自贸片区联合中德生态园举办…擂台赛”, “培训班在山东科技大学开班”.
Must not take “将举办” as done, “在德国举办的博览会” as Germany's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.signatures import AREAS, BODIES

ORGANISERS = frozenset((*BODIES, *AREAS))
HELD = re.compile(
    r"^(?:活动)?(?:（[^）]*）)?(?:，|在[^，。；]{2,24}|于[^，。；]{2,20}|正式|隆重|顺利|成功|圆满)*?(?P<cue>召开|举行|举办|启动|开幕|开班|"
    r"揭牌|揭牌成立|闭幕)"
)
HOSTED = re.compile(
    r"(?:等)?(?:共同|联合|分别|牵头)?(?P<cue>主办|承办|协办|举办|组织|发起)(?=[、，的]|和|并)"
)
PLACED = re.compile(
    r"^(?:活动)?(?:（[^）]*）)?(?:，)?(?:今天|昨天|今日|日前|近日|当天|上午|下午|[\d月日年]+)*在"
)
HELD_AFTER = re.compile(
    r"^(?:隆重|顺利|成功|分别|正式)?(?:召开|举行|举办|开幕|开班|启动|揭牌|开工|成立)"
)


class GatheringRules:
    """Rule ids `organised-active`, `organised-in-name`, `organised-relative`, `event-place`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._cues = tuple(sorted(lexicon.cues["organise"], key=lambda w: (-len(w), w)))

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """organised and locatedIn claims about the events of an article."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.EVENT:
                    yield from self._organised(context, number, index)
                    yield from self._places(context, number, index)

    def _organised(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        event = context.mentions[index]
        clause = context.clause_at(number, event.start)
        before = text[clause.start : event.start]
        relative = list(self._relative(context, number, index, clause.start))
        if relative:
            yield from relative
            return
        cue_at, cue = -1, ""
        for word in self._cues:
            at = before.rfind(word)
            if at >= 0 and at + len(word) > cue_at + len(cue):
                cue_at, cue = at, word
        if cue and len(before) - cue_at - len(cue) <= 16:
            position = clause.start + cue_at
            modality = modality_before(text, position)
            for subject in clause.subjects:
                actor = context.mentions[subject]
                if actor.kind not in ORGANISERS or (
                    actor.sentence == number and position < actor.end <= clause.end
                ):
                    continue
                if clause.carried is None or clause.carried > 2:
                    continue
                yield Claim(
                    number, Predicate.ORGANISED, subject, index, "organised-active",
                    0.85 if clause.carried == 0 else 0.7,
                    (min(actor.start, event.start) if actor.sentence == number else position,
                     event.end),
                    cue,
                    modality=modality,
                )  # fmt: skip
            return
        held = HELD.match(text[event.end : event.end + 40])
        body = self._front_body(context, number, index)
        if body is None or not (held or event.text.endswith(("会议", "会", "全会"))):
            return
        if held:
            yield Claim(
                number, Predicate.ORGANISED, body, index, "organised-in-name", 0.85,
                (context.mentions[body].start, event.end + held.end()), held.group("cue"),
            )  # fmt: skip

    def _relative(
        self, context: ArticleContext, number: int, index: int, start: int
    ) -> Iterator[Claim]:
        """“由A主办、B承办的C大会”, “A、B共同主办的C”: bodies before a verb of organising."""
        text = context.text(number)
        event = context.mentions[index]
        if not text.endswith("的", start, event.start):
            return
        for actor in context.outer[number]:
            mention = context.mentions[actor]
            if mention.kind not in ORGANISERS or not start <= mention.start < event.start:
                continue
            verb = HOSTED.match(text, mention.end)
            if verb is None or verb.end() > event.start:
                continue
            for host in context.chain_to(number, actor, ORGANISERS):
                yield Claim(
                    number, Predicate.ORGANISED, host, index, "organised-relative", 0.9,
                    (context.mentions[host].start, event.end), verb.group("cue"),
                )  # fmt: skip

    def _front_body(self, context: ArticleContext, number: int, index: int) -> int | None:
        """The body that an event's name begins with, or that stands directly before it."""
        event = context.mentions[index]
        found = [
            i for i in context.by_sentence[number]
            if context.mentions[i].kind is Kind.AGENCY
            and context.mentions[i].start == event.start
            and context.mentions[i].end < event.end
        ]  # fmt: skip
        if found:
            return max(found, key=lambda i: context.mentions[i].end)
        return context.ending_at(number, event.start, frozenset((Kind.AGENCY,)))

    def _places(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“培训班在山东科技大学开班”, “在长江路街道…社区揭牌成立”, “在X、Y分别举行了仪式”."""
        text = context.text(number)
        event = context.mentions[index]
        places = frozenset((*AREAS, Kind.INSTITUTION))
        after = PLACED.match(text, event.end) or PLACED.match(text[event.end : event.end + 24])
        if after is not None:
            start = event.end + after.end() if after.re and after.pos == 0 else after.end()
            start = event.end + len(after.group())
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
