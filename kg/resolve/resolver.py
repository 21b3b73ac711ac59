"""Mentions of all pages → entities: names completed, equal names joined, each with its reason.

1. On each page every mention gets a referent (`referents`), and each name one kind.
2. A name with a proper name in it means the same thing on all pages; a name without one
   (集成电路产业园) means the thing of that name in the page's area.
3. Joinings inside a page: 青岛|青岛市 (`division-short`), 青岛西海岸新区|西海岸新区 (`division-in-front`),
   山东自贸试验区青岛片区|青岛片区 (`zone-in-front`), “百日攻坚”行动|百日攻坚 (`quoted-core`),
   亿卫生物项目|亿卫生物 (`head-dropped`). Never by containment alone.
4. People are one on a page by name; on several pages where the pages speak of one area.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.iri import entity_iri
from kg.lexicon import Lexicon
from kg.model import (
    Entity,
    Joining,
    Kind,
    MentionRef,
    PageEvidence,
    Predicate,
)
from kg.namespaces import BASE
from kg.resolve.groups import Groups
from kg.resolve.names import body_key, key_of
from kg.resolve.referents import Referent, Referrer

_CONGRESS = re.compile(r"(?:党的|中国共产党)?第?(?:十[六七八九]|二十)(?:大|届|次)")
NATIONAL_OFFICES = ("总书记", "国家主席", "总理", "国务院总理")
"""Offices that one person holds for the whole country: their holder is one on all pages."""

Node = tuple[str, str, str]
"""Kind (Person for all people), key of the name, scope (an area, an article, a page or "")."""

PUBLIC_CLASSES = frozenset(("party", "government", "court"))
LEADER_VERBS = ("强调", "指出", "要求")


@dataclass(slots=True)
class _Gathered:
    """What was seen of one node: printed names with counts, mentions, joinings."""

    names: Counter[str] = field(default_factory=Counter)
    contextual: set[str] = field(default_factory=set)
    mentions: set[MentionRef] = field(default_factory=set)
    joinings: set[Joining] = field(default_factory=set)
    official: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities, what each mention and byline refers to, and what stayed open."""

    entities: tuple[Entity, ...]
    entity_of: dict[MentionRef, str]
    byline_entities: dict[tuple[str, str, int], str]
    unjoined: tuple[tuple[str, int], ...]
    joined: tuple[tuple[str, int], ...]
    """How many names each rule joined to an entity's main name."""


