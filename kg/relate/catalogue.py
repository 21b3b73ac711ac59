"""Lists and catalogues: who entered which.

Takes “目录公布，新区4项技术入选。分别为A公司的…”, “A、B等企业上榜‘X榜单’”.
Must not take “争取入选…名录” (a wish), “未能入选”, an area whose firms entered (“某市3家企业入选”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Modality, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.signatures import LISTED

LIST_NAME = re.compile(
    r"(?:目录|名单|名录|榜单|榜|百强|\d强|通知|清单|示范名单|入库名单|排行榜|公告|公示)(?:（[^）]*）|》|”)*$"
)
ENTERED = re.compile(
    r"入选|上榜|登榜|列入|纳入|入围|获批|被认定|认定|荣登|登上|跻身|进入|获评|被评为|评为|荣获|荣膺|获得|被授予|获颁|获授|授予|位列|榜上有名"
)
WISH = re.compile(
    r"有望|即将|争取|力争|申报|推荐|争创|参选|拟|推动|支持|鼓励|助力|帮助|辅导|培育|冲刺|目标|努力"
)
MEMBERS = re.compile(r"^(?:其中)?，?(?:分别为|分别是|包括|它们是|即|依次为|入选的有|上榜的有)")
BESIDE = re.compile(
    r"(?:等(?:[\d一二三四五六七八九十两多百余]+(?:家|个|所|项))?[^，。；、]{0,12}?)?(?:[（][^）]{1,30}[）])?(?:成功|双双|再次|首次|顺利|均|也|都|又|还|同时|今年|"
    r"去年|近日|日前|先后|分别|荣幸|共同|一举|曾|已|已经|正式|光荣|同批|凭借[^，。；]{0,16}|以[^，。；]{0,16}|连续[^，。；]{0,6}|[\d年月]{2,8}){0,4}(?:被|获)?$"
)
NEW_ONES = re.compile(
    r"(?:名单|目录|名录|榜单|榜)(?:中|内|里)?(?:新增|入选|上榜|列入|入围)的[^，。；：]{0,12}?(?:为|是|有|包括|分别是|分别为)：?"
)
AMONG = re.compile(r"(?:中|里|内)，")
REACH = 16
"""Characters between a verb and the list that it names."""


def catalogue_claims(context: ArticleContext) -> Iterator[Claim]:
    """The listedIn claims of an article."""
    for number in range(len(context.readings)):
        yield from _members(context, number)
        yield from _entered(context, number)


def _members(context: ArticleContext, number: int) -> Iterator[Claim]:
    """Rule `listed-members`: “目录公布，4项技术入选。分别为A的…、B的…”."""
    new = NEW_ONES.search(context.text(number))
    if new is not None:
        yield from _new_ones(context, number, new)
        return
    if not number or MEMBERS.match(context.text(number)) is None:
        return
    before = context.text(number - 1)
    lists = _lists(context, number) or _lists(context, number - 1)
    if not lists or not ENTERED.search(before) or WISH.search(before):
        return
    for i in context.outer[number]:
        if context.mentions[i].kind in LISTED:
            yield _listing(context, number, i, lists[0], "listed-members", 0.9)


def _new_ones(context: ArticleContext, number: int, new: re.Match[str]) -> Iterator[Claim]:
    """“名单中新增的5个项目为：A、B”, said of the list of this or an earlier sentence."""
    lists = next((found for n in range(number, -1, -1) if (found := _lists(context, n))), None)
    if lists is None:
        return
    for i in context.outer[number]:
        if context.mentions[i].kind in LISTED and context.mentions[i].start >= new.end():
            yield _listing(context, number, i, lists[-1], "listed-members", 0.85)


def _lists(context: ArticleContext, number: int) -> list[int]:
    return [
        i
        for i in context.outer[number]
        if context.mentions[i].kind is Kind.POLICY and LIST_NAME.search(context.mentions[i].text)
    ]


def _entered(context: ArticleContext, number: int) -> Iterator[Claim]:
    """Rule `listed-verb` (“A入选《…名单》”, “…名单公布，A入选”)."""
    text = context.text(number)
    for entered in ENTERED.finditer(context.masked(number, 0)):
        cue = entered.group()
        if WISH.search(text[max(0, entered.start() - 10) : entered.start()]):
            continue
        target = _target(context, number, entered)
        if target is None:
            continue
        if cue == "认定":
            members = _recognised(context, number, entered.end())
        else:
            members = _beside(context, number, entered.start())
        modality = modality_before(text, entered.start())
        for i in members:
            yield _listing(context, number, i, target, "listed-verb", 0.85, modality)


def _target(context: ArticleContext, number: int, entered: re.Match[str]) -> int | None:
    """The list that a verb of entering means, if one is named."""
    text = context.text(number)
    for i in context.outer[number]:
        mention = context.mentions[i]
        if mention.kind is not Kind.POLICY or not 0 <= mention.start - entered.end() <= REACH:
            continue
        if re.search(r"[，。；]", text[entered.end() : mention.start]):
            continue
        if LIST_NAME.search(mention.text):
            return i
    lists = [i for i in _lists(context, number) if context.mentions[i].end <= entered.start()]
    if lists and AMONG.match(text, context.mentions[lists[-1]].end):
        return lists[-1]  # “在第四批名单中，A被评为绿色工厂”
    if entered.group() in ("入选", "上榜", "登榜", "入围", "认定", "榜上有名"):
        whole = lists or (_lists(context, number) if entered.group() == "认定" else [])
        return whole[-1] if whole else None
    return None


def _beside(context: ArticleContext, number: int, position: int) -> tuple[int, ...]:
    """Who stands before the verb: the list right before it, else the subject of its clause."""
    text = context.text(number)
    for i in reversed(context.outer[number]):
        mention = context.mentions[i]
        if mention.end > position or mention.kind not in LISTED:
            continue
        if BESIDE.fullmatch(text[mention.end : position]):
            area = mention.kind is Kind.ZONE
            if area and re.search(r"家|企业|项目|技术|产品|\d", text[mention.end : position]):
                return ()
            return context.chain_to(number, i, LISTED)
        break
    clause = context.clause_at(number, position)
    if clause.carried == 0 and text[clause.start : position].strip("“") in (
        "",
        "并",
        "还",
        "成功",
        "先后",
        "被",
        "也",
        "更",
        "连续",
    ):
        return tuple(s for s in clause.subjects if context.mentions[s].kind in LISTED)
    return ()


def _recognised(context: ArticleContext, number: int, position: int) -> tuple[int, ...]:
    """Who stands behind “认定了”: the list that begins there."""
    text = context.text(number)
    follow = re.compile(r"了|为|，|：").match(text, position)
    if follow is None:
        return ()
    first = context.starting_at(number, follow.end(), LISTED)
    return context.chain_from(number, first, LISTED) if first is not None else ()


def _listing(
    context: ArticleContext, number: int, index: int, target: int, rule: str, confidence: float,
    modality: Modality = Modality.ASSERTED,
) -> Claim:  # fmt: skip
    mention, catalogue = context.mentions[index], context.mentions[target]
    ends = [m for m in (mention, catalogue) if m.sentence == number]
    return Claim(
        number, Predicate.LISTED_IN, index, target, rule, confidence,
        (min(m.start for m in ends), max(m.end for m in ends)), modality=modality,
    )  # fmt: skip
