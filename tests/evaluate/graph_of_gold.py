"""Graphs made from a gold page: a perfect one, or one with mistakes of every sort.

With `mistakes` = 0 the graph says what gold says, so every measure must be 1; above 0 each
entity, relation and figure goes wrong with that probability, in ways that a seed decides.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

KG = "https://w3id.org/lgkg/ontology#"
ORG = "http://www.w3.org/ns/org#"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
NODE = "https://example.org/"
DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
KINDS = ["Official", "Person", "Agency", "Zone", "Place", "Company", "Institution", "Project"]
STATUS = {"actual": "Actual", "target": "Target", "forecast": "Forecast"}
BOUND = {
    "exact": "Exact",
    "about": "About",
    "at_least": "AtLeast",
    "at_most": "AtMost",
    "over": "Over",
}


class GoldGraph:
    """N-Triples that say what a gold page says, with mistakes."""

    def __init__(self, gold: dict[str, Any], *, mistakes: float = 0.0, seed: int = 0) -> None:
        self.gold, self.mistakes, self.random = gold, mistakes, Random(seed)
        self.lines: list[str] = []
        self.nodes: dict[str, list[str]] = {}
        for entity in gold["entities"]:
            self._entity(entity)
        for article in gold["articles"]:
            self._article(article)
        for number, relation in enumerate(gold["relations"]):
            if not self._wrong():
                self._relation(number, relation)
        for number, metric in enumerate(gold["metrics"]):
            self._metric(number, metric)

    def write(self, folder: Path) -> Path:
        """Writes `NAME.ttl` into the folder and returns its path."""
        path = folder / f"{self.gold['doc']}.ttl"
        path.write_text("\n".join(self.lines) + "\n", encoding="utf-8")
        return path

    def _wrong(self) -> bool:
        return self.random.random() < self.mistakes

    def _link(self, subject: str, predicate: str, target: str) -> None:
        self.lines.append(f"<{subject}> <{predicate}> <{target}> .")

    def _text(self, subject: str, predicate: str, text: object, datatype: str = "") -> None:
        escaped = str(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        ending = f"^^<{datatype}>" if datatype else ""
        self.lines.append(f'<{subject}> <{predicate}> "{escaped}"{ending} .')

    def _entity(self, entity: dict[str, Any]) -> None:
        copies = 2 if self._wrong() else 1
        self.nodes[entity["id"]] = [f"{NODE}{entity['id']}-{n}" for n in range(copies)]
        for node in self.nodes[entity["id"]]:
            kind = self.random.choice(KINDS) if self._wrong() else entity["type"]
            self._link(node, TYPE, KG + kind)
            if kind == "Official" and self._wrong():
                self._link(node, TYPE, KG + "Person")
            name = entity["name"] + "（误）" if self._wrong() else f"“{entity['name']}”"
            self._text(node, SKOS + "prefLabel", name)
            for alias in entity["aliases"]:
                if not self._wrong():
                    label = self.random.choice([SKOS + "altLabel", KG + "contextualName"])
                    self._text(node, label, alias)

    def _article(self, article: dict[str, Any]) -> None:
        node = f"{NODE}{article['id']}"
        middle = "……" if not self._wrong() else ""
        self._link(node, TYPE, KG + "Article")
        start = article["starts"][3:] if self._wrong() else article["starts"]
        self._text(node, SCHEMA + "articleBody", f"{start}{middle}{article['ends']}")
        if article["headline"] and not self._wrong():
            self._text(node, SCHEMA + "headline", article["headline"])

    def _relation(self, number: int, relation: dict[str, Any]) -> None:
        subject, node = self.nodes[relation["s"]][0], f"{NODE}r{number}"
        if relation["p"] == "investment":
            self._link(node, TYPE, KG + "Investment")
            self._link(node, KG + "project", subject)
            self._link(node, KG + "amount", node + "m")
            self._text(node + "m", SCHEMA + "value", relation["value"]["amount"], DECIMAL)
            self._text(node + "m", SCHEMA + "currency", relation["value"]["currency"])
        elif relation["p"] == "wrote":
            role = "correspondent" if relation["value"] == "通讯员" else "reporter"
            self._link(f"{NODE}{relation['o']}", KG + role, subject)
        elif relation["p"] == "holdsPost":
            self._tenure(node, relation, subject)
        else:
            self._edge(relation, subject)

    def _tenure(self, node: str, relation: dict[str, Any], subject: str) -> None:
        self._link(node, TYPE, KG + "Tenure")
        self._link(node, ORG + "member", subject)
        self._link(node, ORG + "organization", self.nodes[relation["o"]][-1])
        if relation.get("value") and not self._wrong():
            self._link(node, KG + "post", node + "p")
            self._text(node + "p", KG + "postTitle", relation["value"])

    def _edge(self, relation: dict[str, Any], subject: str) -> None:
        choices = [relation["o"]]
        if self._wrong():
            choices = sorted(self.nodes)
        target = self.nodes[self.random.choice(choices)][-1]
        predicate = {
            "partOf": self.random.choice([ORG + "subOrganizationOf", KG + "within"]),
        }.get(relation["p"], KG + relation["p"])
        self._link(subject, predicate, target)
        if relation["p"] == "cooperatesWith":
            self._link(target, predicate, subject)

    def _metric(self, number: int, metric: dict[str, Any]) -> None:
        node = f"{NODE}o{number}"
        self._link(node, TYPE, KG + "Observation")
        self._link(node, KG + "about", self.nodes[metric["about"]][0])
        value = metric["value"] * 10 if self._wrong() else metric["value"]
        self._text(node, SCHEMA + "value", f"{value:f}", DECIMAL)
        unit = "currency" if metric["unit"] in ("CNY", "USD") else "unitText"
        self._text(node, SCHEMA + unit, metric["unit"])
        status = "target" if self._wrong() else metric["status"]
        self._link(node, KG + "obsStatus", KG + STATUS[status])
        bound = "over" if self._wrong() else metric["qualifier"]
        self._link(node, KG + "bound", KG + BOUND[bound])
        if metric["change"] is not None and not self._wrong():
            self._text(node, KG + "growthPercent", f"{metric['change'] * 100:f}", DECIMAL)
        if metric["period"] and not self._wrong():
            self._text(node, KG + "period", metric["period"])
