"""Amounts that are told together: batches with their total, and lists behind 分别.

A batch is a total with the count that it belongs to (总投资201亿元的10个项目): two figures of one
subject. Behind 分别 each amount has its own measure, named in front or figures before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.recognise.quantity import Quantity
from kg.relate.figure_clause import Clause
from kg.relate.figure_growth import Found, town_and_country
from kg.relate.figure_measure import Measure, words_before, words_behind
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import pattern
from kg.signatures import AREAS


def is_batch_total(
    scene: FigureScene, clause: Clause, quantity: Quantity, following: Quantity | None
) -> bool:
    """Whether a sum is the total of the count right behind it: 总投资201亿元的10个项目."""
    if following is None or not quantity.is_money or following.family != "count":
        return False
    between = scene.text(clause.sentence)[quantity.end : following.start]
    area = scene.ending_at(clause.sentence, following.start)
    if area is not None and scene.mentions[area].kind in AREAS:
        between = between.removesuffix(scene.mentions[area].text)  # 29.85亿元的界首市12个项目
    return between == "的"


def batch_measure(scene: FigureScene, clause: Clause, count: Quantity, total: Measure) -> Measure:
    """The measure of a batch's total: 项目总投资, from the noun behind its count."""
    noun = words_behind(scene, clause, count.end)
    invested = pattern(r"<invest>$").search(total.words)
    return Measure(noun + (invested.group() if invested else "总投资"), noun)


def respective_measures(
    scene: FigureScene, clause: Clause, amounts: Sequence[Quantity], earlier: Sequence[Found]
) -> list[str] | None:
    """The measure of each amount behind 分别; [] where there is no 分别, None where they differ.

    “推进总投资1454亿元的160个项目，分别完成目标的142%、157%” looks back to the two figures;
    “财政总收入、一般公共预算收入分别达到1073.6亿元和638.7亿元” names them in front;
    “2016年至2018年，分别完成产值236亿元、314亿元” gives no measure of its own to each.
    """
    if len(amounts) < 2:
        return []
    text = scene.text(clause.sentence)
    before = text[clause.start : amounts[0].start]
    joined = re.fullmatch("[、和与及]|以及", text[amounts[0].end : amounts[1].start])
    if "分别" not in before:
        both = joined and len(amounts) == 2 and amounts[0].unit == amounts[1].unit
        words = words_before(scene, clause, amounts[0].start, clause.start) if both else ""
        return town_and_country(words)
    in_front = words_before(scene, clause, clause.start + before.index("分别"), clause.start)
    if len(amounts) == 2 and (two := town_and_country(in_front)):
        return two
    names = re.split(r"[、和与及]", in_front)
    if len(names) == len(amounts) and all(names):
        return names
    if all(q.family == "percent" for q in amounts) and len(earlier) >= len(amounts):
        return [f.figure.measure for f in earlier[-len(amounts) :]]
    alike = len({(q.unit, q.family) for q in amounts}) == 1
    return None if alike else []
