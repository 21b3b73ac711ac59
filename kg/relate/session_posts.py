"""Posts of a standing committee that its own session leaves unsaid: 副主任许文贵主持会议.

Rule `post-of-session`. Takes “海宁市人大常委会召开第十三次会议。副主任甲主持会议，副主任乙、秘书长丙出席”.
Must not take “副市长甲，副主任乙出席” (of what?), nor 副主任 behind another body (市发改委主任甲，副主任乙).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Predicate, Role
from kg.relate.clauses import ArticleContext
from kg.relate.post_phrase import Phrase

COMMITTEE = re.compile(r"(?:(?P<congress>人大常委会|人民代表大会常务委员会)|政协|政协委员会)$")
TITLES = {
    True: re.compile(r"(?:主任|副主任|秘书长|副秘书长|党组书记|党组副书记|党组成员)"),
    False: re.compile(r"(?:主席|副主席|秘书长|副秘书长|党组书记|党组副书记|党组成员)"),
}
"""Titles of a congress' standing committee (True) and of a conference."""
MEETS = re.compile(
    r"(?:近日|日前|[\d月日上下午]{0,8})?(?:召开|举行)[^，。；]{0,12}(?:次|届)[^，。；]{0,8}会议|第?[一二三四五六七八九十\d]+次[^，。；]{0,8}会议"
)
TERM = re.compile(r"第?[一二三四五六七八九十]+届")
REACH = 8
"""Sentences behind the one that tells of the session."""


def session_claims(
    context: ArticleContext, number: int, index: int, phrase: Phrase
) -> Iterator[Claim]:
    """The posts of a person whose titles name no body, at the committee that is in session."""
    if not phrase.open or phrase.posts:
        return
    text = context.text(number)
    if phrase.start and text[phrase.start - 1] not in "，；、":
        return
    body = _session(context, number)
    if body is None:
        return
    congress = COMMITTEE.search(context.mentions[body].name)
    assert congress is not None, "a session's body is a committee"
    titles = TITLES[congress["congress"] is not None]
    if not all(titles.fullmatch(post.title) for post in phrase.open):
        return
    named = [
        i
        for i in context.outer[number]
        if context.mentions[i].kind is Kind.AGENCY and context.mentions[i].end <= phrase.start
    ]
    if named and _term_free(context, named[-1]) != _term_free(context, body):
        return  # 市发改委主任甲，|副主任乙
    for post in phrase.open:
        start = min(post.start, phrase.start)
        yield Claim(
            number, Predicate.HOLDS_POST, index, body, "post-of-session", 0.85,
            (start, context.mentions[index].end), post.title,
        )  # fmt: skip


def _session(context: ArticleContext, number: int) -> int | None:
    """The one committee that the article says is in session, told not far before a sentence."""
    found: list[int] = []
    for at in range(max(0, number - REACH), number + 1):
        if context.sentence(at).role is Role.CAPTION:
            continue
        for i in context.by_sentence[at]:
            mention = context.mentions[i]
            if mention.kind is not Kind.AGENCY or COMMITTEE.search(mention.name) is None:
                continue
            if MEETS.match(context.text(at), mention.end):
                found.append(i)
    names = {_term_free(context, i) for i in found}
    return found[-1] if len(names) == 1 else None


def _term_free(context: ArticleContext, index: int) -> str:
    return TERM.sub("", context.mentions[index].name)
