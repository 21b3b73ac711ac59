"""What one page says: the page cut into articles, with mentions, claims and figures.

Evidence depends on the page and on this package alone, so that it can be kept (`kg.cache`) and
computed in other processes (`kg.workers`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.articles import read_page
from kg.lexicon import load
from kg.model import Article, ArticleEvidence, Mention, PageEvidence, SourceText
from kg.recognise.reading import Reading
from kg.recognise.recogniser import Recogniser, certain_names
from kg.relate.figures import find_figures
from kg.relate.investors import with_investors
from kg.relate.money import find_investments
from kg.relate.relator import Relator
from kg.relate.rumour import find_rumours, without_rumours


class Extractor:
    """Reads what one page says; make one (about a second) and use it for all pages."""

    def __init__(self) -> None:
        lexicon = load()
        self._recogniser = Recogniser(lexicon)
        self._relator = Relator(lexicon)

    def evidence(self, source: SourceText) -> PageEvidence:
        """All that one page says, and what was seen there and left out."""
        refused: Counter[str] = Counter()
        page = read_page(source)
        articles = page.articles
        refused.update(f"{reason} outside all articles" for reason, _ in page.left_out)
        readings = [self._recogniser.read(article) for article in articles]
        names = sorted({name for found in readings for name in certain_names(found)})
        evidence = []
        for article, found in zip(articles, readings, strict=True):
            mentions, lost = self._recogniser.mentions(found, names)
            refused.update(lost)
            evidence.append(self._article(article, found.readings, mentions, refused))
        return PageEvidence(source, tuple(evidence), tuple(sorted(refused.items())))

    def _article(
        self,
        article: Article,
        readings: Sequence[Reading],
        mentions: tuple[Mention, ...],
        refused: Counter[str],
    ) -> ArticleEvidence:
        claims = self._relator.claims(readings, mentions)
        sentences = [reading.text for reading in readings]
        investments = with_investors(
            find_investments(article, mentions), claims, mentions, sentences
        )
        figures, lost = find_figures(article, mentions)
        refused.update(lost)
        claims, figures, lost = without_rumours(
            find_rumours(sentences, mentions), (*claims, *investments), figures
        )
        refused.update(lost)
        return ArticleEvidence(article, mentions, claims, figures)
