"""Growth phrases: 同比增长21%, 增长约5%, 下降3.2%, 增速达8%, 增长1.8倍, 分别增长8%、9%.

A growth phrase is a verb or noun of change with one percentage, or a list of them, behind it.
“倍” counts as hundred percent (增长1.8倍 is 180). Differences in percentage points
(提高4.8个百分点) and comparisons with others (高于全市增幅46%) are no growth of the figure.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from decimal import Decimal

from kg import lexicon
from kg.model import Bound
from kg.recognise.number import ARABIC, plain
from kg.recognise.quantity import find_quantities

THRESHOLD = re.compile(
    r"[超过][\d.]*[十百千]?[万亿]+元(?:以上)?的?(?=企业|项目|园区|产业|行业|集群)"
)
"""What only says which ones grow."""


@dataclass(frozen=True, slots=True)
class Growth:
    """A change at `start:end`: `percents` holds one value, or those of a list; falls are < 0.

    `basis` is the printed basis (同比, 环比, 比上年) or "". `noun` marks phrases that name the
    rate itself (增速8%), which say nothing about a figure in front of them. `high` is the upper
    end where a range is printed (增长5%至6%). `word` is where the verb or noun of change starts.
    """

    start: int
    end: int
    word: int
    percents: tuple[Decimal, ...]
    basis: str = ""
    bound: Bound = Bound.EXACT
    noun: bool = False
    respective: bool = False
    high: Decimal | None = None


class Growths:
    """The recogniser, compiled from `growth_words.tsv`."""

    def __init__(self) -> None:
        words = lexicon.families("growth_words.tsv")
        basis, rise, fall, short_rise, short_fall, more = (
            "|".join(sorted(words[f], key=lambda w: (-len(w), w)))
            for f in ("basis", "rise", "fall", "short_rise", "short_fall", "more")
        )
        amount = rf"[^,，。;；、0-9增降减升于比（]{{0,4}}?{ARABIC}(?:%|倍)(?:以上|以下|以内|左右)?"
        more_amount = rf"(?:约|近|超)?{ARABIC}(?:%|倍)(?:以上|以下|以内|左右)?"
        self._fall = re.compile(rf"(?:{fall}|{short_fall})$")
        self._pattern = re.compile(
            rf"(?P<lead>(?:分别|均|各|实际|预计|仍|再|将|要|可|约|平均)*)"
            rf"(?P<basis>{basis})?(?P<again>{basis})?[,，]?"
            rf"(?P<inner>(?:分别|依次|均|各|实际|大幅|稳步|再|又|预计|将|要)*)"
            rf"(?P<word>(?!增加值)(?:{rise}|{fall})|(?:(?<={'|'.join(['同比', '环比'])})|(?<=比)|(?<=净))"
            rf"(?:{short_rise}|{short_fall}))"
            rf"(?P<reach>[了为到至达]*)"
            rf"(?P<amounts>{amount}(?:(?:[-—–~至到、和与及]|以及){more_amount})*)"
        )
        self._more = re.compile(rf"(?:{more})[^,，。;；、]*$")

    def find(self, folded: str) -> tuple[Growth, ...]:
        """All growth phrases of the text, in order.

        >>> [(str(g.percents[0]), g.basis) for g in load().find("同比增长约5%；环比下降3.2%")]
        [('5', '同比'), ('-3.2', '环比')]
        >>> load().find("高于全市增幅46%，提高4.8个百分点，增长点20个，增强15%的信心")
        ()
        """
        found = []
        for match in self._pattern.finditer(folded):
            growth = self._read(folded, match)
            if growth:
                found.append(growth)
        return tuple(found)

    def _read(self, folded: str, match: re.Match[str]) -> Growth | None:
        # 总额超3600亿元，增长15%: the comma in front of the phrase parts it from 超
        clause = re.split(r"[,，。;；]", folded[: match.start("word")])[-1]
        clause = THRESHOLD.sub("", clause)  # 产值超亿元企业增长1.4%
        if self._more.search(clause) or folded.startswith("个百分点", match.end()):
            return None
        if match["amounts"].startswith(("贡献", "的贡献")):
            return None  # 对经济增长贡献率为84.2%
        if folded[match.end() : match.end() + 1] == "的" and match["word"] in ("增加", "提高"):
            return None
        noun = match["word"] in ("增幅", "增速", "涨幅", "降幅", "增长率")
        if not noun and re.search("[到至]", match["reach"]):
            return None  # 下降到0.8% is a value, no change
        amounts = find_quantities(match["amounts"])
        if not amounts or any(q.unit not in ("%", "倍") for q in amounts):
            return None
        sign = -1 if self._fall.search(match["word"]) else 1
        scales = [100 if q.unit == "倍" else 1 for q in amounts]
        percents = tuple(
            plain(sign * q.value * scale) for q, scale in zip(amounts, scales, strict=True)
        )
        high = amounts[0].high
        basis = (match["basis"] or "") + (match["again"] or "")
        start = match.start("lead")
        return Growth(
            start,
            match.end(),
            match.start("basis") if match["basis"] else match.start("word"),
            percents,
            basis="" if basis in ("比", "净", "累计", "逆势") else basis,
            bound=amounts[0].bound,
            noun=noun,
            respective=len(percents) > 1
            or bool(re.search("分别|依次|各", match["lead"] + match["inner"])),
            high=None if high is None else plain(sign * high * scales[0]),
        )


@functools.cache
def load() -> Growths:
    """The recogniser of the installed data file, compiled once."""
    return Growths()


def find_growths(folded: str) -> tuple[Growth, ...]:
    """All growth phrases of a folded text, in order; see `Growths.find`."""
    return load().find(folded)
