"""Events: named or clearly individual meetings, ceremonies, forums, fairs, festivals.

Takes “区第三届人大财政经济委员会第五次会议”, “第30届青岛国际啤酒节”, “党的二十大”, “揭牌仪式”
(inside its article). Must not take “会议强调”, “现场会交流会”, “会议室”, “大会堂”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.event_extent import EventExtent
from kg.recognise.event_phrase import PhraseFinder, behind_other, joined, of_a_class
from kg.recognise.reading import Candidate, HeadFinder, Reading

EDGE = EdgePolicy(verbs=True, quotes=True, longest=44, numbers=True, joins=frozenset("暨和与及"))
CONGRESS = re.compile(
    r"(?:党的|中国共产党第)?(?:十[六七八九]大|二十大(?!几)|十[八九]届[一二三四五六七]中全会|二十届[一二三四五六七]中全会|"
    r"全国两会)"
)
SESSION = re.compile(r"(?:首次|首届|第?[一二三四五六七八九十\d]+(?:届|次|轮|批|期)|\d{4}年?)")
HELD = re.compile(
    r"(?:（[^）]*）)?(?:上|期间|现场|闭幕|开幕|召开|举行|举办|在|隆重|正式|顺利|圆满|启动|于|开班|如期|精神|暨)"
)
GENERAL = re.compile(r"每个|每年|都要|各类|各种|或者|例行")
CALLED = re.compile(
    r"(?:召开|举行|举办|主办|承办|协办|开展|出席|参加|主持|列席|参与|见证|邀请|迎来|筹备|办好|办成|观看|亮相|参观)(?:了|过)?"
)
APART = re.compile(
    r"[，。；：、！？‘’（）\s的了着在对将把被从于为等或及]|召开|举行|\d+[次场个项]|多次|系列"
)
MEETINGS = frozenset(
    "座谈会 推介会 推进会 动员会 发布会 新闻发布会 现场会 恳谈会 调度会 对接会 研讨会 交流会 洽谈会".split()
)
BARELY = re.compile(r"(?:召开|举行|举办|主持召开|组织召开)(?:了)?$")
SINGLE = re.compile(r"[，。；]|上|并")
LEARNT = re.compile(
    r"(?:认真|深入|全面|及时|迅速|第一时间|切实|坚决|学习|贯彻|落实|传达|领会|宣传|宣讲|贯通|围绕|根据|按照|对标|结合)+"
)
COUNTED = re.compile(r"\d+(?:个|项|场)")
HELD_NOW = re.compile(
    r"(?:在[\u4e00-\u9fff]{1,12})?(?:隆重|正式|顺利)?(?:召开|举行|举办|开幕|闭幕)"
)
BODY = re.compile(r"(?:中共)?(?:省|市|区|县|州|旗|盟|镇|乡)(?:委|政府|人大|政协)")
ORGAN = re.compile(r"人民$")
ORGAN_ACTS = re.compile(r"代表|常务|委员|备案|及其|报告|负责|行使|选举|批准|[^，。；]{0,2}议事")
"""What says that a people's congress is the body, not one of its sessions: …人民代表大会|代表."""
FILED = re.compile(
    r"(?:报请?|提请|提交)(?=[\u4e00-\u9fff]{2,16}(?:人大|人民代表大会|政协)[\u4e00-\u9fff]*次)"
)
"""What is done with a paper that goes to a session: 报|泉州市十六届人民代表大会第三次会议备案."""
TIMES = re.compile(r"(?:共|近|约)?[\d一二三四五六七八九十百]+(?:余|多)?[次场]")
STARTED = re.compile(r"(?:同时|同步|同日|当天)?(?:启动|开启)(?:了)?(?!暨|仪式|大?会)")
OWN_ORGAN = re.compile(r"(?:该|本)?(?:公司|集团)(?:董事会|监事会|股东大?会|党委|临时|年度)")
"""A meeting of “the firm”, whichever it is."""
CEREMONY = ("仪式", "典礼", "赛")


