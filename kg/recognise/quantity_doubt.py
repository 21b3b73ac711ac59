"""Numbers with a measure word that state no amount: thresholds, ordinals, rates, slogans.

Thresholds say which things are meant (500万元以上企业, 200亿元级, 2万吨级泊位); ordinals (第三届,
前10名), rates (每300户), codes (ISO14001), stock phrases (五大工程, “三个100”, 千家万户) count nothing.
A count of two to ten in words is one behind a verb of building or having: 建成三条生产线.
"""

from __future__ import annotations

import re
from decimal import Decimal

STOP = r"[,，.。;；、:：!！?？)）”’》…]|$"
THRESHOLD_HEADS = r"级|规模的|的(?:共?有|达|占)|的?(?:大|重大|重点|产业|工业)?(?:项目|企业|集群|园区|工程|强|台阶|俱乐部)"

FEW = (
    r"(?:新建|建成|建有|设有|开通|引进|引入|引育|新增|新设|签约|落户|落地|开工|拥有|现有|共有|已有|下辖|辖"
    r"|设立|组建|成立|培育|获批|投产|购置|举办|共建|创建|建设|建立|打造|收购|帮扶|救助|捐建|聘请|选派)了?$"
)
"""Verbs behind which a number from two to ten in words is a count: 建成三条生产线."""
FEW_NOT = r"一|[^，。；、]{0,6}?(?:方面|环节|阶段|层面|统一|结合|转变|坚持|重点|关键|中心任务|方案|预案|措施|办法|意见|高地|体系|机制|格局|高峰|月|一批)"

LOOKED_BACK = 16
"""Characters in front of a number that tell whether it is a plain amount."""


def is_threshold(folded: str, match: re.Match[str], family: str, thresholds: set[int]) -> bool:
    """Whether the amount only says which things are meant: 亿元以上项目, 200亿元级集群.

    `match` has the groups of `quantity.Quantities`, `thresholds` the starts of those behind it.
    """
    if family not in ("money", "measure"):
        return folded.startswith("级", match.end())
    if family == "measure" and folded.startswith("级", match.end()):
        return True
    rest = folded[match.end() :]
    bare = match["number"][0] in "十百千万亿" and not match["before"]
    if family == "money" and (bare or re.match(THRESHOLD_HEADS, rest)):
        return True
    if match["after"] in ("以上", "以下", "及以上"):
        joint = re.match(r"[、和及或]|以及", rest)
        if joint:
            return match.end() + joint.end() in thresholds
        return not re.match(rf"{STOP}|[并且]|其中|目标", rest)
    return False


def is_amount(folded: str, match: re.Match[str], family: str, value: Decimal) -> bool:
    """Whether the words around leave it a plain amount, not an ordinal, rate, code or slogan."""
    # Searching all that stands in front, for each number, would take its square.
    left = folded[max(match.start() - LOOKED_BACK, 0) : match.start()]
    right = folded[match.end() :]
    if match.start("number") == match.start() and re.search(r"[0-9A-Za-z第前.:+\-—/×#]$", left):
        return False
    if re.search(r"每(?:\d+[户人家个亩名])?$", left):
        return False
    if right.startswith(("/", "每")) and family != "count":
        return False
    if left.endswith(("“", "‘")) and re.match(r"[^”’]{0,6}[”’]", right):
        return False
    if family == "duration" and value >= 1000:
        return False
    if match["number"][0].isdigit():
        return True
    if family == "count" and 2 <= value <= 10 and re.search(FEW, left):
        return not re.match(FEW_NOT, right) and match["unit"] not in ("次", "批", "项", "类")
    if re.search(r"[数几多好成零〇一二两三四五六七八九十百千万亿]$", left):
        return False
    if family in ("money", "percent"):
        return True
    if family == "duration" or left.endswith("个"):
        # 五年, 三年来 are left to the dates; 四个千亩园区 says how large each one is.
        return False
    if family == "measure":
        return value >= 10
    number = match["number"]
    if number in ("百", "千", "万", "亿", "百万", "千万"):
        # 千家万户, 百名干部进百企: a bare unit counts only where it is said to be reached.
        return bool(match["before"] or match["inside"]) or bool(
            re.search(r"(?:新增|引进|引入|培育|招聘|引育|招引|吸引)$", left)
        )
    return bool(match["inside"]) or value > 10
