"""Measures that only compare: of what the number is, they do not say.

“比上年末提高0.7个百分点”, “增收2798万元”, “为建区之初的7倍”. Must not take “金融业增速高于全市增速1.9个百分点”.
"""

from __future__ import annotations

import re

APART = r"[高低快慢][于出](?:全[国省市区县]|\w{1,6}[市省区县])|(?:增幅|增速)?较\w{1,6}(?:扩大|收窄|回升|提高|提升|回落|加快|放缓)"
"""Distances from somebody else's rate, without the name of the rate."""
FROM_WHAT = re.compile(
    r"(?:(?:增幅|增速|涨幅|降幅)(?=[比较]))?(?:[高低快慢][于出过]|领先|落后|超[出过]|[比较与][^，。；]{0,6}(?:上年|去年|同期|年初|季度|月|全[国省市区县]|平均|进度|计划|目标)|同比|环比"
    r"|提[高升]|上升|[下回]降|回落|回升|收窄|扩大|加快|放缓|增加|减少)(?!.*(?:增速|增幅)$).*"
)
"""Points by which something that is not named here differs: 比上年末提高0.7个百分点."""
TIMES_OF = re.compile(
    r"(?:\d{4}年\w{0,2}|之初|初期|年?[初末底]|建[国县区市院]\w{0,3}|[当前]年|五年前|十年前)$"
)
"""The time to which a multiple compares: 为建区之初的7倍."""
MORE = re.compile(
    r"(?:净|同比|[比较][^，。；]{1,8}?)?(?:增收|减收|增支|减支|多增|少增|多收|减亏|增亏|增盈|减利|增利)"
)
"""A gain or loss of something that is not named here: 增收2798万元."""


def only_compares(measure: str, unit: str) -> bool:
    """Whether a measure says by how much something differs, and not what.

    >>> only_compares("比上年末提高", "个百分点"), only_compares("城镇化率", "%")
    (True, False)
    """
    if unit == "个百分点":
        return bool(re.fullmatch(APART, measure) or FROM_WHAT.fullmatch(measure))
    if unit == "倍":
        return TIMES_OF.search(measure) is not None
    return MORE.fullmatch(measure) is not None
