"""Projects: named investment, construction and pilot projects, platforms and facilities.

Takes “华大健康产业园、亿卫生物等项目”, “国际生鲜冷链交易平台项目”, “地铁6号线一期”.
Must not take “50个重点项目”, “重大项目”, “高端产业项目”, “各类平台”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.organisation import OrganisationRecogniser
from kg.recognise.reading import Candidate, HeadFinder, Reading

NAME_EDGE = EdgePolicy(verbs=False, quotes=True, longest=26, numbers=False, joins=frozenset("及与"))
MEMBERS = re.compile(
    r"等(?:总投资[\d.]+(?:多|余)?[万亿]*元的|总投资超过?[\d.]+[万亿]*元的)?(?:[\d一二三四五六七八九十百]+(?:余|多)?个)?"
    r"[\u4e00-\u9fff]{0,12}?(?P<class>项目|试点|示范平台)(?!集聚|聚集|库|群|组|化|经理|负责)"
)
GENERATION = re.compile(r"第?[\d.]+代$")
COUNTED = re.compile(r"[\d.]+(?:余|多)?(?:个|项|家|处)")
HONOUR = re.compile(r"称号|荣誉|获评|被授予|被评为|荣获|争创|定位")
PHASE = re.compile(r"(?:[一二三四五六七八九十]|\d+)期(?:工程|项目)?")
LINE = re.compile(r"(?:地铁|轻轨|轨道交通)?\d+号线(?:[一二三四五]期)?(?:工程)?(?:[东西南北中]段)?")
QUOTED_PILOT = re.compile(r"“([^“”]{4,30}(?:试点|项目|平台|工程))”")
CLASS_BEFORE = ("各", "各类", "一批", "多个", "个", "等", "级", "类", "类型", "批", "项", "的")


class ProjectRecogniser:
    """Proposes projects of a sentence."""

    def __init__(
        self, lexicon: Lexicon, edges: EdgeFinder, organisations: OrganisationRecogniser
    ) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._organisations = organisations
        self._heads = HeadFinder(lexicon.project_heads)
        self._build = tuple(sorted(lexicon.cues["build"], key=lambda w: (-len(w), w)))

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Project candidates in order of their start."""
        found = [*self._headed(reading), *self._members(reading), *self._lines(reading)]
        for match in QUOTED_PILOT.finditer(reading.text):
            if HONOUR.search(self._clause(reading.text, match.start(), match.end())):
                continue
            found.append(
                Candidate(match.start(1), match.end(1), Kind.PROJECT, "project-quoted", 1.1)
            )
        return sorted(found, key=lambda c: (c.start, -c.end, c.rule))

    def _built(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the clause around the name builds, runs, brings or plans it."""
        clause = self._clause(reading.text, start, end)
        return any(cue in clause for cue in self._build)

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
            phase = PHASE.match(text, end)
            stop = phase.end() if phase else end
            if text.startswith("项目", stop) and head != "项目":
                stop += 2
            if head.endswith("期"):
                if not text[start - 1 : start].isalnum():
                    continue
                stop = end
                if text.startswith(("项目", "工程"), end):
                    stop = end + 2
            if text.startswith(("城市", "企业", "单位", "地区", "经济", "产业", "化"), stop):
                continue
            edge = self._edges.left_edge(reading, start, NAME_EDGE)
            generation = GENERATION.search(text[:edge])
            if generation is not None:  # 京东方第6代|AMOLED…生产线项目
                edge = self._edges.left_edge(reading, generation.start(), NAME_EDGE)
            edge = self._behind_firm(text, edge, start)
            modifier = text[edge:start]
            if modifier.endswith(("项目”", "工程”")):
                continue  # the quotation is the name
            if self._unnamed(reading, edge, start, modifier):
                continue
            if COUNTED.match(text, stop):
                continue  # 引进亿元以上海洋产业项目50个: a class that is counted
            if form == "built" and not self._built(reading, edge, stop):
                continue
            if head in ("项目", "试点", "工程", "系统", "平台", "基地", "中心") and not (
                self._specific(reading, edge, start, head)
            ):
                continue
            if HONOUR.search(self._clause(text, edge, stop)):
                continue
            if head in (
                "总部",
                "广场",
                "公路",
                "高速公路",
                "铁路",
                "高铁",
                "立交",
                "立交桥",
                "隧道",
                "工厂",
                "码头",
                "机场",
                "水库",
                "大桥",
            ) and not (self._proper(reading, edge, start)):
                continue
            found.append(Candidate(edge, stop, Kind.PROJECT, "project-head", 0.95))
        return found

    def _behind_firm(self, text: str, edge: int, start: int) -> int:
        """A project that a firm's full name stands before begins behind it."""
        for form in ("有限责任公司", "有限公司"):
            at = text.rfind(form, edge, start)
            if at >= 0 and start - at - len(form) >= 4:
                return at + len(form)
        return edge

    def _unnamed(self, reading: Reading, edge: int, start: int, modifier: str) -> bool:
        if len(modifier) < 2 or modifier in self._lexicon.generic_modifiers:
            return True
        if re.search(r"[两三四五六七八九十]大|^\d|（[省市区县州]）", modifier):
            return True
        if reading.text[:edge].endswith(CLASS_BEFORE) and not reading.text[:edge].endswith("的"):
            return True
        words = [t.text for t in reading.tokens if edge <= t.start and t.end <= start]
        generic = self._lexicon.generic_modifiers
        return all(word in generic or word in self._lexicon.nounish for word in words)

    def _proper(self, reading: Reading, start: int, end: int) -> bool:
        for token in reading.tokens:
            if start <= token.start and token.end <= end:
                if token.text in self._lexicon.divisions or (
                    token.tag in ("ns", "nz", "nr", "nrt", "nt", "x", "eng", "nzone")
                    and token.text not in self._lexicon.generic_modifiers
                ):
                    return True
        return "“" in reading.text[start:end]

    def _specific(self, reading: Reading, start: int, end: int, head: str) -> bool:
        """Whether the words before a weak head make a name: a proper word or three words."""
        if self._proper(reading, start, end):
            return True
        words = [t for t in reading.tokens if start <= t.start and t.end <= end]
        telling = [
            w
            for w in words
            if w.text not in self._lexicon.generic_modifiers and w.text not in self._lexicon.nounish
        ]
        if head == "项目":
            return False
        if head in ("工程", "基地", "中心"):
            return len(telling) >= 2 and end - start >= 6
        return len(telling) >= 2 and end - start >= 4

    def _members(self, reading: Reading) -> list[Candidate]:
        """Items of “A、B等…项目”: each is a project, with or without a head of its own."""
        found: list[Candidate] = []
        for match in MEMBERS.finditer(reading.text):
            if not self._nominal(reading, match.start() + 1, match.start("class")):
                continue
            items = self._organisations.list_items(reading, match.start())
            last_end = match.start()
            for start, end in items:
                if not 3 <= end - start <= 24:
                    continue
                stop = end
                name = ""
                if end == last_end and reading.text.startswith("等项目", end):
                    name = reading.text[start:end] + "项目"
                elif match.group("class") == "试点" and not reading.text[start:end].endswith(
                    "试点"
                ):
                    name = reading.text[start:end] + "试点"
                if not self._proper(reading, start, end) and not reading.text[start:end].endswith(
                    ("项目", "试点", "中心", "基地", "园", "平台", "体系", "工程")
                ):
                    continue
                found.append(
                    Candidate(start, stop, Kind.PROJECT, "project-listed", 1.35, name=name)
                )
        return found

    def _nominal(self, reading: Reading, start: int, end: int) -> bool:
        """Whether only nouns and numbers stand between 等 and the class word."""
        return not any(
            token.text in ("了", "的", "各自", "介绍", "推进") or token.tag in ("p", "r", "ul", "d")
            for token in reading.tokens
            if start <= token.start and token.end <= end and token.text not in ("超过", "的")
        )

    def _lines(self, reading: Reading) -> list[Candidate]:
        """Metro lines with their phase: 地铁6号线一期; a second line shares 地铁."""
        found = []
        metro = False
        for match in LINE.finditer(reading.text):
            prefix = re.match(r"地铁|轻轨|轨道交通", match.group())
            name = ""
            if prefix is not None:
                metro = True
            elif metro:
                name = "地铁" + match.group()
            else:
                continue
            found.append(
                Candidate(match.start(), match.end(), Kind.PROJECT, "project-line", 1.2, name=name)
            )
        return found
