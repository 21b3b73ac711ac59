"""Words that are grammar or a count elsewhere, and in firms' names a part of them.

Takes 能 of “云南裕能新能源”, 第三 of “中建八局第三建设有限公司”. Must not take 能 of “企业能生产”, 第三 of
“全市排名第三建筑企业”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.recognise.reading import STOPS, Reading

IN_NAMES = frozenset("能可正全共同均会应如")
"""Boundary words of one character that unknown names hold (裕能, 天合光能, 同仁)."""
NUMBERED = re.compile(
    r"第?[一二三四五六七八九十]{1,3}(?:冶|局|公局|航局|工程|建筑|建设|建(?![成好造])|化建|公路|市政|设计|勘|安装|机械|水电|设备|地质)"
)
"""How a state builder's firms are counted: 第三|建设, 二十二|冶, 第五|工程."""
RANKED = ("排名", "名列", "位居", "位列", "荣获", "获得", "连续", "全国", "全省", "全市", "的")
"""Words before 第一 that make it a rank."""


def in_brand(lexicon: Lexicon, reading: Reading, index: int) -> bool:
    """Whether a function word ends a brand that the dictionary cuts: 云南|裕|能|新能源."""
    if index < 2 or reading.tokens[index].text not in IN_NAMES:
        return False
    first, area = reading.tokens[index - 1], reading.tokens[index - 2]
    return (
        first.end - first.start == 1
        and first.text not in lexicon.boundaries
        and first.tag[0] not in "dpcrumqx"
        and area.text in lexicon.divisions
        and area.text[-1] not in "省市区县州"
    )


def numbers_firm(lexicon: Lexicon, reading: Reading, index: int) -> bool:
    """Whether a numeral counts the firms of one builder (中建八局|第三|建设有限公司), and no
    ranks or things."""
    before = reading.tokens[index - 1] if index else None
    return (
        before is not None
        and len(before.text) > 1
        and before.text not in RANKED
        and before.text[-1] not in STOPS
        and before.text not in lexicon.boundaries
        and (before.tag[0] in "nxj" or before.tag == "vn")
    )
