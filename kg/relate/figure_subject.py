"""Whom a number is about, by the first rule that applies:

1. *attribute*: it describes a name behind it (设立1亿元资金池的“自贸贷”, 为期5天的培训);
2. *possessor*: it stands with its noun right behind a name (领导小组26家成员单位);
3. *document*: the clause says what a document just named contains (下发《通知》，认定了51家);
4. *campaign*: a target told of a campaign that opens the sentence (围绕‘三千’行动目标，我们…);
5. *clause*, *sentence*, *paragraph*: the nearest topic (`figure_topic`);
6. *place*: a count that happens in a named place (330辆车在黄岛口岸装船), before 5 if the
   topic is only carried from another sentence;
7. *speaker*: the area of the body that speaks in a quotation;
8. *main*: the article's main area.

What is measured can send it elsewhere (`figure_fit`). Where another actor stands between, or the words speak of a wider area (全国67个片区), nothing
is said, and the reason is given instead.
"""

from __future__ import annotations

import re

from kg.model import Kind, Status
from kg.recognise.quantity import Quantity
from kg.relate.figure_about import UNKNOWN, WIDER, Subject
from kg.relate.figure_attribute import attribute_of
from kg.relate.figure_beside import beside
from kg.relate.figure_clause import Clause
from kg.relate.figure_measure import words_behind
from kg.relate.figure_topic import Topics
from kg.relate.figure_words import pattern
from kg.signatures import AREAS, BODIES

CONTENT = r"^(?:共|并|其中)?(?:认定|明确|确定|公布|评选|安排|包括|包含|涵盖|涉及|推出|列出)"
BATCH = r"^(?:首批|第一批|今年|共|现|现有|共有|已有|拥有|的|新增|新|目前|总投资|内)*$"
WIDER_BEFORE = r"(?:全国|全省|全市|省内|市内|国内|全球|我国|全省的|全国的|全市的)$"
GOVERNING = re.compile(r"(?:管委会?|管理委员会|政府|[党工区县市镇]委)$")
WHOSE = Subject(None, "a zone's or its city's")
WHOLE_CITY = re.compile(
    r"(?:^|[，。；：“])(?:\d{4}年|今年|去年|上半年|[一二三四前]季度|\d月|同时|目前|其中)?[，]?(?:全市|我市|全省|我省)"
    r"(?!第|首|前|唯一|最|率先|领先|各|范围|排名|平均|的?\d|上下)"
    r"(?=[^，。；]{2,14}(?:完成|实现|增长|下降|同比|达)?[^，。；]{0,4}\d)"
)
"""Where a paragraph tells of the whole city."""
HELPED = r"(?:支持|推动|助力|帮助|促进|带动|引导|服务)[“‘]?$"


def subject_of(topics: Topics, clause: Clause, quantity: Quantity, status: Status) -> Subject:
    """Whom the number is about; `topics` must have entered the clause."""
    text = topics.scene.text(clause.sentence)
    before = text[clause.start : quantity.start]
    own = topics.clause is not None and topics.clause.about is not None
    compared = re.search(r"[占居]\w*$|[高低快慢]于\w{2}$", before)
    if not own and re.search(WIDER_BEFORE, before) and not compared:
        return WIDER
    described = attribute_of(topics, clause, quantity)
    if described == UNKNOWN:
        topics.lose()  # 总投资4亿元的甲公司（挖掘机）项目，投产后…: of that one, too
    found = described or _possessor(topics, clause, quantity)
    if found:
        return found
    start = text[topics.start_of(clause) : quantity.start]
    if topics.document is not None and re.match(CONTENT, start):
        return Subject(topics.document, "document")
    if topics.campaign is not None and status is Status.TARGET:
        return Subject(topics.campaign, "campaign")
    topic = _topic(topics)
    apart = beside(topics.scene, clause, quantity)
    if apart is not None and topic.about is not None:
        of_one = topics.scene.mentions[topic.about].kind is Kind.PROJECT
        if apart.about is not None or of_one:
            return apart
    if topic.rule in ("main", "paragraph", "no subject"):
        place = _place_behind(topics, clause, quantity)
        if place is not None:
            return Subject(place, "place")
    if topic.about is not None and _another_actor(topics, clause, quantity, topic):
        return Subject(None, "another actor stands between")
    return topic


