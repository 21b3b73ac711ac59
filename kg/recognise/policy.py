"""Policies: documents, plans, laws, lists, campaigns, schemes and policy instruments.

Takes “《惠企政策词典》3.0版”, “‘百日攻坚’行动”, “先进制造业赋能攻坚战”, “首创‘自贸贷’”.
Must not take “比学赶超”, “《青岛日报》”, “四方责任”, “一项目一策”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.reading import Candidate, HeadFinder, Reading

DOCUMENT_HEADS = ("办法", "规程", "条例", "细则", "方案", "目录", "名录", "意见", "规划", "协议", "行动",
                  "战略", "计划")  # fmt: skip
MEDIA = re.compile(r"(?:日报|晚报|早报|时报|商报|周刊|周报|杂志|报)$")
ONE_EACH = re.compile(r"一[\u4e00-\u9fff]{1,3}一")
REPORTS = ("通报", "简报", "公报", "海报", "年报", "季报", "月报", "汇报", "申报")
DOCUMENT = re.compile(
    r"(?:计划|方案|意见|办法|规划|条例|规定|通知|细则|纲要|目录|法|决定|批复|指南|公告|协议|措施|"
    r"条款|标准|清单|白皮书|蓝皮书|行动|词典|公报|宣言|倡议|章程|准则|规程|名单|基准|通报|简报|导则|规范|制度|报告|若干政策|十条|合同|备忘录|建议|政策|手册|图)"
)
VERSION = re.compile(r"[\d.]+版")
QUOTED = re.compile(r"[“‘]([^“”‘’。]{2,30})[”’]")
QUOTED_TAIL = re.compile(
    r"(?:[\u4e00-\u9fff]{0,12}?)(?:攻坚行动|突破行动|专项行动|系列行动|提质行动|行动计划|行动方案|行动|系列活动|活动|计划|"
    r"工程|长效机制|联动创新机制|保障机制|招商服务机制|服务机制|机制|模式|举措|改革|体系|绿色通道|名单|榜单|目录|"
    r"思路|路线图|规划|战略|政策包|攻坚战)"
)
LISTED = re.compile(r"(?:入选|列入|入围|上榜|公布|发布|跻身)(?:了)?(?=[^，。；：、《》]{4,30}$)")
ENUMERATED = re.compile(
    r"^(?:“)?[一二三四五六七八九十]+是(?P<name>[^，。；：]{2,28}(?:攻坚战|专项行动|行动计划|提升行动|行动))。"
)
ABOUT = re.compile(
    r"关于[^，。；《》“”]{4,32}?的(?:实施意见|指导意见|若干意见|意见|通知|决定|办法|若干措施|规定|方案|批复|决议)"
)
OF_DOCUMENT = re.compile(
    r"(?:出台|印发|制定|颁布|发布)(?:了)?(?P<name>[^，。；、《》“”\d]{4,24}的(?:实施意见|指导意见|若干意见|意见|办法|若干措施|政策措施))"
)
ISSUE_GAP = 10
STRONG_EDGE = EdgePolicy(verbs=True, quotes=True, longest=26, joins=frozenset("及与"))
CUED_EDGE = EdgePolicy(verbs=True, quotes=True, longest=22, joins=frozenset("及与"))
PUBLISHED = re.compile(r"(?:（[^）]{1,20}）)?(?:正式|日前|近日)?(?:印发|公布|发布|出台|颁布)")
SLOGAN_TAIL = re.compile(r"(?:精神|理念|原则|目标|经验|氛围|要求|责任|能力|作用|意识|定位|新篇章)")
SLOGAN = re.compile(r"[，；]|^(?:一|两|三|四|五|六|七|八|九|十)个")


class PolicyRecogniser:
    """Proposes policies (and the papers that 《》 can name) of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._heads = HeadFinder(lexicon.policy_heads)
        issue = lexicon.cues["issue"]
        self._issue = tuple(sorted(issue, key=lambda w: (-len(w), w)))
        self._founding = tuple(sorted(issue | lexicon.cues["sign"], key=lambda w: (-len(w), w)))
        self._any_issue = tuple(
            sorted(
                issue | lexicon.cues["weakissue"] | lexicon.cues["sign"], key=lambda w: (-len(w), w)
            )
        )

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Policy candidates, and Institution for papers in 《》, in order of their start."""
        found = [*self._titled(reading), *self._quoted(reading), *self._headed(reading)]
        found += _phrased(reading.text)
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

    def _titled(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        text = reading.text
        for start, opener in enumerate(text):
            if opener != "《" or start not in reading.brackets:
                continue
            end = reading.brackets[start] + 1
            inner = text[start + 1 : end - 1]
            if len(inner) < 2:
                continue
            if MEDIA.search(inner) and len(inner) <= 8 and not inner.endswith(REPORTS):
                found.append(
                    Candidate(start + 1, end - 1, Kind.INSTITUTION, "institution-paper", 2.0)
                )
                continue
            if not DOCUMENT.search(inner):
                continue  # a book, a song, a film
            version = VERSION.match(text, end)
            if version is not None:
                end = version.end()
            short = inner in ("方案", "意见", "办法", "条例", "规划", "通知", "计划", "规定", "决定",
                              "实施方案", "实施意见", "行动计划", "若干措施", "措施", "工作方案",
                              "纲要", "指南", "标准", "细则", "目录", "协议", "报告")  # fmt: skip
            found.append(Candidate(start, end, Kind.POLICY, "policy-titled", 2.0, contextual=short))
        return found

    def _cue_before(self, reading: Reading, start: int, cues: tuple[str, ...]) -> bool:
        """Whether a cue verb stands before `start`, with quoted items and 、 in between."""
        text = reading.text
        clause = start
        while clause > 0 and text[clause - 1] not in "，。；！？":
            clause -= 1
        gap = text[clause:start]
        gap = re.sub(r"[“‘《][^”’》]*[”’》][^、和与及“‘]{0,8}[、和与及]?", "", gap)
        return any(
            gap.rfind(cue) >= 0 and len(gap) - gap.rfind(cue) - len(cue) <= ISSUE_GAP
            for cue in cues
        )

    def _quoted(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        text = reading.text
        for match in QUOTED.finditer(text):
            inner, start, end = match.group(1), match.start(), match.end()
            if SLOGAN_TAIL.match(text, end) or (SLOGAN.search(inner) and "、" not in inner):
                continue
            tail = QUOTED_TAIL.match(text, end)
            if start and text[start - 1] in "”’":
                tail = None  # one of several quotations in a row has no tail of its own
            if inner in self._lexicon.slogans and not text[: tail.end() if tail else end].endswith(
                ("机制", "制度", "思路")
            ):
                continue
            if tail is not None and self._plain_tail(reading, end, tail.end()):
                edge = self._prefix(reading, start)
                held = text[:edge].endswith(("举办", "举行", "主办", "承办", "组织", "参加"))
                if held and text[: tail.end()].endswith("活动"):
                    found.append(Candidate(edge, tail.end(), Kind.EVENT, "event-quoted", 1.3))
                    continue
                found.append(Candidate(edge, tail.end(), Kind.POLICY, "policy-quoted-head", 1.3))
                continue
            if 3 <= len(inner) <= 16 and self._cue_before(reading, start, self._issue):
                after = text[end : end + 4]
                if after.startswith(("平台", "项目", "中心", "园", "基地", "产业", "企业")):
                    continue
                found.append(Candidate(start, end, Kind.POLICY, "policy-quoted-issued", 1.0))
        return found

    def _plain_tail(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the words between the quotation and the head are part of the name."""
        for token in reading.tokens:
            if (
                start <= token.start
                and token.end < end
                and (
                    (
                        token.text not in ("系列", "全面")
                        and token.tag in ("uj", "p", "c", "r", "d", "ul")
                    )
                    or (
                        token.text in self._lexicon.boundaries
                        and token.text not in self._lexicon.nounish
                        and token.text not in ("系列", "全面")
                    )
                )
            ):
                return False
        return True

    def _prefix(self, reading: Reading, start: int) -> int:
        """Words before the quotation that belong to the name (优化营商环境“突破行动”)."""
        edge = self._edges.left_edge(
            reading, start, EdgePolicy(verbs=False, quotes=False, longest=8)
        )
        words = reading.text[edge:start]
        if edge and reading.text[edge - 1] == "、":
            return start
        if not words or words in self._lexicon.generic_modifiers:
            return start
        for token in reading.tokens:
            if edge <= token.start < start and (
                self._edges.is_area(token.text)
                or len(token.text) == 1
                or token.text in self._lexicon.nounish
            ):
                return start
        return edge

    def _headed(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        text = reading.text
        for start, end, head in self._heads.find(text):
            form = self._lexicon.policy_heads[head]
            if form in ("none", "quoted") or text.startswith(("者", "表", "书", "项目"), end):
                continue
            policy = STRONG_EDGE if form == "strong" else CUED_EDGE
            edge = self._edges.left_edge(reading, start, policy)
            if form == "listed":
                listed = LISTED.search(text[:start])
                if listed is None or not 4 <= start - listed.end() <= 30:
                    continue
                edge = listed.end()
            if form == "cued":
                # a document is also carried out (落实…办法); a mechanism has to be set up
                cues = self._any_issue if head.endswith(DOCUMENT_HEADS) else self._founding
                behind = self._behind_cue(text, start, edge, cues)
                if (
                    behind == edge
                    and PUBLISHED.match(text, end) is None
                    and not self._cue_before(reading, start, cues)
                ):
                    continue
                edge = min(edge, behind)
            if edge >= 2 and text[edge - 2 : edge] == "关于":
                edge -= 2
            modifier = text[edge:start]
            if len(modifier) < 2 or self._generic(reading, edge, start):
                continue
            if (form == "cued" and len(modifier) < 4) or ONE_EACH.match(modifier):
                continue
            if text[:edge].endswith(("项", "个", "各项", "一系列", "的", "等")) and form == "cued":
                continue
            number = re.compile(r"（第[一二三四五六七八九十\d]+批）").match(text, end)
            if number is not None:
                end = number.end()
            found.append(Candidate(edge, end, Kind.POLICY, "policy-head", 0.9))
        return found

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
        generic = self._lexicon.generic_modifiers
        words = [t.text for t in reading.tokens if start <= t.start and t.end <= end]
        return reading.text[start:end] in generic or all(w in generic for w in words)


def _phrased(text: str) -> list[Candidate]:
    """Documents and campaigns whose phrase gives their extent.

    Takes “一是先进制造业赋能攻坚战。”, “通过了关于促进时尚经济高质量发展的意见”,
    “出台了支持新区发展的意见”. Must not take “关于这个问题的意见”.
    """
    found = []
    enumerated = ENUMERATED.match(text)
    if enumerated is not None:
        found.append(
            Candidate(
                enumerated.start("name"), enumerated.end("name"), Kind.POLICY,
                "policy-enumerated", 1.4,
            )
        )  # fmt: skip
    for match in ABOUT.finditer(text):
        if (
            not match.group().startswith(("关于这", "关于该", "关于此"))
            and "《" not in text[max(0, match.start() - 1) : match.start()]
        ):
            found.append(Candidate(match.start(), match.end(), Kind.POLICY, "policy-about", 1.4))
    for match in OF_DOCUMENT.finditer(text):
        if "关于" not in match.group():
            found.append(
                Candidate(match.start("name"), match.end("name"), Kind.POLICY, "policy-about", 1.3)
            )
    return found
