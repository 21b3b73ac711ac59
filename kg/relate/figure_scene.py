"""What an article's figures need to know of their surroundings, worked out once per article.

* the outer mentions of each sentence (those that stand in no longer one);
* the expressions of time of each sentence;
* the article's main area: the Zone or Place that it is about, where one stands out;
* the area that a body stands for: 青岛自贸片区管委财政金融部 → 青岛自贸片区, 区委 → main area.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from kg import lexicon
from kg.model import Article, Kind, Mention, Role
from kg.recognise.date import Dated, find_periods
from kg.relate.figure_issue import date_of, of_named_year, year_begun, year_of_bulletin
from kg.relate.figure_main import LEVELS, NEW_DISTRICT, main_area
from kg.relate.figure_reporter import reporter_of
from kg.signatures import AREAS, BODIES

TOPICS = AREAS | BODIES | {Kind.PROJECT, Kind.POLICY, Kind.EVENT}
BALANCES = ("结转", "结余")
"""Behind 上年 these make a term of budgets, and no time."""
HEADINGS = frozenset({Role.HEADLINE, Role.KICKER})


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
        self._bulletin = year_of_bulletin(article)
        self.spokesmen: dict[str, int] = {}
        """Name of a person → the body that they were last said to speak for."""
        self._dates: dict[int, tuple[Dated, ...]] = {}
        self.names: dict[int, str] = self._group_names()
        """Mention of an area → the longest name of the article that ends with it."""
        self.named_first = self._first_sentences()
        """Group of an area → the first sentence that names it; −1 where a heading does."""
        reporting = reporter_of(article, self.mentions, self.inner)
        self.main = main_area(self) if reporting is None else reporting

    @property
    def is_bulletin(self) -> bool:
        """Whether the article is a statistics bulletin, which tells results only."""
        return self._bulletin is not None

    def text(self, sentence: int) -> str:
        """The folded text of a sentence."""
        return self.article.sentences[sentence].folded

    def dates(self, sentence: int) -> tuple[Dated, ...]:
        """The expressions of time in a sentence; found when first asked for."""
        if sentence not in self._dates:
            text = self.text(sentence)
            found = find_periods(text, self.issue_date)
            self._dates[sentence] = tuple(
                dated
                for dated in of_named_year(
                    text,
                    found,
                    self._bulletin or year_begun(self.article, sentence, self.issue_date),
                )
                if not text.startswith(BALANCES, dated.end)
            )
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
        return self.names.get(index, self.mentions[index].name)

    def named_by(self, index: int, sentence: int) -> bool:
        """Whether an area is named by the end of a sentence, in a heading or up to there.

        What is named only later owns nothing that was told before another area had been named:
        torn articles run on so. True too where the text names no other area up to there.
        """
        own = self.group(index)
        if self.named_first.get(own, -1) <= sentence:
            return True
        return all(at > sentence for name, at in self.named_first.items() if name != own)

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
        if nearest is None or not self._is_of_level(nearest, level):
            return None
        if self.mentions[nearest].kind is Kind.ZONE and not self._is_main(nearest):
            # 全区 is a 开发区 only where the article is about it, else the district around it
            if not NEW_DISTRICT.search(self.group(nearest)):
                return None
        return nearest

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
        if self.mentions[index].kind is not Kind.PLACE:
            return False
        if name + level in lexicon.load().divisions:
            return True  # 泉州 ends with a level, and is a city printed without 市
        return name[-1] not in LEVELS and level in "市省"

    def _is_main(self, index: int) -> bool:
        return self.main is not None and self.group(index) == self.group(self.main)

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

    def _first_sentences(self) -> dict[str, int]:
        """Group of an area → the first sentence that names it; −1 where a heading does."""
        first: dict[str, int] = {}
        for index, mention in enumerate(self.mentions):
            if mention.kind in AREAS:
                heading = self.article.sentences[mention.sentence].role in HEADINGS
                place = -1 if heading else mention.sentence
                name = self.group(index)
                first[name] = min(place, first.get(name, place))
        return first


def _shared_head(area: str, body: str) -> int:
    """Length of the longest end of `area` (three characters or more) that `body` begins with."""
    for start in range(max(1, len(area) - 2)):
        if body.startswith(area[start:]) and body != area[start:]:
            return len(area) - start
    return 0