def _topic(topics: Topics) -> Subject:
    """The nearest topic: of the clause, the sentence, the paragraph; else who speaks, or main."""
    if topics.clause is not None:
        named = topics.clause.about is not None
        return topics.clause._replace(rule="clause") if named else topics.clause
    if topics.earlier is not None:
        if topics.earlier.about is None:
            return topics.earlier
        return _governed(topics, topics.earlier._replace(rule="sentence"))
    scene = topics.scene
    carried = topics.carried.get(topics.speech)
    if carried is None and topics.goes_on and topics.last is not None:
        carried = Subject(topics.last, "paragraph")
    if topics.reported is not None and topics.speech < 0:
        return Subject(topics.reported, "speaker")
    if carried is not None:
        if carried.about is None:
            return carried
        # 区委召开会议。… 引进项目30个: over sentences a body stands for its area
        area = scene.area_of(carried.about)
        return WHOSE if _of_wider(topics, area) else Subject(area, "paragraph")
    area = topics.own_area()
    if area is None:
        return Subject(None, "no subject")
    spoken = topics.speech >= 0 and topics.speeches[topics.speech].speaker.body is not None
    return Subject(area, "speaker" if spoken else "main")


def _of_wider(topics: Topics, area: int | None) -> bool:
    """Whether what goes on without a name may be of the city around a zone, not of the zone.

    “大连开放能级增强。大连片区整合。… 2025年海铁联运量增长5.8%”: the paragraph began with another
    area; “全市投资增长5%。… 出口增长8%”: it tells of the whole city.
    """
    if area is None or topics.scene.mentions[area].kind is not Kind.ZONE:
        return False
    scene, opened = topics.scene, topics.opened
    if opened is not None and opened.about is not None:
        first = scene.mentions[opened.about]
        around = first.kind is Kind.PLACE and scene.group(opened.about) != scene.group(area)
        if around and first.sentence != scene.mentions[area].sentence:
            return True
    paragraph = scene.article.sentences[topics.sentence].paragraph
    return any(
        WHOLE_CITY.search(sentence.folded)
        for sentence in scene.article.sentences[: topics.sentence + 1]
        if sentence.paragraph == paragraph
    )


def _governed(topics: Topics, subject: Subject) -> Subject:
    """管委会发布计划，提出生产总值突破4000亿元: what is told of its area, not of the committee."""
    if subject.about is None or not GOVERNING.search(topics.scene.mentions[subject.about].text):
        return subject
    return subject._replace(about=topics.scene.area_of(subject.about))


def _possessor(topics: Topics, clause: Clause, quantity: Quantity) -> Subject | None:
    """The name in front of a count and its noun: 新区4项重点技术; not 产业链项目15个."""
    scene, text = topics.scene, topics.scene.text(clause.sentence)
    before = scene.within(clause.sentence, clause.start, quantity.start)
    if not before:
        return None
    mention = scene.mentions[before[-1]]
    gap = text[mention.end : quantity.start]
    if mention.kind not in AREAS | BODIES | {Kind.PROJECT} or not re.match(BATCH, gap):
        return None
    of_batch = quantity.is_money and text.startswith("的", quantity.end)
    if not of_batch and not words_behind(scene, clause, quantity.end):
        return None
    if pattern(r"<source>$").search(text[clause.start : mention.start]):
        return Subject(None, "a count of others")
    return Subject(before[-1], "possessor")


def _place_behind(topics: Topics, clause: Clause, quantity: Quantity) -> int | None:
    """Where what is counted happens: 330辆国产商用车在黄岛口岸装船, 3个项目落户龙游."""
    scene, text = topics.scene, topics.scene.text(clause.sentence)
    for index in scene.within(clause.sentence, quantity.end, clause.end)[:1]:
        gap = text[quantity.end : scene.mentions[index].start]
        if scene.mentions[index].kind in AREAS and re.fullmatch(
            r"[^在，、]{1,12}(?:在|落户|落地|入驻|花落|进驻)", gap
        ):
            return index
    return None


def _another_actor(topics: Topics, clause: Clause, quantity: Quantity, topic: Subject) -> bool:
    """Whether a firm between subject and number may be whose number it is: 支持B公司实现产值."""
    scene, text = topics.scene, topics.scene.text(clause.sentence)
    for index in scene.within(clause.sentence, clause.start, quantity.start):
        mention = scene.mentions[index]
        if index == topic.about or mention.kind is not Kind.COMPANY:
            continue
        if re.match(r"[”’]?(?:等|、|“)", text[mention.end : quantity.start]):
            continue
        if re.search(HELPED, text[clause.start : mention.start]):
            return True
    return False
