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
from kg.recognise.project_edge import ProjectEdge
from kg.recognise.project_item import ProjectItems
from kg.recognise.project_line import LineFinder
from kg.recognise.project_list import ProjectLists
from kg.recognise.project_told import ProjectClause
from kg.recognise.project_words import ProjectWords
from kg.recognise.reading import Candidate, HeadFinder, Reading

COUNTED = re.compile(
    r"(?:共|达|约)?[\d一二三四五六七八九十百千]+(?:余|多)?(?:[万千]*亩|个|项|家|处)(?=[，。；、（]|$|，|总投资|签约|落地|开工|左右|以上)"
)
HONOUR = re.compile(r"称号|荣誉|获评|被授予|被评为|荣获|争创|定位|命名|授予|认定为")
PHASE = re.compile(
    r"(?:[一二三四五六七八九十]|\d+)期(?:工程|项目)?|（[一二三四五]期）(?:工程|项目)?"
)
HELD = re.compile(r"[内里]?(?:隆重|正式|顺利)?(?:举行|举办|召开)")
QUOTED_PILOT = re.compile(r"“([^“”]{4,30}(?:试点|项目|平台|工程|街区|小镇|园区|产业园|综合体))”")
CLAUSE = re.compile(
    r"(?:将|拟|计划|已经?|正在|要|会)(?:在[^“”]{2,10})?(?:引进|投资|建设|新建|落户|落地|建成|打造|签约|迁)"
    r"|(?:投资|引资)[^“”]{1,10}元的"
)
"""What makes a sentence of a quotation."""
CLASS_ROADS = ("农村公路", "乡村公路", "农村道路", "乡村道路", "通村公路", "城市道路", "市政道路")
MEASURED = re.compile(r"(?:约|近|共|达|超)?[\d.]+(?:多|余)?[万千百]?(?:公里|千米|米|条|处)")
"""How much is built of a class: 农村公路|86公里."""
LEAD = re.compile(
    r"(?:[接与连跨](?=[\u4e00-\u9fff]{4})|(?:关键)?控制性工程|重点工程|标志性工程|主会场|分会场|主现场|分现场|我[省市区县]|新引进|此次|包括)"
)
QUOTED_ONLY = re.compile(r"“[^“”]*”")
IN_LONGER = re.compile(r"[\u4e00-\u9fff]{1,6}、[\u4e00-\u9fff]{1,6}(?:项目|工程)")
SECTION = re.compile(r"(?P<area>[\u4e00-\u9fff]{2,5}?)(?:段|[东西南北]?站)(?!点|长|在)")
WORKS = re.compile(
    r"(?:拓宽|改扩建|改建|扩建|改造|提升|整治|加固|新建|迁建|扩容|维修|修复|升级|除险){1,3}(?:工程|项目)"
)
"""What is done to a road or a bridge: 洪塘大桥|拓宽改建工程."""
BUILT = ("大桥", "隧道", "公路", "大道", "高速", "铁路", "路", "立交", "通道", "桥")


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
        self._words = ProjectWords(lexicon)
        self._items = ProjectItems(self._words)
        words = lexicon.name_words["behind_project"]
        self._behind = tuple(sorted(words))
        self._behind_named = tuple(sorted(words - lexicon.name_words["after_project"]))
        self._told = ProjectClause(lexicon, self._words)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Project candidates in order of their start."""
        headed = self._headed(reading)
        found = [*headed, *self._lists.members(reading), *self._lines.candidates(reading)]
        found += self._items.candidates(reading)
        found += self._lists.beside(reading, found)
        for match in QUOTED_PILOT.finditer(reading.text):
            if HONOUR.search(self._told.around(reading.text, match.start(), match.end())):
                continue
            if CLAUSE.search(match.group(1)):
                continue  # “樊城将引进投资百亿元的产业园”
            if "+" in match.group(1) and not match.group(1).endswith(("项目", "工程")):
                continue  # “众创空间+孵化器+产业园”链条
            found.append(
                Candidate(match.start(1), match.end(1), Kind.PROJECT, "project-quoted", 1.1)
            )
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

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
            if text[edge - 1 : edge] == "在" and text[stop - 1] == "园" and HELD.match(text, stop):
                continue  # 揭牌仪式在|宏泰产业园|举办: where it is held
            if self._words.unnamed(reading, edge, start) or COUNTED.match(text, stop):
                continue  # 引进亿元以上海洋产业项目50个: a class that is counted
            if HONOUR.search(self._told.around(text, edge, stop)):
                continue
            if text.endswith(CLASS_ROADS, 0, stop) and MEASURED.match(text, stop):
                continue
            if not self._individual(reading, edge, start, stop, form):
                continue
            if self._told.vision(reading, edge, start, stop):
                continue
            if form in ("place", "road") and self._longer(reading, stop):
                continue
            if text[edge - 1 : edge] == "“" and text[stop : stop + 1] == "”" and form != "told":
                continue  # “高原冷凉蔬菜基地”等三张名片: what an area is called
            begun = self._told.begun(text, edge, stop)
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
        works = WORKS.match(text, stop)
        if works is not None and head.endswith(BUILT):
            stop = works.end()
        behind = self._behind if stop == end == start else self._behind_named
        if text.startswith(behind, stop):
            return None
        section = SECTION.match(text, stop)
        if (
            section is not None
            and head.endswith(("铁路", "高铁", "公路", "高速", "通道"))
            and section.group("area") in self._lexicon.divisions
        ):
            return section.end()  # 兰渝铁路|广元段
        return stop

    def _individual(
        self, reading: Reading, edge: int, start: int, stop: int, form: str
    ) -> bool:  # fmt: skip
        """Whether the words before a head, or what the sentence tells, make it one project."""
        proper = self._words.proper(reading, edge, start)
        if form == "name":
            return re.search("[\u4e00-\u9fff]{2}", reading.text[edge:start]) is not None
        if form == "told":
            if QUOTED_ONLY.fullmatch(reading.text, edge, start):
                return self._told.described(reading.text, stop)  # “专精特”项目 is a class
            return proper or self._told.told(reading, edge, start, stop)
        if form == "pilot":
            return proper or self._words.telling(reading, edge, start) >= 2
        centre = form == "weak" and reading.text[:stop].endswith("中心")
        if centre and not self._told.built_before(reading, edge):
            if not self._told.described(reading.text, stop):
                return False  # 市农业服务中心|推进…: the centre acts
        built = self._told.built(reading, edge, stop) or reading.text[:stop].endswith("项目")
        if form == "road":
            return proper and self._told.staged(reading.text, stop)
        if form == "place":
            return proper and built
        if form == "weak":
            words = self._words.telling(reading, edge, start)
            long = words >= 2 and start - edge >= 6
            return built and (proper or long or self._told.told(reading, edge, start, stop))
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
            and not any(cue.startswith(token.text) for cue in self._told.build)
            and token.text
            not in ("项目", "工程", "现场", "主体", "全线", "沿线", "主塔", "建设", "全线通车")
        )
