"""The sample with figures of several years, and with what speaks against each other."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from decimal import Decimal

from kg.model import (
    Bound,
    ClaimRef,
    FigureRef,
    KnowledgeBase,
    MentionRef,
    Milestone,
    Observation,
    PageEvidence,
    Period,
    SourceText,
    Stage,
    Status,
    Tenure,
)
from tests.knowledge import ARTICLE_ID, FIGURES, IRIS, KNOWLEDGE, PROJECT, RAW, SHA

ZONE, BODY = "临海新区", "临海新区管委"
OTHER = hashlib.sha256(f"{RAW}　".encode()).hexdigest()
"""The page of another paper that prints the same text."""
ARTICLES = {SHA: ARTICLE_ID, OTHER: OTHER[:12]}


def _other_page() -> PageEvidence:
    (evidence,) = KNOWLEDGE.pages[0].articles
    article = replace(evidence.article, article_id=ARTICLES[OTHER], continues=None)
    copied = replace(evidence, article=article)
    return PageEvidence(SourceText("2022-07-18-02.txt", f"{RAW}　", OTHER), (copied,))


def _year(year: int, billions: int, status: Status = Status.ACTUAL, page: str = SHA) -> Observation:
    period = Period(str(year), dt.date(year, 1, 1), dt.date(year, 12, 31))
    figure = replace(
        FIGURES[0],
        value=Decimal(billions) * 10**8,
        period=period,
        status=status,
        growth_percent=None,
        bound=Bound.EXACT,
    )
    return Observation(IRIS[ZONE], figure, (FigureRef(page, ARTICLES[page], 0),))


def _holder(name: str, page: str) -> Tenure:
    day = dt.date(2022, 7, 18)
    return Tenure(IRIS[name], IRIS[BODY], "主任", (ClaimRef(page, ARTICLES[page], 0),), day, day)


def disputed() -> KnowledgeBase:
    """Imports of 2020 to 2022 with a target, and two results of 2022 in two papers, two heads of
    one body on one day, and a project that is finished half a year before it is signed."""
    finished = Milestone(
        IRIS[PROJECT], Stage.COMPLETED, KNOWLEDGE.milestones[0].claims, dt.date(2022, 1, 5)
    )
    there = {
        MentionRef(OTHER, ARTICLES[OTHER], ref.mention): iri
        for ref, iri in KNOWLEDGE.entity_of.items()
    }
    return replace(
        KNOWLEDGE,
        pages=(*KNOWLEDGE.pages, _other_page()),
        entity_of={**KNOWLEDGE.entity_of, **there},
        observations=(
            *KNOWLEDGE.observations,
            _year(2020, 700),
            _year(2021, 800),
            _year(2022, 900, Status.TARGET),
            _year(2022, 950),
            _year(2022, 850, page=OTHER),
        ),
        tenures=(*KNOWLEDGE.tenures, _holder("周明", SHA), _holder("孙教授", OTHER)),
        milestones=(*KNOWLEDGE.milestones, finished),
    )
