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

What is measured can send it elsewhere (`settled`): an event is no subject of projects, a firm
none of 地区生产总值; 项目建成后, 占地 go to the project that was told of last (*project*). Where another actor stands between, or the words speak of a wider area (全国67个片区), nothing
is said, and the reason is given instead.
"""

from __future__ import annotations

import re

from kg import lexicon
from kg.model import Kind, Status
from kg.recognise.quantity import Quantity
from kg.relate.figure_about import UNKNOWN, WIDER, Subject
from kg.relate.figure_clause import Clause
from kg.relate.figure_measure import words_behind
from kg.relate.figure_scene import AREAS, BODIES, TOPICS
from kg.relate.figure_stranger import ends_name
from kg.relate.figure_topic import Topics
from kg.relate.figure_words import pattern

CONTENT = r"^(?:共|并|其中)?(?:认定|明确|确定|公布|评选|安排|包括|包含|涵盖|涉及|推出|列出)"
BATCH = r"^(?:首批|第一批|今年|共|现|现有|共有|已有|拥有|的|新增|新|目前|总投资|内)*$"
WIDER_BEFORE = r"(?:全国|全省|全市|省内|市内|国内|全球|我国|全省的|全国的|全市的)$"
HOLDING = r"(?:有|拥有|涵盖|包含|涉及|容纳|占地|总投资|投资|为期|规模|设立|设立了)(?:约|近|超)?$"
GOVERNING = re.compile(r"(?:管委会?|管理委员会|政府|[党工区县市镇]委)$")
HELPED = r"(?:支持|推动|助力|帮助|促进|带动|引导|服务)[“‘]?$"

SEVERAL_BEHIND = r"等|[、和与及](?!(?:计划|预计|协议)?(?:总投资|投资|占地))"
"""Behind a name: its number is that of a list, unless each member has its own sum."""
GAP = r"(?:[，、](?:计划|预计|规划)?(?:总投资|投资|占地|总?建筑面积)[^，。；、的]{1,16}|[^，。；、“‘]{0,8})的"
"""Between a number and the name that it describes: 占地35亩、总投资1.1亿元的A学校."""
DESCRIBES = r"(?:的(?!\d|[一二两三四五六七八九十]+[个项])[^，。；、“‘]{2,24}|[^，。；、“‘的\d]{0,16})(?:项目|工程|基地|产业园|学校|医院|公司)"
OF_PROJECT = (
    r"(?:整个|其中)?(?:项目|工程|[一二三首]期(?:项目|工程)?)(?!资金|建设资金|[数个开签引库清落竣])"
    r"|(?:全部|全面|正式)?(?:建成|投产|达产|达效|投用|竣工|投运|运营)[^，。；]{0,6}后|其?(?:总|规划|净)?(?:占地|用地|建筑面积)"
    r"|预计年|年可|可年产|年产(?!值)"
)
"""What a clause begins with that tells of a project."""
AT_EVENT = r"参会|参展|观众|展位|展区|展商|展览|场次|活动|成交|时长|会期|选手|嘉宾|作品|会场|节目|意向|求职|岗位|观看|论坛|奖|队"
OF_AREA = (
    r"生产总值|GDP|规模?以上工业|规上工业|社会消费品|一般公共预算|财政(?:总)?收入|人均可支配|城镇化率|常住人口|户籍人口"
    r"|固定资产投资|战略性新兴产业|高新技术产业产值|城镇新增就业|市场主体|粮食|森林覆盖率|第[一二三]产业|实际[利使]用(?:外|内)资|招商引资"
)
CHANGEABLE = ("clause", "sentence", "paragraph", "frame")

DESCRIBED = TOPICS - AREAS - {Kind.AGENCY}


def subject_of(topics: Topics, clause: Clause, quantity: Quantity, status: Status) -> Subject:
    """Whom the number is about; `topics` must have entered the clause."""
    text = topics.scene.text(clause.sentence)
    before = text[clause.start : quantity.start]
    own = topics.clause is not None and topics.clause.about is not None
    compared = re.search(r"[占居]\w*$|[高低快慢]于\w{2}$", before)
    if not own and re.search(WIDER_BEFORE, before) and not compared:
        return WIDER
    found = _attribute(topics, clause, quantity) or _possessor(topics, clause, quantity)
    if found:
        return found
    start = text[topics.start_of(clause) : quantity.start]
    if topics.document is not None and re.match(CONTENT, start):
        return Subject(topics.document, "document")
    if topics.campaign is not None and status is Status.TARGET:
        return Subject(topics.campaign, "campaign")
    topic = _topic(topics)
    if topic.rule in ("main", "paragraph", "no subject"):
        place = _place_behind(topics, clause, quantity)
        if place is not None:
            return Subject(place, "place")
    if topic.about is not None and _another_actor(topics, clause, quantity, topic):
        return Subject(None, "another actor stands between")
    return topic


def settled(topics: Topics, clause: Clause, subject: Subject, measure: str) -> Subject:
    """The subject, or whom its measure fits better: see the module's text."""
    if subject.about is None and subject.rule != UNKNOWN.rule:
        return subject
    scene, text = topics.scene, topics.scene.text(clause.sentence)
    kind = None if subject.about is None else scene.mentions[subject.about].kind
    start, project = topics.start_of(clause), topics.project
    if project is not None and subject.about != project and subject.rule != "attribute":
        told = scene.mentions[project]
        since = -1 if subject.about is None else scene.mentions[subject.about].sentence
        near = clause.sentence - told.sentence <= (1 if kind in AREAS else 3)
        own = subject.rule in ("clause", "possessor") and topics.clause is not None
        if near and not own and since <= told.sentence and re.match(OF_PROJECT, text[start:]):
            return Subject(project, "project")
    if kind is None or subject.rule not in CHANGEABLE:
        return subject
    strange = kind in (Kind.PROJECT, Kind.POLICY, Kind.EVENT, Kind.INSTITUTION, Kind.COMPANY)
    if kind is Kind.EVENT and not re.search(AT_EVENT, measure):
        return _area_instead(topics, subject)
    if strange and subject.rule != "clause" and re.search(OF_AREA, measure):
        return _area_instead(topics, subject)
    if kind is Kind.POLICY and subject.rule in ("sentence", "paragraph"):
        if subject.rule == "paragraph" or re.search("项目|投资|产值|企业|收入", measure):
            return _area_instead(topics, subject)
    return subject


