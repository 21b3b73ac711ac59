"""Word lists as data: loads `kg/data/` into one frozen `Lexicon`.

Formats: `*.txt` holds words separated by blanks or line breaks; `*.tsv` holds one row a line with
tab-separated columns. Lines that start with `#` are comments; every file starts with one that
says what it holds and where it comes from.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from kg.errors import LexiconError


def _lines(name: str) -> Iterator[tuple[int, str]]:
    text = resources.files("kg").joinpath("data", name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line


def words(name: str) -> tuple[str, ...]:
    """The words of a `.txt` list, in the order of the file; LexiconError on a repeated word."""
    found: dict[str, int] = {}
    for number, line in _lines(name):
        for word in line.split():
            found.setdefault(word, number)
    return tuple(found)


def rows(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a `.tsv` table; LexiconError (file, line) where a row has other columns."""
    table = []
    for number, line in _lines(name):
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if len(cells) != columns:
            raise LexiconError(
                f"kg/data/{name}:{number}: {len(cells)} columns where {columns} are due;"
                " separate them by one tab"
            )
        table.append(cells)
    return tuple(table)


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division: full name, level (province, city, county), parent's code."""

    code: str
    name: str
    level: str
    parent: str


DIVISION_TAILS = (
    "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "地区",
    "新区", "省", "市", "区", "县", "盟", "旗",
)  # fmt: skip


def short_division(name: str) -> str:
    """A division's name without its level word: 青岛市 → 青岛; names of two characters stay.

    >>> short_division("广西壮族自治区"), short_division("青岛市"), short_division("莒县")
    ('广西', '青岛', '莒县')
    """
    for tail in DIVISION_TAILS:
        if name.endswith(tail) and len(name) - len(tail) >= 2:
            return name[: -len(tail)]
    return name


PEOPLES = re.compile(
    "(?:(?:壮|回|维吾尔|苗|彝|土家|藏|蒙古|侗|布依|瑶|白|朝鲜|哈尼|黎|哈萨克|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|"
    "仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|裕固|门巴|鄂伦春|独龙|满)"
    "族?|各族)+"
)


