"""Advisers: whom a body or area engaged, and as what.

Takes “聘任…赵明星为开发区首位产业发展顾问”. Must not take “推荐…为顾问”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Predicate
from kg.relate.clauses import ArticleContext
from kg.signatures import ACTORS as PARTIES
from kg.signatures import PEOPLE

ENGAGED = re.compile(r"(?:聘任|聘请|特聘|邀请)[^。；]{0,60}$")


def advising_claims(context: ArticleContext) -> Iterator[Claim]:
    """The advises claims of an article."""
    for number in range(len(context.readings)):
        yield from _advisers(context, number)


def _advisers(context: ArticleContext, number: int) -> Iterator[Claim]:
    """Rule `adviser-engaged`: 聘任 PERSON 为 BODY …顾问."""
    text = context.text(number)
    for index in context.outer[number]:
        mention = context.mentions[index]
        if mention.kind not in PEOPLE:
            continue
        match = re.match(
            r"(?:同志|先生|女士|教授)?(?:为|担任|出任)(?P<post>[^，。；]{2,30}?(?:顾问|专家|委员|大使))",
            text[mention.end : mention.end + 40],
        )
        if match is None or not ENGAGED.search(text[: mention.start]):
            continue
        start = mention.end + match.start("post")
        body = context.starting_at(number, start, PARTIES)
        if body is None:
            clause = context.clause_at(number, mention.start)
            if not clause.subjects or clause.carried is None or clause.carried > 1:
                continue
            body = clause.subjects[0]
            post = match.group("post")
        else:
            post = text[context.mentions[body].end : mention.end + match.end("post")]
        yield Claim(
            number, Predicate.ADVISES, index, body, "adviser-engaged", 0.9,
            (mention.start, mention.end + match.end()), re.sub(r"^(?:首位|首席|特聘|的)", "", post),
        )  # fmt: skip
