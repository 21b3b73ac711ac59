"""Roads, railways and metro lines being built: named by their ends, their number, their line.

Takes “地铁8号线二期、10号线三期”, “六枝至安龙高速公路”, “国道205线惠阳段”, “G346国道…一级路”,
“轨道交通S3线”. Must not take “1号线列车”, “从甲地至乙地公路运输”.
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.recognise.reading import Candidate, Reading

METRO = re.compile(
    r"(?:地铁|轻轨|轨道交通|市域铁路)?[A-Z]?\d+号?线(?:[一二三四五]期)?(?:(?:东|西|南|北|首)?(?:延|延伸|通)段|[东西南北中]段)?(?:工程|项目)?"
)
METRO_WORD = re.compile(r"地铁|轻轨|轨道交通|市域铁路")
ROUTE = re.compile(
    r"(?P<number>[GSX]\d{1,4}线?)?(?P<from>[\u4e00-\u9fff·]{2,12})(?:（[\u4e00-\u9fff]{1,6}）)?"
    r"(?:至[\u4e00-\u9fff]{2,6}){0,2}?(?:至|—|-|到)(?P<to>[\u4e00-\u9fff]{2,10}?)"
    r"(?:段)?(?P<kind>高速公路|高速铁路|高速|一级公路|二级公路|一级路|城际铁路|快速路|快速通道|公路|铁路|高铁|油路|旅游公路|天然气管道|输气管道|"
    r"输电工程|特高压|段)(?P<rest>(?:改扩建|改建|扩建|扩容|提升|改造|建设)?(?:[一二三]期)?(?:工程|项目)?(?:[一二三]期)?)"
)
NUMBERED = re.compile(
    r"(?:(?:国道|省道|县道)[GSX]?\d{1,4}线?|[GSX]\d{1,4}(?:国道|省道|线)?|\d{3}(?:国道|省道|县道))"
    r"(?:[\u4e00-\u9fff]{2,10}?(?:段|一级路|一级公路))?(?:(?:[\u4e00-\u9fff]{2,6})?(?:改扩建|改线|改建|改造|绕城|升级改造)?(?:工程|项目))?"
)
STAGE = re.compile(
    r"(?:等)?[^，。；、]{0,8}?(?:开工|动工|开建|开始|在建|通车|建成|贯通|完工|竣工|启动|复工|铺轨|改建|建设|推进|投用|获批|施工)"
)
STAGE_IN_LIST = re.compile(
    r"、[^，。；]{0,40}?(?:开工|动工|在建|通车|建成|贯通|完工|竣工|铺轨|获批|验收|开建|推进|施工|批复)"
)
LEAD = re.compile(
    r".*(?:建设|推进|实施|加快|启动|推动|新建|改建|投资|规划|开工|争取|包括|修建|打通|建成|完成|的|，|、|和|与)"
)


class LineFinder:
    """Proposes metro lines, numbered roads and roads or railways named by their two ends."""

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Project candidates in order of their start."""
        return [*self._metro(reading.text), *self._routes(reading), *self._numbered(reading.text)]

    def _metro(self, text: str) -> list[Candidate]:
        """Metro lines with their phase: 地铁6号线一期; a second line shares 地铁."""
        found = []
        metro = False
        for match in METRO.finditer(text):
            prefix = METRO_WORD.match(match.group())
            name = ""
            if prefix is not None:
                metro = True
            elif metro and "号线" in match.group():
                name = "地铁" + match.group()
            else:
                continue
            found.append(
                Candidate(match.start(), match.end(), Kind.PROJECT, "project-line", 1.2, name=name)
            )
        return found

    def _routes(self, reading: Reading) -> list[Candidate]:
        found = []
        text = reading.text
        for match in ROUTE.finditer(text):
            start = self._first_end(reading, match.start("from"), match.end("from"))
            if match.group("number") and start == match.start("from"):
                start = match.start()
            lead = text[:start]
            built = STAGE.match(text, match.end()) or LEAD.fullmatch(lead[-12:])
            if built is None and text.startswith("、", match.end()):
                built = STAGE_IN_LIST.match(text, match.end())
            if lead.endswith("（") and text.startswith("）", match.end()):
                continue  # 丙路（甲路-乙路）改建工程: part of a longer name
            if built is None or match.end("from") - start < 2:
                continue
            if (
                match.group("kind") == "段"
                and "铁" not in text[start : match.end()]
                and ("速" not in text[start : match.end()])
            ):
                continue
            found.append(Candidate(start, match.end(), Kind.PROJECT, "project-line", 1.2))
        return found

    def _first_end(self, reading: Reading, start: int, end: int) -> int:
        """Where the name of the first end begins: behind the last verb or function word."""
        edge, index = end, reading.token_at(end - 1)
        while index >= 0 and reading.tokens[index].start >= start:
            token = reading.tokens[index]
            if (token.tag[0] in "vpdcu" and token.text not in ("高速",)) or token.tag == "uj":
                break
            edge = token.start
            index -= 1
        return edge

    def _numbered(self, text: str) -> list[Candidate]:
        return [
            Candidate(m.start(), m.end(), Kind.PROJECT, "project-line", 1.2)
            for m in NUMBERED.finditer(text)
            if len(m.group()) >= 5
            and (STAGE.match(text, m.end()) or m.group().endswith(("工程", "项目", "段")))
        ]
