"""Structure that names spell out: jurisdiction, parent bodies, places within places.

Takes “青岛自贸片区管委产业促进部” → 产业促进部 part of 管委, 管委 has jurisdiction over 片区;
“区发改局” → jurisdiction over the district that 区 stands for; “长江路街道富春江路社区” → within.
Must not take “青岛东方热谷节能技术工程有限公司” → 青岛 (a firm's name states no relation).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Predicate
from kg.relate.area_ahead import LIES
from kg.relate.clauses import ArticleContext
from kg.signatures import AREAS

OWNED = re.compile(r"所属|下属|下辖|直属")
APPOSED = re.compile(r"作为[^，。；]{2,30}(?:区|县|市|镇|园|城)，$")
ONE_OF = re.compile(r"是")
ONE_OF_TAIL = re.compile(
    r"[^，。；]{0,8}(?:片区|园区|功能区|区县|区市|开发区)[^，。；]{0,24}(?:之一|中|的)"
    r"|的?“?[两三四五六七八九十]大(?:组团|片区|园区|板块|功能区)"
)
PARTIES = frozenset("中国共产党 中国人民政治协商会议 共青团 九三学社 农工党 致公党".split())
"""What stands before the area in the full names of committees."""
CONTAINED = frozenset([("place-country", "place-abroad"), ("place-division", "place-county")])
"""Rules of two names side by side whose first is the larger place whatever their level words."""
COURTS = ("海关", "法院", "检察院")


def structure_claims(context: ArticleContext) -> Iterator[Claim]:
    """hasJurisdiction and partOf claims that the names of an article state."""
    for number, found in enumerate(context.by_sentence):
        for index in found:
            mention = context.mentions[index]
            if mention.kind is Kind.AGENCY:
                yield from _agency(context, number, index)
            elif mention.kind is Kind.INSTITUTION:
                yield from _faculty(context, number, index)
            elif mention.kind in AREAS and not mention.contextual:
                yield from _area(context, number, index)


def _agency(context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
    mention = context.mentions[index]
    inside = [
        i
        for i in context.by_sentence[number]
        if i != index
        and context.mentions[i].start >= mention.start
        and context.mentions[i].end <= mention.end
        and (
            context.mentions[i].end - context.mentions[i].start < mention.end - mention.start
            or context.mentions[i].rule == "area-level"
            or mention.rule == "agency-shared-unit"
        )
    ]
    quote = (mention.start, mention.end)
    parents = [i for i in inside if context.mentions[i].kind is Kind.AGENCY]
    if mention.rule == "agency-joint":
        for i in parents:
            yield Claim(number, Predicate.PART_OF, index, i, "part-in-name", 0.95, quote)
    parents = [i for i in parents if context.mentions[i].start == mention.start]
    parent = max(parents, key=lambda i: context.mentions[i].end, default=None)
    if mention.rule in ("agency-shared-area", "agency-shared-parent"):
        yield from _shared(context, number, index)
    elif parent is not None:
        yield Claim(number, Predicate.PART_OF, index, parent, "part-in-name", 0.95, quote)
    elif mention.rule == "agency-bare" and mention.scope == "party":
        yield from _department(context, number, index)
    areas = [
        i
        for i in inside
        if context.mentions[i].kind in AREAS
        and (
            context.mentions[i].start <= mention.start + 3
            or context.text(number)[mention.start : context.mentions[i].start] in PARTIES
        )
    ]
    if areas and not mention.text.endswith((*COURTS, "建设指挥部", "工程指挥部", "项目指挥部")):
        area = max(areas, key=lambda i: context.mentions[i].end)
        behind = parent is not None and context.mentions[parent].end >= context.mentions[area].end
        if mention.rule == "agency-joint" or not behind:
            yield Claim(
                number, Predicate.HAS_JURISDICTION, index, area, "jurisdiction-in-name", 0.95,
                quote,
            )  # fmt: skip
    text = context.text(number)
    owned = OWNED.match(text, mention.end)
    if owned is not None:
        child = context.starting_at(number, owned.end(), frozenset((Kind.AGENCY,)))
        if child is not None:
            yield Claim(
                number, Predicate.PART_OF, child, index, "part-owned", 0.95,
                (mention.start, context.mentions[child].end),
            )  # fmt: skip


def _department(context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
    """“区委副书记、统战部部长”: the department is that of the committee named before it."""
    mention = context.mentions[index]
    for before in reversed(context.outer[number]):
        other = context.mentions[before]
        if other.start >= mention.start or other.kind is not Kind.AGENCY:
            continue
        if other.text.endswith("委"):
            quote = (other.start, mention.end)
            yield Claim(number, Predicate.PART_OF, index, before, "part-behind-post", 0.9, quote)
            return


def _shared(context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
    """“海宁市发改局、财政局”, “市委宣传部、组织部”: area or parent of the first of the list."""
    mention = context.mentions[index]
    front = mention.name.removesuffix(mention.text)
    for first in reversed(context.outer[number]):
        other = context.mentions[first]
        if other.start >= mention.start or other.kind is not Kind.AGENCY:
            continue
        if other.rule == mention.rule or not other.text.startswith(front):
            continue
        inside = [
            i
            for i in context.by_sentence[number]
            if context.mentions[i].start == other.start and context.mentions[i].end < other.end
        ]
        quote = (other.start, mention.end)
        if mention.rule == "agency-shared-parent":
            wanted, predicate, rule = frozenset((Kind.AGENCY,)), Predicate.PART_OF, "part-shared"
        else:
            wanted, predicate, rule = AREAS, Predicate.HAS_JURISDICTION, "jurisdiction-shared"
        found = [i for i in inside if context.mentions[i].kind in wanted]
        if found:
            target = max(found, key=lambda i: context.mentions[i].end)
            yield Claim(number, predicate, index, target, rule, 0.9, quote)
        return


def _faculty(context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
    """“山东科技大学文法学院”: an institution's name inside the front of another's."""
    return _opening(context, number, index, Kind.INSTITUTION, "part-in-name")


def _opening(
    context: ArticleContext, number: int, index: int, kind: Kind, rule: str
) -> Iterator[Claim]:
    """A name that begins with the whole name of another of that kind is part of it."""
    mention = context.mentions[index]
    for i in context.by_sentence[number]:
        other = context.mentions[i]
        if other.kind is kind and other.start == mention.start and other.end < mention.end:
            yield Claim(
                number, Predicate.PART_OF, index, i, rule, 0.9, (mention.start, mention.end)
            )


def _area(context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
    """An area that follows a larger one directly: 安徽省|合肥市|长丰县, 长江路街道|富春江路社区."""
    mention = context.mentions[index]
    text = context.text(number)
    before = context.ending_at(number, mention.start, AREAS)
    if before is not None and (
        not context.mentions[before].contextual or context.mentions[before].rule == "place-own"
    ):
        outer = context.mentions[before]
        in_place = mention.kind is Kind.ZONE and outer.kind is Kind.PLACE
        if in_place or (outer.rule, mention.rule) in CONTAINED or (
            _larger(outer.text, mention.text)
        ):  # fmt: skip
            yield Claim(
                number, Predicate.PART_OF, index, before, "within-adjacent", 0.9,
                (outer.start, mention.end),
            )  # fmt: skip
    yield from _opening(context, number, index, Kind.ZONE, "within-in-name")
    apposed = APPOSED.search(text[: mention.start])
    if apposed is not None and mention.kind is Kind.ZONE:
        outer_at = context.starting_at(number, apposed.start() + 2, AREAS)
        if outer_at is not None and outer_at != index:
            yield Claim(
                number, Predicate.PART_OF, index, outer_at, "within-apposition", 0.85,
                (apposed.start(), mention.end),
            )  # fmt: skip
    one_of = ONE_OF.match(text, mention.end)
    if one_of is not None:
        outer_at = context.starting_at(number, mention.end + 1, AREAS)
        if outer_at is not None and ONE_OF_TAIL.match(text, context.mentions[outer_at].end):
            for member in context.chain_to(number, index, AREAS):
                yield Claim(
                    number, Predicate.PART_OF, member, outer_at, "within-one-of", 0.9,
                    (context.mentions[member].start, context.mentions[outer_at].end),
                )  # fmt: skip
    match = re.match(f"是|{LIES}", text[mention.end : mention.end + 4])
    if match is not None:
        target = context.starting_at(number, mention.end + match.end(), AREAS)
        while target is not None:  # 位于深圳市|福田区: the innermost
            inner_at = context.starting_at(number, context.mentions[target].end, AREAS)
            if inner_at is None:
                break
            target = inner_at
        if target is not None and match.group() != "是":
            yield Claim(
                number, Predicate.PART_OF, index, target, "within-stated", 0.9,
                (mention.start, context.mentions[target].end),
            )  # fmt: skip


_RANKS = ("省", "自治区", "市", "州", "盟", "区", "县", "旗", "街道", "镇", "乡", "社区", "村")


def _larger(outer: str, inner: str) -> bool:
    """Whether two names that stand side by side can be an area and a part of it.

    >>> _larger("长江路街道", "富春江路社区"), _larger("青岛", "西海岸新区"), _larger("村", "市")
    (True, True, False)
    """
    if "区" not in outer + inner and not outer.endswith(_RANKS) and not inner.endswith(_RANKS):
        return False  # 深圳|河源: two cities in a longer name
    rank = next((i for i, w in enumerate(_RANKS) if outer.endswith(w)), None)
    rank_inner = next((i for i, w in enumerate(_RANKS) if inner.endswith(w)), None)
    if outer.endswith("社区"):
        rank = _RANKS.index("社区")
    if inner.endswith("社区"):
        rank_inner = _RANKS.index("社区")
    if rank is None:
        return not outer.endswith(("区", "园", "城"))
    return rank_inner is None or rank < rank_inner
