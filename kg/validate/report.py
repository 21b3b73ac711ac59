"""The outcome of a validation as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from kg.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Violation:
    """One result of the validation: `node` breaks `rule`.

    `node` is an IRI, or `_:name` for a blank node; `path` is the property at fault in SPARQL's notation ("" where the node itself is),
    `value` the value at fault as it is written in N-Triples, `component` the IRI of the
    constraint component. `evidence` is None where nothing leads from the node to a page.
    """

    node: str
    rule: str
    path: str
    value: str
    message: str
    component: str
    evidence: Quotation | None = None

    def order(self) -> tuple[str, ...]:
        return self.node, self.rule, self.path, self.message, self.value, self.component


@dataclass(frozen=True, slots=True)
class Report:
    """All violations, sorted by node; `triples` counts what was looked at."""

    violations: tuple[Violation, ...]
    triples: int
    asked_evidence: bool

    @property
    def conforms(self) -> bool:
        return not self.violations
