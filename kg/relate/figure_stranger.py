"""Subjects that have no known name: 双潭村现有…, 重庆孔辉汽车掌握…, 青岛段主线长….

Recognisers do not know every name. Where a clause plainly begins with somebody, its numbers are
theirs, and must not fall to the topic of an earlier clause.
"""

from __future__ import annotations

import functools
import re

from kg import lexicon
from kg.model import Kind
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import load, pattern

STRANGER = (
    r"(?!(?:该|本|我|全|各|每|多|一批|新|其|有|在|为|对|以|从|与|和|将|已|被|加快|推动|推进|建设)\w)"
    r"[^，。；、\d“”‘’（）的]{2,10}?(?:村|社区|公司|集团|小学|中学|学校|医院|大道|大桥|高速|通道|机场|电站|车站|公路|铁路|隧道"
    r"|合作社|银行|研究院|研究所|有限公司|港)(?=共|现|现有|已|将|占地|总|全长|有|拥有|今年|计划|累计|完成|实现|新增"
    r"|建筑|集装箱|货物|吞吐|设计|是|通过|北起|西起|起于|\d(?![\d.]*[万余多]*[所家个座条处间]))"
    r"|(?!全|各|我|本|该|此|其|两|三|多|每|重点|主城|中心城|市|县|省|园|地|城|小|山|片|库|新|示范|建设)[\u4e00-\u9fff]{2,5}?"
    r"(?<![园地城小山片社校矿景库灾牧林])(?:旅游区|自治县|[区县镇])(?=项目\d)"
    r"|(?!(?:该|此|本|我|全|各|每|多|一批|其|有|在|为|对|以|从|这|上述|整个|总投资|投资|占地)[^，]|[一二三四首两\d]期|新建|续建|集中)"
    r"[^，。；、\d“”‘’（）的个项]{2,14}?(?:产业园|项目|工程|基地|园区|综合体|生产线|科技园|物流园|产业城|总部)(?:[一二三四]期)?(?:项目|工程)?"
    r"(?=由[^，。；]{2,30}?(?:建设|投资|承建|打造|实施)|位于|坐落|选址|计划总投资|总投资|总建筑|占地|规划用地)"
    r"|(?!美丽|示范|行政|自然|贫困|全|各|每|该|本|有|在|为)[\u4e00-\u9fff]{2,6}?(?<!农)(?<!乡)村"
    r"(?=耕地|种植|流转|现有|共有|总|位于|地处|人口|户籍|集体|面积|党)"
)
NAMING = frozenset({"建筑", "能", "生产", "制造", "加工", "设计", "研发"})
"""Words that end a name on their left at a clause's start, but may stand inside one."""
VERBS = ("target", "forecast", "actual", "neutral", "existing", "drive", "strip_left", "stop")
LEVELLED = "省市区县镇乡村州旗街道"
PART_OF_AREA = (
    r"[\u4e00-\u9fff]{1,8}?(?:作业区|泊位|码头|大桥|隧道|高速"
    r"|(?<![城乡各集村])(?:镇|街道|乡|村|社区|小学|中学|医院|大学|学院|公司|集团)(?![级域民委口化\d]))"
)


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
    inner = re.compile(PART_OF_AREA).match(text, mention.end)
    if (
        inner
        and mention.end < len(text)
        and not any(_predicates().at(text, i) for i in range(mention.end, inner.end() - 1))
    ):
        return True  # 岱岳区范镇, 石臼港区南作业区
    if mention.kind is not Kind.PLACE:
        return False
    if mention.text[-1] in LEVELLED or mention.end >= len(text):
        return False
    if text[mention.end] in "的之”’，、：。；" or text[mention.end].isdigit():
        return False
    if any(d.start == mention.end for d in scene.dates(sentence)):
        return False
    if scene.starting_at(sentence, mention.end) is not None:
        return False
    if pattern(r"<economy>").match(text, mention.end):
        return False
    return _predicates().at(text, mention.end) is None


def ends_name(text: str, at: int) -> bool:
    """Whether a name that ends at `at` is at its end: a mark or a predicate follows.

    >>> ends_name("总投资2亿元的比亚迪产业园项目", 10), ends_name("总投资2亿元的比亚迪将开工", 10)
    (False, True)
    """
    return at >= len(text) or not text[at].isalnum() or _predicates().at(text, at) is not None


def one_name(text: str, start: int, end: int) -> bool:
    """Whether the words of `start:end` can be the middle of a name: no mark, verb or number.

    >>> one_name("中铁四局高端建筑总部项目", 4, 8), one_name("中铁四局承建的总部项目", 4, 7)
    (True, False)
    """
    words = text[start:end]
    if not re.fullmatch(r"[\u4e00-\u9fff]{1,8}", words) or pattern(
        r"<builds>|[承的在与和及]"
    ).search(words):
        return False
    met = (_predicates().at(text, i) for i in range(start, end))
    return all(word is None or word in NAMING for word in met)


@functools.cache
def _predicates() -> lexicon.WordIndex:
    """Words that end a name on their left: verbs, prepositions, adverbs."""
    words = set(lexicon.load().boundaries)
    for family in VERBS:
        words.update(w for w in load().families[family] if not re.search(r"[\\(\[]", w))
    return lexicon.WordIndex(words)