class Resolver:
    """Joins the mentions of pages into entities."""

    def __init__(self, lexicon: Lexicon, base: str = BASE) -> None:
        self._lexicon = lexicon
        self._base = base

    def resolve(self, pages: Sequence[PageEvidence]) -> Resolution:
        """Entities of all pages; the order of `pages` does not matter."""
        groups: Groups[Node] = Groups()
        gathered: dict[Node, _Gathered] = defaultdict(_Gathered)
        node_of: dict[MentionRef, Node] = {}
        bylines: dict[tuple[str, str, int], Node] = {}
        unjoined: Counter[str] = Counter()
        for page in sorted(pages, key=lambda p: (p.source.sha256, p.source.name)):
            self._page(page, groups, gathered, node_of, bylines, unjoined)
        return self._entities(groups, gathered, node_of, bylines, unjoined)

    def _page(
        self,
        page: PageEvidence,
        groups: Groups[Node],
        gathered: dict[Node, _Gathered],
        node_of: dict[MentionRef, Node],
        bylines: dict[tuple[str, str, int], Node],
        unjoined: Counter[str],
    ) -> None:
        referrer = Referrer(self._lexicon, page.articles, page.source.sha256)
        home = _home(referrer, page)
        referents = {a.article.article_id: referrer.referents(a) for a in page.articles}
        unjoined.update(referrer.unjoined)
        kinds = _one_kind(r for found in referents.values() for r in found if r is not None)
        nodes: dict[Node, set[str]] = defaultdict(set)
        leaders = _national_leaders(page)
        for article in page.articles:
            article_id = article.article.article_id
            for index, referent in enumerate(referents[article_id]):
                if referent is None:
                    continue
                mention = article.mentions[index]
                node = self._node(referent, kinds, home, leaders)
                groups.add(node)
                ref = MentionRef(page.source.sha256, article_id, index)
                seen = gathered[node]
                node_of[ref] = node
                seen.mentions.add(ref)
                nodes[node].add(referent.name)
                if mention.contextual:
                    if mention.rule != "area-level":
                        seen.contextual.add(mention.text)
                    seen.names[referent.name] += 0
                    seen.joinings.add(Joining(mention.text, referent.rule, referent.evidence))
                else:
                    seen.names[referent.name] += 1
                    if mention.text != referent.name:
                        seen.names[mention.text] += 1
                        seen.joinings.add(Joining(mention.text, mention.rule, referent.name))
            self._officials(page, article_id, node_of, gathered)
            for number, byline in enumerate(article.article.bylines):
                node = ("Person", key_of(byline.name), home)
                groups.add(node)
                gathered[node].names[byline.name] += 1
                bylines[(page.source.sha256, article_id, number)] = node
        self._join(nodes, groups, gathered)

    def _node(
        self, referent: Referent, kinds: dict[str, Kind], home: str, leaders: set[str]
    ) -> Node:
        key = key_of(referent.name)
        kind = kinds.get(key, referent.kind)
        if kind in (Kind.PERSON, Kind.OFFICIAL):
            return ("Person", key, "" if key in leaders else home)
        if kind is Kind.PLACE:
            return ("Place", self._division_key(key), "" if self._proper(key) else home)
        if referent.scope:
            return (kind.value, key, referent.scope)
        key = body_key(kind, referent.name)
        return (kind.value, key, "" if kind is Kind.COMPANY or self._proper(key) else home)

    def _proper(self, key: str) -> bool:
        """Whether a name holds the name of a division or a national body: unique by itself."""
        if key in self._lexicon.national_bodies or key.startswith(("中国", "国家", "全国", "中央")):
            return True
        if _CONGRESS.match(key):
            return True
        for start in range(len(key) - 1):
            for length in (2, 3, 4, 5):
                piece = key[start : start + length]
                if len(piece) == length and piece in self._lexicon.divisions:
                    return True
        return False

    def _division_key(self, key: str) -> str:
        """The code of a division that a place's name means without doubt, else the key."""
        known = self._lexicon.divisions.get(key, ())
        full = [d for d in known if d.name == key]
        if not full:
            full = [d for d in known if d.level == "province"] or [
                d for d in known if d.level == "city"
            ]
        return full[0].code if len(full) == 1 else key

    def _join(
        self,
        nodes: dict[Node, set[str]],
        groups: Groups[Node],
        gathered: dict[Node, _Gathered],
    ) -> None:
        """Joins the names of one page by the rules of step 3."""
        fronts = {"新区", "我区", "区"}
        for node, printed in nodes.items():
            if node[0] == "Zone":
                fronts |= {key_of(name) for name in printed}
        by_kind: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(nodes):
            by_kind[node[0]].append(node)
        for kind, found in sorted(by_kind.items()):
            for longer in found:
                rules: list[tuple[Node, str]] = []
                for shorter in found:
                    if len(shorter[1]) >= len(longer[1]):
                        continue
                    rule = self._rule(kind, longer[1], shorter[1], fronts)
                    if rule:
                        rules.append((shorter, rule))
                for shorter, rule in rules:
                    groups.join(longer, shorter)
                    for name in sorted(nodes[shorter]):
                        gathered[longer].joinings.add(Joining(name, rule, min(nodes[longer])))

    def _rule(self, kind: str, longer: str, shorter: str, fronts: set[str]) -> str:
        if kind in ("Agency", "Project", "Institution", "Event") and longer.endswith(shorter):
            front = longer[: -len(shorter)]
            if len(shorter) >= 5 and (
                front in fronts or (front in self._lexicon.divisions and self._area_first(shorter))
            ):
                return "area-in-front"
        if kind == "Zone" and longer.endswith(shorter) and len(shorter) >= 4:
            front = longer[: -len(shorter)]
            if front in self._lexicon.divisions and not shorter.startswith(
                tuple(self._lexicon.zone_heads)
            ):
                return "division-in-front"
            if front.endswith(("试验区", "自贸区")) and shorter.endswith("片区"):
                return "zone-in-front"
        if kind == "Policy" and longer.startswith(shorter) and len(shorter) >= 3:
            if longer[len(shorter) :] in ("行动", "活动", "机制", "计划", "改革", "举措", "工程",
                                          "攻坚行动", "系列行动", "专项行动"):  # fmt: skip
                return "quoted-core"
        if kind == "Project" and longer == shorter + "项目":
            return "head-dropped"
        return ""

    def _area_first(self, key: str) -> bool:
        """Whether a name begins with a zone's name of its own (西海岸新区…)."""
        return any(key[:length].endswith("新区") for length in range(4, 9))

    def _officials(
        self,
        page: PageEvidence,
        article_id: str,
        node_of: dict[MentionRef, Node],
        gathered: dict[Node, _Gathered],
    ) -> None:
        """Marks people whose posts or acts are those of officials."""
        article = next(a for a in page.articles if a.article.article_id == article_id)
        sha = page.source.sha256
        for claim in article.claims:
            if claim.predicate is not Predicate.HOLDS_POST or claim.object is None:
                continue
            body = article.mentions[claim.object]
            if body.kind in (Kind.AGENCY, Kind.ZONE, Kind.PLACE):
                gathered[node_of[MentionRef(sha, article_id, claim.subject)]].official = True
        for index, mention in enumerate(article.mentions):
            if mention.kind is not Kind.PERSON:
                continue
            sentence = article.article.sentences[mention.sentence].folded
            after = sentence[mention.end : mention.end + 8]
            before = sentence[max(0, mention.start - 5) : mention.start]
            title = next(
                (before[i:] for i in range(len(before)) if before[i:] in self._lexicon.titles), ""
            )
            if (
                self._lexicon.titles.get(title) in PUBLIC_CLASSES
                or after.startswith(LEADER_VERBS)
                or (after.startswith(("总书记", "书记", "市长", "县长", "区长", "省长")))
            ):
                gathered[node_of[MentionRef(sha, article_id, index)]].official = True

    def _entities(
        self,
        groups: Groups[Node],
        gathered: dict[Node, _Gathered],
        node_of: dict[MentionRef, Node],
        bylines: dict[tuple[str, str, int], Node],
        unjoined: Counter[str],
    ) -> Resolution:
        drafts: list[tuple[Kind, str, str, tuple[Node, ...]]] = []
        for members in groups.members():
            names: Counter[str] = Counter()
            for node in members:
                names.update(gathered[node].names)
                for name in gathered[node].names:
                    names.setdefault(name, 0)
            official = any(gathered[node].official for node in members)
            kind = Kind(members[0][0])
            if kind is Kind.PERSON and official:
                kind = Kind.OFFICIAL
            main = min(
                names, key=lambda n: (names[n] == 0, -len(key_of(n)), "‘" in n, -names[n], n)
            )
            scope = min(node[2] for node in members)
            drafts.append((kind, main, scope, members))
        shared = Counter((kind, key_of(main)) for kind, main, _, _ in drafts)
        iri_of: dict[Node, str] = {}
        entities: list[Entity] = []
        joined: Counter[str] = Counter()
        for kind, main, scope, members in drafts:
            qualifier = scope if shared[(kind, key_of(main))] > 1 else ""
            iri = entity_iri(kind, main, self._base, qualifier)
            names = Counter()
            contextual: set[str] = set()
            mentions: set[MentionRef] = set()
            joinings: set[Joining] = set()
            for node in members:
                iri_of[node] = iri
                names.update(dict.fromkeys(gathered[node].names, 1))
                contextual |= gathered[node].contextual
                mentions |= gathered[node].mentions
                joinings |= gathered[node].joinings
            alternatives = sorted(n for n in names if n != main)
            entities.append(
                Entity(
                    iri=iri,
                    kind=kind,
                    name=main,
                    alt_names=tuple(alternatives),
                    contextual_names=tuple(sorted(contextual - {main, *alternatives})),
                    mentions=tuple(sorted(mentions)),
                    joinings=tuple(sorted(j for j in joinings if j.name != main)),
                )
            )
            joined.update(j.rule for j in joinings if j.name != main)
        return Resolution(
            entities=tuple(sorted(entities, key=lambda e: e.iri)),
            entity_of={ref: iri_of[node] for ref, node in sorted(node_of.items())},
            byline_entities={key: iri_of[node] for key, node in sorted(bylines.items())},
            unjoined=tuple(sorted(unjoined.items())),
            joined=tuple(sorted(joined.items())),
        )


