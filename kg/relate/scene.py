"""The event that is under way at a point of an article: what “会议”, “活动”, “仪式” mean there.

An event that is only cited (“贯彻党的二十大精神”, “学习…会议精神”) is never the scene.
"""

from __future__ import annotations

import re

from kg.model import Kind, Role
from kg.relate.clauses import ArticleContext

CITED_BEFORE = re.compile(
    r"(?:贯彻|落实|学习|传达|领会|按照|根据|围绕|迎接|宣传|宣讲|深化|召开以来)[^，。；]{0,16}$"
)
CITED_AFTER = re.compile(r"(?:的)?(?:重要)?(?:精神|部署|要求|以来|报告提出|提出|作出的|确定|明确)")
BACK = 3
"""Sentences after which an event is no longer under way, where the article has others too."""
ACTS = ("开工", "揭牌", "启动", "签约")
"""What is seen at a ceremony that is called so: 见证|签约 at a 签约仪式暨发布会."""
CLASSES = (
    ("仪式", "典礼", "开幕式", "闭幕式", "开工", "揭牌", "启动", "签约"),
    ("论坛", "峰会", "年会", "大会"),
    ("会议", "会", "座谈", "全会", "大会", "党代会"),
)
"""Nouns that stand for one another: a 座谈会 is “会议”, a 典礼 is “仪式”."""


class EventScene:
    """Looks up the events of one article."""

    def __init__(self, context: ArticleContext) -> None:
        self._context = context
        self._events: list[tuple[int, int]] = [
            (number, i)
            for number, found in enumerate(context.outer)
            for i in found
            if context.mentions[i].kind is Kind.EVENT
        ]

    def named_in(self, number: int, start: int, end: int) -> int | None:
        """The event that a clause names between two offsets of a sentence, if it names one."""
        text = self._context.text(number)
        for sentence, index in self._events:
            mention = self._context.mentions[index]
            if sentence == number and start <= mention.start < end:
                between = text[start : mention.start]
                if re.search(r"[，。；：]", between) or self._cited(number, index):
                    continue
                return index
        return None

    def meant(self, number: int, position: int, noun: str) -> int | None:
        """The event that is under way before an offset of a sentence and that `noun` can mean.

        In one sentence the event named last; else the nearest of the three sentences before;
        farther back only where the article has told of no other event so far. None if there is none.
        """
        context = self._context
        here = [
            i for n, i in self._events
            if n == number and context.mentions[i].end <= position and self._fits(n, i, noun)
        ]  # fmt: skip
        if here:
            return here[-1]
        before = [(n, i) for n, i in self._events if n < number and self._fits(n, i, noun)]
        body = [(n, i) for n, i in before if context.sentence(n).role is Role.BODY] or before
        if not body:
            return None
        nearest = body[-1][0]
        last = [i for n, i in body if n == nearest]
        if number - nearest <= BACK:
            return last[0] if len(last) == 1 or nearest != number else last[-1]
        names = {
            context.mentions[i].text
            for n, i in self._events
            if n <= number and not self._cited(n, i)
        }
        alone = all(a in b or b in a for a in names for b in names)
        return last[0] if alone else None

    def _fits(self, number: int, index: int, noun: str) -> bool:
        mention = self._context.mentions[index]
        if mention.rule == "event-congress" or self._cited(number, index):
            return False
        if not noun or noun.endswith("活动"):
            return True
        name = mention.text
        if name.endswith(noun[-2:]) or (noun in ACTS and noun in name):
            return True
        return any(name.endswith(group) and noun.endswith(group) for group in CLASSES)

    def _cited(self, number: int, index: int) -> bool:
        mention = self._context.mentions[index]
        text = self._context.text(number)
        return bool(
            CITED_AFTER.match(text, mention.end) or CITED_BEFORE.search(text[: mention.start])
        )
