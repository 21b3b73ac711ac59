"""Goals beside results: 实际完成5.1%，未达到6.5%的预期目标.

A goal that is named only to say that it was missed or passed is no figure: its indicator and
year stand elsewhere. Must not take goals that are set (力争超过1100亿元的目标) or reached
(实现增长6.5%的目标). 预期目标, 未完成, 首次 name no indicator.
"""

from __future__ import annotations

import re

MISSED = "a goal that was missed or passed"
"""The reason under which such goals are counted."""
GOAL = re.compile(
    r"(?:以上|左右)?的?(?:年初|全年|年度|既定|预定|原定|预期|计划|发展|增长|考核|省定|市定|规划|设定|确定|工作|主要|任务|下达){0,3}(?:目标|任务|计划|预期|指标)"
)
SHORT = re.compile(
    r"(?:未|没|不|尚未|难以)[^，。；\d]{0,4}(?:达|成|现|到|及|过)[^，。；\d]{0,4}$"
    r"|(?:距离?|离|较|相比|逊于|差于|低于|不及|不到|不足|少于|与|和)[^，。；\d]{0,6}$"
)
PASSED = re.compile(r"(?:超过|超出|超额完成|高于|优于|好于|快于|突破)[^，。；\d]{0,4}$")
SETS = re.compile(r"力争|确保|争取|奋力|冲刺|努力|要|将|拟|为了|围绕|锚定|瞄准|朝着|向着|提出")
NOTHING = re.compile(
    r"(?:(?:尚|仍|还|均|都)?(?:未|没有|没|距离?|离|较|与|低于|高于|超过|超额)?(?:能|曾)?(?:达到?|完成|实现|成|到|及)?"
    r"(?:年初|全年|年度|既定|预定|原定|预期|计划|原计划|增长|考核|实际|确定|的)*(?:目标|任务|计划|预期|指标)?(?:任务|值|数)?"
    r"(?:还有?|尚有?|的?差距)?)"
    r"|(?:同比|环比|累计|其中|分别|突破|超过|达到?|共计|合计|总计|总数|总量|总额|力争|预计|全年|较上年|比上年){1,3}"
    r"|(?:历史)?首[次度](?:实现|完成|成功)?|历史性地?|(?:连续|再次|成功|率先)+"
)
"""What can stand where a measure should and names none."""


def misses_goal(before: str, surface: str, behind: str) -> bool:
    """Whether a number printed as `surface` is a goal that was missed or passed.

    >>> misses_goal("未达到", "6.5%", "的预期目标"), misses_goal("力争", "超过6.5%", "的目标")
    (True, False)
    """
    if GOAL.match(behind) is None:
        return False
    number = re.search(r"\d", surface)
    lead = before + (surface[: number.start()] if number else "")
    if SHORT.search(lead):
        return True
    return PASSED.search(lead) is not None and SETS.search(before) is None


def names_nothing(measure: str) -> bool:
    """Whether the words in place of a measure name no indicator.

    >>> names_nothing("未预期目标"), names_nothing("首次"), names_nothing("税收目标")
    (True, True, False)
    """
    if measure.startswith("完成"):
        return False  # 完成全年目标的56.6%: the share is what is measured
    return NOTHING.fullmatch(measure.removesuffix("增长率")) is not None
