"""Names directly before a title: 杨宏森总经理, 龚正副省长, 清宪书记.

Takes 江孟甫 of “江孟甫书记到会”. Must not take 安琪酵母 of “安琪酵母董事长”, 王家庄 of “王家庄村支书”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.name_model import NameModel
from kg.recognise.reading import Candidate, Reading
from kg.recognise.word_lattice import HAN

UNIT_TITLE = re.compile(r"^[村镇乡县区市州旗盟]|^社区|^街道|^居委")
"""Titles that begin with a level word: what stands before them is an area (王家庄村支书)."""
NAMED_POSTS = frozenset(("government", "learned"))
"""Classes of titles that a name of two characters may stand before (龚正副省长)."""
NO_NAME_BEFORE = frozenset(("代表", "委员", "负责人", "工作人员", "民警", "法官", "检察官"))
BODY_ENDS = tuple("会局委部厅院办站处署关校司港团行")
"""Last characters of bodies, behind which a name of two characters may stand before its title."""
LEADERS = ("书记", "市长", "省长", "区长", "县长", "主席", "主任")


class NamesBefore:
    """Finds the name that ends where a title begins."""

    def __init__(self, lexicon: Lexicon, names: NameModel) -> None:
        self._lexicon = lexicon
        self._names = names
        self._titles = WordIndex(lexicon.titles)

    def of_title(self, reading: Reading, position: int, title: str) -> Candidate | None:
        """“杨宏森总经理”, “龚正副省长”: a name directly before a title; “清宪书记”."""
        text = reading.text
        kind = self._lexicon.titles[title]
        if (
            kind == "none"
            or title in NO_NAME_BEFORE
            or (UNIT_TITLE.match(title) and len(title) > 2)
        ):
            return None
        if self._further(text, position + len(title)):
            return None
        start = self._names.name_before(text, position)
        if start is None:
            return self._given_name(reading, position, title)
        length = position - start
        free = start == 0 or not HAN.match(text[start - 1])
        beside = text[start - 1 : start] in BODY_ENDS
        named = kind in NAMED_POSTS and free and title[0] not in "镇乡区县市州"
        if length == 2 and not (named or beside):
            return self._given_name(reading, position, title)
        token = reading.tokens[reading.token_at(start)]
        whole = token.start == start and token.end == position
        if free and kind == "firm" and not (whole and token.tag in ("nr", "x", "nrfg")):
            return None  # 安琪酵母董事长: what stands free before a firm's post may be the firm
        if text[start:position] + title[0] in self._lexicon.divisions:
            return None
        return Candidate(start, position, Kind.PERSON, "person-before-title", 1.2)

    def _further(self, text: str, end: int) -> bool:
        """Whether a second post and its holder follow: 华东院|党委副书记、总经理王小军."""
        title = self._titles.at(text, end + 1) if text[end : end + 1] == "、" else None
        return title is not None and self._names.name_at(text, end + 1 + len(title)) is not None

    def _given_name(self, reading: Reading, position: int, title: str) -> Candidate | None:
        """“清宪书记”: a given name alone before a leader's title, an unknown word to jieba."""
        if title not in LEADERS or not position:
            return None
        token = reading.tokens[reading.token_at(position - 1)]
        if (
            token.end != position
            or len(token.text) != 2
            or token.tag not in ("x", "nr", "nz")
            or token.text[-1] in "副总党工委"
            or token.text in self._lexicon.divisions
            or not all(HAN.match(c) for c in token.text)
        ):
            return None
        if token.start and HAN.match(reading.text[token.start - 1]):
            return None
        return Candidate(token.start, token.end, Kind.PERSON, "person-given-name", 0.9)
