"""Enumerations of mentions in which some items are names that nobody recognised.

Takes “甲项目、某某智造城、乙项目等”: 甲 and 乙 stand in one list. Must not take “甲项目建成，乙项目” or
“甲公司的乙项目” for a list.
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.relate.clauses import ArticleContext

STEP = re.compile(r"(?:、|和|与|及|以及)[“]?")
"""What joins an item to the one behind it."""
ITEMS = re.compile(rf"(?:[、和与及][^，。；：、的在和与及]{{0,14}})*{STEP.pattern}")
"""What may stand between two items: a joiner, or unknown items between joiners."""
JOINT = re.compile(r"(?:[”]?(?:、|和|与|及|以及|暨|·)[“]?|(?<=》))$")
"""What joins an item to the one before it."""


def listed_behind(
    context: ArticleContext, number: int, index: int, kinds: frozenset[Kind]
) -> tuple[int, ...]:
    """A mention and those of `kinds` enumerated behind it, in order of the sentence."""
    text = context.text(number)
    chain = [index]
    for other in context.outer[number]:
        mention = context.mentions[other]
        end = context.mentions[chain[-1]].end
        if mention.start < end or mention.kind not in kinds:
            continue
        if ITEMS.fullmatch(text[end : mention.start].replace("”", "")) is None:
            break
        chain.append(other)
    return tuple(chain)


def listed_before(
    context: ArticleContext, number: int, index: int, kinds: frozenset[Kind]
) -> tuple[int, ...]:
    """A mention and those of `kinds` enumerated before it, in order of the sentence."""
    text = context.text(number)
    chain = [index]
    for other in reversed(context.outer[number]):
        mention = context.mentions[other]
        start = context.mentions[chain[0]].start
        if mention.end > start or mention.kind not in kinds:
            continue
        if ITEMS.fullmatch(text[mention.end : start].replace("”", "")) is None:
            break
        chain.insert(0, other)
    return tuple(chain)


def projects_behind(context: ArticleContext, number: int, firm: int) -> tuple[int, ...]:
    """The projects that begin right behind a firm's name, those of the list each behind its own
    firm: 甲公司|A项目、乙公司|B项目. () where no project follows the firm."""
    text = context.text(number)
    project = frozenset((Kind.PROJECT,))
    found: list[int] = []
    position = context.mentions[firm].end
    while (one := context.starting_at(number, position, project)) is not None:
        found.append(one)
        step = STEP.match(text, context.mentions[one].end)
        if step is None:
            break
        position = step.end()
        owner = context.starting_at(number, position, frozenset((Kind.COMPANY,)))
        if owner is not None:
            position = context.mentions[owner].end
    return tuple(found)


def first_of_list(context: ArticleContext, number: int, index: int) -> int:
    """The first mention of the list of one kind that a mention stands in: “A印发的|《X》、《Y》”."""
    text = context.text(number)
    kinds = frozenset((context.mentions[index].kind,))
    while True:
        joint = JOINT.search(text[: context.mentions[index].start])
        if joint is None:
            return index
        before = context.ending_at(number, joint.start(), kinds)
        if before is None:
            return index
        index = before
