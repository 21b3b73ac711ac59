"""Bodies that a post title and a name behind it prove: what stands between a mark and the title.

Takes 上投集团 of “上投集团党委书记、董事长高磊”, 省民委 of “、省民委主任赵凌云”, 新华社上海分社 of
“新华社上海分社党组书记姜微”. Must not take “公司总经理李明”, “学院院长张强”, “出席会议的市长”, nor
anything where another recogniser knows the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.body_kind import LEVEL, BodyKinds
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Candidate, Reading, level_mention, nested

GENERIC = re.compile(
    r"^(?:该|本|我|各|某|有关|相关|所在|多家|一家|全市|全省|全县|全区|上级|基层|所属|下属|企业|公司|集团|学校|学院|医院|单位|部门)"
)
COMMITTEE = re.compile(r"党委|党工委|党总支|党支部")
GRASS_ROOTS = re.compile(r"(?:[师镇乡村]|(?<!集)团|街道|社区|[农林牧]场|兵团)$")
DEPUTIES = ("人大代表", "政协委员")
INTO = re.compile(
    r"(?:同志|先生|女士)?(?:为|当选为?|被任命为|被选举为|被推选为|担任|出任|兼任|接任|转任|调任|升任|改任|任)(?:中共|新一届)?"
)
BARE_BODY = re.compile(
    r"(?:人大常委会|人大|政协|监委|监察委员会|(?:中级)?人民法院|中级法院|法院|人民检察院|检察院)(?=[^，。；、]{2,6}(?:[，。；、]|$))"
)
"""Bodies that every area has, named without it."""
LEVEL_OF_BODY = re.compile(
    r"([省市区县州旗盟])(?:第?[一二三四五六七八九十]{1,3}届)?(?:人大|人民|政府|委|政协|监)"
)
STOPS = frozenset("到赴请邀访见听让给当")
BESIDE = ("、", "兼")
BARE = "纪组宣统办"
"""First characters of party departments that firms and schools have too."""
LONGEST, SHORTEST = 24, 3
TITLES_BACK = 5


PARTY_PART = re.compile(
    r"[^，。、]*?[省市区县州旗]委(?:政法委员?会?|组织部|宣传部|统战部|办公[厅室]|社会工作部)(?=[\u4e00-\u9fff]{2})"
)
"""A committee's part whose own part is named: 省委政法委|政治部."""


