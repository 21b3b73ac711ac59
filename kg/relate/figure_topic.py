"""What the text has named as topic so far, clause by clause.

`Topics` walks through the body: what a clause begins with (`figure_head`) becomes the topic of
the sentence, the paragraph and the speech. A firm that puts money into a project hands the topic
on to it (B公司投资5亿元建设A项目，占地60亩); areas told side by side leave none behind
(A区25个项目；B区7个项目。…).

A clause that begins with somebody without a name here (双潭村现有…) has a topic too: nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.model import Kind
from kg.relate.figure_about import SEVERAL, UNKNOWN, WIDER, Subject
from kg.relate.figure_again import names_builders, told_again
from kg.relate.figure_clause import Clause
from kg.relate.figure_head import head_of
from kg.relate.figure_lone import is_listed, named_projects
from kg.relate.figure_scene import TOPICS, FigureScene
from kg.relate.figure_speech import Speaker, Speech, speaker_in
from kg.relate.figure_words import pattern
from kg.signatures import AREAS

CAMPAIGN = r"^(?:比如|例如|围绕|聚焦|按照|锚定|对标|深入?开展|紧扣)[“‘]?$"
CAMPAIGN_BEHIND = r"^[”’]?(?:的?(?:行动)?(?:目标|要求|部署))?$"
DOCUMENT = r"(?:下发|印发|发布|公布|出台|制定|签发|通过)了?[“‘]?$"
NOBODY = r"(?:据|根据)(?:初步|不完全|最新|有关|相关|官方)?(?:统计|测算|数据|核算)"
SOURCES = ("统计", "测算", "数据", "数据显示", "统计数据", "统计显示", "核算")
BUILT = r"(?:投资|投入|出资|斥资)[^，。；]{0,4}\d[^，。；]{0,12}?[，]?(?:在[^，。；]{2,16})?(?:<builds>|启动|上马)了?$"

SETS = r"^[^，。；：]{2,20}?(?:报告|讲话|会上|会议)[^，。；：]{0,6}(?:提出|明确|确定|部署|安排)了?[^，。；：]*(?:目标|任务|安排|指标|计划)$"
"""A clause that leads up to what somebody sets as goals; they are the area's, not the person's."""
THESE = (
    r"[^，。]{0,6}，?(?:这些|上述|以上|总体而言|[这该此]\w?批)"
    r"|(?:此次|本次|集中|现场|新)*(?:签约|开工|竣工|投产|落户|引进|储备)的?项目(?:有|包括|涵盖|涉及|共|达|分别|\d)"
)
"""What tells of several projects at once."""
NUMBERED = re.compile(r"\d[\d.]*(?:万|亿|余|多)*(?:[个项家元户人吨件次亩宗]|平方)")
GOES_ON = r"[“‘]?(?:此次|本次|这次|这批|其中)(?!会议)"


@dataclass(slots=True)
class Topics:
    """The topics of an article; `enter` each clause of the body in order."""

    scene: FigureScene
    speeches: tuple[Speech, ...]
    paragraph: int = -1
    sentence: int = -1
    clause: Subject | None = None
    """What the present clause itself begins with."""
    earlier: Subject | None = None
    """The last topic of the sentence before this clause."""
    carried: dict[int, Subject] = field(default_factory=dict)
    """Speech (−1 outside) → the last topic of the paragraph in it."""
    campaign: int | None = None
    document: int | None = None
    reported: int | None = None
    """The area of the body whose words the sentence reports unquoted."""
    project: int | None = None
    """The project that was last told of alone in the paragraph."""
    giver: Subject | None = None
    """The firm that handed the topic on to the project that it builds."""
    area: int | None = None
    """The area that was last a topic, of whatever paragraph."""
    last: int | None = None
    """The area or event that was last a topic."""
    goes_on: bool = False
    """此次开工项目包括…: the sentence goes on with what was told, in a new paragraph."""
    side_by_side: set[str] = field(default_factory=set)
    """The areas that clauses of the sentence begin with."""
    speech: int = -1
    _told: bool = False
    """Whether the clause entered last tells a number, or leads up to what does."""
    opened: Subject | None = None
    """The area that the paragraph began with, where its first topic is one."""

    def enter(self, clause: Clause) -> None:
        """Take in a clause: what it begins with becomes the topic."""
        number = self.scene.article.sentences[clause.sentence].paragraph
        if number != self.paragraph:
            self.paragraph, self.carried, self.project = number, {}, None
            self.side_by_side, self.opened = set(), None
        if clause.sentence != self.sentence:
            self.sentence, self.earlier = clause.sentence, None
            text = self.scene.text(clause.sentence)
            self.goes_on = re.match(GOES_ON, text) is not None
            if re.match(THESE, text):
                self.project = None
                told = self.carried.get(self.speech)
                if told and told.about is not None and self._is_project(told.about):
                    self.carried.pop(self.speech)
            self.campaign = self.document = self.reported = None
            if len(self.side_by_side) > 1:
                self.carried.pop(self.speech, None)
                self.last = None
            self.side_by_side = set()
        elif self.clause is not None and (self.clause is not WIDER or self._told):
            self.earlier = self.clause
        if self.giver is not None:
            # 公司投资3亿元新建A基地，今年一季度实现产值1亿元: the firm's own year
            own = any(d.start == clause.start for d in self.scene.dates(clause.sentence))
            if own and self.earlier is not None:
                self.earlier = self.giver
            self.giver = None
        words = self.scene.text(clause.sentence)
        self._told = clause.mark in "：:" or bool(NUMBERED.search(words, clause.start, clause.end))
        place = (clause.sentence, clause.end - 1)
        self.speech = next((i for i, s in enumerate(self.speeches) if s.start < place <= s.end), -1)
        self.clause = self._head(clause)
        if names_builders(self.scene, clause):
            # 由A代建，B承建，总投资28亿元: the sum is the project's, or nobody's
            meant = self.project if self.earlier is None else self.earlier.about
            known = meant is not None and self._is_project(meant)
            self.clause = Subject(meant, "clause") if known else UNKNOWN
        if self.clause is SEVERAL or (self.clause and self.clause.rule == "clause"):
            self.carried[self.speech] = self.clause
            self._note_area(self.clause)
        if clause.mark in ("；", ";") and self.clause and self.clause.rule == "frame":
            self.clause = None

    def leave(self, clause: Clause) -> None:
        """End a clause: a project that it names alone may be what the next ones tell of."""
        scene, text = self.scene, self.scene.text(clause.sentence)
        named = named_projects(scene, clause)
        if len(named) != 1:
            self.project = None if named else self.project
            return
        mention = scene.mentions[named[0]]
        if is_listed(scene, clause, named[0]):
            self.project = None
            return
        self.project = named[0]
        since = max(text.rfind(mark, 0, mention.start) for mark in "；：") + 1
        if pattern(BUILT).search(text, since, mention.start):
            self.giver = self.clause
            self.clause = self.carried[self.speech] = Subject(named[0], "clause")

    def _is_project(self, index: int) -> bool:
        return self.scene.mentions[index].kind is Kind.PROJECT

    def forget(self, index: int) -> None:
        """Go on without a topic that turned out to be none: 储备项目4个, behind a project."""
        self.project = None
        if self.earlier is not None and self.earlier.about == index:
            self.earlier = None
        if self.clause is not None and self.clause.about == index:
            self.clause = None
        told = self.carried.get(self.speech)
        if told is not None and told.about == index:
            self.carried.pop(self.speech)

    def lose(self) -> None:
        """Forget the sentence's topic: it tells of something that has no known name."""
        self.clause = self.earlier = UNKNOWN
        self.project = None

    def start_of(self, clause: Clause) -> int:
        """The offset behind time phrases, connectives and opening quotation marks."""
        scene = self.scene
        text, at = scene.text(clause.sentence), clause.start
        lead = pattern(r"<lead>(?:的是)?|[“‘”’—\-▲●■]|在?这(?:一年|段时间)|以来|期间|[初底末]")
        moved = True
        while moved and at < clause.end:
            moved = False
            if scene.starting_at(clause.sentence, at) is not None:
                break
            for dated in scene.dates(clause.sentence):
                if dated.start == at and dated.end <= clause.end:
                    at, moved = dated.end, True
            match = None if moved else lead.match(text, at, clause.end)
            if match and match.end() > at:
                at, moved = match.end(), True
        return at

    def own_area(self) -> int | None:
        """The area that 我们 means here: that of the body that speaks, else the main area, else
        the area that was last a topic."""
        if self.reported is not None and self.speech < 0:
            return self.reported
        speaker = self.speeches[self.speech].speaker if self.speech >= 0 else Speaker()
        if speaker.stranger:
            return None
        area = None if speaker.body is None else self.scene.area_of(speaker.body)
        if area is None:
            area = self.scene.main
            if area is not None and not self.scene.named_by(area, self.sentence):
                return None  # what an article names only later owns nothing that it told before
        return self.area if area is None else area

    def _head(self, clause: Clause) -> Subject | None:
        """The topic that the clause begins with, a reason to say nothing, or None."""
        scene, number = self.scene, clause.sentence
        text = scene.text(number)[: clause.end]
        at = self.start_of(clause)
        named = scene.within(number, at, clause.end)
        if pattern(r"<say>(?:记者|道)?$").search(text[clause.start :]):
            speaker = speaker_in(scene, number, clause.start, clause.end)
            if speaker != Speaker():
                self.reported = None if speaker.body is None else scene.area_of(speaker.body)
                return UNKNOWN if speaker.stranger else None
        if clause.mark in "：:" and re.search(SETS, text[at:]):
            return None  # 张三在报告中提出了今年的主要预期目标：…
        if re.match(r"据|根据", text[clause.start :]) and text.endswith(SOURCES):
            # a body that counts (据海关统计) is not what is counted, but where it is the area
            bodies = [i for i in named if scene.mentions[i].kind in TOPICS]
            if bodies and scene.mentions[bodies[-1]].kind in AREAS:
                return Subject(bodies[-1], "clause")
            if bodies and scene.area_of(bodies[-1]) == scene.main:
                return None
            return UNKNOWN if not re.match(NOBODY, text[clause.start :]) else None
        self._note_frames(clause, named, at)
        again = told_again(scene, clause, at, self.project)
        if again is not None:
            return Subject(again, "clause")
        if self.campaign is not None and named and self.campaign == named[-1]:
            return None
        return head_of(scene, clause, at, self.own_area())

    def _note_area(self, subject: Subject) -> None:
        if subject.about is None:
            return
        kind = self.scene.mentions[subject.about].kind
        if kind in AREAS or kind is Kind.EVENT:
            self.last = subject.about
        if kind in AREAS:
            self.area = subject.about
            if self.opened is None:
                self.opened = subject
            mention = self.scene.mentions[subject.about]
            again = mention.contextual and any(n.endswith(mention.text) for n in self.side_by_side)
            if not again:  # 广东省综保区增势良好，前10月综保区进出口…: the same one
                self.side_by_side.add(self.scene.group(subject.about))
        elif kind is Kind.EVENT and (area := self.scene.area_in(subject.about)) is not None:
            self.area = area

    def _note_frames(self, clause: Clause, named: list[int], at: int) -> None:
        """Remember a campaign or a document that this clause sets as frame for the next."""
        scene, text = self.scene, self.scene.text(clause.sentence)
        policies = [i for i in named if scene.mentions[i].kind is Kind.POLICY]
        if not policies:
            return
        last = scene.mentions[policies[-1]]
        before, behind = text[at : last.start], text[last.end : clause.end]
        opening = text[clause.start : last.start].lstrip("“‘")
        if re.match(CAMPAIGN, opening) and re.match(CAMPAIGN_BEHIND, behind):
            self.campaign = policies[-1]
        elif re.search(DOCUMENT, before) and len(behind) <= 2:
            self.document = policies[-1]
