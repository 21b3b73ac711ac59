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
BUREAUS = ("局", "执行委员会", "执委会", "办公室")
NAME_TAGS = frozenset("n vn v an a b j l nz nt ng x c nbody".split())


class UnitFinder:
    """Finds units (发改局, 人大常委会, 工委) and the parts behind a body (管委 + 产业促进部)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._units = WordIndex(h for h, unit in lexicon.agency_heads.items() if unit)
        self._stems = WordIndex(lexicon.departments)
        self._parts = HeadFinder(words("agency_parts.txt"))
        self._words = lexicon.name_words
        self._no_part = tuple(sorted(lexicon.name_words["no_part"]))

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
                if tail == "中心" and stem not in self._words["centre"]:
                    continue
                if text.startswith(tail, after) and not text.startswith("长", after + len(tail)):
                    end = after + len(tail)
                    if (
                        tail in ("委", "部", "办", "处", "局", "厅")
                        and text.startswith(
                            ("员", "署", "门", "队", "理", "面", "限", "分", "落"), end
                        )
                        and not text.startswith(("面向", "面临", "面对"), end)
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
        if best is not None and (
            text.startswith(("员", "长办"), best)
            or (text.endswith("党组", 0, best) and text.startswith("织", best))
        ):
            return None
        return best

    def department(self, reading: Reading, position: int, zone: bool) -> int | None:
        """End of a bureau with free words before 局 that starts at `position`, or None.

        Zones have executive committees and offices too (深度合作区|执行委员会).
        """
        text = reading.text
        match = PART_TEXT.match(text, position)
        if match is None or not reading.at_boundary(position):
            return None
        for tail in BUREAUS if zone else BUREAUS[:1]:
            head = match.group()[:14].find(tail)
            if head < 2:
                continue
            end = position + head + len(tail)
            last = reading.tokens[reading.token_at(end - 1)]
            if (
                last.end != end
                or last.text in self._words["no_bureau"]
                or text.startswith(("长", "限"), end)
            ):
                continue
            if all(
                token.tag in NAME_TAGS and token.text not in self._no_part
                and (token.text not in self._lexicon.boundaries
                     or token.text in self._lexicon.nounish or token.text in ("和", "与"))
                for token in reading.tokens
                if position <= token.start < position + head and token.end <= position + head
            ):  # fmt: skip
                return end
        return None

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
            if whole.startswith(self._no_part):
                break
            if head[-1] in "部局办心厅" and after and after in "分门署队位理落心长":
                continue
            if self._part_of_body(reading, end, end + part_start, stem, head, body):
                best = max(best, end + part_end)
        if not best or (
            text.startswith("常委会", best - 3) and text.startswith(("会议", "扩大会议"), best)
        ):
            return []  # 市委|常委会扩大会议 is a meeting
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
        if not stem and head == "办":
            after = reading.text[head_start + 1 : head_start + 2]
            return body.endswith(("委", "府")) and after not in tuple("理公法事学好成结案实")
        if not stem:
            return head not in ("司", "部", "局", "办", "厅", "中心", "团委", "大队", "党委")
        if head == "司":
            return self._bureau_of_ministry(reading, start, head_start, body)
        if stem in self._lexicon.departments:
            return True
        if head in ("分局", "支队", "大队") and stem in self._lexicon.divisions:
            return True
        if head == "分局" and (
            stem in self._words["branch"] or (len(stem) <= 5 and stem.endswith("区"))
        ):
            return True
        if head in self._words["body_free"] or body.endswith(
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

    def _bureau_of_ministry(self, reading: Reading, start: int, head_start: int, body: str) -> bool:
        """国家发改委|高技术司: ministries alone have 司; 有限公司 and 上司 are none."""
        if body not in self._lexicon.national_bodies or head_start - start > 10:
            return False
        last = reading.tokens[reading.token_at(head_start)]
        if last.text in ("公司", "上司", "司法", "司机", "司令") or last.end > head_start + 1:
            return False
        return all(
            token.tag in NAME_TAGS
            for token in reading.tokens
            if start <= token.start and token.end <= head_start
        )
