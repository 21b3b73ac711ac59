"""The names inside a name: the rows of forms.tsv, and general truths about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.lexicon import load
from kg.model import Kind
from kg.resolve.cuts import Form, Fronts
from kg.resolve.forms import Forms
from kg.resolve.names import key_of
from tests.phrases import table

ROWS = [row + [""] * (5 - len(row)) for row in table(Path(__file__).with_name("forms.tsv"))]


def of(kind: str, name: str, printed: str) -> tuple[Form, ...]:
    """The forms of a name; `printed` are areas and, marked by @, owners."""
    owners = frozenset(word[1:] for word in printed.split() if word.startswith("@"))
    areas = frozenset(word for word in printed.split() if not word.startswith("@"))
    return Forms(load()).of(Kind(kind), name, Fronts(areas, owners))


def forms(kind: str, name: str, printed: str) -> set[str]:
    """A form that only joins what prints it stands in brackets."""
    found = of(kind, name, printed)
    return {f"{f.rule}={f.text}" if f.telling else f"{f.rule}=({f.text})" for f in found}


@pytest.mark.parametrize(("kind", "name", "fronts", "expected", "known_miss"), ROWS)
def test_forms(kind: str, name: str, fronts: str, expected: str, known_miss: str) -> None:
    wanted = set() if expected == "-" else set(expected.split("|"))
    if known_miss:
        assert forms(kind, name, fronts) != wanted, "a known miss passes: take its mark away"
    else:
        assert forms(kind, name, fronts) == wanted


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row[1]))
def test_a_form_is_shorter_and_made_of_the_print(row: list[str]) -> None:
    name = key_of(row[1])
    for form in of(*row[:3]):
        letters = iter(name)
        assert len(key_of(form.text)) < len(name)
        assert all(letter in letters for letter in key_of(form.text)), form
