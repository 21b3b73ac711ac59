"""Co-operation: who works together with whom, and in what form.

Takes “深化与山东港口集团战略合作”, “A与B、C围绕国际贸易开展联动合作”, “A、B、C签署战略合作协议”,
“A与B结为友好城市”. Must not take “与企业深度合作” (no name), “联合举办” (two organisers, no
co-operation), “希望与A合作”, the subject of an earlier clause for “与A合作的…项目”.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from kg.model import Claim, Modality, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.signatures import ACTORS as PARTIES

MANNER = (
    r"(?:正式|共同|联合|现场|分别|集中|成功|顺利|全面|深入|携手|联手|已经|已|将|还|也|又|近日|日前|今天|昨天|昨日|今日|当天|上午|下午|"
    r"[\d年月日]{2,11}|在[^，。；“”]{2,20}?(?=签|举|建|达|开|就)|就[^，。；]{2,30}?(?=签|建|达|开|进行)|双方|三方|多方|两地|三地|开展|进行)*+"
)
COOPERATION = (
    r"(?:战略|联动|协同|创新|深度|全面|全方位|对口|友好|务实|互利|长期|紧密|开放|校地|校企|政企|政银|银企|院地|市校|县校|央地){1,3}合作|合作共建|对口协作|对口支援|东西部协作|"
    r"友好城市|开展合作|合作协议"
)
"""Co-operation by its manner (战略合作, 联动创新战略合作) or its name."""
FORMS = (
    rf"(?P<form>{COOPERATION}|战略框架|结对帮扶|结对共建|合作框架|合作备忘录|合作|共建|结对|联盟|供货|购销|采购|投资|帮扶|入驻|转让|"
    r"协议书?|合同|备忘录|协定|意向书)"
)
SIGN = re.compile(
    rf"{MANNER}(?:签订|签署|签定|会签|订立|达成|续签|签下|签约)(?:了)?(?:[《“])?(?=[^，。；、]{{0,30}}?(?:协议|合同|备忘录|协定|意向书|合作|共建))"
    rf"[^，。；]{{0,24}}?{FORMS}"
)
WORK = re.compile(
    r"(?P<gap>(?:(?:围绕|就|在|签署|签订|开展|建立|达成|深化|进行|共同|携手|全面|深入|联合|展开|构建|加强|实施|分别|正式|推进|"
    r"缔结|拓展|密切|强化|结成|结为|形成|已|将|合力|联手|深度|共同推进)[^，。；]{0,20}?)?)"
    rf"(?P<form>{COOPERATION}|姊妹城市|合作关系|合作|共建|结对)(?!社|医疗|医|银行|伙伴)"
)
ALONE = re.compile(rf"{MANNER}共?(?P<form>签约)(?=[，。；]|\d+(?:余)?[个项]|$)")
CEREMONY = re.compile(
    rf"{MANNER}(?:举行|举办|召开)(?:了)?[^，。；]{{0,12}}?(?P<form>战略合作|合作共建|合作)[^，。；]{{0,10}}?签约"
)
NO_FORM = re.compile(
    r"联合(?:举办|主办|召开|印发|发文|出台|发布|开展|组织)|合作(?:论坛|大会|会议|峰会|交流会|对接会|组织)"
)
ABOUT_TO = re.compile(
    r"(?:希望|期待|愿意|愿|有意|欢迎|推动|争取|力争|拟|计划|探索|寻求|谋求|洽谈)[^，。；]{0,10}$"
)
PARTNERS_ARE = re.compile(
    r"(?P<form>战略合作|合作)伙伴(?:单位|企业)?(?:主要)?(?:包括|分别为|分别是|有|为|是)?[：]?"
)
BETWEEN = re.compile(
    r"(?:近日|日前|昨日|昨天|今天|今日|当天|上午|下午|在会上|在现场|会上|现场|(?:\d{1,2}月)?\d{1,2}日|正式|分别|先后|还|已|又|也|再次|成功|共同)+$"
)
"""What stands between a party and “与”: 平湖市|近日|与青田县签订合作协议."""
SEATED = re.compile(r"(?:同样|同处|地处|位于|来自)[^，。；、]{2,14}?的")
"""What is told of a partner before its name: 与|位于浙西南山区的|青田县签订合作协议."""
JOINED = re.compile(r"与|同|和|携手|牵手|联合|会同|联动")
SINGLE = ("联合", "会同", "联动", "牵手", "携手")
"""Joints that stand in names too (联合创新中心): a known partner must follow them."""
WEAK = ("和", "联合", "会同")
"""Joints that need a partner on their left: “和” otherwise begins anything."""
MANY = 6
"""Names in a list above which each pair is no co-operation of its own."""


def partnership_claims(context: ArticleContext) -> Iterator[Claim]:
    """The cooperatesWith claims of an article."""
    for number in range(len(context.readings)):
        yield from _with(context, number)
        yield from _together(context, number)
        yield from _partners(context, number)


def _form(context: ArticleContext, number: int, stop: int) -> re.Match[str] | None:
    """The form of co-operation that is told behind the parties, if any."""
    text = context.text(number)
    stop = _behind_others(text, stop)
    for pattern in (SIGN, CEREMONY, WORK, ALONE):
        form = pattern.match(text, stop)
        if form is not None:
            return None if NO_FORM.search(text[stop : form.end() + 4]) else form
    return None


def _behind_others(text: str, stop: int) -> int:
    """The offset behind “等5家企业”, “分别”, “双方” that closes a list of parties."""
    others = re.compile(
        r"(?:等(?:[\d一二三四五六七八九十两多]+(?:家|个|所|地))?[\u4e00-\u9fff]{0,8}?(?:企业和单位|企业|单位|高校|院校|公司|机构|银行|地区|城市|市|县|地))?"
    ).match(text, stop)
    return others.end() if others is not None else stop


def _with(context: ArticleContext, number: int) -> Iterator[Claim]:
    """Rule `cooperation-with`: subject, 与/同/携手 partners, and the form of co-operation."""
    text = context.text(number)
    for match in JOINED.finditer(text):
        seated = SEATED.match(text, match.end())
        begin = match.end() if seated is None else seated.end()
        partners = context.list_from(number, begin, PARTIES)
        if not partners or (
            match.group() in SINGLE and context.mentions[partners[0]].start - begin > len("中国")
        ):
            continue
        stop = context.mentions[partners[-1]].end
        form = _form(context, number, stop)
        if form is None:
            continue
        left = context.ending_at(number, match.start(), PARTIES)
        adverbs = BETWEEN.search(text, 0, match.start()) if left is None else None
        if adverbs is not None and match.group() not in WEAK:
            left = context.ending_at(number, adverbs.start(), PARTIES)
        clause = context.clause_at(number, match.start())
        if left is not None:
            subjects: Sequence[int] = context.chain_to(number, left, PARTIES)
            if match.group() == "和" and len(subjects) + len(partners) > 2:
                continue  # told by `cooperation-list`
            kept = text.endswith(("由", "受"), 0, context.mentions[subjects[0]].start)
            if kept and form["form"] == "共建":
                continue  # “由江苏省和教育部共建”: what both keep, no co-operation
            confidence = 0.9
        elif match.group() in WEAK:
            continue
        else:
            reach = 0 if text.startswith("的", form.end()) else 1  # “与B合作的|项目”
            if clause.carried is None or clause.carried > reach:
                continue
            if reach == 0 and match.start() > clause.start:
                continue
            subjects = [
                s
                for s in clause.subjects
                if context.mentions[s].kind in PARTIES
                and not (
                    context.mentions[s].sentence == number
                    and context.mentions[s].start > match.start()
                )
                and not context.attributive(context.mentions[s].sentence, s)
                and not _cut_off(context, number, s, match.start())
            ]
            confidence = 0.8
        head = text[clause.start : context.mentions[subjects[0]].start] if left is not None else ""
        modality = modality_before(text, match.start())
        if ABOUT_TO.search(text[clause.start : match.start()]) or ABOUT_TO.search(head):
            modality = Modality.PLANNED
        if modality is Modality.ASSERTED:
            modality = modality_before(text, form.start("form"))
        for subject, partner in itertools.product(subjects, partners):
            if subject not in partners:
                yield _claim(
                    context, number, subject, partner, "cooperation-with", confidence, form,
                    match.start(), modality,
                )  # fmt: skip


def _cut_off(context: ArticleContext, number: int, subject: int, position: int) -> bool:
    """Whether one noun stands between a subject and “与”: “上海|建工|与” names somebody else."""
    mention = context.mentions[subject]
    if mention.sentence != number or not mention.end < position:
        return False
    reading = context.readings[number]
    token = reading.tokens[reading.token_at(mention.end)]
    return token.end == position and (token.tag in ("vn", "x") or token.tag[0] == "n")


def _together(context: ArticleContext, number: int) -> Iterator[Claim]:
    """Rule `cooperation-list`: “A、B、C签署战略合作协议”, every pair of the list."""
    text = context.text(number)
    seen: set[int] = set()
    for index in context.outer[number]:
        if index in seen or context.mentions[index].kind not in PARTIES:
            continue
        chain = context.chain_from(number, context.innermost(number, index), PARTIES)
        seen.update(chain)
        if not 2 <= len(chain) <= MANY:
            continue
        joints = [
            text[context.mentions[a].end : context.mentions[b].start]
            for a, b in itertools.pairwise(chain)
        ]
        if any(joint.endswith(("与", "同", "携手", "联合", "会同")) for joint in joints):
            continue  # told by `cooperation-with`
        if not joints[0].endswith(("、", "和", "及")) or joints == ["和"]:
            continue
        if chain[0] not in context.clause_at(number, context.mentions[chain[0]].start).subjects:
            continue
        form = _form(context, number, context.mentions[chain[-1]].end)
        if form is None or (form.re is WORK and form["form"] in ("合作", "开展合作")):
            continue
        modality = modality_before(text, form.start("form"))
        for one, other in itertools.combinations(chain, 2):
            yield _claim(
                context, number, one, other, "cooperation-list", 0.85, form,
                context.mentions[one].start, modality,
            )  # fmt: skip


def _partners(context: ArticleContext, number: int) -> Iterator[Claim]:
    """Rule `cooperation-partners`: “战略合作伙伴包括：A、B”."""
    for match in PARTNERS_ARE.finditer(context.text(number)):
        first = context.starting_at(number, match.end(), PARTIES)
        clause = context.clause_at(number, match.start())
        if first is None or clause.carried is None or clause.carried > 1:
            continue
        partners = context.chain_from(number, context.innermost(number, first), PARTIES)
        for subject, partner in itertools.product(clause.subjects, partners):
            if context.mentions[subject].kind in PARTIES and subject not in partners:
                yield _claim(
                    context, number, subject, partner, "cooperation-partners", 0.8, match,
                    match.start(), Modality.ASSERTED,
                )  # fmt: skip


def _claim(
    context: ArticleContext, number: int, subject: int, partner: int, rule: str,
    confidence: float, form: re.Match[str], position: int, modality: Modality,
) -> Claim:  # fmt: skip
    ends = [context.mentions[i] for i in (subject, partner)]
    start = min([position, *(m.start for m in ends if m.sentence == number)])
    stop = max([form.end(), *(m.end for m in ends if m.sentence == number)])
    return Claim(
        number, Predicate.COOPERATES_WITH, subject, partner, rule, confidence, (start, stop),
        form.group("form"), modality=modality,
    )  # fmt: skip
