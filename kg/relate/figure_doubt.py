"""Numbers that are no figures, and why: what speaks against taking a quantity.

Each test names a phrase that it turns away; what passes all of them may be a figure.
"""

from __future__ import annotations

import re

from kg.recognise.quantity import Quantity
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import pattern

WHOLE = "a whole of which a part is told"
WHOLE_BEHIND = r"[^，。；、]{0,16}?(?:中$|之一|中(?:唯一|最|处于|位列|排名|居))"
COMPARED = (
    r"(?:[高低快慢]于|领先|[比较](?:上年|去年|年初|同期|前)[^，。]{0,10}(?:增加|减少|增长|提高|下降)"
    r"|(?:提高|提升|上升|下降|降低|回落)了?)[^，。]*$"
)
PERSONS = frozenset({"人", "名", "位"})


def reason_against(
    scene: FigureScene, clause: Clause, quantity: Quantity, following: Quantity | None
) -> str | None:
    """Why a quantity of a clause is no figure, or None; `following` is the next quantity."""
    text = scene.text(clause.sentence)
    before, behind = text[clause.start : quantity.start], text[quantity.end : clause.end]
    if scene.covered(clause.sentence, quantity.start, quantity.end):
        return "part of a name"  # 地铁6号线
    if quantity.family == "count" and pattern(r"^[^，。、]{0,4}?<nofigure>").match(behind):
        return "rhetoric or frame"  # 4个百亿元台阶
    if re.search(r"连续$", before):
        return "rhetoric or frame"  # 连续22次入选
    if pattern(r"^[^，。、]{0,12}?(?:相关负责人|有关负责人|负责同志|代表团)").match(behind):
        return "a count of persons present"  # 6个区域相关负责人到场
    if quantity.unit in PERSONS and pattern(r"<visitors>").search(before + behind):
        return "a count of persons present"  # 考察组约50人
    if re.match(WHOLE_BEHIND, behind):
        return WHOLE  # 10个地区中，重庆高新区是唯一的
    if following is not None and re.search(r"[从由][^，。；]{0,12}$", before):
        between = text[quantity.end : following.start]
        if re.search(r"[到至为]", between) and following.unit == quantity.unit:
            return "a value of before"  # 从600多万元提高到
    if quantity.unit == "个百分点" or re.search(COMPARED, before):
        return "a comparison"  # 高于全市1.9个百分点
    return None