def _without_peoples(name: str) -> tuple[str, ...]:
    """凉山彝族自治州 → 凉山州, 凉山: how papers print autonomous prefectures and counties.

    >>> _without_peoples("凉山彝族自治州"), _without_peoples("青岛市")
    (('凉山州', '凉山'), ())
    """
    for tail, level in (("自治州", "州"), ("自治县", "县")):
        if name.endswith(tail):
            core = name[: -len(tail)]
            for start in range(2, len(core)):
                if PEOPLES.fullmatch(core[start:]):
                    return (core[:start] + level, core[:start])
    return ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists, indexed for look-up; build one with `load`."""

    surnames: frozenset[str]
    compound_surnames: frozenset[str]
    titles: dict[str, str]
    zone_heads: dict[str, tuple[bool, bool]]
    company_heads: dict[str, str]
    companies: frozenset[str]
    ambiguous_companies: frozenset[str]
    company_suffixes: dict[str, str]
    company_products: tuple[str, ...]
    institutions: frozenset[str]
    institution_heads: dict[str, int]
    agency_heads: dict[str, bool]
    departments: frozenset[str]
    national_bodies: frozenset[str]
    project_heads: dict[str, str]
    project_classes: frozenset[str]
    policy_heads: dict[str, str]
    policy_classes: frozenset[str]
    policies: frozenset[str]
    event_heads: dict[str, int]
    events: frozenset[str]
    cues: dict[str, frozenset[str]]
    boundaries: frozenset[str]
    nounish: frozenset[str]
    event_modifiers: frozenset[str]
    generic_modifiers: frozenset[str]
    slogans: frozenset[str]
    ambiguous_divisions: frozenset[str]
    countries: frozenset[str]
    foreign_places: frozenset[str]
    regions: frozenset[str]
    towns: frozenset[str]
    confidence: dict[str, float]
    """Rule → how far to trust it: its measured precision (tests/gold/measure_rules.py)."""
    divisions: dict[str, tuple[Division, ...]]
    """Full and short names of divisions → the divisions that bear them."""
    by_code: dict[str, Division]
    clear_divisions: WordIndex
    """Names of divisions that mean one wherever they stand: full ones, and short ones of
    provinces and cities."""


UNMEASURED = 0.5
"""Confidence of a rule that the gold pages never used."""


@functools.cache
def load() -> Lexicon:
    """The lexicon of the installed data files; the first call reads them (about 30 ms)."""
    surnames = words("surnames.txt")
    cues: dict[str, set[str]] = {}
    for family, word in rows("cues.tsv", 2):
        cues.setdefault(family, set()).add(word)
    by_name: dict[str, list[Division]] = {}
    forms: dict[str, set[str]] = {}
    for form, name in rows("division_forms.tsv", 2):
        forms.setdefault(name, set()).add(form)
    for code, name, level, parent in rows("divisions.tsv", 4):
        division = Division(code, name, level, parent)
        known = {name, short_division(name), *_without_peoples(name), *forms.get(name, ())}
        for form in sorted(known):
            by_name.setdefault(form, []).append(division)
    return Lexicon(
        surnames=frozenset(s for s in surnames if len(s) == 1),
        compound_surnames=frozenset(s for s in surnames if len(s) > 1),
        titles=_titles(),
        zone_heads={h: (b == "1", w == "1") for h, b, w in rows("zone_heads.tsv", 3)},
        company_heads=dict(_pairs(rows("company_heads.tsv", 2))),
        companies=frozenset(words("companies.txt")),
        ambiguous_companies=frozenset(words("ambiguous_companies.txt")),
        company_suffixes=dict(_pairs(rows("company_suffixes.tsv", 2))),
        company_products=words("company_products.txt"),
        institutions=frozenset(words("institutions.txt")),
        institution_heads={h: int(w) for h, w in rows("institution_heads.tsv", 2)},
        agency_heads={h: u == "1" for h, u in rows("agency_heads.tsv", 2)},
        departments=frozenset(words("departments.txt")),
        national_bodies=frozenset(words("national_bodies.txt")),
        project_heads=dict(_pairs(rows("project_heads.tsv", 2))),
        project_classes=frozenset(words("project_classes.txt")),
        policy_heads=dict(_pairs(rows("policy_heads.tsv", 2))),
        policy_classes=frozenset(words("policy_classes.txt")),
        policies=frozenset(words("policies.txt")),
        event_heads={h: int(w) for h, w in rows("event_heads.tsv", 2)},
        events=frozenset(words("events.txt")),
        cues={family: frozenset(found) for family, found in cues.items()},
        boundaries=frozenset(words("boundaries.txt")),
        nounish=frozenset(words("nounish.txt")),
        event_modifiers=frozenset(words("event_modifiers.txt")),
        generic_modifiers=frozenset(words("generic_modifiers.txt")),
        slogans=frozenset(words("slogans.txt")),
        ambiguous_divisions=frozenset(words("ambiguous_divisions.txt")),
        countries=frozenset(words("countries.txt")),
        foreign_places=frozenset(words("foreign_places.txt")),
        regions=frozenset(words("regions.txt")),
        towns=frozenset(words("towns.txt")),
        confidence={rule: float(value) for rule, _, _, value in rows("rules.tsv", 4)},
        divisions={name: tuple(found) for name, found in by_name.items()},
        by_code={d.code: d for known in by_name.values() for d in known},
        clear_divisions=WordIndex(_clear(by_name, frozenset(words("ambiguous_divisions.txt")))),
    )


def _clear(by_name: Mapping[str, list[Division]], ambiguous: frozenset[str]) -> Iterator[str]:
    for name, known in by_name.items():
        full = any(d.name == name for d in known) or name[-1] in "州旗盟县"
        high = any(d.level in ("province", "city") for d in known)
        if name not in ambiguous and ((len(name) > 2 and full) or (len(name) > 1 and high)):
            yield name


def _titles() -> dict[str, str]:
    """Titles with their class, and those made of a rank and a title (专职|副主任)."""
    found = dict(_pairs(rows("titles.tsv", 2)))
    for _ in range(2):  # 集团 before 高级副总裁
        for rank, ranked in rows("title_ranks.tsv", 2):
            for title in ranked.split():
                found.setdefault(rank + title, found.get(title, "any"))
    return found


def _pairs(table: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    return ((left, right) for left, right in table)


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
