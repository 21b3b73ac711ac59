"""Growth and figures: 外贸进出口912.5亿元，同比增长约5% is one figure with its growth.

A growth phrase belongs to the figure in front of it; a list of them (分别增长8%、9%) to as many
figures in front; one with a measure of its own (规上工业增加值增长8%以上) is a figure itself:
value 8, unit %, measure ending in 增长率; a list with as many measures (A、B分别增长8%和9%) as
many figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.model import Figure
from kg.recognise.growth import Growth
from kg.recognise.quantity import Quantity
from kg.relate.figure_clause import Clause
from kg.relate.figure_measure import LONGEST, words_before
from kg.relate.figure_scene import FigureScene

RECKONED = r"(?:按[^，。；、\d]{2,8}(?:计算|口径)|(?:剔除|扣除)[^，。；、\d]{2,14}?(?:后|因素|影响)|[同可][比口]径?口?径?(?:相比)?){1,2}"
"""How growth was reckoned: 按可比价计算, 剔除留抵退税后同口径."""
GAINED = (
    r"(?:(?:[比较][^，。；\d]{1,8}(?:\d{4}年(?:末|同期)?)?|同比|[比较](?:\d{4}年(?:末|同期)?|\d{1,2}月份?))(?:净?增加?|减少?|增收|减收|多增|少增)"
    r"|增收|减收|增支|减支)[\d.,]+[万亿]*(?:元|美元|人|户|吨|亩|辆|个|家|人次)，?"
)
"""A gain told between a figure and its growth: 比上年增加67亿元."""
BETWEEN = rf"[，,、（(；;]?(?:{GAINED})?(?:[^，。；、\d]{{2,14}}，)?(?:{RECKONED})?"
"""Between a figure and its growth: at most a clause that tells no number (再创历史新高) and how it
was reckoned."""
BARE_SECTOR = re.compile("第[一二三]产业")
"""Sectors whose growth is that of what was told before: 投资增长9%。分产业看，第一产业增长129%."""
INDICATOR = re.compile(
    r"(?:(?:规上|规模以上|规模)?工业)?(?:总产值|产值|增加值|投资|营业收入|销售额|零售额|销售收入|利润总额|产量|用电量|进出口额?)$"
)
SECTORS = re.compile(r"(?:业|经济|技术|加工|制造|领域|企业|板块)$")
"""What has the indicator that only the last of a list names: 船舶工业、水产加工总产值; not
服务业、固定资产投资, where the last is no sector."""
AT_ONCE = frozenset({"", "，", "、", ",", "（", "("})
"""What alone stands between a figure and the noun of its rate: 运量57万标箱，增幅40.3%."""
WIDER = r"^(?:全市|全省|全国)"
DIFFERENCES = frozenset({"个百分点", "位"})
SHARE = re.compile(
    r".*占.*比重|.*(?:完成|超过|占).*(?:预算|计划|目标|任务|进度)数?|.*完成率|(?:年初|全年|年度|调整后?)*(?:预算|计划|目标|任务)数?"
)
"""Shares that are told behind an amount, whose growth follows: 完成8亿元，占预算的105%，增长10%."""
OF_WHOLE = re.compile(r"[占为完超]|年初|全年|年度|预算|调整|目标|计划|任务")
"""How a share is told of the amount in front of it, without a measure of its own."""
TAILS = r"[、和与]|以及"
ALL_TAILS = r"[、和与及]|以及"
LONGEST_LIST = 80
TOWN_AND_COUNTRY = re.compile(
    r"城[镇市]?(?:常住)?(?:居民)?(?:[、和与及])?(?:农村|乡村?)(?P<what>(?:常住居民|居民|家庭)\w{2,})$"
)
"""城、乡居民人均可支配收入分别增长8%、9%: one indicator of two kinds of people."""


class Found(NamedTuple):
    """A figure and the sentence offset where its number ends."""

    figure: Figure
    end: int


def attach(
    scene: FigureScene, clause: Clause, growth: Growth, found: list[Found]
) -> list[Found] | None:
    """`found` with the growth given to what stands in front of it; None if nothing does.

    “生产总值33.74亿元，比增9.2%” is taken; “新增企业286家，外贸出口增长10.6%” is not.
    """
    text = scene.text(clause.sentence)
    if len(growth.percents) > 1:
        bare = [i for i, f in enumerate(found) if f.figure.growth_percent is None]
        if len(bare) < len(growth.percents):
            return None
        chosen = bare[-len(growth.percents) :]
        if bare != chosen and not growth.respective:
            return None
        if chosen[-1] != len(found) - 1 or "；" in text[found[-1].end : growth.start]:
            return None  # of something told since: 教育、医疗支出增长较快，分别增长9%和8%
    else:
        if not found or found[-1].figure.growth_percent is not None:
            return None
        if growth.noun and text[found[-1].end : growth.start] not in AT_ONCE:
            return None  # 投资50亿元，工业投资增速8%
        if found[-1].figure.unit in DIFFERENCES:
            return None  # 比一季度回落4.8个百分点；两年平均增长6%
        between = text[found[-1].end : growth.start]
        if not re.fullmatch(BETWEEN, between) or (between.startswith("；") and len(between) > 1):
            return None
        last = len(found) - 1
        if SHARE.fullmatch(found[last].figure.measure) and found[last].figure.unit == "%":
            share = found[last].figure.measure
            last -= 1
            if last >= 0 and not OF_WHOLE.match(share.removeprefix(found[last].figure.measure)):
                return None  # 生产总值80亿元，服务业增加值占生产总值比重50%，增长8%: of which?
            if last < 0 or found[last].figure.growth_percent is not None:
                return None
            if found[last].figure.unit == "%" or "；" in text[found[last].end : growth.start]:
                return None
        chosen = [last]
    for i, percent in zip(chosen, growth.percents, strict=True):
        figure = found[i].figure
        quote = (figure.quote[0], max(figure.quote[1], growth.end))
        given = replace(figure, growth_percent=percent, growth_basis=growth.basis, quote=quote)
        found[i] = found[i]._replace(figure=given)
    return found


def rates(
    scene: FigureScene, clause: Clause, growth: Growth, found: Sequence[Found]
) -> list[tuple[Quantity, str]]:
    """The rates as quantities, each with its measure (“规上工业增加值增长率”); [] if it has none.

    “力争海洋生产总值增长12%以上” gives one, “工业销售、用电量分别增长11.7%和2.3%” two;
    “完成增长25%的目标” does not say what grows.
    """
    text = scene.text(clause.sentence)
    behind = max(
        (f.end for f in found if clause.start < f.end <= growth.word), default=clause.start
    )
    longest = LONGEST_LIST if len(growth.percents) > 1 else LONGEST
    words = words_before(scene, clause, growth.start, behind, longest)
    if not words:
        words = _again(scene, clause, growth, found)
    if not words or re.search(WIDER, words) or re.fullmatch(RECKONED, words):
        return []
    measures = [words]
    if len(growth.percents) > 1:
        # 电子设备及办公设备制造业、医疗器械制造业: 及 may stand inside one of them
        measures = town_and_country(words)
        if not measures or len(growth.percents) != 2:
            split = ([p for p in re.split(tails, words) if p] for tails in (TAILS, ALL_TAILS))
            measures = next((m for m in split if len(m) == len(growth.percents)), [])
    shared = INDICATOR.search(measures[-1]) if len(measures) > 1 else None
    if shared is not None and SECTORS.search(measures[-1], 0, shared.start()):
        measures = [m + shared.group() if SECTORS.search(m) else m for m in measures]
    if measures and all(BARE_SECTOR.fullmatch(measure) for measure in measures):
        what = _of_sectors(scene, clause)
        measures = [measure + what for measure in measures] if what else []
    percents = growth.percents if measures else ()
    return [
        (
            Quantity(
                growth.word,
                growth.end,
                percent,
                "%",
                False,
                growth.bound,
                text[growth.word : growth.end],
                high=growth.high if len(measures) == 1 else None,
                family="percent",
            ),
            f"{measure}增长率",
        )
        for percent, measure in zip(percents, measures, strict=True)
    ]


def _of_sectors(scene: FigureScene, clause: Clause) -> str:
    """投资 or 增加值, what the words in front of a clause tell of last; "" where neither."""
    number, sentences = clause.sentence, scene.article.sentences
    before = scene.text(number)[: clause.start]
    if number and sentences[number - 1].paragraph == sentences[number].paragraph:
        before = scene.text(number - 1) + before
    return max(("投资", "增加值"), key=before.rfind) if re.search("投资|增加值", before) else ""


def town_and_country(words: str) -> list[str]:
    """The two indicators that a phrase for both kinds of people names, or none.

    >>> town_and_country("城乡居民人均可支配收入")
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    """
    both = TOWN_AND_COUNTRY.match(words)
    return [f"{kind}{both['what']}" for kind in ("城镇", "农村")] if both else []


def _again(scene: FigureScene, clause: Clause, growth: Growth, found: Sequence[Found]) -> str:
    """What grew before, where only the time is told anew: 一季度投资增长15%、全年增长10%."""
    if not found or not found[-1].figure.measure.endswith("增长率"):
        return ""
    start = found[-1].end
    text = scene.text(clause.sentence)
    between = [d for d in scene.dates(clause.sentence) if start < d.start and d.end <= growth.start]
    if len(between) != 1 or text[between[0].end : growth.start]:
        return ""
    joined = re.fullmatch("[、，]", text[start : between[0].start])
    return found[-1].figure.measure.removesuffix("增长率") if joined else ""
