"""How a figure is put: result, target or forecast.

Words before the number decide, the nearest first: 力争, 将 make a target, 预计, 建成后 a forecast,
已, 了, 去年 a result. 实现, 完成 are results only where no plan stands before them in the
sentence, and they end the reach of a forecast. What a sentence plans, the next sentences of
the paragraph go on planning until a result is told (`carried`). 全年, 年内 of the current year
make a target where no result is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.model import Role, Status
from kg.relate.figure_clause import Clause
from kg.relate.figure_cue import Course, Cue, cues_of
from kg.relate.figure_period import is_past
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import pattern

REVIEW = re.compile(r"回顾$|(?:工作|任务|计划|预算)(?:总结|完成情况|执行情况)$")
SECTION = re.compile(r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分")
AHEAD = re.compile(
    r"将|(?<![主重需])要|力争|确保|计划|拟|目标|预计|规划|预期|下一步|今后|到20\d\d年|明年|建成后|达产后|投产后"
)
"""Words that look ahead, in a review too."""
SEMICOLON = re.compile("[；;]")
OWN_YEAR = re.compile(r"全年(?!\w{0,4}(?:目标|任务|计划|指标))|年内|年底前|今年底")
DOES = re.compile(
    r"引进|引入|推出|实施|新增|新建|完成|建成|开工|竣工|实现|力争|形成|培育|打造|争取|开展|举办|改造"
    r"|签约|落地|达到|安排|推进|确保|新开|发展|组织|招引|启动|筹集|投入|解决|办好"
)
"""What an area does in a year; a year's yield (全年粮食总产量20万吨) is no plan."""
TOLD = re.compile(r"[（(，,、]?(?:同比|比上年|较上年|比去年|较去年|增长|下降|增|减|占)")
COUNTED = re.compile(r"确定|已|共|累计|了(?!解)")
DONE = re.compile(r"(?:完成|占)[^，。；]{0,12}(?:目标|任务|计划)[^，。；]{0,6}$")
PLANS_SUM = re.compile(r"(?:计划|规划|拟|预计)(?:完成|总)?投[资入]")
FORESEEN = ("预计", "预期", "预测", "预计，")
BATCH = r"(?:其中|另外)?，?(?:本次)?(?:集中|已|新)?(?:签约|开工|竣工|投产|投运|续建|在建|落户)[^，。；]{0,30}?(?:项目|工程)"
OF_GOAL = re.compile(r"占[^，。；]{0,8}(?:目标|任务|计划)[^，。；]{0,12}的\d[\d.]*%")
"""Of a goal so much is done: what stands in front is a result."""
TWIN_TOLD = re.compile(r"已|了|完成|建成|开工|投产|竣工|签约|在建|落[户地]|正在")
"""In a bare item of a list: it is told by itself (4条公路已建成)."""
HELD = re.compile(r"(?<!将)(?:举行|举办|召开)")


