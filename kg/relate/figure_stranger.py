"""Subjects that have no known name: 双潭村现有…, 重庆孔辉汽车掌握…, 青岛段主线长….

Recognisers do not know every name. Where a clause plainly begins with somebody, its numbers are
theirs, and must not fall to the topic of an earlier clause.
"""

from __future__ import annotations

import functools
import re

from kg import lexicon
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import load

ECONOMY = (
    r"地区|全社会|规模以上|规上|一般公共|固定资产|社会|外贸|进出口|实际|财政|居民|GDP"
    r"|经济|出口|进口|对外|工业|农业|粮食|城镇|农村|新|人均|常住"
)
STRANGER = (
    r"(?!(?:该|本|我|全|各|每|多|一批|新|其|有|在|为|对|以|从|与|和|将|已|被|加快|推动|推进|建设)\w)"
    r"[^，。；、\d“”‘’（）的]{2,10}?(?:村|社区|公司|集团|小学|中学|学校|医院|大道|大桥|高速|通道|机场|电站|车站|公路|铁路|隧道"
    r"|合作社|银行|研究院|研究所|有限公司|港)(?=共|现|现有|已|将|占地|总|全长|有|拥有|今年|计划|累计|完成|实现|新增"
    r"|建筑|集装箱|货物|吞吐|设计|是|通过|北起|西起|起于|\d)"
)
VERBS = ("target", "forecast", "actual", "neutral", "existing", "drive", "strip_left", "stop")
LEVELLED = "省市区县镇乡村州旗街道"


def begins_with_stranger(text: str, at: int) -> bool:
    """Whether a name that nobody recognised stands at `at` with a predicate behind it.

    >>> begins_with_stranger("双潭村现有县人大代表2名", 0)
    True
    >>> begins_with_stranger("该公司现有员工320人", 0), begins_with_stranger("引进企业10家", 0)
    (False, False)
    """
    return bool(re.compile(STRANGER).match(text, at))


def is_attributive(scene: FigureScene, sentence: int, index: int) -> bool:
    """Whether a short place name only begins another name: 重庆孔辉汽车, 青岛段, 中国品牌.

    It does not where a predicate, a time or an indicator follows: 大连优化…, 杭州外贸出口….
    """
    text, mention = scene.text(sentence), scene.mentions[index]
    if mention.text[-1] in LEVELLED or mention.end >= len(text):
        return False
    if text[mention.end] in "的之”’，、：。；" or text[mention.end].isdigit():
        return False
    if any(d.start == mention.end for d in scene.dates(sentence)):
        return False
    if scene.starting_at(sentence, mention.end) is not None:
        return False
    if re.compile(ECONOMY).match(text, mention.end):
        return False
    return _predicates().at(text, mention.end) is None


@functools.cache
def _predicates() -> lexicon.WordIndex:
    """Words that end a name on their left: verbs, prepositions, adverbs."""
    words = set(lexicon.load().boundaries)
    for family in VERBS:
        words.update(w for w in load().families[family] if not re.search(r"[\\(\[]", w))
    return lexicon.WordIndex(words)
