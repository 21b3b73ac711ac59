"""Joinings of names inside one page, each by a rule that says why.

`area-in-front`: 西海岸新区新市民学院 | 新市民学院; `division-in-front`: 青岛西海岸新区 | 西海岸新区;
`zone-in-front`: 山东自贸试验区青岛片区 | 青岛片区; `quoted-name`: “百日攻坚”行动 | 百日攻坚;
`class-word-dropped`: 亿卫生物项目 | 亿卫生物; `division-short`: 巩义市产业集聚区 | 巩义产业集聚区;
`legal-name-core`: 羽佳模塑有限公司 | 羽佳模塑公司; `park-variant`: 智造产业园区项目 | 智造产业园;
`free-trade-area`: 山东自贸试验区青岛片区 | 青岛自贸片区. Never by containment alone: 青岛 is not 青岛自贸片区.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.lexicon import Lexicon, short_division
from kg.resolve.names import key_of
from kg.resolve.nodes import Node

CAMPAIGNS = frozenset("行动 活动 机制 计划 改革 举措 工程 攻坚行动 系列行动 专项行动".split())


FREE_TRADE = re.compile(r".{2,}自贸试验区(?P<place>.{2,})片区")
LIMITED = ("有限", "有限责任", "股份有限", "股份")
PARK = re.compile(r"(?P<name>.{3,}园)区?(?:项目)?")


class JoinRules:
    """Finds the pairs of a page's names that are one entity."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def joins(self, nodes: Mapping[Node, set[str]]) -> Iterator[tuple[Node, Node, str]]:
        """(longer, shorter, rule) for each joining; `nodes` maps nodes to their full names."""
        fronts = {"新区", "我区", "区"}
        for node, printed in nodes.items():
            if node[0] == "Zone":
                fronts |= {key_of(name) for name in printed}
        by_kind: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(nodes):
            by_kind[node[0]].append(node)
        for kind, found in sorted(by_kind.items()):
            yield from self._respelt(kind, found)
            for longer in found:
                for shorter in found:
                    if len(shorter[1]) >= len(longer[1]):
                        continue
                    rule = self._rule(kind, longer[1], shorter[1], fronts)
                    if rule:
                        yield longer, shorter, rule

    def _rule(self, kind: str, longer: str, shorter: str, fronts: set[str]) -> str:
        if kind in ("Agency", "Project", "Institution", "Event") and longer.endswith(shorter):
            front = longer[: -len(shorter)]
            if len(shorter) >= 5 and (
                front in fronts or (front in self._lexicon.divisions and self._area_first(shorter))
            ):
                return "area-in-front"
        if kind == "Zone" and longer.endswith(shorter) and len(shorter) >= 4:
            front = longer[: -len(shorter)]
            if front in self._lexicon.divisions and not shorter.startswith(
                tuple(self._lexicon.zone_heads)
            ):
                return "division-in-front"
            if front.endswith(("试验区", "自贸区")) and shorter.endswith("片区"):
                return "zone-in-front"
        if kind == "Zone" and (match := FREE_TRADE.fullmatch(longer)):
            if shorter == f"{match['place']}自贸片区":
                return "free-trade-area"
        if kind == "Policy" and longer.startswith(shorter) and len(shorter) >= 3:
            if longer[len(shorter) :] in CAMPAIGNS:  # fmt: skip
                return "quoted-name"
        if kind == "Company" and shorter.endswith("公司") and longer in (
            f"{shorter[:-2]}{form}公司" for form in LIMITED
        ):  # fmt: skip
            return "legal-name-core"
        if kind == "Project" and longer == shorter + "项目":
            return "class-word-dropped"
        return ""

    def _respelt(self, kind: str, nodes: list[Node]) -> Iterator[tuple[Node, Node, str]]:
        """Names that differ in how the division in front, or a park, is written."""
        keys: dict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            keys[node[1]].append(node)
        shortened: dict[str, list[Node]] = defaultdict(list)
        parks: dict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            if kind not in ("Place", "Person") and (short := self._division_short(node[1])):
                shortened[short].append(node)
            if kind in ("Project", "Zone") and (match := PARK.fullmatch(node[1])):
                parks[match["name"]].append(node)
        for short, found in sorted(shortened.items()):
            if len(found) == 1 and len(keys.get(short, ())) == 1:  # 吉林省… and 吉林市…: neither
                yield found[0], keys[short][0], "division-short"
        for alike in parks.values():
            first, *others = sorted(alike, key=lambda node: (-len(node[1]), node))
            for other in others:
                yield first, other, "park-variant"

    def _division_short(self, key: str) -> str:
        """The name with the division in front in its short form, "" without one."""
        for length in range(min(12, len(key) - 2), 2, -1):
            front = key[:length]
            if any(d.name == front for d in self._lexicon.divisions.get(front, ())):
                short = short_division(front)
                return short + key[length:] if short != front else ""
        return ""

    def _area_first(self, key: str) -> bool:
        """Whether a name begins with a zone's name of its own (西海岸新区…)."""
        return any(key[:length].endswith("新区") for length in range(4, 9))