class TitledBodies:
    """Proposes the unknown bodies of the posts that stand before people's names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = Modifiers(lexicon)
        self._kinds = BodyKinds(lexicon)
        self._index = WordIndex(lexicon.titles)
        self._longest = max(len(title) for title in lexicon.titles)

    def candidates(
        self, reading: Reading, found: Sequence[Candidate], people: Sequence[Candidate]
    ) -> list[Candidate]:
        """Body candidates before the posts of `people`; `found` are those that are known."""
        text = reading.text
        known: dict[int, int] = {}
        for c in found:
            if c.kind not in (Kind.AGENCY, Kind.COMPANY, Kind.INSTITUTION):
                continue
            if c.contextual and text[c.start - 1 : c.start] in BESIDE and text[c.start] in BARE:
                continue  # 总经理、|纪委|书记 may be the firm's
            known[c.end] = min(c.start, known.get(c.end, c.start))
        areas = {c.end for c in found if c.kind in (Kind.PLACE, Kind.ZONE)}
        proposed: list[Candidate] = []
        for person in people:
            for start, word in self._places(reading, person, known, people):
                if word not in self._lexicon.titles:
                    proposed += self._bare(text, start, word)
                    continue
                if start in areas and self._lexicon.titles[word] not in ("firm", "learned"):
                    continue
                edge = self._edge(reading, start, people)
                proposed += self._body(reading, edge, start, word, found)
        return proposed

    def _bare(self, text: str, end: int, word: str) -> Iterator[Candidate]:
        """“X当选霍尔果斯市人大常委会主任，Y当选政协主席”: of the area that the sentence elects in."""
        levels = LEVEL_OF_BODY.findall(text, 0, end)
        if levels:
            yield Candidate(
                end - len(word), end, Kind.AGENCY, "agency-titled", 0.9, contextual=True,
                scope=levels[-1],
            )  # fmt: skip

    def _places(
        self,
        reading: Reading,
        person: Candidate,
        known: dict[int, int],
        people: Sequence[Candidate],
    ) -> Iterator[tuple[int, str]]:
        """Where the unknown bodies of a person's posts end, and the titles behind them; for a bare
        body (当选|政协) its own name."""
        text = reading.text
        if person.rule == "person-title":
            end = person.start
            for _ in range(TITLES_BACK):
                place = self._title_before(text, end, known)
                if place is None:
                    return
                start, word = place
                if start in known:
                    begin = known[start]
                else:
                    yield start, word
                    begin = self._edge(reading, start, people)
                if not begin or text[begin - 1] not in "、兼":
                    return
                end = begin - 1
        elif person.rule == "person-before-title" and person.start not in known:
            title = self._index.at(text, person.end)
            if title is not None:
                yield person.start, title
        elif person.rule in ("person-appointed", "person-noticed"):
            into = INTO.match(text, person.end)
            bare = BARE_BODY.match(text, into.end()) if into is not None else None
            if bare is not None and self._index.at(text, bare.end()) is not None:
                yield bare.end(), bare.group()
                return
            behind = into.end() + 2 if into is not None else len(text)
            for end in range(behind, min(len(text), behind + LONGEST)):
                if text[end] in "，。；、" or end in known:
                    return
                title = self._index.at(text, end)
                if title is not None and self._lexicon.titles[title] != "none":
                    if text[end + len(title) : end + len(title) + 1] in ("", *"，。；、"):
                        yield end, title
                    return

    def _title_before(self, text: str, end: int, known: dict[int, int]) -> tuple[int, str] | None:
        """Start and word of the title that ends at `end` and has words for its body in front;
        a title without (党委书记、|董事长) is passed over."""
        if text.endswith("）", 0, end):
            end = text.rfind("（", 0, end)
        for _ in range(TITLES_BACK):
            longest = ""
            for length in range(min(self._longest, end), 1, -1):
                word = text[end - length : end]
                if self._lexicon.titles.get(word, "none") == "none":
                    continue
                if end - length in known:
                    return end - length, word
                longest = longest or word
            if not longest:
                return None
            if longest in DEPUTIES:
                return end - 2, longest[2:]  # 省人大|代表
            start = end - len(longest)
            if not start or text[start - 1] not in "、兼":
                return (start, longest) if start else None
            end = start - 1
        return None

    def _edge(self, reading: Reading, end: int, people: Sequence[Candidate]) -> int:
        """Where the name of a body that ends at `end` begins: behind a mark, a word of grammar,
        a verb or a person."""
        floor = max((person.end for person in people if person.end <= end), default=0)
        floor = max([floor, *(m.end() for m in INTO.finditer(reading.text, floor, end))])
        edge = end
        while edge > floor and end - edge <= LONGEST:
            token = reading.tokens[reading.token_at(edge - 1)]
            word = token.text
            if token.end > end:
                edge = token.start  # 宣传|处处长: cut across the title
                continue
            if not ("\u4e00" <= word[0] <= "\u9fff" or token.tag == "eng"):
                break
            if word in self._lexicon.boundaries and word not in self._lexicon.nounish:
                break
            if word in STOPS or token.tag[0] in "pcurt" or (token.tag == "v" and len(word) > 1):
                if word not in self._lexicon.nounish:
                    break
            edge = token.start
        return max(edge, floor)

    def _body(
        self, reading: Reading, edge: int, end: int, title: str, found: Sequence[Candidate]
    ) -> Iterator[Candidate]:
        text = reading.text
        run = text[edge:end]
        party = COMMITTEE.match(title)
        if party is not None and GRASS_ROOTS.search(run):
            end += party.end()  # 第八师党委|书记
            run = text[edge:end]
        if not SHORTEST <= len(run) <= LONGEST or GENERIC.match(run):
            return
        if edge and text[edge - 1] not in "，。、；：（“”和与由对及为任":
            token = reading.tokens[reading.token_at(edge - 1)]
            if token.tag[0] not in "vpcudr" and token.text not in self._lexicon.boundaries:
                return
        kind = self._kinds.kind(reading, edge, end, title, found)
        if kind is None or self._words.generic(reading, edge, end):
            return
        level = LEVEL.match(run)
        part = PARTY_PART.match(run) if kind is Kind.AGENCY else None
        if part is not None:
            yield Candidate(
                edge, edge + part.end(), Kind.AGENCY, "agency-parent", 1.0, nested=True,
                contextual=level is not None, scope="" if level is None else level.group(),
            )  # fmt: skip
        if level is not None and kind is Kind.AGENCY:
            scope = level.group()
            yield Candidate(edge, end, kind, "agency-titled", 0.9, contextual=True, scope=scope)
            yield level_mention(edge, edge + 1, scope)
            return
        rule = {Kind.AGENCY: "agency-titled", Kind.COMPANY: "company-titled"}.get(
            kind, "institution-titled"
        )
        yield Candidate(edge, end, kind, rule, 0.9)
        for inner in found:
            if inner.kind is Kind.PLACE and inner.start == edge and inner.end < end:
                yield nested(inner)
