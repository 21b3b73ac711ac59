"""What an article's figures need to know of their surroundings, worked out once per article.

* the outer mentions of each sentence (those that stand in no longer one);
* the expressions of time of each sentence;
* the article's main area: the Zone or Place that it is about, where one stands out;
* the area that a body stands for: 青岛自贸片区管委财政金融部 → 青岛自贸片区, 区委 → main area.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from kg import lexicon
from kg.model import Article, Kind, Mention, Role
from kg.recognise.date import Dated, find_periods
from kg.relate.figure_issue import date_of, of_named_year
from kg.relate.figure_reporter import reporter_of
from kg.signatures import AREAS, BODIES

TOPICS = AREAS | BODIES | {Kind.PROJECT, Kind.POLICY, Kind.EVENT}
LEVELS = "区市县镇乡省州旗"
HEADLINE_WEIGHT = 3
VISITED = ("在", "赴", "到", "走进")
"""Words before a place in a heading that is only where something happened: 在株洲集中签约."""


class FigureScene:
    """An article and its mentions, indexed; mentions are given by their index throughout."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self.article = article
        self.mentions = tuple(mentions)
        self.outer: list[list[int]] = [[] for _ in article.sentences]
        self.inner: dict[int, list[int]] = {}
        reach, holder = -1, -1
        order = sorted(
            range(len(mentions)),
            key=lambda i: (mentions[i].sentence, mentions[i].start, -mentions[i].end),
        )
        sentence = -1
        for index in order:
            mention = mentions[index]
            if mention.sentence != sentence:
                sentence, reach = mention.sentence, -1
            if mention.end <= reach:
                self.inner.setdefault(holder, []).append(index)
            else:
                self.outer[sentence].append(index)
                reach, holder = mention.end, index
        # Neither of two outer mentions holds the other, so the ends ascend as the starts do.
        self._starts = [[mentions[i].start for i in outer] for outer in self.outer]
        self._ends = [[mentions[i].end for i in outer] for outer in self.outer]
        self.issue_date = date_of(article)
        """The day that 今年 is resolved from; see `figure_issue` where the page has no date."""
        self.spokesmen: dict[str, int] = {}
        """Name of a person → the body that they were last said to speak for."""
        self._dates: dict[int, tuple[Dated, ...]] = {}
        self._names: dict[int, str] = self._group_names()
        reporting = reporter_of(article, self.mentions, self.inner)
        self.main = self._main_area() if reporting is None else reporting

    def text(self, sentence: int) -> str:
        """The folded text of a sentence."""
        return self.article.sentences[sentence].folded

    def dates(self, sentence: int) -> tuple[Dated, ...]:
        """The expressions of time in a sentence; found when first asked for."""
        if sentence not in self._dates:
            found = find_periods(self.text(sentence), self.issue_date)
            self._dates[sentence] = tuple(of_named_year(self.text(sentence), found))
        return self._dates[sentence]

    def starting_at(self, sentence: int, position: int) -> int | None:
        """The outer mention that starts at `position`."""
        at = bisect_left(self._starts[sentence], position)
        fits = at < len(self._starts[sentence]) and self._starts[sentence][at] == position
        return self.outer[sentence][at] if fits else None

    def ending_at(self, sentence: int, position: int) -> int | None:
        """The outer mention that ends at `position`."""
        at = bisect_left(self._ends[sentence], position)
        fits = at < len(self._ends[sentence]) and self._ends[sentence][at] == position
        return self.outer[sentence][at] if fits else None

    def within(self, sentence: int, start: int, end: int) -> list[int]:
        """The outer mentions inside `start:end`, in order."""
        first = bisect_left(self._starts[sentence], start)
        return self.outer[sentence][first : bisect_right(self._ends[sentence], end)]

    def last_in_paragraph(self, sentence: int, start: int, kind: Kind) -> int | None:
        """The last outer mention of a kind in front of an offset, in its paragraph."""
        paragraph = self.article.sentences[sentence].paragraph
        for number in range(sentence, -1, -1):
            if self.article.sentences[number].paragraph != paragraph:
                return None
            for index in reversed(self.outer[number]):
                mention = self.mentions[index]
                if mention.kind is kind and (number < sentence or mention.end <= start):
                    return index
        return None

    def covered(self, sentence: int, start: int, end: int) -> bool:
        """Whether a name covers part of `start:end` (地铁6号线, a document's title)."""
        at = bisect_right(self._ends[sentence], start)
        return at < len(self._starts[sentence]) and self._starts[sentence][at] < end

    def group(self, index: int) -> str:
        """A key that mentions of one area share, as far as their words show it."""
        return self._names.get(index, self.mentions[index].name)

    def area_in(self, index: int) -> int | None:
        """The area that a longer name holds, the last one: 奉化区 in 宁波市奉化区集中开工活动."""
        held = [i for i in self.inner.get(index, ()) if self.mentions[i].kind in AREAS]
        return max(held, key=lambda i: self.mentions[i].end, default=None)

    def area_of(self, index: int) -> int | None:
        """The area that speaks where this body speaks; a firm or project speaks for itself.

        An Agency stands for the area that its name begins with: the longest name of a Zone or
        Place of the article that does; one that names only a level (区委, 市发改局) for the
        main area; one that names no area (海事法院) for itself.
        """
        mention = self.mentions[index]
        if mention.kind is not Kind.AGENCY:
            return index
        for inside in self.inner.get(index, ()):
            if self.mentions[inside].kind in AREAS and not self.mentions[inside].contextual:
                return inside
        best: tuple[int, int] | None = None
        for other, candidate in enumerate(self.mentions):
            if candidate.kind not in AREAS:
                continue
            length = _shared_head(candidate.name, mention.name)
            if length and (best is None or length > best[0]):
                best = (length, other)
        if best:
            return best[1]
        if mention.contextual or (mention.name[0] in LEVELS and len(mention.name) <= 8):
            return self.main
        return index

    def area_of_level(self, level: str, nearest: int | None) -> int | None:
        """The area that 我市, 全县 … mean: `nearest` if it is of that level, else None.

        A city that is printed without 市 (大连) can be what 我市 means, never what 全区 means; a
        district printed without 区 can be what 全区 means (惠阳).
        That an article names only one 市 does not make it 全市: it may be any other city.
        """
        return nearest if nearest is not None and self._is_of_level(nearest, level) else None

    def last_of_level(self, level: str, place: tuple[int, int]) -> int | None:
        """The last area of a level that is named in front of a place: what 该镇 means."""
        for index in reversed(range(len(self.mentions))):
            mention = self.mentions[index]
            if (mention.sentence, mention.start) < place and mention.kind in AREAS:
                if not mention.contextual and self._is_of_level(index, level):
                    return index
        return None

    def _is_of_level(self, index: int, level: str) -> bool:
        name = self.group(index)
        if name.endswith(level):
            return True
        if self.mentions[index].kind is not Kind.PLACE or name[-1] in LEVELS:
            return False
        return level in "市省" or name + level in lexicon.load().divisions

    def _group_names(self) -> dict[int, str]:
        """Mention → the longest name of the article that ends with it (新区 → 西海岸新区)."""
        full = sorted(
            {m.name for m in self.mentions if m.kind in AREAS and not m.contextual},
            key=lambda name: (-len(name), name),
        )
        names: dict[int, str] = {}
        for index, mention in enumerate(self.mentions):
            if mention.kind in AREAS:
                fits = [
                    name
                    for name in full
                    if name.endswith(mention.name) or name[:-1] == mention.name
                ]
                if fits and (not mention.contextual or len({f[-4:] for f in fits}) == 1):
                    names[index] = fits[0]
        return names

    def _main_area(self) -> int | None:
        weights: Counter[str] = Counter()
        first: dict[str, int] = {}
        for index, mention in enumerate(self.mentions):
            if mention.kind not in AREAS or (mention.contextual and index not in self._names):
                continue
            if index not in self.outer[mention.sentence] and not mention.contextual:
                continue
            following = self.starting_at(mention.sentence, mention.end)
            if following is not None and self.mentions[following].kind in AREAS:
                continue  # 驻马店市新蔡县 is a vote for the county
            name = self.group(index)
            role = self.article.sentences[mention.sentence].role
            visited = self.text(mention.sentence).endswith(VISITED, 0, mention.start)
            weights[name] += 1 if role is Role.BODY or visited else HEADLINE_WEIGHT
            known = first.get(name)
            if known is None or (self.mentions[known].contextual and not mention.contextual):
                first[name] = index
        body = self.article.body
        for level in LEVELS:
            # 我县, 全县 are votes for the one area of that level
            fitting = [name for name in first if name.endswith(level)]
            if len(fitting) == 1:
                weights[fitting[0]] += body.count(f"我{level}") + body.count(f"全{level}")
        ranked = weights.most_common(2)
        if not ranked:
            return self._only_area()
        if len(ranked) == 2 and ranked[0][1] < 1.2 * ranked[1][1]:
            return None
        return first[ranked[0][0]]

    def _only_area(self) -> int | None:
        """The one area that names hold, where none stands alone: 马鞍山市政府工作报告."""
        held = [i for inner in self.inner.values() for i in inner]
        areas = [i for i in held if self.mentions[i].kind in AREAS]
        return areas[0] if len({self.group(i) for i in areas}) == 1 else None


def _shared_head(area: str, body: str) -> int:
    """Length of the longest end of `area` (three characters or more) that `body` begins with."""
    for start in range(max(1, len(area) - 2)):
        if body.startswith(area[start:]) and body != area[start:]:
            return len(area) - start
    return 0
