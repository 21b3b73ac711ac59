"""Whom a number is about: the subject of its clause, or the one carried from before.

A `Topics` walks through the body clause by clause and keeps what has been named as topic: in
the sentence, in the paragraph, in the speech. `subject_of` then decides for one number, by the
first rule that applies:

1. *attribute*: the number describes a name behind it (设立1亿元资金池的“自贸贷”);
2. *possessor*: it stands right behind a name (领导小组26家成员单位);
3. *document*: the clause says what a document just named contains (下发《通知》，认定了51家);
4. *campaign*: a target told of a campaign that opens the sentence (围绕‘三千’行动目标，我们…);
5. *clause* / *sentence* / *paragraph*: the nearest topic at a clause's start;
6. *place*: a count without topic that happens in a named place (330辆车在黄岛口岸装船);
7. *speaker*: the area of the body that speaks in a quotation;
8. *main area* of the article.

Where two actors are named, another actor stands between, or the words speak of a wider area
(全国67个片区), nothing is said: the reason is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.model import Kind, Status
from kg.recognise.quantity import Quantity
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import AREAS, BODIES, PEOPLE, TOPICS, FigureScene
from kg.relate.figure_speech import Speech, speaker_in
from kg.relate.figure_words import pattern

FRAME = r"^在?[“‘]?$"
FRAME_BEHIND = r"^(?:的?[^，,的]{0,8}(?:车间|现场|园区|厂区|基地|工地|厂房|展厅|大厅|线上|里|内))?$"
CAMPAIGN = r"^(?:比如|例如|围绕|聚焦|按照|锚定|对标|深入?开展|紧扣)[“‘]?$"
CAMPAIGN_BEHIND = r"^[”’]?(?:的?(?:行动)?(?:目标|要求|部署))?$"
DOCUMENT = r"(?:下发|印发|发布|公布|出台|制定|签发|通过)[了]?(?:的)?[“‘]?$"
CONTENT = r"^(?:共|并|其中)?(?:认定|明确|确定|公布|评选|安排|包括|包含|涵盖|涉及|推出|列出)"
JOINED = re.compile(r"^[”’]?(?:、|和|与|及|以及)[“‘]?$")
ALLIED = re.compile(r"^[”’]?(?:联合|会同|携手|牵手)[“‘]?$")
SPEAKER_TITLE = (
    r"^(?:的?(?:有关|相关|主要)?(?:负责人|负责同志|人士|工作人员)"
    r"|[^，。、]{0,10}(?:书记|主任|部长|局长|区长|县长|市长|镇长))"
)
BATCH = r"^(?:首批|第一批|今年|共|现|现有|共有|已有|拥有|的|新增|新|目前|总投资|内)*$"
WIDER_BEFORE = r"(?:全国|全省|全市|省内|市内|国内|全球|我国|全省的|全国的|全市的)$"


class Subject(NamedTuple):
    """Whom a number is about (None: nobody can be named) and the rule, or the reason why not."""

    about: int | None
    rule: str


@dataclass(slots=True)
class Topics:
    """What the text has named as topic so far; `enter` each clause of the body in order."""

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
    speech: int = -1
    reported: int | None = None

    def enter(self, clause: Clause) -> None:
        """Take in a clause: what it begins with becomes the topic."""
        scene = self.scene
        number = scene.article.sentences[clause.sentence].paragraph
        if number != self.paragraph:
            self.paragraph, self.carried = number, {}
        if clause.sentence != self.sentence:
            self.sentence, self.earlier = clause.sentence, None
            self.campaign = self.document = self.reported = None
        elif self.clause is not None and self.clause.rule != "frame":
            self.earlier = self.clause
        elif self.clause is not None:
            self.earlier = self.clause._replace(rule="clause")
        self.speech = self._speech_at(clause)
        self.clause = self._head(clause)
        if self.clause is not None and (self.clause.rule in ("clause", "several subjects")):
            self.carried[self.speech] = self.clause

    def _speech_at(self, clause: Clause) -> int:
        place = (clause.sentence, clause.end - 1)
        for index, speech in enumerate(self.speeches):
            if speech.start < place <= speech.end:
                return index
        return -1

    def _head(self, clause: Clause) -> Subject | None:
        """The topic that the clause begins with, a reason to say nothing, or None."""
        scene, number = self.scene, clause.sentence
        text = scene.text(number)[: clause.end]
        at = self._skip_lead(clause)
        named = scene.within(number, at, clause.end)
        if pattern(r"(?:<say>)(?:记者|道)?$").search(text[clause.start :]):
            body, person = speaker_in(scene, number, clause.start, clause.end)
            if body >= 0 or person is not None:
                self.reported = scene.area_of(body) if body >= 0 else None
                return None
        self._note_frames(clause, named, at)
        if self.campaign is not None and named and self.campaign == named[-1]:
            return None
        index = scene.starting_at(number, at)
        if index is None:
            own = pattern(r"<self>").match(text, at)
            wide = pattern(r"<wide>").match(text, at)
            if own and not own.group().startswith("全"):
                return None
            if (own or wide) and not scene.speaks_of((own or wide).group()):  # type: ignore[union-attr]
                return Subject(None, "about a wider area")
            frame = re.match(r"在", text[at:])
            if frame and named and re.match(FRAME, text[at : scene.mentions[named[0]].start]):
                behind = text[scene.mentions[named[0]].end : clause.end]
                if scene.mentions[named[0]].kind in TOPICS and re.match(FRAME_BEHIND, behind):
                    return Subject(named[0], "frame")
            return None
        return self._named_head(clause, index)

    def _named_head(self, clause: Clause, index: int) -> Subject | None:
        scene, mentions = self.scene, self.scene.mentions
        text = scene.text(clause.sentence)[: clause.end]
        while (following := scene.starting_at(clause.sentence, mentions[index].end)) is not None:
            if mentions[index].kind in PEOPLE or mentions[following].kind in PEOPLE:
                break
            if mentions[index].kind not in AREAS:
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
            if JOINED.match(gap):
                return Subject(None, "several subjects")
            if ALLIED.match(gap) and mentions[others[0]].kind not in AREAS:
                return Subject(None, "several subjects")
        if re.match(r"等|、|[“‘][^”’]*[”’](?:、|和|与)", behind):
            return None
        if re.match(r"(?:和|与|及|以及)\d+[个家]", behind):
            return Subject(None, "several subjects")
        if mention.kind not in TOPICS or re.match(SPEAKER_TITLE, behind):
            return None
        return Subject(index, "clause")

    def _note_frames(self, clause: Clause, named: list[int], at: int) -> None:
        """Remember a campaign or a document that this clause sets as frame for the next."""
        scene, text = self.scene, self.scene.text(clause.sentence)
        policies = [i for i in named if scene.mentions[i].kind is Kind.POLICY]
        if not policies:
            return
        last = scene.mentions[policies[-1]]
        before, behind = text[at : last.start], text[last.end : clause.end]
        if re.match(CAMPAIGN, text[clause.start : last.start].lstrip("“‘")) and re.match(
            CAMPAIGN_BEHIND, behind
        ):
            self.campaign = policies[-1]
        elif re.search(DOCUMENT, before) and len(behind) <= 2:
            self.document = policies[-1]

    def _skip_lead(self, clause: Clause) -> int:
        """The offset behind time phrases, connectives and opening quotation marks."""
        scene = self.scene
        text, at = scene.text(clause.sentence), clause.start
        lead = pattern(r"<lead>(?:的是)?|[“‘”’—\-▲●■]|在?这(?:一年|段时间)|以来|期间|[初底末]")
        moved = True
        while moved and at < clause.end:
            moved = False
            if scene.starting_at(clause.sentence, at) is not None:
                break
            for dated in scene.dated[clause.sentence]:
                if dated.start == at and dated.end <= clause.end:
                    at, moved = dated.end, True
            match = None if moved else lead.match(text, at, clause.end)
            if match and match.end() > at:
                at, moved = match.end(), True
        return at

    def subject_of(self, clause: Clause, quantity: Quantity, status: Status) -> Subject:
        """Whom the number is about, by the rules of the module."""
        text = self.scene.text(clause.sentence)
        before = text[clause.start : quantity.start]
        if re.search(WIDER_BEFORE, before) and not re.search(r"[占居]\w*$", before):
            return Subject(None, "about a wider area")
        found = self._attribute(clause, quantity) or self._possessor(clause, quantity)
        if found:
            return found
        start = text[self._skip_lead(clause) : quantity.start]
        if self.document is not None and re.match(CONTENT, start):
            return Subject(self.document, "document")
        if self.campaign is not None and status is Status.TARGET:
            return Subject(self.campaign, "campaign")
        topic = self._topic()
        if topic.rule in ("main", "paragraph", "no subject"):
            place = self._place_behind(clause, quantity)
            if place is not None:
                return Subject(place, "place")
        if topic.about is not None and self._another_actor(clause, quantity, topic):
            return Subject(None, "another actor stands between")
        return topic

    def _topic(self) -> Subject:
        if self.clause is not None and self.clause.rule == "clause":
            return self.clause
        if self.clause is not None and self.clause.about is None:
            return self.clause
        if self.earlier is not None:
            return self.earlier._replace(rule="sentence") if self.earlier.about else self.earlier
        return self._wider_topic()

    def _wider_topic(self) -> Subject:
        scene = self.scene
        if self.reported is not None and self.speech < 0:
            return Subject(self.reported, "speaker")
        carried = self.carried.get(self.speech)
        if carried is not None:
            if carried.about is None:
                return carried
            # 区委召开会议。… 引进项目30个: over sentences a body stands for its area
            return Subject(scene.area_of(carried.about), "paragraph")
        if self.speech >= 0:
            body = self.speeches[self.speech].body
            if body is not None:
                area = scene.area_of(body)
                if area is not None:
                    return Subject(area, "speaker")
        if scene.main is not None:
            return Subject(scene.main, "main")
        return Subject(None, "no subject")

    def _attribute(self, clause: Clause, quantity: Quantity) -> Subject | None:
        scene, text = self.scene, self.scene.text(clause.sentence)
        behind = [
            i
            for i in scene.within(clause.sentence, quantity.end, len(text))
            if scene.mentions[i].kind in TOPICS - AREAS - {Kind.AGENCY}
        ]
        if not behind:
            return None
        mention = scene.mentions[behind[0]]
        gap = text[quantity.end : mention.start]
        tail = text[mention.end :].lstrip("”’")
        if re.match(r"等|[、和与及]", tail) and quantity.family != "money":
            return None
        if re.fullmatch(r"[^,，。;；、“‘]{0,8}的[“‘]?", gap):
            if re.match(r"等|、", tail):
                return Subject(None, "an amount for several")
            return Subject(behind[0], "attribute")
        fund = quantity.is_money and mention.kind in (Kind.COMPANY, Kind.POLICY)
        if re.fullmatch(r"[“‘]?", gap) and (mention.kind is Kind.POLICY or fund):
            return Subject(behind[0], "attribute")
        if mention.kind is Kind.POLICY and re.fullmatch(r"[^,，。;；、的“‘]{0,8}[“‘]?", gap):
            return Subject(behind[0], "attribute")
        if mention.kind is Kind.EVENT and re.search(
            r"邀请[“‘]?$", text[clause.start : quantity.start]
        ):
            return Subject(behind[0], "attribute")
        return None

    def _possessor(self, clause: Clause, quantity: Quantity) -> Subject | None:
        scene, text = self.scene, self.scene.text(clause.sentence)
        before = scene.within(clause.sentence, clause.start, quantity.start)
        if not before:
            return None
        mention = scene.mentions[before[-1]]
        gap = text[mention.end : quantity.start]
        if mention.kind not in AREAS | BODIES | {Kind.PROJECT} or not re.match(BATCH, gap):
            return None
        if pattern(r"<source>$").search(text[clause.start : mention.start]):
            return Subject(None, "a count of others")
        return Subject(before[-1], "possessor")

    def _place_behind(self, clause: Clause, quantity: Quantity) -> int | None:
        scene, text = self.scene, self.scene.text(clause.sentence)
        behind = scene.within(clause.sentence, quantity.end, clause.end)
        for index in behind[:1]:
            gap = text[quantity.end : scene.mentions[index].start]
            if scene.mentions[index].kind in AREAS and re.fullmatch(r"[^在，、]{1,12}在", gap):
                return index
        return None

    def _another_actor(self, clause: Clause, quantity: Quantity, topic: Subject) -> bool:
        """Whether a firm or project between subject and number may be what the number is of."""
        scene, text = self.scene, self.scene.text(clause.sentence)
        for index in scene.within(clause.sentence, clause.start, quantity.start):
            mention = scene.mentions[index]
            if index == topic.about or mention.kind not in (Kind.COMPANY, Kind.INSTITUTION):
                continue
            if mention.kind is Kind.COMPANY and topic.about is not None:
                behind = text[mention.end : quantity.start]
                if re.match(r"[”’]?(?:等|、|“)", behind):
                    continue
                before = text[clause.start : mention.start]
                if re.search(r"(?:支持|推动|助力|帮助|促进|带动|引导)[“‘]?$", before):
                    return True
        return False
