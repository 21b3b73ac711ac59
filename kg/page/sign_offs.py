"""Sign-offs: the body and the date that close a notice or a letter, “某某局　2024年3月5日”.

They stand on a line of their own, on two, or behind the last sentence. A line with a body alone is
none: a headline may be a body's name.
"""

from __future__ import annotations

import datetime as dt
import re

NUMERAL = "〇○零一二三四五六七八九十"
DATE = (
    rf"(?:(?:19|20)\d{{2}}\s*[年./-]\s*\d{{1,2}}\s*[月./-]\s*\d{{1,2}}\s*日?"
    rf"|[{NUMERAL}]{{4}}年[{NUMERAL}]{{1,3}}月[{NUMERAL}]{{1,3}}日)"
)
BODY = (
    r"[\u4e00-\u9fff（）]{2,28}?(?:局|厅|部|委|办|委员会|管委会|协会|商会|学会|联合会|理事会|基金会|工会|筹备组|政府|中心|公司|集团|法院|检察院|学校|大学|学院|医院"
    r"|研究院|研究所|党组|指挥部|小组|办事处|办公室|支队|大队|总队|银行|分行|支行|报社|电视台|合作社)"
)
BODIES = rf"{BODY}(?:[\s、]*{BODY}){{0,3}}"
BODIES_LINE = re.compile(rf"\s*{BODIES}\s*")
DATE_LINE = re.compile(rf"\s*{DATE}\s*")
RUN_OUT = re.compile(
    rf"(?:^|(?<=[。！？!?”]))\s*(?:[（(]\s*{BODIES}\s*{DATE}\s*[）)]|(?:^|(?<=\s)){BODIES}\s*{DATE})\s*$"
)
"""A sign-off behind the last sentence: in brackets, or set off by a blank."""

LINE = re.compile(rf"\s*[（(]?\s*{BODIES}\s*{DATE}\s*[）)]?\s*")


def is_sign_off(folded: str) -> bool:
    """Whether a line is a body's name and a date.

    >>> is_sign_off("东河县商务局　2024年3月5日"), is_sign_off("东河县商务局成立")
    (True, False)
    """
    return LINE.fullmatch(folded) is not None


def signs_off(folded: str, date: dt.date, masthead: dt.date) -> bool:
    """Whether a line with a date signs a notice, on a page whose masthead prints a later day.

    >>> march = dt.date(2024, 3, 29)
    >>> signs_off("2024年3月28日", dt.date(2024, 3, 28), march)
    True
    >>> signs_off("2024年3月29日 星期五", march, march)
    False
    """
    return date < masthead and (DATE_LINE.fullmatch(folded) is not None or is_sign_off(folded))


def is_split_sign_off(first: str, second: str) -> bool:
    """Whether two lines are a body's name and a date.

    >>> is_split_sign_off("中共东河县委　东河县人民政府", "二〇二四年三月五日")
    True
    """
    return BODIES_LINE.fullmatch(first) is not None and DATE_LINE.fullmatch(second) is not None
