"""Policies: documents, plans, laws, lists, campaigns, schemes and policy instruments.

Takes “《惠企政策词典》3.0版”, “‘百日攻坚’行动”, “先进制造业赋能攻坚战”, “首创‘自贸贷’”.
Must not take “比学赶超”, “《青岛日报》”, “四方责任”, “一项目一策”, “完善各项制度”.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.policy_cue import PolicyCues
from kg.recognise.policy_phrase import PhraseFinder
from kg.recognise.policy_quote import QuoteFinder
from kg.recognise.policy_title import titled
from kg.recognise.reading import Candidate, HeadFinder, Reading

DOCUMENT_HEADS = ("协议书", "办法", "规程", "条例", "细则", "方案", "目录", "名录", "意见", "规划", "协议", "行动",
                  "战略", "计划", "清单", "规定", "改革", "斗争", "整治")  # fmt: skip
ONE_EACH = re.compile(r"一[\u4e00-\u9fff]{1,3}一")
LISTED = re.compile(
    r"(?:入选|列入|入围|上榜|公布|发布|跻身|荣登|登上|荣列|进入|列为|登陆)(?:了)?(?:[^，。；：《》“”]{4,24}(?:名单|榜单|名录|目录|榜)、)?"
    r"(?=[^，。；：、《》]{4,30}$)"
)
STRONG_EDGE = EdgePolicy(verbs=True, quotes=True, longest=26, joins=frozenset("及与"))
CUED_EDGE = EdgePolicy(verbs=True, quotes=True, longest=22, joins=frozenset("及与"))
PUBLISHED = re.compile(
    r"(?:（[^）]{1,20}）)?(?:正式|日前|近日|已|自[^，。]{2,12}起)?(?:签约|签订|签署|同期启动|印发|公布|发布|出台|颁布|施行|收官|启动)"
)
BATCH = re.compile(r"（第[一二三四五六七八九十\d]+批）")
EARLIER_NAME = re.compile(
    r".*(?:协议|机制|制度|办法|方案|意见|计划|行动|规划|条例|名单|名录|细则|措施|”)(?:和|及|与|以及|、)"
)
ADJACENT = re.compile(r".*[”’](?=[“‘])")
SIGNED = ("备忘录", "协议书", "合作协议书", "协议", "框架协议", "合作协议")
COUNTED = re.compile(r"(?:共|近|约)?[\d一二三四五六七八九十百]+(?:余|多)?[项个份]")
JOINT = re.compile(r"、|以及|[和与及]")
LONG_ENOUGH = {"行动": 6, "改革": 6, "计划": 6}
"""Characters that must stand before a head that ends many common phrases."""


class PolicyRecogniser:
    """Proposes policies (and the papers that 《》 can name) of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._heads = HeadFinder(lexicon.policy_heads)
        self._cues = PolicyCues(lexicon)
        self._quotes = QuoteFinder(lexicon, edges, self._cues)
        self._phrases = PhraseFinder(lexicon)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Policy candidates, and Institution for papers in 《》, in order of their start."""
        found = [
            *titled(reading, self._lexicon.name_words["document"]),
            *self._quotes.candidates(reading),
        ]
        found += self._phrases.candidates(reading)
        sure, open_ = self._headed(reading)
        found += sure
        for candidate in open_:
            found += self._beside(reading, candidate, found)
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

    def _beside(
        self, reading: Reading, candidate: Candidate, sure: list[Candidate]
    ) -> list[Candidate]:
        """The policy right beside another that only lacks a verb: “A机制和B机制”."""
        text = reading.text
        for other in sure:
            joint = JOINT.match(text, other.end)
            if other.kind is not Kind.POLICY or joint is None or other.end >= candidate.start:
                continue
            name = text[joint.end() : candidate.end]
            if 6 <= len(name) <= 26 and not (
                re.search("[，。；：、“”《》的]", name)
                or self._generic(reading, joint.end(), candidate.end - 2)
            ):
                return [replace(candidate, start=joint.end())]
        return []

    def _headed(self, reading: Reading) -> tuple[list[Candidate], list[Candidate]]:
        """Names by their heads: those that stand, and those that lack a verb that issues them."""
        sure: list[Candidate] = []
        open_: list[Candidate] = []
        text = reading.text
        for start, end, head in self._heads.find(text):
            form = self._lexicon.policy_heads[head]
            if form in ("none", "quoted") or text.startswith(("者", "表", "书", "项目"), end):
                continue
            if head in SIGNED and COUNTED.match(text, end):
                continue  # 达成合作意向及协议|110项
            edge = self._edge(reading, start, end, head, form)
            if edge is None or text.count("《", abs(edge), start) > text.count(
                "》", abs(edge), start
            ):
                continue  # 建立伙伴关系并签订《…协议: a head inside a title
            founded = edge >= 0
            edge = abs(edge)
            if edge >= 2 and text[edge - 2 : edge] == "关于":
                edge -= 2
            modifier = text[edge:start]
            if self._slogan(modifier):
                continue
            if not founded:
                open_.append(Candidate(edge, end, Kind.POLICY, "policy-head", 0.8))
                continue
            if len(modifier) < 2 or self._generic(reading, edge, start):
                continue
            if (form == "cued" and len(modifier) < (4 if len(head) < 6 else 2)) or ONE_EACH.match(
                modifier
            ):
                continue
            if modifier.startswith("“") and modifier.endswith("”") and head in SIGNED:
                continue  # the quotation names what was agreed on
            if len(modifier) < LONG_ENOUGH.get(head, 0):
                continue
            if text[:edge].endswith(("项", "个", "各项", "一系列", "的", "等")) and form == "cued":
                continue
            number = BATCH.match(text, end)
            end = end if number is None else number.end()
            sure.append(Candidate(edge, end, Kind.POLICY, "policy-head", 0.9))
        return sure, open_

    def _slogan(self, modifier: str) -> bool:
        """Whether a quotation in front of the head is a figure of speech (“回头看”推广行动)."""
        quoted = re.match(r"“([^”]*)”", modifier)
        return quoted is not None and quoted.group(1) in self._lexicon.slogans

    def _edge(self, reading: Reading, start: int, end: int, head: str, form: str) -> int | None:
        """Where the name begins; negative where only the verb is missing; None for no name."""
        text = reading.text
        policy = STRONG_EDGE if form == "strong" else CUED_EDGE
        edge = self._edges.left_edge(reading, start, policy)
        for pattern in (ADJACENT, EARLIER_NAME):
            earlier = pattern.match(text[edge:start])
            if earlier is not None:  # 签订甲协议及|乙机制
                edge += earlier.end()
        if form == "listed":
            listed = LISTED.search(text[:start])
            if listed is None or not 4 <= start - listed.end() <= 30:
                return None
            return max(edge, listed.end()) if text[edge - 1 : edge] == "、" else listed.end()
        if form == "cued":
            # a document is also carried out (落实…办法); a mechanism has to be set up
            cues = self._cues.any if head.endswith(DOCUMENT_HEADS) else self._cues.founding
            behind = self._behind_cue(text, start, edge, cues)
            if (
                behind == edge
                and not text[:edge].removesuffix("了").endswith(cues)
                and PUBLISHED.match(text, end) is None
                and not self._cues.before(reading, start, cues)
            ):
                return -edge if edge else None
            edge = min(edge, behind)
        return edge

    def _behind_cue(self, text: str, start: int, edge: int, cues: tuple[str, ...]) -> int:
        """All words between an issuing verb and the head: 制定了村庄改造…工作规程."""
        clause = max(text.rfind(mark, 0, start) for mark in "，。；：！？、“”")
        window = text[clause + 1 : start]
        for cue in cues:
            at = window.rfind(cue)
            if at >= 0:
                begin = clause + 1 + at + len(cue)
                begin += 1 if text[begin : begin + 1] in "了好" else 0
                words = text[begin:start]
                if 4 <= len(words) <= 24 and not re.search(r"[\d的将和与]|一批|系列", words):
                    return begin
        return edge

    def _generic(self, reading: Reading, start: int, end: int) -> bool:
        generic = self._lexicon.generic_modifiers | self._lexicon.policy_classes
        words = [t.text for t in reading.tokens if start <= t.start and t.end <= end]
        return reading.text[start:end] in generic or all(w in generic for w in words)
