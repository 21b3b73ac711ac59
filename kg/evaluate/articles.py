"""Which articles of a graph gold has too: by the ends of their bodies, and their headlines."""

from __future__ import annotations

from kg.evaluate.found import Reading
from kg.evaluate.gold import GoldPage
from kg.evaluate.page import HEADLINES, PageScore
from kg.evaluate.tally import Tally
from kg.resolve.names import key_of

END_LENGTH = 6
"""Characters at each end of a body that must agree."""


def score_articles(gold: GoldPage, reading: Reading, score: PageScore) -> None:
    """Counts articles and right headlines in `score`."""
    unused = list(reading.articles)
    for article in gold.articles:
        start = key_of(article.starts)[:END_LENGTH]
        end = key_of(article.ends)[-END_LENGTH:]
        for found in unused:
            if found.body.startswith(start) and found.body.endswith(end):
                unused.remove(found)
                score.rate(HEADLINES, found.headline == key_of(article.headline), 1)
                break
        else:
            score.fault("missed article", article.article_id, article.headline or article.starts)
    matched = len(reading.articles) - len(unused)
    score.count("article", Tally(matched, len(reading.articles), len(gold.articles)))
