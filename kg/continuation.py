"""Articles that go on on another page of the same build: “（下转第二版）” and “（上接第一版）”.

A fragment is joined to the head that has its headline, or that it shares names with which few other
articles of the build have; the issue dates must not differ. What finds no head keeps
`continued_from` and stays without one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Article, PageEvidence
from kg.page.seams import page_number
from kg.page.telling import telling
from kg.page.wording import ends_sentence

LEAST_NAMES = 3
"""Telling pairs of few articles that a head and a fragment share; two do where the head breaks off
in a sentence."""

FEW = 2
"""Articles of a build that may have a pair which still tells: the head and its fragment."""

SAME_HEADLINE = 9


@dataclass(frozen=True, slots=True)
class _Part:
    """A head or a fragment, with the hash of its page."""

    page: str
    article: Article
    names: frozenset[str]


def join_continued(pages: Sequence[PageEvidence]) -> tuple[PageEvidence, ...]:
    """The pages, their fragments with `Article.continues`; in the order given."""
    heads_of = _heads(pages)
    return tuple(
        replace(
            page,
            articles=tuple(
                replace(evidence, article=replace(evidence.article, continues=head))
                if (head := heads_of.get((page.source.sha256, evidence.article.article_id)))
                else evidence
                for evidence in page.articles
            ),
        )
        for page in pages
    )


def _heads(pages: Sequence[PageEvidence]) -> dict[tuple[str, str], str]:
    """The id of the head of each fragment that has one, by the fragment's page and id."""
    parts = [
        _Part(page.source.sha256, evidence.article, telling(evidence.article.body))
        for page in sorted(pages, key=lambda page: page.source.sha256)
        for evidence in page.articles
    ]
    heads = [part for part in parts if part.article.continued_on]
    tails = [part for part in parts if part.article.continued_from]
    if not heads or not tails:
        return {}
    known = Counter(name for part in parts for name in part.names)
    scored = sorted(_scored(heads, tails, known), key=lambda entry: entry[:3])
    found: dict[tuple[str, str], str] = {}
    taken: set[str] = set()
    for _, head_id, _, tail in scored:
        key = (tail.page, tail.article.article_id)
        if head_id not in taken and key not in found:
            found[key] = head_id
            taken.add(head_id)
    return found


def _scored(
    heads: Sequence[_Part], tails: Sequence[_Part], known: Counter[str]
) -> Iterator[tuple[int, str, str, _Part]]:
    """The pairs that may be one article, the best first when sorted."""
    for tail in tails:
        for head in heads:
            if head.page == tail.page or not _may_follow(head.article, tail.article):
                continue
            score = sum(known[name] <= FEW for name in head.names & tail.names)
            score += not ends_sentence(head.article.body)
            headline = re.sub(r"\s", "", tail.article.headline)
            if headline and headline == re.sub(r"\s", "", head.article.headline):
                score += SAME_HEADLINE
            if score >= LEAST_NAMES:
                yield -score, head.article.article_id, tail.article.article_id, tail


def _may_follow(head: Article, tail: Article) -> bool:
    """Whether dates and page numbers let a fragment go on from a head."""
    dates = {date for date in (head.issue_date, tail.issue_date) if date}
    return len(dates) < 2 and page_number(head.continued_on) > page_number(tail.continued_from)
