"""Persons and officials: names behind titles, in lists, before speech verbs, as speakers.

A name is taken only where its surroundings say so: behind a post title, before a title, before
a verb of saying or attending, in an appointment, as a speaker of an interview, in an enumeration
of names alone. Where it ends is weighed by `name_model`.

Takes “管委主任赵士玉表示”, “区领导佟海燕、逯鹰”, “孙永红：”, “王安喜对…表示”, “选举王健为市长”.
Must not take “主任表示”, “负责人介绍”, “高度重视”, “和谐”, “方案”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind, Role
from kg.recognise.name_model import NameModel
from kg.recognise.name_setting import Setting
from kg.recognise.person_acts import appointed, bracketed, enumerated
from kg.recognise.person_before import NamesBefore
from kg.recognise.person_holder import holders
from kg.recognise.person_notice import noticed
from kg.recognise.reading import Candidate, Reading, level_mention
from kg.recognise.tokens import Tokeniser
from kg.recognise.word_lattice import FUNCTION, HAN

LEVEL_OF_TITLE = re.compile(r"[省市区县州旗盟镇乡](?=长$|[上级]?领导$)")
REGION = "自治区"
"""“自治区主席”: the level word of an autonomous region stands before the title."""
TURN = re.compile(r"^(?P<name>[\u4e00-\u9fff·]{2,12})：")
ASIDE = re.compile(r"（[^（）、，。]{1,8}）")
"""What may stand between a title and a name: 副县长（挂职）杨帆."""
UNUSUAL = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,5})、")
NEXT = re.compile(r"(?:（[^（）。]{1,30}）)?(?P<mark>[、，]|和|与|及|以及)")
"""What joins the names of a list; 张明（市委副书记）、李伟."""
CLAUSE_START = re.compile(r"(?:^|[，。、；：”）》])(?:[“（])?")
SPOKEN = re.compile(r"[在对就][^，。]{1,16}(?:时|中|上)?(?:说|指出|强调|表示|介绍|讲话|致辞|发言)")
OPENS_POST = ("（", "、", "政府")
INTO_POST = ("任", "为", "当选", "、", "政府")
"""What stands before the title of a post that somebody takes up."""
HEAD_OF_OFFICE = re.compile(r"[局部厅署科处所站队院]长")
"""Titles whose first character is the last one of the office's name: 教育局长."""
OFFICE = re.compile(
    r"(?P<level>[省市区县州旗盟镇])委?(?P<unit>[\u4e00-\u9fff]{2,8})[局部厅署科处所站队院]$"
)
PARTY_UNITS = frozenset(("组织", "宣传", "统战", "政法"))
TAKES_OFFICE = re.compile(
    r"任(?:中共)?[^，。；、与和在对就向到拟任同]{0,14}?(?:书记|[省市县区州]长|常委|主任|主席|部长|局长|职)"
)
"""“书记任设区市党委常委”: a verb, and no surname."""


