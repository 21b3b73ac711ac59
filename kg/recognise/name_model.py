"""Is it a name, and where does it end: names weighed against the words they could be instead.

A Chinese sentence has no blanks, and a given name has one character or two: in 县长王峰未出席 the
name is 王峰, in 县长王峰伟出席 it is 王峰伟. Each reading is weighed as a whole: how frequent surname
and given characters are, and how well the rest of the line falls into words of the dictionary.
The reading without any name (主任|高度|重视) is weighed the same way, and has to lose.

Takes 赵士玉 of “赵士玉表示”, 徐望 of “徐望来到”, 玉苏甫江·麦麦提 of “玉苏甫江·麦麦提出席”, and behind
a title 布仁其其格 of “布仁其其格作报告”. Must not take 方案 of “方案通过”, 和员工 of “和员工一起”.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from kg.lexicon import Lexicon, WordIndex, words
from kg.recognise.name_behind import ENDED, TAKES_POST, goes_on
from kg.recognise.name_setting import Setting
from kg.recognise.surname import RARE_SURNAME, surname_costs
from kg.recognise.tokens import Tokeniser
from kg.recognise.word_lattice import FUNCTION, HAN, VERBS, WordLattice

DOTTED = re.compile(r"(?:[\u4e00-\u9fff]{1,8}[·•・])+(?=[\u4e00-\u9fff])")
COMMON = -5.0
"""Surnames from which a character is hardly a word of grammar behind a title."""
COMPOUND_SURNAME = -8.0
GIVEN, STRANGE, GRAMMATICAL = -6.2, -9.2, -10.5
"""Log probabilities of a given character: usual, unusual, of grammar."""
PLACE_BEHIND = -4.0
"""What the name of a place costs directly behind a person's."""
SHORT, LONG = math.log(0.14), math.log(0.86)
"""How many given names have one character, and how many two."""
BY_SOUND, SOUND, BORROWED = -4.0, -4.6, -4.5
"""Log probabilities of a name written by sound, of a character in it, and what it costs that the
name begins like a Chinese one or is an area's name too."""
USUAL = -6.0
NO_END = frozenset("任为兼原现前副总和与及")
"""Characters before a title that no name ends in: 蔡奇任|副市长."""
AREA_TAILS = ("市", "县", "区", "州", "盟", "旗", "省", "镇", "乡", "村", "斯坦")
VERBAL = frozenset("vdpcuymrqfz")
"""First letters of the tags of words that follow a title where no name does (主任|介绍)."""
AND_OTHERS = 5.0
"""How much likelier a name is where a list ends behind it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name that ends at `end`; `margin` is how much better it reads than no name at all."""

    end: int
    margin: float


