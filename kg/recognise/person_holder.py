"""People who are told behind the post that they hold: 局长由赵红梅担任, 现任局长为文兴华.

Takes 孙玉兰 of “水务局局长一职由孙玉兰接任”, 文兴华 of “现任局长为文兴华”. Must not take 人和善 of
“局长为人和善”, anybody of “局长由市政府任命”, “原局长为张明”, “局长拟由李明担任”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import WordIndex
from kg.model import Kind
from kg.recognise.name_behind import TAKES_POST
from kg.recognise.name_model import NameModel
from kg.recognise.name_setting import Setting
from kg.recognise.reading import Candidate

BY = re.compile(
    r"(?:(?:一职|职务|的?职位|岗位)?(?:现|已|改|目前|现在)?由|(?:一职)?(?:现|目前|现在)?(?:为|是|系))$"
)
"""What joins a post to the name of who holds it."""
BEHIND = re.compile(r"(?:同志|先生|女士)?(?:（[^（）]{1,20}）)?(?:[，。；、]|$)")
OVER = re.compile(
    r"(?:原|前任?|首任|历任|上任|时任|曾任|老|拟任|候任|上一任|下一任)[\u4e00-\u9fff]{0,12}$"
)
LONGEST_LINK = 6


def holders(text: str, names: NameModel, titles: WordIndex) -> Iterator[Candidate]:
    """Those by whom a sentence says that a post is held."""
    for verb in re.finditer("[由为是系]", text):
        post = post_before(text, verb.end())
        if post is None or not _title_ends(text, post, titles):
            continue
        by = verb.group() == "由"
        found = names.name_at(text, verb.end(), Setting.TITLE if by else Setting.LIST)
        if found is None:
            continue
        behind = TAKES_POST if by else BEHIND
        if behind.match(text, found.end):
            yield Candidate(verb.end(), found.end, Kind.PERSON, "person-holder", 1.3)


def post_before(text: str, position: int) -> int | None:
    """Where the post ends that 由, 为 before a name at `position` speaks of, else None.

    >>> post_before("局长一职由孙玉兰接任", 5), post_before("原局长为张明", 4)
    (2, None)
    """
    link = BY.search(text, max(0, position - LONGEST_LINK), position)
    if link is None:
        return None
    clause = max(text.rfind(mark, 0, link.start()) for mark in "，。；：") + 1
    return None if OVER.search(text, clause, link.start()) else link.start()


def _title_ends(text: str, end: int, titles: WordIndex) -> bool:
    return any(titles.at(text, k) == text[k:end] for k in range(max(0, end - 8), end))
