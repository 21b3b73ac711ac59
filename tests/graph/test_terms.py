"""Literals in the one form that a store keeps."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Store

from kg.graph.terms import code, decimal, kg
from kg.model import (
    Stage,
)

PAGE = NamedNode("https://example.org/page")


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Decimal("912.50"), "912.5"),
        (Decimal("3E+10"), "30000000000"),
        (Decimal("100"), "100"),
        (Decimal("-0.0"), "0"),
        (Decimal("-3.10"), "-3.1"),
        (0.1, "0.1"),
        (1.0, "1"),
        (1, "1"),
        (1e-07, "0.0000001"),
    ],
)
def test_decimals_have_one_form(number: Decimal | float, written: str) -> None:
    assert decimal(number).value == written


@settings(deadline=None)
@given(st.decimals(min_value=-(10**15), max_value=10**15, places=6))
def test_decimals_survive_the_store_and_keep_their_value(number: Decimal) -> None:
    literal = decimal(number)
    assert Decimal(literal.value) == number
    kept = Store()
    kept.add(Quad(PAGE, kg("value"), literal))
    assert next(iter(kept)).object == literal


@pytest.mark.parametrize("number", [Decimal("NaN"), float("inf")])
def test_what_is_no_number_is_refused(number: Decimal | float) -> None:
    with pytest.raises(ValueError, match="not a number"):
        decimal(number)


def test_codes_are_named_after_the_members_of_the_model() -> None:
    assert [code(stage.name).value.rsplit("#")[-1] for stage in Stage] == [
        "Signed",
        "Settled",
        "Started",
        "UnderWay",
        "Completed",
        "InOperation",
    ]
