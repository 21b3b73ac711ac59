"""The project that a clause is about: “项目总投资20亿元，由A建设”, “该项目由A承建”.

“项目”, “该工程” stand for the project that was named last, and only where it was named alone:
after a list of projects, in another item of a numbered list, or after a project's name that was not recognised, they stay open.
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.recognise.list_number import item_starts
from kg.relate.clauses import ArticleContext
from kg.relate.subjects import LEAD

AGAIN = re.compile(
    r"(?:该|此|这一|这个|本|整个)?(?:项目|工程|产业园|园区|基地|平台|中心)(?:一期|二期)?"
)
OTHER = re.compile(r"[\u4e00-\u9fff]{2,}(?:项目|工程|产业园|基地|生产线|综合体)")
BACK = 2
"""Sentences over which “项目” may refer back."""


def project_meant(context: ArticleContext, number: int, position: int) -> int | None:
    """The project that a clause beginning at `position` without naming one is about, or None.

    In one sentence the project that a clause before begins with, else the only one named before;
    behind “项目”, “该工程” at the start of a sentence the only one of the two sentences before.
    """
    text = context.text(number)
    item = max((end for _, end in item_starts(text) if end <= position), default=0)
    before = [
        i
        for i in _projects(context, number)
        if item <= context.mentions[i].start and context.mentions[i].end <= position
    ]
    if item and not before:
        return None  # 2.B，投资方：乙: not the project of another item
    if before:
        leading = [i for i in before if _leads(context, number, i)]
        if leading:
            return leading[-1]
        return before[0] if len(before) == 1 else None
    if AGAIN.match(text) is None and AGAIN.match(text, position) is None:
        return None
    if _unknown(context, number, 0, position):
        return None
    for back in range(1, BACK + 1):
        sentence = number - back
        if sentence < 0:
            return None
        known = _projects(context, sentence)
        names = {context.mentions[i].name for i in known}
        if known:
            leading = [i for i in known if _leads(context, sentence, i)]
            if len(names) == 1:
                last = context.mentions[known[-1]].end
                behind = _unknown(context, sentence, last, len(context.text(sentence)))
                return None if behind else known[-1]
            alone = len(leading) == 1 and leading[0] == known[0]
            return leading[0] if alone and not _listed(context, sentence, leading[0]) else None
        if _unknown(context, sentence, 0, len(context.text(sentence))):
            return None
    return None


def _projects(context: ArticleContext, number: int) -> list[int]:
    return [i for i in context.outer[number] if context.mentions[i].kind is Kind.PROJECT]


def _leads(context: ArticleContext, number: int, index: int) -> bool:
    """Whether a project stands at the start of its clause."""
    text = context.text(number)
    start = context.mentions[index].start
    clause = context.clause_at(number, start)
    head = text[clause.start : start]
    return bool(
        LEAD.match(head)
        or re.fullmatch(r"[^，。；、]{0,20}(?:总投资|投资)[^，。；、]{1,14}的[“]?", head)
    )


def _listed(context: ArticleContext, number: int, index: int) -> bool:
    """Whether another name is joined to a project on its right: A项目、B项目开工."""
    text, end = context.text(number), context.mentions[index].end
    return re.match(r"[”]?(?:、|和|与|及|以及|等)", text[end : end + 4]) is not None


def _unknown(context: ArticleContext, number: int, start: int, end: int) -> bool:
    """Whether a stretch names a project that no recogniser knew."""
    for found in OTHER.finditer(context.text(number), start, end):
        inside = any(
            context.mentions[i].start < found.end() and found.start() < context.mentions[i].end
            for i in context.outer[number]
        )
        if not inside and AGAIN.fullmatch(found.group()) is None:
            return True
    return False
