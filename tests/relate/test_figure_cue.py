"""Cues of a status: which there are, and what they come to at each offset of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Status
from kg.relate.figure_cue import Course, Cue, cues_of
from kg.relate.figure_scene import FigureScene
from tests.relate.marked import marked_article

A, T, F = Status.ACTUAL, Status.TARGET, Status.FORECAST
FAMILIES = ["here", "forecast", "existing", "drive", "target", "actual", "neutral"]


def families_of(text: str) -> list[str]:
    return [cue.family for cue in cues_of(FigureScene(*marked_article(text)), 0)]


def test_cues_inside_names_are_none() -> None:
    assert families_of("力争引进项目。") == ["target", *families_of("引进项目。")]
    assert "target" not in families_of("{力争项目|Project}。")


@pytest.mark.parametrize(
    ("text", "commands"),
    [("加快建设园区。", True), ("统筹部署，加快建设。", True), ("正在推进项目。", False)],
)
def test_a_drive_word_commands_at_the_head_of_a_clause(text: str, commands: bool) -> None:
    (first, *_) = [c for c in cues_of(FigureScene(*marked_article(text)), 0) if c.family == "drive"]
    assert first.commands is commands


def test_a_status_reaches_until_the_next_cue() -> None:
    cues = [Cue(4, 6, "target", False), Cue(10, 11, "actual", False), Cue(20, 22, "here", False)]
    course = Course(cues, past=[], semicolon=-1, here=False)
    found = [course.at(end) for end in (5, 6, 10, 11, 30)]
    assert found == [(A, False), (T, True), (T, True), (A, True), (A, True)]
    assert Course(cues, past=[], semicolon=-1, here=True).at(30) == (T, True)


def test_a_period_that_is_over_tells_a_result() -> None:
    cues = [Cue(4, 6, "target", False)]
    assert Course(cues, past=[8], semicolon=-1, here=True).at(8) == (T, True)
    assert Course(cues, past=[8], semicolon=-1, here=True).at(9) == (A, True)


def test_a_forecast_ends_behind_a_semicolon_where_a_result_is_told() -> None:
    cues = [Cue(0, 2, "forecast", False), Cue(9, 11, "neutral", False)]
    assert Course(cues, past=[], semicolon=5, here=True).at(12) == (A, True)
    assert Course(cues, past=[], semicolon=10, here=True).at(12) == (F, True)


@given(
    st.lists(st.tuples(st.sampled_from(FAMILIES), st.booleans()), max_size=8),
    st.lists(st.integers(0, 40), max_size=3),
    st.lists(st.integers(0, 45), max_size=6),
)
def test_what_was_asked_before_changes_no_answer(
    words: list[tuple[str, bool]], past: list[int], ends: list[int]
) -> None:
    cues = [Cue(5 * n, 5 * n + 2, family, head) for n, (family, head) in enumerate(words)]
    asked = Course(cues, sorted(past), 7, True)
    assert [asked.at(end) for end in ends] == [
        Course(cues, sorted(past), 7, True).at(end) for end in ends
    ]
