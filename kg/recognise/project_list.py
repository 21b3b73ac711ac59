"""Lists of projects: items that only their list shows to be projects.

Takes “华大健康产业园、亿卫生物等项目”, “A项目、马岭路、百花南二路等在10月竣工项目”, the unnamed
middle of “甲项目、乙二期、丙项目”. Must not take “光伏、风电等项目”, “华为、中兴等企业投资的项目”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.modifiers import Modifiers
from kg.recognise.organisation import OrganisationRecogniser
from kg.recognise.reading import Candidate, Reading

MEMBERS = re.compile(
    r"等(?:在|于)?(?:总投资(?:超过|超|达|约)?[\d.]+(?:多|余)?[万亿]*元的|一批|[\d一二三四五六七八九十百]+(?:余|多)?(?:个|大|项))?"
    r"[\u4e00-\u9fff\d]{0,16}?(?P<class>项目|试点|示范平台|工程)(?!集聚|聚集|库|群|组|化|经理|负责)"
)
OTHERS = re.compile(r"企业|央企|公司|单位|高校|院校|部门|银行|国家|地区|城市|省|领域|行业|方面")
"""Class words between 等 and the class: the list is one of these, not of projects."""
VISITED = re.compile(
    r"(?:先后|依次|分别|一行)(?:[来走深]?[到进入]|前往|考察|参观|察看|走访|调研)|实地考察|走进|来到|前往|深入"
)
AREAS = ("工业园区", "产业园区", "开发区", "工业区", "高新区", "经开区", "港", "港区")
"""Ends of areas, which a list of what was visited has beside projects."""
LISTING = ("包括", "分别为", "分别是", "推进", "建设", "实施", "开工", "还有", "有", "：")
"""Words before a list that show it to be one of projects where one item is."""
BUILDING = ("推进", "建设", "实施", "修建", "新建", "打通", "加快", "开工", "开工建设")


class ProjectLists:
    """Reads lists of projects."""

    def __init__(self, lexicon: Lexicon, organisations: OrganisationRecogniser) -> None:
        self._words = Modifiers(lexicon)
        self._lexicon = lexicon
        self._ends = tuple(sorted(lexicon.name_words["project_end"]))
        self._organisations = organisations

    def members(self, reading: Reading) -> list[Candidate]:
        """Items of “A、B等…项目”: each is a project, with or without a head of its own."""
        found: list[Candidate] = []
        text = reading.text
        for match in MEMBERS.finditer(text):
            between = text[match.start() + 1 : match.start("class")]
            if match.group("class") == "工程" and "大" in between[:3]:
                continue  # 等六大工程: fields of work
            if OTHERS.search(between) or not self._nominal(reading, match):
                continue
            items = self._organisations.list_items(reading, match.start())
            counted = "个" in between or "批" in between
            if not counted and not any(self._known(reading, *item) for item in items):
                continue  # 光伏、碳汇等项目: fields of work
            for start, end in items:
                if not 3 <= end - start <= 30 or not self._named(reading, start, end):
                    continue
                name = ""
                if end == match.start() and text.startswith("等项目", end):
                    name = text[start:end] + "项目"
                elif match.group("class") == "试点" and not text[start:end].endswith("试点"):
                    name = text[start:end] + "试点"
                found.append(Candidate(start, end, Kind.PROJECT, "project-listed", 1.35, name=name))
        return found

    def beside(self, reading: Reading, sure: Sequence[Candidate]) -> list[Candidate]:
        """Items of a 、-list that hold a name and a project's ending, beside sure projects."""
        text = reading.text
        spans = {(c.start, c.end) for c in sure}
        found: list[Candidate] = []
        for items, open_end in self._lists(reading):
            known = [item for item in items if item in spans]
            told = len(known) > 1 or (known and open_end)
            if not (told or self._all_built(reading, items)):
                continue
            seen = VISITED.search(text, 0, items[0][0]) is not None
            found += [
                Candidate(start, end, Kind.PROJECT, "project-listed", 1.3)
                for start, end in items
                if (start, end) not in spans
                and (start, end - 2) not in spans  # 老君山滑雪场项目|建设
                and 3 <= end - start <= 30
                and text.endswith(self._ends, start, end)
                and not (seen and text.endswith(AREAS, start, end))
                and (self._words.proper(reading, start, end) or self._unusual(reading, start, end))
            ]
        return found

    def _all_built(self, reading: Reading, items: Sequence[tuple[int, int]]) -> bool:
        """Whether a verb of building stands before three items that all look like projects."""
        text = reading.text
        return (
            len(items) >= 3
            and text.endswith(BUILDING, 0, items[0][0])
            and all(
                text.endswith(self._ends, *item) and self._words.proper(reading, *item)
                for item in items
            )
        )

    def _lists(self, reading: Reading) -> Iterator[tuple[list[tuple[int, int]], bool]]:
        """The 、-lists of a sentence: the ranges of their items, and whether 等 closes them.

        The first item begins behind the last verb or function word, the last ends before
        等, 和 or a mark.
        """
        text = reading.text
        items: list[tuple[int, int]] = []
        start = depth = 0
        for position, char in enumerate(text + "。"):
            depth += (char in "（《“") - (char in "）》”")
            if char not in "、，。；：！？等" or depth > 0:
                continue
            goes_on = char == "，" and text.startswith("以及", position + 1)
            clause = not items or "的" in text[start:position]
            first = self._organisations.behind_verb(reading, start, position) if clause else start
            money = text.rfind("元的", first, position)
            first = money + 2 if money >= 0 else first
            if position > first:
                items.append((first, position))
            if goes_on:
                start = position + 3
                continue
            if char != "、":
                if len(items) > 1 and char == "等":
                    items[-1:] = reversed(self._organisations.halves(reading, *items[-1]))
                if len(items) > 1:
                    yield items, char == "等" or text.endswith(LISTING, 0, items[0][0])
                items = []
            start = position + 1

    def _unusual(self, reading: Reading, start: int, end: int) -> bool:
        """Whether an item ending in 项目 begins with characters that the dictionary cuts apart
        (台|玻|技改项目), or holds three words (智能助力单车综合产业基地项目)."""
        words = [t for t in reading.tokens if start <= t.start and t.end <= end]
        single = [len(w.text) == 1 and w.tag[0] in "nvqgajzm" for w in words[:2]]
        return reading.text.endswith("项目", start, end) and (all(single) or len(words) >= 5)

    def _known(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a project's ending, a place or a word that names something is in a range."""
        if reading.text.endswith(self._ends, start, end):
            return True
        return any(
            token.text in self._lexicon.divisions or token.tag in ("ns", "nr", "nt", "eng")
            for token in reading.tokens
            if start <= token.start and token.end <= end and len(token.text) > 1
        )

    def _named(self, reading: Reading, start: int, end: int) -> bool:
        words = reading.text[start:end]
        return self._words.proper(reading, start, end) or (
            words.endswith(("项目", "试点", "中心", "基地", "园", "平台", "体系", "工程"))
            and not self._words.generic(reading, start, end)
        )

    def _nominal(self, reading: Reading, match: re.Match[str]) -> bool:
        """Whether only nouns and numbers stand between 等 and the class word."""
        return not any(
            token.text in ("了", "各自", "介绍", "推进", "的")
            or (token.tag in ("p", "r", "ul", "d") and token.text not in ("超过", "在", "于"))
            for token in reading.tokens
            if match.start() < token.start and token.end <= match.start("class")
            and reading.text[token.start - 1] != "元"
        )  # fmt: skip