class PersonRecogniser:
    """Finds persons in the sentences of an article by their context."""

    def __init__(self, lexicon: Lexicon, tokeniser: Tokeniser) -> None:
        self._lexicon = lexicon
        self._names = NameModel(lexicon, tokeniser)
        self._before = NamesBefore(lexicon, self._names)
        self._titles = WordIndex(lexicon.titles)
        self._speech = tuple(sorted(lexicon.cues["speech"] | lexicon.cues["attend"]))

    def name_at(self, text: str, start: int, setting: Setting = Setting.TITLE) -> int | None:
        """End of the person name that starts at `start`, or None.

        >>> from kg.lexicon import load
        >>> from kg.recognise.tokens import Tokeniser
        >>> finder = PersonRecogniser(load(), Tokeniser(load()))
        >>> finder.name_at("主任赵士玉表示", 2), finder.name_at("主任常飞告诉记者", 2)
        (5, 4)
        >>> finder.name_at("主任表示", 2) is None
        True
        """
        found = self._names.name_at(text, start, setting)
        if found is None or text[start : found.end] in self._lexicon.countries:
            return None  # 王首毅、|日本驻沪副总领事李明
        return found.end

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Person candidates of one sentence by their context, in order of position."""
        found: dict[tuple[int, int], Candidate] = {}

        def add(candidate: Candidate) -> None:
            found.setdefault((candidate.start, candidate.end), candidate)

        done = -1
        people = False
        levels: list[Candidate] = []
        for start, end, title in self._titles.find(reading.text):
            if end <= done:
                continue  # 书记 inside 副书记
            done = end
            named = list(self._behind_title(reading, end, title))
            if not named or reading.text[named[0].start] in FUNCTION:
                before = self._before.of_title(reading, start, title)
                # 杨宏森总经理|向慎海雄介绍: he speaks to somebody
                named = [before] if before is not None else named
            for candidate in named:
                add(candidate)
            if named or reading.text[end : end + 1] in tuple("、，兼"):
                for level in _levels(reading.text, start, title):
                    levels.append(level)
            if named:
                people = True
                for body in self._office(reading.text, start, title):
                    add(body)
        for level in levels if people else ():
            add(level)
        for candidate in self._speakers(reading):
            add(candidate)
        moved = list(appointed(reading.text, self._names))
        inside = list(bracketed(reading.text, self._names, self._titles))
        lines = list(noticed(reading.text, self._names))
        lines += holders(reading.text, self._names, self._titles)
        if moved or inside or lines:
            for start, _, title in self._titles.find(reading.text):
                if reading.text.endswith(INTO_POST if moved or lines else OPENS_POST, 0, start):
                    for level in _levels(reading.text, start, title):
                        add(level)
        for candidate in (*moved, *lines, *enumerated(reading.text, self._names), *inside):
            add(candidate)
        return [found[key] for key in sorted(found)]

    def _behind_title(self, reading: Reading, position: int, title: str) -> Iterator[Candidate]:
        """The name behind a title, and the names that follow it in a list."""
        text = reading.text
        described = self._lexicon.titles[title] == "none"
        rule = "person-apposition" if described else "person-title"
        start = position
        aside = ASIDE.match(text, start)
        if aside is not None:
            start = aside.end()
        if text.startswith("同志", start):
            start += 2
        elif text.startswith("：", start):
            start += 1
            described = True  # 市委副书记：普布顿珠、丁哲峰
        if TAKES_OFFICE.match(text, start):
            return
        setting = Setting.LIST if described else Setting.TITLE
        end = self.name_at(text, start, setting)
        if end is None and not described:
            end = self._unusual(reading, start)
        while end is not None:
            yield Candidate(start, end, Kind.PERSON, rule, 1.5)
            rule = "person-list"
            step = NEXT.match(text, end)
            if step is None:
                return
            start = step.end()
            if self._titles.at(text, start) if start < len(text) else True:
                return
            end = self.name_at(text, start, Setting.LIST)
            if end is not None and step["mark"] != "、" and not self._closed(text, end):
                return
            if end is not None and self._body_of_post(text, end):
                return

    def _body_of_post(self, text: str, end: int) -> bool:
        """Whether a post and its holder follow: 那慧敏、华东院|总会计师周歌, 区经合|局局长李欣."""
        start = end + 1 if text[end : end + 1] in tuple("局委办院厅处所站部会") else end
        title = self._titles.at(text, start) if start < len(text) else None
        return title is not None and self.name_at(text, start + len(title)) is not None

    def _unusual(self, reading: Reading, start: int) -> int | None:
        """The end of an unknown word between a title and a list of names: 副主席|德哇仓、张津梁."""
        match = UNUSUAL.match(reading.text, start)
        if match is None or self.name_at(reading.text, match.end(), Setting.LIST) is None:
            return None
        if self._titles.at(reading.text, match.end()) is not None:
            return None
        word = reading.tokens[reading.token_at(start)]
        known = word.tag not in ("x", "nr", "nrt", "ns", "nz", "ng")
        area = match["name"] in self._lexicon.divisions
        return None if area or (known and len(word.text) > 1) else match.end("name")

    def _closed(self, text: str, end: int) -> bool:
        """Whether a list ends behind a name: at a mark, or before what lists lead to."""
        return end >= len(text) or not HAN.match(text[end]) or text[end] in "等出参陪分"

    def _office(self, text: str, start: int, title: str) -> Iterator[Candidate]:
        """县教育局|长李明: the office whose last character is the first one of the title."""
        match = OFFICE.search(text, 0, start + 1) if HEAD_OF_OFFICE.fullmatch(title) else None
        if match is None or match["unit"] not in self._lexicon.departments | PARTY_UNITS:
            return
        level = match.start("level")
        if level == 0 or not HAN.match(text[level - 1]):
            scope = match["level"]
            yield Candidate(
                level, start + 1, Kind.AGENCY, "agency-headed", 1.0, contextual=True, scope=scope
            )
            yield level_mention(level, level + 1, scope)
            return
        for length in range(9, 1, -1):
            if text[max(0, level + 1 - length) : level + 1] in self._lexicon.divisions:
                yield Candidate(level + 1 - length, start + 1, Kind.AGENCY, "agency-headed", 1.0)
                return

    def _speakers(self, reading: Reading) -> Iterable[Candidate]:
        """Names at the start of a clause that say, attend or speak; turns of an interview."""
        text = reading.text
        turn = TURN.match(text)
        if turn is not None and reading.sentence.role is Role.BODY:
            name = turn.group("name")
            if self.name_at(text, 0, Setting.LIST) == len(name):
                yield Candidate(0, len(name), Kind.PERSON, "person-turn", 1.4)
        for opening in CLAUSE_START.finditer(text):
            start = opening.end()
            end = self.name_at(text, start, Setting.BARE)
            if end is None:
                continue
            names = [(start, end)]
            while text.startswith("、", end):
                following = self.name_at(text, end + 1, Setting.LIST)
                if following is None:
                    break
                names.append((end + 1, following))
                end = following
            verb = text[end + 1 :] if text.startswith("等", end) else text[end:]
            if verb.startswith(self._speech) or SPOKEN.match(verb):
                for first, last in names:
                    yield Candidate(first, last, Kind.PERSON, "person-speech", 1.0)


def _levels(text: str, start: int, title: str) -> Iterator[Candidate]:
    """县长周春涌: the title itself says at which level of area the post is."""
    level = LEVEL_OF_TITLE.search(title)
    if level is not None:
        at, scope = start + level.start(), level.group()
    elif title.endswith("主席") and text.endswith(REGION, 0, start):
        at, scope = start - len(REGION), REGION
    else:
        return
    yield Candidate(
        at, at + len(scope), Kind.PLACE, "area-level", 0.4, contextual=True, scope=scope
    )
