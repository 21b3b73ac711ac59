"""What the panel tells of a node beside its relations: figures, money, milestones, bylines.

Rows refer to nodes by number (−1 where the node is not in the picture) and to claims by
number (`e`). Values stay decimal text, so that nothing is rounded before it is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from kg.model import Predicate
from kg.namespaces import KG, ORG, RDF, SCHEMA, SKOS
from kg.network import PROPERTIES, RELATION_WORDS
from kg.properties import Source, many, one
from kg.render.evidence import Evidence

Row = dict[str, Any]

CLAIMED = {
    **PROPERTIES,
    ORG + "holds": Predicate.HOLDS_POST,
    KG + "hasInvestment": Predicate.INVESTMENT,
}
"""The properties of claims that are relations of the network."""


AIMS = ("Target", "Forecast")
"""What comes before the result of the same period."""


class Details:
    """Rows about the nodes that `numbers` (IRI → number) holds.

    Without `evidence` the rows have no claims and no bylines are told.
    """

    def __init__(
        self, store: Source, numbers: Mapping[str, int], evidence: Evidence | None
    ) -> None:
        self._store, self._numbers, self._evidence = store, numbers, evidence
        self._claims: defaultdict[str, list[str]] = defaultdict(list)
        for claim, facts in many(store, KG + "evidenceFor").items():
            for fact in facts:
                self._claims[fact].append(claim)
        self._values = one(store, SCHEMA + "value")
        self._currencies = one(store, SCHEMA + "currency")
        self._bounds = one(store, KG + "bound")

    def figures(self) -> list[Row]:
        """Observations: `a` about, `m` measure, `v` value, `y` currency or `u` unit, `p` period,
        `g` growth in percent, `gb` its basis, `st` status, `bd` bound unless exact."""
        store = self._store
        labels, measures = one(store, SKOS + "prefLabel"), one(store, KG + "measure")
        units, periods = one(store, SCHEMA + "unitText"), one(store, KG + "period")
        starts, ends = one(store, KG + "periodStart"), one(store, KG + "periodEnd")
        growth, basis = one(store, KG + "growthPercent"), one(store, KG + "growthBasis")
        status = one(store, KG + "obsStatus")
        rows = []
        for fact, about in one(store, KG + "about").items():
            if about not in self._numbers:
                continue
            row = {
                "a": self._numbers[about],
                "m": labels.get(measures.get(fact, ""), ""),
                "v": self._values.get(fact, ""),
                "y": self._currencies.get(fact),
                "u": units.get(fact),
                "p": periods.get(fact),
                "g": float(growth[fact]) if fact in growth else None,
                "gb": _code(basis.get(fact)),
                "st": _code(status.get(fact)),
                "bd": self._bound(fact),
                "e": self._quotes(fact),
            }
            aim = AIMS.index(row["st"]) if row["st"] in AIMS else len(AIMS)
            order = (row["a"], row["m"], starts.get(fact, ""), ends.get(fact, ""), aim, fact)
            rows.append((order, _without_gaps(row)))
        return [row for _, row in sorted(rows, key=lambda pair: pair[0])]

    def money(self) -> list[Row]:
        """Investments: `p` project, `i` investor, `v` value, `y` currency, `bd` bound."""
        amounts, investors = one(self._store, KG + "amount"), one(self._store, KG + "investor")
        projects = one(self._store, KG + "project")
        rows = []
        for fact, amount in amounts.items():
            if projects.get(fact) not in self._numbers:
                continue
            row = {
                "p": self._numbers[projects[fact]],
                "i": self._numbers.get(investors.get(fact, ""), -1),
                "v": self._values.get(amount, ""),
                "y": self._currencies.get(amount, ""),
                "bd": self._bound(amount),
                "e": self._quotes(fact),
            }
            rows.append(_without_gaps(row))
        return sorted(rows, key=lambda row: (row["p"], row["i"], float(row["v"] or 0), row["y"]))

    def stages(self) -> list[Row]:
        """Milestones: `p` project, `st` stage, `d` date of the report; earliest report first."""
        store = self._store
        projects, dates = one(store, KG + "project"), one(store, KG + "reportedOn")
        rows = []
        for fact, stage in one(store, KG + "stage").items():
            if projects.get(fact) in self._numbers:
                row: Row = {"p": self._numbers[projects[fact]], "st": _code(stage)}
                row |= {"d": dates.get(fact), "e": self._quotes(fact)}
                rows.append(_without_gaps(row))
        return sorted(rows, key=lambda row: (row["p"], row.get("d", ""), row["st"]))

    def bylines(self) -> list[Row]:
        """Who signed which article: `n` person, `a` article, `r` role."""
        if self._evidence is None:
            return []
        articles = self._evidence.article_numbers
        return sorted(
            (
                {"n": self._numbers[person], "a": articles[article], "r": role}
                for role in ("reporter", "correspondent")
                for article, people in many(self._store, KG + role).items()
                for person in people
                if person in self._numbers and article in articles
            ),
            key=lambda row: (row["n"], row["a"], row["r"]),
        )

    def unfulfilled(self) -> list[Row]:
        """What sentences plan or deny, which makes no fact: `s` subject, `o` object (−1 where
        it is `t`, a text), `p` number of the relation (−1 for what is none), `m` modality."""
        store = self._store
        subjects, objects = one(store, RDF + "subject"), one(store, RDF + "object")
        predicates, modalities = one(store, RDF + "predicate"), one(store, KG + "modality")
        relations = list(RELATION_WORDS)
        rows = []
        for claim, modality in modalities.items():
            if modality == KG + "Asserted" or subjects.get(claim) not in self._numbers:
                continue
            relation = CLAIMED.get(predicates.get(claim, ""))
            number = self._numbers.get(objects.get(claim, ""), -1)
            row = {
                "s": self._numbers[subjects[claim]],
                "o": number,
                "p": -1 if relation is None else relations.index(relation),
                "t": objects.get(claim) if number < 0 else None,
                "m": _code(modality),
                "e": self._evidence.claims_of([claim]) if self._evidence else [],
            }
            rows.append(((row["s"], row["p"], row["o"], claim), _without_gaps(row)))
        return [row for _, row in sorted(rows, key=lambda pair: pair[0])]

    def codes(self) -> list[str]:
        """The codes of project stages, status, bounds, growth bases and modalities in use."""
        schemes = ("stage", "obsStatus", "bound", "growthBasis", "modality")
        found = {v for name in schemes for v in one(self._store, KG + name).values()}
        return sorted(code for value in found if (code := _code(value)))

    def _bound(self, fact: str) -> str | None:
        code = _code(self._bounds.get(fact))
        return None if code == "Exact" else code

    def _quotes(self, fact: str) -> list[int]:
        return self._evidence.claims_of(self._claims[fact]) if self._evidence else []


def _code(iri: str | None) -> str | None:
    return iri.removeprefix(KG) if iri else None


def _without_gaps(row: Row) -> Row:
    return {key: value for key, value in row.items() if value not in (None, "", [])}
