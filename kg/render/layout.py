"""Where the nodes of the first view stand: a force layout that is the same on every machine.

In: a number of nodes, edges as index pairs, the size that each node and its label need.
Out: one (x, y) in whole pixels per node. Steps:

1. Split into connected components.
2. In each, take off the leaves; lay out what remains by forces (repulsion by degree,
   springs along edges, a little gravity), from a start on circles around the centre.
3. Put the leaves back as fans around the node that they hang on.
4. Push boxes apart until no node sits on another's label.
5. Pack the components into a picture that is wider than high, as screens are.

Only + − × ÷ and square roots act on positions after the start, and the start is rounded,
so that no difference between mathematics libraries reaches the result. Pure Python, since
networkx's layouts need numpy, which `kg` does not otherwise need.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from kg.render.forces import SPRING, moved
from kg.render.packing import ASPECT, Point, Size, packed


def layout(
    edges: Sequence[tuple[int, int]], sizes: Sequence[Size], iterations: int = 160
) -> list[tuple[int, int]]:
    """Positions in whole pixels, one for each entry of `sizes`, centred on the origin.

    `edges` may repeat and may hold loops; direction does not matter. `iterations` bounds
    the work: one costs about n² / 6,000,000 seconds for n nodes that are no leaves, less
    beyond 1,000 of them (see `forces`).

    >>> layout([(0, 1)], [(40, 20), (40, 20)])
    [(-45, 0), (45, 0)]
    """
    neighbours: list[set[int]] = [set() for _ in sizes]
    for a, b in edges:
        if a != b:
            neighbours[a].add(b)
            neighbours[b].add(a)
    placed = [
        (part, _separated(_component(part, neighbours, iterations), [sizes[i] for i in part]))
        for part in _components(neighbours)
    ]
    return packed(placed, sizes)


def _components(neighbours: Sequence[set[int]]) -> list[list[int]]:
    """Connected components, largest first, each in ascending order."""
    seen = [False] * len(neighbours)
    found: list[list[int]] = []
    for start in range(len(neighbours)):
        if seen[start]:
            continue
        seen[start] = True
        part = [start]
        for node in part:
            for other in sorted(neighbours[node]):
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        found.append(sorted(part))
    return sorted(found, key=lambda part: (-len(part), part[0]))


def _component(part: Sequence[int], neighbours: Sequence[set[int]], iterations: int) -> list[Point]:
    """Positions of one component in the order of `part`."""
    if len(part) <= 2:
        return [(i * SPRING, 0.0) for i in range(len(part))]
    leaves: dict[int, list[int]] = {}
    core: list[int] = []
    for node in part:
        if len(neighbours[node]) == 1:
            leaves.setdefault(next(iter(neighbours[node])), []).append(node)
        else:
            core.append(node)
    index = {node: i for i, node in enumerate(core)}
    links = [
        (index[a], index[b]) for a in core for b in sorted(neighbours[a]) if a < b and b in index
    ]
    room = [SPRING / 2 + _fan_radius(len(leaves.get(node, ()))) for node in core]
    points = moved(_start(core, neighbours), links, room, iterations)
    positions = dict(zip(core, points, strict=True))
    for parent, fan in leaves.items():
        around = [positions[n] for n in sorted(neighbours[parent]) if n in index]
        positions.update(_fan(positions[parent], fan, around))
    return [positions[node] for node in part]


def _start(core: Sequence[int], neighbours: Sequence[set[int]]) -> list[Point]:
    """Circles of breadth-first search around the node with most neighbours.

    Nodes of a ring stand in the order of their parents, so that few edges cross.
    """
    centre = max(core, key=lambda node: (len(neighbours[node]), -node))
    inside = set(core)
    rings: list[list[int]] = [[centre]]
    seen = {centre}
    while rings[-1]:
        ring: list[int] = []
        for node in rings[-1]:
            for other in sorted(neighbours[node] & inside - seen):
                seen.add(other)
                ring.append(other)
        rings.append(ring)
    points: dict[int, Point] = {}
    for depth, ring in enumerate(rings):
        radius = max(depth * SPRING, len(ring) * SPRING / (2 * math.pi) if depth else 0)
        for i, node in enumerate(ring):
            angle = 2 * math.pi * (i + 0.5 * (depth % 2)) / len(ring)
            x, y = radius * math.cos(angle), radius * math.sin(angle)
            points[node] = (round(x * ASPECT, 3), round(y, 3))
    return [points[node] for node in core]


def _fan_radius(leaves: int) -> float:
    """How far the outermost ring of so many leaves lies from their node; 0 without leaves."""
    radius = 0.0
    while leaves > 0:
        radius += SPRING * (0.6 if radius else 0.8)
        leaves -= _seats(radius)
    return radius


def _seats(radius: float) -> int:
    """How many leaves find room on a ring."""
    return max(1, int(radius / 14))


def _fan(centre: Point, leaves: Sequence[int], around: Sequence[Point]) -> dict[int, Point]:
    """Leaves on arcs around `centre`, on the side that looks away from its other neighbours
    `around`; on full circles where there are none."""
    mean = _mean(around or [centre])
    away = (centre[0] - mean[0], centre[1] - mean[1])
    heading = round(math.atan2(away[1], away[0]), 6)
    found: dict[int, Point] = {}
    rest = list(leaves)
    radius = SPRING * 0.8
    while rest:
        seats = _seats(radius)
        ring, rest = rest[:seats], rest[seats:]
        spread = min(math.pi * 1.5, 0.55 * len(ring)) if around else math.pi * 2
        for i, node in enumerate(ring):
            angle = heading + spread * ((i + 0.5) / len(ring) - 0.5)
            x = round(centre[0] + radius * math.cos(angle) * 1.3, 3)
            found[node] = (x, round(centre[1] + radius * math.sin(angle), 3))
        radius += SPRING * 0.6
    return found


def _separated(points: Sequence[Point], sizes: Sequence[Size], rounds: int = 60) -> list[Point]:
    """Positions moved so that boxes overlap as little as `rounds` of pushing allow.

    Each overlap is undone along the axis where less has to move; sweeping along x keeps
    the number of pairs that are looked at small.
    """
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    widest = max(width for width, _ in sizes)
    for _ in range(rounds):
        moved = False
        order = sorted(range(len(xs)), key=lambda i: (xs[i], i))
        for place, i in enumerate(order):
            for j in order[place + 1 :]:
                dx = xs[j] - xs[i]
                if dx > widest:
                    break
                over_x = (sizes[i][0] + sizes[j][0]) / 2 - abs(dx)
                dy = ys[j] - ys[i]
                over_y = (sizes[i][1] + sizes[j][1]) / 2 - abs(dy)
                if over_x <= 0.5 or over_y <= 0.5:
                    continue
                moved = True
                if over_x < over_y:
                    push = over_x / 2 if dx >= 0 else -over_x / 2
                    xs[i] -= push
                    xs[j] += push
                else:
                    push = over_y / 2 if dy >= 0 else -over_y / 2
                    ys[i] -= push
                    ys[j] += push
        if not moved:
            break
    return list(zip(xs, ys, strict=True))


def _mean(points: Sequence[Point]) -> Point:
    """Centre of gravity."""
    return (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))
