"""The name that a number in front describes: 设立1亿元资金池的“自贸贷”, 占地35亩的A学校."""

from __future__ import annotations

import re

from kg.model import Kind
from kg.recognise.quantity import Quantity
from kg.relate.figure_about import UNKNOWN, Subject
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import TOPICS
from kg.relate.figure_stranger import ends_name
from kg.relate.figure_topic import Topics
from kg.relate.figure_words import pattern
from kg.signatures import AREAS

OF_FIRM = re.compile(r"[”’]?[（(][^（()）]{1,16}[）)](?:项目|工程|基地|生产线)")
"""What stands behind a firm in the name of its project."""
LISTED = re.compile(r"的[^，。；、]{2,16}等\d+[个项家]")
HOLDING = r"(?:有|拥有|涵盖|包含|涉及|容纳|占地|总投资|投资|为期|规模|设立|设立了)(?:约|近|超)?$"
OWN_SUM = (
    r"\d[^，。；、]{0,10}的[^，。；、]{2,24}、[“‘]?(?:与[^，。；、\d]{2,30})?(?:总|计划|协议)?投资$"
)
"""Before the last sum of a list in which each has its own: 投资16亿元的A项目、投资3亿元的B项目等."""
SEVERAL_BEHIND = (
    r"等|[、和与及](?!(?:与[^，。；、\d]{2,30})?(?:计划|预计|协议)?(?:总投资|投资|占地))"
)
"""Behind a name: its number is that of a list, unless each member has its own sum."""
GAP = r"(?:[，、](?:计划|预计|规划)?(?:总投资|投资|占地|总?建筑面积)[^，。；、的]{1,16}|[^，。；、“‘]{0,8})的"
"""Between a number and the name that it describes: 占地35亩、总投资1.1亿元的A学校."""
DESCRIBES = r"(?:的(?!\d|[一二两三四五六七八九十]+[个项])[^，。；、“‘]{2,24}|[^，。；、“‘的\d]{0,16})(?:项目|工程|基地|产业园|学校|医院|公司)"
DESCRIBED = TOPICS - AREAS - {Kind.AGENCY}


def attribute_of(topics: Topics, clause: Clause, quantity: Quantity) -> Subject | None:
    """The name that a number in front describes.

    “占地35000平方米、总投资1.1亿元的A学校” is taken; “参加了4个项目的开工仪式” is not: the 4
    are projects, and nothing of the ceremony.
    """
    scene, text = topics.scene, topics.scene.text(clause.sentence)
    described = next(
        (
            i
            for i in scene.within(clause.sentence, quantity.end, len(text))
            if scene.mentions[i].kind in DESCRIBED
        ),
        None,
    )
    before = text[clause.start : quantity.start]
    if described is None:
        return _described_unknown(clause, quantity, text)
    mention = scene.mentions[described]
    gap = text[quantity.end : mention.start].rstrip("“‘")
    tail = text[mention.end :].lstrip("”’")
    several = re.match(SEVERAL_BEHIND, tail)
    if re.fullmatch(GAP, gap):
        if quantity.family == "count" and not pattern(HOLDING).search(before):
            return None
        if mention.kind is Kind.COMPANY and OF_FIRM.match(text, mention.end):
            return UNKNOWN  # 总投资4亿元的甲公司（挖掘机）项目: the sum is the project's
        if mention.kind is Kind.COMPANY and not ends_name(text, mention.end):
            return None  # 总投资120亿元的比亚迪零部件产业园项目
        if several and not re.search(OWN_SUM, before):
            return Subject(None, "an amount for several")
        return Subject(described, "attribute")
    if several and quantity.family != "money":
        return None
    if gap == "" and quantity.is_money and mention.kind is Kind.COMPANY:
        return Subject(described, "attribute")
    invested = quantity.is_money and pattern(r"<invest>(?:约|近|超|达)*$").search(before)
    if gap == "" and invested and mention.kind is Kind.PROJECT:
        return Subject(described, "attribute")
    if mention.kind is Kind.POLICY and re.fullmatch(r"[^，。；、的“‘]{0,8}", gap):
        return Subject(described, "attribute")
    if mention.kind is Kind.EVENT and before.endswith("邀请"):
        return Subject(described, "attribute")
    return _described_unknown(clause, quantity, text)


def _described_unknown(clause: Clause, quantity: Quantity, text: str) -> Subject | None:
    """总投资5000万元的某某食品生产项目: a sum of something that has no known name."""
    before = text[clause.start : quantity.start]
    if quantity.family == "count" or not pattern(r"(?:<invest>|<size>)(?:约|近|超|达)*$").search(
        before
    ):
        return None
    behind = text[quantity.end : clause.end]
    if LISTED.match(behind) and re.search(r"\d[^，。；、]{0,6}的[^，。；]{2,40}、", before):
        return Subject(None, "an amount for several")  # 3亿元的甲项目、2亿元的制造等8个项目
    if re.match(
        r"的[^，。；、]{2,16}(?:(?:项目|工程|企业)\d|[一二两三四五六七八九十\d]+[个项])", behind
    ):
        return None  # 总投资96亿元的技改项目120个
    return UNKNOWN if behind.startswith("的") and re.match(DESCRIBES, behind) else None
