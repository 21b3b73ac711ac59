"""The sentences of an article with their mentions, looked up by their edges and joined to lists.

A list runs over 、, 和, 与, 联合; an item that no recogniser knew is stepped over (“A、某某研究所、B”),
and an area that only begins such an item (“湖北|利拓”) is no item itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Kind, Mention, Sentence
from kg.recognise.reading import Reading
from kg.signatures import ACTORS as DOERS
from kg.signatures import AREAS, PEOPLE

ACTORS = DOERS | PEOPLE
"""What can be the subject of a clause: people, bodies, areas."""
CHAIN = re.compile(
    r"(?:(?:将|还|也|已|正|积极|先后|近日|日前|共同)?(?:、|和|与|同|及|以及|联合|会同|携手|联动|联手|牵头))?"
)
"""What joins actors; nothing at all joins bodies (省委|省政府)."""
LEFT_JOINERS = ("以及", "联合", "会同", "携手", "、", "和", "与", "及", "同")
STRAY = re.compile(r"(?P<item>[\u4e00-\u9fffA-Za-z0-9（）·]{2,18}?)(?:、|以及|和|与|及)")
"""An item of a list up to the next joint, none of it recognised."""
NAMING = ("n", "x", "j", "eng", "b", "nr", "vn", "a", "m", "q", "f", "s")
"""First letters of tags that stand in names of bodies."""
HEADS = frozenset(("nt", "nbody", "nzone"))
"""Tags of words that names of bodies end with."""
OWN_NAMES = frozenset(("x", "nr", "nrt", "nrfg", "nz", "nt", "eng"))
"""Tags of words that belong to a name of its own rather than to the sentence."""
LEVELS = tuple("省市区县旗州盟镇乡村")
LONGEST_ITEM = 18
"""Characters of an item that nobody recognised."""
MOST_STRAYS = 4
"""Items of a list that may be unknown before one is known."""
MANNERLY = frozenset(
    ("全力", "着力", "大力", "合力", "计划", "规划", "全程", "全面", "精心", "重点")
)
"""Words that jieba tags as nouns and that stand before verbs."""
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


class Passage:
    """The readings and mentions of one article."""

    def __init__(self, readings: Sequence[Reading], mentions: Sequence[Mention]) -> None:
        self.readings = readings
        self.mentions = mentions
        by_sentence: list[list[int]] = [[] for _ in readings]
        for index, mention in enumerate(mentions):
            by_sentence[mention.sentence].append(index)
        self.by_sentence: list[tuple[int, ...]] = [tuple(found) for found in by_sentence]
        self.outer: list[tuple[int, ...]] = [self._outermost(found) for found in by_sentence]
        """Mentions that stand in no longer mention, by sentence."""

    def _outermost(self, found: Sequence[int]) -> tuple[int, ...]:
        spans = {i: (self.mentions[i].start, self.mentions[i].end) for i in found}
        return tuple(
            i
            for i, (start, end) in spans.items()
            if not any(a <= start and end <= b and b - a > end - start for a, b in spans.values())
        )

    def text(self, sentence: int) -> str:
        """The folded text of a sentence."""
        return self.readings[sentence].text

    def sentence(self, number: int) -> Sentence:
        """A sentence of the article."""
        return self.readings[number].sentence

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

    def cut_short(self, sentence: int, index: int) -> bool:
        """Whether an area mention is only the front of a name that was not recognised:
        湖北|利拓, 安徽|明光绿色药业."""
        mention = self.mentions[index]
        if mention.kind not in AREAS or mention.text.endswith(LEVELS):
            return False
        reading = self.readings[sentence]
        if mention.end >= len(reading.text) or not reading.at_boundary(mention.end):
            return False
        token = reading.tokens[reading.token_at(mention.end)]
        if any(self.mentions[i].start < token.end <= self.mentions[i].end
               and self.mentions[i].end > mention.end for i in self.by_sentence[sentence]):  # fmt: skip
            return False
        return token.tag in OWN_NAMES and HAN.fullmatch(token.text) is not None

    def attributive(self, sentence: int, index: int) -> bool:
        """Whether a short place name stands before a noun that it belongs to, as in “上海|建工”,
        “山西|电建”: what is told there is not told of the area."""
        mention = self.mentions[index]
        if mention.kind not in AREAS or mention.text.endswith((*LEVELS, "新区", "片区", "园")):
            return False
        reading = self.readings[sentence]
        if mention.end >= len(reading.text) or not reading.at_boundary(mention.end):
            return False
        token = reading.tokens[reading.token_at(mention.end)]
        if any(self.mentions[i].start == mention.end for i in self.outer[sentence]):
            return False
        if token.text[0] == "某":
            return True
        return (token.tag[0] in "nj" or token.tag in ("a", "b")) and token.text not in MANNERLY

    def masked(self, sentence: int, start: int, kinds: frozenset[Kind] | None = None) -> str:
        """The sentence with the names behind `start` (of `kinds`, or all) as boxes □."""
        text = self.text(sentence)
        for i in self.outer[sentence]:
            mention = self.mentions[i]
            if mention.start >= start and (kinds is None or mention.kind in kinds):
                box = "□" * (mention.end - mention.start)
                text = text[: mention.start] + box + text[mention.end :]
        return text

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
            if following is not None:
                following = self.innermost(sentence, following)
            if following is None or self.cut_short(sentence, following):
                position = self._behind_stray(sentence, step.end())
                if position < 0:
                    return tuple(chain)
                continue
            chain.append(following)
            position = self.mentions[following].end

    def list_from(
        self, sentence: int, position: int, kinds: frozenset[Kind], *, over: bool = False
    ) -> tuple[int, ...]:
        """The mentions of the list that begins at an offset, items that nobody recognised left
        out; () where none stands there. `over`: the first item is known to be no such mention."""
        for step_number in range(MOST_STRAYS):
            for prefix in ("", "中国", "国家", "原", "中共"):
                if over and step_number == 0:
                    break
                if prefix and not self.text(sentence).startswith(prefix, position):
                    continue
                first = self.starting_at(sentence, position + len(prefix), kinds)
                if first is None:
                    continue
                first = self.innermost(sentence, first)
                if self.mentions[first].kind in kinds and not (
                    self.cut_short(sentence, first) or self.attributive(sentence, first)
                ):
                    return self.chain_from(sentence, first, kinds)
            position = self._behind_stray(sentence, position)
            if position < 0:
                return ()
            step = CHAIN.match(self.text(sentence), position)
            if step is None or not step.group():
                return ()
            position = step.end()
        return ()

    def _behind_stray(self, sentence: int, position: int) -> int:
        """The end of an item of a list that was not recognised, or −1 if none stands here."""
        stray = STRAY.match(self.text(sentence), position)
        if stray is None:
            return -1
        reading = self.readings[sentence]
        first = reading.token_at(position)
        last = reading.token_at(stray.end("item") - 1)
        words = reading.tokens[first : last + 1]
        named = all(t.tag.startswith(NAMING) for t in words) or (
            words[-1].tag in HEADS and not any(t.tag[0] in "pudcrx" for t in words[:-1])
        )
        return stray.end("item") if named else -1

    def unknown_ends(self, sentence: int, position: int) -> Iterator[int]:
        """Where a last item that nobody recognised may end, after a joint at `position`:
        in “A与联合国人居署|共同主办” behind each of its words."""
        text = self.text(sentence)
        joint = re.compile(r"、|以及|和|与|及|同").match(text, position)
        if joint is None:
            return
        reading = self.readings[sentence]
        for token in reading.tokens[reading.token_at(joint.end()) :]:
            known = any(
                self.mentions[i].start < token.end and token.start < self.mentions[i].end
                for i in self.outer[sentence]
            )
            if known or not token.tag.startswith(NAMING) or not token.text.isalnum():
                return
            if token.end - joint.end() > LONGEST_ITEM:
                return
            yield token.end

    def chain_to(self, sentence: int, index: int, kinds: frozenset[Kind]) -> tuple[int, ...]:
        """A mention and those joined to it on the left by 、 和 与 及, in order."""
        text = self.text(sentence)
        chain = [index]
        position = self.mentions[index].start
        while True:
            outer = self.ending_at(sentence, position, AREAS)
            if outer is not None and self.innermost(sentence, outer) in chain:
                position = self.mentions[
                    outer
                ].start  # 绍兴市|柯桥区: the list goes on before 绍兴市
                continue
            step = next((j for j in LEFT_JOINERS if text.endswith(j, 0, position)), None)
            if step is None:
                return tuple(reversed(chain))
            before = self.ending_at(sentence, position - len(step), kinds)
            if before is None:
                return tuple(reversed(chain))
            chain.append(before)
            position = self.mentions[before].start
