"""Listed words found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable


class WordIndex:
    """Finds every listed word in a text: at each position, the longest one that starts there."""

    def __init__(self, listed: Iterable[str]) -> None:
        by_pair: dict[str, list[str]] = {}
        for word in listed:
            by_pair.setdefault(word[:2], []).append(word)
        # by the first two characters: few words share them, and most places of a text none
        self._by_pair = {
            pair: tuple(sorted(found, key=lambda w: (-len(w), w)))
            for pair, found in by_pair.items()
        }
        self._single = any(len(pair) == 1 for pair in by_pair)
        self._first = one_of(pair[0] for pair in by_pair)

    def at(self, text: str, position: int) -> str | None:
        """The longest listed word that starts at `position`, or None."""
        for word in self._by_pair.get(text[position : position + 2], ()):
            if text.startswith(word, position):
                return word
        if self._single and text[position : position + 1] in self._by_pair:
            return text[position]
        return None

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and word of the longest listed word at each position where one starts."""
        found = []
        for first in self._first.finditer(text):
            position = first.start()
            word = self.at(text, position)
            if word is not None:
                found.append((position, position + len(word), word))
        return found


def one_of(characters: Iterable[str]) -> re.Pattern[str]:
    """A pattern of any one of some characters; it matches nowhere where there are none.

    >>> one_of("市县").findall("市长和县长")
    ['市', '县']
    """
    listed = "".join(sorted(map(re.escape, set(characters))))
    return re.compile(f"[{listed}]" if listed else r"(?!)")
