"""Lists of names: the items of “A、B和C” before a class word, each a range of the sentence.

Takes the three items of “金能科技、双星轮胎和海西重机等企业”. Must not take the branches of
“汽车、家电等企业”, nor cut “安和酒业” in two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Candidate, Reading

MEMBERS = re.compile(r"等(?:[\d一二三四五六七八九十百千余多]*(?:家|个|所|名)?)[\u4e00-\u9fff]{0,10}?"
                     r"(?:\d+强)?[\u4e00-\u9fff]{0,6}?"
                     r"(?P<class>企业|公司|高校|大学|医院|银行|机构|院校|媒体)(?!家)")  # fmt: skip
CLASS_KIND = {
    "企业": Kind.COMPANY, "公司": Kind.COMPANY, "银行": Kind.COMPANY, "高校": Kind.INSTITUTION,
    "大学": Kind.INSTITUTION, "医院": Kind.INSTITUTION, "院校": Kind.INSTITUTION,
    "媒体": Kind.INSTITUTION,
}  # fmt: skip
MADE = ("项目", "产业园", "基地", "生产线", "工程", "园区")
"""Ends of items in which figures stand: 年产30万吨电解液项目."""
GATHERS = re.compile(
    r".*(?:(?:已|已经|现已|先后|陆续|目前)(?:布局|集聚|聚集|吸引|拥有|培育|落户|形成)|引进|引入|招引|汇聚)(?:了|有|起)?"
)
"""An area and its verb before the first item: 桃花工业园已布局|江淮汽车."""
POWER = re.compile(r"[\u4e00-\u9fff]{2,}\d[\d.]*(?:万|兆)?(?:兆瓦|千瓦|吨|[MG][Ww])")
PEOPLE = frozenset("领导 同志 嘉宾 负责人 代表 人员 专家 客商 单位 地 省 市".split())
FACILITIES = ("工厂", "生产线", "产业园", "基地", "项目", "园区", "平台", "工业园")
CLASSED = re.compile(r"\d|企业|公司|单位|高校|机构")
PROPER_TAGS = ("nz", "nt", "nr", "ns", "nrt", "nrfg")
"""Tags of a single word that can be an item by itself."""


PARTY = re.compile(
    r"[^，。；：、]*?(?:政府|管委会|管理委员会|[省市区县州旗]委|党工委|[局厅])(?:与|和|同|跟|联合)(?=[\u4e00-\u9fff]{3})"
)
"""A body of state with whom those of a list do something, before the first of them."""


class ListReader:
    """Reads the items of lists."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = Modifiers(lexicon)

    def members(self, reading: Reading) -> list[Candidate]:
        """Members of “A、B、C等…企业”: typed by the class word behind the list."""
        found: list[Candidate] = []
        for match in MEMBERS.finditer(reading.text):
            kind = CLASS_KIND.get(match.group("class"))
            if kind is None or not self._nominal(reading, match.start(), match.start("class")):
                continue
            found += [
                Candidate(s, e, kind, "organisation-listed", 0.9)
                for s, e in self.items(reading, match.start())
                if 2 <= e - s <= 16
                and not (kind is Kind.COMPANY and reading.text.endswith(FACILITIES, s, e))
            ]
        return found

    def _nominal(self, reading: Reading, start: int, end: int) -> bool:
        """Whether only nouns and numbers stand between 等 and the class word: no verb makes
        the class the object of a clause (等领导来到甲公司)."""
        return not any(
            token.text in PEOPLE
            or token.tag in ("p", "r", "ul", "uj", "d", "ns", "nt")
            or (token.tag == "v" and token.text not in self._lexicon.nounish)
            for token in reading.tokens
            if start < token.start and token.end <= end
        )

    def items(self, reading: Reading, end: int) -> list[tuple[int, int]]:
        """The ranges of the items of a list that ends at `end`; empty if none reads well."""
        text = reading.text
        items: list[tuple[int, int]] = []
        position = end
        while position > 0:
            start = position
            while start > 0 and text[start - 1] not in "、，。；：！？“":
                if text[start - 1] in "）”":
                    opened = reading.brackets.get(start - 1, -1)
                    if opened < 0 or start - opened > 16:
                        break
                    start = opened
                    continue
                if text[start - 1] == "（":
                    break
                start -= 1
            last = start == 0 or text[start - 1] != "、"
            first = self.behind_verb(reading, start, position)
            if last or (first > start and self._acts(reading, start, first)):
                start, last = first, True
            if start >= position:
                break
            acted = GATHERS.search(reading.text, start, position)
            if acted is not None:
                start, last = acted.end(), True
            holder = self._behind_holder(reading, start, position)
            if holder is not None:
                start, last = holder, True
                if start >= position:
                    break  # 副盟长、旗委书记孙书涛与|甲集团: posts are no items
            party = PARTY.match(text, start, position)
            if party is not None:
                start, last = party.end(), True  # 海宁市政府与|甲集团、乙公司等企业
            money = reading.text.rfind("元的", start, position)
            start = money + 2 if money >= 0 else start  # 计划总投资30亿元的|甲项目
            items += self.halves(reading, start, position) if position == end else [
                (start, position)
            ]  # fmt: skip
            if last:
                break
            position = start - 1
        return items if self._plain(reading, items) else []

    def _behind_holder(self, reading: Reading, start: int, end: int) -> int | None:
        """Behind the 与 that follows a post's holder in a range, its end if none follows, None
        where no post is told: 书记孙书涛与|甲集团."""
        words = [t for t in reading.tokens if start <= t.start and t.end <= end]
        titles = [i for i, word in enumerate(words) if word.tag == "ntitle"]
        if not titles:
            return None
        behind = words[titles[-1] + 1 :]
        return next((t.end for t in behind if t.text in ("与", "和", "同", "跟", "向")), end)

    def _acts(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a verb or 的 stands in a range: what is behind it is the list's first item."""
        return any(
            (t.tag == "v" and t.text not in self._lexicon.nounish) or t.text == "的"
            for t in reading.tokens
            if start <= t.start and t.end <= end
        )

    def halves(self, reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
        """The last item cut at 和, 与 or 及: two names, unless one would be a character."""
        for token in reading.tokens:
            if token.text in ("和", "与", "及", "以及") and start + 2 <= token.start:
                if token.end <= end - 3:
                    if CLASSED.search(reading.text[start : token.start]):
                        return [(token.end, end)]  # 11家企业和|中都物流
                    return [(token.end, end), (start, token.start)]
        return [(start, end)]

    def behind_verb(self, reading: Reading, start: int, end: int) -> int:
        """Where the first item of a list begins in a range: behind the last verb."""
        edge = end
        index = reading.token_at(end - 1)
        while index >= 0 and reading.tokens[index].start >= start:
            token = reading.tokens[index]
            joins = token.text in ("和", "与", "及", "以及", "至", "高速") and token.start < end
            joins = joins and (token.end < end or token.text == "高速")
            if len(token.text) == 4 and any(
                half in self._lexicon.boundaries and half not in self._lexicon.nounish
                for half in (token.text[:2], token.text[2:])
            ):
                break  # 全力支持, which jieba has as one word
            noun = (edge < end and token.text in self._lexicon.nounish) or (
                edge == end and token.tag in ("v", "vn")
            )  # 80兆瓦光伏|发电 ends a name
            if not (joins or noun) and (
                token.text in self._lexicon.boundaries or token.tag in ("v", "p", "d", "c", "uj")
            ):
                break
            edge = token.start
            index -= 1
        while edge < end:  # the verb that the list is the object of: 建设|金能科技、…
            first = reading.tokens[reading.token_at(edge)]
            if first.text not in ("和", "与", "及", "以及", "至") and (
                first.text not in self._lexicon.nounish
            ):
                break
            edge = first.end
        return edge

    def _made(self, reading: Reading, start: int, end: int) -> bool:
        """Whether figures belong to an item: 年产30万吨电解液项目, 锋电能源80兆瓦光伏发电."""
        text = reading.text[start:end]
        return text.endswith(MADE) or POWER.match(text) is not None

    def _plain(self, reading: Reading, items: Sequence[tuple[int, int]]) -> bool:
        """Whether each item could be a name: no digits with measures, no function words."""
        for start, end in items:
            words = [t for t in reading.tokens if start <= t.start and t.end <= end]
            if not words or any(
                (w.tag in ("uj", "p", "r", "d", "ul") and len(w.text) > 1)
                or w.text in ("的", "了")
                or (w.text[0].isdigit() and not self._made(reading, start, end))
                for w in words
            ):
                return False
            if self._words.generic(reading, start, end):
                return False
            if len(words) == 1 and words[0].tag[0] in "nvbaj" and words[0].tag not in PROPER_TAGS:
                return False  # 汽车、家电等企业: branches of industry
        return True
