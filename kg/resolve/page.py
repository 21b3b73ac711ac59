"""The nodes of one page: each mention's and byline's, with all that the page calls them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.model import ArticleEvidence, Joining, Kind, Mention, MentionRef, PageEvidence
from kg.resolve.gathering import Gathering
from kg.resolve.joins import JoinRules
from kg.resolve.names import body_key, key_of
from kg.resolve.nodes import Node, Nodes, home_of, one_kind
from kg.resolve.officials import national_leaders, official_mentions
from kg.resolve.people import PRIVATE, People
from kg.resolve.referent import Referent
from kg.resolve.referents import Referrer
from kg.resolve.short import NOT_CUT, fronts_of
from kg.resolve.surfaces import Surfaces
from kg.resolve.zone_heads import ZoneHeads
from kg.signatures import PEOPLE

LEGAL = ("有限公司", "有限责任公司")


@dataclass(frozen=True, slots=True, order=True)
class Official:
    """An official of a page: key of the name, the page's area, node, name, and whether seated."""

    key: str
    home: str
    node: Node
    name: str
    seated: bool


class PageNodes:
    """Gathers the nodes of one page."""

    def __init__(
        self, lexicon: Lexicon, page: PageEvidence, unique: frozenset[str], gathering: Gathering
    ) -> None:
        self._lexicon = lexicon
        self._page = page
        self._gathering = gathering
        self._referrer = Referrer(lexicon, page.articles, page.source.sha256, page.source.raw)
        self._referents = [self._referrer.referents(article) for article in page.articles]
        self._named = Nodes(
            lexicon,
            home_of(self._referrer, page, unique),
            one_kind(r for found in self._referents for r in found if r is not None),
            national_leaders(page),
            page.source.sha256,
            unique,
        )
        self._surfaces = Surfaces(lexicon, self._referrer.areas)
        self._people: dict[tuple[str, str], tuple[Node, ...]] = {}
        self._names: dict[Node, set[str]] = defaultdict(set)

    def gather(self, joins: JoinRules, heads: ZoneHeads) -> list[Official]:
        """Adds the page's nodes to the gathering; the officials among them, in order."""
        self._gathering.unjoined.update(self._referrer.unjoined)
        officials = self._gather_people()
        for article, referents in self._articles():
            for index, referent in enumerate(referents):
                if referent is not None:
                    self._mention(article, index, referent)
            for number, byline in enumerate(article.article.bylines):
                node = self._named.reporter(byline.name)
                self._gathering.at(node).call(byline.name)
                self._gathering.bylines[
                    (self._page.source.sha256, article.article.article_id, number)
                ] = node
        for longer, shorter, rule in (*joins.joins(self._names), *heads.joins(self._names)):
            self._gathering.groups.join(longer, shorter)
            for name in sorted(self._names[shorter]):
                because = Joining(name, rule, min(self._names[longer]))
                self._gathering.at(longer).joinings.add(because)
        for article, referents in self._articles():
            self._forms(article, referents)
            self._call_also(article, referents)
        return officials

    def _articles(self) -> list[tuple[ArticleEvidence, list[Referent | None]]]:
        return list(zip(self._page.articles, self._referents, strict=True))

    def _gather_people(self) -> list[Official]:
        """Gives every person of the page their nodes, and says which are officials."""
        marked = {
            (key_of(article.mentions[index].name), article.article.article_id)
            for article in self._page.articles
            for index in official_mentions(article, self._lexicon)
        }
        bearers = People(self._named.area, self._named.body).bearers(
            (article, [self._as_person(r) for r in found]) for article, found in self._articles()
        )
        keys = [bearer.key for bearer in bearers]
        officials = []
        for bearer in bearers:
            public = any((bearer.key, article) in marked for article in bearer.articles)
            nodes = self._named.person(bearer, official=public, alone=keys.count(bearer.key) == 1)
            for node in nodes:
                self._gathering.at(node).official |= public
                self._gathering.groups.join(nodes[0], node)
            self._people.update(
                dict.fromkeys(((bearer.key, article) for article in bearer.articles), nodes)
            )
            if public:
                seated = any(seat != PRIVATE for seat in bearer.seats)
                officials.append(
                    Official(bearer.key, self._named.home, nodes[0], bearer.key, seated)
                )
            if len(bearer.articles) > 1 and bearer.seats:
                seats = {seat.removeprefix(f"{self._named.home}·") for seat in bearer.seats}
                because = Joining(bearer.key, "same-post", "、".join(sorted(seats - {PRIVATE})))
                self._gathering.at(nodes[0]).joinings.add(because)
        return officials

    def _as_person(self, referent: Referent | None) -> Referent | None:
        """The referent with the kind that its name has on this page."""
        if referent is None or (kind := self._named.kind(referent)) is referent.kind:
            return referent
        return Referent(kind, referent.name, referent.rule, referent.evidence, referent.scope)

    def _node(self, article: ArticleEvidence, referent: Referent) -> Node | None:
        """The node of a referent in an article; None for a name that no person there bears."""
        if self._named.kind(referent) in PEOPLE:
            nodes = self._people.get((key_of(referent.name), article.article.article_id))
            return nodes[0] if nodes else None
        return self._named.node(referent)

    def _mention(self, article: ArticleEvidence, index: int, referent: Referent) -> None:
        mention = article.mentions[index]
        node = self._node(article, referent)
        assert node is not None, f"a mentioned person without a node: {referent.name}"
        ref = MentionRef(self._page.source.sha256, article.article.article_id, index)
        self._gathering.node_of[ref] = node
        self._names[node].add(referent.name)
        seen = self._gathering.at(node)
        seen.mentions.add(ref)
        self._call(node, mention, referent)

    def _call(self, node: Node, mention: Mention, referent: Referent) -> None:
        """Notes the name that a mention stands for and the words that are printed."""
        seen = self._gathering.at(node)
        if mention.contextual or referent.local:
            seen.call(referent.name, times=0)
            if mention.kind is Kind.AGENCY or mention.scope not in ("工", "管", "地"):
                # the area that “工委” or “管委会” speaks of is not called so
                because = Joining(mention.text, referent.rule, referent.evidence)
                seen.call_here(mention.text, because)
        elif referent.rule != "same-name":
            seen.call(referent.name, times=0)
            seen.call(mention.text, Joining(mention.text, referent.rule, referent.evidence))
        else:
            seen.call(referent.name)
            if mention.text != referent.name:
                seen.call(mention.text, Joining(mention.text, mention.rule, referent.name))

    def _forms(self, article: ArticleEvidence, referents: Sequence[Referent | None]) -> None:
        """Names of the shorter forms that stand inside a name, unless something else has them."""
        fronts = fronts_of(article, referents)
        taken = {node[1] for node in self._names}
        named = {
            (name, referent)
            for mention, referent in zip(article.mentions, referents, strict=True)
            if referent is not None and self._named.kind(referent) not in NOT_CUT
            for name in (
                (mention.text, referent.name) if not mention.contextual else (mention.text,)
            )
        }
        for name, referent in sorted(named, key=lambda pair: (pair[0], pair[1].name)):
            kind = self._named.kind(referent)
            seen = self._gathering.at(self._named.node(referent))
            for form in self._referrer.forms.of(kind, name, fronts):
                if not form.telling or body_key(kind, form.text) in taken:
                    continue
                if kind is Kind.COMPANY and form.text.endswith(LEGAL):
                    continue  # a firm's registered name begins with its place
                because = Joining(form.text, form.rule, name)
                seen.call_also(form.text, because, here=form.contextual)

    def _call_also(self, article: ArticleEvidence, referents: Sequence[Referent | None]) -> None:
        """Names of what else the article calls its people and areas."""
        for surface in self._surfaces.find(article, referents):
            node = self._node(article, Referent(surface.kind, surface.name, surface.rule))
            if node is None or node not in self._names:
                continue
            because = Joining(surface.text, surface.rule, surface.name)
            self._gathering.at(node).call_also(surface.text, because, here=surface.contextual)