class NameModel:
    """Weighs the readings of a line with and without a name."""

    def __init__(self, lexicon: Lexicon, tokeniser: Tokeniser) -> None:
        self._tokeniser = tokeniser
        self._divisions = lexicon.divisions
        self._titles = lexicon.titles
        self._index = WordIndex(lexicon.titles)
        self._compound = WordIndex(lexicon.compound_surnames)
        self._surnames = surname_costs()
        self._given = frozenset(words("given_characters.txt"))
        self._sounds = frozenset(words("transliteration.txt"))
        self._addresses = frozenset(words("not_given.txt"))
        self._not_names = frozenset(words("not_names.txt"))
        self._lattice = WordLattice(lexicon, tokeniser, self._sounds)

    def name_at(self, text: str, start: int, setting: Setting = Setting.TITLE) -> Found | None:
        """The name that starts at `start`, or None where the line reads better without one."""
        if start >= len(text) or not HAN.match(text[start]):
            return None
        dotted = DOTTED.match(text, start)
        if text[start] == "由" and (
            text.startswith(("省", "市", "县", "区", "州"), start + 1)
            or self._doer_behind(text, start + 1)
        ):  # 副主任|由县发改局局长…兼任
            return None
        begins = text[start] in self._surnames or self._compound.at(text, start) is not None
        sounds = setting is not Setting.BARE and text[start] in self._sounds
        if dotted is None and not begins and not sounds:
            return None
        rest = self._lattice.readings(text, start)
        if dotted is not None:
            front = text[start : dotted.end() - 1].split("·")[0]
            if any(
                c not in self._sounds and c not in self._given and c not in self._surnames
                for c in front
            ) or (self.holds_title(front)):
                return None
            return self._dotted(text, start, dotted.end(), rest)
        likely, unlikely, noun = setting.value
        plain = unlikely + self._plain(text, start, rest, noun)
        best: tuple[float, int] | None = None
        for end, weight in self._names(text, start, sounds):
            if goes_on(text, end):
                continue  # 孙铭和、王章来: a conjunction joins something
            score = likely + weight + self._after(text, end, start, rest)
            if ENDED.match(text, end):
                score += AND_OTHERS  # 孙四平|等领导, not 孙四|平等|领导
            if best is None or score > best[0]:
                best = (score, end)
        if best is None or best[0] <= plain:
            return None
        return Found(best[1], best[0] - plain)

    def _doer_behind(self, text: str, start: int) -> bool:
        """Whether behind 由 somebody else is named who holds the post: 局长由|赵红梅|担任."""
        found = self.name_at(text, start, Setting.LIST)
        return found is not None and TAKES_POST.match(text, found.end) is not None

    def _after(self, text: str, end: int, start: int, rest: list[float]) -> float:
        """The best reading behind a name; a place there is unlikely (李学|焦作|推荐)."""
        stop = start + len(rest) - 1
        if end >= stop:
            return 0.0
        best = -math.inf
        for to, weight in self._lattice.words(text, end, stop):
            place = to - end > 1 and self._tokeniser.tag(text[end:to]) == "ns"
            best = max(best, weight + rest[to - start] + (PLACE_BEHIND if place else 0.0))
        return best

    def name_before(self, text: str, end: int, setting: Setting = Setting.LIST) -> int | None:
        """Where the name starts that ends at `end`, directly before a title (江孟甫|书记)."""
        if text[end - 1 : end] in NO_END:
            return None
        best: tuple[float, int] | None = None
        left = end
        while left > max(0, end - 8) and HAN.match(text[left - 1]):
            left -= 1
        likely, unlikely, _ = setting.value
        to = self._lattice.forward(text[:end], left, end)
        plain = unlikely + to[end - left]
        for length in (3, 2, 4):
            start = end - length
            if start < left:
                continue
            for stop, weight in self._names(text[:end], start, sounds=False):
                if stop != end or to[start - left] == -math.inf:
                    continue
                score = likely + to[start - left] + weight
                if best is None or score > best[0]:
                    best = (score, start)
        return best[1] if best is not None and best[0] > plain else None

    def is_name(self, text: str) -> bool:
        """Whether a string that stands alone is a name: an element of an enumeration."""
        found = self.name_at(text, 0, Setting.LIST)
        return found is not None and found.end == len(text)

    def _is_area(self, name: str) -> bool:
        """Whether a name is an area's: 石峰 is a person, though 石峰区 is called so too."""
        return any(
            division.name == name or division.level in ("province", "city")
            for division in self._divisions.get(name, ())
        )

    def holds_title(self, text: str) -> bool:
        """Whether a title stands anywhere in a string."""
        return any(self._index.at(text, k) for k in range(len(text)))

    def _names(self, text: str, start: int, sounds: bool) -> list[tuple[int, float]]:
        """Ends and weights of all strings at `start` that have the shape of a name."""
        found: list[tuple[int, float]] = []
        compound = self._compound.at(text, start)
        surnames = []
        if compound is not None:
            surnames.append((len(compound), COMPOUND_SURNAME))
        if text[start] in self._surnames:
            surnames.append((1, self._surnames[text[start]]))
        for length, surname in surnames:
            for given, prior in ((1, SHORT), (2, LONG)):
                end = start + length + given
                if self._shaped(text, start, start + length, end):
                    weight = sum(self._given_cost(c) for c in text[start + length : end])
                    found.append((end, surname + prior + weight))
        if sounds:
            found += self._transliterated(text, start)
        return found

    def _shaped(self, text: str, start: int, given: int, end: int) -> bool:
        """Whether `text[start:end]` can be a name at all: Han, no address, no title in it."""
        if end > len(text) or not all(HAN.match(c) for c in text[start:end]):
            return False
        name = text[start:end]
        if name in self._titles or self._is_area(name):
            return False
        if any(text[given : given + n] in self._addresses for n in (1, 2)):
            return False
        if (
            name in self._not_names
            or name.startswith("齐聚")
            or (end - start == 3 and name[:2] == text[start:given] + "某")
        ):
            return False
        for inner in range(start + 1, end):
            title = self._index.at(text, inner)
            if title is not None and inner + len(title) >= end:
                return False  # 王主|任, 王|市长: a title begins inside
        return True

    def _given_cost(self, character: str) -> float:
        if character in FUNCTION:
            return GRAMMATICAL
        if character in self._given:
            return GIVEN
        return GRAMMATICAL if character in VERBS else STRANGE

    def _transliterated(self, text: str, start: int) -> list[tuple[int, float]]:
        """Names written by sound: 布仁其其格, 扎西顿珠; no word of the dictionary, no area."""
        found = []
        end = start
        usual = self._surnames.get(text[start], RARE_SURNAME) >= USUAL
        while end < len(text) and text[end] in self._sounds and end - start < 9:
            end += 1
            length = end - start
            name = text[start:end]
            if length < 2 or name in self._titles:
                continue
            if text.startswith(AREA_TAILS, end):
                continue
            if length == 2 and self._tokeniser.tag(name) not in ("x", "nr", "nrt", "ns", "nz"):
                continue
            doubt = BORROWED * (2 * usual + (name in self._divisions))
            found.append((end, BY_SOUND + doubt + SOUND * length))
        return found

    def _dotted(self, text: str, start: int, dot: int, rest: list[float]) -> Found | None:
        """A name with ·: its last part ends where the line goes on in words."""
        best: tuple[float, int] | None = None
        weight = 0.0
        tail = self._lattice.readings(text, dot)
        for end in range(dot + 1, min(len(text), dot + 8) + 1):
            character = text[end - 1]
            if not HAN.match(character):
                break
            weight += SOUND if character in self._sounds else STRANGE
            score = weight + tail[end - dot] if end - dot < len(tail) else -math.inf
            if best is None or score > best[0]:
                best = (score, end)
        return Found(best[1], 9.0) if best is not None else None

    def _plain(self, text: str, start: int, rest: list[float], noun: float) -> float:
        """The best reading from `start` on in which no name starts there."""
        best = -math.inf
        for end, weight in self._lattice.words(text, start, start + len(rest) - 1):
            word = text[start:end]
            tag = self._tokeniser.tag(word)
            cost = 0.0 if tag[0] in VERBAL or end - start == 1 else noun
            if self._surnames.get(word, RARE_SURNAME) >= COMMON:
                cost = noun  # 主任|于|建国: hardly a preposition
            best = max(best, weight + cost + rest[end - start])
        return best
