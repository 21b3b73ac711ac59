"""Events: who organised them, who attended, where they were held.

Takes “区政协…议政性主席会议召开。区政协主席逯鹰出席会议并讲话”, “青岛自贸片区联合中德生态园举办…擂台赛”,
“培训班在山东科技大学开班”. Must not take “区领导…参加” where the page does not name the meeting,
“将举办”, an official who is only quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Predicate, Role
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.signatures import AREAS, BODIES, PEOPLE

EVENTS = frozenset((Kind.EVENT,))
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
ATTEND = re.compile(
    r"^(?:等(?:市|区|县|省)?(?:领导)?)?(?:分别|先后|应邀|一同|共同|亲自|并)?"
    r"(?P<cue>出席(?:会议|活动|仪式|大会|了)?(?:并(?:讲话|致辞|作[^，。]{0,6}讲话|作报告))?|参加(?:会议|活动|了)?|主持(?:召开|会议|了)?|"
    r"列席|见证|致辞|讲话)"
)
SPOKE_AT = re.compile(
    r"^在(?P<event>.{2,60}?)(?:上|中|期间)(?:的)?(?:重要)?(?:讲话|强调|指出|表示|说|要求|致辞)"
)
AT_MEETING = re.compile(r"^(?:“)?(?:会上|会议上|仪式上|座谈会上|活动现场|大会上|论坛上)")


class GatheringRules:
    """Rule ids `organised-active`, `organised-in-name`, `attended-verb`, `attended-spoke`,
    `attended-at-meeting`, `event-place`, `organised-relative`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._cues = tuple(sorted(lexicon.cues["organise"], key=lambda w: (-len(w), w)))

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """organised, attended and locatedIn claims about the events of an article."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.EVENT:
                    yield from self._organised(context, number, index)
                    yield from self._places(context, number, index)
            yield from self._attended(context, number, self._near_event(context, number))
        yield from self._at_meeting(context)

    def _near_event(self, context: ArticleContext, number: int) -> int | None:
        """The event of this sentence, else of the two sentences before it."""
        for back in range(3):
            if number - back < 0:
                return None
            events = [
                i for i in context.outer[number - back]
                if context.mentions[i].kind is Kind.EVENT
                and context.mentions[i].rule != "event-congress"
            ]  # fmt: skip
            if events:
                return events[-1] if back else events[0]
        return None

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

    def _attended(self, context: ArticleContext, number: int, near: int | None) -> Iterator[Claim]:
        text = context.text(number)
        for index in context.outer[number]:
            mention = context.mentions[index]
            if mention.kind not in PEOPLE:
                continue
            spoke = SPOKE_AT.match(text[mention.end : mention.end + 80]) or SPOKE_AT.match(
                re.sub(r"^(?:书记|总书记|主席|同志|市长|省长|总理)", "", text[mention.end :])
            )
            if spoke is not None:
                event = next(
                    (i for i in context.outer[number]
                     if context.mentions[i].kind is Kind.EVENT
                     and mention.end <= context.mentions[i].start <= mention.end + 20
                     and context.mentions[i].start - mention.end <= len(spoke.group())),
                    None,
                )  # fmt: skip
                if event is not None:
                    yield Claim(
                        number, Predicate.ATTENDED, index, event, "attended-spoke", 0.9,
                        (mention.start, context.mentions[event].end), "讲话",
                    )  # fmt: skip
                    continue
            attend = ATTEND.match(text[mention.end : mention.end + 30])
            if attend is None:
                continue
            cue = attend.group("cue")
            event = context.starting_at(number, mention.end + attend.end(), EVENTS)
            if event is None:
                target = near
                if target is None:
                    continue
                named = context.mentions[target]
                if named.sentence == number and named.start > mention.end + 30:
                    continue
                event = target
            for person in context.chain_to(number, index, PEOPLE):
                yield Claim(
                    number, Predicate.ATTENDED, person, event, "attended-verb", 0.85,
                    (context.mentions[person].start, mention.end + attend.end()), cue,
                )  # fmt: skip

    def _at_meeting(self, context: ArticleContext) -> Iterator[Claim]:
        """“会上，A、B介绍了…”: who reports at the meeting that the sentence before names."""
        last: int | None = None
        open_until = -1
        for number, reading in enumerate(context.readings):
            sentence = reading.sentence
            if sentence.role is not Role.BODY:
                continue
            if AT_MEETING.match(reading.text):
                open_until = number + 1
            if last is not None and number <= open_until:
                yield from self._reporters(context, number, last)
            for i in context.outer[number]:
                if context.mentions[i].kind is Kind.EVENT:
                    last = i

    def _reporters(self, context: ArticleContext, number: int, event: int) -> Iterator[Claim]:
        text = context.text(number)
        for index in context.outer[number]:
            mention = context.mentions[index]
            if mention.kind not in (*PEOPLE, *BODIES):
                continue
            tail = re.match(
                r"(?:等)?(?:相关|有关)?(?:部门|负责人|负责同志)?(?:分别|先后|依次|就[^，。]{2,20})?"
                r"(?:介绍了|作了|汇报了|通报了|发言|作介绍|作汇报|介绍)",
                text[mention.end : mention.end + 30],
            )
            if tail is None:
                continue
            kinds = frozenset((*PEOPLE, *BODIES))
            for actor in context.chain_to(number, index, kinds):
                yield Claim(
                    number, Predicate.ATTENDED, actor, event, "attended-at-meeting", 0.8,
                    (context.mentions[actor].start, mention.end + tail.end()), "介绍",
                )  # fmt: skip
