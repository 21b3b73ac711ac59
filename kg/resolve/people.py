"""Which bearers of one name are one person: those whom the text gives one post, or one article.

In one article a name means one person. Articles that give posts are about one person where they
share a *seat*: a post at the same body, or at the top of the same area (区委书记 and 区长 of one
district; 常委 and 组织部部长 of one committee). An article without a post is about the page's
one bearer of the name; where the page has two, it stays apart. So do a villager and an official.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import ArticleEvidence, Kind, Predicate
from kg.resolve.groups import Groups
from kg.resolve.names import key_of
from kg.resolve.referent import Referent
from kg.signatures import PEOPLE

SHARED_TITLES = ("代表", "委员", "党员", "干部", "工作人员", "志愿者")
"""Titles that many hold at one body: they tell no one apart and join no one."""
TOP_BODY = re.compile(
    r"(?:(?<=新区)区委|(?<=[省市县区旗州盟镇乡])委|党工委|党委|工委|人民政府|政府|人大常委会|人大|"
    r"政协|管委会|管委|街道办事处|街道办)$"
)
COMMITTEE_PART = re.compile(
    r"^(?P<area>.+?)(?:(?<=新区)区委|(?<=[省市县区旗州盟])委|党工委|工委)(?:.{2,}部|办公室|.{2,}委员会)$"
)
TITLE = re.compile(
    r"[\u4e00-\u9fff、]{0,12}(?:长|总裁|经理|书记|主席|主任|教授|总监|创始人|工程师|院士|编辑)"
)
PRIVATE = "·"
"""The seat of people whom an article calls by where they live or what they live from."""
RESIDENTS = frozenset(
    (
        "村民",
        "居民",
        "市民",
        "业主",
        "农户",
        "种植户",
        "养殖户",
        "游客",
        "店主",
        "司机",
        "家长",
        "学生",
        "同学",
    )
)


@dataclass(frozen=True, slots=True, order=True)
class Bearer:
    """One person of a page: name, articles (ids) and seats; no seats where no post is given."""

    key: str
    articles: tuple[str, ...]
    seats: tuple[str, ...]


class People:
    """Tells the bearers of each name on one page.

    `area_of` and `body_of` name an area and a body so that equal names are one.
    """

    def __init__(self, area_of: Callable[[str], str], body_of: Callable[[Referent], str]) -> None:
        self._area_of = area_of
        self._body_of = body_of

    def bearers(
        self, articles: Iterable[tuple[ArticleEvidence, Sequence[Referent | None]]]
    ) -> tuple[Bearer, ...]:
        """The people whom the articles name, each with the articles that mean them."""
        seats: dict[str, dict[str, set[str]]] = defaultdict(dict)
        for article, referents in articles:
            for key, found in self._seats(article, referents).items():
                seats[key][article.article.article_id] = found
        bearers = [b for key, by_article in seats.items() for b in _tell_apart(key, by_article)]
        return tuple(sorted(bearers))

    def _seats(
        self, article: ArticleEvidence, referents: Sequence[Referent | None]
    ) -> dict[str, set[str]]:
        """Key of each person of an article → the seats that the article gives them."""
        found: dict[str, set[str]] = {}
        for mention, referent in zip(article.mentions, referents, strict=True):
            if referent is not None and referent.kind in PEOPLE:
                seats = found.setdefault(key_of(referent.name), set())
                text = article.article.sentences[mention.sentence].folded
                if text[: mention.start].endswith(tuple(RESIDENTS)):
                    seats.add(PRIVATE)
        for told, employer, title in _told(article, referents):
            found[key_of(told.name)].update(self._seat(employer, title))
        for claim in article.claims:
            if claim.predicate is not Predicate.HOLDS_POST or claim.object is None:
                continue
            person, body = referents[claim.subject], referents[claim.object]
            if person is None or body is None or claim.value.endswith(SHARED_TITLES):
                continue
            found.setdefault(key_of(person.name), set()).update(self._seat(body, claim.value))
        for seats in found.values():
            if len(seats) > 1:
                seats.discard(PRIVATE)
        return found

    def _seat(self, body: Referent, title: str) -> set[str]:
        """The seats of a post: its body, or the top of its area; 常委 and parts share one."""
        if body.kind in (Kind.ZONE, Kind.PLACE):
            return {self._area_of(body.name)}
        key = key_of(body.name)
        top = TOP_BODY.search(key)
        if body.kind is Kind.AGENCY and top is not None and top.start() > 1:
            area = self._area_of(key[: top.start()])
            return {area, f"{area}·常委"} if title.endswith("常委") else {area}
        part = COMMITTEE_PART.match(key) if body.kind is Kind.AGENCY else None
        if (
            part is not None
            and not title.startswith("副")
            and title.endswith(("部长", "主任", "书记"))
        ):
            return {self._body_of(body), f"{self._area_of(part['area'])}·常委"}
        return {self._body_of(body)}


def _told(
    article: ArticleEvidence, referents: Sequence[Referent | None]
) -> Iterator[tuple[Referent, Referent, str]]:
    """Person, firm or school, and what stands between or behind: 某集团董事长张三."""
    for number, mention in enumerate(article.mentions):
        person = referents[number]
        if person is None or person.kind not in PEOPLE or number == 0:
            continue
        before, body = article.mentions[number - 1], referents[number - 1]
        if body is None or body.kind not in (Kind.COMPANY, Kind.INSTITUTION):
            continue
        text = article.article.sentences[mention.sentence].folded
        title = text[before.end : mention.start]
        if before.sentence == mention.sentence and TITLE.fullmatch(title):
            yield person, body, title


def _tell_apart(key: str, by_article: dict[str, set[str]]) -> list[Bearer]:
    """The bearers of one name: articles that share a seat, and those without one."""
    groups: Groups[str] = Groups()
    holders: dict[str, str] = {}
    for article, seats in sorted(by_article.items()):
        groups.add(article)
        for seat in seats:
            groups.join(article, holders.setdefault(seat, article))
    found = list(groups.members())
    seated = [members for members in found if any(by_article[a] for a in members)]
    unseated = [a for members in found if members not in seated for a in members]
    if len(seated) <= 1:
        seated = [tuple(sorted(by_article))]
        unseated = []
    bearers = [
        Bearer(
            key, tuple(sorted(members)), tuple(sorted({s for a in members for s in by_article[a]}))
        )
        for members in seated
    ]
    return bearers + [Bearer(key, (article,), ()) for article in unseated]
