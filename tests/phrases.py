"""Phrases read as articles: what recognisers and rules find in a few made-up sentences.

A text is one article. `//` parts its paragraphs; a paragraph that begins with `H|` is the
headline. The page on disk is the text itself, so offsets count its characters.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.lexicon import WordIndex
from kg.model import (
    Article,
    ArticleEvidence,
    Byline,
    Claim,
    Kind,
    Mention,
    Modality,
    PageEvidence,
    Role,
    SourceText,
    Span,
)
from kg.recognise.recogniser import Recogniser, certain_names
from kg.relate.clauses import ArticleContext
from kg.relate.relator import Relator
from kg.repair import Strand
from kg.sentences import split_paragraphs

PACKAGE = Path(__file__).parents[1] / "kg"


@dataclass(frozen=True)
class Said:
    """A claim in words: predicate, the names of its ends, value, rule and modality."""

    predicate: str
    subject: str
    object: str
    value: str
    rule: str
    modality: Modality


class Reader:
    """Holds one recogniser and one relator for the whole test run."""

    def __init__(self) -> None:
        self.recogniser = Recogniser()
        self.lexicon = self.recogniser.lexicon
        self._relator = Relator(self.lexicon)

    def evidence(self, text: str) -> ArticleEvidence:
        """The article of a text with its mentions and claims (figures are tested apart)."""
        return self._evidence(article(text), set())

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The mentions of a text."""
        return self.evidence(text).mentions

    def names(self, text: str, kind: Kind) -> list[str]:
        """The full names of the mentions of one kind, as they follow in the text."""
        return [mention.name for mention in self.mentions(text) if mention.kind is kind]

    def claims(self, text: str) -> list[Said]:
        """The claims of a text in words."""
        found = self.evidence(text)
        return [said(found, claim) for claim in found.claims]

    def posts(self, text: str) -> set[tuple[str, str, str]]:
        """Who holds which post where, as far as a text asserts it: person, body and title."""
        return {
            (said.subject, said.object, said.value)
            for said in self.claims(text)
            if said.predicate == "holdsPost" and said.modality is Modality.ASSERTED
        }

    def context(self, text: str) -> ArticleContext:
        """The clauses and mentions of a text as the rule families see them."""
        read = self.recogniser.read(article(text))
        mentions, _ = self.recogniser.mentions(read)
        return ArticleContext(read.readings, mentions, WordIndex(self.lexicon.titles))

    def page(self, *texts: str, name: str = "page.txt") -> PageEvidence:
        """A page of several articles, as `kg.pipeline` would read it, without figures."""
        raw = "\n".join(texts)
        source = SourceText(name, raw, hashlib.sha256(raw.encode()).hexdigest())
        articles, start = [], 0
        for text in texts:
            articles.append(article(text, start))
            start += len(text) + 1
        readings = [self.recogniser.read(found) for found in articles]
        certain = {name for reading in readings for name in certain_names(reading)}
        return PageEvidence(source, tuple(self._evidence(found, certain) for found in articles))

    def _evidence(self, found: Article, certain: set[tuple[str, Kind]]) -> ArticleEvidence:
        reading = self.recogniser.read(found)
        mentions, _ = self.recogniser.mentions(reading, certain)
        claims = self._relator.claims(reading.readings, mentions)
        return ArticleEvidence(found, mentions, claims, ())


def article(text: str, start: int = 0) -> Article:
    """The article that a text stands for; `start` is its offset on the page.

    `B|李默` is a paragraph with the name of a reporter.
    """
    paragraphs: list[tuple[Role, Strand]] = []
    bylines: list[Byline] = []
    at = start
    for printed in text.split("//"):
        mark, words = printed[:2], printed[2:]
        if mark == "B|":
            bylines.append(Byline(words, "记者", Span(at + 2, at + len(printed))))
        elif mark == "H|":
            paragraphs.append((Role.HEADLINE, _strand(words, at + 2)))
        else:
            paragraphs.append((Role.BODY, _strand(printed, at)))
        at += len(printed) + 2
    key = hashlib.sha256(f"{start} {text}".encode()).hexdigest()[:12]
    return Article(key, tuple(split_paragraphs(paragraphs)), tuple(bylines))


def _strand(text: str, start: int) -> Strand:
    return Strand(text, tuple(range(start, start + len(text))))


def said(found: ArticleEvidence, claim: Claim) -> Said:
    """A claim of an article in words."""
    return Said(
        claim.predicate.value,
        found.mentions[claim.subject].name,
        "" if claim.object is None else found.mentions[claim.object].name,
        claim.value,
        claim.rule,
        claim.modality,
    )


def table(path: Path) -> list[list[str]]:
    """The rows of a tab-separated file without its comment lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def literals(folder: str, pattern: str, *files: str) -> Iterator[str]:
    """The string literals of modules of `kg` that match `pattern` as a whole."""
    for path in sorted((PACKAGE / folder).glob("*.py")):
        if not files or path.stem in files:
            for found in re.findall(r'"([^"\n]*)"', path.read_text(encoding="utf-8")):
                if re.fullmatch(pattern, found):
                    yield found
