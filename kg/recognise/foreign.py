"""Places abroad: countries, cities by name, and what a country's name makes certain.

Takes “肯尼亚”, “慕尼黑”, “越南河内市”, “德国巴伐利亚州”. Must not take “日本超市”, “美国股市”,
“德国各州”, “路边种满法国梧桐”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.reading import Candidate, Reading

DIVISION = re.compile(r"(?:首都)?(?P<name>[\u4e00-\u9fff·]{2,8}?(?:市|州|省|府|道|大区))")
SOCIETIES = ("船级社", "银行", "航空", "电信", "商会", "使馆", "大使馆", "领事馆", "总领事馆")
"""What makes the name of a foreign body with the country before it."""
STATIONED = re.compile(r"驻(?!马)")
"""What a country's mission does where it is: 驻沪, 驻广州; 驻马店 is a city."""
NAME_TAGS = frozenset(["x", "ns", "nr", "nrt", "nrfg", "nz", "nt", "j"])


class ForeignFinder:
    """Proposes countries and places abroad."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Countries, listed cities, and cities and states right behind a country."""
        found: list[Candidate] = []
        for token in reading.tokens:
            if reading.text.startswith(SOCIETIES, token.end):
                continue
            if token.text in self._lexicon.countries:
                found.append(Candidate(token.start, token.end, Kind.PLACE, "place-country", 1.2))
                inner = self._division(reading, token.end)
                if inner is not None:
                    found.append(Candidate(*inner, Kind.PLACE, "place-abroad", 1.2))
            elif token.text in self._lexicon.foreign_places:
                end = token.end + (reading.text[token.end : token.end + 1] == "市")
                found.append(Candidate(token.start, end, Kind.PLACE, "place-abroad", 1.2))
        return found

    def _division(self, reading: Reading, start: int) -> tuple[int, int] | None:
        """Range of the city or state behind a country's name: 韩国|釜山市."""
        token = reading.tokens[reading.token_at(start)] if start < len(reading.text) else None
        known = self._lexicon.divisions
        if token is not None and STATIONED.match(token.text):
            return None  # 新加坡|驻沪总领事
        if token is not None and token.tag == "ns" and len(token.text) > 1 and (
            token.text not in known and token.text not in self._lexicon.countries
        ):  # fmt: skip
            return token.start, token.end  # 缅甸|腊戍
        match = DIVISION.match(reading.text, start)
        if match is None:
            return None
        begin, end = match.span("name")
        if not reading.at_boundary(begin) or reading.text.startswith(("场", "政", "民"), end):
            return None
        tokens = reading.tokens[reading.token_at(begin) : reading.token_at(end - 1) + 1]
        if tokens[-1].end != end or tokens[0].text in self._lexicon.boundaries:
            return None
        names = tokens if len(tokens) == 1 else tokens[:-1]
        if all(token.tag in NAME_TAGS for token in names):
            return begin, end
        return None
