"""Groups: the same joins in any order and direction give the same groups."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.groups import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=15)


def grouped(pairs: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    groups: Groups[int] = Groups()
    for one, other in pairs:
        groups.join(one, other)
    return list(groups.members())


@given(PAIRS, st.randoms(use_true_random=False))
def test_order_and_direction_do_not_matter(
    pairs: list[tuple[int, int]], chance: random.Random
) -> None:
    shuffled = [(b, a) if chance.random() < 0.5 else (a, b) for a, b in pairs]
    chance.shuffle(shuffled)
    assert grouped(shuffled) == grouped(pairs)
    assert grouped(pairs + shuffled) == grouped(pairs)


@given(PAIRS)
def test_groups_are_those_that_the_joins_connect(pairs: list[tuple[int, int]]) -> None:
    reach: dict[int, set[int]] = {}
    for one, other in pairs:
        together = reach.get(one, {one}) | reach.get(other, {other})
        for key in together:
            reach[key] = together
    expected = sorted(
        {tuple(sorted(keys, key=repr)) for keys in reach.values()}, key=lambda keys: repr(keys[0])
    )
    assert grouped(pairs) == expected


@given(PAIRS)
def test_members_of_a_group_have_one_representative_inside_it(pairs: list[tuple[int, int]]) -> None:
    groups: Groups[int] = Groups()
    for one, other in pairs:
        groups.join(one, other)
    for members in groups.members():
        assert {groups.find(key) for key in members} == {groups.find(members[0])}
        assert groups.find(members[0]) in members


def test_a_key_without_a_join_is_its_own_group() -> None:
    groups: Groups[str] = Groups()
    groups.add("海宁市")
    groups.add("海宁市")
    groups.join("嘉善县", "嘉善")
    assert list(groups.members()) == [("嘉善", "嘉善县"), ("海宁市",)]
