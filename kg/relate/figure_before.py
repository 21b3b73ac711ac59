"""What the clause in front of a number's own tells of, where its own leaves that out.

“税收总收入始终名列前茅，2021年达841.8亿元”: 税收总收入. “新兴产业加速成长，产值增长145%”: the output of
新兴产业, not of the whole area. Must not take “经济运行平稳，产值增长5%” (no sector).
"""

from __future__ import annotations

import re

from kg.recognise.quantity import Quantity
from kg.relate.figure_clause import Clause
from kg.relate.figure_goal import names_nothing
from kg.relate.figure_measure import words_before
from kg.relate.figure_scene import FigureScene

RANKED = (
    r"(?:始终|一直|稳|总体|继续|快速|大幅|明显|不断|持续|连续|首次|逐年)*"
    r"(?:始终|一直|连续|位列|位居|居|名列|排名|领跑|领先|保持|突破|跃居|跻身|增长|攀升|提升|壮大|再创|创)"
)
YIELD = re.compile(
    r"(?:总?产值|增加值|销售收入|营业收入|主营业务收入|利润(?:总额)?|税收|产量|出口(?:额|值)?|投资)(?:增长率)?"
)
"""Measures that a sector in front has as well as its area."""
HARVEST = re.compile(r"(?:总产量|产量|综合产值|总产值|产值)")
CROP = re.compile(
    r"(?:其中，?)?(?:全[县市区镇乡村])?(?P<crop>[\u4e00-\u9fff]{2,4}?)(?:种植|栽培|养殖|播种)(?:总)?面积[^，。；\d]*[\d.]+"
)
"""茶叶种植面积达18万亩，产量1.2万吨: of tea."""
SECTOR = re.compile(
    r"(?:其中)?，?(?:[\u4e00-\u9fff]{2,6}的)?(?P<sector>[\u4e00-\u9fff]{1,8}(?:产业|制造业|工业|农业|服务业|加工业|旅游业|物流业|建筑业|渔业|林业|畜牧业))"
    r"(?=稳中|加速|快速|持续|稳步|蓬勃|不断|迅[速猛]|稳定|较快|发展|增势|保持|逆势|强势|高速|成长|壮大|提质|回升|向好)[^，。；：\d]{2,16}"
)
"""A clause that tells how a sector fared, without a number."""


GOAL = re.compile(
    r"(?:，|其中|并|且|我们|公司|企业|有|计划|预计|预期|预测|力争|确保|争取|奋力|冲刺|有望|可望|可|将|要|拟|目标|定为|为|是|全年|全部|年内|年底|突破|超过|超|过|达到?|实现|完成|到|冲击|站上|迈上){1,6}"
)
"""What says nothing but that a number is meant to be reached: 预计全年突破."""


def is_bare_goal(scene: FigureScene, clause: Clause, start: int) -> bool:
    """Whether a clause sets a goal without saying of what: 产值23.4亿元，今年力争突破30亿元."""
    text = scene.text(clause.sentence)
    lead = text[clause.start : start]
    for dated in scene.dates(clause.sentence):
        if clause.start <= dated.start < start:
            lead = lead.replace(text[dated.start : dated.end], "")
    return GOAL.fullmatch(lead + "为") is not None and clause.start > 0


def measure_of_clause_before(scene: FigureScene, clause: Clause, quantity: Quantity) -> str:
    """What the clause in front tells of, where this one only dates the number; "" if it does not.

    “税收总收入始终名列前茅，2021年达841.8亿元”: 税收总收入.
    """
    text = scene.text(clause.sentence)
    lead = text[clause.start : quantity.start]
    for dated in scene.dates(clause.sentence):
        if clause.start <= dated.start < quantity.start:
            lead = lead.replace(text[dated.start : dated.end], "")
    if len(lead) > 3 or clause.start < 2:
        return ""
    start = max(text.rfind(mark, 0, clause.start - 1) for mark in "，；：。") + 1
    told = re.search(RANKED, text[start : clause.start - 1])
    if told is None or told.start() < 2:
        return ""
    earlier = Clause(clause.sentence, start, clause.start - 1, "，")
    words = words_before(scene, earlier, start + told.start(), start)
    return "" if names_nothing(words) else words


def sector_before(scene: FigureScene, clause: Clause, measure: str) -> str:
    """The sector that the clause in front tells of, if the measure is one that it can have."""
    if clause.start < 2 or not (YIELD.fullmatch(measure) or HARVEST.fullmatch(measure)):
        return ""
    text = scene.text(clause.sentence)
    start = max(text.rfind(mark, 0, clause.start - 1) for mark in "，；：。") + 1
    for index in scene.within(clause.sentence, start, clause.start):
        start = scene.mentions[index].end if scene.mentions[index].start == start else start
    told = SECTOR.fullmatch(text, start, clause.start - 1)
    if told is not None:
        return told["sector"]
    grown = CROP.match(text, start, clause.start - 1) if HARVEST.fullmatch(measure) else None
    return "" if grown is None else grown["crop"]
