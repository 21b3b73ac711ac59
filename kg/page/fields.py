"""Field lines: “采购人：某某局”, “二、项目名称：…”, what notices and project lists are made of.

They end no sentence and are short, as headings are, and yet they are text of the notice. Headlines
with a colon (“某某县：招商再提速”) have another kind of word before it; what stands there is data
(`kg/data/page/fields.tsv`). A line of the same form between two of them is one, too.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from kg import lexicon

NUMBERED = r"(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]+|[①-⑳])?"
ORNAMENT = r"[•·◆◇●■▪★☆○□▲△※＊*\-—]*"
LABELLED = re.compile(rf"{ORNAMENT}{NUMBERED}[\u4e00-\u9fff（）()、/及和]{{2,12}}[：:](?=.)")
"""A line that begins with a short label of any kind."""

NOTICE = re.compile(r"(?:公告|公示|通告|启事)(?:[（(][^（()）]{1,16}[）)])?\s*$")
"""How the titles of notices end."""

FIELD_LENGTH = 160


@functools.cache
def _field() -> re.Pattern[str]:
    found: dict[str, list[str]] = {"label": [], "who": [], "part": [], "what": []}
    for kind, pattern in lexicon.rows("page/fields.tsv", 2):
        found[kind].append(pattern)
    label, who, part, what = ("|".join(patterns) for patterns in found.values())
    named = rf"(?:{who}){{1,2}}(?:{part}|{what})"
    note = r"(?:[（(][^）)]{1,12}[）)])?"
    return re.compile(rf"{ORNAMENT}{NUMBERED}(?:{label}|{named}){note}[：:](?=.)")


def is_field(folded: str) -> bool:
    """Whether a line tells one thing of a notice behind a label that notices have.

    >>> is_field("采购人：东河县教育局"), is_field("二、项目名称：东河县产业园厂房")
    (True, True)
    >>> is_field("东河县：招商再提速"), is_field("项目建设：跑出加速度"), is_field("联系人：")
    (False, False, False)
    """
    if "：" not in folded and ":" not in folded:
        return False
    bare = re.sub(r"\s", "", folded)
    return len(bare) <= FIELD_LENGTH and _field().match(bare) is not None


def is_labelled(folded: str) -> bool:
    """Whether a line begins with a short label, whatever that says."""
    return LABELLED.match(re.sub(r"\s", "", folded)) is not None


def is_notice(folded: str) -> bool:
    """Whether a heading is the title of a notice.

    >>> is_notice("东河县教育局厂房出租公告（二次）"), is_notice("东河县公示栏里有新意")
    (True, False)
    """
    return NOTICE.search(folded) is not None


def fields_of(lines: Sequence[str]) -> list[bool]:
    """For each of the lines that stand together, whether it is a field line.

    One with a label of another kind is where it stands between two field lines.

    >>> fields_of(["采购人：东河县教育局", "预算：120万元", "联系人：王小可", "东河县：再提速"])
    [True, True, True, False]
    """
    known = [is_field(line) for line in lines]
    found = list(known)
    for at in range(1, len(lines) - 1):
        found[at] = known[at] or (found[at - 1] and known[at + 1] and is_labelled(lines[at]))
    return found
