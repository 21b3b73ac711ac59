"""Units and parts of bodies: what follows an area's name or another body directly."""

from __future__ import annotations

import re

from kg.lexicon import Lexicon, WordIndex, words
from kg.model import Kind
from kg.recognise.edges import SOFT
from kg.recognise.reading import Candidate, HeadFinder, Reading

TERM = re.compile(r"第[一二三四五六七八九十\d]+届|[一二三四五六七八九十]+届")
PART_TEXT = re.compile(r"[\u4e00-\u9fff]{1,16}")
DEPARTMENT_TAILS = (
    "委员会", "办公室", "总局", "分局", "厅", "局", "委", "部", "办", "署", "处", "中心",
)  # fmt: skip
NOT_PART = frozenset(
    [
        "主任",
        "部长",
        "局长",
        "书记",
        "委员",
        "副",
        "党组",
        "常务",
        "有关",
        "相关",
        "所属",
        "党员",
        "干部",
        "各",
    ]
)


class UnitFinder:
    """Finds units (发改局, 人大常委会, 工委) and the parts behind a body (管委 + 产业促进部)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._units = WordIndex(h for h, unit in lexicon.agency_heads.items() if unit)
        self._stems = WordIndex(lexicon.departments)
        self._parts = HeadFinder(words("agency_parts.txt"))

    def unit(self, text: str, position: int) -> int | None:
        """End of the unit (发改局, 人大常委会, 工委) that starts at `position`."""
        if position >= len(text):
            return None
        best = None
        word = self._units.at(text, position)
        if word is not None:
            best = position + len(word)
        stem = self._stems.at(text, position)
        while stem:
            after = position + len(stem)
            for tail in DEPARTMENT_TAILS:
                if text.startswith(tail, after) and not text.startswith("长", after + len(tail)):
                    end = after + len(tail)
                    if tail in ("委", "部", "办", "处", "局", "厅") and text.startswith(
                        ("员", "署", "门", "队", "理", "面", "限", "分", "落"), end
                    ):
                        continue
                    best = max(best or 0, end)
                    break
            stem = next(
                (s for s in (stem[:k] for k in range(len(stem) - 1, 1, -1))
                 if s in self._lexicon.departments),
                "",
            )  # fmt: skip
        if (
            best is not None
            and text[position:best].endswith("人大")
            and (text.startswith("代表", best) and not text.startswith("代表大会", best))
        ):
            return None  # 县人大代表 are people, no body
        if best is not None and text.startswith(("员", "长办"), best):
            return None
        return best

    def parts(
        self,
        reading: Reading,
        start: int,
        end: int,
        body: str,
        scope: str,
        contextual: bool,
    ) -> list[Candidate]:
        """Parts behind a body, each with the bodies before it nested (管委 + 产业促进部)."""
        text = reading.text
        match = PART_TEXT.match(text, end)
        if match is None:
            return []
        best = 0
        for part_start, part_end, head in self._parts.find(match.group()):
            stem = match.group()[:part_start]
            whole = match.group()[:part_end]
            after = text[end + part_end : end + part_end + 1]
            if any(whole.startswith(word) for word in NOT_PART):
                break
            if head[-1] in "部局办心厅" and after and after in "分门署队位理落心长":
                continue
            if self._part_of_body(reading, end, end + part_start, stem, head, body):
                best = max(best, end + part_end)
        if not best:
            return []
        if text.startswith("办公室", best):
            best += 3
        return [
            Candidate(
                start, best, Kind.AGENCY, "agency-part", 1.2, contextual=contextual, scope=scope
            ),
            Candidate(
                start, end, Kind.AGENCY, "agency-parent", 1.0, contextual=contextual, scope=scope,
                nested=True,
            ),
        ]  # fmt: skip

    def _part_of_body(
        self, reading: Reading, start: int, head_start: int, stem: str, head: str, body: str
    ) -> bool:
        if TERM.search(stem):
            return False
        if not stem:
            return head not in ("部", "局", "办", "厅", "中心", "团委", "大队", "党委")
        if stem in self._lexicon.departments:
            return True
        if head in ("分局", "支队", "大队") and stem in self._lexicon.divisions:
            return True
        if head in ("领导小组", "指挥部", "委员会", "攻坚组", "促进队", "工委") or body.endswith(
            ("管委", "管委会", "管理委员会", "党工委")
        ):
            for token in reading.tokens:
                if start <= token.start < head_start and (
                    token.tag in ("ntitle", "c", "d", "r", "u", "p")
                    or token.text in ("主要", "有关", "相关", "召开", "印发", "出台", "组织")
                    or (
                        token.text in self._lexicon.boundaries
                        and token.text not in self._lexicon.nounish
                        and token.text not in ("和", "与")
                        and token.text not in SOFT
                    )
                ):
                    return False
            return len(stem) <= 14
        return False
