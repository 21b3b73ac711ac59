"""Administrative divisions and the forms in which papers print their names."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division: full name, level (province, city, county), parent's code."""

    code: str
    name: str
    level: str
    parent: str


DIVISION_TAILS = (
    "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "地区",
    "新区", "省", "市", "区", "县", "盟", "旗",
)  # fmt: skip


def short_division(name: str) -> str:
    """A division's name without its level word: 青岛市 → 青岛; names of two characters stay.

    >>> short_division("广西壮族自治区"), short_division("青岛市"), short_division("莒县")
    ('广西', '青岛', '莒县')
    """
    for tail in DIVISION_TAILS:
        if name.endswith(tail) and len(name) - len(tail) >= 2:
            return name[: -len(tail)]
    return name


PEOPLES = re.compile(
    "(?:(?:壮|回|维吾尔|苗|彝|土家|藏|蒙古|侗|布依|瑶|白|朝鲜|哈尼|黎|哈萨克|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|"
    "仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|裕固|门巴|鄂伦春|独龙|满)"
    "族?|各族)+"
)


def without_peoples(name: str) -> tuple[str, ...]:
    """凉山彝族自治州 → 凉山州, 凉山: how papers print autonomous prefectures and counties.

    >>> without_peoples("凉山彝族自治州"), without_peoples("青岛市")
    (('凉山州', '凉山'), ())
    """
    for tail, level in (("自治州", "州"), ("自治县", "县")):
        if name.endswith(tail):
            core = name[: -len(tail)]
            for start in range(2, len(core)):
                if PEOPLES.fullmatch(core[start:]):
                    return (core[:start] + level, core[:start])
    return ()
