"""Titles of reports that fill a page or more: work reports, statistics bulletins, budgets.

Such a report has parts with headings and words of their own, and these begin no other article:
below 政府工作报告, “过去五年工作回顾” is the heading of a part. News about a report (张三作政府工作报告,
代表热议政府工作报告) is none.
"""

from __future__ import annotations

import re

OF_AREA = r"(?:[\u4e00-\u9fff]{1,11}(?<![我全各])[省市县区旗州盟镇乡])?(?:人民)?"
TITLE = re.compile(
    rf"(?:关于)?(?:\d{{4}}年度?)?{OF_AREA}(?:\d{{4}}年度?)?"
    r"(?:政府工作报告|[^，。；、]{0,14}统计公报"
    r"|(?:财政)?预算(?:执行情况)?(?:[和与及](?:\d{4}年)?(?:财政)?预算(?:草案)?)?[^，。；、]{0,4}报告"
    r"|国民经济[和与及]社会发展计划[^，。；]{0,30}报告)"
    r"(?:[（(\[【]|——|\d{4}年\d{1,2}月\d{1,2}日在|摘[要登编]|[\u4e00-\u9fff]{2,12}[局府委]|$)"
)
NEWS = re.compile(
    r"热议|审议|听取|解读|讨论|[看读](?![\u4e00-\u9fff]{1,2}[镇乡])|作(?![市县区州])|发布|公布|出炉|提交|点击|聚焦|学习"
)
"""Words that no title of a report has, and news about one has; 焦作市 and 看丹镇 are names."""


def is_report_title(folded: str) -> bool:
    """Whether a heading is the title of a report, with the area and the year or without.

    >>> is_report_title("甲县2022年国民经济和社会发展统计公报"), is_report_title("政府工作报告（摘要）")
    (True, True)
    >>> is_report_title("张三作政府工作报告"), is_report_title("代表热议甲市政府工作报告")
    (False, False)
    """
    bare = re.sub(r"\s", "", folded)
    return TITLE.match(bare) is not None and NEWS.search(bare.replace("工作", "")) is None
