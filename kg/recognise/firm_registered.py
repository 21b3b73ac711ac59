"""Registered names of firms: an area, a brand of the firm's own, its lines of business, a legal form.

The brand may hold a word of grammar, which the dictionary cuts out: 河南|亚都|实业有限公司.

Takes 浙江海利得新能源, 四川和邦生物科技, 江西于都服装. Must not take “由河南卫华集团投资”, “重庆和正泰电器
有限公司”, “位于江西的新能源有限公司” for one name; “新能源有限公司” names nobody.
"""

from __future__ import annotations

from kg.lexicon import Lexicon
from kg.recognise.reading import Reading

GRAMMAR = frozenset("得都为和与及同由在于从对向到将被以会可如应则")
"""Words of grammar that brands hold."""
JOINING = frozenset("和与及同")
LATE = frozenset("得都为")
"""Those that stand behind two characters of a brand (海利|得); others would be the clause's."""
LEVELS = frozenset("省市区县州旗镇乡村路街江河湖山港厂局委厅办队院校")
"""What goes on with an area's name rather than begins a brand."""
REACH = 3
"""Characters between the area and the word of grammar, and one."""


class RegisteredNames:
    """Finds where a registered name begins whose brand holds a word of grammar."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._divisions = lexicon.divisions
        self._boundaries = lexicon.boundaries
        lines = lexicon.name_words["firm_line"] | lexicon.name_words["firm_kind"]
        lines |= set(lexicon.company_suffixes)
        self._lines = frozenset(word for word in lines if len(word) > 1)
        self._sizes = frozenset(map(len, self._lines))

    def only_lines(self, text: str) -> bool:
        """Whether a name before its legal form says lines of business alone: 实业, 生物科技."""
        reached = {0}
        for at in range(len(text)):
            if at in reached:
                reached |= {at + n for n in self._sizes if text[at : at + n] in self._lines}
        return bool(text) and len(text) in reached

    def start(self, reading: Reading, edge: int, head_start: int) -> int:
        """Where the name begins whose rest behind a word of grammar begins at `edge`.

        `edge` itself where what stands before it is the clause's.
        """
        text = reading.text
        for at in (edge - 1, edge):  # 为森: jieba glued the word of grammar to the rest
            if 0 < at < head_start and text[at] in GRAMMAR:
                start = self._area(reading, at, head_start)
                if start is not None:
                    return start
        return edge

    def cut_short(self, reading: Reading, edge: int, head_start: int) -> bool:
        """Whether one character is left of a brand behind a word of grammar: 邦|生物科技."""
        text = reading.text
        return (
            edge > 0 and text[edge - 1] in GRAMMAR and self.only_lines(text[edge + 1 : head_start])
        )

    def _area(self, reading: Reading, at: int, head_start: int) -> int | None:
        """Where the area begins that stands before the brand around the word at `at`, or None."""
        for gap in range(REACH):
            end = at - gap
            if end < 2 or not reading.at_boundary(end):
                continue
            token = reading.tokens[reading.token_at(end - 1)]
            if token.text not in self._divisions or len(token.text) < 2:
                continue
            if self._is_brand(reading, end, at, head_start):
                return token.start
            return None
        return None

    def _is_brand(self, reading: Reading, start: int, at: int, head_start: int) -> bool:
        """Whether the word of grammar at `at` is of the brand that begins at `start`."""
        text = reading.text
        front, rest = text[start:at], text[at + 1 : head_start]
        if any(
            text[start : start + n] in self._divisions and at < start + n <= head_start
            for n in (2, 3, 4)
        ):
            return True  # 江西|于都
        if not front:  # 四川|和邦|生物科技: one character alone is no name of a second firm
            return len(rest) > 1 and self.only_lines(rest[1:]) and not self.only_lines(rest)
        if front[0] in LEVELS or front[-1] in LEVELS or front in self._boundaries:
            return False
        inside = [t for t in reading.tokens if start <= t.start < at]
        if any(t.text in self._boundaries or t.tag[0] in "pcrudvm" for t in inside):
            return False
        if len(front) > 1 and text[at] not in LATE:
            return False
        return bool(rest) and self.only_lines(rest)