def _area_instead(topics: Topics, subject: Subject) -> Subject:
    """The area that an event's name holds, else the one told of; an event of another division
    (宁波市奉化区集中开工活动) keeps what is told of it."""
    area = None if subject.about is None else topics.scene.area_in(subject.about)
    if area is None and subject.about is not None:
        area = topics.own_area()
        name = topics.scene.mentions[subject.about].name
        own = area is not None and topics.scene.group(area)[:2] in name[:6]
        if not own and any(name[:n] in lexicon.load().divisions for n in range(2, 7)):
            event = topics.scene.mentions[subject.about].kind is Kind.EVENT
            return subject if event else UNKNOWN
    return subject if area is None else Subject(area, "main")


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
        return Subject(scene.area_of(carried.about), "paragraph")
    area = topics.own_area()
    if area is None:
        return Subject(None, "no subject")
    spoken = topics.speech >= 0 and topics.speeches[topics.speech].speaker.body is not None
    return Subject(area, "speaker" if spoken else "main")


def _governed(topics: Topics, subject: Subject) -> Subject:
    """管委会发布计划，提出生产总值突破4000亿元: what is told of its area, not of the committee."""
    if subject.about is None or not GOVERNING.search(topics.scene.mentions[subject.about].text):
        return subject
    return subject._replace(about=topics.scene.area_of(subject.about))


def _attribute(topics: Topics, clause: Clause, quantity: Quantity) -> Subject | None:
    """The name that a number in front describes.

    “占地35000平方米、总投资1.1亿元的A学校” is taken; “参加了4个项目的开工仪式” is not: the 4
    are projects, and nothing of the ceremony.
    """
    scene, text = topics.scene, topics.scene.text(clause.sentence)
    described = next(
        (
            i
            for i in scene.within(clause.sentence, quantity.end, len(text))
            if scene.mentions[i].kind in DESCRIBED
        ),
        None,
    )
    before = text[clause.start : quantity.start]
    if described is None:
        return _described_unknown(clause, quantity, text)
    mention = scene.mentions[described]
    gap = text[quantity.end : mention.start].rstrip("“‘")
    tail = text[mention.end :].lstrip("”’")
    several = re.match(SEVERAL_BEHIND, tail)
    if re.fullmatch(GAP, gap):
        if quantity.family == "count" and not pattern(HOLDING).search(before):
            return None
        if mention.kind is Kind.COMPANY and not ends_name(text, mention.end):
            return None  # 总投资120亿元的比亚迪零部件产业园项目
        if several:
            return Subject(None, "an amount for several")
        return Subject(described, "attribute")
    if several and quantity.family != "money":
        return None
    if gap == "" and quantity.is_money and mention.kind is Kind.COMPANY:
        return Subject(described, "attribute")
    invested = quantity.is_money and pattern(r"<invest>(?:约|近|超|达)*$").search(before)
    if gap == "" and invested and mention.kind is Kind.PROJECT:
        return Subject(described, "attribute")
    if mention.kind is Kind.POLICY and re.fullmatch(r"[^，。；、的“‘]{0,8}", gap):
        return Subject(described, "attribute")
    if mention.kind is Kind.EVENT and before.endswith("邀请"):
        return Subject(described, "attribute")
    return _described_unknown(clause, quantity, text)


def _described_unknown(clause: Clause, quantity: Quantity, text: str) -> Subject | None:
    """总投资5000万元的某某食品生产项目: a sum of something that has no known name."""
    before = text[clause.start : quantity.start]
    if quantity.family == "count" or not pattern(r"(?:<invest>|<size>)(?:约|近|超|达)*$").search(
        before
    ):
        return None
    behind = text[quantity.end : clause.end]
    if re.match(
        r"的[^，。；、]{2,16}(?:(?:项目|工程|企业)\d|[一二两三四五六七八九十\d]+[个项])", behind
    ):
        return None  # 总投资96亿元的技改项目120个
    return UNKNOWN if behind.startswith("的") and re.match(DESCRIBES, behind) else None


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
    """The area where what is counted happens: 330辆国产商用车在黄岛口岸装船."""
    scene, text = topics.scene, topics.scene.text(clause.sentence)
    for index in scene.within(clause.sentence, quantity.end, clause.end)[:1]:
        gap = text[quantity.end : scene.mentions[index].start]
        if scene.mentions[index].kind in AREAS and re.fullmatch(r"[^在，、]{1,12}在", gap):
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
