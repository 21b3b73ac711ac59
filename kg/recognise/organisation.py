"""Companies and institutions of a sentence: by head, by brand, as members of lists.

Takes “青岛东燃燃气设备有限公司”, “山东港口集团”, “山东科技大学文法学院”, “跨境易货贸易联盟”.
Must not take “该公司”, “小微企业”, “驻区高校”, “龙头企业”, “大型央企”, “科研院所”.
"""

from __future__ import annotations

from kg.lexicon import Lexicon
from kg.recognise.edges import EdgeFinder
from kg.recognise.firm_announced import announced
from kg.recognise.organisation_brand import BrandFinder
from kg.recognise.organisation_firm import FirmFinder
from kg.recognise.organisation_institution import InstitutionFinder
from kg.recognise.organisation_list import ListReader
from kg.recognise.organisation_numbered import NumberedFinder
from kg.recognise.reading import Candidate, Reading


class OrganisationRecogniser:
    """Proposes companies and institutions of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._firms = FirmFinder(lexicon, edges)
        self._brands = BrandFinder(lexicon)
        self._institutions = InstitutionFinder(lexicon, edges)
        self._numbered = NumberedFinder(lexicon)
        self._lists = ListReader(lexicon)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Company and Institution candidates in order of their start."""
        firms = self._firms.candidates(reading)
        found = [*firms, *self._brands.candidates(reading, firms)]
        found += announced(reading, self._lexicon)
        found += self._institutions.candidates(reading)
        found += self._numbered.candidates(reading)
        found += self._lists.members(reading)
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

    def list_items(self, reading: Reading, end: int) -> list[tuple[int, int]]:
        """The ranges of the items of a list that ends at `end`; empty if none reads well."""
        return self._lists.items(reading, end)

    def halves(self, reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
        """The last item of a list cut at 和, 与 or 及 where it holds two names."""
        return self._lists.halves(reading, start, end)

    def behind_verb(self, reading: Reading, start: int, end: int) -> int:
        """Where the first item of a list begins: behind the last verb or function word."""
        return self._lists.behind_verb(reading, start, end)
