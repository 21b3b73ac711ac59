"""Where a name starts, given where its head starts: the words that belong to it on the left."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.recognise.edge_trim import EdgeTrim
from kg.recognise.firm_words import NUMBERED, in_brand, numbers_firm
from kg.recognise.reading import CLOSING, STOPS, Reading
from kg.recognise.tokens import Token

SOFT = frozenset("重点 重大 主要 全面 综合 高质量 高效 先进 专项 统一 公共 重要 依法 集中".split())
"""Adjectives that end a name on its left unless a noun of the name stands before them."""
YEARS = re.compile(r"[一二三四五六七八九十两\d]+年")
ORGANISED = (
    "集团",
    "公司",
    "银行",
    "大学",
    "学院",
    "医院",
    "协会",
    "局",
    "委",
    "厅",
    "办",
    "企业",
    "政府",
    "管委会",
)
ORDINAL = re.compile(r"第[一二三四五六七八九十]+")
WHOLE = frozenset("全市 全省 全区 全县 全国".split())
CUTTERS = frozenset("由在对与和及将被把向从为是等的了到以据该")
"""Function words that jieba sometimes glues to an unknown word (由雄安, 物等, 称该)."""
NUMERAL = re.compile(r"[\d一二三四五六七八九十百千万亿两几数半多]")
COUNT = re.compile(r"\d|第|.{3}|[家个名位户条项批元吨]$")
"""What makes of a numeral in front of a firm's name a count (三家, 亿元)."""
MEASURED = frozenset("步丈堡桥湖江河山溪湾塘店铺")
"""Last characters of places' names that the dictionary has as numerals (百步, 百丈)."""
PLACE_MORPHEMES = frozenset(
    "街里口湾岛山河湖庄屯店桥坡沟岭寨堡滩台岗泉井塘浦港埠集洼峪坪坝墩圩楼镇城关"
)
"""Last characters of small places' names, which jieba cuts off unknown names (古镇/口)."""


@dataclass(frozen=True, slots=True)
class EdgePolicy:
    """How far a name reaches to the left of its head.

    `verbs` — may nounish words (建设, 管理) behind an area's name belong to the name
    (agencies, companies: yes; projects, zones: no, there they are the clause's verb);
    `quotes` — may a quotation stand inside (“易货达”平台); `longest` in characters.
    """

    verbs: bool = True
    quotes: bool = True
    longest: int = 24
    numbers: bool = False
    bodies: bool = True
    """May a body's name stand inside: not in the name of an area."""
    ordinals: bool = False
    """May 第一, 第二 stand inside: in the names of schools and hospitals."""
    liberal: bool = False
    """Extend over any word that is no boundary: the name of a firm with a legal form."""
    joins: frozenset[str] = frozenset()
    """Conjunctions that may stand inside (及, 与, 和 in 基因编辑研发及应用项目)."""


