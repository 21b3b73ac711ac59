"""What the text has named as topic so far, clause by clause.

`Topics` walks through the body: what a clause begins with (behind time phrases and
connectives) becomes the topic of the sentence, the paragraph and the speech. Besides names,
我市 / 全区 stand for the area of that level, 该公司 for the last firm, and a name right in front
of its own measure counts wherever it stands (“…举行仪式的A项目占地53亩”).

A clause that begins with somebody who has no name here (双潭村现有…, 全国百强县…) has a topic
too: nobody, with the reason; its numbers are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.model import Kind
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import AREAS, BODIES, PEOPLE, TOPICS, FigureScene
from kg.relate.figure_speech import Speech, speaker_in
from kg.relate.figure_stranger import begins_with_stranger, is_attributive
from kg.relate.figure_words import pattern

PLACE_FRAME = r"^(?:的?[^，的]{0,8}(?:车间|现场|园区|厂区|基地|工地|厂房|展厅|大厅|里|内))?$"
CAMPAIGN = r"^(?:比如|例如|围绕|聚焦|按照|锚定|对标|深入?开展|紧扣)[“‘]?$"
CAMPAIGN_BEHIND = r"^[”’]?(?:的?(?:行动)?(?:目标|要求|部署))?$"
DOCUMENT = r"(?:下发|印发|发布|公布|出台|制定|签发|通过)了?[“‘]?$"
JOINED = r"^[”’]?(?:、|和|与|及|以及)[“‘]?$"
ALLIED = r"^[”’]?(?:联合|会同|携手|牵手)[“‘]?$"
SPEAKER_TITLE = (
    r"^(?:的?(?:有关|相关|主要)?(?:负责人|负责同志|人士|工作人员)"
    r"|[^，。、]{0,10}(?:书记|主任|[部局厅处科司会院校省市区县镇乡州]长|秘书长|总经理|董事长|主席)|代表|委员|干部)"
)
BACK = r"该(?P<noun>项目|工程|公司|企业|集团|园区|片区|基地|平台|中心|县|区|市|镇|街道)"
BACK_KINDS = {
    "项目": {Kind.PROJECT}, "工程": {Kind.PROJECT}, "公司": {Kind.COMPANY}, "企业": {Kind.COMPANY},
    "集团": {Kind.COMPANY}, "园区": {Kind.ZONE}, "片区": {Kind.ZONE},
    "基地": {Kind.PROJECT, Kind.ZONE}, "平台": {Kind.PROJECT},
    "中心": {Kind.PROJECT, Kind.INSTITUTION, Kind.AGENCY},
}  # fmt: skip
OWN_MEASURE = r"^[”’]?(?:项目|工程)?(?:<invest>|<size>)(?:约|近|达到?|超过?|为|共)*\d"
COUNTED = r"(?:共有?|达)?[\d.]+[万亿]?\w{1,3}?(?=[，。；、]|$)"
CONVENES = r"[^，。]{0,8}(?:召开|举行|举办|主办|承办)[^，。]*(?:会|仪式|论坛|活动|培训班)"
NOBODY = r"(?:据|根据)(?:初步|不完全|最新|有关|相关|官方)?(?:统计|测算|数据|核算)"
SOURCES = ("统计", "测算", "数据", "数据显示", "统计数据", "统计显示", "核算")
ACTING = AREAS | BODIES


class Subject(NamedTuple):
    """Whom a number is about (None: nobody can be named) and the rule, or the reason why not."""

    about: int | None
    rule: str


WIDER = Subject(None, "about a wider area")
SEVERAL = Subject(None, "several subjects")
UNKNOWN = Subject(None, "a subject without a known name")


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
    """The area of the body whose words the sentence reports without quotation marks."""
    speech: int = -1

    def enter(self, clause: Clause) -> None:
        """Take in a clause: what it begins with becomes the topic."""
        number = self.scene.article.sentences[clause.sentence].paragraph
        if number != self.paragraph:
            self.paragraph, self.carried = number, {}
        if clause.sentence != self.sentence:
            self.sentence, self.earlier = clause.sentence, None
            self.campaign = self.document = self.reported = None
        elif self.clause is not None and self.clause is not WIDER:
            self.earlier = self.clause
        place = (clause.sentence, clause.end - 1)
        self.speech = next((i for i, s in enumerate(self.speeches) if s.start < place <= s.end), -1)
        self.clause = self._head(clause)
        if self.clause is SEVERAL or (self.clause and self.clause.rule == "clause"):
            self.carried[self.speech] = self.clause
        if clause.mark in ("；", ";") and self.clause and self.clause.rule == "frame":
            self.clause = None

    def lose(self) -> None:
        """Forget the sentence's topic: it tells of something that has no known name."""
        self.clause = self.earlier = UNKNOWN

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
        """The area that 我们 means here: that of the body that speaks, else the main area."""
        if self.reported is not None and self.speech < 0:
            return self.reported
        body = self.speeches[self.speech].body if self.speech >= 0 else None
        area = self.scene.area_of(body) if body is not None else None
        return self.scene.main if area is None else area

    def _head(self, clause: Clause) -> Subject | None:
        """The topic that the clause begins with, a reason to say nothing, or None."""
        scene, number = self.scene, clause.sentence
        text = scene.text(number)[: clause.end]
        at = self.start_of(clause)
        named = scene.within(number, at, clause.end)
        if pattern(r"<say>(?:记者|道)?$").search(text[clause.start :]):
            body, person = speaker_in(scene, number, clause.start, clause.end)
            if body >= 0 or person is not None:
                self.reported = scene.area_of(body) if body >= 0 else None
                return None
        if re.match(r"据|根据", text[clause.start :]) and text.endswith(SOURCES):
            # a body that counts (据海关统计) is not what is counted, but where it is the area
            bodies = [i for i in named if scene.mentions[i].kind in TOPICS]
            if bodies and scene.area_of(bodies[-1]) == scene.main:
                return None
            return UNKNOWN if not re.match(NOBODY, text[clause.start :]) else None
        self._note_frames(clause, named, at)
        if self.campaign is not None and named and self.campaign == named[-1]:
            return None
        index = scene.starting_at(number, at)
        if index is not None:
            return self._named_head(clause, index)
        for inner in named:
            mention = scene.mentions[inner]
            solid = mention.kind in TOPICS - {Kind.POLICY, Kind.EVENT, Kind.PLACE}
            if solid and pattern(OWN_MEASURE).match(text[mention.end :]):
                return Subject(inner, "clause")
        return self._nameless_head(clause, at, named)

    def _nameless_head(self, clause: Clause, at: int, named: list[int]) -> Subject | None:
        scene, text = self.scene, self.scene.text(clause.sentence)[: clause.end]
        back = re.compile(BACK).match(text, at)
        if back:
            return self._back(back["noun"], clause)
        level = re.compile(r"[我全本](?P<level>[市区县镇乡省州旗])").match(text, at)
        if level:
            area = scene.area_of_level(level["level"], self.own_area())
            return WIDER if area is None else Subject(area, "clause")
        if pattern(r"<wide>").match(text, at):
            return WIDER
        if text.startswith("在", at) and named and scene.mentions[named[0]].start == at + 1:
            mention = scene.mentions[named[0]]
            if mention.kind in TOPICS and re.match(PLACE_FRAME, text[mention.end :]):
                return Subject(named[0], "frame")
        return UNKNOWN if begins_with_stranger(text, at) else None

    def _back(self, noun: str, clause: Clause) -> Subject | None:
        """该公司, 该项目: the last one named before; 该区 the area of that level."""
        if noun[-1] in "县区市镇道" and noun not in BACK_KINDS:
            area = self.scene.area_of_level(noun[-1], self.own_area())
            return UNKNOWN if area is None else Subject(area, "clause")
        kinds = BACK_KINDS[noun]
        place = (clause.sentence, clause.start)
        found = None
        for index, mention in enumerate(self.scene.mentions):
            if (mention.sentence, mention.start) < place and mention.kind in kinds:
                found = index
        return UNKNOWN if found is None else Subject(found, "clause")

    def _named_head(self, clause: Clause, index: int) -> Subject | None:
        scene, mentions = self.scene, self.scene.mentions
        text = scene.text(clause.sentence)[: clause.end]
        while mentions[index].kind in AREAS:
            following = scene.starting_at(clause.sentence, mentions[index].end)
            if following is None or mentions[following].kind in PEOPLE:
                break
            index = following
        mention = mentions[index]
        behind = text[mention.end :]
        if mention.kind in PEOPLE:
            return Subject(None, "about a person")
        if mention.kind is Kind.POLICY and not behind:
            return None
        others = scene.within(clause.sentence, mention.end, clause.end)
        if others:
            gap = text[mention.end : mentions[others[0]].start]
            allied = re.match(ALLIED, gap) and mentions[others[0]].kind not in AREAS
            if allied or (re.match(JOINED, gap) and mention.kind in ACTING):
                return SEVERAL
        if re.match(r"等|、|[“‘][^”’]*[”’](?:、|和|与)", behind):
            return None
        if re.match(r"(?:和|与|及|以及)\d+[个家]", behind):
            return SEVERAL
        if mention.kind not in AREAS and re.match(COUNTED, behind):
            return None  # 党支部领办合作社30家: what is counted, whatever it was taken for
        if mention.kind not in TOPICS or re.match(SPEAKER_TITLE, behind):
            return None
        if mention.kind in BODIES and re.match(CONVENES, behind):
            return None  # 省委宣传部召开发布会，…: what is told there is not told of the host
        if mention.kind in AREAS and is_attributive(scene, clause.sentence, index):
            return UNKNOWN
        return Subject(index, "clause")

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
