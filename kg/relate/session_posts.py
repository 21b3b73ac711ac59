"""Posts of a standing committee that its own session leaves unsaid: 副主任许文贵主持会议.

Rule `post-of-session`. Takes “海宁市人大常委会召开第十三次会议。副主任甲主持会议，副主任乙、秘书长丙出席”.
Must not take “副市长甲，秘书长乙出席” (of what?), nor 副主任 behind another body, in this sentence or one since
the session was told (市发改委主任甲，副主任乙; 会议听取市发改委汇报。副主任乙说).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Predicate, Role
from kg.relate.clauses import ArticleContext
from kg.relate.post_phrase import Phrase

COMMITTEE = re.compile(r"(?:人大常委会|人民代表大会常务委员会|政协|政协委员会)$")
TITLES = {
    True: re.compile(r"(?:主任|副主任|秘书长|副秘书长|党组书记|党组副书记|党组成员)"),
    False: re.compile(r"(?:主席|副主席|秘书长|副秘书长|党组书记|党组副书记|党组成员)"),
}
"""Titles of a congress' standing committee (True) and of a conference."""
MEETS = re.compile(
    r"(?:近日|日前|[\d月日上下午]{0,8})?(?:召开|举行)[^，。；]{0,12}(?:次|届)[^，。；]{0,8}会议|第?[一二三四五六七八九十\d]+次[^，。；]{0,8}会议"
)
TERM = re.compile(r"第?[一二三四五六七八九十]+届")
REACH = 2
"""Sentences behind the one that tells of the session."""
OF_ANOTHER = re.compile(r"[省市区县州旗盟]长|列席|委书记")
"""Whose titles, and what said of them, show that a list of people is not the committee's own."""


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
    titles = TITLES["政协" not in context.mentions[body].name]
    if not all(titles.fullmatch(post.title) for post in phrase.open):
        return
    if OF_ANOTHER.search(text) or _another(context, body, number, phrase.start):
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


def _another(context: ArticleContext, body: int, number: int, end: int) -> bool:
    """Whether another body is named between the session and a place in a sentence."""
    own, first = _term_free(context, body), context.mentions[body].sentence
    return any(
        context.mentions[i].kind is Kind.AGENCY
        and _term_free(context, i) != own
        and (at < number or context.mentions[i].start < end)
        and (at > first or context.mentions[i].start > context.mentions[body].end)
        for at in range(first, number + 1)
        for i in context.outer[at]
    )


def _term_free(context: ArticleContext, index: int) -> str:
    return TERM.sub("", context.mentions[index].name)
