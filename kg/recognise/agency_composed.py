"""Bodies that are made of the words before their head: X领导小组, X指挥部, 共青团X委员会."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.agency_units import TERM
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.reading import STOPS, Candidate, HeadFinder, Reading, nested

PREFIX = re.compile(
    "中国共产党|中国人民政治协商会议|中共|中华人民共和国|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟"
)
LEAGUE = re.compile("共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟")


class ComposedBodies:
    """Proposes bodies with a composed name, and the area that such a name begins with."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._composed = HeadFinder(lexicon.name_words["body_made"])
        self._inside = lexicon.name_words["body_made_inside"]

    def candidates(self, reading: Reading, areas: Sequence[Candidate]) -> list[Candidate]:
        """Bodies that are made of words before their head: X领导小组, X指挥部, 共青团X委员会."""
        found: list[Candidate] = []
        text = reading.text
        policy = EdgePolicy(verbs=True, quotes=True, longest=26)
        starts = {a.start: a for a in sorted(areas, key=lambda a: a.end)}
        for start, end, head in self._composed.find(text):
            if text.startswith(("委员", "会议"), end - 1) or text[end : end + 1] in ("员",):
                continue
            edge = self._edges.left_edge(reading, start, policy)
            league = LEAGUE.search(text, edge, start)
            if league is not None:
                edge = league.start()  # 青州社区|民建绿园区基层委员会
            modifier = text[edge:start]
            if text.startswith("办公室", end):
                end += 3
            if len(modifier) < 3 or modifier in self._lexicon.generic_modifiers:
                continue
            if TERM.search(modifier) or modifier[-1] in STOPS:
                continue
            if head == "委员会" and modifier.endswith(("专家", "管理", "居民", "村民")):
                continue
            prefix = PREFIX.match(text, edge)
            area = starts.get(prefix.end() if prefix is not None else edge)
            inside = area is not None and area.end <= start
            contextual = inside and area is not None and area.contextual
            if head in self._inside and not inside:
                if not modifier.startswith(("共青团", "中国", "国家")) and league is None:
                    continue
            scope = ""
            if contextual and area is not None:
                scope = area.scope or text[area.start : area.end]
            found.append(
                Candidate(
                    edge, end, Kind.AGENCY, "agency-composed", 1.1, contextual=contextual,
                    scope=scope,
                )
            )  # fmt: skip
            if inside and area is not None:
                found.append(nested(area))
            if prefix is not None and prefix.group() in self._lexicon.national_bodies:
                found.append(
                    Candidate(
                        edge, prefix.end(), Kind.AGENCY, "agency-parent", 1.0, nested=True
                    )
                )  # fmt: skip
        return found
