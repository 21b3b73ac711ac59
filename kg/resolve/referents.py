"""Mentions of one page → named referents: contextual names completed from their article.

Each mention gets the full name that it stands for and the rule that says so:

1. full names stand for themselves (`same-name`);
2. a level word is completed by its area (`level-of-area`): 区委 → 西海岸新区区委;
3. a bare part is completed by the body before it (`part-of-body-before`): 统战部 → 区委统战部;
4. a zone's head alone means the article's zone with that head (`zone-in-article`): 片区;
5. a short title means the document before it that it abbreviates (`short-title`): 《方案》;
6. an event's head alone means the article's one event whose name ends so (`event-short`), else
   an event of that article only (`event-in-article`): 揭牌仪式;
7. a name that stands inside one longer name of the article means what that one means, by the
   rule of the seam (`forms`): 青岛炼化公司 beside 中国石化青岛炼化公司.

What cannot be completed stays without a referent and is counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.model import ArticleEvidence, Kind, Mention
from kg.resolve.forms import Forms
from kg.resolve.listed import OfficialLists
from kg.resolve.names import key_of
from kg.resolve.places import WIDER, AreaCounts
from kg.resolve.referent import Referent
from kg.resolve.seat import seat_of
from kg.resolve.short import join_events, join_levels, join_short

EDITION = re.compile(r"(?:[（(][^（）()]*[）)])?(?:》)?(?:[\d.]+版)?$")
"""What can follow a document's title words: （试行）, 2.0版."""


