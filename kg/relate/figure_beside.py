"""Whose a sum is where several things stand beside each other in one clause, each with its own.

“A项目总投资12亿元、B产业园总投资8亿元”: the 8 are B's, though A begins the clause. So are those in
brackets: A项目（总投资12亿元）、B项目（投资8亿元）. Where B is a name that nobody recognised, the sum is
nobody's. Must not take “产业项目53个、总投资43亿元” (of the 53) and “占地30亩、总投资2亿元” (of A).
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.recognise.quantity import Quantity
from kg.relate.figure_about import UNKNOWN, Subject
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import FigureScene

NEAR = 120
"""Characters in front of a sum in which the sum before it is looked for."""
SUM_BEFORE = re.compile(
    r"\d[\d.]*[余多]?[万亿]*(?:元|美元|欧元|亩|公顷|平方米|平方公里|公里|吨|人|个|家|条)[）)]?(?:[、和与及]|以及)"
)
"""A number that ends what is told of the thing before."""
OWN_SUM = re.compile(
    r"[”’]?[（(]?(?:计划|预计|协议|概算|估算|拟)*"
    r"(?:总投资|投资总额|投资额?|总?占地(?:面积)?|总?建筑面积)(?:约|近|超过?|达到?|为)*$"
)
THING = re.compile(
    r"\w{2,}(?:项目|工程|中心|基地|园区?|厂|城|线|路|桥|院|校|馆|港|站|广场|综合体)[”’]?$"
)
"""What is named in front of its own sum, whoever recognised it."""
OWNERS = frozenset({Kind.PROJECT, Kind.COMPANY, Kind.INSTITUTION, Kind.ZONE})


def beside(scene: FigureScene, clause: Clause, quantity: Quantity) -> Subject | None:
    """What stands in front of a sum and behind another's, or None where that is nothing."""
    text = scene.text(clause.sentence)
    begin = max(clause.start, quantity.start - NEAR)
    since = max((m.end() for m in SUM_BEFORE.finditer(text, begin, quantity.start)), default=-1)
    own = OWN_SUM.search(text, since, quantity.start) if since >= 0 else None
    if own is None or own.start() == since:
        return None
    named = scene.within(clause.sentence, since, own.start())
    if named:
        mention = scene.mentions[named[-1]]
        if mention.end == own.start() and mention.kind in OWNERS:
            return Subject(named[-1], "clause")
    return UNKNOWN if THING.search(text, since, own.start()) else None
