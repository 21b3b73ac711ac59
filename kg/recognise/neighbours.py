"""What candidates of one sentence make of each other, before their overlaps are settled.

Takes “共建兰州重离子应用技术产业园” as a project, “海州县政府工作会议” with the 海州县政府 in it. Must
not take “袁家军与上海交通大学” as a university, nor a zone with a committee as a project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model import Kind
from kg.recognise.project_told import FOUNDED, INVESTED
from kg.recognise.reading import Candidate

SUM_ENDS = ("元", "币", "以上", "，")
"""How words end that only tell a sum, and not what it is put into."""
PARKS = ("产业园", "物流园", "科技园", "创业园", "智造园")
"""Heads of parks that one investor builds."""
JOINTS = tuple("与和及同、在对向为")
"""What follows a person and may stand inside a longer name."""
INTRODUCED = ("person-title", "person-list")
"""Rules of people whom a title makes certain."""
PARTIES = frozenset((Kind.AGENCY, Kind.COMPANY, Kind.INSTITUTION, Kind.PLACE, Kind.ZONE))
SIGNING = re.compile(r"签约")
SIGNED_BY = re.compile(
    r"(?:（[^）]{2,12}）)?[\u4e00-\u9fff]{0,6}(?:合作|共建|协议)[^，。]{0,8}签约"
)
"""How the name of a signing goes on behind its last party: 海宁市与浙江大学|校地合作签约仪式."""
OF_PERSON = re.compile(r"^(?:原|前)|同志|先生|女士")
"""A body that only says whose farewell an event is: 海州县委|原书记何文同志遗体告别仪式."""


def founded(text: str, area: Candidate) -> Candidate:
    """A park that is being built as the project that it is: 共建|兰州重离子应用技术产业园; one with a
    committee of its own stays a zone."""
    park = area.rule == "zone-head" and text.endswith(PARKS, area.start, area.end)
    if not park or area.nested or text.startswith(("管委", "管理委员会", "党工委"), area.end):
        return area
    invested = INVESTED.search(text[max(0, area.start - 40) : area.start])
    told = invested is not None and not invested.group().endswith(SUM_ENDS)
    if not told and FOUNDED.search(text[max(0, area.start - 8) : area.start]) is None:
        return area
    return replace(area, kind=Kind.PROJECT, rule="project-founded")


def beside_people(
    text: str, found: Sequence[Candidate], people: Sequence[Candidate]
) -> list[Candidate]:
    """All candidates but those that run over the end of a person whom a title makes certain.

    袁家军与上海交通大学 is no university; 庆为市 of “推选王国庆为市工商联主席” is no place.
    """
    sure = {p.start: p.end for p in people if p.rule in (*INTRODUCED, "person-appointed")}
    joined = {
        p.start
        for p in people
        if p.start in sure and (p.rule not in INTRODUCED or text[p.end : p.end + 1] in JOINTS)
    }
    return [
        c
        for c in found
        if not any(
            start <= c.start < end < c.end and (start < c.start or start in joined)
            for start, end in sure.items()
        )
    ] + list(people)


def from_firm(proposed: Iterable[Candidate], repeats: Sequence[Candidate]) -> list[Candidate]:
    """Projects and events whose names begin inside a firm's short name begin with it
    (无穷|食品生产基地 where 无穷食品 is a firm of the article)."""
    found = []
    for c in proposed:
        for firm in repeats:
            if (
                c.kind in (Kind.PROJECT, Kind.EVENT)
                and firm.kind is Kind.COMPANY
                and firm.start < c.start < firm.end < c.end
            ):
                c = replace(c, start=firm.start)
        found.append(c)
    return found


def organisers(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Bodies and areas that an event's or a pilot's name begins with, as nested candidates."""
    starts: dict[int, list[Candidate]] = {}
    for c in found:
        if c.kind in (Kind.EVENT, Kind.PROJECT, Kind.INSTITUTION) and not c.contextual:
            starts.setdefault(c.start, []).append(c)
    signed = [c for c in found if c.kind is Kind.EVENT and not c.contextual]
    return [
        replace(c, nested=True)
        for c in found
        if c.kind is Kind.INSTITUTION
        and c.rule == "institution-head"
        and any(
            c.end < whole.end and whole.kind is Kind.INSTITUTION
            for whole in starts.get(c.start, ())
            if not text[: whole.end].endswith("校区")
        )
    ] + [
        replace(c, nested=True)
        for c in found
        if (c.kind is Kind.AGENCY or (c.kind is Kind.ZONE and text[c.end - 1] == "区"))
        and not c.nested
        and any(c.end < whole.end for whole in starts.get(c.start, ()))
        and not any(OF_PERSON.search(text[c.end : whole.end]) for whole in starts.get(c.start, ()))
    ] + [
        replace(c, nested=True)
        for c in found
        if c.kind in PARTIES and not c.contextual and not c.nested
        and any(
            SIGNING.search(text, c.end, whole.end)
            and (whole.start == c.start or text[c.start - 1] in "与和·")
            and (text[c.end] in "与和·" or SIGNED_BY.match(text, c.end))
            for whole in signed
            if whole.start <= c.start and c.end < whole.end
        )
    ]  # fmt: skip