class Referrer:
    """Completes the contextual names of the articles of one page."""

    def __init__(
        self, lexicon: Lexicon, articles: Sequence[ArticleEvidence], page: str = "", raw: str = ""
    ) -> None:
        """`raw` is the text of the page, in which the datelines stand."""
        self._lexicon = lexicon
        self.page = page
        self.areas = AreaCounts(lexicon)
        self.forms = Forms(lexicon)
        self._lists = OfficialLists(lexicon, self.areas)
        for article in articles:
            self.areas.add(article, seat_of(raw, article.article, lexicon) if raw else None)
        self.unjoined: Counter[str] = Counter()

    def referents(self, article: ArticleEvidence) -> list[Referent | None]:
        """The referent of each mention of an article, None where it stays open."""
        found: list[Referent | None] = []
        for index, mention in enumerate(article.mentions):
            referent = self._referent(article, index, mention, found)
            if referent is None:
                self.unjoined[f"{mention.kind.value} “{mention.text}” without a referent"] += 1
            found.append(referent)
        found = join_levels(article, join_events(article, found), self.areas)
        return join_short(article, found, self.forms)

    def _referent(
        self,
        article: ArticleEvidence,
        index: int,
        mention: Mention,
        before: Sequence[Referent | None],
    ) -> Referent | None:
        if mention.rule == "place-county":
            full = self.areas.county_of(article.article.article_id, mention.name)
            if full is not None:
                return Referent(Kind.PLACE, full, "county-in-article", full)
        if not mention.contextual:
            return Referent(mention.kind, mention.name, "same-name")
        if mention.rule == "area-level" and mention.scope == "管":
            return self._zone_before(article, index, before) or self._area(article, "管")
        if mention.rule == "place-anaphor":
            return self._area_before(index, mention, before)
        if mention.rule in ("area-level", "place-own"):
            level = mention.scope or mention.text
            listed = self._lists.area(article, index, level, before)
            return listed or self._area(article, level) or self._own(level)
        if mention.kind is Kind.AGENCY:
            return self._agency(article, index, mention, before)
        if mention.kind is Kind.ZONE:
            return self._zone(article, index, mention)
        if mention.kind is Kind.POLICY:
            return self._policy(article, index, mention)
        if mention.kind is Kind.EVENT:
            return Referent(
                Kind.EVENT, mention.text, "event-in-article", scope=article.article.article_id
            )
        return None

    def _area(self, article: ArticleEvidence, level: str) -> Referent | None:
        # a party working committee is that of the new area or district before any park's
        levels = ("新区", "区", "工") if level == "工" else (level,)
        found = (self.areas.leader(article.article.article_id, word) for word in levels)
        area = next(
            (a for a in found if a is not None and (level != "工" or a[0] is Kind.ZONE)), None
        )
        if area is None:
            return None
        return Referent(area[0], area[1], "level-of-area", f"{level} → {area[1]}")

    def _own(self, level: str) -> Referent | None:
        """The paper's own area where no page names it: 县委 in “我县…，县委…” is that of 我县."""
        if level not in self.areas.own:
            return None
        return Referent(Kind.PLACE, f"我{level}", "own-area", level, scope=self.page)

    def _area_before(
        self, index: int, mention: Mention, before: Sequence[Referent | None]
    ) -> Referent | None:
        """“该县”: the nearest area of that level named before it."""
        for i in range(index - 1, -1, -1):
            known = before[i]
            if known is not None and known.kind in (Kind.PLACE, Kind.ZONE):
                if mention.scope in self.areas.levels(known.kind, known.name):
                    return Referent(
                        known.kind, known.name, "area-before", f"{mention.text} → {known.name}"
                    )
        return None

    def _agency(
        self,
        article: ArticleEvidence,
        index: int,
        mention: Mention,
        before: Sequence[Referent | None],
    ) -> Referent | None:
        text, scope = mention.name, mention.scope
        if scope == "party":
            return self._party_department(article, index, mention, before)
        if scope == "管":
            area = self._zone_before(article, index, before) or self._area(article, "管")
        else:
            listed = self._lists.area(article, index, scope, before) if scope else None
            area = listed or self._area(article, scope or "区")
        if area is None:
            # the page does not say whose committee it is: one of this page, under its bare name
            return Referent(Kind.AGENCY, text, "open-on-page", scope=self.page)
        name = complete(area.name, text, scope)
        return Referent(Kind.AGENCY, name, "level-of-area", f"{scope or text} → {area.name}")

    def _party_department(
        self,
        article: ArticleEvidence,
        index: int,
        mention: Mention,
        before: Sequence[Referent | None],
    ) -> Referent | None:
        """统战部 behind “区委副书记、”: the committee named before it in the same sentence."""
        for i in range(index - 1, -1, -1):
            other = article.mentions[i]
            if other.sentence != mention.sentence:
                break
            known = before[i]
            if (
                known is not None
                and other.kind is Kind.AGENCY
                and other.text.endswith(("委", "工委", "党委"))
            ):
                return Referent(
                    Kind.AGENCY, known.name + mention.text, "part-of-body-before",
                    f"{other.text} … {mention.text}",
                )  # fmt: skip
        return None

    def _zone_before(
        self, article: ArticleEvidence, index: int, before: Sequence[Referent | None]
    ) -> Referent | None:
        mention = article.mentions[index]
        for i in range(index - 1, -1, -1):
            if article.mentions[i].sentence != mention.sentence:
                return None
            known = before[i]
            if known is not None and known.kind is Kind.ZONE:
                return known
        return None

    def _zone(self, article: ArticleEvidence, index: int, mention: Mention) -> Referent | None:
        head = mention.text
        area = self.areas.leader(article.article.article_id, head)
        if area is None or area[0] is not Kind.ZONE:
            return None
        return Referent(area[0], area[1], "zone-in-article", f"{head} → {area[1]}")

    def _policy(self, article: ArticleEvidence, index: int, mention: Mention) -> Referent | None:
        """The document with that ending: the nearest before, else the only one behind."""
        core = key_of(mention.text)

        def fits(other: Mention) -> bool:
            title = EDITION.sub("", other.text)
            return (
                other.kind is Kind.POLICY
                and not other.contextual
                and key_of(title).endswith(core)
                and key_of(title) != core
            )

        before = [other.name for other in article.mentions[:index] if fits(other)]
        behind = {other.name for other in article.mentions[index:] if fits(other)}
        named = before[-1:] or (sorted(behind) if len(behind) == 1 else [])
        if not named:
            return None
        return Referent(Kind.POLICY, named[0], "short-title", f"{mention.text} → {named[0]}")


def complete(area: str, text: str, scope: str) -> str:
    """The full name of a body whose area is only a level word.

    >>> complete("青岛市", "市委", "市"), complete("西海岸新区", "区委", "区")
    ('青岛市委', '西海岸新区区委')
    >>> complete("西海岸新区", "区发改局", "区"), complete("西海岸新区", "新区团委", "新区")
    ('西海岸新区发改局', '西海岸新区团委')
    >>> complete("石嘴山经济技术开发区", "经开区党工委", "经开区")
    '石嘴山经济技术开发区党工委'
    >>> complete("青岛", "市委", "市"), complete("西海岸新区", "工委", "工")
    ('青岛市委', '西海岸新区工委')
    """
    if scope and text.startswith("团" + scope):
        return "共青团" + area + text[1 + len(scope) :]
    if scope in ("工", "管") or not text.startswith(scope) or not scope:
        return area + text
    if scope == "地" and area.endswith("地区"):
        return area[:-2] + text  # 喀什地区, 地委 → 喀什地委
    rest = text[len(scope) :]
    if area.endswith(scope):
        if area.endswith("新区") and scope == "区" and rest.startswith(("委", "政府")):
            return area + text
        return area + rest
    if area.endswith(WIDER.get(scope, ())):
        return area + rest
    return area + text
