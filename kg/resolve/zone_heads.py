"""Zones of one stem under a short and a longer head, joined inside a page.

Takes “百步经济开发区” beside “百步经开区”, “嘉善开发区” beside “嘉善县经济技术开发区”, “合肥国家高新区”
beside “合肥高新区”. Must not take “百步经济开发区” beside “百步经济技术开发区” (two are printed), “嘉善开发区”
beside “嘉善高新区” and “嘉善经开区” (either), “桐乡国家高新区” beside “桐乡省级高新区”, “芜湖经开区” beside “芜湖县经济开发区” (city and county).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.lexicon import Lexicon, short_division
from kg.model import Kind
from kg.resolve.names import body_key, key_of
from kg.resolve.nodes import Node

RULE = "zone-head-variant"
HEADS = {
    "经开区": "经", "经济开发区": "经", "高新区": "高", "高新技术产业园区": "高", "高新园区": "高",
    "开发区": "",
}  # fmt: skip
"""Heads by their family; “开发区” alone can be of either."""
HEAD = re.compile(
    rf"(?P<stem>.{{2,}}?)(?:(?P<level>国家|省)级?)?(?P<head>{'|'.join(sorted(HEADS, key=len, reverse=True))})"
)
FULL = ("经济技术开发区", "高新技术产业开发区", "高新技术开发区")
"""Full heads: a zone that is printed so is not also called by another full one."""
SHORT = ("经开区", "高新区", "开发区")


class ZoneHeads:
    """Finds the zones of a page, and their bodies, that differ in the head alone."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def joins(self, nodes: Mapping[Node, set[str]]) -> Iterator[tuple[Node, Node, str]]:
        """(longer, shorter, rule) for each joining; `nodes` maps nodes to their full names."""
        pairs = sorted(self._zones(nodes))
        yield from ((longer, shorter, RULE) for longer, shorter in pairs)
        agencies = {node[1]: node for node in sorted(nodes) if node[0] == Kind.AGENCY.value}
        for longer, shorter in pairs:
            fronts = sorted({body_key(Kind.AGENCY, name) for name in nodes[shorter]})
            others = sorted({body_key(Kind.AGENCY, name) for name in nodes[longer]})
            for key, node in agencies.items():
                for front in fronts:
                    if not key.startswith(front):
                        continue
                    for other in others:
                        body = agencies.get(other + key[len(front) :])
                        if body is not None and body != node:
                            yield body, node, RULE

    def _zones(self, nodes: Mapping[Node, set[str]]) -> Iterator[tuple[Node, Node]]:
        stems: dict[str, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
        for node in sorted(nodes):
            match = HEAD.fullmatch(node[1]) if node[0] == Kind.ZONE.value else None
            if match is not None:
                stem = self._stem(match["stem"])
                stems[stem][HEADS[match["head"]]].append(node)
        for families in stems.values():
            whole = [group for family in "经高" for group in [families[family]] if group]
            for group in whole:
                yield from _of_family(nodes, group)
            bare = families[""]
            if bare and len(whole) == 1 and _one(nodes, whole[0]):
                yield from ((max(whole[0], key=_length), other) for other in bare)

    def _stem(self, stem: str) -> str:
        """The stem without the level of its division, where its short name means that one alone."""
        short = short_division(stem) if stem in self._lexicon.divisions else stem
        known = {d.code for d in self._lexicon.divisions.get(short, ())}
        full = {d.code for d in self._lexicon.divisions.get(stem, ()) if d.name == stem}
        return short if full and known <= full else stem


def _of_family(nodes: Mapping[Node, set[str]], group: list[Node]) -> Iterator[tuple[Node, Node]]:
    if len(group) > 1 and _one(nodes, group):
        first, *others = sorted(group, key=lambda node: (-_length(node), node))
        yield from ((first, other) for other in others)


def _one(nodes: Mapping[Node, set[str]], group: list[Node]) -> bool:
    """Whether the zones of a group can be one: no two of them stand under full heads, and none is
    a national one (桐乡国家高新区) where another is a province's (桐乡省级高新区)."""
    levels = {match["level"] for node in group if (match := HEAD.fullmatch(node[1]))}
    return {"国家", "省"} - levels != set() and sum(
        any(_is_full(name) for name in nodes[node]) for node in group
    ) <= 1


def _is_full(name: str) -> bool:
    key = key_of(name)
    return key.endswith(FULL) or not key.endswith(SHORT) or key.endswith("经济开发区")


def _length(node: Node) -> int:
    return len(node[1])
