"""Schemes and campaigns in quotation marks, with the head behind them or in them.

Takes “‘百日攻坚’行动”, “实施‘双千计划’”, “‘放管服’改革”, “推出‘自贸贷’”, “获评‘十大改革案例’”,
“‘作风能力提升年’”. Must not take “‘店小二’精神”, “跑好‘最后一公里’”, what somebody says.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.policy_cue import PolicyCues
from kg.recognise.reading import Candidate, Reading

QUOTED = re.compile(r"[“‘]([^“”‘’。]{2,30})[”’]")
TAIL = re.compile(
    r"(?:[\u4e00-\u9fff]{0,12}?)(?:行动计划|行动方案|行动|活动|计划|"
    r"工程|机制|模式|举措|改革|体系|绿色通道|名单|榜单|目录|"
    r"思路|路线图|规划纲要|规划|战略|政策包|攻坚战|保卫战|专项整治|专项斗争|大会战|工作法|制度|新政|倡议|政策)"
)
SLOGAN_TAIL = re.compile(
    r"(?:精神|理念|原则|目标|经验|氛围|要求|责任|能力|作用|意识|定位|新篇章|期间|时期|以来|末|开局|收官)"
)
SLOGAN = re.compile(r"[，；！？]|^(?:一|两|三|四|五|六|七|八|九|十)个")
HEADED = re.compile(
    r".{2,}(?:专项行动|攻坚行动|行动计划|行动|计划|工程|改革|攻坚战|保卫战|工作法|专项整治|若干措施|[\d一二三四五六七八九十]+条)$"
)
"""A quotation that ends in the head of a scheme."""
CAMPAIGN_YEAR = re.compile(r"[\u4e00-\u9fff]{2,12}(?:提升|突破|攻坚|建设|服务|行动|落实|改革|项目|作风|环境|创新|发展|质量|"
                           r"招商|活力|效能|奋进|深化|管理|执行|整治|转型|实干|担当|能力|年活动)年$")  # fmt: skip
HONOURED = re.compile(
    r"(?:获评|入选|获得|荣获|获|获选|被评为|上榜|荣登|列入|入围)(?:了)?(?:全[国省市区县]|首批|第[一二三四五]批|[\u4e00-\u9fff]{2,4}[省市])?$"
)
HELD = ("举办", "举行", "主办", "承办", "组织", "参加")
HELD_THERE = re.compile(r"(?:在[^，。；]{2,16})?(?:隆重|正式|成功|同步)?(?:举行|举办|开幕|拉开)")
AIMS = ("目标", "机遇", "支点", "定位", "任务", "思想", "意识")
REFORMS = ("机制", "制度", "思路", "改革")


class QuoteFinder:
    """Proposes policies (and events held) that quotations name."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder, cues: PolicyCues) -> None:
        self._lexicon = lexicon
        self._no_scheme = tuple(sorted(lexicon.name_words["no_scheme"]))
        self._edges = edges
        self._cues = cues

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Policy and Event candidates in order of their start."""
        found: list[Candidate] = []
        text = reading.text
        for match in QUOTED.finditer(text):
            inner, start, end = match.group(1), match.start(), match.end()
            if SLOGAN_TAIL.match(text, end) or (SLOGAN.search(inner) and "、" not in inner):
                continue
            tail = TAIL.match(text, end)
            if (
                tail is not None
                and text[start - 1 : start] in ("”", "’")
                and (len(tail.group()) > 4 or not self._shared_tail(reading, start))
            ):
                tail = None  # one of several quotations in a row has no tail of its own
            if inner in self._lexicon.slogans and not text[: tail.end() if tail else end].endswith(
                REFORMS
            ):
                continue
            if (
                tail is not None
                and tail.group().endswith("战略")
                and text.startswith(AIMS, tail.end())
            ):
                continue  # “工业强市”战略|目标
            if tail is not None and self._plain_tail(reading, end, tail.end()):
                edge = self._prefix(reading, start)
                held = text[:edge].endswith(HELD) or HELD_THERE.match(text, tail.end())
                if held and text[: tail.end()].endswith("活动"):
                    found.append(Candidate(edge, tail.end(), Kind.EVENT, "event-quoted", 1.3))
                    continue
                found.append(Candidate(edge, tail.end(), Kind.POLICY, "policy-quoted-head", 1.3))
                continue
            if text.startswith(self._no_scheme, end):
                continue
            if HEADED.fullmatch(inner) and self._cues.before(reading, start, self._cues.any):
                found.append(Candidate(start, end, Kind.POLICY, "policy-quoted-head", 1.3))
            elif CAMPAIGN_YEAR.fullmatch(inner):
                found.append(Candidate(start, end, Kind.POLICY, "policy-quoted-year", 1.0))
            elif 4 <= len(inner) <= 16 and HONOURED.search(text[:start]):
                found.append(Candidate(start, end, Kind.POLICY, "policy-honour", 1.0))
            elif 3 <= len(inner) <= 16 and self._cues.before(reading, start, self._cues.issue):
                found.append(Candidate(start, end, Kind.POLICY, "policy-quoted-issued", 1.0))
        return found

    def _shared_tail(self, reading: Reading, start: int) -> bool:
        """Whether the quotation in front is short and stands behind an issuing verb:
        推出“拿地即开工”“交房即交证”改革 are two."""
        opened = reading.brackets.get(start - 1)
        return opened is not None and self._cues.before(reading, opened, self._cues.any)

    def _plain_tail(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the words between the quotation and the head are part of the name."""
        for token in reading.tokens:
            if (
                start <= token.start
                and token.end < end
                and (
                    (
                        token.text not in ("系列", "全面", "全民")
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
