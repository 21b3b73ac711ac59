"""The readings of a line as words of the dictionary, weighed.

How well the rest of a line falls into words says whether a name ended before it. A reading's
weight is the sum of the log probabilities of its words; people whom the dictionary knows are no
words here.

Takes 作 of “布仁其其格作报告” for the cheapest word behind the name. Must not take the name 徐望,
which the dictionary lists, for a word of “徐望来到”.
"""

from __future__ import annotations

import functools
import math
import re

from kg.lexicon import Lexicon
from kg.recognise.surname import RARE_SURNAME, surname_costs
from kg.recognise.tokens import Tokeniser

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
FUNCTION = frozenset(
    "在对与和及等到就说也还已则向为是作称并将从同之着于赴后未把被让使都均又很更最这那其的了过我你他她它们不没会可能致拟"
)
"""Characters of grammar and of the verbs that follow names: hardly ever part of one."""
WORDS_KEPT = 1 << 16
"""Weights of words that are kept."""
WINDOW = 14
"""Characters from the start of a name within which readings are compared."""
UNKNOWN, MARK = -16.0, -4.0
"""Log probabilities of a character that the dictionary lacks, and of punctuation."""
ALONE, SURNAME_ALONE = -2.5, -6.0
"""What it costs that a character which is no word of grammar, or a surname, stands alone."""
FOLLOWING = -7.5
"""The least log probability of a character of grammar, or of a verb of one character."""
VERBS = frozenset("致率带携致讲谈做任领获受应陪随辞兼坐去来看听出走问答念写笑哭")
"""Verbs of one character that follow names."""
NAMES = ("nr", "nrfg", "nrt")
GRAMMAR_TAGS = frozenset("pcurdfmq")


class WordLattice:
    """Weighs the words that a line can be read as."""

    def __init__(self, lexicon: Lexicon, tokeniser: Tokeniser, sounds: frozenset[str]) -> None:
        """`sounds` are the characters of names that are written by sound."""
        self._tokeniser = tokeniser
        self._divisions = lexicon.divisions
        self._surnames = surname_costs()
        self._sounds = sounds
        self._weight = functools.lru_cache(maxsize=WORDS_KEPT)(self._word_weight)
        self._read: tuple[str, dict[int, list[float]]] = ("", {})
        """The line that was looked at last, and its readings from each offset."""

    def readings(self, text: str, start: int) -> list[float]:
        """For each offset from `start`: the best log probability of the words to the window's end."""
        if self._read[0] != text:
            self._read = (text, {})
        known = self._read[1].get(start)
        if known is not None:
            return known
        stop = min(len(text), start + WINDOW)
        best = [-math.inf] * (stop - start) + [0.0]
        for position in range(stop - 1, start - 1, -1):
            best[position - start] = max(
                weight + best[end - start] for end, weight in self.words(text, position, stop)
            )
        self._read[1][start] = best
        return best

    def forward(self, text: str, start: int, stop: int) -> list[float]:
        """For each offset from `start`: the best log probability of the words up to it."""
        best = [0.0] + [-math.inf] * (stop - start)
        for position in range(start, stop):
            for end, weight in self.words(text, position, stop):
                best[end - start] = max(best[end - start], best[position - start] + weight)
        return best

    def words(self, text: str, start: int, stop: int) -> list[tuple[int, float]]:
        """Ends and log probabilities of the dictionary's words at `start`; always one."""
        found = []
        for end in range(start + 1, stop + 1):
            weight = self._weight(text[start:end])
            if weight is None:
                break
            if weight > -math.inf:
                found.append((end, weight))
        if not found or found[0][0] != start + 1:
            found.append((start + 1, UNKNOWN if HAN.match(text[start]) else MARK))
        return found

    def _word_weight(self, word: str) -> float | None:
        """The log probability of a word; −∞ where it only begins longer words or is a person's
        name, None where no word begins so."""
        frequency = self._tokeniser.frequency(word)
        if frequency is None:
            return None
        tag = self._tokeniser.tag(word)
        if not frequency or self._personal(word, tag):
            return -math.inf  # a name that the dictionary knows is no reading without a name
        weight = math.log(frequency) - self._tokeniser.log_total
        if word in VERBS or word in FUNCTION:
            weight = max(weight, FOLLOWING)
        return weight + (self._alone(word, tag) if len(word) == 1 else 0.0)

    def _alone(self, character: str, tag: str) -> float:
        """What it costs that a character is a word of its own."""
        if tag[0] in GRAMMAR_TAGS or character in FUNCTION or character in VERBS:
            return 0.0
        surname = tag in NAMES or self._surnames.get(character, RARE_SURNAME) > -7.0
        return SURNAME_ALONE if surname else ALONE

    def _personal(self, word: str, tag: str) -> bool:
        """Whether a word of the dictionary is a person's name; it has some among the places."""
        if len(word) > 1 and tag in NAMES:
            return True
        return (
            (tag[0] == "n" if len(word) > 2 else tag in ("nz", "ns"))
            and len(word) > 1
            and word not in self._divisions
            and all(character in self._sounds for character in word)
        )
