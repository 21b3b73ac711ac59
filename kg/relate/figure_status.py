"""How a figure is put: result, target or forecast, and for which period.

Words before the number decide, the nearest first: 力争, 将 make a target, 预计, 建成后 a forecast,
已, 了, 去年 a result. 实现, 完成 are results only where no plan stands before them in the
sentence, and they end the reach of a forecast. What a sentence plans, the next sentences of
the paragraph go on planning until a result is told (`carried`). 全年, 年内 of the current year
make a target where no result is told.

The period is the last expression of time before the number, in its sentence or before it in
the paragraph; 目前 and the like end an earlier period's reach.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.model import Period, Role, Status
from kg.recognise.date import Dated, year_before
from kg.relate.figure_clause import Clause
from kg.relate.figure_cue import Course, Cue, cues_of
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import pattern

REACH = 3
"""Sentences over which a year goes on; a part of a year, of reports, goes on in its paragraph."""
SEMICOLON = re.compile("[；;]")
DAY = r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?"
OWN_YEAR = re.compile(r"全年(?!\w{0,4}(?:目标|任务|计划|指标))|年内|年底前|今年底")
DOES = re.compile(
    r"引进|引入|推出|实施|新增|新建|完成|建成|开工|竣工|实现|力争|形成|培育|打造|争取|开展|举办|改造"
    r"|签约|落地|达到|安排|推进|确保|新开|发展|组织|招引|启动|筹集|投入|解决|办好"
)
"""What an area does in a year; a year's yield (全年粮食总产量20万吨) is no plan."""
TOLD = re.compile(r"[（(，,]?(?:同比|比上年|较上年|比去年|较去年|增长|下降|增|减|占)")
COUNTED = re.compile(r"确定|已|共|累计|了(?!解)")
DONE = re.compile(r"(?:完成|占)[^，。；]{0,12}(?:目标|任务|计划)[^，。；]{0,6}$")
FORESEEN = ("预计", "预期", "预测")
YEAR_WORD = re.compile(r"全年|年内|年[初底末中]|岁末")
REPORT = re.compile(r"经济|运行|统计|公报|数据|成绩单|外贸|进出口|财政|消费市场|工业生产")
YEAR = 4
"""Characters of a label that names one year."""
LOOK_BACK = 2
"""Months in which 全年 and 年末 mean the year that is over, where a result is told."""


