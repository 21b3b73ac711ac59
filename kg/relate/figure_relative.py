"""Names that a clause leads up to: 总投资5亿元的|A项目，…; 本次开工的|A项目位于…，….

Where the name has no end or no beginning that is known (百步|经济开发区完成…), its numbers are nobody's.
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.relate.figure_about import UNKNOWN, Subject
from kg.relate.figure_clause import Clause
from kg.relate.figure_main import ENDING
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_stranger import ends_name, one_name
from kg.relate.figure_words import pattern
from kg.signatures import AREAS

IT = frozenset({Kind.PROJECT, Kind.COMPANY, Kind.ZONE, Kind.INSTITUTION})
OWN_MEASURE = r"^[”’]?(?:项目|工程)?(?:<invest>|<size>)(?:约|近|达到?|超过?|为|共)*\d"
RELATIVE = re.compile(
    r"(?:由[^，。；]{2,24})?(?:(?:协议|计划|预计|规划|概算|估算)?(?:总投资|投资|占地)(?:面积)?"
    r"[^，。；、的]{0,4}\d[^，。；、的]{0,12}的|(?:位于|坐落于|坐落在|地处|落户)[^，。；、的]{2,24}的)"
)
BUILT = r"[^，。；、]{2,24}(?:项目|工程|基地|公司|改?扩建|改造|生产线|厂房|综合体|酒店|医院|学校|大桥|公路|市场|厂)"
"""What a sum in front is put into, whatever its name: 投资40亿元的甲集团选厂改扩建."""
SEATED = re.compile(
    r"[^，。；]{2,24}的(?P<work>[^，。；的]{2,24}(?:项目|工程|基地|产业园))(?=位于|坐落|选址|地处)"
)
"""本次开工的食品园建设项目|位于乙区，总投资12亿元."""


def relative_of(scene: FigureScene, clause: Clause, at: int, named: list[int]) -> Subject | None:
    """总投资5亿元的A项目，主要生产…: the clause is about A, or about someone without a name here."""
    text = scene.text(clause.sentence)[: clause.end]
    if named and _ends_unknown(scene, clause, at, named[0]):
        return UNKNOWN
    seated = SEATED.match(text, at)
    if seated is not None:
        work = scene.ending_at(clause.sentence, seated.end("work"))
        known = work is not None and scene.mentions[work].kind is Kind.PROJECT
        return Subject(work, "clause") if known else UNKNOWN
    match = RELATIVE.match(text, at)
    if match is None or re.match(r"\d|[一二两三四五六七八九十]+个", text[match.end() :]):
        return None
    start = match.end() + (text[match.end() : match.end() + 1] in "“‘")
    index = scene.starting_at(clause.sentence, start)
    if index is not None and scene.mentions[index].kind in AREAS:
        if re.match(r"\d|[一二两三四五六七八九十]+[个项]", text[scene.mentions[index].end :]):
            return Subject(index, "clause")  # 总投资29.85亿元的界首市十二个项目
    if index is not None and scene.mentions[index].kind in IT:
        end = scene.mentions[index].end
        if re.match(r"[”’]?(?:等|、|和|与|及)", text[end:]):
            return None
        if ends_name(text, end):
            return Subject(index, "clause")
    whole = [i for i in named if scene.mentions[i].kind is Kind.PROJECT]
    if len(whole) == 1:
        end = scene.mentions[whole[0]].end
        if ends_name(text, end) or pattern(OWN_MEASURE).match(text[end:]):
            return Subject(whole[0], "clause")
    return UNKNOWN if re.match(BUILT, text[start:]) else None


def _ends_unknown(scene: FigureScene, clause: Clause, at: int, index: int) -> bool:
    """Whether a clause begins with a name of which only the end is known: 百步|经济开发区."""
    mention, text = scene.mentions[index], scene.text(clause.sentence)
    if not 0 < mention.start - at <= 6 or ENDING.fullmatch(mention.text) is None:
        return False
    return one_name(text, at, mention.start)
