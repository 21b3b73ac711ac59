"""The area that a place's verb leads to: “位于|B市C区”, “落户|我县”, “设在|全市D园区”.

Must not take an area that stands further on: “位于长江边的B市”.
"""

from __future__ import annotations

import re

from kg.relate.clauses import ArticleContext
from kg.relate.subjects import WE
from kg.signatures import AREAS

LIES = "(?:选址)?位于|地处|坐落于|坐落在"
"""Verbs that stand between what lies somewhere and the area."""


def area_from(context: ArticleContext, number: int, position: int) -> int | None:
    """The innermost of the areas that begin at an offset; “我县” is who speaks there."""
    text = context.text(number)
    own = re.match(r"(?:本市|本省|全省|全市|" + WE.pattern + ")", text[position : position + 4])
    first = context.starting_at(number, position, AREAS)
    if first is None and own is not None:
        first = context.starting_at(number, position + own.end(), AREAS)
        if first is None:
            return context.speaks_for(number) if WE.match(own.group()) else None
    while first is not None:
        inner = context.starting_at(number, context.mentions[first].end, AREAS)
        if inner is None:
            break
        first = inner
    return first
