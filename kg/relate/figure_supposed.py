"""Stretches of a sentence that only suppose something: 如果增长7%，全年目标就有把握.

What a condition and its consequence number has not come about and is not planned either, so it
is no figure. The stretch ends where the sentence turns back to what is (，但实际完成5%).
Granting words (即使, 哪怕) and questions (能否突破) suppose their own clause only. Must not take
若干, 只要3天, 主要是, 如北京、上海 (for example), 如期完成, 如今.
"""

from __future__ import annotations

import re

from kg.relate.figure_scene import FigureScene

CONDITION = "condition"
"""The reason under which such numbers are counted."""
IF = re.compile(
    r"如果|假如|假若|假使|假设|假定|倘若|倘使|倘能|设若|如若|一旦|万一|除非"
    r"|(?<![主重需首关必还想])要是|只要(?!\d|[一二两三四五六七八九十几半])"
    r"|(?<![般宛恍有莫诸譬例比假犹正])若(?!干|羌|尔盖|无其事|隐若现|有所思|[·・])"
    r"|(?<![譬例比假正犹诸宛])如(?:能够?|可以?(?!见)|按(?!期|时|计划)(?=[^，。；]{0,16}(?:计算|测算|推算|增速|速度))|要(?=[^，。；]{0,16}(?:达|超|突破|增|实现|完成))"
    r"|(?=(?:(?:继续|再|仅|每年|今年|明年|全年|年均|顺利)*(?:增长|下降|保持|达到?\d|达到|突破|超过|实现|完成|减少|增加|降低|提高|新增|投资))))"
)
GRANTING = re.compile(r"即使|即便|哪怕|纵使|纵然|就算|能否|能不能|可否|会不会|是否(?:能|会|可)?")
TURN = re.compile(
    r"[，,](?:但是?|然而|不过|可是|而实际|事实上|实际上|目前|截至|去年|上年|今年以来)|[；;。！!？?]"
)
CLAUSE_END = re.compile(r"[，,](?!\d{3}(?!\d))|[；;。！!？?：:]")
SAID = re.compile(r"的话[，,]")


def supposed(scene: FigureScene, sentence: int) -> tuple[tuple[int, int], ...]:
    """The stretches of a sentence that suppose, in order; those inside names are none."""
    text = scene.text(sentence)
    found: list[tuple[int, int]] = []
    for marker, ends in ((IF, TURN), (GRANTING, CLAUSE_END)):
        for match in marker.finditer(text):
            if scene.covered(sentence, match.start(), max(match.end(), match.start() + 1)):
                continue
            end = ends.search(text, match.end())
            start = _clause_start(text, match.start())
            found.append((start, end.start() if end else len(text)))
    for match in SAID.finditer(text):
        start = _clause_start(text, match.start())
        end = TURN.search(text, match.end() - 1)
        found.append((start, end.start() if end else len(text)))
    return tuple(sorted(found))


def _clause_start(text: str, offset: int) -> int:
    return max(text.rfind(mark, 0, offset) for mark in "，,；;：:。") + 1


def is_supposed(stretches: tuple[tuple[int, int], ...], start: int) -> bool:
    """Whether an offset lies in one of the stretches."""
    return any(begin <= start < end for begin, end in stretches)
