"""Whether a subject fits what is measured, and whom it fits better.

项目建成后, 占地 tell of the project that was told of last; an event is no subject of projects, a
firm none of 地区生产总值, a project none of 储备项目4个: those are told of the area.
"""

from __future__ import annotations

import re

from kg import lexicon
from kg.model import Kind
from kg.relate.figure_about import SEVERAL, UNKNOWN, Subject
from kg.relate.figure_clause import Clause
from kg.relate.figure_topic import Topics
from kg.signatures import AREAS

COUNTS_PROJECTS = re.compile(
    r"(?:签约|储备|新开工|竣工|续建|在建|引进|洽谈|前期|谋划)[^，。；]{0,8}(?:项目|工程)$"
)
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
ONLY_OF_AREA = re.compile(
    r"(?:地区)?生产总值|GDP|(?:地方)?财政(?:总)?收入|(?:地方)?一般公共预算收入|社会消费品零售总额"
    r"|(?:城镇|农村|城乡)?[^，。；]{0,8}居民[^，。；]{0,8}可支配收入"
)
LISTED = re.compile(r"、[^，。；]*等[^，。；、]{0,10}(?:项目|工程)")
NOT_OF_FIRM = re.compile(r"(?:引进|招引|引育).*项目$|(?<!下属)(?<!子)(?<!合作)企业$")
"""What a firm of an earlier sentence does not have: 引进…项目19个, “三大改造”企业43家."""
CHANGEABLE = ("clause", "sentence", "paragraph", "frame")


def settled(topics: Topics, clause: Clause, subject: Subject, measure: str) -> Subject:
    """The subject, or whom its measure fits better: see the module's text."""
    if subject == SEVERAL and _of_whole_area(topics, clause, measure):
        return Subject(topics.own_area(), "main")
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
    if (
        kind is Kind.PROJECT
        and subject.about is not None
        and re.search(r"[个项宗]", text[start:])
        and COUNTS_PROJECTS.search(measure)
    ):
        topics.forget(subject.about)
        return _area_instead(topics, subject)
    if kind is Kind.COMPANY and subject.rule == "paragraph" and NOT_OF_FIRM.search(measure):
        return _area_instead(topics, subject)
    strange = kind in (Kind.PROJECT, Kind.POLICY, Kind.EVENT, Kind.INSTITUTION, Kind.COMPANY)
    if kind is Kind.EVENT and not re.search(AT_EVENT, measure):
        return _area_instead(topics, subject)
    if strange and subject.rule != "clause" and re.search(OF_AREA, measure):
        return _area_instead(topics, subject)
    if kind is Kind.POLICY and subject.about is not None:
        if scene.mentions[subject.about].text.endswith("战略"):
            return _area_instead(topics, subject)  # “孵化器”战略提质扩面，新增载体53个
    if kind is Kind.POLICY and subject.rule in ("sentence", "paragraph"):
        if subject.rule == "paragraph" or re.search("项目|投资|产值|企业|收入", measure):
            return _area_instead(topics, subject)
    return subject


def _of_whole_area(topics: Topics, clause: Clause, measure: str) -> bool:
    """Whether only an area can have a measure, told behind a list of projects of an earlier sentence.

    “A园、B机场等一批项目建成。完成生产总值97亿元”; not “A区、B区实现生产总值500亿元”.
    """
    if topics.clause is not None or topics.earlier is not None or topics.own_area() is None:
        return False
    before = topics.scene.text(clause.sentence - 1) if clause.sentence else ""
    return bool(ONLY_OF_AREA.fullmatch(measure) and LISTED.search(before))


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
