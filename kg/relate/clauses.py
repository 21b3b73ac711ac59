"""An article as clauses with their grammatical subjects: what rules look at.

A clause runs between ，；：。 and quotation marks do not end it. Its subject is the actor mention
at its start (behind time phrases), with everything joined to it by 、, 和, 与, 联合; a clause
without one carries the subject of the clause before it, over sentences of one paragraph run.
“我们”, “我区” inside a quotation stay open here: resolution knows the speaker's area.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.lexicon import WordIndex
from kg.model import Kind, Mention, Role, Sentence
from kg.recognise.reading import Reading
from kg.signatures import AREAS, BODIES, PEOPLE

ACTORS = frozenset(
    (Kind.AGENCY, Kind.ZONE, Kind.PLACE, Kind.COMPANY, Kind.INSTITUTION, Kind.OFFICIAL, Kind.PERSON)
)
LEAD = re.compile(
    r"^[“‘\s]*(?:(?:今年|去年|明年|近年|目前|当前|近日|日前|同时|此外|另外|其中|其次|首先|随后|之后|据悉|据了解|据介绍|前不久|"
    r"不久前|此前|未来|下一步|如今|现在|眼下|昨天|今天|当天|本报讯|记者获悉|特别是|尤其是|截至[^，]{0,8}|上半年|下半年|一季度|"
    r"二季度|三季度|四季度|前三季度|以来|年底|年初|以及|并|也|还|而|则|再|另据|多年来|长期以来|日|月|年|份|初|底|上旬|中旬|"
    r"下旬|上午|下午|晚上|会上|会前|会后|[\d至—\-、]|第二|第三|一是|二是|三是|四是|五是|六是|七是|八是|由|，|全国|"
    r"共计|总之|可以说|为此|对此|新|在此期间|期间|最近|这次|此次|本次)*)$"
)
CHAIN = re.compile(
    r"(?:(?:将|还|也|已|正|积极|先后)?(?:、|和|与|及|以及|联合|会同|携手|联动|牵头))?"
)
"""What joins actors; nothing at all joins bodies (省委|省政府)."""
CLASS_WORD = re.compile(r"[\u4e00-\u9fff]{0,6}(?:企业|民企|国企|央企|上市公司|公司|高校|院校|医院)")
WE = re.compile(r"(?:我们|我区|我市|我县|我省|我镇|我州|我旗)")
MUST = re.compile(r"[“‘]?(?:要|必须|应当|务必|需要|应该|须)(?!求)")
OWNED = re.compile(r"(?:所属|下属|下辖|直属)(?:的)?")
CLAUSE_MARK = re.compile(r"[，；：。！？]")
LEFT_JOINERS = ("以及", "、", "和", "与", "及")


@dataclass(frozen=True, slots=True)
class Clause:
    """Sentence offsets of one clause; `subjects` are mention indices, `carried` how many
    sentences ago they were named (0: in this one, None: no subject known)."""

    sentence: int
    start: int
    end: int
    subjects: tuple[int, ...]
    carried: int | None


class ArticleContext:
    """The readings and mentions of one article with look-ups that the rule families share."""

    def __init__(
        self,
        readings: Sequence[Reading],
        mentions: Sequence[Mention],
        titles: WordIndex,
        speaking_for: Mapping[int, int] | None = None,
    ) -> None:
        """`speaking_for` maps a sentence to the area that “我们” means in it."""
        self._speaking_for = speaking_for or {}
        self.readings = readings
        self._titles = titles
        self.mentions = mentions
        by_sentence: list[list[int]] = [[] for _ in readings]
        for index, mention in enumerate(mentions):
            by_sentence[mention.sentence].append(index)
        self.by_sentence: list[tuple[int, ...]] = [tuple(found) for found in by_sentence]
        self.outer: list[tuple[int, ...]] = [
            tuple(
                i
                for i in found
                if not any(
                    j != i
                    and mentions[j].start <= mentions[i].start
                    and mentions[i].end <= mentions[j].end
                    and (mentions[j].end - mentions[j].start)
                    > (mentions[i].end - mentions[i].start)
                    for j in found
                )
            )
            for found in by_sentence
        ]
        """Mentions that stand in no longer mention, by sentence."""
        self.clauses: list[tuple[Clause, ...]] = self._clauses()

    def text(self, sentence: int) -> str:
        """The folded text of a sentence."""
        return self.readings[sentence].text

    def sentence(self, number: int) -> Sentence:
        """A sentence of the article."""
        return self.readings[number].sentence

    def speaks_for(self, sentence: int) -> int | None:
        """The area that “我们”, “我县” mean in a sentence, where that is known."""
        return self._speaking_for.get(sentence)

    def clause_at(self, sentence: int, position: int) -> Clause:
        """The clause that covers a position of a sentence."""
        for clause in self.clauses[sentence]:
            if clause.start <= position < clause.end:
                return clause
        return self.clauses[sentence][-1]

    def ending_at(self, sentence: int, position: int, kinds: frozenset[Kind]) -> int | None:
        """The longest mention of one of `kinds` that ends at `position`."""
        found = [
            i
            for i in self.by_sentence[sentence]
            if self.mentions[i].end == position and self.mentions[i].kind in kinds
        ]
        return min(found, key=lambda i: self.mentions[i].start) if found else None

    def starting_at(self, sentence: int, position: int, kinds: frozenset[Kind]) -> int | None:
        """The longest mention of one of `kinds` that starts at `position`."""
        found = [
            i
            for i in self.by_sentence[sentence]
            if self.mentions[i].start == position and self.mentions[i].kind in kinds
        ]
        return max(found, key=lambda i: self.mentions[i].end) if found else None

    def innermost(self, sentence: int, index: int) -> int:
        """The last of mentions that stand directly behind one another, from an area inwards:
        绍兴市|柯桥区 → 柯桥区, 鄂尔多斯市|旗委宣传部 → 宣传部."""
        while self.mentions[index].kind in AREAS:
            following = self.starting_at(sentence, self.mentions[index].end, ACTORS - PEOPLE)
            if following is None:
                break
            index = following
        return index

    def chain_from(self, sentence: int, index: int, kinds: frozenset[Kind]) -> tuple[int, ...]:
        """A mention and those joined to it on the right by 、 和 与 联合, in order."""
        text = self.text(sentence)
        chain = [index]
        position = self.mentions[index].end
        while True:
            step = CHAIN.match(text, position)
            if step is None:
                return tuple(chain)
            following = self.starting_at(sentence, step.end(), kinds)
            if not step.group() and (
                following is None
                or self.mentions[following].kind is not Kind.AGENCY
                or self.mentions[chain[-1]].kind is not Kind.AGENCY
            ):
                return tuple(chain)
            if following is None:
                return tuple(chain)
            following = self.innermost(sentence, following)
            chain.append(following)
            position = self.mentions[following].end

    def chain_to(self, sentence: int, index: int, kinds: frozenset[Kind]) -> tuple[int, ...]:
        """A mention and those joined to it on the left by 、 和 与 及, in order."""
        text = self.text(sentence)
        chain = [index]
        position = self.mentions[index].start
        while True:
            step = next((j for j in LEFT_JOINERS if text.endswith(j, 0, position)), None)
            if step is None:
                return tuple(reversed(chain))
            before = self.ending_at(sentence, position - len(step), kinds)
            if before is None:
                return tuple(reversed(chain))
            chain.append(before)
            position = self.mentions[before].start

    def _clauses(self) -> list[tuple[Clause, ...]]:
        table: list[tuple[Clause, ...]] = []
        subjects: tuple[int, ...] = ()
        distance: int | None = None
        for number, reading in enumerate(self.readings):
            if reading.sentence.role is not Role.BODY:
                # a headline's subject is its own; it does not run on into the body
                table.append(self._cut(number, reading.text, (), None)[0])
                subjects, distance = (), None
                continue
            cut, subjects, distance = self._cut(number, reading.text, subjects, distance)
            table.append(cut)
        return table

    def _says_we(self, clause: str) -> bool:
        found = WE.search(clause)
        return found is not None and bool(LEAD.match(clause[: found.start()]))

    def _apposed(self, number: int, index: int) -> int:
        """The firm that a class word introduces: 温州市龙头企业|正泰集团 is the subject."""
        if self.mentions[index].kind not in AREAS:
            return index
        end = self.mentions[index].end
        for other in self.outer[number]:
            if self.mentions[other].start > end:
                between = self.text(number)[end : self.mentions[other].start]
                firm = self.mentions[other].kind in BODIES
                return other if firm and CLASS_WORD.fullmatch(between) else index
        return index

    def _holder(self, number: int, stop: int) -> int | None:
        """The person whose title begins at `stop`: in “市委常委苟利军会见…” he is the subject."""
        title = self._titles.at(self.text(number), stop) if stop < len(self.text(number)) else None
        if title is None:
            return None
        for index in self.outer[number]:
            mention = self.mentions[index]
            if mention.start >= stop and mention.kind in (Kind.PERSON, Kind.OFFICIAL):
                between = self.text(number)[stop : mention.start]
                return index if not re.search(r"[。；]", between) else None
        return None

    def _cut(
        self, number: int, text: str, subjects: tuple[int, ...], distance: int | None
    ) -> tuple[tuple[Clause, ...], tuple[int, ...], int | None]:
        if distance is not None:
            distance += 1
        borders = [0, *(m.end() for m in CLAUSE_MARK.finditer(text)), len(text)]
        cut: list[Clause] = []
        for start, end in itertools.pairwise(borders):
            if start == end:
                continue
            own = self._subject(number, start, end)
            if own:
                subjects, distance = own, 0
            elif self._says_we(text[start:end]):
                # “我们” is the speaker's area where that is known, else nobody known
                meant = self._speaking_for.get(number)
                subjects = (meant,) if meant is not None else ()
                distance = 0 if meant is not None else None
            elif MUST.match(text, start):
                subjects, distance = (), None  # what somebody should do: nobody named does it
            cut.append(Clause(number, start, end, subjects, distance))
        if not cut:
            cut.append(Clause(number, 0, max(1, len(text)), subjects, distance))
        return tuple(cut), subjects, distance

    def _subject(self, number: int, start: int, end: int) -> tuple[int, ...]:
        """Actor mentions at the start of a clause, behind time phrases; () if none."""
        text = self.text(number)
        for index in self.outer[number]:
            mention = self.mentions[index]
            if mention.start < start or mention.end > end:
                continue
            if mention.kind not in ACTORS:
                return ()
            if not LEAD.match(text[start : mention.start]):
                return ()
            index = self._apposed(number, self.innermost(number, index))
            chain = self.chain_from(number, index, ACTORS)
            stop = self.mentions[chain[-1]].end
            owned = OWNED.match(text, stop)
            below = self.starting_at(number, owned.end(), ACTORS) if owned else None
            if below is not None:
                return self.chain_from(number, below, ACTORS)
            holder = self._holder(number, stop)
            if holder is not None:
                return self.chain_from(number, holder, ACTORS)
            if text.startswith("的", stop):
                return ()
            if text.startswith(("内", "上", "中"), stop) and (mention.kind in AREAS):
                return ()
            return chain
        return ()
