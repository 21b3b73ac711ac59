"""Persons and officials: names behind titles, in lists, before speech verbs, as speakers.

A name is taken only where its surroundings say so: behind a post title, before a title, before
a verb of saying or attending, as a speaker of an interview. Its end is settled by what follows
it, since surname and given name alone do not say whether two or three characters belong to it.

Takes “管委主任赵士玉表示”, “区领导佟海燕、逯鹰”, “孙永红：”, “王安喜对…表示”, “卢万兵一行”.
Must not take “主任表示”, “负责人介绍”, “高度重视”, “和谐”, “方案”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kg.lexicon import Lexicon, WordIndex, words
from kg.model import Kind, Role
from kg.recognise.reading import Candidate, Reading

HAN = re.compile(r"[\u4e00-\u9fff]")
FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
LEVEL_OF_TITLE = re.compile(r"[省市区县州旗镇乡](?=长$|领导$)")
APPOINTING = re.compile(r"(?:任命|选举|推选|补选|聘任|聘请)(?!为)")
TURN = re.compile(r"^(?P<name>[\u4e00-\u9fff]{2,4})：")
PARTICLES = frozenset("在对与和及等到就也还已则向为是将从同于未，。、；：")
GRAMMAR = frozenset(
    "在对与和及等到就说也还已则向为是作致称表出参介指强会告要以从同将于之着赴来前先后，。、；："
)
CLOSERS = frozenset("，。、；：）”！？…（ 》)；,.;:!?")


class PersonRecogniser:
    """Finds persons in the sentences of an article, first by context, then by repetition."""

    def __init__(self, lexicon: Lexicon, tag: Callable[[str], str] = lambda word: "x") -> None:
        self._lexicon = lexicon
        self._tag = tag
        self._not_names = frozenset(words("not_names.txt"))
        self._follow = tuple(sorted(words("name_follow.txt"), key=lambda w: (-len(w), w)))
        self._strong_follow = tuple(w for w in self._follow if len(w) > 1)
        self._not_given = tuple(words("not_given.txt"))
        self._titles = WordIndex(lexicon.titles)
        self._speech = tuple(sorted(lexicon.cues["speech"] | lexicon.cues["attend"]))
        self._compound = WordIndex(lexicon.compound_surnames)

    def name_at(self, text: str, start: int) -> int | None:
        """End of the person name that starts at `start`, or None.

        >>> from kg.lexicon import load
        >>> finder = PersonRecogniser(load())
        >>> finder.name_at("主任赵士玉表示", 2), finder.name_at("主任常飞告诉记者", 2)
        (5, 4)
        >>> finder.name_at("主任表示", 2) is None
        True
        """
        if start >= len(text):
            return None
        foreign = FOREIGN.match(text, start)
        if foreign is not None:
            return self._foreign_end(text, foreign)
        compound = self._compound.at(text, start)
        if compound is not None:
            surname = len(compound)
        elif text[start] in self._lexicon.surnames:
            surname = 1
        else:
            return None
        if text[start : start + 2] in self._not_names and compound is None:
            return None
        longer, shorter = start + surname + 2, start + surname + 1
        good_longer = self._ends_name(text, start, longer)
        good_shorter = self._ends_name(text, start, shorter)
        if good_longer and good_shorter:
            strong_short = text.startswith(self._strong_follow, shorter)
            strong_long = text.startswith(self._strong_follow, longer)
            if strong_short != strong_long and text[longer - 1] not in PARTICLES:
                return shorter if strong_short else longer
            if text[longer - 1] == "一" and text[longer : longer + 1] in tuple("同起行边直"):
                return shorter
            # 逯鹰|在讲话 against 李国强|调研: a function word is no part of a name; the first
            # half of a verb may be, where a whole verb follows behind the longer name
            if text[longer - 1] in PARTICLES:
                return shorter
            verb = text[longer - 1] in GRAMMAR
            return shorter if verb and not text.startswith(self._strong_follow, longer) else longer
        if good_longer:
            return longer
        return shorter if good_shorter else None

    def _foreign_end(self, text: str, match: re.Match[str]) -> int:
        """Where a name with · ends: before the first word that can follow a name."""
        last = match.group().rfind("·") + match.start() + 1
        for end in range(last + 1, match.end()):
            if text.startswith(self._follow, end):
                return end
        return match.end()

    def _ends_name(self, text: str, start: int, end: int) -> bool:
        if end > len(text) or not all(HAN.match(c) for c in text[start:end]):
            return False
        if (
            text[end - 1] in "的地了是在和与等未，镇乡村街县市区州委府局"
            or text[start:end] in self._lexicon.titles
        ):
            return False
        if text[start + 1 : end] in self._not_given:
            return False
        if self._titles.at(text, end - 1) or (end - start > 2 and self._titles.at(text, end - 2)):
            return False
        if end == len(text) or text[end] in CLOSERS:
            return True
        return text.startswith(self._follow, end) or self._titles.at(text, end) is not None

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Person candidates of one sentence by their context, in order of position."""
        found: dict[tuple[int, int], Candidate] = {}
        text = reading.text
        for start, end, title in self._titles.find(text):
            named = list(self._behind_title(reading, end, title))
            for candidate in named:
                found.setdefault((candidate.start, candidate.end), candidate)
            level = LEVEL_OF_TITLE.search(title)
            if named and level is not None:
                # 县长周春涌: the title itself says at which level of area the post is
                at = start + level.start()
                found.setdefault(
                    (at, at + 1),
                    Candidate(
                        at, at + 1, Kind.PLACE, "area-level", 0.4, contextual=True,
                        scope=level.group(),
                    ),
                )  # fmt: skip
            before = self._before_title(reading, start, title)
            if before is None:
                before = self._short_name(reading, start, title)
            if before is None:
                before = self._given_name(reading, start, title)
            if before is not None:
                found.setdefault((before.start, before.end), before)
        for candidate in self._speakers(reading):
            found.setdefault((candidate.start, candidate.end), candidate)
        return [found[key] for key in sorted(found)]

    def _behind_title(self, reading: Reading, position: int, title: str) -> Iterable[Candidate]:
        """The name behind a title, and the names that follow it in a 、-list."""
        text = reading.text
        rule = "person-title" if self._lexicon.titles[title] != "none" else "person-apposition"
        start = position
        if text.startswith("同志", start):
            start += 2
        end = self.name_at(text, start)
        if end is None or not self._new_token(reading, start):
            return
        if text[start:end] in self._lexicon.divisions:
            return
        while end is not None:
            if not self._plausible(reading, start, end):
                return
            yield Candidate(start, end, Kind.PERSON, rule, 1.5)
            rule = "person-list"
            if not text.startswith(("、", "和"), end):
                return
            start = end + 1
            end = self.name_at(text, start)
            if end is not None and end < len(text) and text[end] not in CLOSERS:
                if not text.startswith(self._follow, end):
                    return

    def _new_token(self, reading: Reading, start: int) -> bool:
        """A name may begin inside a token that jieba glued, but not in a known word."""
        token = reading.tokens[reading.token_at(start)]
        return token.start == start or token.tag in ("x", "nr") or len(token.text) > 3

    def _plausible(self, reading: Reading, start: int, end: int) -> bool:
        """Not a dictionary word of another class that happens to begin with a surname."""
        token = reading.tokens[reading.token_at(start)]
        if token.start == start and token.end == end and token.tag not in (
            "nr", "x", "nrt", "nrfg", "nz", "ns", "i", "a", "ng",
        ):  # fmt: skip
            return token.tag in ("n", "v", "t", "s") and end - start == 3
        if token.start == start and token.end > end and token.tag in ("n", "v", "vn", "d", "l"):
            return False
        return not (
            token.start == start
            and token.end - token.start == 2
            and end - start == 3
            and token.tag in ("v", "vn", "d", "c", "p")
        )

    def _before_title(self, reading: Reading, position: int, title: str) -> Candidate | None:
        """“杨宏森总经理”, “陈敏尔书记”: a name of three characters directly before a title."""
        text = reading.text
        if self._lexicon.titles[title] == "none" or title in ("代表", "委员", "负责人"):
            return None
        start = position - 3
        if start < 0 or not (
            start == 0 or not HAN.match(text[start - 1]) or reading.at_boundary(start)
        ):
            return None
        if text[start] not in self._lexicon.surnames or text[start : start + 2] in self._not_names:
            return None
        if text[position - 1] in "镇乡村街县市区州港湾委府局部":
            return None
        token = reading.tokens[reading.token_at(start)]
        if token.start == start and token.end == position and token.tag in ("nr", "x", "nrfg"):
            return Candidate(start, position, Kind.PERSON, "person-before-title", 1.2)
        return None

    def _short_name(self, reading: Reading, position: int, title: str) -> Candidate | None:
        """“龚正副省长”: surname and given name alone between punctuation and a title."""
        text = reading.text
        for length in (2, 3):
            start = position - length
            if start < 0 or (start and text[start - 1] not in "、，：；。（“和"):
                continue
            name = text[start:position]
            if (
                name[0] in self._lexicon.surnames
                and name[-1] not in "副总常党正委府局部厅会办院镇乡村街县市区州港湾"
                and all(HAN.match(c) for c in name)
                and name[:2] not in self._not_names
                and self._tag(name) in ("x", "nr", "nrfg")
                and self._titles.at(text, start) is None
                and self._lexicon.titles[title] != "none"
                and len(title) > 1
            ):
                return Candidate(start, position, Kind.PERSON, "person-before-title", 0.6)
        return None

    def _given_name(self, reading: Reading, position: int, title: str) -> Candidate | None:
        """“清宪书记”: a given name alone before a leader's title, an unknown word to jieba."""
        if title not in ("书记", "市长", "省长", "区长", "县长", "主席", "主任"):
            return None
        token = reading.tokens[reading.token_at(position - 1)] if position else None
        if (
            token is None
            or token.end != position
            or len(token.text) != 2
            or token.tag not in ("x", "nr", "nz")
            or token.text[-1] in "副总党工委"
            or not all(HAN.match(c) for c in token.text)
        ):
            return None
        if token.start and HAN.match(reading.text[token.start - 1]):
            return None
        return Candidate(token.start, token.end, Kind.PERSON, "person-given-name", 0.9)

    def _speakers(self, reading: Reading) -> Iterable[Candidate]:
        """Names at the start of a clause that say, attend or speak; turns of an interview."""
        text = reading.text
        for match in APPOINTING.finditer(text):
            end = self.name_at(text, match.end())
            if end is not None and text.startswith("为", end):
                yield Candidate(match.end(), end, Kind.PERSON, "person-appointed", 1.2)
        turn = TURN.match(text)
        if turn is not None and reading.sentence.role is Role.BODY:
            name = turn.group("name")
            if self.name_at(text, 0) == len(name):
                yield Candidate(0, len(name), Kind.PERSON, "person-turn", 1.4)
        for token in reading.tokens:
            if token.text[0] not in self._lexicon.surnames or len(token.text) < 2:
                continue
            if token.tag not in ("nr", "x", "nrt", "nrfg"):
                continue
            end = self.name_at(text, token.start)
            if end is None or end - token.start > 4:
                continue
            if token.start and text[token.start - 1] not in "，。、；：”） ":
                continue
            rest = text[end : end + 14]
            listed = re.match(r"(?:、[\u4e00-\u9fff]{2,3})*(?:等)?", rest)
            verb = rest[listed.end() :] if listed else rest
            if verb.startswith(self._speech) or (
                re.match(r"[在对就][^，。]{1,12}(?:时|中|上)?(?:说|指出|强调|表示|介绍)?", verb)
                and any(cue in verb for cue in self._speech)
            ):
                if self._plausible(reading, token.start, end):
                    yield Candidate(token.start, end, Kind.PERSON, "person-speech", 1.0)
