"""Places: administrative divisions, countries, towns, communities, ports, villages.

Takes “安徽省合肥市长丰县” (three), “张家楼镇”, “富春江路社区”, “肯尼亚”.
Must not take “属地街道”, “示范社区”, “各镇街”, “来宾” (the guests), “主任和县…” (和县).
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon, WordIndex, words
from kg.model import Kind
from kg.recognise.county import RULE as COUNTY
from kg.recognise.county import CountyNames
from kg.recognise.edges import EdgeFinder
from kg.recognise.foreign import ForeignFinder
from kg.recognise.reading import Candidate, Reading
from kg.recognise.small_place import SmallPlaceFinder
from kg.recognise.tokens import Token

NUMERALS = "〇一两三四五六七八九"
COUNTED = re.compile(
    r"(?P<names>[\u4e00-\u9fff]{2,8}(?:[、和与][\u4e00-\u9fff]{1,5}){1,4})(?P<count>[两三四五六])(?P<tail>县|区|旗|镇|乡|街道)"
)
RANGE = re.compile(r"[浙皖赣湘鄂豫鲁苏闽粤桂川滇黔陕晋冀辽吉黑甘藏][东西南北中]?$")
"""Parts of a country whose mountains end like a district: 浙西|南山区, 鲁|中山区."""
SIDE = re.compile(r"[南北东西](?=[、，。和与及地]|$)")
"""晋中|南: the region, not the city."""
FORMER_COUNTY = re.compile(
    r"[^全各该本每外邻辖属大小强省两][县旗]|[^全各该本每百十][^强大小个多][县旗]"
)
"""Words of the dictionary's places that end like a county: 盘县, but not 百强县."""
OWN = re.compile(
    r"(?:(?<![自你])我|(?<![日根基资成版标])本(?=[省市区县]))(?P<level>省|市|区|县|州|盟|旗|镇|乡)(?![民场长员力])"
)
ANAPHOR = re.compile(r"该(?P<level>省|市|区|县|州|盟|旗|镇|乡|街道|社区|村)(?![民场长员])")


def spoken_of(reading: Reading) -> list[Candidate]:
    """“我县”, the paper's own, and “该县”, the one named before: names inside their article."""
    return [
        Candidate(
            match.start(), match.end(), Kind.PLACE, rule, 0.8, contextual=True,
            scope=match.group("level"),
        )
        for pattern, rule in ((OWN, "place-own"), (ANAPHOR, "place-anaphor"))
        for match in pattern.finditer(reading.text)
    ]  # fmt: skip


def _mountains(text: str, found: Candidate) -> bool:
    return text.endswith("山区", found.start, found.end) and bool(
        RANGE.search(text, 0, found.start)
    )


