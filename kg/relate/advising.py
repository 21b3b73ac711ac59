"""Advisers: whom a body or area engaged, and as what.

Takes “聘任赵明、李伟为开发区首位产业发展顾问”, “孙林受聘为县科技顾问”, “县政府经济顾问孙林”.
Must not take “推荐…为顾问”, “原顾问孙林”, “公司法律顾问孙林” (people of the firm).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Predicate
from kg.relate.appointments import joined_people
from kg.relate.clauses import ArticleContext
from kg.relate.post_phrase import former_at
from kg.signatures import ACTORS as PARTIES
from kg.signatures import PEOPLE

ENGAGED = re.compile(r"(?:聘任|聘请|特聘|邀请|聘)[^。；]{0,60}$")
POST = r"(?P<post>[^，。；、]{0,30}?(?:顾问|专家|咨询委员会?委员|专家委员|大使)(?:团成员|组成员|团队?)?)"
INTO = re.compile(r"(?:同志|先生|女士|教授|院士|博士)?(?:等)?(?:为|担任|出任)" + POST)
TAKEN_UP = re.compile(
    r"(?:同志|先生|女士|教授|院士|博士)?(?:等)?(?:已|分别|正式|也)?(?:受聘|被聘|应聘|获聘|被聘请|被聘任|受邀)(?:为|担任|出任|成为|任)"
    + POST
)
TITLED = re.compile(
    r"(?P<post>[^，。；、的]{0,12}(?:(?<!法律)顾问|特聘专家|咨询专家|智库专家|特聘教授|形象大使|招商大使|推广大使))$"
)
RANKS = re.compile(r"^(?:首位|的|首批|首个)(?=.{2})")
PROPOSED = re.compile(r"(?:推荐|建议|拟|提名|计划)[^，。；]{0,12}$")


def advising_claims(context: ArticleContext) -> Iterator[Claim]:
    """The advises claims of an article."""
    for number in range(len(context.readings)):
        people = [i for i in context.outer[number] if context.mentions[i].kind in PEOPLE]
        for place, index in enumerate(people):
            holders = joined_people(context, number, people[: place + 1])
            yield from _engaged(context, number, index, holders)
            yield from _titled(context, number, index)


def _engaged(
    context: ArticleContext, number: int, index: int, holders: list[int]
) -> Iterator[Claim]:
    """Rule `adviser-engaged`: 聘任 PERSON 为 BODY …顾问, PERSON 受聘为 BODY …顾问."""
    text = context.text(number)
    mention = context.mentions[index]
    front = text[: context.mentions[holders[0]].start]
    match = TAKEN_UP.match(text, mention.end)
    engaged = None
    if match is None:
        match = INTO.match(text, mention.end)
        engaged = ENGAGED.search(front)
        if match is None or engaged is None:
            return
    if PROPOSED.search(front[: engaged.start()] if engaged is not None else front):
        return
    body = context.starting_at(number, match.start("post"), PARTIES)
    if body is None:
        clause = context.clause_at(number, mention.start)
        subjects = [s for s in clause.subjects if context.mentions[s].kind not in PEOPLE]
        if not subjects or clause.carried is None or clause.carried > 1:
            return
        body, post = subjects[0], match["post"]
    else:
        body = context.innermost(number, body)
        post = text[context.mentions[body].end : match.end("post")]
    post = RANKS.sub("", post)
    if not post:
        return
    for holder in holders:
        yield Claim(
            number, Predicate.ADVISES, holder, body, "adviser-engaged", 0.9,
            (context.mentions[holders[0]].start, match.end()), post,
        )  # fmt: skip


def _titled(context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
    """Rule `adviser-titled`: 县政府经济顾问孙林."""
    text = context.text(number)
    mention = context.mentions[index]
    match = TITLED.search(text, max(0, mention.start - 18), mention.start)
    if match is None:
        return
    for start in range(match.end("post") - 2, match.start("post") - 1, -1):
        body = context.ending_at(number, start, PARTIES)
        if body is None or context.mentions[body].kind in (Kind.COMPANY, *PEOPLE):
            continue
        inner = context.ending_at(
            number, context.mentions[body].start, frozenset((Kind.INSTITUTION,))
        )
        if inner is not None and context.mentions[body].kind is Kind.PLACE:
            start, body = context.mentions[body].start, inner  # 某联盟|云南投资发展总顾问
        if former_at(text, start) or former_at(text, context.mentions[body].start):
            return
        yield Claim(
            number, Predicate.ADVISES, index, body, "adviser-titled", 0.85,
            (context.mentions[body].start, mention.end), RANKS.sub("", text[start : mention.start]),
        )  # fmt: skip
        return
