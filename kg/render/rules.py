"""What the rules of claims say, for readers who ask why a statement was believed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.lexicon import rows


def meanings(rules: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Rule → its meaning in `zh` and `en`, and where it was measured `n` cases and `r` right.

    A rule that the tables of kg/data do not know (of another extractor) is left out.

    >>> meanings(["issued-by", "of another extractor"])
    {'issued-by': {'zh': '由“由”后的名称发布', 'en': 'the words behind 由 issue it'}}
    """
    said = {rule: {"zh": zh, "en": en} for rule, en, zh in rows("claim_rules.tsv", 3)}
    counted = {rule: (int(seen), int(right)) for rule, seen, right, _ in rows("rules.tsv", 4)}
    found: dict[str, dict[str, Any]] = {}
    for rule in sorted(set(rules) & said.keys()):
        found[rule] = dict(said[rule])
        if rule in counted:
            found[rule]["n"], found[rule]["r"] = counted[rule]
    return found
