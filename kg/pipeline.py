"""The stages in order, on one screen: page files → evidence → entities → facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.articles import read_page
from kg.continuation import join_continued
from kg.facts import Facts, gather_facts
from kg.lexicon import load
from kg.model import Article, ArticleEvidence, KnowledgeBase, Mention, PageEvidence, SourceText
from kg.namespaces import BASE
from kg.recognise.reading import Reading
from kg.recognise.recogniser import Recogniser, certain_names
from kg.relate.figures import find_figures
from kg.relate.investors import with_investors
from kg.relate.money import find_investments
from kg.relate.relator import Relator
from kg.relate.rumour import find_rumours, without_rumours
from kg.resolve.resolver import Resolution, Resolver
from kg.source import find_pages, read_source


@dataclass(frozen=True, slots=True)
class Build:
    """A knowledge base with the account of how it came about."""

    knowledge: KnowledgeBase
    resolution: Resolution
    left_out: tuple[tuple[str, int], ...]
    paths: dict[str, Path]
    """Where the file of each page hash lies."""


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


def build_pages(
    paths: Sequence[Path],
    base: str = BASE,
    each: Callable[[Sequence[Path]], Iterable[Path]] = iter,
) -> Build:
    """The knowledge base of page files and folders; SourceError if one cannot be read.

    `each` hands out the files to read and may show progress. The order of `paths` does not
    matter; a file given twice, or two files with the same bytes, count once.
    """
    pages: dict[str, PageEvidence] = {}
    found: dict[str, Path] = {}
    extractor: Extractor | None = None
    for path in each(find_pages(paths)):
        source = read_source(path)
        if source.sha256 not in pages:
            extractor = extractor or Extractor()
            pages[source.sha256] = extractor.evidence(source)
            found[source.sha256] = path
    evidence = join_continued([pages[sha] for sha in sorted(pages)])
    resolution = Resolver(load(), base).resolve(evidence)
    facts: Facts = gather_facts(evidence, resolution)
    return Build(facts.knowledge, resolution, facts.left_out, found)
