"""For which period a figure holds.

The period is the last expression of time before the number, in its sentence or before it in
the paragraph; 目前 and the like end an earlier period's reach. A plan takes none that is over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from kg.model import Period, Role, Status
from kg.recognise.date import Dated, find_periods, year_before
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import FigureScene

REACH = 3
"""Sentences over which a year goes on; a part of a year, of reports, goes on in its paragraph."""
DAY = r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?"
NO_HEADING = (
    r"[于在到至自从]$|[是为]|(?:举行|举办|召开|开展|组织|力争|确保|冲刺|夺取|完成|实现|奋战)$"
)
"""What stands before a time that belongs to the next words only."""
YEAR_WORD = re.compile(r"全年|年内|年[初底末中]|岁末")
RECORD = re.compile(r"的?(?:单?[月季日]度?)?(?:最[高低大好快]|新[高低]|历史|同期最)")
"""Behind a time that only ranks what is told: 刷新今年以来月度最高运量纪录."""
REPORT = re.compile(r"经济|运行|统计|公报|数据|成绩单|外贸|进出口|财政|消费市场|工业生产")
YIELD = re.compile(
    r"(?:建成|投产|达产|达效|投用|投运|竣工|完工|运营|投入使用|交付)(?:投产|达产|达效|使用|运营)?(?:之)?后"
)
"""今年开工建设，全部投产后，可实现产值…: the year of the start is not that of the yield."""
YEAR = 4
"""Characters of a label that names one year."""
SECTION_YEAR = re.compile(
    r"(?:[一二三四五六七八九十]+、)?(?P<year>20\d\d)年(?:政府|主要|重点|经济社会发展|工作|财政|全[区县市省]|收支|的)*"
    r"(?:(?P<told>回顾|总结|完成情况|(?:预算)?执行情况|情况)|(?P<planned>预算(?:草案)?(?:安排)?|收支预算|安排|打算|任务|目标|计划|部署|建议))"
)
"""A report's section: 一、2017年工作回顾. What is of several years (2020年和“十三五”工作回顾) names none."""
SECTION = re.compile(r"[一二三四五六七八九十]+、")
PLAN_YEAR = re.compile(
    r"\D*(?P<year>20\d\d)年[^\d，。；]{0,16}(?:计划|工作要点|目标任务|任务目标|主要目标)(?:[（(][^）)]*[）)])?"
)
LOOK_BACK = 2
"""Months in which 年内 and 年初, too, mean the year that is over, where a result is told."""
BULLETINS = 4
"""Months in which 全年 and 年末 mean the year that is over, where a result is told."""
YEAR_END = re.compile(r"全年|年[底末]|岁末")
MEANT = re.compile(r"的?(?:主要|预期|新)*(?:确定|计划|安排|目标|任务|拟|将|要|力争|重点)")
"""Behind 全年 of the running year: 全年确定的50个项目已有37个开工."""


