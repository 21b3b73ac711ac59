"""The title of a post that ends at a position of a sentence.

Takes 副书记 of “西海岸新区工委副书记” (the body is 工委), 部长 of “县委统战部部长”. Must not take 主任 alone
of “主任医师”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.relate.clauses import ArticleContext
from kg.signatures import ACTORS, BODIES

PARTY = re.compile(r"(?:党委|党组|党工委|党总支|党支部|工委|团委|(?<=[省市区县州旗盟地])委)$")
"""Party committees, alone or as a part of a body's name."""


class PostTitles:
    """Finds titles of posts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = lexicon.titles
        self._longest = max(len(title) for title in lexicon.titles)

    def ending(self, context: ArticleContext, number: int, end: int) -> str | None:
        """The title that ends at `end`: the one that a body stands before, else the longest.

        工委副书记 behind 西海岸新区 is the title 副书记 at 西海岸新区工委.
        """
        text = context.text(number)
        longest = other = agency = None
        for length in range(min(self._longest, end), 1, -1):
            word = text[end - length : end]
            if self._titles.get(word, "none") == "none":
                continue
            longest = longest or word
            body = context.ending_at(number, end - length, frozenset((Kind.AGENCY,)))
            if body is not None:
                # the longest body: 县委统战部|部长; but 税务局|党委书记
                if agency is None or not _party_of_body(context, number, body):
                    agency = word
            elif other is None and context.ending_at(number, end - length, ACTORS) is not None:
                other = word
        return agency or other or longest

    def apposed(self, text: str, end: int) -> int | None:
        """“…总经理助理、知名专家型人才赵明星”: an apposition stands between; its 、, or None."""
        described = any(
            self._titles.get(text[end - length : end]) == "none"
            for length in range(2, min(self._longest, end) + 1)
        )
        left = text.rfind("、", max(0, end - 24), end)
        apart = max(text.rfind(mark, 0, end) for mark in "，。；：") > left
        return left if described and left > 0 and not apart else None


def _party_of_body(context: ArticleContext, number: int, body: int) -> bool:
    """Whether a party committee is that of a body which the text names (税务局|党委)."""
    mention = context.mentions[body]
    party = PARTY.search(mention.text)
    if party is None:
        return False
    return context.ending_at(number, mention.start + party.start(), BODIES) is not None
