"""Where mentions, claims and figures are among the pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class MentionRef:
    """Where a mention is: page hash, article id, index into `ArticleEvidence.mentions`."""

    page: str
    article: str
    mention: int


@dataclass(frozen=True, slots=True, order=True)
class ClaimRef:
    """Where a claim is: page hash, article id, index into `ArticleEvidence.claims`."""

    page: str
    article: str
    claim: int


@dataclass(frozen=True, slots=True, order=True)
class FigureRef:
    """Where a figure is: page hash, article id, index into `ArticleEvidence.figures`."""

    page: str
    article: str
    figure: int
