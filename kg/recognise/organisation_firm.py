"""Firms named with a legal form or a head: 有限公司, 集团, 银行, 分行, 基金, 合作社.

Takes “哈电集团哈尔滨电机厂有限责任公司” as one, “市水务集团”, “中铁十二局集团”, the firm alone in
“瑞典宜家集团”. Must not take “该公司”, “国有控股公司”, “农民专业合作社”, “城市商业银行”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.firm_registered import RegisteredNames
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Candidate, HeadFinder, Reading

COMPANY_EDGE = EdgePolicy(verbs=True, quotes=False, longest=26)
FULL_EDGE = EdgePolicy(verbs=True, quotes=True, longest=34, liberal=True)
OWNERS = frozenset(
    "子公司 全资子公司 控股子公司 分公司 母公司 公司 企业 下属 旗下 所属 管委会 管委 管理委员会 客户 股东".split()
)
CLASSES = ("企业", "民企", "国企", "央企", "巨头", "厂商", "独角兽")
RANKED = re.compile(r"[\d百]强$")
"""世界500强|中国电建集团: a rank."""
LEVELS = "省市区县州旗盟"
LEVEL_MADE = re.compile(r"(?:属|级|管|直|内|外|里|上|中|域|场|区|值|镇|乡|民|长|委|政|本|直)")
BUILDER = re.compile(
    r"(?:中国)?(?:中铁|中建|中交|中冶|中水|中核|中化|中煤|中?水电|中?电建|中?能建|中?铁建)"
    r"(?:第?[一二三四五六七八九十]{1,3}|大桥|隧道|电气化|建工|天津|上海|广州|北京|西北|西南|东北|中南|华东)"
    r"(?:工程)?(?:局|航局|航务局|公局|航院|公院|院|冶)(?:集团)?(?:(?:股份)?有限公司|公司)?"
    r"(?:第?[一二三四五六七八九十]{1,3}(?:工程)?(?:分)?公司)?"
)
"""State builders, numbered: 中建三局集团有限公司, 中交二航局."""
LEGAL = ("有限公司", "有限责任公司")
BRANCHES = ("分公司", "分行", "支行")
PARENTS = ("公司", "集团", "银行")


class FirmFinder:
    """Proposes the firms of a sentence that a head names."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._registered = RegisteredNames(lexicon)
        self._heads = HeadFinder(lexicon.company_heads)
        self._kinds = lexicon.name_words["firm_kind"]
        self._farmers = lexicon.name_words["firm_of_farmers"]
        self._countries = tuple(sorted(lexicon.countries - {"中国"}, key=lambda c: (-len(c), c)))
        self._known = tuple(sorted(lexicon.companies, key=lambda c: (-len(c), c)))

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Company candidates by their heads."""
        found: list[Candidate] = []
        text = reading.text
        for start, end, head in self._heads.find(text):
            form = self._lexicon.company_heads[head]
            if form == "none" or text.startswith(("化", "制", "业", "公司", "军", "群", "式"), end):
                continue
            if head in ("公司", "集团") and text.startswith(
                ("有限", "公司", "股份", "（集团"), end
            ):
                continue
            edge = self._of_parent(reading, self._edge(reading, start, head), start, head, found)
            modifier = text[edge:start]
            level = self._level(reading, edge, start)
            if len(modifier) < 2 or (
                not level and self._words.generic(reading, edge, start)
            ):  # fmt: skip
                continue
            if head.endswith(LEGAL) and (
                self._registered.only_lines(modifier)
                or self._registered.cut_short(reading, edge, start)
            ):
                continue  # 实业有限公司, (四川和)邦生物科技有限公司: the rest of a name
            if modifier in self._kinds or (
                not head.endswith("有限公司") and self._kind_only(reading, edge, start)
            ):
                continue
            if form == "short" and not level and not self._specific(reading, edge, start):
                continue
            found.append(Candidate(edge, end, Kind.COMPANY, "company-head", 1.2))
        for match in BUILDER.finditer(text):
            found.append(
                Candidate(match.start(), match.end(), Kind.COMPANY, "company-builder", 1.1)
            )
        return found

    def _edge(self, reading: Reading, start: int, head: str) -> int:
        text = reading.text
        legal = head.endswith(("有限公司", "有限责任公司", "投资基金", "发展基金", "母基金"))
        edge = self._edges.left_edge(reading, start, FULL_EDGE if legal else COMPANY_EDGE)
        if head.endswith(LEGAL):
            edge = self._registered.start(reading, edge, start)
        if legal and text.startswith("（", edge):
            edge = self._before_bracket(reading, edge)
        if legal and edge > 1 and text[edge - 1] == "·":
            edge = self._first_half(reading, edge)
        if head.endswith("公司"):
            edge = self._to_area(reading, edge, start)
        if head in ("分行", "支行", "分公司"):
            for bank in self._known:
                if text.endswith(bank, 0, edge):
                    edge -= len(bank)  # 建行|绍兴分行
                    break
        edge = self._behind_class(text, edge, start)
        edge = self._behind_ordinal(reading, edge)
        return edge if legal else self._behind_country(reading, edge, start)

    def _of_parent(
        self, reading: Reading, edge: int, start: int, head: str, found: list[Candidate]
    ) -> int:
        """A branch's name begins with its parent's: 中铁一局集团第五工程有限公司|成都分公司."""
        if head not in BRANCHES:
            return edge
        parent = max(
            (c for c in found if c.start < edge and edge <= c.end < start),
            key=lambda c: (c.end, -c.start),
            default=None,
        )
        if parent is None or not reading.text.startswith(PARENTS, parent.end - 2):
            return edge
        between = reading.text[parent.end : start]
        plain = re.fullmatch(r"[\u4e00-\u9fff]{2,10}", between) is not None
        return parent.start if plain and not self._acts(reading, parent.end, start) else edge

    def _acts(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a word of the clause, no part of a name, stands in a range."""
        return any(
            t.tag in ("p", "c", "d", "ul", "uj", "r") or t.text in self._lexicon.boundaries
            for t in reading.tokens
            if start <= t.start and t.end <= end
        )

    def _before_bracket(self, reading: Reading, edge: int) -> int:
        """The name in front of （宿迁）: a known firm's, else the words up to a mark."""
        text = reading.text
        for word in self._known:
            if text.endswith(word, 0, edge):
                return edge - len(word)
        return self._words.name_run(reading, edge, 6)

    def _first_half(self, reading: Reading, edge: int) -> int:
        """Where a name begins of which · is a part: 由|扎哈·哈迪德建筑设计咨询（北京）有限公司."""
        token = reading.tokens[reading.token_at(edge - 2)]
        glued = len(token.text) > 2 and token.text[0] in "由在对向与和及将被把从为"
        return token.start + glued

    def _behind_class(self, text: str, edge: int, start: int) -> int:
        """Drops a class word and what stands before it: 温州市龙头企业|正泰集团."""
        if RANKED.search(text[: edge + 1]):
            edge += 1
        for word in CLASSES:
            at = text.rfind(word, edge, start)
            if at >= 0 and start - at - len(word) >= 2:
                return at + len(word)
        return edge

    def _behind_ordinal(self, reading: Reading, edge: int) -> int:
        """Drops what a number in front leaves of its measure: 第八|师|天山铝业."""
        index = reading.token_at(edge)
        token = reading.tokens[index]
        if index and token.start == edge and token.end == edge + 1:
            before = reading.tokens[index - 1]
            if before.tag[0] == "m" and before.text.startswith("第"):
                return token.end
        return edge

    def _behind_country(self, reading: Reading, edge: int, start: int) -> int:
        """Drops the country that a foreign firm is from, unless it is all of its name."""
        text = reading.text
        for country in self._countries:
            if text.startswith(country, edge) and start - edge - len(country) >= 2:
                behind = edge + len(country)
                if self._words.proper(reading, behind, start) or text[behind].isascii():
                    return behind
        return edge

    def _to_area(self, reading: Reading, edge: int, start: int) -> int:
        """A firm's registered name begins with its area: cut off what stands before it."""
        tokens = [t for t in reading.tokens if edge <= t.start < start]
        for i, token in enumerate(tokens):
            if i and token.text in self._lexicon.divisions and len(token.text) > 1:
                before = tokens[i - 1]
                if (
                    before.tag[0] in "vdpc"
                    or before.text in self._lexicon.boundaries
                    or any(t.text in OWNERS for t in tokens[:i])
                    or (i == 1 and self._around(before.text, token.text))
                ):
                    return token.start
        return edge

    def _around(self, area: str, other: str) -> bool:
        """Whether an area's full name stands before that of a province: 遂宁市|四川广义微电子."""
        divisions = self._lexicon.divisions
        return any(d.name == area and d.level != "province" for d in divisions.get(area, ())) and (
            any(d.level == "province" for d in divisions[other])
        )

    def _level(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a level word stands first: 市|水务集团, 县|城投公司 (no 市属, 县级, 全市)."""
        text = reading.text
        if text[start] not in LEVELS or not 3 <= end - start <= 10:
            return False
        return LEVEL_MADE.match(text, start + 1) is None and (
            start == 0 or text[start - 1] not in "全各每本我该此城郊两多有国"
        )

    def _specific(self, reading: Reading, start: int, end: int) -> bool:
        last = reading.tokens[reading.token_at(start)]
        if last.tag == "j" and last.end == end and reading.text.startswith("集团", end):
            return True  # 国电|集团: an abbreviation of its own
        if reading.text[start:end] in self._lexicon.ambiguous_companies:
            return True  # 苹果|公司
        return self._words.proper(reading, start, end) or "“" in reading.text[start:end]

    def _kind_only(self, reading: Reading, start: int, end: int) -> bool:
        """Whether all words say a kind of firm: 农民|专业, 国有|控股, 村|集体|经济."""
        words = [t.text for t in reading.tokens if start <= t.start and t.end <= end]
        generic = self._lexicon.generic_modifiers
        return bool(words) and all(
            w in generic or w in self._kinds or w in self._farmers for w in words
        )
