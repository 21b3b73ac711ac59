"""What else a page calls a thing: the rows of labels.tsv, and yes and no for every rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Entity, Kind
from kg.resolve.resolver import Resolver
from tests.phrases import Reader, literals, table

ROWS = [row + [""] * (5 - len(row)) for row in table(Path(__file__).with_name("labels.tsv"))]

FORMS = table(Path(__file__).with_name("forms.tsv"))


def faults(text: str, kind: str, name: str, labels: str, reader: Reader) -> list[str]:
    """What a row asks for and the page does not give."""
    page = reader.page(*text.split("##"))
    entities = Resolver(reader.lexicon).resolve([page]).entities
    found = [e for e in entities if e.kind is Kind(kind) and e.name == name]
    if not found:
        return [f"no {kind} {name}: {[(e.kind.value, e.name) for e in entities]}"]
    return [fault for label in labels.split("|") if (fault := missing(found[0], label))]


def missing(entity: Entity, label: str) -> str:
    """What an entity lacks of a label, "" where nothing."""
    rule, _, name = label.rpartition("=")
    names = {entity.name, *entity.alt_names, *entity.contextual_names}
    if name.startswith("!"):
        return f"has {name[1:]}" if name[1:] in names else ""
    if name not in names:
        return f"lacks {name}: {sorted(names)}"
    rules = {joining.rule for joining in entity.joinings if joining.name == name}
    return f"{name} by {sorted(rules)}" if rule and rule not in rules else ""


@pytest.mark.parametrize(("text", "kind", "name", "labels", "known_miss"), ROWS)
def test_labels(
    text: str, kind: str, name: str, labels: str, known_miss: str, reader: Reader
) -> None:
    found = faults(text, kind, name, labels, reader)
    if known_miss:
        assert found, "a known miss passes: take its mark away"
    else:
        assert found == []


@pytest.mark.parametrize(
    "rule", sorted(set(literals("resolve", r"[a-z]+(?:-[a-z]+)+", "forms", "surfaces")))
)
def test_every_rule_has_a_row(rule: str) -> None:
    assert any(f"{rule}=" in row[3] for row in (*ROWS, *FORMS))