@dataclass(slots=True)
class Telling:
    """The state of the telling in one paragraph: planned or not, and the period in force."""

    scene: FigureScene
    paragraph: int = -1
    planned: bool = False
    periods: list[tuple[int, Period | None]] = field(default_factory=list)
    """The periods named in the paragraph, each with the number of its sentence."""
    count: int = 0
    _cues: dict[int, tuple[Cue, ...]] = field(default_factory=dict)
    """The cues of the sentence that was read last."""
    _courses: dict[tuple[int, bool], Course] = field(default_factory=dict)
    """Its courses by the offset where they start and whether they lead up to a number."""

    def enter(self, sentence: int) -> None:
        """Start a sentence; a new paragraph forgets plan and period."""
        number = self.scene.article.sentences[sentence].paragraph
        if number != self.paragraph:
            self.paragraph, self.planned, self.periods = number, False, []
        self.count += 1

    def leave(self, sentence: int) -> None:
        """End a sentence: what it planned and when stays in force in the paragraph."""
        text = self.scene.text(sentence)
        status, strong = self._read(sentence, 0, len(text))
        if strong:
            self.planned = status is Status.TARGET and self._opens_with_plan(sentence)
        for dated in self._heading_dates(sentence):
            self.periods.append((self.count, dated))

    def status_at(self, clause: Clause, start: int, end: int) -> Status:
        """The status of a number at `start:end` of a clause."""
        scene, text = self.scene, self.scene.text(clause.sentence)
        if DONE.search(text, max(clause.start, start - 24), start):
            return Status.ACTUAL
        own, strong = self._read(clause.sentence, clause.start, end, here=True)
        if strong and own is not Status.ACTUAL:
            return own
        behind = re.sub(r"(?:将|要)[^，。；]*\d.*", "", text[end : clause.end])
        if re.search(r"(?<![主需重只])要|(?<![即干])将|目标", behind) and not re.search(
            r"目标的\d", behind
        ):
            return Status.TARGET
        if strong:
            return Status.ACTUAL
        before, known = self._read(clause.sentence, 0, clause.start)
        if known and before is Status.FORECAST and self._anew(clause, start):
            before = Status.ACTUAL
        if known:
            return before
        if self._of_own_year(clause, start, end):
            return Status.TARGET
        told = any(d.period and d.start < start for d in scene.dates(clause.sentence))
        return Status.TARGET if self.planned and not told else Status.ACTUAL

    def _of_own_year(self, clause: Clause, start: int, end: int) -> bool:
        """Whether 全年, 年内 say what is still to be done: 全年引进项目16个.

        Not where it is told as done (全年共引进…, 全年增加值33亿元，增长5%), where the year is an
        earlier one (2022年全年), or where nothing is done but only yields (全年粮食总产量).
        """
        text = self.scene.text(clause.sentence)
        word = OWN_YEAR.search(text, clause.start, start)
        if word is None or not DOES.search(text, word.end(), start):
            return False
        if COUNTED.search(text[clause.start : end + 12]) or TOLD.match(text, end):
            return False
        issue = self.scene.issue_date
        for dated in self.scene.dates(clause.sentence):
            if dated.start <= word.start() and dated.period:
                own = issue is not None and dated.period.end.year >= issue.year
                named = re.match(r"\d{4}年", text[dated.start : dated.end])
                if not own and (issue is not None or named):
                    return False
        return True

    def period_at(self, clause: Clause, start: int, status: Status) -> Period | None:
        """The period in force at a number, or None where it is open or unknown.

        A plan or forecast takes no period that has passed: behind 去年1056亿元, 推进120个项目
        goes back to the 今年 before it.
        """
        own = self._dated(clause.sentence, 0, start, told=status is Status.ACTUAL)
        if own and not (status is Status.TARGET and own[-1] and self._past(own[-1])):
            return own[-1]
        named = [
            period
            for n, period in self.periods
            if self.count - n <= REACH or (period and len(period.label) != YEAR)
        ] + own
        for period in reversed(named):
            if status is Status.ACTUAL or period is None or not self._past(period):
                return period
        return None if named or status is not Status.ACTUAL else self._reported()

    def _reported(self) -> Period | None:
        """The period that a report's headline names: 宝安区一季度经济运行平稳."""
        found = [
            period
            for number, sentence in enumerate(self.scene.article.sentences)
            if sentence.role is Role.HEADLINE and REPORT.search(sentence.folded)
            for period in self._dated(number, 0, len(sentence.folded))
        ]
        return found[0] if len(found) == 1 else None

    def _opens_with_plan(self, sentence: int) -> bool:
        """Whether the first cue of a sentence is one of a plan."""
        self._read(sentence, 0, 0)
        families = (cue.family for cue in self._cues[sentence] if cue.family != "neutral")
        return next(families, "") in ("target", "shall", "drive")

    def _anew(self, clause: Clause, start: int) -> bool:
        """Whether a result is told behind a semicolon, where a forecast stood before it."""
        text = self.scene.text(clause.sentence)
        told = pattern(r"<neutral>").search(text[clause.start : start])
        return bool(told) and text[clause.start - 1 : clause.start] in ("；", ";")

    def _heading_dates(self, sentence: int) -> list[Period | None]:
        """The periods that a clause begins with: those that the next sentences go on in."""
        text = self.scene.text(sentence)
        found: list[Period | None] = []
        for dated in self.scene.dates(sentence):
            before = re.split(r"[，；：。]", text[: dated.start])[-1]
            if len(before) > 14 or re.search(r"[于在到至自从]$|[是为]", before):
                continue  # 该项目是某县2011年招商引资的重点项目
            if dated.period and dated.period.start.year != dated.period.end.year:
                found.append(None)  # what is told of a plan's five years ends with its sentence
            else:
                found += self._dated(sentence, dated.start, dated.end)
        return found

    def _dated(
        self, sentence: int, start: int, end: int, *, told: bool = True
    ) -> list[Period | None]:
        scene = self.scene
        plain = [d for d in scene.dates(sentence) if start <= d.start < end]
        own = [d for d in plain if not scene.covered(sentence, d.start, d.end)]
        return [
            # a day is when something happened, not what a figure covers
            None
            if d.period and re.fullmatch(DAY, d.period.label)
            else self._year_of(sentence, d, told)
            for d in (own or plain)
        ]

    def _year_of(self, sentence: int, dated: Dated, told: bool) -> Period | None:
        """The period of an expression; 全年 in January, where a result is told, is last year."""
        issue, period = self.scene.issue_date, dated.period
        word = self.scene.text(sentence)[dated.start : dated.end]
        if not told or period is None or issue is None or issue.month > LOOK_BACK:
            return period
        if YEAR_WORD.match(word) and period.label == str(issue.year):
            return year_before(period)
        return period

    def _read(
        self, sentence: int, start: int, end: int, *, here: bool = False
    ) -> tuple[Status, bool]:
        """The status that the words of `start:end` leave, and whether any said so.

        `here`: the stretch leads up to the number (`figure_cue.Course`).
        """
        if sentence not in self._cues:
            self._cues, self._courses = {sentence: cues_of(self.scene, sentence)}, {}
        if (start, here) not in self._courses:
            semicolon = SEMICOLON.search(self.scene.text(sentence), start)
            self._courses[start, here] = Course(
                [cue for cue in self._cues[sentence] if cue.start >= start],
                [
                    d.start
                    for d in self.scene.dates(sentence)
                    if start <= d.start
                    and d.period
                    and self._past(d.period)
                    and not self.scene.text(sentence).endswith(FORESEEN, 0, d.start)
                ],
                semicolon.start() if semicolon else -1,
                here,
            )
        return self._courses[start, here].at(end)

    def _past(self, period: Period) -> bool:
        issue = self.scene.issue_date
        return issue is not None and period.end < issue
