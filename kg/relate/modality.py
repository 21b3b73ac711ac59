"""Whether a verb is put as done, intended or denied, by the words directly before it.

Takes “拟投资建设”, “计划举办” as planned; “未参与建设”, “取消举办”, “不再与…合作” as negated.
将 alone is announced, not merely wished: “将联动…建设” stands as said (gold/GUIDE.md).
"""

from __future__ import annotations

import re

from kg.model import Modality

DENIED = re.compile(
    r"(?:不再|并不|不会|没有|尚未|从未|并未|未能|未曾|未|无法|拒绝|取消|终止|暂停|停止|推迟|否认)"
    r"(?:参与|参加|正式|继续|按期|如期|能|在|与[^，。；]{1,16})?$"
)
INTENDED = re.compile(
    r"(?:将于[^，。；]{1,12}|规划|拟|拟于[^，。；]{1,10}|计划|计划于[^，。；]{1,10}|准备|打算|有望|希望|愿|力争|争取|争办|申办|酝酿|考虑|探讨|洽谈|谋划|筹划|(?<![主需重只首摘纪概紧简将])要|必须|应当|务必|需要|(?<![响供对适反相])应)"
    r"(?:在[^，。；]{1,16}|与[^，。；]{1,16}|正式|共同|联合|再|新|今年|明年|年内)?$"
)


def modality_before(text: str, position: int) -> Modality:
    """The modality of a verb that starts at `position` of `text`.

    >>> modality_before("吉利集团拟投资建设", 5).value, modality_before("吉利集团投资建设", 4).value
    ('Planned', 'Asserted')
    >>> modality_before("吉利集团未参与建设", 7).value
    'Negated'
    """
    before = text[max(0, position - 24) : position]
    if DENIED.search(before):
        return Modality.NEGATED
    return Modality.PLANNED if INTENDED.search(before) else Modality.ASSERTED
