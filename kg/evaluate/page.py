"""One gold page beside what a graph says of it: counts, rates and the errors behind them.

The measure is that of tests/gold/score.py, and a test holds both to the same figures:

1. an entity matches by kind and by name or alias (`entities`);
2. relations match where both ends do (`relations`);
3. figures match by entity, value and unit (`metrics`);
4. articles match by the first and last six characters of the body (`articles`).

What gold marks as optional counts neither for nor against.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.evaluate.tally import Rate, Rule, RuleTally, Tally

DUPLICATES = "duplicate nodes per matched entity"
ALIASES = "aliases attached"
HEADLINES = "headlines right"
METRIC_CHECKS = ("status", "qualifier", "growth", "period")
RATES = (DUPLICATES, ALIASES, HEADLINES, *(f"metric {check} right" for check in METRIC_CHECKS))


@dataclass(frozen=True, slots=True)
class Fault:
    """Something missed or made up: `fault` is “missed entity”, `about` its kind or name."""

    doc: str
    fault: str
    about: str
    detail: str


@dataclass(slots=True)
class PageScore:
    """The tallies and rates of one page by name, filled measure by measure."""

    doc: str
    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    rates: dict[str, Rate] = field(default_factory=lambda: dict.fromkeys(RATES, Rate()))
    faults: list[Fault] = field(default_factory=list)
    rules: defaultdict[Rule, RuleTally] = field(default_factory=lambda: defaultdict(RuleTally))

    def count(self, name: str, tally: Tally) -> None:
        """Adds to the tally `name`."""
        self.tallies[name] += tally

    def rate(self, name: str, part: int, whole: int) -> None:
        """Adds to the rate `name`."""
        self.rates[name] += Rate(part, whole)

    def fault(self, fault: str, about: str, detail: str) -> None:
        """Notes a fault of this page."""
        self.faults.append(Fault(self.doc, fault, about, detail))


@dataclass(frozen=True, slots=True)
class Matching:
    """Which node of the graph stands for which gold entity."""

    entity_of: Mapping[str, str]
    """Node → gold entity id, for nodes that match one."""
    names: Mapping[str, str]
    """Gold entity id → name, for messages."""

    def identify(self, node: str) -> str:
        """The gold id that the node stands for, else the node."""
        return self.entity_of.get(node, node)

    def show(self, *ends: object) -> str:
        """Ids as names, for messages."""
        return " → ".join(self.names.get(str(end), str(end)) for end in ends)
