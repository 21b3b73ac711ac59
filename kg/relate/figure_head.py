"""What a clause begins with, and so whom its numbers are about, as far as its own words tell.

Besides names that stand at the head (behind time phrases and connectives): 我市 / 全区, the area
of that level; 该公司, 它, the last one named; the name that a relative clause leads up to
(总投资5亿元的A项目，…); a name right in front of its own measure (“…举行仪式的A项目占地53亩”).
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.relate.figure_about import SEVERAL, UNKNOWN, WIDER, Subject
from kg.relate.figure_clause import Clause
from kg.relate.figure_relative import IT, OWN_MEASURE, relative_of
from kg.relate.figure_scene import TOPICS, FigureScene
from kg.relate.figure_stranger import begins_with_stranger, ends_name, is_attributive, one_name
from kg.relate.figure_words import pattern
from kg.signatures import AREAS, BODIES, PEOPLE

PLACE_FRAME = (
    r"^(?:的?[^，的]{0,8}(?:车间|现场|园区|厂区|基地|工地|厂房|展厅|大厅|生产线|带上|线上|里|内))?$"
)
JOINED = r"^[”’]?(?:、|和|与|及|以及)[“‘]?$"
ALLIED = r"^[”’]?(?:联合|会同|携手|牵手)[“‘]?$"
SPEAKER_TITLE = (
    r"^(?:的?(?:有关|相关|主要)?(?:负责人|负责同志|人士|工作人员)"
    r"|[^，。、]{0,10}(?:书记|主任|[部局厅处科司会院校省市区县镇乡州]长|秘书长|总经理|董事长|主席)|常委[、，]|代表|委员|干部)"
)
BACK = r"(?:该(?:[集物][散流])?|(?=公司(?![制法治化债注股章])))(?P<noun>项目|工程|公司|企业|集团|园区|片区|基地|平台|中心|县|区|市|镇|街道|地区)"
BACK_KINDS = {
    "项目": {Kind.PROJECT}, "工程": {Kind.PROJECT}, "公司": {Kind.COMPANY}, "企业": {Kind.COMPANY},
    "集团": {Kind.COMPANY}, "园区": {Kind.ZONE}, "片区": {Kind.ZONE},
    "基地": {Kind.PROJECT, Kind.ZONE}, "平台": {Kind.PROJECT},
    "地区": {Kind.ZONE, Kind.PLACE},
    "中心": {Kind.PROJECT, Kind.INSTITUTION, Kind.AGENCY},
}  # fmt: skip
GENERIC = frozenset({"园区", "片区", "新区", "开发区", "高新区", "经开区", "产业园", "工业园"})
"""Words that mean the zone of the article, whatever its name ends with."""
BATCHED = r"(?:这|该|此|上述|本|首|前)[一两几]?批"
SITED = ("在", "于", "落户", "入驻", "布局")
"""What stands before the place of an investment: 在甲开发区|投资3亿元."""
LISTED = ("、", "和", "与")
"""What makes a sum behind a name that of several: 动工的A、B项目|总投资112亿元."""
THE_ONE = r"(?:最大|最高|最多|首个|唯一)的?[^，。；]{0,6}[为是][“‘]?$"
"""63个项目中单体投资最大项目为A项目、总投资103亿元."""
COUNTED = r"(?:共有?|达)?[\d.]+[万亿]?\w{1,3}?(?=[，。；、（]|$)"
CONVENES = r"[^，。]{0,8}(?:召开|举行|举办|主办|承办)[^，。]*(?:会|仪式|论坛|活动|培训班)"
GIVEN_BY = r"(?:对口)?(?:援建|支援|帮扶|援助|投资|籍|企业|客商|对口)"
GROUP = (
    r"前?\d+[个家](?:国家级?|省级)?(?:自由贸易试验区|自贸试验区|自贸区|高新区|开发区|省区?市?|城市|国家|地区|县|市|新区)"
    r"(?:实现|完成|累计|实际|进出口|新增|共|均|全部|地区|规上|外贸|已|以|吸引|贡献|合计|中|，)"
)
"""A group of areas is none of them: 21家自贸试验区实现进出口总额7.5万亿元."""
ACTING = AREAS | BODIES


def head_of(scene: FigureScene, clause: Clause, at: int, own_area: int | None) -> Subject | None:
    """The topic that a clause begins with at `at`, a reason to say nothing, or None.

    `own_area` is the area that 我们 means there.
    """
    index = scene.starting_at(clause.sentence, at)
    if index is not None:
        mention = scene.mentions[index]
        if mention.contextual and mention.text[0] in "该我全本":
            return _nameless(scene, clause, at, own_area)
        generic = mention.contextual and mention.text in GENERIC
        if generic and own_area is not None and scene.mentions[own_area].kind is Kind.ZONE:
            return Subject(own_area, "clause")
        return _named(scene, clause, index)
    named = scene.within(clause.sentence, at, clause.end)
    related = relative_of(scene, clause, at, named)
    if related is not None:
        return related
    text = scene.text(clause.sentence)[: clause.end]
    for inner in named:
        mention = scene.mentions[inner]
        if mention.kind is Kind.PROJECT and re.search(THE_ONE, text[at : mention.start]):
            return Subject(inner, "clause")
        solid = mention.kind in TOPICS - {Kind.POLICY, Kind.EVENT, Kind.PLACE}
        solid = solid and not text.endswith((*SITED, *LISTED), 0, mention.start)
        if solid and pattern(OWN_MEASURE).match(text[mention.end :]):
            return Subject(inner, "clause")
    return _nameless(scene, clause, at, own_area)


def last_named(
    scene: FigureScene, clause: Clause, kinds: frozenset[Kind] | set[Kind]
) -> int | None:
    """The last mention of these kinds in front of a clause, of whatever sentence."""
    place, found = (clause.sentence, clause.start), None
    for index, mention in enumerate(scene.mentions):
        if (mention.sentence, mention.start) < place and mention.kind in kinds:
            # 甲智造园开工，企业入驻园区。该园区…: a word for the zone does not hide its name
            if found is None or not (mention.contextual and mention.text in GENERIC):
                found = index
    return found


def _nameless(scene: FigureScene, clause: Clause, at: int, own_area: int | None) -> Subject | None:
    text = scene.text(clause.sentence)[: clause.end]
    back = re.compile(BACK).match(text, at)
    if back:
        behind = scene.starting_at(clause.sentence, back.end())
        if behind is not None and back["noun"][-1] in "县区市镇道":
            return _named(scene, clause, behind)  # 该市香城镇
        return _back(scene, clause, back["noun"], own_area)
    firm = re.compile(r"这家[^，。；、\d]{0,6}?(?:企业|公司|集团)").match(text, at)
    if firm:
        return _back(scene, clause, "公司", own_area)
    if text.startswith("它", at) and not text.startswith("们", at + 1):
        it = last_named(scene, clause, IT - {Kind.ZONE})
        if it is None or scene.mentions[it].sentence < clause.sentence - 1:
            return UNKNOWN
        return Subject(it, "clause")
    if re.compile(GROUP).match(text, at):
        return WIDER
    level = re.compile(r"[我全本](?P<level>[市区县镇乡省州旗盟])").match(text, at)
    if level:
        behind = scene.starting_at(clause.sentence, level.end())
        if behind is not None and scene.mentions[behind].kind is Kind.ZONE:
            return _named(scene, clause, behind)  # 全市工业园区
        area = scene.area_of_level(level["level"], own_area)
        main = scene.main
        if own_area is None and main is not None and scene.mentions[main].kind is Kind.PLACE:
            area = scene.area_of_level(level["level"], main)  # 我县…. named only further on
        return WIDER if area is None else Subject(area, "clause")
    if pattern(r"<wide>").match(text, at):
        return WIDER
    named = scene.within(clause.sentence, at, clause.end)
    if text.startswith("在", at) and named and scene.mentions[named[0]].start == at + 1:
        framed = _innermost(scene, clause, named[0])
        mention = scene.mentions[framed]
        if mention.kind in TOPICS and re.match(PLACE_FRAME, text[mention.end :]):
            return Subject(framed, "frame")
    return UNKNOWN if begins_with_stranger(text, at) else None


def _back(scene: FigureScene, clause: Clause, noun: str, own_area: int | None) -> Subject:
    """该公司, 该项目: the last one named before; 该区 the area of that level."""
    if noun[-1] in "县区市镇道" and noun not in BACK_KINDS:
        area = scene.last_of_level(noun[-1], (clause.sentence, clause.start))
        area = scene.area_of_level(noun[-1], own_area) if area is None else area
        return UNKNOWN if area is None else Subject(area, "clause")
    found = last_named(scene, clause, BACK_KINDS[noun])
    if found is None:
        return UNKNOWN
    sentences, mention = scene.article.sentences, scene.mentions[found]
    if noun in ("中心", "基地", "平台") and noun not in mention.text:
        return UNKNOWN
    if sentences[mention.sentence].paragraph != sentences[clause.sentence].paragraph:
        firms = [m.name for m in scene.mentions if m.kind is Kind.COMPANY]
        own = firms.count(mention.name)
        if mention.kind is Kind.COMPANY and (own < 2 or 2 * own <= len(firms)):
            return UNKNOWN  # 重汽华威是专业企业，该公司…: one that has no known name
    return Subject(found, "clause")


def _innermost(scene: FigureScene, clause: Clause, index: int) -> int:
    """The last of names that stand without a gap: 杭州市西湖区文鼎苑小学 is about the school."""
    prolonged = _prolonged(scene, clause, index)
    if prolonged is not None:
        return prolonged
    while scene.mentions[index].kind in AREAS:
        following = scene.starting_at(clause.sentence, scene.mentions[index].end)
        if following is None or scene.mentions[following].kind in PEOPLE:
            break
        index = following
    return index


def _prolonged(scene: FigureScene, clause: Clause, index: int) -> int | None:
    """The project whose name goes on from this one: 中铁四局高端建筑|智能智造总部项目."""
    mention = scene.mentions[index]
    if mention.kind not in ACTING:
        return None
    following = scene.within(clause.sentence, mention.end, clause.end)[:1]
    if not following or scene.mentions[following[0]].kind is not Kind.PROJECT:
        return None
    text, start = scene.text(clause.sentence), scene.mentions[following[0]].start
    whole = ends_name(text, scene.mentions[following[0]].end)
    return following[0] if whole and one_name(text, mention.end, start) else None


def _named(scene: FigureScene, clause: Clause, index: int) -> Subject | None:
    mentions = scene.mentions
    text = scene.text(clause.sentence)[: clause.end]
    index = _innermost(scene, clause, index)
    mention = mentions[index]
    behind = text[mention.end :]
    if mention.kind in PEOPLE:
        return Subject(None, "about a person")
    if mention.kind in AREAS and behind.startswith("级"):
        return None  # 黑龙江省级重点项目25个: a rank, not whose they are
    if (mention.kind is Kind.POLICY and not behind) or re.match(BATCHED, mention.text):
        return None
    others = scene.within(clause.sentence, mention.end, clause.end)
    if others:
        gap = text[mention.end : mentions[others[0]].start]
        allied = re.match(ALLIED, gap) and mentions[others[0]].kind not in AREAS
        if allied or (re.match(JOINED, gap) and mention.kind in ACTING):
            return SEVERAL
    if re.match(r"等|、|[“‘][^”’]*[”’](?:、|和|与)", behind):
        return None
    if re.match(r"(?:和|与|及|以及)(?:\d+|[一二两三四五六七八九十]+)[个家]", behind):
        return SEVERAL
    if mention.kind not in AREAS and re.match(COUNTED, behind):
        return None  # 党支部领办合作社30家: what is counted, whatever it was taken for
    if mention.kind not in TOPICS or re.match(SPEAKER_TITLE, behind):
        return None
    if mention.kind in BODIES and re.match(CONVENES, behind):
        return None  # 省委宣传部召开发布会，…: what is told there is not told of the host
    acts = mention.kind in AREAS and ends_name(text, mention.end)
    if not acts and re.search(r"^[^，]*、.*等\d+[个项家宗]", behind):
        return None  # A产业园、B加工等3个项目集中签约: a list, whatever it begins with
    if mention.kind in AREAS and is_attributive(scene, clause.sentence, index):
        return UNKNOWN
    if text.startswith("其中", clause.start) and re.match(GIVEN_BY, behind):
        return None  # 其中鄂尔多斯市援建项目25个
    return Subject(index, "clause")
