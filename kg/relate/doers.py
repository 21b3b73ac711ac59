"""Who does a verb that stands beside its object: “A在…投资建设的X”, “X由A投资、B承建”.

Takes both ends of the attribute or of the 由-phrase: several doers with a verb each, doers in a
list, places, sums and adverbs between doer and verb. Must not take the place for the doer
(“A在宜城市建设的X”), who only visited (“A参观B建设的X”), or a firm's employee.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Kind, Modality
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.signatures import AREAS

AMOUNT = r"[\d.]+[万亿]?(?:元|美元|欧元|港元|日元|人民币)?"
SUM = (
    rf"(?:(?:计划|预计)?(?:总|斥|独|合|出|捐|增|注)?(?:投资|投入|出资|斥资|筹资|融资|巨资|资)(?:约|近|超|逾|达|为)?"
    rf"(?:{AMOUNT}(?:余|多)?(?:[万亿]元)?(?:人民币)?|巨资)?)"
)
MANNER = re.compile(
    rf"(?:等(?!待|候)(?:[\d一二三四五六七八九十百两多几余]*(?:家|个|所|名|方)?)?"
    r"(?:[\u4e00-\u9fff]{0,6}?(?:单位|部门|企业|公司|高校|院校|机构|央企|国企|民企|集团|协会|媒体|院所|县区|地区|银行|学校|方))?"
    r"|联合|共同|负责|牵头|独家|独立|合力|合作|携手|联手|分别|具体|全资|全额|独资|合资|自主|亲自|首次|正式|隆重|成功|先后|陆续|已经|已|"
    r"近日|日前|今年|去年|昨天|今天|昨日|今日|上午|下午|当天|将|拟|计划|准备|参与|参加|协助|组织|主导|率先|在全[国省市球]|(?:面)?向(?:社会|全[国省市])|"
    r"对外|统一|专门|重点|全力|着力|援助|援|捐资|捐|着手|开始|启动|[\d年月日]{2,11}|在□+(?:市|县|区)?(?:[内上]|境内)?|于□+|为□+|"
    rf"{SUM}|审议|研究|制定|倾力|精心|投融资|一期|二期|负责人?)*+"
)
"""What may stand between a doer and the verb; □ are the characters of an area's name."""
TARGET = re.compile(
    r"(?:面向|针对|覆盖|惠及|(?<![成因认作称名定列])为(?!由)|(?<![应绝相面])对|(?<![面方走志])向|给|替|辐射)(?:全[省市县区国])?(?:[^，。；：的由]{0,3}个)?(?:广大|所有|各)?$"
)
"""What makes a body the one for whom something is done: 面向|乡村学校|开展."""
BEFORE_LIST = re.compile(r"(?:在|于|到|赴|来|从|往|位于|落户|走进|来自)$")
"""What makes areas the place of a verb, not its doers."""
DETOUR = (
    r"(?:(?:总投资|计划总投资|概算总投资|估算总投资|投资|占地(?:面积)?|建筑面积|总建筑面积|年产|全长|总长)[^，。；、的]{1,16}的)?"
    r"(?:[“‘]|20\d\d年(?:度)?|(?:一批|这一|该|首个|首座|首家|首条|国内首个|全国首个|全省首个|全市首个|本市首个|[^，。；、“”的]{0,6}(?:重点|重大)))*+"
)
"""What may stand between “的” and the object: a quantity, a quotation mark, a rank."""
COMMITTED = re.compile(rf"(?:投资|投入|出资|斥资|投|注资)[^，。；]{{0,4}}?(?:{AMOUNT}|巨资)")
SKIP = re.compile(
    r"(?:由)?[^，。；：由]{2,40}?(?:指导|主办|承办|协办|支持|监理|设计|投资|承建|建设|施工|运营|建设运营)(?:[，、；]|并由|和)(?:由)?"
)
JOINT = re.compile(r"(?:[，、；]|和|并|以及)?(?:并)?(?:将|拟)?(?:由)?")


@dataclass(frozen=True, slots=True)
class Doing:
    """Doers (mention indices) and the verb that they share: sentence offsets and the word."""

    doers: tuple[int, ...]
    start: int
    end: int
    verb: str
    modality: Modality


