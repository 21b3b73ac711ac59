"""The projects that a clause names, as far as they may be what the next ones tell of.

Not what begins with a number (3号线二期), nor what is only counted: 建设年产2000万平方米砂布生产线4条.
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import FigureScene

COUNTED = re.compile(r"[”’]?\d+(?:条|座|栋|幢|套|个|台|处)(?=[，。；、]|$)")
"""Behind what is counted."""
BESIDE = re.compile(r"[”’]?(?:等|、|和|与|及)")


def named_projects(scene: FigureScene, clause: Clause) -> list[int]:
    """The projects that a clause names."""
    text = scene.text(clause.sentence)
    return [
        i
        for i in scene.within(clause.sentence, clause.start, clause.end)
        if scene.mentions[i].kind is Kind.PROJECT
        and not scene.mentions[i].text[0].isdigit()
        and not COUNTED.match(text, scene.mentions[i].end)
    ]


def is_listed(scene: FigureScene, clause: Clause, index: int) -> bool:
    """Whether a project stands in a list: A项目、|B项目|等."""
    text, mention = scene.text(clause.sentence), scene.mentions[index]
    before = text.endswith(("、", "和", "及"), 0, mention.start)
    return before or BESIDE.match(text, mention.end) is not None
