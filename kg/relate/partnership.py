"""Co-operation, lists and advisers.

Takes “深化与山东港口集团战略合作”, “A与B、C围绕国际贸易开展联动合作”, “目录公布，新区4项技术入选。分别为A公司的…”,
“聘任…赵明星为开发区首位产业发展顾问”. Must not take “与企业深度合作” (no name), “争取入选…名录” (a wish),
“联合举办” (two organisers, no co-operation).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.signatures import AREAS, BODIES, PEOPLE

PARTIES = frozenset((*BODIES, *AREAS))
LISTED = frozenset((Kind.COMPANY, Kind.INSTITUTION, Kind.PROJECT, Kind.ZONE))
FORM = re.compile(
    r"^(?P<gap>(?:(?:围绕|就|在|签署|签订|开展|建立|达成|深化|进行|共同|携手|全面|深入|联合|展开|构建|加强|实施|分别|正式|推进|"
    r"缔结|拓展|密切|强化)[^，。；]{0,20}?)?)"
    r"(?P<form>联动创新战略合作|战略合作|联动合作|合作共建|深度合作|全面合作|开展合作|合作协议|合作|共建|结对)"
)
LIST_NAME = re.compile(
    r"(?:目录|名单|名录|榜单|榜|百强|通知|清单|示范名单|入库名单)(?:（[^）]*）|》|”)*$"
)
ENTERED = re.compile(r"入选|上榜|列入|入围|获批|被认定|认定")
WISH = re.compile(r"有望|即将|争取|力争|申报|推荐|争创|参选|拟")
MEMBERS = re.compile(r"^(?:其中)?，?(?:分别为|分别是|包括|它们是|即|依次为)")
ENGAGED = re.compile(r"(?:聘任|聘请|特聘|邀请)[^。；]{0,60}$")


def partnership_claims(context: ArticleContext) -> Iterator[Claim]:
    """cooperatesWith, listedIn and advises claims of an article."""
    for number in range(len(context.readings)):
        yield from _cooperation(context, number)
        yield from _listed(context, number)
        yield from _advisers(context, number)


def _cooperation(context: ArticleContext, number: int) -> Iterator[Claim]:
    """Rule `cooperation-with`: subject, 与/同/携手 partners, and the form of co-operation."""
    text = context.text(number)
    for match in re.finditer(r"与|同|和", text):
        first = context.starting_at(number, match.end(), PARTIES)
        if first is None:
            continue
        first = context.innermost(number, first)
        if context.mentions[first].kind not in PARTIES:
            continue
        partners = context.chain_from(number, first, PARTIES)
        stop = context.mentions[partners[-1]].end
        form = FORM.match(text[stop : stop + 40])
        if form is None or re.search(r"联合(?:举办|主办|召开|印发)", form.group()):
            continue
        modality = modality_before(text, match.start())
        left = context.ending_at(number, match.start(), PARTIES)
        clause = context.clause_at(number, match.start())
        if left is not None:
            subjects = context.chain_to(number, left, PARTIES)
            confidence = 0.9
        elif match.group() == "和":
            continue
        else:
            if clause.carried is None or clause.carried > 1:
                continue
            subjects = tuple(s for s in clause.subjects if context.mentions[s].kind in PARTIES)
            confidence = 0.8
        for subject in subjects:
            for partner in partners:
                if subject in partners:
                    continue
                actor = context.mentions[subject]
                yield Claim(
                    number, Predicate.COOPERATES_WITH, subject, partner, "cooperation-with",
                    confidence,
                    (actor.start if actor.sentence == number else match.start(),
                     stop + form.end()),
                    form.group("form"),
                    modality=modality,
                )  # fmt: skip


def _listed(context: ArticleContext, number: int) -> Iterator[Claim]:
    """Rules `listed-members` (目录…入选。分别为A的…) and `listed-verb` (A入选《…名单》)."""
    text = context.text(number)
    lists = [
        i
        for back in (0, 1)
        if number - back >= 0
        for i in context.outer[number - back]
        if context.mentions[i].kind is Kind.POLICY and LIST_NAME.search(context.mentions[i].text)
    ]
    if not lists:
        return
    target = lists[0]
    catalogue = context.mentions[target]
    entered = ENTERED.search(text)
    members = MEMBERS.match(text)
    if members is not None and number:
        before = context.text(number - 1)
        if not ENTERED.search(before) or WISH.search(before):
            return
        for i in context.outer[number]:
            if context.mentions[i].kind in LISTED:
                yield _listing(context, number, i, target, "listed-members", 0.9)
        return
    if entered is None or WISH.search(text[max(0, entered.start() - 8) : entered.start()]):
        return
    if catalogue.sentence != number:
        return
    follow = re.match(r"了|为|，|：", text[entered.end() : entered.end() + 1])
    for i in context.outer[number]:
        mention = context.mentions[i]
        if mention.kind not in LISTED or mention.kind is Kind.ZONE:
            continue
        behind = (
            entered.group() == "认定"
            and follow is not None
            and 0 <= mention.start - entered.end() <= 2
        )
        ahead = (
            mention.end <= entered.start()
            and entered.group() != "认定"
            and (
                context.clause_at(number, mention.start).start
                == context.clause_at(number, entered.start()).start
            )
        )
        if behind or ahead:
            yield _listing(context, number, i, target, "listed-verb", 0.85)


def _listing(
    context: ArticleContext, number: int, index: int, target: int, rule: str, confidence: float
) -> Claim:
    mention = context.mentions[index]
    return Claim(
        number, Predicate.LISTED_IN, index, target, rule, confidence, (mention.start, mention.end)
    )


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
