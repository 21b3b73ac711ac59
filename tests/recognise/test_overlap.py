"""The overlap filter does not depend on order, keeps what nests, and lets nothing cross."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Kind
from kg.recognise.overlap import settle
from kg.recognise.reading import Candidate

LENGTH = 14


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    start = draw(st.integers(0, LENGTH - 1))
    return Candidate(
        start,
        draw(st.integers(start + 1, LENGTH)),
        draw(st.sampled_from(list(Kind))),
        draw(st.sampled_from(["rule-a", "rule-b"])),
        draw(st.sampled_from([0.5, 1.0, 1.5])),
        nested=draw(st.booleans()),
    )


@given(st.lists(candidates(), max_size=12), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(
    proposed: list[Candidate], chance: random.Random
) -> None:
    shuffled = proposed * 2
    chance.shuffle(shuffled)
    assert settle(proposed) == settle(shuffled)


@given(st.lists(candidates(), max_size=12))
def test_what_stands_is_proposed_and_in_order(proposed: list[Candidate]) -> None:
    kept = settle(proposed)
    assert set(kept) <= set(proposed)
    assert [(c.start, -c.end) for c in kept] == sorted((c.start, -c.end) for c in kept)


@given(st.lists(candidates(), max_size=12))
def test_nothing_crosses_and_only_nested_stand_inside(proposed: list[Candidate]) -> None:
    kept = settle(proposed)
    for one in kept:
        for other in kept:
            if one is other or one.end <= other.start or other.end <= one.start:
                continue
            inner, outer = sorted((one, other), key=lambda c: c.end - c.start)
            assert outer.start <= inner.start
            assert inner.end <= outer.end
            assert inner.nested
            assert (inner.start, inner.end) != (outer.start, outer.end)


@given(st.lists(candidates(), max_size=12))
def test_what_fell_had_to_give_way(proposed: list[Candidate]) -> None:
    kept = settle(proposed)
    for candidate in set(proposed) - set(kept):
        blocking = [k for k in kept if k.start < candidate.end and candidate.start < k.end]
        assert any(k.end - k.start >= candidate.end - candidate.start for k in blocking)


@given(st.lists(candidates(), max_size=12))
def test_settling_twice_changes_nothing(proposed: list[Candidate]) -> None:
    assert settle(settle(proposed)) == settle(proposed)


def test_the_longer_name_stands_then_the_heavier() -> None:
    short = Candidate(0, 3, Kind.PLACE, "place-division")
    long = Candidate(0, 6, Kind.ZONE, "zone-head", 0.5)
    heavy = Candidate(0, 6, Kind.COMPANY, "company-head", 1.2)
    inside = Candidate(0, 3, Kind.PLACE, "place-division", nested=True)
    assert settle([short, long]) == [long]
    assert settle([long, heavy]) == [heavy]
    assert settle([inside, long]) == [long, inside]
