"""Who organised an event: who holds, hosts or runs it, as subject, in an attribute, behind 由.

Takes “A联合B举办C论坛”, “由A主办、B承办的C大会”, “C节开幕。本届节会由A主办”, “市政协…会议召开”.
Must not take “将举办” as done, “A参加在德国举办的C”, “由A指导” (who only advises), “申办”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Modality, Predicate
from kg.relate.active import ActiveFinder
from kg.relate.clauses import ArticleContext
from kg.relate.doers import DoerFinder, Doing
from kg.relate.listing import first_of_list
from kg.relate.scene import EventScene
from kg.signatures import ACTORS as ORGANISERS

HOSTING = (
    "主办",
    "承办",
    "协办",
    "举办",
    "举行",
    "召开",
    "组织",
    "发起",
    "组织召开",
    "联办",
    "筹办",
)
HELD = re.compile(
    r"^(?:活动)?(?:（[^）]*）)?(?:，|在[^，。；]{2,24}|于[^，。；]{2,20}|正式|隆重|顺利|成功|圆满){0,5}?(?P<cue>召开|举行|举办|启动|开幕|开班|"
    r"揭牌|揭牌成立|闭幕)"
)
BY = re.compile(
    r"[”]?(?:活动|工作|系列活动)?(?:（[^）]{1,24}）)?，?(?:(?:将|是|系|均|共同|联合)*)由"
)
AGAIN = (
    r"大会|会议|论坛|活动|展会|峰会|赛事|比赛|大赛|节会|博览会|培训班?|仪式|座谈会|研讨会|推介会|交流会|发布会|年会|盛会|文化节|旅游节|"
    r"展览|会展|洽谈会|招聘会|典礼|巡展|马拉松|开幕式|运动会|擂台赛|挑战赛|联赛|节庆|庆典|"
    r"[\u4e00-\u9fff]{1,3}(?:会|节|赛|展)"
)
CLAUSE_BY = re.compile(
    rf"[“]?(?:(?:据悉|据了解|据介绍)，?)?(?:(?:本|此|这)(?:次|届|场|项)|该|整个)?(?:[^，。；：由]{{0,6}}?(?P<noun>{AGAIN}))?"
    r"(?:将|是|系)?由"
)
HOSTS = re.compile(r"[”]?(?:系列)?(?:活动)?，(?:由)?(?=[^，。；]{2,40}?(?:主办|承办|协办|联办))")
AGAIN_IS = re.compile(
    rf"(?:据悉，|据了解，|据介绍，)?(?:(?:本|此|这)(?:次|届|场)|该)(?P<noun>{AGAIN})(?:是|为|作为)"
)
COUNTED = re.compile(r"\d+(?:场|个|项|届分)")
COMING = re.compile(r"[^，。；]{0,6}?(?:明年|下一?届|将于|将在)")
NAMED_ROLE = re.compile(r"(?P<cue>主办|承办|协办)(?:单位|方)(?:为|是|：|有|包括)")
ANY = ("节会", "展会", "赛事", "比赛", "盛会", "活动", "会展", "节庆", "展览")
"""Nouns that stand for an event of any name."""
TRAINING = ("培训", "培训班", "演练", "比武", "招聘会", "宣讲")
"""Events that are carried out (开展, 进行), where other events are held."""
GAP = 16
"""Characters between a verb and the event that it names."""
CARRIED = 2
"""Sentences over which a subject may be carried."""


class OrganisingRules:
    """Rule ids `organised-active`, `organised-relative`, `organised-passive`, `organised-role`,
    `organised-in-name`."""

    def __init__(self, lexicon: Lexicon) -> None:
        cues = lexicon.cues["organise"]
        self._finder = DoerFinder((*cues, *HOSTING), ORGANISERS)
        self._active = ActiveFinder(cues, ORGANISERS, CARRIED)
        self._training = ActiveFinder((*cues, "开展", "进行"), ORGANISERS, CARRIED)

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The organised claims of an article."""
        scene = EventScene(context)
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.EVENT:
                    yield from self._event(context, number, index)
            yield from self._passive_clauses(context, scene, number)
            yield from self._roles(context, scene, number)

    def _event(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        event = context.mentions[index]
        doings = self._finder.attributive(context, number, first_of_list(context, number, index))
        for doing in doings:
            yield from self._claims(context, number, index, doing, "organised-relative")
        passive = BY.match(text, event.end)
        if passive is not None:
            for doing in self._finder.behind(context, number, passive.end()):
                yield from self._claims(
                    context, number, index, doing, "organised-passive", "将" in passive.group()
                )
                doings = (*doings, doing)
        hosts = HOSTS.match(text, event.end)
        if hosts is not None:
            for doing in self._finder.behind(context, number, hosts.end()):
                if doing.verb in ("主办", "承办", "协办", "联办"):
                    yield from self._claims(context, number, index, doing, "organised-passive")
        if doings:
            return
        first = context.mentions[first_of_list(context, number, index)].start
        clause = context.clause_at(number, first)
        finder = self._training if event.text.endswith(TRAINING) else self._active
        found = finder.verb_before(context, clause, first)
        if found is not None:
            position, word = found
            gap = text[position + len(word) : first]
            if len(gap) <= GAP and not gap.startswith("的"):
                agents = self._active.agents(context, clause, position)
                for doer in agents.doers:
                    actor = context.mentions[doer]
                    here = actor.sentence == number
                    yield Claim(
                        number, Predicate.ORGANISED, doer, index, "organised-active",
                        agents.certainty,
                        (min(actor.start, event.start) if here else position, event.end), word,
                        modality=agents.modality,
                    )  # fmt: skip
            return
        yield from self._in_name(context, number, index)

    def _in_name(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“市政协十四届三次会议召开”: the body that an event's name begins with."""
        event = context.mentions[index]
        held = HELD.match(context.text(number)[event.end : event.end + 40])
        body = self._front_body(context, number, index)
        if body is not None and held is not None:
            yield Claim(
                number, Predicate.ORGANISED, body, index, "organised-in-name", 0.85,
                (context.mentions[body].start, event.end + held.end()), held.group("cue"),
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
        if found and re.match(
            r"[与和、同]", event.text[context.mentions[found[0]].end - event.start :]
        ):
            return None  # “A与B签约仪式”: a matter of both
        if found:
            return max(found, key=lambda i: context.mentions[i].end)
        return context.ending_at(number, event.start, frozenset((Kind.AGENCY,)))

    def _passive_clauses(
        self, context: ArticleContext, scene: EventScene, number: int
    ) -> Iterator[Claim]:
        """“C节在D举行，由A主办、B承办”, “本届论坛由A主办”."""
        text = context.text(number)
        for clause in context.clauses[number]:
            by = CLAUSE_BY.match(text, clause.start)
            if by is None or any(
                context.mentions[i].kind is Kind.EVENT
                and clause.start <= context.mentions[i].start < by.end()
                for i in context.outer[number]
            ):
                continue
            noun = by["noun"] or ""
            topic = AGAIN_IS.match(text)
            position = clause.start
            if topic is not None and not noun:
                noun, position = topic["noun"], 0  # “此次活动是…之一，由A主办”
            event = self._meant(context, scene, number, position, noun)
            if event is None or (not noun and context.mentions[event].sentence != number):
                continue
            for doing in self._finder.behind(context, number, by.end()):
                if doing.verb in HOSTING:
                    yield from self._claims(
                        context, number, event, doing, "organised-passive", "将由" in by.group()
                    )

    def _meant(
        self, context: ArticleContext, scene: EventScene, number: int, position: int, noun: str
    ) -> int | None:
        """The event that a noun means; of several named at once the first of the article."""
        noun = "活动" if noun in ANY else noun
        found = scene.meant(number, position, noun)
        if found is None or not noun:
            return found
        sentence = context.mentions[found].sentence
        beside = [
            i for i in context.outer[sentence] if context.mentions[i].kind is Kind.EVENT and i != found
        ]  # fmt: skip
        text = context.text(sentence)
        coming = COMING.match(text[context.mentions[found].end :]) is not None
        if not beside and not coming and COUNTED.search(context.mentions[found].text) is None:
            return found
        for earlier in range(sentence + 1):
            for i in context.outer[earlier]:
                name = context.mentions[i].text
                if context.mentions[i].kind is Kind.EVENT and (
                    noun == "活动" or name.endswith(noun[-2:])
                ):
                    return i
        return found

    def _roles(self, context: ArticleContext, scene: EventScene, number: int) -> Iterator[Claim]:
        """“主办单位为A、B”."""
        for role in NAMED_ROLE.finditer(context.text(number)):
            event = scene.meant(number, role.start(), "")
            first = context.starting_at(number, role.end(), ORGANISERS)
            if event is None or first is None:
                continue
            chain = context.chain_from(number, context.innermost(number, first), ORGANISERS)
            doing = Doing(chain, role.start(), role.end(), role["cue"], Modality.ASSERTED)
            yield from self._claims(context, number, event, doing, "organised-role")

    def _claims(
        self, context: ArticleContext, number: int, index: int, doing: Doing, rule: str,
        planned: bool = False,
    ) -> Iterator[Claim]:  # fmt: skip
        event = context.mentions[index]
        for doer in doing.doers:
            actor = context.mentions[doer]
            start, end = min(actor.start, doing.start), max(actor.end, doing.end)
            if event.sentence == number:
                start, end = min(start, event.start), max(end, event.end)
            yield Claim(
                number, Predicate.ORGANISED, doer, index, rule, 0.9, (start, end), doing.verb,
                modality=Modality.PLANNED if planned else doing.modality,
            )  # fmt: skip