@dataclass(slots=True)
class Telling:
    """The state of the telling in one paragraph: planned or not."""

    scene: FigureScene
    paragraph: int = -1
    planned: bool = False
    _cues: dict[int, tuple[Cue, ...]] = field(default_factory=dict)
    """The cues of the sentence that was read last."""
    _courses: dict[tuple[int, bool], Course] = field(default_factory=dict)
    """Its courses by the offset where they start and whether they lead up to a number."""

    def enter(self, sentence: int) -> None:
        """Start a sentence; a new paragraph forgets the plan."""
        number = self.scene.article.sentences[sentence].paragraph
        if number != self.paragraph:
            self.paragraph, self.planned = number, False

    def leave(self, sentence: int) -> None:
        """End a sentence: what it planned stays in force in the paragraph."""
        text = self.scene.text(sentence)
        status, strong = self._read(sentence, 0, len(text))
        if strong:
            self.planned = status is Status.TARGET and self._opens_with_plan(sentence)

    def status_at(self, clause: Clause, start: int, end: int) -> Status:
        """The status of a number at `start:end` of a clause."""
        status = self._put(clause, start, end)
        reviewed = status is Status.TARGET and self._reviewed(clause.sentence, start)
        return Status.ACTUAL if reviewed else status

    def _put(self, clause: Clause, start: int, end: int) -> Status:
        scene, text = self.scene, self.scene.text(clause.sentence)
        if scene.is_bulletin:
            return Status.ACTUAL
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
        if re.search(r"[可有]望", behind):
            return Status.FORECAST  # 6个项目可望开工
        twin = self._twin(clause, start, end)
        if twin is not None:
            return twin
        before, known = self._read(clause.sentence, 0, clause.start)
        if known and before is Status.FORECAST and self._anew(clause, start):
            before = Status.ACTUAL
        if known:
            return before
        if self._of_own_year(clause, start, end):
            return Status.TARGET
        if self._in_plan_of_years(clause, start):
            return Status.TARGET
        told = any(d.period and d.start < start for d in scene.dates(clause.sentence))
        return Status.TARGET if self.planned and not told else Status.ACTUAL

    def _reviewed(self, sentence: int, start: int) -> bool:
        """Whether a report looks back here, and no word in front of the number looks ahead:

        争取 and 加快 under “2017年工作回顾” tell what was done.
        """
        if AHEAD.search(self.scene.text(sentence), 0, start):
            return False
        for earlier in reversed(self.scene.article.sentences[:sentence]):
            if earlier.role is Role.SUBHEAD and REVIEW.search(earlier.folded):
                return True
            if earlier.role is Role.SUBHEAD and SECTION.match(earlier.folded):
                return False
        return False

    def _twin(self, clause: Clause, start: int, end: int) -> Status | None:
        """The status of the item before in one list: 规划建设3条横向公路，4条纵向公路.

        Only where the clause is the bare item, and the one before it was planned.
        """
        text = self.scene.text(clause.sentence)
        if clause.start == 0 or not re.fullmatch(r"[和与及]?|以及", text[clause.start : start]):
            return None
        if TWIN_TOLD.search(text, end, clause.end) or not re.search(
            r"\d[^，。；\d]{0,16}[，；]$", text[: clause.start]
        ):
            return None
        before, known = self._read(clause.sentence, 0, clause.start, here=True)
        return before if known and before is Status.TARGET else None

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
        if OF_GOAL.search(text, end):
            return False
        issue = self.scene.issue_date
        for dated in self.scene.dates(clause.sentence):
            if dated.start <= word.start() and dated.period:
                own = issue is not None and dated.period.end.year >= issue.year
                named = re.match(r"\d{4}年", text[dated.start : dated.end])
                if not own and (issue is not None or named):
                    return False
        return True

    def _in_plan_of_years(self, clause: Clause, start: int) -> bool:
        """“十四五”期间，计划投资300亿元，实施项目120个: years that are not over yet."""
        scene, text = self.scene, self.scene.text(clause.sentence)
        if COUNTED.search(text, clause.start, start) or not PLANS_SUM.search(text, 0, clause.start):
            return False
        before = [d.period for d in scene.dates(clause.sentence) if d.period and d.start < start]
        last = before[-1] if before else None
        return last is not None and last.start.year < last.end.year and not is_past(scene, last)

    def _opens_with_plan(self, sentence: int) -> bool:
        """Whether the first cue of a sentence is one of a plan."""
        self._read(sentence, 0, 0)
        first = next((c for c in self._cues[sentence] if c.family != "neutral"), None)
        if first is None or first.family not in ("target", "shall", "drive"):
            return False
        # 安溪县举行集中开工活动，力争“开门红”: what was held is told first
        return not HELD.search(self.scene.text(sentence), 0, first.start)

    def _anew(self, clause: Clause, start: int) -> bool:
        """Whether a result is told behind a semicolon, where a forecast stood before it."""
        text = self.scene.text(clause.sentence)
        since = max(text.rfind("；", 0, start), text.rfind(";", 0, start)) + 1
        if since and re.compile(BATCH).match(text, since):
            return not self._read(clause.sentence, since, clause.start)[1]
        told = pattern(r"<neutral>").search(text[clause.start : start])
        return bool(told) and since == clause.start > 0

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
                    and is_past(self.scene, d.period)
                    and not self.scene.text(sentence).endswith(FORESEEN, 0, d.start)
                ],
                semicolon.start() if semicolon else -1,
                here,
            )
        return self._courses[start, here].at(end)