class EventRecogniser:
    """Proposes events of a sentence."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._extent = EventExtent(lexicon, edges.is_area)
        self._phrases = PhraseFinder(lexicon)
        heads = set(lexicon.event_heads)
        self._heads = HeadFinder(heads)
        self._organise = tuple(sorted(lexicon.cues["organise"], key=lambda w: (-len(w), w)))

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Event candidates in order of their start."""
        found: list[Candidate] = []
        text = reading.text
        for match in CONGRESS.finditer(text):
            found.append(Candidate(match.start(), match.end(), Kind.EVENT, "event-congress", 1.3))
        for start, end, head in self._heads.find(text):
            if head in ("二十大", "十九大", "十八大"):
                continue
            if text.startswith(("等形式", "等方式", "等活动", "等会议", "制度", "机制"), end):
                continue
            if text.startswith(
                ("室", "堂", "厅", "纪要", "员", "精神状态", "议", "场", "中心"), end
            ):
                continue
            found += self._headed(reading, start, end, head)
        found += self._phrases.candidates(reading)
        found += joined(text, found)
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

    def _headed(self, reading: Reading, start: int, end: int, head: str) -> list[Candidate]:
        text = reading.text
        weak = self._lexicon.event_heads[head] == 1
        edge = min(
            self._edges.left_edge(reading, start, EDGE), self._extent.left_edge(reading, start)
        )
        edge = behind_other(text, _behind_verb(text, edge, start, end), start)
        if weak and of_a_class(text, start):
            return []
        if head == "代表大会" and ORGAN.search(text[:start]) and ORGAN_ACTS.match(text, end):
            return []
        if self._lexicon.event_heads[head] == 2 and not SESSION.search(text[edge:start]):
            return []  # 节 alone ends many words; a numbered one is a festival
        edge = self._skip_date(reading, min(edge, self._whole_clause(reading, start, end)), start)
        edge += 1 if text[edge : edge + 1] == "暨" else 0
        counted = COUNTED.match(text, edge, start)
        edge = counted.end() if counted is not None else edge
        if weak and text.endswith(("全市", "全省", "全区", "全县", "全国", "全州"), 0, edge):
            return [Candidate(edge - 2, end, Kind.EVENT, "event-head", 1.25)]
        if text.startswith("活动", end):
            end += 2
        modifier = text[edge:start]
        if OWN_ORGAN.match(text, edge, end) or (weak and TIMES.match(text, end)):
            return []
        if weak and modifier in self._lexicon.event_heads:
            return []  # 现场会|交流会: two kinds side by side
        if not modifier and len(head) >= 6 and not weak:
            return [Candidate(edge, end, Kind.EVENT, "event-head", 1.0)]
        if not modifier or modifier in self._lexicon.generic_modifiers:
            if GENERAL.search(text[max(0, start - 30) : start]):
                return []
            bare = head in MEETINGS and BARELY.search(text[:edge]) and SINGLE.match(text, end)
            if bare or (head.endswith(CEREMONY) and len(head) > 2):
                return [Candidate(edge, end, Kind.EVENT, "event-context", 0.6, contextual=True)]
            return []
        if weak and not self._individual(reading, edge, start, end, head):
            return []
        if len(modifier) < 2:
            return []
        return [Candidate(edge, end, Kind.EVENT, "event-head", 1.25)]

    def _whole_clause(self, reading: Reading, start: int, end: int) -> int:
        """The clause's start where a level's or area's meeting is its subject:
        省银行业支持小企业金融服务|工作会议在洛召开; `start` elsewhere."""
        text = reading.text
        left = max(text.rfind(mark, 0, start) for mark in "，。；：！？ ") + 1
        left = self._skip_date(reading, left, start)
        name = text[left:start]
        if not 4 <= len(name) <= 32 or HELD_NOW.match(text, end) is None or APART.search(name):
            return start
        token = reading.tokens[reading.token_at(left)]
        opens = text[left] in "省市区县州" or text.startswith(
            ("全省", "全市", "全县", "全区"), left
        )
        return left if opens or self._edges.is_area(token.text) else start

    def _skip_date(self, reading: Reading, edge: int, start: int) -> int:
        """Dates in front say when it was, not what it is called (a year stays: 2020…论坛)."""
        text = reading.text
        match = re.compile(
            r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}(?:日|号)(?:上午|下午|晚上|晚)?|\d{1,2}月(?!份)|"
            r"(?:今天|昨天|当天|近日|日前|当日|今年|去年|上午|下午)+"
        ).match(text, edge)
        if (
            match is not None
            and match.end() <= start
            and not re.fullmatch(r"\d{4}", text[edge : match.end()])
        ):
            return match.end()
        return edge

    def _individual(self, reading: Reading, edge: int, start: int, end: int, head: str) -> bool:
        """Whether a weak head names one meeting: ordinal, quotation, area, held or organised."""
        text = reading.text
        modifier = text[edge:start]
        if SESSION.search(modifier) or "“" in modifier or BODY.match(modifier):
            return True
        if any(self._edges.is_area(t.text) or t.tag in ("nt", "ns") for t in reading.tokens
               if edge <= t.start and t.end <= start) and len(modifier) >= 3:  # fmt: skip
            return True
        if len(modifier) >= 4 and HELD.match(text, end):
            return True
        clause = text[max(0, edge - 12) : edge]
        held = CALLED.search(clause) is not None or any(cue in clause for cue in self._organise)
        return len(modifier) >= 2 and held


def _behind_verb(text: str, edge: int, start: int, end: int) -> int:
    """The edge behind a verb of holding or, where a meeting is cited, of learning from it.

    >>> text = "隆重举行10月份新项目集中开工仪式"
    >>> text[_behind_verb(text, 0, 12, 16):]
    '10月份新项目集中开工仪式'
    """
    for verb in CALLED.finditer(text, max(0, start - 24), start):
        between = text[verb.end() : start]
        whole = between.count("“") == between.count("”")
        if verb.end() < edge and whole and not APART.search(between):
            return verb.end()  # 召开|信访维稳工作会议: all that is behind the verb is its name
    for verb in CALLED.finditer(text, edge, start):
        if "“" not in text[edge : verb.start()]:
            edge = verb.end()
    started = STARTED.match(text, edge)
    if started is not None and started.end() <= start and end - started.end() > 6:
        edge = started.end()  # 启动|项目集中签约仪式
    filed = FILED.match(text, edge, start)
    edge = filed.end() if filed is not None else edge
    cited = LEARNT.match(text, edge, start)
    if cited is not None and BODY.match(text, cited.end()):
        edge = cited.end()  # 深入学习|省委十届九次全体会议
    if text.startswith(("精神", "部署", "要求", "的精神", "重要精神"), end):
        learnt = LEARNT.match(text, edge, start)
        edge = learnt.end() if learnt is not None else edge
    return edge
