"""The whole of the word lists as one frozen value."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.lexicon.division import Division, short_division, without_peoples
from kg.lexicon.index import WordIndex
from kg.lexicon.lists import families, rows, words


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
    name_words: dict[str, frozenset[str]]
    """Words around names, by the families that the head of `name_words.tsv` explains."""
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
    by_name: dict[str, list[Division]] = {}
    forms: dict[str, set[str]] = {}
    for form, name in rows("division_forms.tsv", 2):
        forms.setdefault(name, set()).add(form)
    for code, name, level, parent in rows("divisions.tsv", 4):
        division = Division(code, name, level, parent)
        known = {name, short_division(name), *without_peoples(name), *forms.get(name, ())}
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
        cues={family: frozenset(found) for family, found in families("cues.tsv").items()},
        name_words={f: frozenset(found) for f, found in families("name_words.tsv").items()},
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
