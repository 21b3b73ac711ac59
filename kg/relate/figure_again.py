"""Clauses that go on telling of a project without its name, and those that only say who builds it.

Takes “项目位于寒亭区，占地60亩”, “园区总投资105亿元” behind 昆山半导体装备产业园; in “由甲公司代建，总投资
28亿元” the sum is the project's, not the firm's. Must not take “项目12个”, “园区企业”, “由甲公司投资建设的
乙项目”.
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import FigureScene
from kg.signatures import BODIES

AGAIN = re.compile(
    r"(?:该|此|整个|本|这一|这个)?(?P<noun>项目|工程|产业园|园区|基地|平台|中心|大桥|学校|医院|生产线)(?:一期|二期|全部|整体)?"
    r"(?:工程|项目)?(?=位于|坐落|选址|地处|由|总投资|计划|预计|拟|占地|规划|总建|总用|建筑|建成|达产|投产|投用|设计|全长|采用|分|全面)"
)
"""How a clause begins that goes on about the project told of."""
SAME_END = {"产业园": "园", "园区": "园", "项目": "", "工程": ""}
"""What the name of the project ends with that the noun may stand for; else the noun itself."""
BUILDERS = re.compile(
    r"(?:其中)?(?:项目|工程)?(?:(?:计划|将|拟|现|主要|全部)*由)?(?P<names>□[□、和与及等联合共同携手一二三四期\d家]*)"
    r"(?:作为|担任|为|是)?(?:联合|共同|负责|合作|独家|全额|全资|具体|牵头|参与)*"
    r"(?:投资|出资|承担|提供)?(?:投资建设|开发建设|建设运营|建设|承建|代建|施工|开发|运营|设计|监理|总承包|工程总承包|EPC总承包|"
    r"投资|规划设计|勘察设计|设计单位|施工单位|建设单位|监理单位|总体单位)?(?:任务|工作)?"
)
"""A clause that says nothing but who builds: 由甲公司代建; 乙公司、丙公司承建."""
SAID = re.compile(r"[建工发营计理包资位]")


def told_again(scene: FigureScene, clause: Clause, at: int, project: int | None) -> int | None:
    """The project that a clause beginning at `at` goes on about without naming it, or None.

    `project` is the one told of alone in the paragraph; without it the article's only one.
    """
    text = scene.text(clause.sentence)[: clause.end]
    again = AGAIN.match(text, at)
    if again is None:
        return None
    meant = project if project is not None else _only(scene, clause)
    if meant is None or _zone_since(scene, clause, meant, again["noun"]):
        return None
    end = SAME_END.get(again["noun"], again["noun"])
    return meant if scene.mentions[meant].text.removesuffix("项目").endswith(end) else None


def _zone_since(scene: FigureScene, clause: Clause, project: int, noun: str) -> bool:
    """Whether a zone named behind the project is what 园区 means: A产业园开工。B智造园签约。该园区…"""
    if noun not in ("园区", "产业园", "基地"):
        return False
    told = scene.mentions[project]
    since, until = (told.sentence, told.end), (clause.sentence, clause.start)
    return any(
        mention.kind is Kind.ZONE
        and not mention.contextual
        and mention.text.endswith(SAME_END.get(noun, noun))
        and since <= (mention.sentence, mention.start) < until
        for mention in scene.mentions
    )


def names_builders(scene: FigureScene, clause: Clause) -> bool:
    """Whether a clause says nothing but which bodies build, run or design the project."""
    text = scene.text(clause.sentence)[: clause.end]
    named = scene.within(clause.sentence, clause.start, clause.end)
    if not named or any(scene.mentions[i].kind not in BODIES for i in named):
        return False
    for index in named:
        mention = scene.mentions[index]
        text = text[: mention.start] + "□" * (mention.end - mention.start) + text[mention.end :]
    found = BUILDERS.fullmatch(text, clause.start, clause.end)
    return found is not None and SAID.search(text, found.end("names")) is not None


def _only(scene: FigureScene, clause: Clause) -> int | None:
    """The only project that the article names before a clause, under one or two names."""
    place = (clause.sentence, clause.start)
    before = [
        i
        for i, m in enumerate(scene.mentions)
        if m.kind is Kind.PROJECT and (m.sentence, m.start) < place
    ]
    if not before:
        return None
    longest = max((scene.mentions[i].name for i in before), key=len)
    return before[-1] if all(longest.endswith(scene.mentions[i].name) for i in before) else None
