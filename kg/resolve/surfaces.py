"""What else an article calls its people and areas, in words that are no mention of their own.

* `name-and-title`: 王志强书记, 李丽总经理; not 王志强代表 (that may be the verb);
* `area-chain`: 安徽省合肥市长丰县 for 长丰县, 津南区八里台工业区 for the zone; not 济南青岛;
* `short-area`: 长丰 for 长丰县, where it is printed outside the full name;
* `class-word-dropped`: 大接访 of 大接访制度 in “以大接访为平台”;
* `area-of-article`: 我县, 全镇, 该市, 自治区 for the area of that level that the article speaks of.

These words become names of a thing that is there already; they join no two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.lexicon import DIVISION_TAILS, Lexicon, WordIndex, short_division
from kg.model import ArticleEvidence, Kind
from kg.resolve.places import AreaCounts
from kg.resolve.referent import Referent

VERBAL_TITLES = frozenset(("代表", "委员", "负责人", "责任人", "人才", "干部", "党员", "领导"))
"""Titles that do not follow a name as a form of address."""
AFTER_TITLE = "医师制级候助秘辅一二三四"
"""Characters that make another word of a title: 主任医师, 部长级."""
TOWNS = ("街道", "镇", "乡", "苏木")
DEICTIC = re.compile(
    r"(?P<word>[我本该全])(?P<level>[省市县区州旗镇乡])(?![域长委级直属辖场间块片民])"
)
REGION = re.compile(r"(?<![\u4e00-\u9fff])自治区")
BARE = re.compile(r"(?:^|[，。；：、！？“（在赴到])$")
"""What stands before the first word of a phrase."""
CAMPAIGN = re.compile(
    r"(?:[省市县区]领导)?(?P<core>[\u4e00-\u9fff]{3,}?)(?:攻坚战|攻坚行动|专项行动|行动|活动|机制|制度|改革|工程|计划)"
)
CARRIED_OUT = "(?:探索|试行|推行|实行|实施|开展|启动|深化|推出|打好|打赢)"
CLAUSE_END = "(?=[、，。；])"
LISTED = 5
"""Fewest characters of a name that is known again in a list of names."""
LOWEST = 2
"""Fewest characters of a short name of an area."""


@dataclass(frozen=True, slots=True, order=True)
class Surface:
    """Printed words and the name of the entity that they mean, and by which rule."""

    kind: Kind
    name: str
    text: str
    rule: str
    contextual: bool = True


class Surfaces:
    """Finds them in the articles of one page."""

    def __init__(self, lexicon: Lexicon, areas: AreaCounts) -> None:
        self._lexicon = lexicon
        self._areas = areas
        self._titles = WordIndex(
            title
            for title, family in lexicon.titles.items()
            if title not in VERBAL_TITLES and family != "none"
        )
        self._codes = {d.code: d for known in lexicon.divisions.values() for d in known}

    def find(
        self, article: ArticleEvidence, referents: Sequence[Referent | None]
    ) -> tuple[Surface, ...]:
        """The surfaces of one article, each once, in order."""
        found = {
            *self._addresses(article, referents),
            *self._chains(article, referents),
            *self._short(article, referents),
            *self._deictic(article, referents),
            *_campaigns(article, referents),
        }
        return tuple(sorted(found))

    def _addresses(
        self, article: ArticleEvidence, referents: Sequence[Referent | None]
    ) -> Iterator[Surface]:
        """Names with the title behind them."""
        for mention, referent in zip(article.mentions, referents, strict=True):
            if referent is None or referent.kind not in (Kind.PERSON, Kind.OFFICIAL):
                continue
            text = article.article.sentences[mention.sentence].folded
            title = self._title(text, mention.end)
            if title:
                yield Surface(Kind.PERSON, referent.name, mention.text + title, "name-and-title")

    def _title(self, text: str, start: int) -> str:
        title = self._titles.at(text, start) if start < len(text) else None
        if title is None or text[start + len(title) : start + len(title) + 1] in tuple(AFTER_TITLE):
            return ""
        return title

    def _chains(
        self, article: ArticleEvidence, referents: Sequence[Referent | None]
    ) -> Iterator[Surface]:
        for mention, referent in zip(article.mentions, referents, strict=True):
            if referent is None or mention.contextual:
                continue
            if referent.kind not in (Kind.PLACE, Kind.ZONE):
                continue
            sentence = article.article.sentences[mention.sentence]
            start, inner = mention.start, mention.text
            towns = {
                other.end: other.text
                for other in article.mentions
                if other.sentence == mention.sentence and other.text.endswith(TOWNS)
            }
            if start in towns and inner not in self._lexicon.divisions:
                start, inner = start - len(towns[start]), towns[start]
            while (outer := self._outer(sentence.folded, start, inner)) is not None:
                start, inner = start - len(outer), outer
            if start < mention.start:
                text = sentence.text[start : mention.end]
                yield Surface(referent.kind, referent.name, text, "area-chain", contextual=False)

    def _outer(self, text: str, end: int, inner: str) -> str | None:
        """The division printed right before `end` in which `inner` lies, or can lie."""
        for length in range(min(8, end), 1, -1):
            word = text[end - length : end]
            if word in self._lexicon.divisions:
                alone = BARE.search(text, 0, end - length) is not None
                if self._around(word, inner, alone=alone):
                    return word
        return None

    def _around(self, outer: str, inner: str, *, alone: bool) -> bool:
        """Whether `inner` lies in `outer`; `alone` says that no other word stands before it."""
        known = self._lexicon.divisions.get(inner, ())
        if not known:  # a town or a zone: any division can hold it
            full = outer.endswith(DIVISION_TAILS) and len(outer) > LOWEST
            return full or (outer not in self._lexicon.ambiguous_divisions and alone)
        holders = {d.code for d in self._lexicon.divisions[outer]}
        return any(holders & set(self._ancestors(d.parent)) for d in known)

    def _ancestors(self, code: str) -> Iterator[str]:
        while code in self._codes:
            yield code
            code = self._codes[code].parent

    def _short(
        self, article: ArticleEvidence, referents: Sequence[Referent | None]
    ) -> Iterator[Surface]:
        names = sorted({r.name for r in referents if r is not None and r.kind is Kind.PLACE})
        shorts = {name: self._short_name(name) for name in names}
        for name, short in shorts.items():
            # 吉林 is no name of either where an article speaks of 吉林省 and 吉林市
            alike = [other for other, its in shorts.items() if its == short and other != name]
            if not short or any(
                other in self._lexicon.divisions or name not in self._lexicon.divisions
                for other in alike
            ):
                continue
            outside = re.compile(f"{re.escape(short)}(?!{re.escape(name[len(short) :])})")
            if any(outside.search(s.folded) for s in article.article.sentences):
                yield Surface(Kind.PLACE, name, short, "short-area", contextual=False)

    def _short_name(self, name: str) -> str:
        """长丰 of 长丰县, 老港 of 老港镇; "" where that is a common word or too short."""
        if name in self._lexicon.divisions:
            short = short_division(name)
        else:
            tail = next((tail for tail in TOWNS if name.endswith(tail)), "")
            short = name.removesuffix(tail)
        common = short in self._lexicon.ambiguous_divisions or short.startswith("市")
        return "" if short == name or len(short) < LOWEST or common else short

    def _deictic(
        self, article: ArticleEvidence, referents: Sequence[Referent | None]
    ) -> Iterator[Surface]:
        article_id = article.article.article_id
        for number, sentence in enumerate(article.article.sentences):
            for match in DEICTIC.finditer(sentence.folded):
                if match["word"] == "该":
                    before = self._named_before(article, referents, (number, match.start()))
                    level = match["level"]
                    area = next((a for a in before if self._is_of(a, level)), None)
                else:
                    area = self._areas.leader(article_id, match["level"])
                if area is not None:
                    yield Surface(area[0], area[1], match.group(), "area-of-article")
            if REGION.search(sentence.folded):
                area = self._areas.leader(article_id, "自治区")
                if area is not None:
                    yield Surface(area[0], area[1], "自治区", "area-of-article")

    def _named_before(
        self,
        article: ArticleEvidence,
        referents: Sequence[Referent | None],
        place: tuple[int, int],
    ) -> Iterator[tuple[Kind, str]]:
        """The areas that are named before a place (sentence and offset), the last first."""
        for number in range(len(referents) - 1, -1, -1):
            mention, referent = article.mentions[number], referents[number]
            if referent is not None and (mention.sentence, mention.start) < place:
                if referent.kind in (Kind.PLACE, Kind.ZONE):
                    yield referent.kind, referent.name

    def _is_of(self, area: tuple[Kind, str], level: str) -> bool:
        """Whether an area is of a level: by its own last character, else by the only one it has."""
        levels = self._areas.levels(*area)
        return level in levels and (area[1].endswith(level) or len(levels) == 1)


def _campaigns(article: ArticleEvidence, referents: Sequence[Referent | None]) -> Iterator[Surface]:
    """Campaigns and schemes without their class word: 探索在线验房, 以大接访为平台."""
    text = "".join(sentence.folded for sentence in article.article.sentences)
    names = {r.name for r in referents if r is not None and r.kind is Kind.POLICY}
    for name in sorted(names):
        match = CAMPAIGN.fullmatch(name)
        if match is None:
            continue
        core = re.escape(match["core"])
        if re.search(f"{CARRIED_OUT}{core}{CLAUSE_END}|以{core}为", text) or (
            len(match["core"]) >= LISTED and re.search(f"、{core}等", text)
        ):
            yield Surface(Kind.POLICY, name, match["core"], "class-word-dropped", contextual=False)
