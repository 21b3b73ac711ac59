"""What the words before a head say: whether they make a name of it or a class."""

from __future__ import annotations

from kg.lexicon import Lexicon
from kg.recognise.edges import CUTTERS, PLACE_MORPHEMES
from kg.recognise.firm_words import IN_NAMES
from kg.recognise.reading import Reading

LEADS = frozenset("继据经自随当即则使令请叫让去来看听")
"""Verbs and prepositions of one character that lead up to a name."""
NO_PLACES = frozenset("城市 都市 大都市 上市 省市 地市 本地 当地 沿海 内地 海岸 港口 海外".split())
"""Common words that the dictionary has among the places."""
CLASS_MARKS = tuple("各 各个 每个 一批 一个 多个 等 级 类 型 个 座 家".split())


class Modifiers:
    """Looks at the words of a range of a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def proper(self, reading: Reading, start: int, end: int, strict: bool = False) -> bool:
        """Whether a proper name (division, unknown word, place tag) stands in the range.

        `strict` leaves out common words that the dictionary has among the places (城市).
        """
        if self._hidden(reading, start, end):
            return True
        first = reading.tokens[reading.token_at(start)]
        if first.start < start and first.tag == "x" and reading.text[first.start] in CUTTERS:
            return True  # 以|哈南: jieba glued a function word to the unknown one
        if any(reading.text[start : start + n] in self._lexicon.regions for n in (2, 3, 4)):
            return True
        for token in reading.tokens:
            if token.start >= start and token.end <= end:
                if token.text in self._lexicon.divisions and len(token.text) > 1:
                    return True
                if token.text in PLACE_MORPHEMES and token.start > start:
                    return True
                if token.tag == "ns" and not (strict and token.text in NO_PLACES):
                    return True
                if token.tag in ("nz", "nr", "nrt", "nrfg", "x", "eng", "s") and (
                    token.text not in self._lexicon.generic_modifiers and len(token.text) > 1
                ):
                    return True
        return False

    def generic(self, reading: Reading, start: int, end: int) -> bool:
        """Whether only words that make no name stand in the range (特色, 重点, 示范)."""
        if reading.tokens[reading.token_at(start)].start < start:
            return False  # the rest of a longer word
        words = [t.text for t in reading.tokens if t.start >= start and t.end <= end]
        text = reading.text[start:end]
        generic = self._lexicon.generic_modifiers
        return text in generic or (bool(words) and all(word in generic for word in words))

    def name_run(self, reading: Reading, end: int, longest: int) -> int:
        """Where the run of characters before `end` starts that may be an unknown name.

        Runs over single characters that the dictionary calls verbs or particles (裕|能,
        天合光|能), up to a mark, a function word or a longer boundary word; `end` if none.
        """
        start = end
        while start and end - reading.tokens[reading.token_at(start - 1)].start <= longest:
            token = reading.tokens[reading.token_at(start - 1)]
            if not "\u4e00" <= token.text[0] <= "\u9fff":
                break
            if token.text in self._lexicon.boundaries and token.text not in IN_NAMES:
                break
            if len(token.text) > 1 and token.tag in ("v", "d", "p", "c", "r", "m"):
                break
            start = token.start
        while start < end and reading.text[start] in LEADS and reading.at_boundary(start + 1):
            start += 1  # 继|湘江…产业园
        return start

    def _hidden(self, reading: Reading, start: int, end: int) -> bool:
        """Whether one dictionary word that reaches beyond the range hides a division's name
        (苏州工业园区, 茅台镇)."""
        inside = reading.tokens[reading.token_at(start)]
        if inside.end <= end:
            return False
        text = reading.text[start:end]
        return inside.tag in ("ns", "nz", "nt") or any(
            text[:length] in self._lexicon.divisions for length in (2, 3, 4)
        )


def class_before(text: str, edge: int) -> bool:
    """Whether a word before the name makes a class of it (各新区, 一批园区, 国家级)."""
    return text[:edge].endswith(CLASS_MARKS)
