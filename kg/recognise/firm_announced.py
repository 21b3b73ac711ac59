"""Listed firms that a notice of theirs names in short: “聚赛龙公告称，公司拟…”, “金风科技（002202）公告”.

Must not take “市政府公告称”, “海关公告称，公司…” (nor a zone, a society, a railway), “该公司公告称”, “交易所公告”,
a notice without the number of its share whose sentence speaks of no firm that is its own.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.reading import Candidate, Reading

NOTICE = re.compile(
    r"(?:^|(?<=[。；“]))(?P<name>(?:\*?ST)?[\u4e00-\u9fffA-Z]{2,6}?)(?P<share>（\d{6}(?:\.[A-Z]{2})?(?:，[^（）]{2,8})?）)?"
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:近日|日前|今日|昨日|早间|午间|午后|晚间|盘后|发布了?|披露)*公告(?:称|表示|披露|显示)?[，：]"
)
"""A notice at the head of a sentence."""
FIRM = re.compile(
    r"公司(?:拟|及|与|控股|股东|股票|董事|全资|子公司|实际控制人|累计|收到|中标|[上前][半一三]|\d{4}年|预计|全年)|本公司|控股股东|控股子公司|全资子公司|董事会|股东大会"
)
"""How a listed firm speaks of itself."""
OTHERS = re.compile(
    r"公司|集团|企业|政府|[委局厅部署府院会所社校处区协联办]$|海关|警方|铁路$|地铁$|港口$|消防|交易所|银行|法院|中心$|管委|官方|平台|[的了在由对向将被把为是据该本此其]"
)
"""What issues notices and is no listed firm, or is one by another name already."""


def announced(reading: Reading, lexicon: Lexicon) -> list[Candidate]:
    """Firms whose own notice a sentence tells of."""
    found = []
    for match in NOTICE.finditer(reading.text):
        name = match["name"]
        if OTHERS.search(name) or name in lexicon.divisions or name in lexicon.countries:
            continue
        if match["share"] is None and FIRM.search(reading.text, match.end()) is None:
            continue
        found.append(
            Candidate(
                match.start("name"), match.end("name"), Kind.COMPANY, "company-announced", 1.2
            )
        )
    return found