class EdgeFinder:
    """Finds where a name starts, given where its head starts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._trim = EdgeTrim(lexicon)
        self._takers = lexicon.cues["organise"] | lexicon.cues["issue"]

    @functools.cached_property
    def _zone_heads(self) -> tuple[str, ...]:
        return tuple(sorted(self._lexicon.zone_heads, key=lambda w: (-len(w), w)))

    def is_area(self, text: str) -> bool:
        """Whether a token is an area's name or ends in the head of one."""
        return text in self._lexicon.divisions or text.endswith(self._zone_heads)

    def left_edge(self, reading: Reading, head_start: int, policy: EdgePolicy) -> int:
        """The offset where the name begins; `head_start` itself if nothing belongs to it.

        Walks tokens leftwards over nouns, names, adjectives and nounish verbs; stops at
        punctuation, boundary words, verbs, numbers and at marks that open around it.
        """
        text, tokens = reading.text, reading.tokens
        edge = head_start
        index = reading.token_at(head_start - 1) if head_start else -1
        while index >= 0 and head_start - tokens[index].start <= policy.longest:
            token = tokens[index]
            word = text[token.start : min(token.end, head_start)]
            last = word[-1]
            if policy.quotes and last in CLOSING:
                opened = reading.opening(token.end - 1, head_start, policy.longest)
                if opened is None:
                    break
                edge, index = opened, reading.token_at(opened - 1)
                continue
            if policy.numbers and last in "—-" and self._dash_in_name(reading, token.start):
                edge = token.start
                index -= 1
                continue
            if last in STOPS or last in "“‘”’《》（(<>":
                break
            if word in policy.joins and index and self._joins(tokens[index - 1]):
                edge = token.start
                index -= 1
                continue
            if not self._belongs(reading, index, word, policy):
                break
            edge = token.start
            if token.tag == "x" and word[0] in CUTTERS and len(word) > 1:
                return self._trim.leading(
                    reading, edge + 1, head_start, verbs=policy.verbs and not policy.liberal
                )  # 由雄安|新区
            index -= 1
        return self._trim.leading(
            reading, edge, head_start, verbs=policy.verbs and not policy.liberal
        )

    def _dash_in_name(self, reading: Reading, position: int) -> bool:
        """Whether one dash joins two places of a name: 中国—东盟博览会."""
        text = reading.text
        if position < 2 or text[position - 1] in "—-" or text[position + 1 : position + 2] in "—-":
            return False
        before = reading.tokens[reading.token_at(position - 1)].text
        return before in self._lexicon.countries or before in ("中国", "国际", "亚欧", "欧亚")

    def _belongs(self, reading: Reading, index: int, word: str, policy: EdgePolicy) -> bool:
        lexicon, token = self._lexicon, reading.tokens[index]
        if word in ("年", "月", "日") and index and NUMERAL.search(reading.tokens[index - 1].text):
            return False  # 前10|月|高新区
        if len(word) > 1 and word in lexicon.divisions and word not in lexicon.ambiguous_divisions:
            return True
        if not policy.bodies and word in lexicon.companies:
            return False
        if word in lexicon.nounish:
            before = reading.tokens[index - 1].text if index else ""
            if policy.liberal or before in policy.joins:
                return True
            if before and before[-1] in "”’）":
                return policy.quotes
            if not before or before[-1] in STOPS or before in lexicon.boundaries:
                # behind a verb that takes names (召开, 印发) it begins the name
                return before in lexicon.nounish or (
                    policy.verbs and (before in self._takers or before in WHOLE)
                )
            acts = before.endswith(ORGANISED) or before in lexicon.companies
            if self.is_area(before) or (acts and not policy.verbs):
                return policy.verbs  # 正泰集团|投资建设…项目: the clause's verb
            return self._names(before)
        if policy.ordinals and ORDINAL.fullmatch(word):
            return True
        if policy.numbers and word in ("首次", "首届"):
            return True
        if YEARS.fullmatch(word) and policy.verbs:
            return True
        if word in SOFT and policy.verbs and index:
            before_word = reading.tokens[index - 1]
            return self._noun(before_word) and before_word.text not in lexicon.boundaries
        if word in lexicon.boundaries or self.ends_names(word):
            return in_brand(lexicon, reading, index)
        if not policy.bodies and word.endswith(("银行", "集团", "公司", "大学")):
            return False
        tag = token.tag
        if word == "暨":
            return False
        if tag == "ntitle":
            return policy.numbers
        if tag == "nbody" and not policy.bodies:
            return False
        if len(word) == 1 and word in PLACE_MORPHEMES and index:
            left = reading.tokens[index - 1]
            return self._noun(left) or (left.tag == "m" and not left.text[0].isdigit())
        if policy.liberal:
            if tag == "x" and len(word) > 1 and word[-1] in "由将":
                return False  # 科学|园由|正中投资集团有限公司
            if tag == "m" and NUMBERED.match(reading.text, token.start) is not None:
                return numbers_firm(lexicon, reading, index)
            small = tag == "m" and not COUNT.search(word)  # 中元, 睿亿, 红四方
            return small or tag not in ("uj", "p", "c", "r", "ul", "m")
        if word == "高速":
            return True  # an adverb for the dictionary, a road in names
        if tag[0] in "dpuyrco":
            return False
        if word in lexicon.name_words["zone_craft"] and not policy.bodies:
            return True  # 起重|装备产业园
        if tag[0] == "v" and tag != "vn":
            # behind a noun a verb of two characters is part of the name (产业促进部, 就业群体)
            before_token = reading.tokens[index - 1] if index else None
            return (
                before_token is not None
                and len(word) == 2
                and self._noun(before_token)
                and not self.is_area(before_token.text)
            )
        if tag == "x" and word[-1] in CUTTERS:
            return False  # 物等: an unknown word that jieba glued to a function word
        if tag in ("m", "mq") and not NUMERAL.search(word):
            return True  # 大宗, 零部件, which the dictionary has as numerals
        if tag == "m" and index + 1 < len(reading.tokens) and not word[0].isdigit():
            # 八里街: a numeral inside a place's name
            after = reading.tokens[index + 1]
            if after.text in PLACE_MORPHEMES and len(word) > 1:
                return True
            if word[-1] in MEASURED and len(word) == 2 and after.tag == "nzone":
                return True  # 百步|经济开发区
        if tag[0] in "mq" or word[0].isdigit():
            if word in "亿万千百" and index and reading.tokens[index - 1].text in "、，“":
                return True  # 亿卫生物, 万科: a numeral that begins a name
            return policy.numbers or tag == "eng"
        if tag[0] == "t":
            return policy.numbers
        return True

    def ends_names(self, word: str) -> bool:
        """Whether a word ends names as a phrase: 这是, 充分利用, 贯彻落实, 明确指出."""
        if word[-1] == "是":
            return True
        return len(word) == 4 and any(
            half in self._lexicon.boundaries and half not in self._lexicon.nounish
            for half in (word[:2], word[2:])
        )

    def _joins(self, before: Token) -> bool:
        """Whether 与 or 及 behind a word joins words of one name, not two names."""
        return (
            self._names(before.text)
            and before.tag not in ("nbody", "nzone", "nt")
            and not before.text.endswith(ORGANISED)
            and (before.tag == "vn" or not self.is_area(before.text))  # 合作 is a city, too
        )

    def _names(self, word: str) -> bool:
        if word in self._lexicon.boundaries and word not in self._lexicon.nounish:
            return False
        return word[-1] not in STOPS and word[-1] not in "”’“‘》《）（"

    def _noun(self, token: Token) -> bool:
        if token.text in self._lexicon.boundaries or token.text[-1] in STOPS:
            return False
        return token.tag[0] in "nxjbale" or token.tag == "vn"
