from __future__ import annotations

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.render.layout import layout

Edges = list[tuple[int, int]]


def test_nothing_and_one() -> None:
    assert layout([], []) == []
    assert layout([(0, 0)], [(40, 20)]) == [(0, 0)]


def tree(count: int, seed: int) -> Edges:
    chance = random.Random(seed)
    return [(chance.randrange(i), i) for i in range(1, count)]


def overlaps(points: list[tuple[int, int]], width: float, height: float) -> int:
    return sum(
        abs(a[0] - b[0]) < width - 2 and abs(a[1] - b[1]) < height - 2
        for a, b in itertools.combinations(points, 2)
    )


def test_boxes_do_not_overlap() -> None:
    for seed in range(3):
        points = layout(tree(80, seed), [(110, 34)] * 80)
        assert overlaps(points, 110, 34) <= 2


def test_a_star_stands_around_its_centre() -> None:
    points = layout([(0, i) for i in range(1, 9)], [(60, 30)] * 9)
    centre = points[0]
    around = points[1:]
    assert min(x for x, _ in around) < centre[0] < max(x for x, _ in around)
    assert min(y for _, y in around) < centre[1] < max(y for _, y in around)


def test_linked_nodes_stand_closer_than_others() -> None:
    edges = tree(60, 5)
    points = layout(edges, [(60, 24)] * 60)

    def distance(a: int, b: int) -> float:
        return ((points[a][0] - points[b][0]) ** 2 + (points[a][1] - points[b][1]) ** 2) ** 0.5

    linked = sum(distance(*edge) for edge in edges) / len(edges)
    every = [distance(a, b) for a, b in itertools.combinations(range(60), 2)]
    assert linked < 0.5 * sum(every) / len(every)


def test_the_picture_is_wider_than_high() -> None:
    # One large component and forty pairs, which have to go beside or below it.
    edges = tree(60, 2) + [(60 + 2 * i, 61 + 2 * i) for i in range(40)]
    points = layout(edges, [(90, 34)] * 140)
    width = max(x for x, _ in points) - min(x for x, _ in points)
    height = max(y for _, y in points) - min(y for _, y in points)
    assert 0.8 < width / height < 3


def test_direction_and_repetition_of_edges_decide_nothing() -> None:
    edges, sizes = tree(40, 1), [(80.0, 30.0)] * 40
    turned = [(b, a) for a, b in edges] + edges[:5]
    assert layout(edges, sizes) == layout(turned[::-1], sizes)


@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, 25).flatmap(
        lambda n: st.tuples(
            st.just(n),
            st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=40),
        )
    )
)
def test_every_node_has_a_place_of_its_own(case: tuple[int, Edges]) -> None:
    count, edges = case
    points = layout(edges, [(50, 20)] * count, iterations=20)
    assert len(points) == count
    assert len(set(points)) == count
    assert all(isinstance(x, int) and isinstance(y, int) for x, y in points)