@dataclass
class Periods:
    """The periods that a paragraph has named so far."""

    scene: FigureScene
    paragraph: int = -1
    named: list[tuple[int, Period | None]] = field(default_factory=list)
    """Each with the number of its sentence in the telling; None where it is open."""
    count: int = 0

    def enter(self, sentence: int) -> None:
        """Start a sentence; a new paragraph forgets the periods."""
        number = self.scene.article.sentences[sentence].paragraph
        if number != self.paragraph:
            self.paragraph, self.named = number, []
        self.count += 1

    def leave(self, sentence: int) -> None:
        """End a sentence: the periods that its clauses begin with stay in force."""
        for heads, period in self._heading_dates(sentence):
            if heads or not self._is_part(period):
                self.named.append((self.count, period))

    def at(self, clause: Clause, start: int, status: Status) -> Period | None:
        """The period in force at a number, or None where it is open or unknown.

        A plan or forecast takes no period that has passed: behind 去年1056亿元, 推进120个项目
        goes back to the 今年 before it.
        """
        since = 0
        if status is not Status.ACTUAL:
            ends = (m.end() for m in YIELD.finditer(self.scene.text(clause.sentence), 0, start))
            since = max(ends, default=0)
        own = self._dated(clause.sentence, since, start, told=status is Status.ACTUAL)
        if since and not own:
            return None
        if own and not (status is Status.TARGET and own[-1] and self._past(own[-1])):
            return own[-1]
        reached = [
            period
            for n, period in self.named
            if self.count - n <= REACH or (period and len(period.label) != YEAR)
        ] + own
        for period in reversed(reached):
            if status is Status.ACTUAL or period is None or not self._past(period):
                return period
        if reached:
            return None
        found = self._of_section(clause.sentence, status)
        if found is None:
            return self._reported if status is Status.ACTUAL else self._planned
        return found

    @cached_property
    def _planned(self) -> Period | None:
        """The year that a plan's title names: 甲市2023年国民经济和社会发展计划."""
        for sentence in self.scene.article.sentences:
            titled = PLAN_YEAR.fullmatch(sentence.folded)
            if sentence.role is Role.HEADLINE and titled:
                return find_periods(f"{titled['year']}年", None)[0].period
        return None

    def _of_section(self, sentence: int, status: Status) -> Period | None:
        """The year of the report's section, for results of a review and targets of a plan."""
        for earlier in reversed(self.scene.article.sentences[:sentence]):
            if earlier.role is not Role.SUBHEAD:
                continue
            named = SECTION_YEAR.fullmatch(earlier.folded)
            if named and bool(named["planned"]) == (status is Status.TARGET):
                return find_periods(f"{named['year']}年", None)[0].period
            if named or SECTION.match(earlier.folded):
                return None
        return None

    @cached_property
    def _reported(self) -> Period | None:
        """The period that a report's headline names: 宝安区一季度经济运行平稳."""
        found = [
            period
            for number, sentence in enumerate(self.scene.article.sentences)
            if sentence.role is Role.HEADLINE and REPORT.search(sentence.folded)
            for period in self._dated(number, 0, len(sentence.folded))
        ]
        if len(found) != 1 or found[0] is None:
            return None
        return self._up_to(found[0])

    def _up_to(self, month: Period) -> Period:
        """The months up to one, where the report of a month tells of these: 2020年3月, 1—3月."""
        for number in range(len(self.scene.article.sentences)):
            for dated in self.scene.dates(number):
                period = dated.period
                if period and period.end == month.end and period.start < month.start:
                    if period.start.month == 1 and period.start.year == period.end.year:
                        return period
        return month

    def _is_part(self, period: Period | None) -> bool:
        """Whether a period lies inside one in force: 今年建设项目29个，1月份完成投资1000万元。"""
        return period is not None and any(
            other is not None
            and self.count - n <= REACH
            and other != period
            and other.start <= period.start <= period.end <= other.end
            for n, other in self.named
        )

    def _heading_dates(self, sentence: int) -> list[tuple[bool, Period | None]]:
        """The periods that a clause begins with, those that the next sentences go on in, each
        with whether the sentence itself begins with it."""
        text = self.scene.text(sentence)
        found: list[tuple[bool, Period | None]] = []
        for dated in self.scene.dates(sentence):
            before = re.split(r"[，；：。]", text[: dated.start])[-1]
            if text.endswith(("其中", "其中，"), 0, dated.start):
                continue
            if len(before) > 14 or re.search(NO_HEADING, before):
                continue  # 该项目是某县2011年招商引资的重点项目
            if dated.period and dated.period.start.year != dated.period.end.year:
                found.append((True, None))  # a plan's five years end with their sentence
                continue
            heads = re.search(r"[，；：]", text[: dated.start]) is None
            found += ((heads, one) for one in self._dated(sentence, dated.start, dated.end))
        return found

    def _dated(
        self, sentence: int, start: int, end: int, *, told: bool = True
    ) -> list[Period | None]:
        scene = self.scene
        text = scene.text(sentence)
        plain = [
            d
            for d in scene.dates(sentence)
            if start <= d.start < end and not RECORD.match(text, d.end)
        ]
        own = [d for d in plain if not scene.covered(sentence, d.start, d.end)]
        return [
            # a day is when something happened, not what a figure covers
            None
            if d.period and re.fullmatch(DAY, d.period.label)
            else self._year_of(sentence, d, told)
            for d in (own or plain)
        ]

    def _year_of(self, sentence: int, dated: Dated, told: bool) -> Period | None:
        """The period of an expression; 全年 in spring, where a result is told, is last year."""
        issue, period = self.scene.issue_date, dated.period
        word = self.scene.text(sentence)[dated.start : dated.end]
        if not told or period is None or issue is None or period.label != str(issue.year):
            return period
        if issue.month <= LOOK_BACK:
            return year_before(period) if YEAR_WORD.match(word) else period
        over = issue.month <= BULLETINS and YEAR_END.match(word)
        meant = MEANT.match(self.scene.text(sentence), dated.end)
        return year_before(period) if over and not meant else period

    def _past(self, period: Period) -> bool:
        return is_past(self.scene, period)


def is_past(scene: FigureScene, period: Period) -> bool:
    """Whether a period is over when the article appears; False where its day is unknown."""
    return scene.issue_date is not None and period.end < scene.issue_date
