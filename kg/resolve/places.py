"""Which area a page or article speaks of, for each level word: what 区, 市, 省, 新区, 片区 stand for.

A level word is completed by the area of that level that the article names most often, else the
page. There has to be a clear leader: an area named at least as often as all others of its level
together; otherwise the word stays open, and what hangs on it is counted as unjoined.
"""

from __future__ import annotations

import re
from collections import Counter

from kg.lexicon import Lexicon, short_division
from kg.model import ArticleEvidence, Kind, Mention, Role
from kg.resolve.names import key_of

WIDER = {"综保区": ("综合保税区",), "经开区": ("经济技术开发区", "经济开发区"),
         "高新区": ("高新技术产业开发区", "高新技术开发区", "高新区"),
         "自贸试验区": ("自由贸易试验区", "自贸试验区"),
         "自贸区": ("自贸片区", "自由贸易试验区", "自贸试验区")}  # fmt: skip

SHORT_RULES = ("place-county", "place-counted")
"""Rules for divisions that do not stand in the text under their full names."""
VISIT = re.compile(
    r"(?:来|到|赴|莅临)我(?:市|县|区|省|州|镇)|(?<=(?:考察|参观|观摩)团)(?:走进|来到|来|到)"
)
"""“X市委书记率团来我市”: the areas before it are the guests', not the paper's."""
COMMITTEE = re.compile(r"党委|党工委|管委会|管理委员会")
DISTRICT = re.compile(r"区?(?:区委|区政府|区长|区人大|区政协|人民政府)")
"""What a new area has that a committee runs, and what one that is a district too: of the first
区委 and 副区长 on the page are not."""
LEADING = 2
"""Count from which an area stands in the headline, the first sentence, or more than once."""
INNER: dict[str, tuple[str, ...]] = {"市": ("区", "县")}
"""Levels that lie inside a level, the next one first."""
COUNTY = re.compile(r"[^各全该本每两此我]县")
"""单县, 道县: counted as places only, for inside other words they may be chance."""


