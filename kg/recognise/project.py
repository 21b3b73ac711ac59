"""Projects: named investment, construction and pilot projects, platforms and facilities.

Takes “华大健康产业园、亿卫生物等项目”, “年产30万吨磷酸铁锂项目”, “投资50亿元建设钛铁矿资源综合利用项目”.
Must not take “50个重点项目”, “重大项目”, “高端产业项目”, “各类平台”, “智能化生产线”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder
from kg.recognise.organisation import OrganisationRecogniser
from kg.recognise.project_edge import OUTPUT, ProjectEdge
from kg.recognise.project_line import LineFinder
from kg.recognise.project_list import ProjectLists
from kg.recognise.reading import Candidate, HeadFinder, Reading

COUNTED = re.compile(
    r"(?:共|达|约)?[\d一二三四五六七八九十百千]+(?:余|多)?(?:[万千]*亩|个|项|家|处)(?=[，。；、（]|$|，|总投资|签约|落地|开工|左右|以上)"
)
HONOUR = re.compile(r"称号|荣誉|获评|被授予|被评为|荣获|争创|定位|命名|授予|认定为")
PHASE = re.compile(
    r"(?:[一二三四五六七八九十]|\d+)期(?:工程|项目)?|（[一二三四五]期）(?:工程|项目)?"
)
QUOTED_PILOT = re.compile(r"“([^“”]{4,30}(?:试点|项目|平台|工程|街区|小镇|园区|产业园|综合体))”")
CLASS_BEFORE = ("各", "各类", "一批", "多个", "个", "等", "级", "类", "类型", "批", "项", "更多", "每个",
                "所有", "这些", "全部", "这一", "该", "此", "多好")  # fmt: skip
GOES_ON = ("城市", "企业", "单位", "地区", "经济", "产业", "化", "经理", "负责", "建设", "集群", "部", "组", "库",
           "审批", "管理", "区", "工地", "业主", "法人", "资金", "用地", "落地率", "开工率", "为王", "招引",
           "推进", "攻坚", "谋划", "储备", "服务", "清单", "投资", "机制", "制度", "专班", "责任")  # fmt: skip
"""What makes of a class word the first half of another word: 项目|经理, 平台|经济."""
AFTER_PROJECT = frozenset(
    "建设 管理 推进 攻坚 投资 服务 用地 业主 部 工地 谋划 储备 审批 资金".split()
)
"""Goes on with 项目 as a class, but also stands behind the name of one project."""
INVESTED = re.compile(
    r"(?:投资|投入|出资|斥资|耗资|引资|额)(?:约|近|超|超过|达|共)?[\d.]+(?:多|余)?[百千万亿]*(?:元|美元|欧元|人民币)+(?:以上)?"
    r"(?:的|，?(?:在|于)[^，。；、]{1,16})?(?:，)?(?:兴建|建设|打造|启动|实施|投建|新建|新上|开发|建立|改造|引进)?(?:了|的)?$"
)
BUILDER = re.compile(
    r"(?:有限公司|集团|公司|股份|科技|局|厂)(?:拟|将|计划|准备)?(?:在[^，。；、]{1,12})?(?:投资建设|投资兴建|投建|建设|兴建|实施)(?:的|了)?$"
)
TOLD = re.compile(
    r"(?:（[^）]*）)?[，]?(?:(?:计划|预计|规划)?总投资|(?:计划|预计)?投资(?:额|约|近|达)?[\d]|总?占地|总建筑面积|建筑面积|"
    r"(?:位于|坐落|选址)|是?由|设计(?:年|总|每)|分[一二三两]期|(?:主体|厂房)|建设现场|施工现场|建设工地|工地|现场|"
    r"(?:在[^，。；、]{2,12})?(?:也|已|已经|同时|同步|同日|今日|当天|近日|日前|将|即将|今年|年内|于[^，。；]{2,10})?"
    r"(?:正式|顺利|全面|成功|建成并|破土)?(?:开工|动工|奠基|签约|落户|落地|竣工|投产|建成|封顶|通车|投用|完工|完成招标|投入|试生产|"
    r"进入|启动|获批|获得核准|核准|通过验收|通过评审|正在|上线|启用|点火|并网|下线|交付)|下线)"
)
LEAD = re.compile(
    r"(?:[接与连跨](?=[\u4e00-\u9fff]{4})|(?:关键)?控制性工程|重点工程|标志性工程|主会场|分会场|主现场|分现场|我[省市区县]|新引进|此次|包括)"
)
QUOTED_ONLY = re.compile(r"“[^“”]*”")
DESCRIBED = re.compile(
    r"(?:，)?(?:是?由|总?占地|(?:计划|预计)?总投资|(?:计划|预计)?投资(?:额|约)?\d|位于|选址)"
)
IN_LONGER = re.compile(r"[\u4e00-\u9fff]{1,6}、[\u4e00-\u9fff]{1,6}(?:项目|工程)")
SECTION = re.compile(r"(?P<area>[\u4e00-\u9fff]{2,5}?)(?:段|[东西南北]?站)(?!点|长|在)")
STAGED = re.compile(r"(?:项目)?(?:正式|顺利|全面|成功)?(?:开工|动工|奠基|签约|竣工|投产|封顶|开建)")
VISION = re.compile(
    r"(?:打造成为|打造成|打造|建设成为|建设成|成为|构筑|争当)(?:[^，。；：、]{2,30}(?:和|与|、))?$"
)
RHETORIC = re.compile(
    r"全国|区域|国际|世界|全球|一流|重要|领先|知名|[东西中北南]部|[上中下]游|沿海|内陆|亿级|级"
)
LEVELS = "省市区县州旗镇乡"
LEVEL_MADE = re.compile(r"(?:属|级|管|直|内|外|里|上|中|域|场|区|值|民|长|委|政|重点|重大|里)")


class ProjectRecogniser:
    """Proposes projects of a sentence."""

    def __init__(
        self, lexicon: Lexicon, edges: EdgeFinder, organisations: OrganisationRecogniser
    ) -> None:
        self._lexicon = lexicon
        self._edge = ProjectEdge(lexicon, edges)
        self._lists = ProjectLists(lexicon, organisations)
        self._lines = LineFinder()
        self._heads = HeadFinder(lexicon.project_heads)
        self._longer_heads = {
            head: tuple(h for h in lexicon.project_heads if h.startswith(head) and h != head)
            for head in lexicon.project_heads
        }
        self._classes = lexicon.generic_modifiers | lexicon.nounish | lexicon.project_classes
        cues = lexicon.cues["build"] | lexicon.cues["stage"]
        self._build = tuple(sorted(cues, key=lambda w: (-len(w), w)))

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Project candidates in order of their start."""
        headed = self._headed(reading)
        found = [*headed, *self._lists.members(reading), *self._lines.candidates(reading)]
        found += self._lists.beside(reading, found)
        for match in QUOTED_PILOT.finditer(reading.text):
            if HONOUR.search(self._clause(reading.text, match.start(), match.end())):
                continue
            if "+" in match.group(1) and not match.group(1).endswith(("项目", "工程")):
                continue  # “众创空间+孵化器+产业园”链条
            found.append(
                Candidate(match.start(1), match.end(1), Kind.PROJECT, "project-quoted", 1.1)
            )
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

    def _built(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the clause around the name builds, runs, brings or plans it."""
        clause = self._clause(reading.text, start, end)
        return any(cue in clause + reading.text[end : end + 24] for cue in self._build)

    def _built_before(self, reading: Reading, start: int) -> bool:
        """Whether the clause builds or runs what follows in it."""
        text = reading.text
        left = max(text.rfind(mark, 0, start) for mark in "，。；：！？")
        return any(cue in text[left + 1 : start] for cue in self._build)

    def _clause(self, text: str, start: int, end: int) -> str:
        """The clause around a name, with | in its place."""
        left = max(text.rfind(mark, 0, start) for mark in "，。；：！？")
        right = min(
            (p for p in (text.find(mark, end) for mark in "，。；：！？") if p >= 0),
            default=len(text),
        )
        return text[left + 1 : start] + "|" + text[end:right]

    def _headed(self, reading: Reading) -> list[Candidate]:
        found: list[Candidate] = []
        text = reading.text
        for start, end, head in self._heads.find(text):
            form = self._lexicon.project_heads[head]
            if form == "none":
                continue
            if any(text.startswith(longer, start) for longer in self._longer_heads[head]):
                continue  # 高速|公路
            stop = self._stop(text, start, end, head)
            if stop is None:
                continue
            edge = self._edge.start(reading, start)
            lead = LEAD.match(text, edge, start)
            edge = lead.end() if lead is not None else edge
            modifier = text[edge:start]
            if modifier.endswith(
                ("项目”", "工程”", "工程核心", "项目核心", "工程重点", "工程配套")
            ):
                continue  # the quotation is the name
            if self._unnamed(reading, edge, start) or COUNTED.match(text, stop):
                continue  # 引进亿元以上海洋产业项目50个: a class that is counted
            if HONOUR.search(self._clause(text, edge, stop)):
                continue
            if not self._individual(reading, edge, start, stop, form):
                continue
            if self._vision(reading, edge, start, stop):
                continue
            if form in ("place", "road") and self._longer(reading, stop):
                continue
            if text[edge - 1 : edge] == "“" and text[stop : stop + 1] == "”" and form != "told":
                continue  # “生物医药智造基地”等五张名片: what an area is called
            begun = STAGED.match(text, stop) or INVESTED.search(text[max(0, edge - 40) : edge])
            found.append(
                Candidate(edge, stop, Kind.PROJECT, "project-head", 1.05 if begun else 0.95)
            )
        return found

    def _stop(self, text: str, start: int, end: int, head: str) -> int | None:
        """Where the name ends: behind its phase and 项目; None where the head is none."""
        if head.endswith("期") and head != "号线":
            if (
                not text[start - 1 : start].isalnum()
                or text[start - 1] == "第"
                or text.startswith(("间", "货", "限"), end)
            ):
                return None
            return end + 2 if text.startswith(("项目", "工程"), end) else end
        phase = PHASE.match(text, end)
        stop = phase.end() if phase else end
        if text.startswith("项目", stop) and head != "项目":
            stop += 2
            phase = PHASE.match(text, stop)
            stop = phase.end() if phase else stop
        for word in GOES_ON:
            if text.startswith(word, stop) and (word not in AFTER_PROJECT or stop == end == start):
                return None
        section = SECTION.match(text, stop)
        if (
            section is not None
            and head.endswith(("铁路", "高铁", "公路", "高速", "通道"))
            and section.group("area") in self._lexicon.divisions
        ):
            return section.end()  # 厦深铁路|惠州南站
        return stop

    def _individual(
        self, reading: Reading, edge: int, start: int, stop: int, form: str
    ) -> bool:  # fmt: skip
        """Whether the words before a head, or what the sentence tells, make it one project."""
        proper = self._proper(reading, edge, start)
        if form == "name":
            return re.search("[\u4e00-\u9fff]{2}", reading.text[edge:start]) is not None
        if form == "told":
            if QUOTED_ONLY.fullmatch(reading.text, edge, start):
                return TOLD.match(reading.text, stop) is not None  # “大高外新”项目 is a class
            return proper or self._told(reading, edge, start, stop)
        if form == "pilot":
            return proper or self._telling(reading, edge, start) >= 2
        centre = form == "weak" and reading.text[:stop].endswith("中心")
        if centre and not self._built_before(reading, edge):
            if TOLD.match(reading.text, stop) is None:
                return False  # 市农业服务中心|推进…: the centre acts
        built = self._built(reading, edge, stop) or reading.text[:stop].endswith("项目")
        if form == "road":
            return proper and STAGED.match(reading.text, stop) is not None
        if form == "place":
            return proper and built
        if form == "weak":
            words = self._telling(reading, edge, start)
            long = words >= 2 and start - edge >= 6
            return built and (proper or long or self._told(reading, edge, start, stop))
        return built

    def _longer(self, reading: Reading, stop: int) -> bool:
        """Whether nouns go on behind a road or place: 大西高铁|引道绿化 is about something else."""
        if not "\u4e00" <= reading.text[stop : stop + 1] <= "\u9fff":
            return False
        token = reading.tokens[reading.token_at(stop)]
        if IN_LONGER.match(reading.text, stop) and token.text not in self._lexicon.boundaries:
            return True
        return (
            token.start == stop
            and token.tag in ("n", "nz", "x", "ns")
            and len(token.text) > 1
            and token.text not in self._lexicon.boundaries
            and not any(cue.startswith(token.text) for cue in self._build)
            and token.text
            not in ("项目", "工程", "现场", "主体", "全线", "沿线", "主塔", "建设", "全线通车")
        )

    def _vision(self, reading: Reading, edge: int, start: int, stop: int) -> bool:
        """Whether the clause speaks of what an area is to become: 打造全国重要的物流枢纽."""
        text = reading.text
        if VISION.search(re.sub("“[^”]*”", "", text[:edge])) is None or text[:stop].endswith(
            "项目"
        ):
            return False
        if RHETORIC.search(text[edge:start]):
            return True
        known = any(
            token.text in self._lexicon.divisions or token.tag in ("ns", "nz", "nr", "eng")
            for token in reading.tokens
            if edge <= token.start and token.end <= start and len(token.text) > 1
        )
        return not known and "“" not in text[edge:start]

    def _told(self, reading: Reading, edge: int, start: int, stop: int) -> bool:
        """Whether common words are one project's: invested in, built by one firm, or described."""
        telling = self._telling(reading, edge, start)
        before = reading.text[:edge]
        if telling and (
            INVESTED.search(before[-40:])
            or BUILDER.search(before[-30:])
            or before.endswith(("有限公司", "有限责任公司"))
        ):
            return True
        if OUTPUT.search(reading.text[edge:start][:24]) or telling >= 4:
            return telling >= 1
        described = DESCRIBED.match(reading.text, stop) is not None
        if described and telling and start - edge >= 8:
            return True
        return telling >= 2 and (
            TOLD.match(reading.text, stop) is not None
            or before.endswith(("是", "还有", "包括", "来自"))
        )

    def _telling(self, reading: Reading, start: int, end: int) -> int:
        """How many words of a range are no class words of projects."""
        words = _words(reading, start, end)
        return sum(w not in self._classes and len(w) > 1 for w in words)

    def _unnamed(self, reading: Reading, edge: int, start: int) -> bool:
        modifier = reading.text[edge:start]
        if len(modifier) < 2 or modifier in self._lexicon.generic_modifiers:
            return True
        if modifier.endswith("好") or re.search(
            r"[两三四五六七八九十]大|^[这该此]|（[省市区县州]）", modifier
        ):
            return True
        if reading.text[:edge].endswith(CLASS_BEFORE) and not reading.text[:edge].endswith("的"):
            return True
        words = _words(reading, edge, start)
        level = modifier[0] in LEVELS and LEVEL_MADE.match(modifier, 1) is None
        areas = [w for w in words if self._is_area(w)]
        if areas and reading.text.startswith("项目", start):
            rest = [w for w in words if w not in areas]
            if all(w in self._classes or w in "、和与及" for w in rest):
                return True  # 株洲高新区产业项目, 杏山项目
        return not level and all(word in self._classes or word in "、和与及" for word in words)

    def _is_area(self, word: str) -> bool:
        return word in self._lexicon.divisions or word.endswith(
            ("高新区", "经开区", "开发区", "新区", "省", "市", "县")
        )

    def _proper(self, reading: Reading, start: int, end: int) -> bool:
        text = reading.text
        if text[start] in LEVELS and LEVEL_MADE.match(text, start + 1) is None:
            if end - start >= 5 and (start == 0 or text[start - 1] not in "全各每本我该此城郊"):
                return True
        for token in reading.tokens:
            if start <= token.start and token.end <= end:
                if token.text in self._lexicon.divisions or (
                    (
                        token.tag in ("ns", "nz", "nr", "nrt", "nt", "x", "eng", "nzone")
                        and token.text not in self._classes
                        and "\u4e00" <= token.text[0] <= "\u9fff"
                    )
                    or token.tag == "eng"
                ):
                    return True
        return "“" in text[start:end] or re.search("[A-Za-z]", text[start:end]) is not None


def _words(reading: Reading, start: int, end: int) -> list[str]:
    """The words of a range, those that reach beyond it cut to it."""
    return [
        reading.text[max(t.start, start) : min(t.end, end)]
        for t in reading.tokens
        if t.start < end and t.end > start
    ]
