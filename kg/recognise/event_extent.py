"""How far the name of a meeting or ceremony reaches to the left of its head.

Names of events hold verbs that elsewhere are the clause's own (开工, 签约, 扩大), so the scan runs
over everything up to a mark, a function word or a verb that no such name holds.

Takes “襄阳市招商引资重大项目|集中签约活动”, “甲市、乙盟合作共建工业园区|签约仪式” whole.
Must not take “市长出席|签约仪式”, “认真筹备|开工仪式” beyond the head.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.lexicon import Lexicon
from kg.recognise.reading import CLOSING, Reading
from kg.recognise.tokens import Token

LONGEST = 44
"""Characters of the longest name read."""
MARKS = frozenset("，。；：！？、…—～~|·■●◆▲★□○◎※“‘《（(<")
TIME = re.compile(
    r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}(?:日|号)?|\d{1,2}(?:日|号)|今天|昨天|今日|昨日|当天|当日|近日|日前|上午|下午|晚上|晚|早上|"
    r"傍晚|清晨|随后|接着|同时|同日|此前|期间)+"
)
SERVED = re.compile(r"(?<![作成行人以分认称])为(?=[\u4e00-\u9fff]{2})(?![民期主农企])")
TAIL = re.compile(r"(?:\d{4}年|\d+月份|[上下]半年|[一二三四]季度)")


class EventExtent:
    """Finds where the name of an event starts."""

    def __init__(self, lexicon: Lexicon, is_area: Callable[[str], bool]) -> None:
        self._inside = lexicon.event_modifiers | lexicon.nounish
        self._boundaries = lexicon.boundaries
        self._lead = lexicon.name_words["meeting_lead"]
        self._is_area = is_area

    def left_edge(self, reading: Reading, head: int) -> int:
        """The offset where the name of the event with its head at `head` begins."""
        text, tokens = reading.text, reading.tokens
        edge = head
        index = reading.token_at(head - 1) if head else -1
        while index >= 0 and head - tokens[index].start <= LONGEST:
            token = tokens[index]
            if text[min(token.end, head) - 1] in CLOSING:
                opened = reading.opening(token.end - 1, head, LONGEST)
                if opened is None:
                    break
                edge, index = opened, reading.token_at(opened - 1)
                continue
            word = text[token.start : min(token.end, head)]
            parties = word in ("与", "和") and self._signs(tokens, index, text[head : head + 6])
            if not parties and not self._inside_name(tokens, index, word):
                break
            edge = token.start
            index -= 1
        served = list(SERVED.finditer(text, edge, head))
        return self._without_lead(reading, served[-1].end() if served else edge, head)

    def _signs(self, tokens: Sequence[Token], index: int, head: str) -> bool:
        """Whether 与 joins the parties of a signing: 长沙市与华为公司…签约仪式."""
        if not (head.startswith("签约") and index):
            return False
        before = tokens[index - 1]
        return self._is_area(before.text) or before.tag in ("nt", "nbody", "nzone")

    def _inside_name(self, tokens: Sequence[Token], index: int, word: str) -> bool:
        token = tokens[index]
        if word == "、":
            # only areas are enumerated inside the name of one event
            return index > 0 and self._is_area(tokens[index - 1].text)
        if word[-1] in MARKS or word[0] in MARKS:
            return False
        if word in self._inside or self._is_area(word) or word in ("暨", "人民"):
            return True
        if word in self._boundaries:
            return False
        if token.tag[0] in "mqt":
            return True
        if token.tag[0] in "dpuyrcov" and token.tag != "vn":
            return False
        return not (token.tag == "x" and word[-1] in "在对与和将被把向从为是等的了到")

    def _without_lead(self, reading: Reading, edge: int, head: int) -> int:
        """The edge behind dates and words that only lead up to the name."""
        text = reading.text
        while edge < head:
            when = TIME.match(text, edge, head)
            if when is not None and when.end() > edge and not TAIL.fullmatch(when.group()):
                edge = when.end()
                continue
            token = reading.tokens[reading.token_at(edge)]
            measure = token.tag[0] == "q" or token.text in "个家项批次场届名位"
            if token.start == edge and token.end <= head and (token.text in self._lead or measure):
                edge = token.end
                continue
            break
        return edge
