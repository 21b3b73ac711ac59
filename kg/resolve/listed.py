"""The area of a level word in a list of officials: that of the body named before it.

“太仓市委副书记、市长胡卫江”: 市 is 太仓市, whatever city the article speaks of most. Must not
reach over a verb: “启东市委书记王晓斌来我市考察，市委书记吴新明陪同” are two cities.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.model import ArticleEvidence, Kind, Mention
from kg.resolve.places import AreaCounts
from kg.resolve.referent import Referent
from kg.signatures import AREAS

GLUE = re.compile(r"[、，和及兼\s副代]+|常务|党组|同志|[（）]")
UNKNOWN_NAME = re.compile(r"[^来到赴率带陪出参主考察会见对将与在等为向]{2,3}")
MISSED = 2
"""Names in a list that recognition may have missed."""
NAMED = frozenset((Kind.PERSON, Kind.OFFICIAL, Kind.AGENCY, Kind.PLACE, Kind.ZONE))


class OfficialLists:
    """Completes level words from the names before them in the same list of officials."""

    def __init__(self, lexicon: Lexicon, areas: AreaCounts) -> None:
        titles = sorted(lexicon.titles, key=lambda t: (-len(t), t))
        self._titles = re.compile("|".join(map(re.escape, titles)))
        self._areas = areas

    def area(
        self,
        article: ArticleEvidence,
        index: int,
        level: str,
        before: Sequence[Referent | None],
    ) -> Referent | None:
        """The area of `level` that the list names before mention `index`, or None."""
        mention = article.mentions[index]
        text = article.article.sentences[mention.sentence].folded
        for i in range(index - 1, -1, -1):
            other = article.mentions[i]
            if other.sentence != mention.sentence:
                return None
            known = before[i]
            if known is None or other.contextual or other.end > mention.start:
                continue
            if known.kind not in AREAS or level not in self._areas.levels(known.kind, known.name):
                continue
            if not self._one_list(article, i, index, text):
                return None
            return Referent(
                known.kind, known.name, "area-in-list", f"{text[other.start : mention.end]}"
            )
        return None

    def _one_list(self, article: ArticleEvidence, first: int, last: int, text: str) -> bool:
        """Whether only names, bodies and titles stand between two mentions."""
        start, stop = article.mentions[first].end, article.mentions[last].start
        left = list(text[start:stop])
        for mention in self._between(article, first, last):
            for at in range(max(start, mention.start), min(stop, mention.end)):
                left[at - start] = "、"
        rest = self._titles.sub("、", "".join(left))
        unknown = [word for word in GLUE.sub("、", rest).split("、") if word]
        # a name that no rule found may stand between, nothing that somebody does
        return len(unknown) <= MISSED and all(UNKNOWN_NAME.fullmatch(word) for word in unknown)

    def _between(self, article: ArticleEvidence, first: int, last: int) -> list[Mention]:
        number = article.mentions[last].sentence
        return [
            m
            for m in article.mentions
            if m.sentence == number and m.kind in NAMED and m.rule != "area-level"
        ]