class AreaCounts:
    """How often the articles of one page name each area."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._levels: dict[tuple[Kind, str], frozenset[str]] = {}
        self._bare = tuple(head for head, (bare, _) in lexicon.zone_heads.items() if bare)
        self._counts: dict[str, Counter[tuple[Kind, str]]] = {}
        self._everywhere: Counter[tuple[Kind, str]] = Counter()
        self._seats: dict[str, str] = {}
        self._printed: set[str] = set()
        self._committees: set[str] = set()
        self._districts: set[str] = set()
        self.own: set[str] = set()
        """Levels of the areas that the page calls its own (我县)."""

    def add(self, article: ArticleEvidence, seat: str | None = None) -> None:
        """Counts the areas that an article names in full; `seat` is that of its dateline."""
        counts = self._counts.setdefault(article.article.article_id, Counter())
        if seat is not None:
            self._seats[article.article.article_id] = seat
        short: dict[int, list[tuple[int, str]]] = {}
        for mention in article.mentions:
            if mention.rule == "place-own":
                self.own.add(mention.scope)
            if mention.kind is Kind.ZONE and not mention.contextual:
                self._note_bodies(article, mention)
                counts[(mention.kind, mention.name)] += 1
            elif mention.kind is Kind.PLACE and not mention.contextual:
                if COUNTY.fullmatch(mention.name):
                    short.setdefault(mention.sentence, []).append((mention.start, mention.name))
                elif mention.name not in self._lexicon.divisions or mention.rule in SHORT_RULES:
                    counts[(mention.kind, mention.name)] += 1
        # a division counts inside other names too (青岛海关), but for the names of firms
        firms: dict[int, list[range]] = {}
        for mention in article.mentions:
            if mention.kind is Kind.COMPANY:
                firms.setdefault(mention.sentence, []).append(range(mention.start, mention.end))
        tails = {  # 银湖湾|滨海新区: the tail of a zone's name is a district's elsewhere
            (m.sentence, m.start + len(m.text) - len(word))
            for m in article.mentions
            if m.kind is Kind.ZONE and not m.contextual
            for _, end, word in self._lexicon.clear_divisions.find(m.text)
            if end == len(m.text) > len(word)
        }
        first = True
        for number, sentence in enumerate(article.article.sentences):
            # the headline and the first sentence say where the article is
            weight = 3 if sentence.role is Role.HEADLINE else 1
            if sentence.role is Role.BODY and first:
                weight, first = 2, False
            visit = VISIT.search(sentence.folded)
            found = self._lexicon.clear_divisions.find(sentence.folded)
            for start, word in [*((s, w) for s, _, w in found), *short.get(number, ())]:
                if (number, start) in tails or any(start in f for f in firms.get(number, ())):
                    continue
                if visit is None or start > visit.start():
                    name = word if COUNTY.fullmatch(word) else self._full_name(word)
                    counts[(Kind.PLACE, name)] += weight
                    if name == word:
                        self._printed.add(word)
        self._everywhere.update(counts)

    def _note_bodies(self, article: ArticleEvidence, mention: Mention) -> None:
        """Remembers whether a new area is said to have a committee, or bodies of a district."""
        behind = article.article.sentences[mention.sentence].folded[mention.end :]
        if COMMITTEE.match(behind):
            known = self._committees
        elif DISTRICT.match(behind):
            known = self._districts
        else:
            return
        core = strip_division(self._lexicon, mention.name)
        if core not in known:
            known.add(core)
            self._levels.clear()  # what the area's level words stand for may change

    def _full_name(self, word: str) -> str:
        known = self._lexicon.divisions[word]
        if word[-1] == "州":
            return word  # 凉山州 is printed, 凉山彝族自治州 need not be
        full = [d for d in known if d.name == word] or [
            d for d in known if d.level in ("province", "city")
        ]
        return full[0].name if full else word

    def levels(self, kind: Kind, name: str) -> frozenset[str]:
        """The level words that can stand for an area: {"区", "新区"} for a new area."""
        known = self._levels.get((kind, name))
        if known is None:
            known = self._levels[(kind, name)] = self._levels_of(kind, name)
        return known

    def _levels_of(self, kind: Kind, name: str) -> frozenset[str]:
        found = set()
        if kind is Kind.ZONE:
            found |= {word for word in self._bare if name.endswith(WIDER.get(word, (word,)))}
            if name.endswith("高新区"):
                found.discard("新区")  # ends alike, but is no new area
            elif name.endswith("新区"):
                core = strip_division(self._lexicon, name)
                ruled = core in self._committees and core not in self._districts
                found |= {"工"} if ruled else {"区", "工"}
            if name.endswith(
                ("片区", "开发区", "园", "园区", "高新区", "保税区", "经济区", "港区", "度假区")
            ):
                found |= {"管", "工"}
            return frozenset(found)
        for division in self._lexicon.divisions.get(name, ()):
            if division.level == "province":
                found |= {"省", "自治区"} if division.name.endswith(("省", "区")) else {"市"}
            elif division.level == "city":
                found.add({"州": "州", "盟": "盟", "区": "地"}.get(division.name[-1], "市"))
            else:
                found.add(division.name[-1])
        for tail in ("街道", "镇", "乡", "社区", "村", "县", "区", "市", "旗"):
            if name.endswith(tail) and len(name) > len(tail) and not name.endswith("地区"):
                found.add(tail)
                break
        return frozenset(found)

    def county_of(self, article_id: str, short: str) -> str | None:
        """The county, district or city of that short name that the article names in full."""
        known = {d.name for d in self._lexicon.divisions.get(short, ())}
        found = sorted(
            name for kind, name in self._counts.get(article_id, ()) if name in known - {short}
        )
        return found[0] if len(found) == 1 else None

    def leader(self, article_id: str, level: str) -> tuple[Kind, str] | None:
        """The area that a level word stands for in an article, or None where it stays open."""
        own = self._counts.get(article_id, Counter())
        found = self._leader(own, level)
        seat = self._seats.get(article_id)
        if seat is not None and level in self.levels(Kind.PLACE, seat):
            # 威海日报讯…荣成市政府作汇报: one of its counties is not yet what 市 means
            passing = found is not None and own[found] < LEADING
            if found is None or (passing and self._around(found[1], level) == seat):
                return (Kind.PLACE, seat)
        found = found or self._leader(self._everywhere, level)
        if found is not None and level in ("省", "自治区"):
            return self._province(found, level)
        inner = INNER.get(level, ())
        if found is None or found[0] is not Kind.PLACE or not inner:
            return found
        # the province has to be that of the city that the article speaks of, and so on inwards
        told = self._leader(own, level)
        sure = told is not None and own[told] >= LEADING
        for below in inner:
            area = self._leader(own, below)
            if area is None and not sure:
                area = self._leader(self._everywhere, below)
            around = self._around(area[1], level) if area and area[0] is Kind.PLACE else None
            if around is not None:
                if around == found[1]:
                    return found
                return (Kind.PLACE, around) if (Kind.PLACE, around) in self._everywhere else None
        return found

    def _province(self, found: tuple[Kind, str], level: str) -> tuple[Kind, str] | None:
        """The province of most of the page's cities and counties, where it is named."""
        around: Counter[str] = Counter()
        for (kind, name), count in self._everywhere.items():
            province = self._around(name, level) if kind is Kind.PLACE else None
            if province is not None:
                around[province] += count
        if not around:
            return found
        first = min(around, key=lambda name: (-around[name], name))
        if first == found[1]:
            return found
        return (Kind.PLACE, first) if (Kind.PLACE, first) in self._everywhere else None

    def _around(self, name: str, level: str) -> str | None:
        """The division of a level that the division `name` lies in, where that is certain."""
        known = [d for d in self._lexicon.divisions.get(name, ()) if d.name == name]
        if len(known) != 1:
            return None
        division = known[0]
        by_code = self._lexicon.by_code
        while division.parent in by_code:
            division = by_code[division.parent]
            if level in self.levels(Kind.PLACE, division.name):
                return division.name
        return None

    def _leader(self, counts: Counter[tuple[Kind, str]], level: str) -> tuple[Kind, str] | None:
        groups: dict[str, list[tuple[int, Kind, str]]] = {}
        for (kind, name), count in counts.items():
            if level in self.levels(kind, name):
                groups.setdefault(self.core(kind, name), []).append((count, kind, name))
        if not groups:
            return None
        totals = sorted(
            ((sum(c for c, _, _ in found), core) for core, found in groups.items()),
            key=lambda t: (-t[0], t[1]),
        )
        total = sum(count for count, _ in totals)
        if totals[0][0] * 2 < total or (len(totals) > 1 and totals[0][0] == totals[1][0]):
            return None
        best = min(
            groups[totals[0][1]], key=lambda g: (g[2] not in self._printed, -len(g[2]), g[2])
        )
        return best[1], best[2]

    def core(self, kind: Kind, name: str) -> str:
        """What variants of one area's name share: 青岛西海岸新区, 西海岸新区; 青岛市, 青岛."""
        if kind is Kind.PLACE:
            known = {d.code for d in self._lexicon.divisions.get(name, ()) if d.level == "city"}
            if name[-1] == "州" and len(known) == 1:
                return min(known)
            return short_division(name) if name in self._lexicon.divisions else name
        return strip_division(self._lexicon, name)


def strip_division(lexicon: Lexicon, name: str) -> str:
    """A zone's name without the division in front, where a proper name is left.

    >>> from kg.lexicon import load
    >>> strip_division(load(), "青岛西海岸新区"), strip_division(load(), "青岛高新区")
    ('西海岸新区', '青岛高新区')
    """
    key = key_of(name)
    for length in range(min(8, len(key) - 4), 1, -1):
        rest = key[length:]
        if (
            key[:length] in lexicon.divisions
            and not rest.startswith(tuple(lexicon.zone_heads))
            and len(rest) >= 4
        ):
            return rest
    return key
