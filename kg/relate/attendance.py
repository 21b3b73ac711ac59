"""Who attended which event: said of people (and bodies) beside a verb of attending.

The event is the one that the clause names, else the one that is under way in the article (its
*scene*): “会议”, “仪式”, “活动” behind the verb stand for a scene whose name ends so.

Takes “市委副书记甲、副市长乙出席签约仪式”, “会议由丙主持”, “参加活动的还有丁、戊”, “甲在会上强调”.
Must not take “参加义务植树”, “主持全面工作”, “学习贯彻党的二十大精神”, somebody who is only quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import WordIndex
from kg.model import Claim, Kind, Predicate, Role
from kg.relate.attendance_carried import carried_claims
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.relate.scene import EventScene
from kg.signatures import BODIES, PEOPLE

GUESTS = PEOPLE | BODIES
GUEST = "委员|领导同志|领导|负责人|负责同志|同志|代表|嘉宾|干部|人员|成员|人(?![大民社才力事工])|专家|企业家|客商|师生|群众"
OFFICE = "负责人|负责同志|领导同志|领导|代表|成员|人员|企业家|客商|主任|书记|主席"
GROUP = re.compile(
    r"(?:同志|先生|女士|书记|总书记|主席|市长|省长|总理)?(?:一行)?"
    rf"(?:(?:等|以?及|和|与|、)(?:[^，。；：、“”]{{0,18}}?)(?:{GUEST})++(?:共?(?:计)?\d+余?(?:多)?[人位名])?|等)?"
    rf"(?:[，、及和与](?:以及)?(?:[^，。；：、“”]{{2,22}}、){{0,8}}[^，。；：、“”]{{2,26}}(?:{OFFICE}))*+(?:等)?"
)
"""What may close a list of guests: 等市领导, 及市直有关部门负责人, ，以及A集团、B局领导同志."""
DEPUTIES = re.compile(
    r"(?:等)?(?:市直|区直|县直|相关|有关|主要|分管|各|党政|班子|部门|单位|企业|园区|镇街|科室|股室)*"
    r"(?:负责人|负责同志|领导|代表|主要领导)"
)
MANNER = (
    r"(?:今天|昨天|当天|日前|近日|上午|下午|晚上|分别|先后|应邀|一同|一起|共同|亲自|也|还|并|到场|到会|集体|专程|受邀|"
    r"率队|带队|随同|陪同|全程|线上|视频|在主会场|在分会场|在[^，。；]{2,10}会场|以视频(?:形式|方式)?|通过视频){0,8}"
)
GATHERING = re.compile(
    r"(?:会议|大会|座谈会?|活动|仪式|签约|论坛|峰会|典礼|开幕式|闭幕式|开工|揭牌|启动|推介会?|现场会|调度会|推进会|"
    r"[^，。；、“”]{0,10}(?:仪式|会议|大会|论坛|活动|座谈会|推介会|开幕式|典礼|现场会|推进会|动员会|发布会|年会|峰会))"
)
JOIN = re.compile(MANNER + r"(?P<cue>出席|参加|主持召开|主持|列席|见证|参与)(?:了)?")
BARE = re.compile(
    MANNER + r"(?P<cue>到场|到会|参会|致欢迎辞|致开幕辞|致辞|致词|讲话|作[^，。；“”]{0,8}(?:讲话|报告|发言|致辞|推介|汇报|说明|介绍)|"
    r"(?:先后|分别|依次|交流|表态|现场)*发言|"
    r"宣布[^，。；]{0,40}?(?:开工|开幕|启动|闭幕|开赛|开班|成立|投产)|"
    r"(?:共同)?(?:为[^，。；“”]{2,40}?)?(?:揭牌|剪彩|揭幕|授牌|颁奖|培土奠基|奠基|按下[^，。；]{0,8}按钮))"
)  # fmt: skip
SPEECH_AT = re.compile(
    r"在(?:会上|会议上|会议中|大会上|仪式上|活动上|活动中|座谈会上|座谈时|论坛上|签约仪式上|启动仪式上|致辞中|致辞时|讲话中|"
    r"讲话时|总结讲话中|主持会议时|主持时)(?:的?讲话中)?[^，。；：“”]{0,8}?(?P<cue>强调|指出|表示|要求|宣布|介绍|说|讲话|致辞|作)"
)
AT = re.compile(
    r"[“‘]?(?:会上|会议上|会议期间|仪式上|座谈会上|活动现场|活动上|活动中|大会上|论坛上|签约仪式上|签约现场|启动仪式上|开幕式上|推介会上)"
)
REPORTED = re.compile(
    r"(?:等)?(?:相关|有关)?(?:部门|负责人|负责同志)?(?:分别|先后|依次|首先|代表[^，。；]{2,20})?(?:就[^，。；]{2,30})?(?:分别)?"
    r"(?P<cue>介绍|作了|作[^，。；]{0,10}(?:报告|发言|介绍|汇报|说明|通报|推介)|汇报|通报|传达|宣读|发言|作介绍|致辞|讲话|强调|指出|要求|"
    r"表示|安排部署|对[^，。；]{2,30}(?:提出要求|作出部署|进行了?部署|作了部署))"
)
ALSO = re.compile(
    r"(?<![没未])(?<!没有)(?:出席|参加)(?:此次|本次|当天|今天)?(?:的)?(?:会议|活动|仪式|大会|论坛|座谈会?|签约|[^，。；]{2,10}(?:仪式|会议|活动))?"
    r"的(?:领导)?(?:还)?(?:有|包括)"
)
AFTERWARDS = re.compile(r"(?:会|活动|仪式)(?:议)?[后前](?=，)")
EMPTY = re.compile(r"(?:会议|活动|仪式|大会|论坛)?(?:并[^，。；：]{0,24})?(?=[，。；！：”）]|$)")
REACH = 36
"""Characters behind a verb of attending within which the named event begins."""


class AttendanceRules:
    """Rule ids `attended-verb`, `attended-spoke`, `attended-at-meeting`, `attended-listed`."""

    def __init__(self, titles: WordIndex) -> None:
        self._titles = titles

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The attended claims of an article, sentence by sentence."""
        scene = EventScene(context)
        for number, reading in enumerate(context.readings):
            if reading.sentence.role is Role.CAPTION:
                continue
            for index in context.outer[number]:
                if context.mentions[index].kind in GUESTS:
                    yield from self._beside(context, scene, number, index)
            yield from self._listed(context, scene, number)
            yield from carried_claims(context, scene, number)
            if AT.match(reading.text):
                yield from self._at_meeting(context, scene, number)

    def _beside(
        self, context: ArticleContext, scene: EventScene, number: int, index: int
    ) -> Iterator[Claim]:
        """A person, or the people of a body, directly before a verb of attending."""
        text = context.text(number)
        guest = context.mentions[index]
        if guest.kind in PEOPLE:
            after = GROUP.match(text, guest.end)
        else:
            after = DEPUTIES.match(text, guest.end)
        if after is None:
            return
        ends = {after.end(), guest.end} if guest.kind in PEOPLE else {after.end()}
        for stop in sorted(ends):
            found = self._verb(context, scene, number, stop)
            if found is None and guest.kind in PEOPLE:
                found = self._acted(context, scene, number, stop)
                found = found or self._speech(context, scene, number, stop)
            if found is None:
                continue
            event, end, cue, rule = found
            kinds = PEOPLE if guest.kind in PEOPLE else BODIES
            for person in self._list_before(context, number, index, kinds):
                start = context.mentions[person].start
                yield Claim(
                    number, Predicate.ATTENDED, person, event, rule, 0.9,
                    (start, end), cue, modality=modality_before(text, stop),
                )  # fmt: skip
            return

    def _verb(
        self, context: ArticleContext, scene: EventScene, number: int, stop: int
    ) -> tuple[int, int, str, str] | None:
        """Event, end of the quote, cue and rule of a verb of attending at `stop`."""
        text = context.text(number)
        match = JOIN.match(text, stop)
        if match is None:
            return None
        end = match.end()
        named = scene.named_in(number, end, end + REACH)
        if named is not None:
            return named, max(end, context.mentions[named].end), match["cue"], "attended-verb"
        noun = GATHERING.match(text, end)
        if noun is None and EMPTY.match(text, end) is None:
            return None
        event = scene.meant(number, stop, noun.group() if noun else "")
        if event is None:
            return None
        return event, noun.end() if noun else end, match["cue"], "attended-verb"

    def _acted(
        self, context: ArticleContext, scene: EventScene, number: int, stop: int
    ) -> tuple[int, int, str, str] | None:
        """“甲致辞”, “甲作工作报告”, “甲宣布项目开工”, “甲、乙为…揭牌”: what only guests do."""
        text = context.text(number)
        bare = BARE.match(text, stop)
        clause = context.clause_at(number, stop - 1)
        if bare is None or AFTERWARDS.search(text[: clause.end]):
            return None
        event = scene.named_in(number, stop, bare.end())
        if event is None:
            event = scene.meant(number, stop, "")
        return (event, bare.end(), bare["cue"], "attended-verb") if event is not None else None

    def _speech(
        self, context: ArticleContext, scene: EventScene, number: int, stop: int
    ) -> tuple[int, int, str, str] | None:
        """“在第五届…峰会上强调”, “在会上指出”, “在致辞中表示”."""
        text = context.text(number)
        at = SPEECH_AT.match(text, stop)
        if at is not None:
            noun = re.match(r"在([^，。]{0,4}(?:会议|会|仪式|活动|论坛|座谈))[上中时]", at.group())
            event = scene.meant(number, stop, noun.group(1) if noun else "")
            return (event, at.end(), at["cue"], "attended-spoke") if event is not None else None
        if not text.startswith("在", stop):
            return None
        event = scene.named_in(number, stop, stop + 24)
        if event is None:
            return None
        spoke = re.compile(
            r"(?:上|中|期间|现场)(?:的)?(?:重要)?[^，。；：“”]{0,6}?(?P<cue>讲话|强调|指出|表示|说|要求|致辞|发言|作[^，。；]{0,8}报告)"
        ).match(text, context.mentions[event].end)
        return (event, spoke.end(), spoke["cue"], "attended-spoke") if spoke is not None else None

    def _list_before(
        self, context: ArticleContext, number: int, index: int, kinds: frozenset[Kind]
    ) -> tuple[int, ...]:
        """A guest and those listed before it, their posts between: 市长甲，副市长乙、丙."""
        text = context.text(number)
        people = [i for i in context.outer[number] if context.mentions[i].kind in kinds]
        chain = [index]
        for other in reversed(people[: people.index(index)] if index in people else []):
            between = text[context.mentions[other].end : context.mentions[chain[-1]].start]
            joined = re.match(r"(?:同志|先生|女士)?(?:、|，|；|和|与|及|以及)(?:以及)?", between)
            if joined is None or not self._is_post(between[joined.end() :], kinds):
                break
            chain.append(other)
        return tuple(reversed(chain))

    def _is_post(self, phrase: str, kinds: frozenset[Kind]) -> bool:
        """Whether what stands between two names is nothing, or a post of the second."""
        phrase = re.sub(r"（[^（）、，]{1,8}）$", "", phrase)  # 科技副市长（挂职）|王文龙
        if not phrase:
            return True
        if kinds is not PEOPLE or re.search(r"[，。；：“”]", phrase) or len(phrase) > 60:
            return False
        return any(self._titles.at(phrase, k) == phrase[k:] for k in range(len(phrase) - 1))

    def _listed(self, context: ArticleContext, scene: EventScene, number: int) -> Iterator[Claim]:
        """“参加活动的还有A、B、C”."""
        text = context.text(number)
        for cue in ALSO.finditer(text):
            event = scene.meant(number, cue.start(), "")
            if event is None:
                continue
            stop = text.find("。", cue.end())
            guests = [
                i for i in context.outer[number]
                if context.mentions[i].kind in PEOPLE
                and cue.end() <= context.mentions[i].start < (stop if stop >= 0 else len(text))
            ]  # fmt: skip
            for guest in guests:
                yield Claim(
                    number, Predicate.ATTENDED, guest, event, "attended-listed", 0.9,
                    (cue.start(), context.mentions[guest].end), cue.group(),
                )  # fmt: skip

    def _at_meeting(
        self, context: ArticleContext, scene: EventScene, number: int
    ) -> Iterator[Claim]:
        """“会上，A、B介绍了…”: who reports or speaks at the meeting that is under way."""
        following = number + 1
        for sentence in (number, following):
            if sentence >= len(context.readings):
                return
            text = context.text(sentence)
            for index in context.outer[sentence]:
                mention = context.mentions[index]
                if mention.kind not in GUESTS:
                    continue
                said = REPORTED.match(text, mention.end)
                if said is None or (sentence == following and mention.kind in PEOPLE):
                    continue
                event = scene.meant(number, 0, "")
                if event is None:
                    continue
                kinds = PEOPLE if mention.kind in PEOPLE else BODIES
                for actor in self._list_before(context, sentence, index, kinds):
                    yield Claim(
                        sentence, Predicate.ATTENDED, actor, event, "attended-at-meeting", 0.8,
                        (context.mentions[actor].start, said.end()), said["cue"],
                    )  # fmt: skip
