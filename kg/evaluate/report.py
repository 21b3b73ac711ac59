"""The measure over all pages: rows of precision, recall and F1, and rates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from kg.evaluate.articles import score_articles
from kg.evaluate.entities import match_entities
from kg.evaluate.found import Reading
from kg.evaluate.gold import GoldPage
from kg.evaluate.metrics import score_metrics
from kg.evaluate.page import RATES, Fault, PageScore
from kg.evaluate.relations import STRICT_POSTS, relation_rows, score_relations
from kg.evaluate.rules import count_rules
from kg.evaluate.tally import Rate, Rule, RuleTally, Tally, band

WHAT = ("mention", "relation", "figure")
CORE_KINDS = ("Official", "Agency", "Zone", "Company", "Project")


@dataclass(frozen=True, slots=True)
class Report:
    """The sums over `pages`: tallies by name (alphabetical, sums last), rates, faults."""

    pages: int
    tallies: dict[str, Tally]
    rates: dict[str, Rate]
    faults: tuple[Fault, ...]
    rules: dict[Rule, RuleTally] = field(default_factory=dict)
    """What each rule found, in order of what it finds and its name."""

    def bands(self) -> dict[tuple[str, str], RuleTally]:
        """What all rules of one band of confidence found, by what they find and band.

        Mentions come first, then relations and figures; the surest band first.
        """
        found: dict[tuple[str, str], RuleTally] = {}
        for rule in sorted(self.rules, key=lambda r: (WHAT.index(r.what), -r.confidence)):
            key = (rule.what, band(rule.confidence))
            found[key] = found.get(key, RuleTally()) + self.rules[rule]
        return found

    def as_json(self) -> dict[str, Any]:
        """What `kg evaluate --format json` prints: the keys of tests/gold/score.py."""
        return {
            "pages": self.pages,
            "scores": {name: _scores(tally) for name, tally in self.tallies.items()},
            "rates": {
                name: None if rate.share is None else round(rate.share, 4)
                for name, rate in self.rates.items()
            },
        }


def score_page(gold: GoldPage, reading: Reading) -> PageScore:
    """The score of one page by all measures."""
    score = PageScore(gold.doc)
    matching = match_entities(gold, reading, score)
    rows = relation_rows(gold, reading, matching)
    score_relations(rows, matching, score)
    figures = score_metrics(gold, reading, matching, score)
    score_articles(gold, reading, score)
    count_rules(gold, reading, matching, rows, figures, score)
    return score


def sum_up(scores: Iterable[PageScore]) -> Report:
    """The report over the scores of all pages."""
    pages, tallies, rates, faults = 0, dict[str, Tally](), dict.fromkeys(RATES, Rate()), []
    rules: dict[Rule, RuleTally] = {}
    for score in scores:
        pages += 1
        for rule, counted in score.rules.items():
            rules[rule] = rules.get(rule, RuleTally()) + counted
        for name, tally in score.tallies.items():
            tallies[name] = tallies.get(name, Tally()) + tally
        for name, rate in score.rates.items():
            rates[name] += rate
        faults += score.faults
    ordered = sorted(rules.items(), key=lambda pair: (WHAT.index(pair[0].what), pair[0]))
    return Report(pages, dict(_with_sums(tallies)), rates, tuple(faults), dict(ordered))


def _with_sums(tallies: dict[str, Tally]) -> Iterator[tuple[str, Tally]]:
    yield from sorted(tallies.items())
    core = {f"entity/{kind}" for kind in CORE_KINDS}
    yield "ENTITY core five", _sum(tallies, core.__contains__)
    yield "ENTITY all", _sum(tallies, lambda name: name.startswith("entity/"))
    yield (
        "RELATION all",
        _sum(
            tallies, lambda name: name.startswith("relation/") and not name.endswith(STRICT_POSTS)
        ),
    )


def _sum(tallies: dict[str, Tally], belongs: Callable[[str], bool]) -> Tally:
    return sum((tally for name, tally in tallies.items() if belongs(name)), Tally())


def _scores(tally: Tally) -> dict[str, float]:
    return {
        "p": round(tally.precision, 4),
        "r": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "tp": tally.matched,
        "system": tally.predicted,
        "gold": tally.gold,
    }
