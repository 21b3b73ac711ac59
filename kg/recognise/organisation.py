"""Companies and institutions: legal forms, groups, banks, funds; schools, institutes, media.

Takes “青岛东燃燃气设备有限公司”, “山东港口集团”, “山东科技大学文法学院”, “跨境易货贸易联盟”.
Must not take “该公司”, “小微企业”, “驻区高校”, “龙头企业”, “大型央企”, “科研院所”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Candidate, HeadFinder, Reading

COMPANY_EDGE = EdgePolicy(verbs=True, quotes=False, longest=26)
FULL_EDGE = EdgePolicy(verbs=True, quotes=True, longest=30, liberal=True)
INSTITUTION_EDGE = EdgePolicy(
    verbs=True, quotes=False, longest=26, ordinals=True, joins=frozenset("与及")
)
MEMBERS = re.compile(r"等(?:[\d一二三四五六七八九十百千余多]*(?:家|个|所|名)?)[\u4e00-\u9fff]{0,10}?"
                     r"(?P<class>企业|公司|高校|大学|医院|银行|机构|院校|媒体)")  # fmt: skip
CLASS_KIND = {
    "企业": Kind.COMPANY, "公司": Kind.COMPANY, "银行": Kind.COMPANY, "高校": Kind.INSTITUTION,
    "大学": Kind.INSTITUTION, "医院": Kind.INSTITUTION, "院校": Kind.INSTITUTION,
    "媒体": Kind.INSTITUTION,
}  # fmt: skip
OWNERS = frozenset(
    "子公司 全资子公司 控股子公司 分公司 母公司 公司 企业 下属 旗下 所属 管委会 管委 管理委员会 集团 客户 股东".split()
)


class OrganisationRecogniser:
    """Proposes companies and institutions of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._companies = HeadFinder(lexicon.company_heads)
        self._brands = WordIndex(lexicon.companies)
        self._institutions = HeadFinder(dict.fromkeys(lexicon.institution_heads, ""))

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Company and Institution candidates in order of their start."""
        found = [*self._company_heads(reading), *self._brand_names(reading)]
        found += self._institution_heads(reading)
        found += self._list_members(reading)
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

    def _company_heads(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        text = reading.text
        for start, end, head in self._companies.find(text):
            form = self._lexicon.company_heads[head]
            if form == "none" or text.startswith(("化", "制", "业", "公司"), end):
                continue
            if head in ("公司", "集团") and text.startswith(("有限", "公司", "股份", "军"), end):
                continue
            legal = head.endswith(("有限公司", "有限责任公司", "投资基金", "发展基金"))
            policy = FULL_EDGE if legal else COMPANY_EDGE
            edge = self._edges.left_edge(reading, start, policy)
            edge = self._to_area(reading, edge, start) if head.endswith("公司") else edge
            edge = self._behind_class(text, edge, start)
            modifier = text[edge:start]
            if len(modifier) < 2 or self._words.generic(reading, edge, start):
                continue
            if head in ("银行", "基金", "集团", "公司") and modifier.endswith(
                ("投资", "风投", "国有", "商业", "产业", "城市商业", "民营", "社会", "上市", "外贸")
            ) and len(modifier) <= 4:  # fmt: skip
                continue
            if form == "short" and not self._specific(reading, edge, start):
                continue
            found.append(Candidate(edge, end, Kind.COMPANY, "company-head", 1.2))
        return found

    def _behind_class(self, text: str, edge: int, start: int) -> int:
        """Drops a class word and what stands before it: 温州市龙头企业|正泰集团."""
        for word in ("企业", "民企", "国企", "央企", "巨头", "厂商", "独角兽"):
            at = text.rfind(word, edge, start)
            if at >= 0 and start - at - len(word) >= 2:
                return at + len(word)
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
                ):
                    return token.start
        return edge

    def _specific(self, reading: Reading, start: int, end: int) -> bool:
        return self._words.proper(reading, start, end) or "“" in reading.text[start:end]

    def _brand_names(self, reading: Reading) -> list[Candidate]:
        found = []
        for start, end, _ in self._brands.find(reading.text):
            if not self._at_edges(reading, start, end):
                continue
            found.append(Candidate(start, end, Kind.COMPANY, "company-known", 0.6))
        return found

    def _at_edges(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the name stands for itself: no letters or name words glued to it."""
        text = reading.text
        if end < len(text) and (text[end].isascii() and text[end].isalnum()):
            return False
        if start and text[start - 1].isascii() and text[start - 1].isalnum():
            return False
        return reading.at_boundary(start)

    def _institution_heads(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        text = reading.text
        for start, end, head in self._institutions.find(text):
            weak = self._lexicon.institution_heads[head]
            if head.endswith("校") and text.startswith("长", end):
                continue  # 小学|校长
            if weak == 2 or text.startswith(("生", "士", "化", "派", "长", "党委", "在线"), end):
                if not text.startswith(("长",), end):
                    continue
            edge = self._edges.left_edge(reading, start, INSTITUTION_EDGE)
            if re.search(r"[一二三四五六七八九十两]大?$", text[edge:start]):
                continue
            if text[start - 1 : start + 1] == "中小" or text.endswith(("与", "及"), 0, start):
                continue
            modifier = text[edge:start]
            if len(modifier) < 2:
                token = reading.tokens[reading.token_at(start)]
                if token.start == start and len(head) >= 3 and head == "新华社":
                    found.append(Candidate(start, end, Kind.INSTITUTION, "institution-head", 1.1))
                continue
            if self._words.generic(reading, edge, start):
                continue
            if weak == 1 and not self._specific(reading, edge, start):
                continue
            found.append(Candidate(edge, end, Kind.INSTITUTION, "institution-head", 1.1))
        return found

    def _list_members(self, reading: Reading) -> list[Candidate]:
        """Members of “A、B、C等…企业”: typed by the class word behind the list."""
        found: list[Candidate] = []
        text = reading.text
        for match in MEMBERS.finditer(text):
            kind = CLASS_KIND.get(match.group("class"))
            if kind is None:
                continue
            found += [
                Candidate(s, e, kind, "organisation-listed", 0.9)
                for s, e in self.list_items(reading, match.start())
                if 2 <= e - s <= 16
            ]
        return found

    def list_items(self, reading: Reading, end: int) -> list[tuple[int, int]]:
        """The ranges of the items of a 、-list that ends at `end`; empty if none reads well."""
        text = reading.text
        items = []
        position = end
        while position > 0:
            start = position
            while start > 0 and text[start - 1] not in "、，。；：！？“”（）":
                start -= 1
            last = start == 0 or text[start - 1] != "、"
            if last:
                start = self._behind_verb(reading, start, position)
            if start >= position:
                break
            items.append((start, position))
            if last:
                break
            position = start - 1
        return items if self._plain(reading, items) else []

    def _behind_verb(self, reading: Reading, start: int, end: int) -> int:
        edge = end
        index = reading.token_at(end - 1)
        while index >= 0 and reading.tokens[index].start >= start:
            token = reading.tokens[index]
            if token.text in self._lexicon.boundaries or token.tag in ("v", "p", "d", "c", "uj"):
                break
            edge = token.start
            index -= 1
        return edge

    def _plain(self, reading: Reading, items: Sequence[tuple[int, int]]) -> bool:
        """Whether each item could be a name: no digits with measures, no function words."""
        for start, end in items:
            words = [t for t in reading.tokens if start <= t.start and t.end <= end]
            if not words or any(
                w.tag in ("uj", "p", "r", "d", "ul") or w.text[0].isdigit() for w in words
            ):
                return False
            if self._words.generic(reading, start, end):
                return False
            if (
                len(words) == 1
                and words[0].tag[0] in "nvbaj"
                and words[0].tag
                not in (
                    "nz",
                    "nt",
                    "nr",
                    "ns",
                )
            ):
                return False  # 汽车、家电等企业: branches of industry
        return True
