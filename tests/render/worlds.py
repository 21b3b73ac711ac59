"""Stores to draw: the small sample of `tests.knowledge`, generated ones, hostile ones.

`generated` imitates the shape of a local paper's graph: a few areas and bodies with most of
the relations, and many people, projects, policies and events with one or two.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Sequence
from dataclasses import replace

from pyoxigraph import Store

from kg import iri
from kg.graph import quads
from kg.model import (
    Article,
    ArticleEvidence,
    Byline,
    Claim,
    ClaimRef,
    Entity,
    Kind,
    KnowledgeBase,
    Mention,
    MentionRef,
    PageEvidence,
    Predicate,
    Relation,
    Role,
    Sentence,
    SourceText,
    Span,
    Tenure,
)
from tests.knowledge import KNOWLEDGE, SHA

SHARES = {
    Kind.ZONE: 8,
    Kind.AGENCY: 15,
    Kind.OFFICIAL: 15,
    Kind.COMPANY: 15,
    Kind.PROJECT: 17,
    Kind.POLICY: 15,
    Kind.EVENT: 10,
    Kind.INSTITUTION: 3,
    Kind.PLACE: 2,
}
"""Percent of the entities of each kind."""
TIES = {
    Kind.ZONE: (Predicate.PART_OF, Kind.ZONE),
    Kind.AGENCY: (Predicate.HAS_JURISDICTION, Kind.ZONE),
    Kind.OFFICIAL: (Predicate.HOLDS_POST, Kind.AGENCY),
    Kind.COMPANY: (Predicate.LOCATED_IN, Kind.ZONE),
    Kind.PROJECT: (Predicate.LOCATED_IN, Kind.ZONE),
    Kind.POLICY: (Predicate.ISSUED, Kind.AGENCY),
    Kind.EVENT: (Predicate.ORGANISED, Kind.AGENCY),
    Kind.INSTITUTION: (Predicate.LOCATED_IN, Kind.PLACE),
    Kind.PLACE: (Predicate.PART_OF, Kind.PLACE),
}
"""How an entity of a kind is tied to one of another; ISSUED and ORGANISED run backwards."""
BACKWARDS = (Predicate.ISSUED, Predicate.ORGANISED)
ENDINGS = {
    Kind.ZONE: "开发区",
    Kind.AGENCY: "管委会",
    Kind.OFFICIAL: "",
    Kind.COMPANY: "科技有限公司",
    Kind.PROJECT: "产业园项目",
    Kind.POLICY: "行动方案",
    Kind.EVENT: "推进会议",
    Kind.INSTITUTION: "研究院",
    Kind.PLACE: "镇",
}
CHARACTERS = "东海北岭南湖西山云龙金沙青石白河长乐永安新华中兴高原平川"


def store_of(knowledge: KnowledgeBase, *, evidence: bool = True) -> Store:
    """A store in memory with what `kg build` would write."""
    store = Store()
    store.bulk_extend(quads(knowledge, evidence=evidence))
    return store


def sample() -> Store:
    """The store of `tests.knowledge`."""
    return store_of(KNOWLEDGE)


def sources() -> dict[str, str]:
    """The text of the sample's page by its hash."""
    return {page.source.sha256: page.source.raw for page in KNOWLEDGE.pages}


def hostile(payload: str) -> KnowledgeBase:
    """The sample with `payload` in every name, title, headline, sentence and file name."""
    page = KNOWLEDGE.pages[0]
    evidence = page.articles[0]
    sentences = tuple(
        replace(s, text=s.text + payload, offsets=(*s.offsets, *range(9000, 9000 + len(payload))))
        for s in evidence.article.sentences
    )
    article = replace(evidence.article, sentences=sentences)
    figures = tuple(replace(f, measure=f.measure + payload, unit=payload) for f in evidence.figures)
    claims = tuple(replace(c, rule=payload) for c in evidence.claims)
    source = replace(page.source, name=payload)
    dirty = replace(evidence, article=article, figures=figures, claims=claims)
    return replace(
        KNOWLEDGE,
        pages=(replace(page, source=source, articles=(dirty,)),),
        entities=tuple(
            replace(e, name=e.name + payload, alt_names=(payload,), contextual_names=(payload * 2,))
            for e in KNOWLEDGE.entities
        ),
        tenures=tuple(replace(t, title=t.title + payload) for t in KNOWLEDGE.tenures),
        investments=tuple(
            replace(i, money=replace(i.money, surface=payload)) for i in KNOWLEDGE.investments
        ),
        observations=tuple(
            replace(o, figure=replace(o.figure, measure=payload, unit=payload, is_money=False))
            for o in KNOWLEDGE.observations
        ),
    )