def _national_leaders(page: PageEvidence) -> set[str]:
    """Keys of the people whom a page names with an office of the whole country."""
    found = set()
    for article in page.articles:
        for mention in article.mentions:
            if mention.kind is Kind.PERSON:
                folded = article.article.sentences[mention.sentence].folded
                if folded.startswith(NATIONAL_OFFICES, mention.end) or folded[
                    : mention.start
                ].endswith(NATIONAL_OFFICES):
                    found.add(key_of(mention.name))
    return found


def _home(referrer: Referrer, page: PageEvidence) -> str:
    """The area that a page speaks of (its core name), or the page's own hash if none leads."""
    for level in ("新区", "区", "县", "市", "旗", "镇", "省", "片区", "开发区"):
        area = referrer.areas.leader("", level)
        if area is not None:
            return referrer.areas.core(*area)
    return page.source.sha256


def _one_kind(referents: object) -> dict[str, Kind]:
    """One kind for each name of a page: the most frequent, ties by the order of the kinds."""
    counts: dict[str, Counter[Kind]] = defaultdict(Counter)
    for referent in referents:  # type: ignore[attr-defined]
        counts[key_of(referent.name)][referent.kind] += 1
    order = {kind: i for i, kind in enumerate(Kind)}
    return {key: min(found, key=lambda k: (-found[k], order[k])) for key, found in counts.items()}
