"""How often each rule is right on a page: its mentions, its relations, its figures."""

from __future__ import annotations

from collections.abc import Mapping

from kg.evaluate.found import Reading
from kg.evaluate.gold import GoldPage
from kg.evaluate.page import Matching, PageScore
from kg.evaluate.relations import RelationRows, row_of
from kg.evaluate.tally import Rule, RuleTally

NO_FACT = RuleTally(no_fact=1)


def count_rules(
    gold: GoldPage,
    reading: Reading,
    matching: Matching,
    rows: RelationRows,
    figures: Mapping[str, bool | None],
    score: PageScore,
) -> None:
    """Counts every mention and claim of the graph under its rule and confidence in `score`.

    A mention is right where its node is a gold entity, a relation where gold has its row, a
    figure where it matches one of gold (`figures`, by node, None where gold leaves it open).
    """
    for mention in reading.mentions:
        rule = Rule("mention", mention.rule, mention.confidence)
        entity = matching.entity_of.get(mention.node)
        if not mention.node:
            score.rules[rule] += NO_FACT
        else:
            score.rules[rule] += _tally(None if entity in gold.optional else entity is not None)
    for claim in reading.claims:
        rule = Rule(claim.what, claim.rule, claim.confidence)
        if not claim.predicate or (claim.what == "figure" and claim.fact not in figures):
            score.rules[rule] += NO_FACT
        elif claim.what == "figure":
            score.rules[rule] += _tally(figures[claim.fact])
        else:
            name, row = row_of(claim.predicate, claim.row, gold, reading, matching)
            verdict = None if rows.is_open(name, row) else rows.is_right(name, row)
            score.rules[rule] += _tally(verdict)


def _tally(right: bool | None) -> RuleTally:
    return RuleTally(left_open=1) if right is None else RuleTally(found=1, right=int(right))
