"""The forces of the layout: repulsion by room, springs along links, a little gravity.

Up to `EXACT` nodes each pair repels itself. Beyond, space is cut into cells: nodes of the same
and of neighbouring cells repel each other one by one, those of other cells as if they stood
together in the middle of their cell, and there are fewer steps. What 160 steps of the exact way
would take half an hour for (20,000 nodes) takes a minute, and places are still the same everywhere:
only + − × ÷ and square roots act on them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from kg.render.packing import ASPECT, Point

SPRING = 90.0
"""Rest length of an edge in pixels."""
GRAVITY = 0.0008
"""Pull to the centre per pixel; stronger in height, for a picture as wide as screens are."""
EXACT = 1_000
"""Nodes up to which all pairs are looked at."""

Repel = Callable[[list[float], list[float], Sequence[float], list[float], list[float]], None]
"""Adds the repulsion between points (xs, ys) with `room` to the forces (fx, fy)."""


def moved(
    points: Sequence[Point],
    links: Sequence[tuple[int, int]],
    room: Sequence[float],
    iterations: int,
) -> list[Point]:
    """Positions after `iterations` steps whose largest move shrinks to nothing.

    Two nodes that only a link ties come to rest as far apart as their `room`s together. Beyond
    `EXACT` nodes there are fewer steps, but a quarter of them at least.
    """
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    count = len(points)
    repel: Repel = _pairs if count <= EXACT else _cells
    if count > EXACT:
        iterations = max(iterations // 4, iterations * EXACT // count)
    stiff = [room[a] * room[b] / (room[a] + room[b]) ** 2 for a, b in links]
    for step in range(iterations):
        limit = SPRING * (1 - step / iterations) ** 1.5
        fx = [-x * GRAVITY * r for x, r in zip(xs, room, strict=True)]
        fy = [-y * GRAVITY * ASPECT * r for y, r in zip(ys, room, strict=True)]
        repel(xs, ys, room, fx, fy)
        for (a, b), pull in zip(links, stiff, strict=True):
            dx, dy = (xs[b] - xs[a]) * pull, (ys[b] - ys[a]) * pull
            fx[a] += dx
            fy[a] += dy
            fx[b] -= dx
            fy[b] -= dy
        for i in range(count):
            length = math.sqrt(fx[i] * fx[i] + fy[i] * fy[i])
            scale = min(1.0, limit / length) if length > 0 else 0.0
            xs[i] += fx[i] * scale
            ys[i] += fy[i] * scale
    return list(zip(xs, ys, strict=True))


def _pairs(
    xs: list[float], ys: list[float], room: Sequence[float], fx: list[float], fy: list[float]
) -> None:
    """Every pair repels itself."""
    _within(range(len(xs)), xs, ys, room, fx, fy)


def _within(
    members: Sequence[int],
    xs: list[float],
    ys: list[float],
    room: Sequence[float],
    fx: list[float],
    fy: list[float],
) -> None:
    """Every pair of `members` repels itself."""
    for place, i in enumerate(members):
        _between(i, members[place + 1 :], xs, ys, room, fx, fy)


def _between(
    i: int,
    others: Sequence[int],
    xs: list[float],
    ys: list[float],
    room: Sequence[float],
    fx: list[float],
    fy: list[float],
) -> None:
    xi, yi, push = xs[i], ys[i], room[i]
    sx = sy = 0.0
    for j in others:
        dx = xi - xs[j]
        dy = yi - ys[j]
        force = push * room[j] / (dx * dx + dy * dy + 1.0)
        dx *= force
        dy *= force
        sx += dx
        sy += dy
        fx[j] -= dx
        fy[j] -= dy
    fx[i] += sx
    fy[i] += sy


def _cells(
    xs: list[float], ys: list[float], room: Sequence[float], fx: list[float], fy: list[float]
) -> None:
    """Near nodes repel each other one by one, far cells as wholes."""
    left, top = min(xs), min(ys)
    width, height = max(xs) - left + 1.0, max(ys) - top + 1.0
    # With about 2 √n cells, as much work goes to the near as to the far.
    side = math.sqrt(width * height / (2.1 * math.sqrt(len(xs))))
    cells: dict[tuple[int, int], list[int]] = {}
    for i in range(len(xs)):
        cells.setdefault((int((xs[i] - left) / side), int((ys[i] - top) / side)), []).append(i)
    middles = {
        place: (
            sum(xs[i] for i in members) / len(members),
            sum(ys[i] for i in members) / len(members),
            sum(room[i] for i in members),
        )
        for place, members in cells.items()
    }
    for (column, row), members in cells.items():
        _within(members, xs, ys, room, fx, fy)
        for step in ((1, 0), (-1, 1), (0, 1), (1, 1)):
            beside = cells.get((column + step[0], row + step[1]), ())
            for i in members if beside else ():
                _between(i, beside, xs, ys, room, fx, fy)
        far = [
            middle
            for (other, line), middle in middles.items()
            if abs(other - column) > 1 or abs(line - row) > 1
        ]
        for i in members:
            xi, yi, push = xs[i], ys[i], room[i]
            sx = sy = 0.0
            for x, y, together in far:
                dx = xi - x
                dy = yi - y
                force = push * together / (dx * dx + dy * dy + 1.0)
                sx += dx * force
                sy += dy * force
            fx[i] += sx
            fy[i] += sy
