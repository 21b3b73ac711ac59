"""Firms named without a legal form: known ones, and 晶泰光伏, 盛屯矿业 beside other firms.

Takes “西门子、马士基和蒂森克虏伯”, “察看了华友钴业、盛屯矿业”, “宁德时代、大众”. Must not take
华为 in “华为手机”, 奔驰 in “奔驰的骏马”, 三星 in 三星堆, “新能源、新材料、生物医药”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.reading import Candidate, HeadFinder, Reading

BRAND_TAGS = ("x", "nz", "nr", "nrt", "nrfg", "eng", "nt")
SEPARATORS = re.compile(r"、|以及|[和与及]")
VISITED = re.compile(r"走访|走进|察看|查看|参观|考察|来到|前往|深入|调研了|实地")
GLUED = "由在对与和及将被把以从向为"
"""Function words that jieba glues to an unknown word."""


class BrandFinder:
    """Proposes firms that their short names name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._brands = WordIndex(lexicon.companies | lexicon.ambiguous_companies)
        self._suffixes = HeadFinder(lexicon.company_suffixes)
        self._countries = lexicon.countries - {"中国"}
        self._industry = tuple(sorted(lexicon.name_words["behind_industry"]))

    def candidates(self, reading: Reading, sure: Sequence[Candidate]) -> list[Candidate]:
        """Known firms, and names with a firm's suffix; `sure` are firms found by a legal form."""
        known, doubtful = self._known(reading)
        named, weak = self._suffixed(reading)
        beside = [*sure, *known, *named]
        text = reading.text
        while True:
            # a doubtful name stands where a sure one stands beside it, which may be beside more
            more = [c for c in (*doubtful, *weak) if self._beside(text, c, beside)]
            more += [
                c
                for c in weak
                if c not in more and self._visited(text, c) and self._beside(text, c, weak)
            ]
            if not more:
                break
            beside += more
            doubtful = [c for c in doubtful if c not in more]
            weak = [c for c in weak if c not in more]
        return beside[len(sure) :]

    def _visited(self, text: str, candidate: Candidate) -> bool:
        """Whether the clause visits firms, or tells who leads: 走访了A科技、B智能; 以A、B为龙头."""
        left = max(text.rfind(mark, 0, candidate.start) for mark in "，。；：！？")
        clause = text[left + 1 : candidate.start]
        if VISITED.search(clause):
            return True
        led = re.search(r"为(?:龙头|代表|引领)", text[candidate.end : candidate.end + 20])
        return "以" in clause + text[candidate.start] and led is not None

    def _beside(self, text: str, candidate: Candidate, others: Sequence[Candidate]) -> bool:
        for other in others:
            first, second = sorted((candidate, other), key=lambda c: c.start)
            if first is not second and SEPARATORS.fullmatch(text, first.end, second.start):
                return True
        return False

    def _known(self, reading: Reading) -> tuple[list[Candidate], list[Candidate]]:
        sure: list[Candidate] = []
        doubtful: list[Candidate] = []
        for start, end, word in self._brands.find(reading.text):
            if not self._at_edges(reading, start, end, word):
                continue
            end = self._with_suffix(reading, end)
            found = Candidate(start, end, Kind.COMPANY, "company-known", 0.6)
            if word not in self._lexicon.ambiguous_companies:
                sure.append(found)
            elif self._closed(reading, end):
                doubtful.append(found)
        return sure, doubtful

    def _with_suffix(self, reading: Reading, end: int) -> int:
        """Where a known name goes on with a suffix: 顺丰|速运, 招商局|港口."""
        text = reading.text
        for suffix in self._lexicon.company_suffixes:
            if suffix in self._lexicon.nounish:
                continue
            strong = self._lexicon.company_suffixes[suffix] == "strong"
            if (
                strong
                and text.startswith(suffix, end)
                and (
                    suffix in ("股份", "控股")
                    or not text.startswith(self._industry, end + len(suffix))
                )
            ):
                return end + len(suffix)  # 恒辉铝业|型材项目
            if text.startswith(suffix, end) and self._closed(reading, end + len(suffix)):
                return end + len(suffix)
        return end

    def _closed(self, reading: Reading, end: int) -> bool:
        """Whether a name can end at `end`: no noun goes on with it."""
        text = reading.text
        if end >= len(text) or not "\u4e00" <= text[end] <= "\u9fff":
            return end >= len(text) or text[end] not in "（“"
        if text.startswith(self._industry, end):
            return False
        token = reading.tokens[reading.token_at(end)]
        if token.start != end:
            return False
        return (
            token.tag[0] in "vpdcuf"
            or token.tag in ("ntitle", "t", "m", "r")
            or token.text in self._lexicon.boundaries
        )

    def _at_edges(self, reading: Reading, start: int, end: int, word: str) -> bool:
        """Whether the name stands for itself: no letters or name words glued to it, no
        product, shop or place behind it."""
        text = reading.text
        if end < len(text) and (text[end].isascii() and text[end].isalnum()):
            return False
        if start and text[start - 1].isascii() and text[start - 1].isalnum():
            return False
        if text.startswith(tuple(self._lexicon.company_products), end):
            return False
        if not reading.at_boundary(end):
            token = reading.tokens[reading.token_at(end)]
            if token.start < end and token.tag not in ("x", "eng"):
                return False  # 三星堆, 大众化
        before = reading.tokens[reading.token_at(start)]
        return before.start == start or text[before.start : start] in self._countries

    def _suffixed(self, reading: Reading) -> tuple[list[Candidate], list[Candidate]]:
        """A name of its own before a firm's suffix: strong ones, and weak ones that need
        another firm beside them."""
        strong: list[Candidate] = []
        weak: list[Candidate] = []
        text = reading.text
        for start, end, suffix in self._suffixes.find(text):
            if not self._closed(reading, end):
                continue
            edge, unknown = self._brand(reading, start)
            if start - edge < 2:
                continue
            found = Candidate(edge, end, Kind.COMPANY, "company-suffix", 0.9)
            form = self._lexicon.company_suffixes[suffix]
            (strong if form == "strong" and unknown else weak).append(found)
        weak += self._placed(reading)
        return strong, weak

    def _placed(self, reading: Reading) -> list[Candidate]:
        """An area and one unknown word, between marks: 甘肃锦拓 beside another firm."""
        found = []
        tokens = reading.tokens
        for i, area in enumerate(tokens[:-1]):
            word = tokens[i + 1]
            if area.text in self._lexicon.divisions and word.tag in ("x", "nz"):
                opened = i == 0 or tokens[i - 1].text in ("、", "，", "和", "与", "及", "由")
                if opened and 2 <= len(word.text) <= 3 and self._closed(reading, word.end):
                    found.append(
                        Candidate(area.start, word.end, Kind.COMPANY, "company-suffix", 0.9)
                    )
        return found

    def _brand(self, reading: Reading, end: int) -> tuple[int, bool]:
        """Where the name of its own before `end` starts, and whether no dictionary has it.

        Two to four characters behind a mark, a verb or a function word; `end` if there are
        none such.
        """
        edge, unknown, index = end, False, reading.token_at(end - 1) if end else -1
        if index >= 0 and reading.tokens[index].end > end:
            token = reading.tokens[index]  # 华友|钴业 read as one unknown word
            if token.tag != "x":
                return end, False
            edge, unknown, index = token.start, True, index - 1
        while index >= 0 and end - reading.tokens[index].start <= 5:
            token = reading.tokens[index]
            if token.tag == "x" and token.text[0] in GLUED and len(token.text) > 2:
                return token.start + 1, True  # 以|晶泰, which jieba glues
            if not self._nameable(token.text, token.tag):
                break
            unknown = unknown or token.tag in BRAND_TAGS
            edge = token.start
            index -= 1
        if not 2 <= end - edge <= 4:
            return end, False
        before = reading.tokens[index] if index >= 0 else None
        if before is None or before.text[-1] in "、，。；：（“” " or before.text in "和与及以由":
            return edge, unknown
        opens = before.text in self._lexicon.boundaries or before.tag[0] in "vpcu"
        return (edge, unknown) if opens or before.text in self._countries else (end, False)

    def _nameable(self, word: str, tag: str) -> bool:
        if word in self._lexicon.boundaries or word in self._lexicon.nounish:
            return False
        if word in self._lexicon.generic_modifiers or word in self._lexicon.divisions:
            return False
        if tag in BRAND_TAGS:
            return "\u4e00" <= word[0] <= "\u9fff" or word.isalnum()
        return len(word) <= 2 and "\u4e00" <= word[0] <= "\u9fff" and tag[0] in "nabgjvzlsi"
