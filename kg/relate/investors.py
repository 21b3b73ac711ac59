"""The investor of an amount, where the money rule found the project alone.

In “A投资5亿元建设B项目”, “B项目总投资5亿元，由A投资建设” the firm that takes part by putting money in
is the investor. Must not take a builder (“由A承建”), an area, or one of several firms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Claim, Kind, Mention, Modality, Predicate

PAYING = re.compile(r"投资|出资|斥资|投建|捐资")
NEAR = 1
"""Sentences between an amount and the statement who puts it in."""


def with_investors(
    investments: Sequence[Claim],
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    sentences: Sequence[str],
) -> tuple[Claim, ...]:
    """`investments` with the firm that pays as object, where `claims` name exactly one for the
    project; `sentences` are the folded texts that the claims point into."""
    found: list[Claim] = []
    for investment in investments:
        payers = {
            mentions[claim.subject].name: claim.subject
            for claim in claims
            if claim.predicate is Predicate.PARTICIPATES_IN
            and claim.modality is Modality.ASSERTED
            and claim.object is not None
            and mentions[claim.object].name == mentions[investment.subject].name
            and abs(claim.sentence - investment.sentence) <= NEAR
            and mentions[claim.subject].kind is Kind.COMPANY
            and _pays(claim, mentions, sentences)
        }
        if investment.object is None and len(payers) == 1:
            (payer,) = payers.values()
            investment = replace(investment, object=payer)
        found.append(investment)
    return tuple(found)


def _pays(claim: Claim, mentions: Sequence[Mention], sentences: Sequence[str]) -> bool:
    """Whether the words from a firm to the end of what is quoted say that it puts money in."""
    firm = mentions[claim.subject]
    start = firm.end if firm.sentence == claim.sentence else claim.quote[0]
    told = sentences[claim.sentence][start : claim.quote[1]]
    return PAYING.search(claim.value) is not None or PAYING.search(told) is not None
