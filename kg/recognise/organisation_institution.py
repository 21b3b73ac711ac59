"""Institutions: universities, schools, institutes, hospitals, media, associations, theatres.

Takes “海宁市第一中学”, “温州医科大学附属第一医院”, “电子科技大学长三角研究院（衢州）”, “县妇幼保健院”.
Must not take “驻区高校”, “三甲医院”, “行业协会商会”, “中小学校”, “一所小学”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Candidate, HeadFinder, Reading

EDGE = EdgePolicy(
    verbs=True, quotes=False, longest=30, ordinals=True, joins=frozenset("与及")
)  # fmt: skip
ORDINAL = re.compile(
    r"第[一二三四五六七八九十百]+(?:实验|高级|初级|职业|人民|附属|中|医科|师范|中医|职业高级|实验初级){0,2}$"
)
"""What jieba may cut wrongly before a head: 第一中|学."""
AFFILIATED = re.compile(
    r"(?:第[一二三四五六七八九十]+)?(?:附属|附设|临床)(?:第[一二三四五六七八九十]+)?[\u4e00-\u9fff]{0,10}?"
    r"(?:医院|高级中学|实验中学|中学|实验小学|小学|实验学校|学校|幼儿园|高中|初中|口腔医院)"
)
NUMBERED = re.compile(
    r"(?<=大学)第[一二三四五六七八九十]+(?:人民|中心|临床|中医)?医院|(?<=大学)(?:口腔|肿瘤|中医|妇产|儿童|眼科)医院"
)
"""A university's hospitals: 兰州大学|第一医院."""
CAMPUS = re.compile(
    r"(?:分校|分院|[\u4e00-\u9fff]{1,4}(?:校区|院区|分校|分院|分馆)|[东西南北新]馆(?![长员]))(?![长员内外里])"
)
PARTY_OF = re.compile(r"党委(?!(?:副?书记|常委|委员)(?!会))")
"""A committee's name, not a post at the school itself (浙江大学|党委书记)."""
BODY_JOINED = re.compile(
    r".*(?:政府|[省市区县州旗]委|管委会|公司|集团|银行|大学|[^结大格全]局|厅)(?:与|和|及|同|联合|携手)(?=[\u4e00-\u9fff])"
)
"""A body that is joined to the institution behind it."""
ACADEMY = re.compile(
    r"(?:中科院|中国科学院|中国农科院|中国农业科学院|中国林科院|[省市]农科院|[省市]科学院)(?P<of>[\u4e00-\u9fff]{2,8}?(?:研究所|研究院|所))"
    r"(?:[\u4e00-\u9fff]{2,3}分所)?(?![有在以属长需谓得能说述示称做])"
)
"""An institute by its academy and field: 中科院金属所, 中科院微电子所昆山分所."""
PLACED = re.compile(r"（(?P<place>[\u4e00-\u9fff]{2,6})）")
PRAISE = re.compile(r"[省市县区]级$|一流|高水平|领先|知名|著名|优质")
WHOLE = ("全国", "中国", "国际", "世界", "亚洲", "中华", "全球")
OTHER = re.compile(
    r".*(?:(?:大学|医院|学院|学校|中学)[将把对由]|(?:协会|商会|促进会|学会|联合会)(?:组织|牵头|联合|举办))(?=[\u4e00-\u9fff]{2})"
)
LEVELS = "省市区县州旗盟"
LEVEL_MADE = re.compile(r"(?:属|级|管|直|内|外|里|上|中小|域|场|区|值|乡|村|民|长|委|政)")
SEVERAL_AREAS = re.compile(r"[二三四五六七八九十两几多数各](?:省|市|县|区|镇|乡|州)(?![委府])")
"""Several areas: schools and hospitals of theirs are many."""


