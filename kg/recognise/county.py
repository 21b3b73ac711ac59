"""Short names of counties: 龙游 for 龙游县, where what stands around says that it is the county.

Takes “落户龙游”, “赴龙游、安吉考察”, “嘉定去年招商百亿元” in an article that names 嘉定区. Must not take
“练就一身武功”, “安居乐业”, 志丹 as somebody's name, “昆山大桥”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon, words
from kg.model import Kind
from kg.recognise.reading import ArticleReading, Reading
from kg.recognise.tokens import Token

PREPOSED = ("在", "到", "赴", "至", "驻", "于")
"""Prepositions of place: behind them a name that no common word is."""
GLUED = frozenset(["nt", "nz", "nzone", "m", "eng"])
ROADS = "路街道港山河湖江桥站园城村镇乡"
"""What makes a road, port or firm of the name before it."""
NAMES = frozenset(["ns", "x"])
PROPER = NAMES | {"nr", "nz", "nrt", "nrfg"}
"""Tags of names; the dictionary has many counties among the people."""
NOUNS = PROPER | {"n", "j", "t", "b", "nt", "s", "z"}
CLOSING = "，。；、的！？：（）” "
RULE = "place-county"


class CountyNames:
    """Tells where the short name of a county is the county."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._follows = tuple(sorted(lexicon.name_words["place_follows"]))
        self._only = tuple(sorted(lexicon.name_words["place_only"]))
        self._named_after = re.compile("|".join(sorted(words("named_after.txt"))))

    def stands(self, reading: Reading, token: Token) -> bool:
        """Whether the short name of a county, no common word, is the county.

        The word has to be a name by itself, and a verb or preposition of place before it, or
        a place beside it, or it opens a clause as its subject.
        """
        text = reading.text
        closed = text[token.end : token.end + 1] in CLOSING
        if closed and text[: token.start].endswith(self._only):
            return True  # 落户龙游，
        if not self._free(reading, token):
            return False
        if token.tag in NOUNS and self._listed(reading, token):
            return True
        if token.tag in PROPER - NAMES:
            placed = text[: token.start].endswith(PREPOSED)
            return placed and (closed or self._verb_behind(reading, token))
        if token.tag not in NAMES:
            return False
        if text[: token.start].endswith(self._follows):
            return True
        before = reading.tokens[reading.token_at(token.start - 1)] if token.start else None
        if before is None or before.text[-1] in "，。；：！？、“《（ ":
            if before is not None and before.text == "、":
                other = reading.tokens[reading.token_at(before.start - 1)]
                return other.text in self._lexicon.divisions
            after = self._after(reading, token)
            return after is not None and (after.tag[0] in "vdp" or after.text == "、")
        return before.text in self._lexicon.divisions and any(
            outer.code == own.parent
            for outer in self._lexicon.divisions[before.text]
            for own in self._lexicon.divisions[token.text]
        )

    def told(self, article: ArticleReading) -> dict[str, str]:
        """Short name → full name of the counties that an article names in full, or by a short
        name where nothing else is meant (落户龙游)."""
        found: dict[str, set[str]] = {}
        for reading, proposed, settled in zip(
            article.readings, article.proposed, article.settled, strict=True
        ):
            for candidate in settled:
                if candidate.rule == RULE and not candidate.name:
                    short = reading.text[candidate.start : candidate.end]
                    found.setdefault(short, set()).add(short)
            for candidate in proposed:
                name = reading.text[candidate.start : candidate.end]
                short = name[:-1]
                if candidate.kind is not Kind.PLACE or len(short) < 2:
                    continue
                if short in self._lexicon.ambiguous_divisions:
                    continue
                known = self._lexicon.divisions.get(short, ())
                if any(d.name == name and d.level == "county" for d in known):
                    found.setdefault(short, set()).add(name)
        return {
            short: max(names, key=lambda n: (len(n), n)) for short, names in sorted(found.items())
        }

    def again(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the short name of a county that the article names stands for it here too."""
        token = reading.tokens[reading.token_at(start)]
        if (token.start, token.end) != (start, end) or not self._free(reading, token):
            return False
        text = reading.text
        if text[:start].endswith((*self._follows, "从")) or self._listed(reading, token):
            return True
        opens = start == 0 or text[start - 1] in CLOSING + "“"
        if token.tag not in NOUNS:
            return opens and self._verb_behind(reading, token)
        closed = end >= len(text) or text[end] in CLOSING
        return closed or self._verb_behind(reading, token)

    def _free(self, reading: Reading, token: Token) -> bool:
        """Whether nothing behind the word makes another name of it: 昆山|大桥, 昆山|高新区."""
        after = self._after(reading, token)
        if after is not None and (after.tag in GLUED - {"m"} or after.text[0] in ROADS):
            return False
        if after is not None and after.tag == "m" and token.tag not in NOUNS:
            return False
        return self._named_after.match(reading.text, token.end) is None

    def _after(self, reading: Reading, token: Token) -> Token | None:
        if token.end >= len(reading.text):
            return None
        return reading.tokens[reading.token_at(token.end)]

    def _verb_behind(self, reading: Reading, token: Token) -> bool:
        after = self._after(reading, token)
        return after is None or after.tag[0] in "vdptcm" or after.text in self._lexicon.boundaries

    def _listed(self, reading: Reading, token: Token) -> bool:
        """Whether the word stands in a list beside another division: 龙游、安吉."""
        for position, step in ((token.start - 1, -1), (token.end, 1)):
            if not 0 <= position < len(reading.text) or reading.text[position] != "、":
                continue
            index = reading.token_at(position) + step
            if not 0 <= index < len(reading.tokens):
                continue
            other = reading.tokens[index].text
            if (
                len(other) > 1
                and other in self._lexicon.divisions
                and (other not in self._lexicon.ambiguous_divisions)
            ):
                return True
        return False
