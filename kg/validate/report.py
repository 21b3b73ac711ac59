"""The outcome of a validation as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.quotation import Quotation


class Severity(StrEnum):
    """How bad a result is; the value is the local name of SHACL's term."""

    VIOLATION = "Violation"
    WARNING = "Warning"  # worth a look; the graph is valid all the same
    INFO = "Info"  # the ontology's own shapes do not use it; those of a user may


@dataclass(frozen=True, slots=True)
class Violation:
    """One result of the validation: `node` breaks `rule`.

    `node` is an IRI, or `_:name` for a blank node; `focus` is what the rule was asked of, where
    that is not the node itself (a rule about all mentions is asked of the class). `path` is the
    property at fault in SPARQL's notation ("" where the node itself is), `value` the value at
    fault as it is written in N-Triples, `component` the IRI of the constraint component.
    `evidence` is None where nothing leads from the node to a page; `line` counts from 1 in its
    file, and is None where that file was not found.
    """

    node: str
    rule: str
    path: str
    value: str
    message: str
    component: str
    severity: Severity = Severity.VIOLATION
    focus: str = ""
    evidence: Quotation | None = None
    line: int | None = None

    def order(self) -> tuple[str, ...]:
        return self.node, self.rule, self.path, self.message, self.value, self.component


@dataclass(frozen=True, slots=True)
class Report:
    """All results, sorted by node; `triples` counts what was looked at."""

    violations: tuple[Violation, ...]
    triples: int
    asked_evidence: bool

    @property
    def conforms(self) -> bool:
        """Whether no violation was found: warnings and less do not matter."""
        return not self.count(Severity.VIOLATION)

    def count(self, severity: Severity) -> int:
        """The number of results that are so bad."""
        return sum(result.severity is severity for result in self.violations)
