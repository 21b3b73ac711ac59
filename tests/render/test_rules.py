"""Every rule that a statement can name is explained in both languages."""

from __future__ import annotations

import ast
from pathlib import Path

import kg.relate
from kg.lexicon import rows
from kg.relate.figure_record import CONFIDENCE as FIGURE_RULES
from kg.relate.money import CONFIDENCE as MONEY_RULES
from kg.render.rules import meanings

NOT_CLAIMS = ("agency", "area", "company", "event", "institution", "legal", "organisation")
NOT_CLAIMS += ("person", "place", "policy", "project-", "zone")
"""How the names of rules begin that find mentions; `project-in-zone` finds claims."""


def measured() -> set[str]:
    """Rules of claims in the table of measured rules."""
    names = {rule for rule, *_ in rows("rules.tsv", 4)}
    known = {rule for rule, *_ in rows("claim_rules.tsv", 3)}
    mentions = {n for n in names if n.startswith(NOT_CLAIMS) and n not in known}
    return names - mentions - {"abbreviation", "repeated"}


def written_in_rules() -> set[str]:
    """Names like `issued-by` in the modules of kg/relate that stand in the table too."""
    texts = set()
    for path in Path(kg.relate.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    return texts


def test_every_measured_rule_and_every_figure_rule_has_a_meaning() -> None:
    wanted = measured() | set(FIGURE_RULES) | set(MONEY_RULES)
    assert len(wanted) > 30
    assert sorted(wanted - meanings(wanted).keys()) == []


def test_every_explained_rule_exists() -> None:
    explained = {rule for rule, *_ in rows("claim_rules.tsv", 3)}
    assert sorted(explained - written_in_rules() - set(FIGURE_RULES)) == []


def test_measures_stand_beside_the_meaning() -> None:
    counted = {rule: (int(n), int(r)) for rule, n, r, _ in rows("rules.tsv", 4)}
    found = meanings(["attended-verb"])["attended-verb"]
    assert (found["n"], found["r"]) == counted["attended-verb"]
    assert meanings(["made up"]) == {}