class InstitutionFinder:
    """Proposes the institutions of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._heads = HeadFinder(dict.fromkeys(lexicon.institution_heads, ""))
        self._known = WordIndex(lexicon.institutions)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Institution candidates: known short names, and names by their heads."""
        found = [
            Candidate(start, end, Kind.INSTITUTION, "institution-known", 0.7)
            for start, end, word in self._known.find(reading.text)
            if reading.at_boundary(start)
            and (reading.at_boundary(end) or len(word) > 2)
            and not reading.text.startswith(("帮", "路", "街", "版", "网"), end)
        ]
        for match in ACADEMY.finditer(reading.text):
            if self._field(reading, match.start("of"), match.end("of")):
                found.append(
                    Candidate(
                        match.start(), match.end(), Kind.INSTITUTION, "institution-academy", 1.2
                    )
                )
        for start, end, head in self._heads.find(reading.text):
            candidate = self._headed(reading, start, end, head)
            if candidate is not None:
                found += self._longer(reading, candidate)
        return found

    def _field(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a range names a field or a place, and holds no word of the clause."""
        return not any(
            t.tag in ("p", "d", "ul", "uj", "r", "ntitle")
            or (len(t.text) > 1 and t.text in self._lexicon.boundaries)
            for t in reading.tokens
            if start <= t.start < end
        )

    def _headed(self, reading: Reading, start: int, end: int, head: str) -> Candidate | None:
        text = reading.text
        weak = self._lexicon.institution_heads[head]
        if PARTY_OF.match(text, end) or text.startswith(
            (
                "生",
                "士",
                "化",
                "长",
                "在线",
                "级",
                "制",
                "员",
                "发展中心",
                "管理中心",
                "集团",
            ),
            end,
        ):
            if head.endswith("校") or not text.startswith("长", end):
                return None  # 小学|校长, 大学|生
        if weak == 2 or (text.startswith("派", end) and head.endswith("学院")):
            return None
        if text[start - 1 : start] + head in ("大学校", "招商会", "招商联合会"):
            return None  # 温州大学|校地合作, 产业|招商会
        if head.endswith(("一中", "二中", "三中", "日报", "晚报")) and text.startswith(
            ("学", "社", "院"), end
        ):
            return None  # 第一中|学, 日报|社
        head_start = start
        ordinal = ORDINAL.search(text[max(0, start - 8) : start])
        if ordinal is not None:
            start -= len(ordinal.group())
        edge = self._edges.left_edge(reading, start, EDGE)
        if re.search(r"[一二三四五六七八九十两]大?$|[几数]所$", text[edge:start]):
            return None
        if text[start - 1 : start + 1] == "中小" or text.endswith(("与", "及"), 0, start):
            return None
        edge = self._behind_join(reading, edge, start, head)
        other = OTHER.match(text[edge:start])
        edge = edge + other.end() if other is not None else edge
        modifier = text[edge:head_start]
        if PRAISE.search(modifier) or SEVERAL_AREAS.match(modifier):
            return None  # 一流研究院, 三县乡村学校
        level = self._level(reading, edge, head_start)
        if len(modifier) < 2 and not level:
            return None
        classes = self._lexicon.name_words["institution_class"]
        if not level and (modifier in classes or self._words.generic(reading, edge, head_start)):
            return None
        if weak == 1 and not level and not self._specific(reading, edge, head_start):
            return None
        if weak == 3 and not self._named(reading, edge, head_start):
            return None
        return Candidate(edge, end, Kind.INSTITUTION, "institution-head", 1.1)

    def _behind_join(self, reading: Reading, edge: int, start: int, head: str) -> int:
        """Behind the last 与 or 及 where a university or hospital stands: these have none in
        their names (市政府与|兰州大学); an institute may (中国汽车技术与标准研究院)."""
        joint = BODY_JOINED.search(reading.text, edge, start)
        if joint is not None:
            return joint.end()  # 市政府与|省农科院
        if not head.endswith(
            ("大学", "学院", "医院", "学校", "中学", "小学", "联盟", "协会", "中")
        ):
            return edge
        if reading.text[edge:start].endswith(("与项目", "与合作", "与发展", "与应用")):
            return edge
        fields = self._lexicon.name_words["discipline"] if head == "学院" else frozenset()
        joins = [
            t.end
            for t in reading.tokens
            if edge <= t.start < start
            and t.text in ("与", "及")
            and not (t.start > edge and self._word_before(reading, t.start) in fields)
        ]
        return joins[-1] if joins else edge

    def _word_before(self, reading: Reading, position: int) -> str:
        return reading.tokens[reading.token_at(position - 1)].text

    def _level(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a level word stands first: 市|中医院, 县|人民医院 (no 市属, 县级)."""
        text = reading.text
        if text[start] not in LEVELS or end - start > 12:
            return False
        return LEVEL_MADE.match(text, start + 1) is None and (
            start == 0 or text[start - 1] not in "全各每本我该此城郊两多有国乡"
        )

    def _specific(self, reading: Reading, start: int, end: int) -> bool:
        text = reading.text
        if text.startswith(WHOLE, start):  # 全国小微企业联盟
            return sum(start <= t.start and t.end <= end for t in reading.tokens) >= 3
        return self._words.proper(reading, start, end) or "“" in text[start:end]

    def _named(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the words before a centre's head make a name: its level or place, and two
        words of its field."""
        text = reading.text
        words = [t for t in reading.tokens if start <= t.start and t.end <= end]
        placed = text.startswith(("国家", "中国"), start) or self._words.proper(reading, start, end)
        return placed and len(words) >= 3

    def _longer(self, reading: Reading, found: Candidate) -> list[Candidate]:
        """A name and what goes on with it: its hospital or school, its campus, its place."""
        text, end = reading.text, found.end
        for pattern in (AFFILIATED, NUMBERED, CAMPUS):
            match = pattern.match(text, end)
            if match is not None:
                end = match.end()
        placed = PLACED.match(text, end)
        if placed is not None and (
            placed.group("place") in self._lexicon.divisions
            or placed.group("place").endswith(("校区", "院区"))
        ):
            end = placed.end()
        if end == found.end:
            return [found]
        whole = Candidate(found.start, end, Kind.INSTITUTION, "institution-head", 1.1)
        return [whole, found] if text[found.end] != "（" else [whole]
