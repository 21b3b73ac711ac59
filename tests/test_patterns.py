"""No pattern of the package can be made to run for ever by what a page prints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.pattern_worker import MODULES, Watch

FEWEST = 600
"""Patterns that the package has at least; fewer, and they were not found."""


@pytest.fixture(scope="module")
def watch() -> Iterator[Watch]:
    with Watch() as started:
        yield started


@pytest.mark.parametrize("module", MODULES)
def test_no_text_makes_a_pattern_slow(watch: Watch, module: str) -> None:
    assert watch.slow(module) == ""


def test_the_patterns_are_found(watch: Watch) -> None:
    assert watch.total >= FEWEST


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:中|中中)*区",
        "(?:[，、及和与][^，。；]{2,22}(?:负责人|代表))*等",
    ],
)
def test_a_pattern_with_many_readings_is_found(watch: Watch, pattern: str) -> None:
    assert watch.slow(pattern, limit=2) == pattern


@pytest.mark.parametrize(
    "pattern", ["(?:中|国)*区", r"(?:[\d年]{2,11}|今年)*+在", "(?:中|中中){0,4}区"]
)
def test_a_pattern_with_one_reading_is_not(watch: Watch, pattern: str) -> None:
    assert watch.slow(pattern) == ""