class PlaceRecogniser:
    """Proposes the places of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._small = SmallPlaceFinder(lexicon, edges)
        self._abroad = ForeignFinder(lexicon)
        self._counties = CountyNames(lexicon)
        self._named_after = re.compile("|".join(sorted(words("named_after.txt"))))
        self._full_names = WordIndex(
            name
            for name, known in lexicon.divisions.items()
            if len(name) > 2
            and (any(d.name == name for d in known) or name[-1] in "州旗盟县")
            and name not in lexicon.ambiguous_divisions
        )

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Place candidates, unfiltered: divisions, names hidden in long words, small places."""
        found = self._division_candidates(reading)
        found += self._full_divisions(reading, found)
        found = [c for c in found if not _mountains(reading.text, c)]
        small = self._small.candidates(reading, found)
        found += small + self._counties_of(reading, small)
        found += self._abroad.candidates(reading)
        return found + spoken_of(reading) + self._counted(reading)

    def _division_candidates(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        divisions = self._lexicon.divisions
        for token in reading.tokens:
            word = token.text
            if word in self._lexicon.countries:
                continue
            former = self._former(reading, token)
            if former is not None:
                found.append(Candidate(token.start, former, Kind.PLACE, "place-division", 0.7))
                continue
            known = divisions.get(word)
            if known is None and token.tag == "ns" and FORMER_COUNTY.fullmatch(word):
                found.append(Candidate(token.start, token.end, Kind.PLACE, "place-division", 0.7))
            if known is None or len(word) < 2:
                continue
            if word in self._lexicon.ambiguous_divisions and not self._behind_division(
                reading, token.start
            ):
                continue
            full = any(d.name == word for d in known)
            high = any(d.level in ("province", "city") for d in known)
            if not full and (
                self._named_after.match(reading.text, token.end)
                or SIDE.match(reading.text, token.end)
            ):
                continue
            if full or (high and token.tag == "ns"):
                end = token.end
                # 青岛 + 市 may be two tokens
                for d in known:
                    if not full and reading.text.startswith(d.name, token.start):
                        end = max(end, token.start + len(d.name))
                found.append(Candidate(token.start, end, Kind.PLACE, "place-division", 0.7))
            else:
                named = next(
                    (d.name for d in known if reading.text.startswith(d.name, token.start)), ""
                )
                if named:
                    end = token.start + len(named)
                    found.append(Candidate(token.start, end, Kind.PLACE, "place-division", 0.7))
                elif not high and self._counties.stands(reading, token):
                    found.append(Candidate(token.start, token.end, Kind.PLACE, COUNTY, 0.6))
        return found

    def _counties_of(self, reading: Reading, towns: list[Candidate]) -> list[Candidate]:
        """Short names of counties right before their towns: 浦东|老港镇."""
        found = []
        for town in towns:
            token = reading.tokens[reading.token_at(town.start - 1)] if town.start else None
            if token is None or town.rule != "place-town" or token.end != town.start:
                continue
            known = self._lexicon.divisions.get(token.text, ())
            ambiguous = token.text in self._lexicon.ambiguous_divisions
            if known and not ambiguous and token.tag in ("ns", "x", "nr", "nz", "nrt"):
                found.append(Candidate(token.start, token.end, Kind.PLACE, COUNTY, 0.6))
        return found

    def _former(self, reading: Reading, token: Token) -> int | None:
        """End of the name that a district had as a city or county (海门|市), or None."""
        text = reading.text
        end = token.end if token.text[-1] in "市县" else token.end + 1
        name = text[token.start : end]
        if name[-1] not in "市县" or text[end : end + 1] in tuple("场民级区政属郊容价城长"):
            return None
        known = self._lexicon.divisions.get(name[:-1], ())
        if name in self._lexicon.divisions or not any(d.level == "county" for d in known):
            return None
        seat = text.startswith(("委", "政府", "人民政府", "人大"), end)
        return end if seat or token.tag in ("ns", "x", "nr", "nz", "nrt") else None

    def _counted(self, reading: Reading) -> list[Candidate]:
        """Counties and towns whose names share a counted tail: 遂平、上蔡|两县."""
        found: list[Candidate] = []
        for match in COUNTED.finditer(reading.text):
            items = re.split("[、和与]", match.group("names"))
            tail = match.group("tail")
            names = self._lexicon.towns if tail in ("镇", "乡", "街道") else self._lexicon.divisions
            if len(items) != NUMERALS.index(match.group("count")):
                continue
            while items and items[0] + tail not in names:
                items[0] = items[0][1:]  # “位于遂平、上蔡两县”: the verb before the first
                if not items[0]:
                    items = []
            if not items or any(item + tail not in names for item in items):
                continue
            position = match.end("names")
            for item in reversed(items):
                start = position - len(item)
                found.append(
                    Candidate(start, position, Kind.PLACE, "place-counted", 0.9, name=item + tail)
                )
                position = start - 1
        return found

    def _behind_division(self, reading: Reading, start: int) -> bool:
        before = reading.tokens[reading.token_at(start - 1)] if start else None
        return (
            before is not None and before.end == start and before.text in (self._lexicon.divisions)
        )

    def _full_divisions(self, reading: Reading, sofar: list[Candidate]) -> list[Candidate]:
        """Full names of three characters or more that a longer token hides (山东省政府)."""
        known = {(c.start, c.end) for c in sofar}
        return [
            Candidate(start, end, Kind.PLACE, "place-division", 0.7)
            for start, end, _ in self._full_names.find(reading.text)
            if (start, end) not in known and reading.at_boundary(start)
        ]