def generated(count: int, seed: int = 1, dates: Sequence[dt.date | None] = ()) -> KnowledgeBase:
    """A knowledge base of about `count` entities, each with a sentence for each relation.

    Articles bear the `dates` in turn, if any are given, instead of those of their pages.
    """
    chance = random.Random(seed)
    kinds = [kind for kind, share in SHARES.items() for _ in range(share)]
    names: dict[str, Kind] = {}
    while len(names) < count:
        kind = kinds[len(names) % len(kinds)]
        stem = "".join(chance.sample(CHARACTERS, 3))
        names.setdefault(f"{stem}{ENDINGS[kind]}", kind)
    members = {kind: [n for n, k in names.items() if k is kind] for kind in SHARES}
    ties: dict[tuple[str, Predicate, str], None] = {}
    for name, kind in names.items():
        predicate, other_kind = TIES[kind]
        for _ in range(1 if chance.random() < 0.7 else 2):
            # The square favours the first of a kind: hubs, as in a real paper.
            other = members[other_kind][int(len(members[other_kind]) * chance.random() ** 3)]
            if other != name:
                ends = (other, name) if predicate in BACKWARDS else (name, other)
                ties.setdefault((ends[0], predicate, ends[1]))
    return _written(names, list(ties), dates)


def _written(
    names: dict[str, Kind], ties: list[tuple[str, Predicate, str]], dates: Sequence[dt.date | None]
) -> KnowledgeBase:
    """An article of a headline and ten sentences for every ten ties, twenty articles a page.

    Pages are three days apart; every seventh article has no date.
    """
    iris = {name: iri.entity_iri(kind, name) for name, kind in names.items()}
    pages, relations, tenures = [], [], []
    entity_of: dict[MentionRef, str] = {}
    texts = [f"{s}与{o}的关系由本报证实。" for s, _, o in ties]
    for number in range(0, len(ties), 200):
        starts = range(number, min(number + 200, len(ties)), 10)
        headlines = [f"{ties[start][2]}一周要闻之{start // 10 + 1}" for start in starts]
        raw = "".join(
            f"{headline}\n" + "".join(f"　　{text}\n" for text in texts[start : start + 10])
            for headline, start in zip(headlines, starts, strict=True)
        )
        printed = dt.date(2022, 1, 3) + dt.timedelta(days=3 * (number // 200))
        sha = hashlib.sha256(f"{number}{raw}".encode()).hexdigest()
        articles, at = [], 0
        for headline, start in zip(headlines, starts, strict=True):
            article_id = hashlib.sha256(f"{sha}{start}".encode()).hexdigest()[:12]
            at = raw.index(headline, at)
            places = tuple(range(at, at + len(headline)))
            sentences = [Sentence(headline, headline, places, Role.HEADLINE)]
            mentions, claims = [], []
            for index in range(start, min(start + 10, len(ties))):
                (subject, predicate, object_), text = ties[index], texts[index]
                at = raw.index(text, at)
                sentences.append(Sentence(text, text, tuple(range(at, at + len(text)))))
                local = len(sentences) - 1
                for name in (subject, object_):
                    begin = text.index(name)
                    ref = MentionRef(sha, article_id, len(mentions))
                    entity_of[ref] = iris[name]
                    mentions.append(
                        Mention(local, begin, begin + len(name), names[name], name, name, "made")
                    )
                ends = (len(mentions) - 2, len(mentions) - 1)
                confidence = 0.6 + (index % 4) / 10
                claims.append(
                    Claim(local, predicate, *ends, "made", confidence, (0, len(text)), "主任")
                )
                support = (ClaimRef(sha, article_id, len(claims) - 1),)
                if predicate is Predicate.HOLDS_POST:
                    tenures.append(Tenure(iris[subject], iris[object_], "主任", support))
                else:
                    relations.append(Relation(iris[subject], predicate, iris[object_], support))
            byline = Byline("", "记者", Span(0, 1))
            day = None if start // 10 % 7 == 6 else printed
            if dates:
                day = dates[start // 10 % len(dates)]
            article = Article(article_id, tuple(sentences), (byline,), day)
            articles.append(ArticleEvidence(article, tuple(mentions), tuple(claims), ()))
        pages.append(PageEvidence(SourceText(f"{printed}-01.txt", raw, sha), tuple(articles)))
    entities = tuple(Entity(iris[name], kind, name) for name, kind in names.items())
    return KnowledgeBase(
        tuple(pages), entities, tuple(relations), tuple(tenures), entity_of=entity_of
    )


__all__ = ["SHA", "generated", "hostile", "sample", "sources", "store_of"]
