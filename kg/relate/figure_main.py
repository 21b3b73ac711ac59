"""The area that an article is about, where one stands out.

Headings count threefold, “我县” is a vote for the only county. A zone that is first named behind
全区 is not the district which that means.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Protocol

from kg.model import Article, Kind, Mention, Role
from kg.signatures import AREAS

LEVELS = "区市县镇乡省州旗"
HEADLINE_WEIGHT = 3
VISITED = ("在", "赴", "到", "走进")
"""Words before a place in a heading that is only where something happened: 在株洲集中签约."""
NEW_DISTRICT = re.compile("(?<!高)新区$")
"""A zone that governs like a district, and is called 全区."""
HELD_THERE = re.compile(r"[^，。；]{0,6}?(?:主会场|分会场|召开|举行|举办|拉开帷幕|启动)")
ENDING = re.compile(
    r"(?:[\u4e00-\u9fff]{1,3}族)?(?:自治[县旗州]|镇|乡)"
    r"|(?:国家级|省级)?(?:经济|高新|工业|产业|旅游|综合|保税|物流|生态)*(?:技术)?(?:产业)?(?:开发区|示范区|旅游区|度假区|产业园|保税区|实验区)"
)
"""What only ends the name of an area: 镇宁|自治县, 百步|经济开发区."""
OWN_DISTRICT = re.compile("[全我]区")


class Named(Protocol):
    """What is asked of a scene (`figure_scene.FigureScene`) to find what it is about."""

    article: Article
    mentions: tuple[Mention, ...]
    outer: list[list[int]]
    inner: dict[int, list[int]]
    names: dict[int, str]
    named_first: dict[str, int]

    def text(self, sentence: int) -> str: ...
    def starting_at(self, sentence: int, position: int) -> int | None: ...
    def group(self, index: int) -> str: ...


def main_area(scene: Named) -> int | None:
    """The mention of the area that stands out by how often and where it is named, or None."""
    weights: Counter[str] = Counter()
    first: dict[str, int] = {}
    for index, mention in enumerate(scene.mentions):
        if mention.kind not in AREAS or (mention.contextual and index not in scene.names):
            continue
        if index not in scene.outer[mention.sentence] and not mention.contextual:
            continue
        following = scene.starting_at(mention.sentence, mention.end)
        if following is not None and _is_inside(scene, following):
            continue  # 驻马店市新蔡县, 甲市乙区统计局 are votes for the county
        if HELD_THERE.match(scene.text(mention.sentence), mention.end) and scene.text(
            mention.sentence
        ).endswith("在", 0, mention.start):
            continue  # 现场会在甲产业园召开 is not of the park
        if ENDING.fullmatch(mention.text):
            continue
        name = scene.group(index)
        role = scene.article.sentences[mention.sentence].role
        visited = scene.text(mention.sentence).endswith(VISITED, 0, mention.start)
        weights[name] += 1 if role is Role.BODY or visited else HEADLINE_WEIGHT
        known = first.get(name)
        if known is None or (scene.mentions[known].contextual and not mention.contextual):
            first[name] = index
    body = scene.article.body
    for level in LEVELS:
        # 我县, 全县 are votes for the one area of that level
        fitting = [name for name in first if name.endswith(level)]
        divided = [n for n in fitting if scene.mentions[first[n]].kind is Kind.PLACE]
        fitting = divided or fitting  # 开发区 is not what 全区 means where a district is named
        if len(fitting) == 1:
            weights[fitting[0]] += body.count(f"我{level}") + body.count(f"全{level}")
    ranked = weights.most_common(2)
    if not ranked:
        return _only_area(scene)
    if len(ranked) == 2 and ranked[0][1] < 1.2 * ranked[1][1]:
        return None
    main = _in_full(scene, first[ranked[0][0]])
    strange = scene.mentions[main].kind is Kind.ZONE and not NEW_DISTRICT.search(ranked[0][0])
    return None if strange and not _is_own(scene, main) else main


def _is_own(scene: Named, index: int) -> bool:
    """Whether an area is named before the article tells of 全区, which it then can mean."""
    told = (n for n, s in enumerate(scene.article.sentences) if OWN_DISTRICT.search(s.folded))
    return scene.named_first[scene.group(index)] <= next(told, len(scene.article.sentences))


def _in_full(scene: Named, index: int) -> int:
    """The mention, or one of its group that gives the name in full: 区 → 乙区 in 乙区区委."""
    if not scene.mentions[index].contextual:
        return index
    group = scene.group(index)
    full = (i for i, m in enumerate(scene.mentions) if m.kind in AREAS and m.name == group)
    return next((i for i in full if not scene.mentions[i].contextual), index)


def _is_inside(scene: Named, following: int) -> bool:
    """Whether a name right behind an area is of an area in it, or of such an area's body."""
    mention = scene.mentions[following]
    if mention.kind in AREAS:
        return True
    held = (scene.mentions[i] for i in scene.inner.get(following, ()))
    return any(i.kind is Kind.PLACE and not i.contextual and i.start == mention.start for i in held)


def _only_area(scene: Named) -> int | None:
    """The one area that names hold, where none stands alone: 马鞍山市政府工作报告."""
    held = [i for inner in scene.inner.values() for i in inner]
    areas = [i for i in held if scene.mentions[i].kind in AREAS]
    return areas[0] if len({scene.group(i) for i in areas}) == 1 else None