class DoerFinder:
    """Looks for the doers of one family of verbs."""

    def __init__(
        self, verbs: Iterable[str], kinds: frozenset[Kind], places: frozenset[Kind] | None = None
    ) -> None:
        """`verbs` are words, the longest is taken first; `kinds` may do them, and `places` of
        these (all, if not given) may also be where it is done (在清华大学举办的论坛)."""
        self._places = kinds if places is None else places
        words = sorted(set(verbs), key=lambda w: (-len(w), w))
        self._verb = re.compile(rf"(?P<verb>{'|'.join(words)})(?:了)?")
        self._kinds = kinds

    def attributive(self, context: ArticleContext, number: int, index: int) -> tuple[Doing, ...]:
        """The doers in the attribute before a mention: “由A主办、B承办的|X”, “A投资5亿元建设的|X”."""
        text = context.text(number)
        thing = context.mentions[index]
        clause = context.clause_at(number, thing.start)
        head = text[clause.start : thing.start]
        closing = re.search(rf"的{DETOUR}$", head)
        if closing is None:
            return ()
        stop = clause.start + closing.start()
        floor = text.rfind("。", 0, stop) + 1
        found: list[Doing] = []
        while True:
            doing = self._ending_at(context, number, stop, floor)
            if doing is None:
                return tuple(reversed(found))
            found.append(doing)
            before = context.mentions[doing.doers[0]].start
            if text.endswith("由", 0, before):
                before -= 1
            joint = re.search(r"(?:[、，和并]|并由)$", text[:before])
            if joint is None:
                return tuple(reversed(found))
            stop = joint.start()

    def _ending_at(
        self, context: ArticleContext, number: int, stop: int, floor: int
    ) -> Doing | None:
        """Doers and their verb, which ends at `stop`."""
        for actor in reversed(context.outer[number]):
            mention = context.mentions[actor]
            if mention.end > stop - 1 or mention.start < floor or mention.kind not in self._kinds:
                continue
            if stop - mention.end > 40:
                return None
            if mention.kind in self._places and self._is_no_doer(context, number, actor):
                continue
            doing = self._from(context, number, actor, stop)
            if doing is not None:
                return doing
            if mention.kind not in AREAS:
                return None
        return None

    def _is_no_doer(self, context: ArticleContext, number: int, index: int) -> bool:
        """Whether a mention, or the list that it ends, stands behind 在 or 到."""
        chain = context.chain_to(number, index, self._kinds)
        first = context.mentions[chain[0]].start
        while True:  # 在|湖北省|襄阳市: the preposition stands before the outer area
            outer = context.ending_at(number, first, AREAS)
            if outer is None:
                break
            first = context.mentions[outer].start
        return BEFORE_LIST.search(context.text(number)[:first]) is not None

    def ending(
        self, context: ArticleContext, number: int, start: int, position: int
    ) -> Doing | None:
        """The doers right before a verb that begins at `position`, none named before `start`."""
        text = context.text(number)
        verb = self._verb.match(text, position)
        if verb is None:
            return None
        return self._ending_at(context, number, verb.end(), start)

    def _from(
        self, context: ArticleContext, number: int, actor: int, stop: int | None
    ) -> Doing | None:
        """A doer, what stands between, and the verb, which ends at `stop` where that is given."""
        text = context.text(number)
        mention = context.mentions[actor]
        if TARGET.search(
            text, 0, context.mentions[context.chain_to(number, actor, self._kinds)[0]].start
        ):
            return None
        masked = context.masked(number, mention.end, AREAS)
        for start in (mention.end, *context.unknown_ends(number, mention.end)):
            manner = MANNER.match(masked, start)
            for at in range(manner.end() if manner else start, start - 1, -1):
                verb = self._verb.match(text, at)
                if verb is not None and (stop is None or verb.end() == stop):
                    return Doing(
                        context.chain_to(number, actor, self._kinds),
                        at,
                        verb.end(),
                        verb["verb"],
                        modality_before(text, at),
                    )
        return None

    def behind(self, context: ArticleContext, number: int, position: int) -> Iterator[Doing]:
        """The doers of a 由-phrase that begins at `position`, behind “由”: “A投资、B承建”."""
        text = context.text(number)
        skipped = False
        while True:
            doing = None
            for over in (False, True):
                chain = context.list_from(number, position, self._kinds, over=over)
                doing = self._from(context, number, chain[-1], None) if chain else None
                if doing is not None:
                    yield Doing(chain, doing.start, doing.end, doing.verb, doing.modality)
                    position, skipped = doing.end, False
                    break
            if doing is None:
                stray = SKIP.match(text, position)
                if stray is None or skipped:
                    return
                position, skipped = stray.end(), True
                continue
            joint = JOINT.match(text, position)
            if joint is None or not joint.group():
                return
            position = joint.end()


def committed(text: str, start: int, end: int) -> bool:
    """Whether a plan names the sum: “准备投入12亿元”, “拟出资5亿元”; such a firm takes part."""
    return COMMITTED.search(text[start:end]) is not None
