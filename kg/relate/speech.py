"""Who speaks in a quotation: “……”X介绍说, X表示：“……”, turns of an interview (“X：……”).

Takes “…目标。”赵士玉表示 → the sentence's speaker is 赵士玉. Must not take a quoted slogan
(“百日攻坚”行动) for speech: only quotations of ten characters and more count.
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.relate.clauses import ArticleContext

PERSONS = frozenset((Kind.PERSON, Kind.OFFICIAL))
SAYS = re.compile(
    r"^(?:告诉记者|表示|介绍说|介绍|说|指出|强调|认为|坦言|透露|谈到|补充道|感慨道|称|解释)"
)
SAYS_BEFORE = re.compile(r"(?:表示|介绍说?|说|指出|强调|认为|坦言|透露|告诉记者)[，：]*“[^”]{9,}")


def speaker_of(context: ArticleContext) -> dict[int, int]:
    """Sentence number → mention of the person who speaks in it."""
    speakers: dict[int, int] = {}
    turn: int | None = None
    for number, reading in enumerate(context.readings):
        text = reading.text
        for index in context.outer[number]:
            mention = context.mentions[index]
            if mention.kind not in PERSONS:
                continue
            if mention.rule == "person-turn" and mention.start == 0:
                turn = index
            if SAYS.match(text[mention.end : mention.end + 6]):
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
