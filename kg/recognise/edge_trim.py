"""What stands first in a stretch of words and begins no name: measures, adjectives, the clause's verb.

Takes 片区 of “个片区”, 金沙湾片区 of “建设金沙湾片区”, 三灶片区 of “合作开发三灶片区”. Must not take 大 off “大彭湖”.
"""

from __future__ import annotations

from kg.lexicon import Lexicon
from kg.recognise.reading import Reading


class EdgeTrim:
    """Moves the start of a name behind words that begin none."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def leading(self, reading: Reading, edge: int, head_start: int, *, verbs: bool) -> int:
        """Drops leading words that start no name: measure words, level adjectives, 个, 家.

        `verbs`: may a nounish verb (建设) begin the name?
        """
        while edge < head_start:
            token = reading.tokens[reading.token_at(edge)]
            if token.start != edge or token.end > head_start:
                break
            if not verbs and self._acts(token.text):
                edge = token.end
                continue
            if (
                len(token.text) == 1
                and token.text in "原个家项批次届名位条座处老大小多全各好成出到入起的"
                and not self._sized(reading, edge, head_start)
            ):
                edge = token.end
                continue
            break
        return edge

    def _sized(self, reading: Reading, edge: int, head_start: int) -> bool:
        """Whether 大, 小 or 老 begins a name that the dictionary cuts: 大|彭湖, not 两|大|园区."""
        index = reading.token_at(edge)
        if reading.text[edge] not in "大小老" or index + 1 >= len(reading.tokens):
            return False
        if index and (
            reading.tokens[index - 1].tag[0] in "mqda" or reading.text[edge - 1] in "各几最"
        ):
            return False
        after = reading.tokens[index + 1]
        unknown = after.tag in ("x", "ns", "nr", "nz") and len(after.text) > 1
        return unknown and after.end < head_start and after.text not in self._lexicon.divisions

    def _acts(self, word: str) -> bool:
        """Whether a word is a nounish verb or two in one: 建设, 合作|开发."""
        nounish = self._lexicon.nounish
        return word in nounish or (len(word) == 4 and word[:2] in nounish and word[2:] in nounish)
