"""Quantities: a number with its measure word or currency, and how exact the wording makes it.

1. A pattern composed of qualifier, number, qualifier, measure word, qualifier finds candidates:
   近2000万元, 240余家, 600多万元, 100项以上, 不少于30项, 2-3年, 三分之一.
2. What is no statement of an amount falls out: ordinals (第三届, 前10名), rates (每300户,
   40公里/小时), thresholds (500万元以上企业, 200亿元级), counts in stock phrases (五大工程,
   “三个100”, 千家万户), numbers inside codes (ISO14001).

Measure words, currencies and qualifiers are data: `units.tsv`, `currencies.tsv`,
`qualifiers.tsv`.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from decimal import Decimal

from kg import lexicon
from kg.model import Bound
from kg.recognise.number import ARABIC, CHINESE, MULTIPLIER, MYRIADS, NUMBER, parse_number
from kg.recognise.quantity_doubt import is_amount, is_threshold

TO = r"[-—–~〜至到]"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount at `start:end` of a folded text, qualifiers included.

    `value` is scaled (1.5万家 → 15000); `unit` is the measure word, or an ISO 4217 code where
    `is_money`. For a range `value` is the lower and `high` the upper end. `family` is that of
    `units.tsv` (count, measure, percent, duration) or “money”.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    is_money: bool
    bound: Bound
    surface: str
    high: Decimal | None = None
    family: str = "count"


class Quantities:
    """The recogniser, compiled from the data files; `find` does the work, `load` shares one."""

    def __init__(self) -> None:
        self._units: dict[str, tuple[str, str]] = {}
        patterns: dict[str, str] = {}
        for printed, unit, family, not_before in lexicon.rows("units.tsv", 4):
            self._units[printed] = (unit, family)
            guard = "" if not_before == "-" else f"(?!{not_before})"
            patterns[printed] = re.escape(printed) + guard
        for printed, code in lexicon.rows("currencies.tsv", 2):
            for tail in ("", "人民币") if code == "CNY" else ("",):
                self._units[printed + tail] = (code, "money")
                patterns[printed + tail] = re.escape(printed + tail)
        unit = "|".join(patterns[p] for p in sorted(patterns, key=lambda p: (-len(p), p)))
        self._bounds: dict[str, dict[str, Bound]] = {"before": {}, "inside": {}, "after": {}}
        words: dict[str, list[str]] = {"before": [], "inside": [], "after": []}
        for position, word, bound in lexicon.rows("qualifiers.tsv", 3):
            plain = re.sub(r"\(\?[^)]*\)", "", word)
            self._bounds[position][plain] = Bound(bound)
            words[position].append(word)
        before, inside, after = (
            "|".join(sorted(found, key=lambda w: (-len(w), w))) for found in words.values()
        )
        # “达到近80%”: a verb of reaching and a qualifier may stand together.
        self._pattern = re.compile(
            rf"(?P<reach>达到?)?(?P<before>{before})?"
            rf"(?:(?P<low>{NUMBER})(?:{unit})?{TO})?"
            rf"(?P<number>{NUMBER})"
            rf"(?:(?P<inside>{inside})(?P<multiplier>{MULTIPLIER})?)?"
            rf"(?P<unit>{unit})(?P<after>{after})?"
        )
        self._share = re.compile(
            rf"(?P<before>{before})?(?:"
            rf"百分之(?P<hundredth>{CHINESE}|{ARABIC})"
            rf"|(?P<below>{CHINESE})分之(?P<above>{CHINESE})"
            rf"|(?P<tenths>[一二三四五六七八九]|[1-9](?:\.\d)?)成(?![立果为员功长本品都熟绩分])"
            rf"|(?P<half>(?<=的)一半|半数|(?<=[超过近约达])一?半))(?P<after>{after})?"
        )

    def find(self, folded: str) -> tuple[Quantity, ...]:
        """All quantities of the text, in order and without overlap.

        >>> def show(text):
        ...     return [(q.surface, str(q.value), q.unit, q.bound.value) for q in load().find(text)]
        >>> for row in show("240余家机构，奖励资金近2000万元，完成率达70%以上"): print(*row)
        240余家 240 家 Over
        近2000万元 20000000 CNY About
        达70%以上 70 % AtLeast
        >>> show("第三届五大工程前10名，每300户，500万元以上企业，“三个100”，ISO14001")
        []
        """
        found = [*self._amounts(folded), *self._shares(folded)]
        kept: list[Quantity] = []
        for quantity in sorted(found, key=lambda q: (q.start, -q.end)):
            if not kept or quantity.start >= kept[-1].end:
                kept.append(quantity)
        return tuple(kept)

    def _amounts(self, folded: str) -> list[Quantity]:
        kept: list[Quantity] = []
        thresholds: set[int] = set()
        for match in reversed(list(self._pattern.finditer(folded))):
            quantity = self._read(match)
            if quantity is None:
                continue
            if is_threshold(folded, match, quantity.family, thresholds):
                thresholds.add(match.start())
            elif is_amount(folded, match, quantity.family, quantity.value):
                kept.append(quantity)
        return kept

    def _read(self, match: re.Match[str]) -> Quantity | None:
        number, multiplier = match["number"], match["multiplier"] or ""
        value, factor = parse_number(number), parse_number(multiplier) if multiplier else 1
        if value is None or factor is None:
            return None
        value *= factor
        if match["unit"].startswith("个亿"):
            value *= MYRIADS["亿"]
        unit, family = self._units[match["unit"]]
        low = None
        if match["low"]:
            low = parse_number(match["low"])
            if low is None:
                return None
            if not re.search(r"[万亿]", match["low"]):
                low *= _scale(number)
            if low >= value:
                return None
        bound = Bound.EXACT
        for position in ("inside", "after", "before"):
            word = match[position]
            if word and self._bounds[position][word] is not Bound.EXACT:
                bound = self._bounds[position][word]
        return Quantity(
            match.start(),
            match.end(),
            value if low is None else low,
            unit,
            family == "money",
            bound,
            match.group(),
            high=None if low is None else value,
            family=family,
        )

    def _shares(self, folded: str) -> list[Quantity]:
        """Shares in words as percent: 三分之一 (about 33.33), 七成以上, 占…的一半, 百分之五."""
        kept = []
        for match in self._share.finditer(folded):
            value, bound = _share_value(match)
            if value is None:
                continue
            for position in ("after", "before"):
                word = match[position]
                if word and self._bounds[position][word] is not Bound.EXACT:
                    bound = self._bounds[position][word]
            kept.append(
                Quantity(
                    match.start(),
                    match.end(),
                    value,
                    "%",
                    False,
                    bound,
                    match.group(),
                    family="percent",
                )
            )
        return kept


def _share_value(match: re.Match[str]) -> tuple[Decimal | None, Bound]:
    if match["half"]:
        return Decimal(50), Bound.OVER if "过" in match.group() else Bound.EXACT
    if match["tenths"]:
        tenths = parse_number(match["tenths"])
        return (None if tenths is None else tenths * 10), Bound.EXACT
    if match["hundredth"]:
        return parse_number(match["hundredth"]), Bound.EXACT
    below, above = parse_number(match["below"]), parse_number(match["above"])
    if not below or above is None or above >= below:
        return None, Bound.EXACT
    percent = (above * 100 / below).quantize(Decimal("0.01"))
    exact = percent * below == above * 100
    return (percent.normalize() if exact else percent), Bound.EXACT if exact else Bound.ABOUT


def _scale(number: str) -> Decimal | int:
    """What the first end of a range borrows from the second: 100至200万元 → ten thousand."""
    unit = re.search(r"[十百千]?[万亿]+$", number)
    return (parse_number(unit.group()) or 1) if unit and unit.start() else 1


@functools.cache
def load() -> Quantities:
    """The recogniser of the installed data files, compiled once."""
    return Quantities()


def find_quantities(folded: str) -> tuple[Quantity, ...]:
    """All quantities of a folded text, in order and without overlap; see `Quantities.find`."""
    return load().find(folded)
