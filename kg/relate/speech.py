"""Who speaks in a quotation: “……”X介绍说, X表示：“……”, turns of an interview (“X：……”).

Takes “…目标。”赵士玉表示 → the sentence's speaker is 赵士玉. Must not take a quoted slogan
(“百日攻坚”行动) for speech: only quotations of ten characters and more count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from kg.model import Claim, Kind, Role
from kg.relate.clauses import ArticleContext
from kg.relate.subjects import WE
from kg.signatures import AREAS, PEOPLE

VERBS = (
    r"(?:告诉记者|告诉笔者|表示|介绍说|介绍道|介绍|如是说|说道|说|指出|强调|认为|坦言|透露|谈到|谈道|补充道|补充说|感慨道|感慨|感叹道|直言|称|解释道|"
    r"解释|总结道|分析说|分析|建议|呼吁|算了一笔账)"
)
BEFORE_VERB = (
    r"(?:(?:在)?接受[^，。；：“”]{0,16}采访时|(?:对|向|跟|和)(?:记者|笔者|媒体|大家)|(?:在)?(?:致辞|讲话|发言|会上|会上的讲话|座谈)[中时]?|"
    r"[\u4e00-\u9fff]{1,5}地|笑着|一边[^，。；“”]{1,10}一边|也|还|进一步|特别|激动|高兴|兴奋|自豪|曾){0,4}"
)
SAYS = re.compile(rf"^{BEFORE_VERB}{VERBS}")
SAYS_BEFORE = re.compile(rf"{BEFORE_VERB}{VERBS}[，：]*“[^”]{{9,}}")
TOLD = re.compile(r"(?:表示|介绍说?|说|指出|告诉记者|坦言|透露|称|解释)。$")

LONG_QUOTE = 9
"""Characters from which a quotation is taken for speech, not for a name in quotation marks."""
GOVERNED = ("新区", "片区", "开发区", "高新区", "区", "县", "市", "镇", "乡", "州", "旗", "省")


def speaker_of(context: ArticleContext) -> dict[int, int]:
    """Sentence number → mention of the person who speaks in it."""
    speakers: dict[int, int] = {}
    turn: int | None = None
    for number, reading in enumerate(context.readings):
        text = reading.text
        for index in context.outer[number]:
            mention = context.mentions[index]
            if mention.kind not in PEOPLE:
                continue
            if mention.rule == "person-turn" and mention.start == 0:
                turn = index
            if (
                number
                and SAYS.match(text[mention.end : mention.end + 30])
                and context.text(number - 1).endswith(("”", "”。"))
                and "“" not in text
                and "”" not in text
            ):
                # “……。”X说。: the closing mark ends the sentence before
                speakers.setdefault(number - 1, index)
                _backwards(context, number - 1, index, speakers)
            if SAYS.match(text[mention.end : mention.end + 30]):
                quoted = "”" in text[: mention.start] and text[: mention.start].rfind("”") >= 9
                if quoted or SAYS_BEFORE.match(text[mention.end :]):
                    speakers[number] = index
                    _backwards(context, number, index, speakers)
                    _forwards(context, number, index, speakers)
        if text.startswith(("记者：", "问：")):
            turn = None
        elif turn is not None:
            speakers.setdefault(number, turn)
    return speakers


def is_said(context: ArticleContext, number: int, start: int, end: int, speaker: int) -> bool:
    """Whether a range of a sentence stands inside what `speaker` says.

    The whole sentence in a turn of an interview; else only what stands between the marks:
    in “管委主任赵士玉表示：‘片区将…’” the post before the quotation is said by the paper.
    """
    if context.mentions[speaker].rule == "person-turn":
        return True
    reading = context.readings[number]
    depth = reading.sentence.opening
    opened = 0 if depth else None
    for position, mark in enumerate(reading.text):
        if mark in "“「":
            depth += 1
            opened = position if depth == 1 else opened
        elif mark in "”」" and depth:
            depth -= 1
            if depth == 0 and opened is not None:
                if opened <= start and end <= position + 1 and position - opened >= LONG_QUOTE:
                    return True
                opened = None
    return opened is not None and opened <= start


def _backwards(context: ArticleContext, number: int, index: int, speakers: dict[int, int]) -> None:
    """Sentences before that belong to the same open quotation."""
    current = number
    while current > 0 and context.sentence(current).opening > 0:
        current -= 1
        speakers.setdefault(current, index)


def _forwards(context: ArticleContext, number: int, index: int, speakers: dict[int, int]) -> None:
    """Sentences behind that stand inside the quotation that this one opens."""
    current = number + 1
    while current < len(context.readings) and context.sentence(current).opening > 0:
        speakers.setdefault(current, index)
        current += 1


def speaking_for(
    context: ArticleContext, speakers: Mapping[int, int], posts: Sequence[Claim]
) -> dict[int, int]:
    """Sentence → the mention of the area or firm that speaks in it, or is spoken of right after.

    The area of the speaker's body (青岛自贸片区管委产业促进部部长 → 青岛自贸片区), or his firm; for “我们”
    where nobody with a post speaks, the area that the article names at least twice as often as any
    other. A sentence that follows “X介绍。” without a subject of its own tells on for X.
    """
    home: dict[str, int] = {}
    for claim in posts:
        area = _area_of(context, claim.object)
        if area is not None:
            home.setdefault(context.mentions[claim.subject].text, area)
    leading = _leading_area(context)
    found: dict[int, int] = {}
    for number, reading in enumerate(context.readings):
        speaker = speakers.get(number)
        meant = home.get(context.mentions[speaker].text) if speaker is not None else None
        if WE.search(reading.text) is not None and meant is None:
            meant = leading
        if meant is None and number:
            teller = _teller(context, number - 1)
            meant = home.get(context.mentions[teller].text) if teller is not None else None
        if meant is not None:
            found[number] = meant
    return found


def _teller(context: ArticleContext, number: int) -> int | None:
    """Who “X介绍。”, “X告诉记者。” at the end of a sentence names."""
    text = context.text(number)
    for index in reversed(context.outer[number]):
        mention = context.mentions[index]
        if mention.kind in PEOPLE:
            return index if TOLD.match(text, mention.end) else None
    return None


def _area_of(context: ArticleContext, body: int | None) -> int | None:
    """The area mention inside a body's name, or the mention itself where it is an area or firm."""
    if body is None:
        return None
    mention = context.mentions[body]
    if mention.kind is not Kind.AGENCY:
        return body
    inside = [
        i
        for i in context.by_sentence[mention.sentence]
        if context.mentions[i].kind in AREAS
        and mention.start <= context.mentions[i].start
        and context.mentions[i].end <= mention.end
    ]
    return max(inside, key=lambda i: context.mentions[i].end) if inside else None


def _leading_area(context: ArticleContext) -> int | None:
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for index, mention in enumerate(context.mentions):
        if mention.kind not in AREAS or mention.rule == "area-level":
            continue
        if not mention.text.endswith(GOVERNED):
            continue  # parks and small places do not speak for themselves
        if context.sentence(mention.sentence).role is Role.BODY:
            name = mention.text[-2:] if mention.text.endswith("新区") else mention.text
            counts[name] += 1
            first.setdefault(name, index)
    if not counts:
        return None
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    second = ranked[1][1] if len(ranked) > 1 else 0
    return first[ranked[0][0]] if ranked[0][1] >= 2 * second else None
