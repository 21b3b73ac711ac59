"""Who is an official: decided by what the post is, not by the name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import ArticleEvidence, Kind, PageEvidence, Predicate
from kg.resolve.names import key_of

NATIONAL_OFFICES = ("总书记", "国家主席", "总理", "国务院总理")
"""Offices that one person holds for the whole country: their holder is one on all pages."""
PUBLIC_CLASSES = frozenset(("party", "government", "court"))
LEADER_VERBS = ("强调", "指出", "要求")
LEADERS = ("总书记", "书记", "市长", "县长", "区长", "省长")


def official_mentions(article: ArticleEvidence, lexicon: Lexicon) -> Iterator[int]:
    """Indices of the person mentions of an article that a post or an act marks as officials.

    Takes a post at a public body or area, a title of party, government or court, and the
    verbs that reports keep for leaders (强调, 指出). Must not take 董事长 or 院士.
    """
    for claim in article.claims:
        if claim.predicate is Predicate.HOLDS_POST and claim.object is not None:
            body = article.mentions[claim.object]
            if body.kind in (Kind.AGENCY, Kind.ZONE, Kind.PLACE):
                yield claim.subject
    for index, mention in enumerate(article.mentions):
        if mention.kind is not Kind.PERSON:
            continue
        sentence = article.article.sentences[mention.sentence].folded
        after = sentence[mention.end : mention.end + 8]
        before = sentence[max(0, mention.start - 5) : mention.start]
        title = next((before[i:] for i in range(len(before)) if before[i:] in lexicon.titles), "")
        if lexicon.titles.get(title) in PUBLIC_CLASSES or after.startswith(
            (*LEADER_VERBS, *LEADERS)
        ):
            yield index


def national_leaders(page: PageEvidence) -> set[str]:
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
