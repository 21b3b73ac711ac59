from __future__ import annotations

import math
import random

import pytest

from kg.render import forces
from kg.render.forces import moved

COUNT = 300
CHANCE = random.Random(4)
POINTS = [(CHANCE.uniform(-2000, 2000), CHANCE.uniform(-900, 900)) for _ in range(COUNT)]
ROOM = [CHANCE.uniform(45, 120) for _ in range(COUNT)]


def pushed(repel: forces.Repel) -> list[tuple[float, float]]:
    fx, fy = [0.0] * COUNT, [0.0] * COUNT
    repel([x for x, _ in POINTS], [y for _, y in POINTS], ROOM, fx, fy)
    return list(zip(fx, fy, strict=True))


def test_pairs_push_each_other_with_equal_force() -> None:
    found = pushed(forces._pairs)
    assert max(abs(sum(axis)) for axis in zip(*found, strict=True)) < 1e-6
    assert any(abs(x) > 1 for x, _ in found)


def test_cells_push_as_pairs_do_but_for_a_little() -> None:
    apart = [
        math.dist(a, b) / math.hypot(*a)
        for a, b in zip(pushed(forces._pairs), pushed(forces._cells), strict=True)
    ]
    assert sorted(apart)[COUNT // 2] < 0.05
    assert sorted(apart)[9 * COUNT // 10] < 0.3


def test_two_that_a_link_ties_rest_as_far_apart_as_their_rooms() -> None:
    (ax, ay), (bx, by) = moved([(0.0, 0.0), (30.0, 0.0)], [(0, 1)], [45.0, 80.0], 160)
    assert math.hypot(ax - bx, ay - by) == pytest.approx(125, rel=0.1)


def test_many_nodes_take_cells_and_fewer_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    links = [(i, i // 2) for i in range(1, COUNT)]
    asked = 0

    def counted(*args: list[float]) -> None:
        nonlocal asked
        asked += 1
        cells(*args)

    cells = forces._cells
    monkeypatch.setattr(forces, "EXACT", 100)
    monkeypatch.setattr(forces, "_cells", counted)
    points = moved(POINTS, links, ROOM, 160)
    assert asked == 53
    linked = sum(math.dist(points[a], points[b]) for a, b in links) / len(links)
    every = [math.dist(a, b) for i, a in enumerate(points) for b in points[:i]]
    assert linked < 0.5 * sum(every) / len(every)
    monkeypatch.undo()
    assert moved(POINTS, links, ROOM, 4) == moved(POINTS, links, ROOM, 4)
