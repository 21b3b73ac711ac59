"""What the clause around a name tells of it: money, site, stage, who builds; or a vision.

Takes “投资50亿元建设|钛铁矿资源综合利用项目”, “|智慧装备制造项目占地200亩”. Must not take “打造|全国重要的物流
枢纽”, “推进|产业项目开工”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.recognise.project_edge import OUTPUT
from kg.recognise.project_words import ProjectWords
from kg.recognise.reading import Reading

INVESTED = re.compile(
    r"(?:投资|投入|出资|斥资|耗资|引资|额)(?:约|近|超|超过|达|共)?[\d.]+(?:多|余)?[百千万亿]*(?:元|美元|欧元|人民币)+(?:以上)?"
    r"(?:的|，?(?:在|于)[^，。；、]{1,16})?(?:，)?(?:兴建|建设|打造|启动|实施|投建|新建|新上|开发|建立|改造|引进)?(?:了|的)?$"
)
BUILDER = re.compile(
    r"(?:有限公司|集团|公司|股份|科技|局|厂)(?:拟|将|计划|准备)?(?:在[^，。；、]{1,12})?(?:投资建设|投资兴建|投建|(?:投资、?)?建设(?:和|与|、|并)?运营|建设|兴建|新建|实施)(?:的|了)?$"
)
TOLD = re.compile(
    r"(?:（[^）]*）)?[，]?(?:(?:计划|预计|规划)?总投资|(?:计划|预计)?投资(?:额|约|近|达)?[\d]|总?占地|总建筑面积|建筑面积|"
    r"(?:位于|坐落|选址)|是?由|设计(?:年|总|每)|分[一二三两]期|(?:主体|厂房)|建设现场|施工现场|建设工地|工地|现场|"
    r"(?:在[^，。；、]{2,12})?(?:也|已|已经|同时|同步|同日|今日|当天|近日|日前|将|即将|今年|年内|于[^，。；]{2,10})?"
    r"(?:正式|顺利|全面|成功|建成并|破土)?(?:开工|动工|奠基|签约|落户|落地|竣工|投产|建成|封顶|通车|投用|完工|完成招标|投入|试生产|"
    r"进入|启动|获批|获得核准|核准|通过验收|通过评审|正在|上线|启用|点火|并网|下线|交付)|下线)"
)
MADE = re.compile(OUTPUT.pattern[:-1] + r"[\u4e00-\u9fffA-Za-z]{2,}$")
DESCRIBED = re.compile(
    r"(?:，)?(?:是?由|总?占地|(?:计划|预计)?总投资|(?:计划|预计)?投资(?:额|约)?\d|位于|选址)"
)
FOUNDED = re.compile(r"(?:共建|投资建设|投资兴建|开工建设|兴建|新建|投建)(?:了)?[“]?$")
"""What makes of a park one that is being built: 共建|兰州重离子应用技术产业园."""
STAGED = re.compile(r"(?:项目)?(?:正式|顺利|全面|成功)?(?:开工|动工|奠基|签约|竣工|投产|封顶|开建)")
STAGED_LIST = re.compile(r"(?:、[^，。；、]{2,12}){0,4}" + STAGED.pattern)
VISION = re.compile(
    r"(?:打造成为|打造成|打造|建设成为|建设成|成为|构筑|争当)(?:[^，。；：]{2,40}(?:和|与|、))?$"
)
RHETORIC = re.compile(
    r"全国|区域|国际|世界|全球|一流|重要|领先|知名|[东西中北南]部|[上中下]游|沿海|内陆|亿级|级"
)


class ProjectClause:
    """Reads the clause around a possible project."""

    def __init__(self, lexicon: Lexicon, words: ProjectWords) -> None:
        self._lexicon = lexicon
        self._words = words
        cues = lexicon.cues["build"] | lexicon.cues["stage"]
        self.build = tuple(sorted(cues, key=lambda w: (-len(w), w)))

    def built(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the clause around the name builds, runs, brings or plans it."""
        clause = self.around(reading.text, start, end)
        return any(cue in clause + reading.text[end : end + 24] for cue in self.build)

    def built_before(self, reading: Reading, start: int) -> bool:
        """Whether the clause builds or runs what follows in it."""
        text = reading.text
        left = max(text.rfind(mark, 0, start) for mark in "，。；：！？")
        return any(cue in text[left + 1 : start] for cue in self.build)

    def around(self, text: str, start: int, end: int) -> str:
        """The clause around a name, with | in its place."""
        left = max(text.rfind(mark, 0, start) for mark in "，。；：！？")
        right = min(
            (p for p in (text.find(mark, end) for mark in "，。；：！？") if p >= 0),
            default=len(text),
        )
        return text[left + 1 : start] + "|" + text[end:right]

    def told(self, reading: Reading, edge: int, start: int, stop: int) -> bool:
        """Whether common words are one project's: invested in, built by one firm, or described."""
        telling = self._words.telling(reading, edge, start)
        before = reading.text[:edge]
        if telling and (
            INVESTED.search(before[-40:])
            or BUILDER.search(before[-30:])
            or before.endswith(("有限公司", "有限责任公司"))
        ):
            return True
        if telling >= 4 or MADE.match(reading.text[edge:start]):
            return True
        described = DESCRIBED.match(reading.text, stop) is not None
        if described and telling and start - edge >= 8:
            return True
        if telling and start - edge >= 9 and TOLD.match(reading.text, stop):
            return True
        return telling >= 2 and (
            TOLD.match(reading.text, stop) is not None
            or before.endswith(("是", "还有", "包括", "来自"))
        )

    def vision(self, reading: Reading, edge: int, start: int, stop: int) -> bool:
        """Whether the clause speaks of what an area is to become: 打造全国重要的物流枢纽."""
        text = reading.text
        vision = VISION.search(re.sub("“[^”]*”", "", text[:edge]))
        if vision is None or text[:stop].endswith("项目"):
            return False
        if RHETORIC.search(vision.group()):
            return True
        if RHETORIC.search(text[edge:start]):
            return True
        known = any(
            token.text in self._lexicon.divisions or token.tag in ("ns", "nz", "nr", "eng")
            for token in reading.tokens
            if edge <= token.start and token.end <= start and len(token.text) > 1
        )
        return not known and "“" not in text[edge:start]

    def begun(self, text: str, start: int, end: int) -> bool:
        """Whether a stage stands right behind a name, or money or a verb of founding before it."""
        return bool(
            STAGED.match(text, end)
            or INVESTED.search(text[max(0, start - 40) : start])
            or FOUNDED.search(text[max(0, start - 8) : start])
        )

    def staged(self, text: str, end: int) -> bool:
        """Whether a stage stands right behind a name or the list that it is in."""
        return STAGED_LIST.match(text, end) is not None

    def described(self, text: str, end: int) -> bool:
        """Whether what follows a name is told of one project."""
        return TOLD.match(text, end) is not None
